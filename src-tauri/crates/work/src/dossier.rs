//! Everything that a supervisor decides on: what was sent, against what is public now.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use vitrina_model::{Digest, FileFormat, Manifest, PackagedFile, Progress, Receipt};
use vitrina_store::Draft;

use crate::preview::is_there;
use crate::{Changes, Desk, WorkError};

/// What was sent for approval last, and what it takes the place of.
#[derive(Debug)]
pub struct Dossier {
    /// The manifest.
    pub manifest: Manifest,
    /// Its digest.
    pub digest: Digest,
    /// The folder that holds the files.
    pub folder: PathBuf,
    /// The version before it that was published last, and its receipt.
    pub public: Option<(Manifest, Receipt)>,
}

impl Desk {
    /// What was sent for approval last. Not checked here byte by byte: the decision does that.
    pub fn dossier(&self, draft: &Draft) -> Result<Dossier, WorkError> {
        let frozen = self.frozen(draft)?;
        let (manifest, folder) =
            frozen.ok_or_else(|| WorkError::NotApproved { draft: draft.id.clone() })?;
        if let Some(lost) = manifest.files.iter().find(|file| !is_there(&folder, file)) {
            return Err(WorkError::FileChanged { file: lost.path.clone() });
        }
        let digest = Digest::of(manifest.canonical());
        let receipts = self.store.receipts(&draft.id)?.into_iter();
        let public = receipts.rev().find(|receipt| receipt.manifest_sha256 != digest);
        let public = public
            .and_then(|receipt| Some((serde_json::from_str(&receipt.manifest).ok()?, receipt)));
        Ok(Dossier { manifest, digest, folder, public })
    }

    /// What changes in the table against what is public; nothing where nothing is, or where its
    /// files are no longer kept.
    pub fn changes(
        &self,
        dossier: &Dossier,
        progress: &dyn Progress,
    ) -> Result<Option<Changes>, WorkError> {
        let Some((public, receipt)) = &dossier.public else { return Ok(None) };
        let before = self.home.package(&receipt.manifest_sha256);
        let (Some(old), Some(new)) = (csv(public), csv(&dossier.manifest)) else { return Ok(None) };
        let (old, new) = (before.join(&old.path), dossier.folder.join(&new.path));
        if !old.is_file() || !new.is_file() {
            return Ok(None);
        }
        let mut numbers = numbers(&dossier.folder);
        numbers.append(&mut self::numbers(&before));
        Changes::between(&old, &new, &numbers, progress).map(Some)
    }
}

fn csv(manifest: &Manifest) -> Option<&PackagedFile> {
    manifest.files.iter().find(|file| file.format == FileFormat::Csv)
}

/// The columns of numbers, as the package in the folder says of itself.
fn numbers(folder: &Path) -> BTreeSet<String> {
    let text = std::fs::read(folder.join("datapackage.json")).unwrap_or_default();
    let package: Value = serde_json::from_slice(&text).unwrap_or_default();
    let fields = package["resources"][0]["schema"]["fields"].as_array();
    let is_number = |field: &&Value| matches!(field["type"].as_str(), Some("integer" | "number"));
    let names = fields.into_iter().flatten().filter(is_number);
    names.filter_map(|field| Some(field["name"].as_str()?.to_owned())).collect()
}
