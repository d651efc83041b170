//! What would be done on a portal, doing it, and reading it back.
//!
//! **Invariants.** Every method that publishes takes a [`Package`], which holds an
//! [`Approved`](vitrina_model::Approved). [`Portal::plan`] looks at the portal before it says what
//! remains, so an action whose answer was lost is recognised and not repeated. No write is sent
//! twice without such a look in between. A token never leaves the address it was made for, and
//! never enters an [`Action`], a [`Done`] or a [`PortalError`].

mod action;
mod ckan;
mod failure;
mod file;
mod folder;
mod http;
mod portal;
mod token;

pub use action::{Action, Done};
pub use failure::PortalError;
pub use folder::local_file;
pub use http::site_address;
pub use portal::{Capabilities, Package, Portal, PublicCopy, Standing, connect};
pub use token::Token;
