//! The history of the drafts: only ever added to.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use serde_json::Value;
use vitrina_model::{DraftId, DraftState, Metadata, PersonId, Resources};

use crate::column::{Json, Time, Word};
use crate::fault::Fault;
use crate::{Store, StoreError};

/// One thing that happened to a draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// Its number in the draft's history, from 1.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Who did it.
    pub by: PersonId,
    /// Short name: `created`, `described`, `shaped`, `went-back`, `submitted`, `approved`,
    /// `returned`, `withdrawn`, `reopened`, `publishing`, `published`.
    pub act: String,
    /// What it was exactly: names of the changed properties, reason, digest, portal.
    pub detail: Value,
    /// Where the draft stood afterwards.
    pub state: DraftState,
}

/// How a draft stands after an event.
pub(crate) struct After<'a> {
    pub(crate) state: DraftState,
    pub(crate) resources: &'a Resources,
    pub(crate) metadata: &'a Metadata,
}

impl Store {
    /// What happened to a draft, oldest first.
    pub fn history(&self, id: &DraftId) -> Result<Vec<Event>, StoreError> {
        self.read(|tx| {
            let sql = "SELECT seq, at, by, act, detail, state FROM event
                       WHERE draft = ?1 ORDER BY seq";
            let mut query = tx.prepare_cached(sql)?;
            let events = query.query_map([&id.0], event)?.collect::<Result<Vec<_>, _>>()?;
            // A draft is born with its first event.
            if events.is_empty() { Err(StoreError::NoDraft(id.clone()).into()) } else { Ok(events) }
        })
    }
}

pub(crate) fn append(
    conn: &Connection,
    draft: &DraftId,
    by: &PersonId,
    act: &str,
    detail: &Value,
    after: &After<'_>,
    at: Timestamp,
) -> Result<(), Fault> {
    let sql = "INSERT INTO event (draft, seq, at, by, act, detail, state, recipe, metadata)
               VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM event WHERE draft = ?1),
                       ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    conn.prepare_cached(sql)?.execute(params![
        draft.0,
        Time(at),
        by.0,
        act,
        Json(detail),
        Word(after.state),
        Json(after.resources),
        Json(after.metadata),
    ])?;
    Ok(())
}

/// Tables and description as they were after an event.
pub(crate) fn kept(
    conn: &Connection,
    draft: &DraftId,
    seq: u64,
) -> Result<Option<(Resources, Metadata)>, Fault> {
    // A number beyond SQLite's integers is no event's.
    let Ok(seq) = i64::try_from(seq) else { return Ok(None) };
    let sql = "SELECT recipe, metadata FROM event WHERE draft = ?1 AND seq = ?2";
    let row = |row: &Row<'_>| {
        let (Json(resources), Json(metadata)) = (row.get(0)?, row.get(1)?);
        Ok((resources, metadata))
    };
    Ok(conn.prepare_cached(sql)?.query_row(params![draft.0, seq], row).optional()?)
}

/// Everyone who began, changed or sent a draft, in the order of their first time.
pub(crate) fn authors(conn: &Connection, draft: &DraftId) -> Result<Vec<PersonId>, Fault> {
    let sql = "SELECT by FROM event
               WHERE draft = ?1
                 AND act IN ('created', 'described', 'shaped', 'went-back', 'submitted')
               GROUP BY by ORDER BY min(seq)";
    let mut query = conn.prepare_cached(sql)?;
    let authors =
        query.query_map([&draft.0], |row| row.get(0).map(PersonId))?.collect::<Result<_, _>>()?;
    Ok(authors)
}

fn event(row: &Row<'_>) -> rusqlite::Result<Event> {
    let Time(at) = row.get(1)?;
    let Json(detail) = row.get(4)?;
    let Word(state) = row.get(5)?;
    Ok(Event { seq: row.get(0)?, at, by: PersonId(row.get(2)?), act: row.get(3)?, detail, state })
}
