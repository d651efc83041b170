//! Everything that a supervisor decides on: what was sent, against what is public now.

use std::path::PathBuf;

use vitrina_model::{Digest, Manifest, Receipt};
use vitrina_store::Draft;

use crate::{Desk, WorkError};

/// What was sent for approval last, and what is known of it.
#[derive(Debug)]
pub struct Dossier {
    /// The manifest.
    pub manifest: Manifest,
    /// Its digest.
    pub digest: Digest,
    /// The folder that holds the files.
    pub folder: PathBuf,
    /// The version that was published last, and its receipt.
    pub public: Option<(Manifest, Receipt)>,
}

impl Desk {
    /// What was sent for approval last. Not checked here byte by byte: the decision does that.
    pub fn dossier(&self, draft: &Draft) -> Result<Dossier, WorkError> {
        let frozen = self.frozen(draft)?;
        let (manifest, folder) =
            frozen.ok_or_else(|| WorkError::NotApproved { draft: draft.id.clone() })?;
        Ok(Dossier {
            digest: Digest::of(manifest.canonical()),
            public: self.public(draft)?,
            manifest,
            folder,
        })
    }

    /// The version of a draft that was published last, on whichever portal.
    pub(crate) fn public(&self, draft: &Draft) -> Result<Option<(Manifest, Receipt)>, WorkError> {
        let last = self.store.receipts(&draft.id)?.pop();
        Ok(last.and_then(|receipt| Some((serde_json::from_str(&receipt.manifest).ok()?, receipt))))
    }
}
