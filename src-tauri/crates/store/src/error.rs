//! What can go wrong with the store, by situation.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use vitrina_model::{
    ApprovalRefused, Args, Cancelled, Digest, DraftId, DraftState, PersonId, PortalName,
};

use crate::{ActionId, PublicationId};

/// Why the store did not do what was asked. Nothing was changed by the call that failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database was written by a newer version of this program.
    #[error("the database has version {found}, this program knows {known}")]
    Newer {
        /// Version of the database.
        found: u32,
        /// Newest version that this program knows.
        known: u32,
    },
    /// The file is no database of ours, or damaged.
    #[error("{path} is damaged or not a database of ours: {detail}")]
    Damaged {
        /// The database.
        path: PathBuf,
        /// What SQLite said.
        detail: String,
    },
    /// Another process kept the database locked for longer than we wait.
    #[error("{path} is in use by another process")]
    Busy {
        /// The database.
        path: PathBuf,
    },
    /// The disk is full.
    #[error("no space left for {path}")]
    DiskFull {
        /// What was written.
        path: PathBuf,
    },
    /// The database can be read but not written.
    #[error("{path} is read-only")]
    ReadOnly {
        /// The database.
        path: PathBuf,
    },
    /// The file cannot be opened, read or written: a missing folder, no permission, a failing disk.
    #[error("{path} cannot be written: {detail}")]
    Unwritable {
        /// What was written.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
    /// SQLite failed in a way that none of the other situations names: a bug, or no memory.
    #[error("{path}: {error}")]
    Database {
        /// The database.
        path: PathBuf,
        /// What SQLite said.
        error: rusqlite::Error,
    },
    /// The clerk's file could not be read to its end.
    #[error("{name} cannot be read: {error}")]
    Unreadable {
        /// Name of the file.
        name: String,
        /// What the system said.
        error: io::Error,
    },
    /// Where a source is to be written takes no more bytes.
    #[error("the kept file cannot be written out: {0}")]
    Output(io::Error),
    /// No such draft.
    #[error("no draft {0}")]
    NoDraft(DraftId),
    /// No such person.
    #[error("no person {0}")]
    NoPerson(PersonId),
    /// No such portal.
    #[error("no portal {0}")]
    NoPortal(PortalName),
    /// The draft's history has no such event.
    #[error("draft {draft} has no event {seq}")]
    NoEvent {
        /// The draft.
        draft: DraftId,
        /// Number of the event.
        seq: u64,
    },
    /// The publication is not known, or finished.
    #[error("no unfinished publication {0}")]
    NoPublication(PublicationId),
    /// The action is not known, or has its outcome already.
    #[error("no unfinished action {0}")]
    NoAction(ActionId),
    /// Somebody has this name already, perhaps with other accents, case or spaces.
    #[error("the name {name} is taken")]
    NameTaken {
        /// The name asked for.
        name: String,
    },
    /// A portal has this name already.
    #[error("the portal name {0} is taken")]
    PortalTaken(PortalName),
    /// A draft has this identifier already.
    #[error("the draft id {0} is taken")]
    DraftTaken(DraftId),
    /// The act is not possible while the draft stands where it stands.
    #[error("draft {draft} is {}: it cannot be {act}", state.name())]
    WrongState {
        /// The draft.
        draft: DraftId,
        /// Short name of the act, as in [`crate::Event::act`].
        act: &'static str,
        /// Where the draft stands.
        state: DraftState,
    },
    /// The draft is not any more what the manifest says: someone changed it meanwhile.
    #[error("draft {0} was changed while it was being sent")]
    DraftChanged(DraftId),
    /// One who prepared the draft decides about it.
    #[error("{0} prepared the draft and cannot decide about it")]
    Author(PersonId),
    /// One who did not prepare the draft withdraws it.
    #[error("{0} did not prepare the draft and cannot withdraw it")]
    NotAnAuthor(PersonId),
    /// One who is no supervisor decides.
    #[error("{0} is not a supervisor")]
    NotASupervisor(PersonId),
    /// A draft is returned without a reason.
    #[error("a return needs a reason")]
    NoReason,
    /// Signatures, keys and package do not belong together.
    #[error("the package is refused: {0}")]
    ApprovalRefused(#[from] ApprovalRefused),
    /// The receipt is of another publication, or was changed.
    #[error("the receipt does not belong to publication {0}")]
    ReceiptMismatch(PublicationId),
    /// The kept bytes of a source are missing or not the ones of its digest.
    #[error("the source {sha256} is damaged")]
    SourceDamaged {
        /// Its digest.
        sha256: Digest,
    },
    /// The person stopped the work.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl StoreError {
    /// The code in replies; its words are `failure-<code>`, with hyphens.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::Output(error) if is_full(error) => "disk_full",
            StoreError::DiskFull { .. } => "disk_full",
            StoreError::Unwritable { .. } | StoreError::Output(_) => "unwritable",
            StoreError::Newer { .. } => "newer_database",
            StoreError::Damaged { .. } => "damaged_database",
            StoreError::Busy { .. } => "database_busy",
            StoreError::ReadOnly { .. } => "read_only",
            StoreError::Database { .. } => "database_failed",
            StoreError::Unreadable { .. } => "unreadable",
            StoreError::NoDraft(_) => "no_draft",
            StoreError::NoPerson(_) => "no_person",
            StoreError::NoPortal(_) => "no_portal",
            StoreError::NoEvent { .. } => "no_event",
            StoreError::NoPublication(_) => "no_publication",
            StoreError::NoAction(_) => "no_action",
            StoreError::NameTaken { .. } => "name_taken",
            StoreError::PortalTaken(_) => "portal_taken",
            StoreError::DraftTaken(_) => "draft_taken",
            StoreError::WrongState { .. } => "wrong_state",
            StoreError::DraftChanged(_) => "draft_changed",
            StoreError::Author(_) => "author_cannot_approve",
            StoreError::NotAnAuthor(_) => "not_an_author",
            StoreError::NotASupervisor(_) => "not_a_supervisor",
            StoreError::NoReason => "reason_needed",
            StoreError::ApprovalRefused(_) => "approval_refused",
            StoreError::ReceiptMismatch(_) => "receipt_mismatch",
            StoreError::SourceDamaged { .. } => "source_damaged",
            StoreError::Cancelled(_) => "cancelled",
        }
    }

    /// The arguments of the code's words.
    pub fn args(&self) -> Args {
        let arg =
            |name: &str, value: &dyn fmt::Display| (name.to_owned(), value.to_string().into());
        let number = |name: &str, value: u64| (name.to_owned(), value.into());
        let args = match self {
            StoreError::Newer { found, known } => {
                vec![number("found", (*found).into()), number("known", (*known).into())]
            }
            StoreError::Damaged { path, .. }
            | StoreError::Busy { path }
            | StoreError::DiskFull { path }
            | StoreError::ReadOnly { path }
            | StoreError::Unwritable { path, .. }
            | StoreError::Database { path, .. } => vec![arg("path", &path.display())],
            StoreError::Unreadable { name, .. } => vec![arg("path", name)],
            // Whoever gave the writer knows its path; the words need one all the same.
            StoreError::Output(_) => vec![arg("path", &"")],
            StoreError::NameTaken { name } => vec![arg("name", name)],
            StoreError::NoDraft(draft)
            | StoreError::DraftTaken(draft)
            | StoreError::DraftChanged(draft) => vec![arg("draft", draft)],
            StoreError::NoPerson(person)
            | StoreError::Author(person)
            | StoreError::NotAnAuthor(person)
            | StoreError::NotASupervisor(person) => vec![arg("person", person)],
            StoreError::NoPortal(portal) | StoreError::PortalTaken(portal) => {
                vec![arg("portal", portal)]
            }
            StoreError::NoEvent { draft, seq } => vec![arg("draft", draft), number("event", *seq)],
            StoreError::WrongState { draft, act, state } => {
                vec![arg("draft", draft), arg("act", act), arg("state", &state.name())]
            }
            StoreError::SourceDamaged { sha256 } => vec![arg("sha256", sha256)],
            StoreError::ApprovalRefused(reason) => vec![arg("detail", reason)],
            StoreError::NoPublication(_)
            | StoreError::NoAction(_)
            | StoreError::NoReason
            | StoreError::ReceiptMismatch(_)
            | StoreError::Cancelled(_) => Vec::new(),
        };
        args.into_iter().collect()
    }

    /// What is said on the disk's refusal to write `path`.
    pub(crate) fn from_io(path: &Path, error: &io::Error) -> StoreError {
        let path = path.to_owned();
        match error.kind() {
            _ if is_full(error) => StoreError::DiskFull { path },
            io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
            _ => StoreError::Unwritable { path, detail: error.to_string() },
        }
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
