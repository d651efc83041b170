//! The only surface a host sees: what failed in a form that any host can show.
//!
//! **Invariants.** No host type enters here, and no sentence: a [`Failure`] carries a code and
//! arguments, and the host's words say the rest.

mod failure;

pub use failure::{Failure, USAGE};
/// The reading child: every host calls [`child::serve`] first thing in `main`.
pub use vitrina_work::child;
