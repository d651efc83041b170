//! Receipts of finished publications.

use jiff::Timestamp;
use rusqlite::{Connection, params};
use vitrina_model::{DraftId, PortalName, Receipt};

use crate::column::{Json, Time};
use crate::fault::Fault;
use crate::{PublicationId, Store, StoreError};

impl Store {
    /// The receipts of a draft's publications, oldest first.
    pub fn receipts(&self, draft: &DraftId) -> Result<Vec<Receipt>, StoreError> {
        self.read(|tx| {
            let sql = "SELECT receipt.receipt
                       FROM receipt JOIN publication ON publication.id = receipt.publication
                       WHERE publication.draft = ?1 ORDER BY receipt.kept, publication.id";
            let mut query = tx.prepare_cached(sql)?;
            let rows =
                query.query_map([&draft.0], |row| row.get(0).map(|Json(receipt)| receipt))?;
            let receipts = rows.collect::<Result<_, _>>()?;
            Ok(receipts)
        })
    }
}

pub(crate) fn keep(
    conn: &Connection,
    publication: PublicationId,
    receipt: &Receipt,
    at: Timestamp,
) -> Result<(), Fault> {
    let sql = "INSERT INTO receipt (publication, receipt, kept) VALUES (?1, ?2, ?3)";
    conn.execute(sql, params![publication.0, Json(receipt), Time(at)])?;
    Ok(())
}

/// The portals on which a draft was published, in the order of the first time.
pub(crate) fn portals(conn: &Connection, draft: &DraftId) -> Result<Vec<PortalName>, Fault> {
    let sql = "SELECT publication.portal
               FROM receipt JOIN publication ON publication.id = receipt.publication
               WHERE publication.draft = ?1
               GROUP BY publication.portal ORDER BY min(receipt.kept), min(publication.id)";
    let mut query = conn.prepare_cached(sql)?;
    let portals =
        query.query_map([&draft.0], |row| row.get(0).map(PortalName))?.collect::<Result<_, _>>()?;
    Ok(portals)
}
