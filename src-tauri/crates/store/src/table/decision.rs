//! Decisions about submissions: approved with a signature, or returned with a reason.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use vitrina_model::{Approval, DraftId, PersonId};

use crate::column::{Json, Time};
use crate::fault::Fault;
use crate::table::submission;
use crate::{Return, Store, StoreError};

impl Store {
    /// The approval of what was sent last; `None` too if an earlier version was approved.
    pub fn approval(&self, id: &DraftId) -> Result<Option<Approval>, StoreError> {
        self.read(|tx| {
            let Some(sent) = submission::latest(tx, id)? else { return Ok(None) };
            approval(tx, sent.id)
        })
    }
}

pub(crate) fn approve(
    conn: &Connection,
    submission: i64,
    by: &PersonId,
    approval: &Approval,
    at: Timestamp,
) -> Result<(), Fault> {
    let sql = "INSERT INTO decision (submission, by, at, approval) VALUES (?1, ?2, ?3, ?4)";
    conn.execute(sql, params![submission, by.0, Time(at), Json(approval)])?;
    Ok(())
}

pub(crate) fn give_back(
    conn: &Connection,
    submission: i64,
    by: &PersonId,
    reason: &str,
    at: Timestamp,
) -> Result<(), Fault> {
    let sql = "INSERT INTO decision (submission, by, at, reason) VALUES (?1, ?2, ?3, ?4)";
    conn.execute(sql, params![submission, by.0, Time(at), reason])?;
    Ok(())
}

pub(crate) fn approval(conn: &Connection, submission: i64) -> Result<Option<Approval>, Fault> {
    let sql = "SELECT approval FROM decision WHERE submission = ?1 AND approval IS NOT NULL";
    let row = conn.query_row(sql, [submission], |row| row.get(0)).optional()?;
    Ok(row.map(|Json(approval)| approval))
}

/// The return of what was sent last; what it is about stands in the event of the same act.
pub(crate) fn returned(
    conn: &Connection,
    draft: &DraftId,
    submission: i64,
) -> Result<Option<Return>, Fault> {
    let sql = "SELECT by, reason, at,
                      (SELECT detail ->> 'about' FROM event
                       WHERE draft = ?2 AND act = 'returned' ORDER BY seq DESC LIMIT 1)
               FROM decision WHERE submission = ?1 AND reason IS NOT NULL";
    let row = conn.query_row(sql, params![submission, draft.0], |row| {
        let Time(at) = row.get(2)?;
        Ok(Return { by: PersonId(row.get(0)?), reason: row.get(1)?, about: row.get(3)?, at })
    });
    Ok(row.optional()?)
}
