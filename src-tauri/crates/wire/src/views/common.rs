//! What every page uses: a message to be said, a draft's id, a finding with its place.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vitrina_model::{Args, Finding, Place, Severity};

/// A request or reply without content.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// A message for a person: the id of its words in the locales and what they need.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Said {
    /// Id in the locales.
    pub id: String,
    /// Arguments by name.
    #[ts(type = "Record<string, string | number>")]
    pub args: Args,
}

impl Said {
    /// A message without arguments.
    pub fn plain(id: &str) -> Said {
        Said { id: id.to_owned(), args: Args::new() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<vitrina_model::Arg>) -> Said {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

/// One draft.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DraftRef {
    /// Its id.
    pub draft: String,
}

/// A part of a draft's task list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The clerk's file.
    File,
    /// The table in it.
    Table,
    /// What is said about it.
    Description,
    /// What the public will see.
    Preview,
    /// Sending it and the decision.
    Approval,
    /// Publishing it.
    Publication,
}

impl Step {
    /// The step of that name, as it travels and as it is kept.
    pub(crate) fn named(name: &str) -> Option<Step> {
        serde_json::from_value(name.into()).ok()
    }
}

/// One thing to be said about the data. Its words are `finding-<check>`, what to do is
/// `finding-<check>.hint`.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FindingView {
    /// Which check speaks.
    pub check: String,
    /// How much it matters.
    #[ts(type = "'note' | 'warning' | 'error'")]
    pub severity: Severity,
    /// Whether it must be mended before the draft is sent.
    pub blocks: bool,
    /// Where.
    #[ts(type = "PlaceView")]
    pub place: Place,
    /// What its words need.
    #[ts(type = "Record<string, string | number>")]
    pub args: Args,
}

impl From<Finding> for FindingView {
    fn from(found: Finding) -> FindingView {
        let blocks = found.blocks();
        let Finding { check, severity, place, args } = found;
        FindingView { check, severity, blocks, place, args }
    }
}
