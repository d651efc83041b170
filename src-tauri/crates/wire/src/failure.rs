//! What failed: a code, the arguments of its words, a place, and whether to try again.

use std::path::Path;

use serde::Serialize;
use ts_rs::TS;
use vitrina_model::{Arg, Args, Place, Words};
use vitrina_work::WorkError;

/// The code of a command that was not understood.
pub const USAGE: &str = "usage";

/// The code of a command that ended in a panic: ours to mend.
pub const PANIC: &str = "program_error";

/// The code of something that the system's programs did not open.
pub(crate) const NOT_OPENED: &str = "not_opened";

/// Showing something outside of the window.
pub(crate) const OPEN: &[&str] = &[NOT_OPENED];
/// What must be mended before a draft is sent.
pub(crate) const READY: &[&str] = &["not_ready", "findings_open"];
/// What a supervisor's decision can be refused for.
pub(crate) const DECISION: &[&str] = &[
    "author_cannot_approve",
    "not_a_supervisor",
    "not_a_second_person",
    "reason_needed",
    "approval_refused",
    "draft_changed",
    "file_changed",
];
/// The home and its database.
pub(crate) const HOME: &[&str] = &[
    "newer_database",
    "damaged_database",
    "database_busy",
    "database_failed",
    "disk_full",
    "read_only",
    "unwritable",
    "no_home",
    PANIC,
];
/// Reading a file.
pub(crate) const READ: &[&str] = &[
    "missing_file",
    "unreadable_file",
    "file_in_use",
    "not_a_file",
    "empty_file",
    "lock_file",
    "not_a_spreadsheet",
    "password_needed",
    "wrong_password",
    "encrypted",
    "damaged",
    "too_big",
    "too_slow",
    "reader_died",
    "no_sheets",
    "source_damaged",
    "cancelled",
];
/// Choosing a file within a zip or folder.
pub(crate) const INSIDE: &[&str] = &["several_files", "nothing_inside", "no_member"];
/// Taking cells from the clipboard.
pub(crate) const PASTE: &[&str] = &["nothing_pasted"];
/// What a person typed or drew.
pub(crate) const VALUE: &[&str] = &["bad_value", "unknown_property"];
/// Going to and fro in a draft's history.
pub(crate) const WAY: &[&str] = &["nothing_to_undo", "nothing_to_redo", "no_event"];
/// Finding the table.
pub(crate) const SHAPE: &[&str] = &["no_table", "no_sheet", "no_such_table", "cancelled"];
/// Which tables a dataset has.
pub(crate) const TABLES: &[&str] = &["last_table"];
/// Writing files.
pub(crate) const WRITE: &[&str] = &["disk_full", "unwritable", "read_only", "cancelled"];
/// Filling an official template.
pub(crate) const FILL: &[&str] =
    &["not_a_template", "nothing_fits", "filled_differs", "would_replace_original"];
/// The draft.
pub(crate) const DRAFT: &[&str] = &["no_draft", "wrong_state", "already_running"];
/// People.
pub(crate) const PEOPLE: &[&str] = &["no_person", "name_taken", "name_empty", "name_mixed"];
/// Signing.
pub(crate) const SEAL: &[&str] = &["wrong_passphrase", "passphrase_needed", "passphrase_empty"];
/// Portals.
pub(crate) const PORTAL: &[&str] =
    &["no_portal", "portal_taken", "insecure_address", "address_with_secret", "cancelled"];
/// Asking a portal.
pub(crate) const REACH: &[&str] = &[
    "portal_down",
    "portal_error",
    "portal_refused",
    "portal_answer",
    "portal_conflict",
    "portal_full",
    "token_missing",
    "token_refused",
    "organization_missing",
    "dataset_taken",
    "certificate",
    "public_copy_differs",
    "file_changed",
    "missing_package_file",
    "folder_missing",
    "folder_not_ours",
    "disk_full",
    "read_only",
    "unwritable",
];
/// What may be published.
pub(crate) const APPROVED: &[&str] = &["not_approved", "approval_refused", "file_changed"];
/// The keychain.
pub(crate) const KEYCHAIN: &[&str] = &["no_keychain"];

/// A failed act. Its words are `failure-<code>` in the locales, with `_` as `-`: the title, what
/// happened (`.what`) and what to do (`.do`).
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Failure {
    /// Closed list: see `work::WorkError::code`.
    pub code: String,
    /// What the words need.
    #[ts(type = "Record<string, string | number>")]
    pub args: Args,
    /// Where.
    #[ts(type = "PlaceView")]
    pub place: Place,
    /// For a report to those who keep the program: English, no personal data.
    pub detail: String,
    /// Whether the same may work later without anyone doing anything.
    pub again: bool,
}

impl From<WorkError> for Failure {
    fn from(error: WorkError) -> Failure {
        Failure::from(&error)
    }
}

impl From<&WorkError> for Failure {
    fn from(error: &WorkError) -> Failure {
        Failure {
            code: error.code().to_owned(),
            args: error.args(),
            place: error.place(),
            detail: error.to_string(),
            again: error.again(),
        }
    }
}

impl Failure {
    /// A command that was not understood; `detail` is the parser's own complaint.
    pub fn usage(detail: String) -> Failure {
        Failure {
            code: USAGE.to_owned(),
            args: Args::from([("detail".to_owned(), Arg::from(detail.as_str()))]),
            place: Place::Whole,
            detail,
            again: false,
        }
    }

    /// What became of asking the system to open something: no program may open it.
    pub(crate) fn unless_opened(opened: bool, what: &str) -> Result<crate::Nothing, Failure> {
        if opened {
            return Ok(crate::Nothing {});
        }
        Err(Failure {
            code: NOT_OPENED.to_owned(),
            args: Args::from([("what".to_owned(), Arg::from(what))]),
            place: Place::Whole,
            detail: "the system did not open it".to_owned(),
            again: false,
        })
    }

    /// The same for the window, which names files and knows no folders.
    #[must_use]
    pub(crate) fn without_folders(mut self) -> Failure {
        if let Place::File { path } = &self.place {
            let name = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
            let name = name.unwrap_or_default();
            self.detail = self.detail.replace(path.as_str(), &name);
            self.place = Place::File { path: name };
        }
        self
    }

    /// A command that ended in a panic. The panic's words go to the log alone: they could hold a
    /// value.
    pub(crate) fn panicked(panic: &(dyn std::any::Any + Send)) -> Failure {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
        log::error!("a command panicked ({} letters of detail)", text.len());
        Failure {
            code: PANIC.to_owned(),
            args: Args::new(),
            place: Place::Whole,
            detail: "a command ended in a panic".to_owned(),
            again: true,
        }
    }

    /// The id of its words.
    pub fn message_id(&self) -> String {
        format!("failure-{}", self.code.replace('_', "-"))
    }

    /// Title, what happened, what to do.
    pub fn say(&self, words: &dyn Words) -> [String; 3] {
        let id = self.message_id();
        [
            words.say(&id, &self.args),
            words.say(&format!("{id}.what"), &self.args),
            words.say(&format!("{id}.do"), &self.args),
        ]
    }
}
