//! The only surface a host sees: the list of commands, what travels with them, and what fails.
//!
//! A host opens an [`Office`], hands each request of its window to [`Office::call`] by the name of
//! the command, and gives the reply back. [`COMMANDS`] is the whole list; the TypeScript of the
//! window is written from it.
//!
//! **Invariants.** No host type enters here, and no sentence: a [`Failure`] carries a code and
//! arguments, and the host's words say the rest. A request never names a path. A panic in a command
//! is a failure like any other, and what was typed before it is saved.

mod acts;
mod call;
mod commands;
mod failure;
mod native;
mod office;
mod typescript;
mod views;

pub use call::{Call, Listen};
pub use commands::{COMMANDS, Command};
pub use failure::{Failure, USAGE};
pub use native::{Frame, Native};
pub use office::Office;
pub use typescript::typescript;
pub use views::*;
/// The reading child: every host calls [`child::serve`] first thing in `main`.
pub use vitrina_work::{Isolation, child};
