//! The acts on a draft, and the one table of which act is possible in which state.

use vitrina_model::{Approval, DraftState, Metadata, PortalName, Resources, Submission};

/// What somebody does to a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Gives it this description.
    Describe(Metadata),
    /// Gives it these tables.
    Shape(Resources),
    /// Brings tables and description back as they were after an event. Nothing is lost by it: it
    /// is an event itself.
    GoBack {
        /// The event's number.
        to: u64,
    },
    /// Sends it for approval, frozen.
    Submit {
        /// The manifest's canonical bytes.
        manifest: String,
        /// The author's signature.
        submission: Submission,
    },
    /// Approves it, signed.
    Approve(Approval),
    /// Gives it back to its authors.
    Return {
        /// What is to be mended.
        reason: String,
        /// Which part of the work it is about, by the name that the pages give it.
        about: Option<String>,
    },
    /// An author takes it back before the decision.
    Withdraw,
    /// Begins the next version.
    Reopen,
    /// Begins to publish it, or goes on with it.
    Publish {
        /// Where.
        portal: PortalName,
    },
}

impl Act {
    /// The short name of the event that it becomes.
    pub fn name(&self) -> &'static str {
        match self {
            Act::Describe(_) => "described",
            Act::Shape(_) => "shaped",
            Act::GoBack { .. } => "went-back",
            Act::Submit { .. } => "submitted",
            Act::Approve(_) => "approved",
            Act::Return { .. } => "returned",
            Act::Withdraw => "withdrawn",
            Act::Reopen => "reopened",
            Act::Publish { .. } => "publishing",
        }
    }

    /// Where a draft stands after the act, if the act is possible where it stands in `state`.
    pub fn after(&self, state: DraftState) -> Option<DraftState> {
        use DraftState::{Approved, Draft, Published, Publishing, Returned, Submitted};
        match (self, state) {
            // A returned draft stays returned while it is mended: its reason stays in sight.
            (Act::Describe(_) | Act::Shape(_) | Act::GoBack { .. }, Draft | Returned) => {
                Some(state)
            }
            (Act::Submit { .. }, Draft | Returned) => Some(Submitted),
            (Act::Approve(_), Submitted) => Some(Approved),
            (Act::Return { .. }, Submitted) => Some(Returned),
            (Act::Withdraw, Submitted) | (Act::Reopen, Approved | Publishing | Published) => {
                Some(Draft)
            }
            (Act::Publish { .. }, Approved | Publishing | Published) => Some(Publishing),
            _ => None,
        }
    }
}
