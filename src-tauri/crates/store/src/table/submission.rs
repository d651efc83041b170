//! What was sent for approval: manifests, byte by byte as signed.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use vitrina_model::{ApprovalRefused, Digest, DraftId, Submission};

use crate::column::{Json, Text, Time};
use crate::fault::Fault;
use crate::{Store, StoreError};

/// A row.
pub(crate) struct Sent {
    pub(crate) id: i64,
    pub(crate) version: u32,
    pub(crate) manifest: String,
    pub(crate) sha256: Digest,
    pub(crate) submission: Submission,
}

impl Store {
    /// The canonical manifest that was sent last, and its author's signature. Whoever uses it
    /// checks it with [`vitrina_model::Submitted::check`].
    pub fn submission(&self, id: &DraftId) -> Result<Option<(String, Submission)>, StoreError> {
        self.read(|tx| Ok(latest(tx, id)?.map(|sent| (sent.manifest, sent.submission))))
    }
}

pub(crate) fn add(
    conn: &Connection,
    draft: &DraftId,
    version: u32,
    manifest: &str,
    sha256: Digest,
    submission: &Submission,
    at: Timestamp,
) -> Result<(), Fault> {
    conn.execute(
        "INSERT INTO submission (draft, version, manifest, sha256, submission, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![draft.0, version, manifest, Text(sha256), Json(submission), Time(at)],
    )?;
    Ok(())
}

pub(crate) fn latest(conn: &Connection, draft: &DraftId) -> Result<Option<Sent>, Fault> {
    let sql = "SELECT id, version, manifest, sha256, submission FROM submission
               WHERE draft = ?1 ORDER BY version DESC LIMIT 1";
    let mut query = conn.prepare_cached(sql)?;
    let sent = query.query_row([&draft.0], |row| {
        let Text(sha256) = row.get(3)?;
        let Json(submission) = row.get(4)?;
        Ok(Sent {
            id: row.get(0)?,
            version: row.get(1)?,
            manifest: row.get(2)?,
            sha256,
            submission,
        })
    });
    Ok(sent.optional()?)
}

/// A draft that waits for a decision has a submission; if it is gone, nothing can be approved.
pub(crate) fn require_latest(conn: &Connection, draft: &DraftId) -> Result<Sent, Fault> {
    latest(conn, draft)?.ok_or_else(|| ApprovalRefused::Manifest.into())
}
