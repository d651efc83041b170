//! A draft's identity and state.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A draft's identifier: ten letters and digits, unique on every machine.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DraftId(pub String);

impl fmt::Display for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a draft stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftState {
    /// Being prepared.
    Draft,
    /// Sent for approval; frozen.
    Submitted,
    /// Returned by a supervisor with a reason; can be changed again.
    Returned,
    /// Approved and signed; frozen.
    Approved,
    /// Being published: actions are under way or wait to be resumed.
    Publishing,
    /// Published: the public copy was read back and its digests matched.
    Published,
}

impl DraftState {
    /// The name in replies and message ids.
    pub fn name(self) -> &'static str {
        match self {
            DraftState::Draft => "draft",
            DraftState::Submitted => "submitted",
            DraftState::Returned => "returned",
            DraftState::Approved => "approved",
            DraftState::Publishing => "publishing",
            DraftState::Published => "published",
        }
    }

    /// Whether recipe and description may be changed.
    pub fn is_open(self) -> bool {
        matches!(self, DraftState::Draft | DraftState::Returned)
    }
}
