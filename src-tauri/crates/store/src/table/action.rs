//! The journal: each action on a portal, written down before it starts.

use std::fmt;

use jiff::Timestamp;
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::column::{Json, Time};
use crate::table::{outcome, publication};
use crate::{PublicationId, Store, StoreError};

/// An action's number in this database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActionId(pub i64);

impl fmt::Display for ActionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An action and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct JournalEntry {
    /// Its number.
    pub id: ActionId,
    /// What was to be done.
    pub action: Value,
    /// When it began.
    pub began: Timestamp,
    /// What came of it; `None` if nobody knows: the portal must be asked.
    pub outcome: Option<Value>,
    /// When its outcome was known.
    pub ended: Option<Timestamp>,
}

impl Store {
    /// Writes down an action before it starts.
    pub fn begin_action(
        &mut self,
        publication: PublicationId,
        action: &Value,
        at: Timestamp,
    ) -> Result<ActionId, StoreError> {
        self.write(|tx| {
            publication::require_unfinished(tx, publication)?;
            let sql = "INSERT INTO action (publication, action, began) VALUES (?1, ?2, ?3)";
            tx.execute(sql, params![publication.0, Json(action), Time(at)])?;
            Ok(ActionId(tx.last_insert_rowid()))
        })
    }

    /// Writes down what came of an action, once.
    pub fn end_action(
        &mut self,
        action: ActionId,
        outcome: &Value,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|tx| {
            let sql = "SELECT EXISTS (SELECT 1 FROM action WHERE id = ?1)
                          AND NOT EXISTS (SELECT 1 FROM outcome WHERE action = ?1)";
            if !tx.query_row(sql, [action.0], |row| row.get::<_, bool>(0))? {
                return Err(StoreError::NoAction(action).into());
            }
            outcome::add(tx, action, outcome, at)
        })
    }

    /// The journal of a publication, in the order in which the actions began.
    pub fn actions(&self, publication: PublicationId) -> Result<Vec<JournalEntry>, StoreError> {
        self.read(|tx| {
            let sql =
                "SELECT action.id, action.action, action.began, outcome.outcome, outcome.ended
                       FROM action LEFT JOIN outcome ON outcome.action = action.id
                       WHERE action.publication = ?1 ORDER BY action.id";
            let mut query = tx.prepare_cached(sql)?;
            let entries = query.query_map([publication.0], entry)?.collect::<Result<_, _>>()?;
            Ok(entries)
        })
    }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<JournalEntry> {
    let Json(action) = row.get(1)?;
    let Time(began) = row.get(2)?;
    let outcome: Option<Json<Value>> = row.get(3)?;
    let ended: Option<Time> = row.get(4)?;
    Ok(JournalEntry {
        id: ActionId(row.get(0)?),
        action,
        began,
        outcome: outcome.map(|Json(outcome)| outcome),
        ended: ended.map(|Time(ended)| ended),
    })
}
