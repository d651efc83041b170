//! The frozen files of a submission: making them, and making sure that no byte of them changed.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use vitrina_formats::write::{Document, DocumentTable, WriteError, write_all};
use vitrina_model::{
    ApprovalRefused, Digest, FileFormat, Hasher, Manifest, Metadata, PackagedFile, Progress, Stage,
    Words, canonical_json,
};

use vitrina_store::Draft;

use crate::{Desk, WorkError};

/// Everything a citizen may want, the data first.
const FORMATS: &[FileFormat] = &[
    FileFormat::Csv,
    FileFormat::Json,
    FileFormat::Xlsx,
    FileFormat::Html,
    FileFormat::Datapackage,
];

/// Writes the files of a package into `folder`. Tables that do not fit a workbook are published
/// without one: the open formats have no such limit.
pub(crate) fn write(
    tables: &[DocumentTable<'_>],
    metadata: &Metadata,
    folder: &Path,
    words: &dyn Words,
    progress: &dyn Progress,
    modified: jiff::Timestamp,
) -> Result<Vec<PackagedFile>, WorkError> {
    let document = Document {
        tables,
        original: None,
        metadata,
        stem: &metadata.address_name(),
        page: "index.html",
        words,
        modified: Some(modified),
    };
    let files = match write_all(&document, FORMATS, folder, progress) {
        Err(WriteError::TooManyRows { .. } | WriteError::TextTooLong { .. }) => {
            let rest: Vec<_> =
                FORMATS.iter().copied().filter(|format| *format != FileFormat::Xlsx).collect();
            write_all(&document, &rest, folder, progress)?
        }
        written => written?,
    };
    Ok(files)
}

/// The digest of a value's canonical form.
pub(crate) fn digest_of<T: serde::Serialize>(value: &T) -> Digest {
    Digest::of(canonical_json(&serde_json::to_value(value).unwrap_or_default()))
}

impl Desk {
    /// What was sent for approval last, and the folder that holds its files: for a supervisor to
    /// look at before they sign. Not checked here; every act that rests on it does.
    pub fn frozen(&self, draft: &Draft) -> Result<Option<(Manifest, PathBuf)>, WorkError> {
        let Some((canonical, _)) = self.store.submission(&draft.id)? else { return Ok(None) };
        let folder = self.home.package(&Digest::of(&canonical));
        let manifest = serde_json::from_str(&canonical).map_err(|_| ApprovalRefused::Manifest)?;
        Ok(Some((manifest, folder)))
    }

    /// Compares every byte of a package with its manifest: the files on the disk, the original in
    /// the database.
    pub(crate) fn check_package(
        &self,
        manifest: &Manifest,
        digest: &Digest,
        progress: &dyn Progress,
    ) -> Result<(), WorkError> {
        let folder = self.home.package(digest);
        for file in &manifest.files {
            if !same(&folder.join(&file.path), file, progress)? {
                return Err(WorkError::FileChanged { file: file.path.clone() });
            }
        }
        match self.store.check_source(&manifest.source.sha256) {
            Err(vitrina_store::StoreError::SourceDamaged { .. }) => {
                Err(WorkError::FileChanged { file: manifest.source.name.clone() })
            }
            checked => Ok(checked?),
        }
    }
}

/// Whether the file on the disk is the file of the manifest. One that is gone or cannot be read
/// is not.
fn same(path: &Path, file: &PackagedFile, progress: &dyn Progress) -> Result<bool, WorkError> {
    let Ok(mut open) = File::open(path) else { return Ok(false) };
    if fs::metadata(path).map(|facts| facts.len()).ok() != Some(file.bytes) {
        return Ok(false);
    }
    let mut hasher = Hasher::default();
    let mut buffer = vec![0; 1 << 16];
    let mut done = 0;
    loop {
        match open.read(&mut buffer) {
            Ok(0) => return Ok(hasher.finish() == file.sha256),
            Ok(read) => {
                hasher.update(&buffer[..read]);
                done += read as u64;
                progress.at(Stage::CHECK, done, file.bytes)?;
            }
            Err(_) => return Ok(false),
        }
    }
}
