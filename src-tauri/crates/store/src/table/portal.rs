//! The portals of the office.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use vitrina_model::{PortalName, PortalRecord};

use crate::column::{Json, Time};
use crate::fault::Fault;
use crate::fold::fold;
use crate::{Store, StoreError};

impl Store {
    /// Adds a portal. Refused if one has the name, whatever its case, accents and spaces.
    pub fn add_portal(&mut self, portal: &PortalRecord, at: Timestamp) -> Result<(), StoreError> {
        self.write(|tx| {
            let folded = fold(&portal.name.0);
            let sql = "SELECT EXISTS (SELECT 1 FROM portal WHERE name = ?1 OR folded = ?2)";
            if tx.query_row(sql, params![portal.name.0, folded], |row| row.get(0))? {
                return Err(StoreError::PortalTaken(portal.name.clone()).into());
            }
            tx.execute(
                "INSERT INTO portal (name, folded, address, added) VALUES (?1, ?2, ?3, ?4)",
                params![portal.name.0, folded, Json(&portal.address), Time(at)],
            )?;
            Ok(())
        })
    }

    /// Every portal, in the order in which they were added.
    pub fn portals(&self) -> Result<Vec<PortalRecord>, StoreError> {
        self.read(|tx| {
            let mut query = tx.prepare_cached("SELECT name, address FROM portal ORDER BY rowid")?;
            let portals = query.query_map([], portal)?.collect::<Result<_, _>>()?;
            Ok(portals)
        })
    }

    /// One portal.
    pub fn portal(&self, name: &PortalName) -> Result<Option<PortalRecord>, StoreError> {
        self.read(|tx| get(tx, name))
    }
}

pub(crate) fn get(conn: &Connection, name: &PortalName) -> Result<Option<PortalRecord>, Fault> {
    let sql = "SELECT name, address FROM portal WHERE name = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([&name.0], portal).optional()?)
}

pub(crate) fn require(conn: &Connection, name: &PortalName) -> Result<PortalRecord, Fault> {
    get(conn, name)?.ok_or_else(|| StoreError::NoPortal(name.clone()).into())
}

fn portal(row: &Row<'_>) -> rusqlite::Result<PortalRecord> {
    let Json(address) = row.get(1)?;
    Ok(PortalRecord { name: PortalName(row.get(0)?), address })
}
