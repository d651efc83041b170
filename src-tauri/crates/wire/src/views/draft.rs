//! Drafts: the list of the first page, and the task list of one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vitrina_model::DraftState;

use super::{Said, Step};

/// A file that shall become a draft.
#[derive(Deserialize, TS)]
pub struct NewDraft {
    /// Token of the file.
    pub file: String,
    /// Make one even where a draft of the very same file is there.
    pub again: bool,
    /// The password of a locked file.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
    /// Whether what is left of a damaged file may stand for it.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub damaged: bool,
}

/// The password of the locked file that a draft is made of.
#[derive(Deserialize, TS)]
pub struct Unlock {
    /// The draft.
    pub draft: String,
    /// The file's password, as typed.
    pub password: String,
}

/// The new draft, or the one that has this file already.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Made {
    /// The draft that was made; nothing where there is a twin.
    pub draft: Option<String>,
    /// A draft with the very same file.
    pub twin: Option<Twin>,
}

/// A draft with the same file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Twin {
    /// Its id.
    pub draft: String,
    /// Its title, or its file's name.
    pub title: String,
    /// Where it stands.
    #[ts(type = "DraftStateName")]
    pub state: DraftState,
}

/// Whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "whose", rename_all = "snake_case")]
pub enum Turn {
    /// Who sits here.
    Yours,
    /// Another person, who prepares it.
    Person {
        /// Their name.
        name: String,
    },
    /// A supervisor who did not prepare it.
    Supervisor,
    /// Nobody's: it is published and the next version is not due yet.
    Nobody,
}

/// A line of the first page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftRow {
    /// Id.
    pub draft: String,
    /// Title; nothing where none was written yet.
    pub title: Option<String>,
    /// Name of the clerk's file.
    pub file: String,
    /// Where it stands.
    #[ts(type = "DraftStateName")]
    pub state: DraftState,
    /// How often it was sent.
    pub version: u32,
    /// Rows and columns of its table, where they are known without reading the file.
    pub size: Option<[u64; 2]>,
    /// How often it is renewed, by its name in the locales: `frequency-<name>`.
    pub frequency: Option<String>,
    /// Whose turn it is.
    pub turn: Turn,
    /// What is next.
    pub next: Step,
    /// One line of evidence: what is missing, who returned it and why, where it was published.
    pub evidence: Said,
    /// When its next version is due, `YYYY-MM-DD`.
    pub due: Option<String>,
    /// When it was changed last.
    pub changed: String,
    /// Whether it is used for practice.
    pub practice: bool,
}

/// The first page: what waits for the person here, and the rest, latest change first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftList {
    /// Waiting for who sits here, the most urgent first.
    pub waiting: Vec<DraftRow>,
    /// All others.
    pub others: Vec<DraftRow>,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Complete.
    Done,
    /// What is next.
    Now,
    /// Can be done, is not yet.
    Todo,
    /// Something must be mended there.
    Problem,
    /// Not possible yet.
    Locked,
}

/// A step of the task list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StepView {
    /// Which.
    pub step: Step,
    /// How it stands.
    pub state: StepState,
    /// One line of evidence.
    pub evidence: Said,
}

/// Why a draft came back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReturnView {
    /// Name of the supervisor.
    pub by: String,
    /// What is to be mended.
    pub reason: String,
    /// Which step it is about, where the supervisor said so.
    pub about: Option<Step>,
    /// When.
    pub at: String,
}

/// What the person here may do with the draft now.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[allow(clippy::struct_excessive_bools, reason = "each is another act")]
pub struct May {
    /// Shape and describe it.
    pub change: bool,
    /// Send it for approval.
    pub send: bool,
    /// Take it back before the decision.
    pub withdraw: bool,
    /// Approve or return it.
    pub decide: bool,
    /// Publish it.
    pub publish: bool,
    /// Begin its next version.
    pub reopen: bool,
}

/// A draft with its task list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftDetail {
    /// Id.
    pub draft: String,
    /// Title; nothing where none was written yet.
    pub title: Option<String>,
    /// The clerk's file.
    pub file: SourceView,
    /// Where it stands.
    #[ts(type = "DraftStateName")]
    pub state: DraftState,
    /// How often it was sent.
    pub version: u32,
    /// The task list, in order.
    pub steps: Vec<StepView>,
    /// Names of those who prepared it.
    pub authors: Vec<String>,
    /// Why it came back, while it is returned.
    pub returned: Option<ReturnView>,
    /// What may be done.
    pub may: May,
    /// Why the person here cannot decide; nothing where they can or where nothing is to be decided.
    pub why_not_decide: Option<Said>,
    /// What `undo` would take back: `undo-<act>`.
    pub undo: Option<Said>,
    /// What `redo` would do again.
    pub redo: Option<Said>,
    /// When it was saved last.
    pub saved: String,
    /// Whether it is used for practice.
    pub practice: bool,
}

/// The clerk's file, which is kept and never published.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceView {
    /// Name.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// When it was opened.
    pub opened: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// The zip it came in: `file-within` with `file` and `member`.
    pub within: Option<Said>,
}

/// One thing that happened to a draft.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EventView {
    /// Its number, from 1.
    pub event: u64,
    /// When.
    pub at: String,
    /// Name of who did it.
    pub by: String,
    /// What: `event-<act>`.
    pub what: Said,
    /// Whether recipe and description can be brought back to how they were then.
    pub back: bool,
}

/// A point of the history to go back to.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct GoBack {
    /// The draft.
    pub draft: String,
    /// Number of the event.
    pub event: u64,
}
