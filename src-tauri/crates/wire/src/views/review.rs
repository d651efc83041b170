//! What becomes public: the files as a preview, what changes against what is public, the decision.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FindingView, Said, Step};

/// A file that will be public. What it is for is `file-<format>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FileView {
    /// Its name.
    pub path: String,
    /// What it is.
    #[ts(type = "'csv' | 'json' | 'xlsx' | 'html' | 'datapackage'")]
    pub format: String,
    /// Size.
    pub bytes: u64,
    /// Records in it.
    pub rows: u64,
    /// Columns in it.
    pub columns: u32,
    /// SHA-256 of its bytes in hexadecimal.
    pub sha256: String,
}

/// The very files that will be published.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Preview {
    /// Address of the page for an isolated frame.
    pub address: String,
    /// The files.
    pub files: Vec<FileView>,
}

/// A file of the preview or of what was sent.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct FileRef {
    /// The draft.
    pub draft: String,
    /// The file's name.
    pub path: String,
}

/// Sending a draft for approval.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Submit {
    /// The draft.
    pub draft: String,
    /// The passphrase of who sits here; the keychain's where it is absent.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<String>,
}

/// A property of the description, now and as it is public.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PropertyLine {
    /// Its name.
    pub property: String,
    /// Its value.
    pub value: String,
    /// What is public now; absent where nothing is, or where it is the same.
    pub before: Option<String>,
}

/// The sum of a column of numbers, before and now.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SumChange {
    /// The column.
    pub column: String,
    /// As it is public.
    pub before: f64,
    /// As it would be.
    pub after: f64,
}

/// A cell that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CellChange {
    /// The record's key.
    pub key: String,
    /// The column.
    pub column: String,
    /// As it is public.
    pub before: String,
    /// As it would be.
    pub after: String,
}

/// What changes in a table against the version that is public.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Changes {
    /// Records then and now.
    pub rows: [u64; 2],
    /// Names of the columns then and now: those of gone and of new records.
    pub columns: [Vec<String>; 2],
    /// Records that are new, that are gone, and whose values change.
    pub added: u64,
    /// Gone.
    pub removed: u64,
    /// Changed: counted only where a column tells records apart.
    pub changed: u64,
    /// The column that tells records apart.
    pub key: Option<String>,
    /// New columns.
    pub columns_added: Vec<String>,
    /// Columns that are gone.
    pub columns_removed: Vec<String>,
    /// Sums that move.
    pub sums: Vec<SumChange>,
    /// The first cells that change.
    pub cells: Vec<CellChange>,
    /// The first new and gone records, as their values.
    pub new_rows: Vec<Vec<String>>,
    /// Gone.
    pub gone_rows: Vec<Vec<String>>,
}

/// What becomes of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Against {
    /// It is public in another version.
    Changed,
    /// It was not public before.
    Added,
    /// It is public and will not be any more.
    Removed,
}

/// How a table stands against what is public.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TableChanges {
    /// Its title, where there are several tables to tell apart.
    pub title: Option<String>,
    /// Its records and columns now; of a table that went, as they were.
    pub size: [u64; 2],
    /// What becomes of it.
    pub state: Against,
    /// What changes in it, where it was there before.
    pub changes: Option<Changes>,
}

/// Everything a supervisor decides on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Review {
    /// The draft.
    pub draft: String,
    /// How often it was sent, this time counted.
    pub version: u32,
    /// Names of those who prepared it.
    pub authors: Vec<String>,
    /// When it was sent.
    pub sent: String,
    /// Address of the page for an isolated frame.
    pub address: String,
    /// The files that become public.
    pub files: Vec<FileView>,
    /// The description.
    pub metadata: Vec<PropertyLine>,
    /// What is to be said about the data.
    pub findings: Vec<FindingView>,
    /// When the version that is public was published; nothing where nothing is to compare with.
    pub since: Option<String>,
    /// What changes in each table; none where nothing is public yet.
    pub changes: Vec<TableChanges>,
    /// Digest of the manifest, in hexadecimal.
    pub manifest: String,
    /// Why the person here cannot decide; nothing where they can.
    pub why_not: Option<Said>,
}

/// A decision.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Decide {
    /// The draft.
    pub draft: String,
    /// Approve it, or return it.
    pub approve: bool,
    /// Digest of the manifest that was looked at: nothing else is decided on.
    #[serde(default)]
    #[ts(optional)]
    pub manifest: Option<String>,
    /// Why it is returned.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
    /// Which step the reason is about.
    #[serde(default)]
    #[ts(optional)]
    pub about: Option<Step>,
    /// The passphrase of who sits here; the keychain's where it is absent.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<String>,
}
