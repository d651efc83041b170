//! Publishing: where to, what will be done, how far it is, and the receipt.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PortalView, Said, StandingView};

/// A file as it stood in public when it was read back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PublicFile {
    /// Its name.
    pub path: String,
    /// Where the public finds it.
    pub url: String,
    /// Size.
    pub bytes: u64,
    /// SHA-256 as read back, in hexadecimal.
    pub sha256: String,
}

/// The proof of a publication.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceiptView {
    /// Its number among the draft's receipts, from 0.
    pub receipt: u32,
    /// The portal.
    pub portal: String,
    /// Address of the public page.
    pub url: String,
    /// When it was read back.
    pub published: String,
    /// Which version.
    pub version: u32,
    /// Who prepared it.
    pub author: String,
    /// Who approved it.
    pub supervisor: String,
    /// The public files.
    pub files: Vec<PublicFile>,
    /// Digest of what was approved, in hexadecimal.
    pub manifest: String,
    /// Digest of the receipt itself, in hexadecimal.
    pub digest: String,
}

/// One action of a publication that is not finished, from the journal.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JournalLine {
    /// What: `action-<id>`.
    pub action: Said,
    /// When it began.
    pub began: String,
    /// When its outcome was known; nothing where nobody knows: the portal will be asked.
    pub ended: Option<String>,
    /// The code of its failure.
    pub failed: Option<String>,
}

/// How far a draft is with publishing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Publication {
    /// All portals of the office.
    pub portals: Vec<PortalView>,
    /// The portal that was begun with and not finished.
    pub unfinished: Option<String>,
    /// What was done there so far.
    pub journal: Vec<JournalLine>,
    /// Whether it is going on right now, in this program.
    pub running: bool,
    /// Receipts, oldest first.
    pub receipts: Vec<ReceiptView>,
}

/// A draft and a portal.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct DraftPortal {
    /// The draft.
    pub draft: String,
    /// The portal's name.
    pub portal: String,
}

/// What would be done on a portal.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Plan {
    /// How the office stands with it.
    pub standing: StandingView,
    /// What would be done, in order: `action-<id>`.
    pub actions: Vec<Said>,
}

/// One receipt of a draft.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReceiptRef {
    /// The draft.
    pub draft: String,
    /// Its number, from 0.
    pub receipt: u32,
}

/// That the public copy is still what was approved.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StillThere {
    /// How many files were read.
    pub files: u32,
    /// When.
    pub at: String,
}
