//! `vitrina.json` beside a dataset's files: whose it is, and what the list must say of it.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use vitrina_model::{Digest, DraftId, Metadata, PackagedFile, PackagedTable};

use crate::Package;

/// Its file name.
pub(super) const NAME: &str = "vitrina.json";

/// Largest note that is read, in bytes.
const LARGEST: u64 = 4 << 20;

/// What is known of a published dataset without opening its files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Note {
    /// Version of this form: 1.
    pub vitrina_dataset: u32,
    /// The draft it came from: only a package of the same draft may replace it.
    pub draft: DraftId,
    /// Its version.
    pub version: u32,
    /// Digest of the approved manifest.
    pub manifest_sha256: Digest,
    /// When its first version was approved.
    pub issued: Timestamp,
    /// When this version was approved.
    pub modified: Timestamp,
    /// The description.
    pub metadata: Metadata,
    /// The tables in their order; none in notes from before there could be several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<PackagedTable>,
    /// The files.
    pub files: Vec<PackagedFile>,
}

impl Note {
    /// The note of a package whose first version was approved at `issued`.
    pub(super) fn of(package: &Package<'_>, issued: Timestamp) -> Note {
        let manifest = package.manifest();
        Note {
            vitrina_dataset: 1,
            draft: manifest.draft.clone(),
            version: manifest.version,
            manifest_sha256: package.approved.digest(),
            issued,
            modified: package.approved.approval().at,
            metadata: manifest.metadata.clone(),
            tables: manifest.tables.clone(),
            files: manifest.files.clone(),
        }
    }

    /// The note in a dataset's folder; `None` where there is none that can be understood.
    pub(super) fn read(place: &Path) -> Option<Note> {
        let mut text = String::new();
        let file = fs::File::open(place.join(NAME)).ok()?;
        file.take(LARGEST).read_to_string(&mut text).ok()?;
        let note: Note = serde_json::from_str(&text).ok()?;
        (note.vitrina_dataset == 1).then_some(note)
    }

    /// Its bytes.
    pub(super) fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}
