//! What came of the actions; an action without a row here may or may not have been done.

use jiff::Timestamp;
use rusqlite::{Connection, params};
use serde_json::Value;

use crate::ActionId;
use crate::column::{Json, Time};
use crate::fault::Fault;

pub(crate) fn add(
    conn: &Connection,
    action: ActionId,
    outcome: &Value,
    at: Timestamp,
) -> Result<(), Fault> {
    let sql = "INSERT INTO outcome (action, outcome, ended) VALUES (?1, ?2, ?3)";
    conn.execute(sql, params![action.0, Json(outcome), Time(at)])?;
    Ok(())
}
