//! Publications: one version of a draft on its way to one portal.

use std::fmt;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use vitrina_model::{Digest, DraftId, DraftState, PersonId, PortalName, Receipt};

use crate::change::may_publish;
use crate::column::{Text, Time};
use crate::fault::Fault;
use crate::table::{draft, event, person, portal, receipt, submission};
use crate::{Draft, Store, StoreError};

/// A publication's number in this database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PublicationId(pub i64);

impl fmt::Display for PublicationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One version of a draft on its way to one portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// Its number.
    pub id: PublicationId,
    /// The draft.
    pub draft: DraftId,
    /// The portal.
    pub portal: PortalName,
    /// Digest of the approved manifest.
    pub manifest: Digest,
    /// When it was begun.
    pub opened: Timestamp,
}

impl Store {
    /// Begins to publish the approved `manifest` on a portal, or goes on: a publication of the same
    /// that has no receipt yet is returned again, with its journal.
    pub fn open_publication(
        &mut self,
        draft: &DraftId,
        portal: &PortalName,
        manifest: &Digest,
        at: Timestamp,
    ) -> Result<Publication, StoreError> {
        self.write(|tx| {
            let standing = draft::require(tx, draft)?;
            portal::require(tx, portal)?;
            if !may_publish(&standing) {
                return Err(wrong_state("publishing", &standing).into());
            }
            if standing.manifest != Some(*manifest) {
                return Err(StoreError::DraftChanged(draft.clone()).into());
            }
            if let Some(open) = unfinished(tx, draft, portal, manifest)? {
                return Ok(open);
            }
            tx.execute(
                "INSERT INTO publication (draft, portal, manifest, opened) VALUES (?1, ?2, ?3, ?4)",
                params![draft.0, portal.0, Text(manifest), Time(at)],
            )?;
            require_unfinished(tx, PublicationId(tx.last_insert_rowid()))
        })
    }

    /// The publication of what was sent last that was begun and has no receipt; the latest one
    /// where there are several.
    pub fn unfinished(&self, id: &DraftId) -> Result<Option<Publication>, StoreError> {
        self.read(|tx| {
            let Some(sent) = submission::latest(tx, id)? else { return Ok(None) };
            let sql = format!("{SELECT} AND draft = ?1 AND manifest = ?2 ORDER BY id DESC LIMIT 1");
            let row = tx.query_row(&sql, params![id.0, Text(sent.sha256)], publication);
            Ok(row.optional()?)
        })
    }

    /// Keeps the receipt; the draft is published from now on.
    pub fn finish_publication(
        &mut self,
        id: PublicationId,
        receipt: &Receipt,
        by: &PersonId,
        at: Timestamp,
    ) -> Result<Draft, StoreError> {
        self.write(|tx| {
            let publication = require_unfinished(tx, id)?;
            person::require(tx, by)?;
            let draft = draft::require(tx, &publication.draft)?;
            if !matches!(draft.state, DraftState::Publishing | DraftState::Published) {
                return Err(wrong_state("published", &draft).into());
            }
            let fits = receipt.portal.name == publication.portal
                && receipt.manifest_sha256 == publication.manifest
                && receipt.receipt_sha256 == receipt.own_digest();
            if !fits {
                return Err(StoreError::ReceiptMismatch(id).into());
            }
            receipt::keep(tx, id, receipt, at)?;
            let detail = json!({
                "portal": publication.portal,
                "url": receipt.url,
                "manifest_sha256": receipt.manifest_sha256,
                "receipt_sha256": receipt.receipt_sha256,
            });
            let (resources, metadata) = (&draft.resources, &draft.metadata);
            let after = event::After { state: DraftState::Published, resources, metadata };
            event::append(tx, &draft.id, by, "published", &detail, &after, at)?;
            draft::require(tx, &draft.id)
        })
    }
}

fn wrong_state(act: &'static str, draft: &Draft) -> StoreError {
    StoreError::WrongState { draft: draft.id.clone(), act, state: draft.state }
}

const SELECT: &str = "
    SELECT id, draft, portal, manifest, opened FROM publication
    WHERE NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.publication = publication.id)";

fn unfinished(
    conn: &Connection,
    draft: &DraftId,
    portal: &PortalName,
    manifest: &Digest,
) -> Result<Option<Publication>, Fault> {
    let sql = format!("{SELECT} AND draft = ?1 AND portal = ?2 AND manifest = ?3");
    let found = conn.query_row(&sql, params![draft.0, portal.0, Text(manifest)], publication);
    Ok(found.optional()?)
}

pub(crate) fn require_unfinished(
    conn: &Connection,
    id: PublicationId,
) -> Result<Publication, Fault> {
    let sql = format!("{SELECT} AND id = ?1");
    let found = conn.query_row(&sql, [id.0], publication).optional()?;
    found.ok_or_else(|| StoreError::NoPublication(id).into())
}

fn publication(row: &Row<'_>) -> rusqlite::Result<Publication> {
    let Text(manifest) = row.get(3)?;
    let Time(opened) = row.get(4)?;
    let id = PublicationId(row.get(0)?);
    Ok(Publication {
        id,
        draft: DraftId(row.get(1)?),
        portal: PortalName(row.get(2)?),
        manifest,
        opened,
    })
}
