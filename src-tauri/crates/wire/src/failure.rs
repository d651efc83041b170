//! What failed: a code, the arguments of its words, a place, and whether to try again.

use serde::Serialize;
use ts_rs::TS;
use vitrina_model::{Arg, Args, Place, Words};
use vitrina_work::WorkError;

/// The code of a command that was not understood.
pub const USAGE: &str = "usage";

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
    #[ts(type = "{ kind: string } & Record<string, string>")]
    pub place: Place,
    /// For a report to those who keep the program: English, no personal data.
    pub detail: String,
    /// Whether the same may work later without anyone doing anything.
    pub again: bool,
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
