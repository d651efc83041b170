//! What is to be said about the data: findings with a place, and values that come with findings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Place;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; nothing to do.
    Note,
    /// Should be looked at.
    Warning,
    /// Must be mended before the data is sent for approval.
    Error,
}

/// A value inside a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    /// A number, grouped as the reader is used to.
    #[serde(serialize_with = "plainly")]
    Number(f64),
    /// A text, shown as it is.
    Text(String),
}

/// Counts and row numbers leave as `46`, not as `46.0`.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's own signature")]
fn plainly<S: serde::Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    let whole = number.fract() == 0.0 && number.abs() < 9e15;
    if whole { serializer.serialize_i64(*number as i64) } else { serializer.serialize_f64(*number) }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Arg {
        Arg::Number(number as f64)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Arg {
        Arg::Number(f64::from(number))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(number as f64)
    }
}

/// The arguments of a message by name.
pub type Args = BTreeMap<String, Arg>;

/// One thing to be said about the data. Its message is `finding-<check>` in the locales, with
/// `args`; what to do about it is `finding-<check>.hint`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Which check speaks, named after the problem: `cell-error`, `header-blank`.
    pub check: String,
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What the message needs.
    pub args: Args,
}

impl Finding {
    /// A finding without arguments.
    pub fn new(check: &str, severity: Severity, place: Place) -> Finding {
        Finding { check: check.to_owned(), severity, place, args: Args::new() }
    }

    /// Whether it must be mended before the data is sent for approval. What an authority's upload
    /// would refuse (`sipot-…`) stops that upload, not the publication of the data as they are: the
    /// clerk and the supervisor see it.
    pub fn blocks(&self) -> bool {
        self.severity == Severity::Error && !self.check.starts_with("sipot-")
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Finding {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

/// A value and all that was found on the way to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome<T> {
    /// The value: always there, however bad the input.
    pub value: T,
    /// All findings, in the order of the data.
    pub findings: Vec<Finding>,
}
