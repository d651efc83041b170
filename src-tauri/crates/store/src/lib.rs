//! Drafts, decisions and the publishing journal in one SQLite file.
//!
//! **Invariants.** Every write is one immediate transaction, on the disk before the call returns:
//! after a crash at any moment a draft is as it was after the last finished act. What happened
//! (events, submissions, decisions, the journal, receipts) is only ever added to; triggers in the
//! database refuse anything else. No clock is read here: whoever calls says when. No secret in
//! clear is kept here: private keys come sealed, tokens do not come at all.

mod act;
mod change;
mod column;
mod copy;
mod error;
mod fault;
mod fold;
mod migrations;
mod store;
mod table;

pub use act::Act;
pub use error::StoreError;
pub use store::Store;
pub use table::action::{ActionId, JournalEntry};
pub use table::draft::{Draft, NewDraft, Return};
pub use table::event::Event;
pub use table::publication::{Publication, PublicationId};
