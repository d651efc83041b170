//! The acts of a clerk and a supervisor: open, describe, submit, approve, publish, verify.
//!
//! One file an act. A [`Desk`] is where they are done: the home of the data, its store, and how
//! files are read. Whatever needs a person's word takes their [`Passphrase`], which opens their key.
//!
//! **Invariants.** Nothing is published that is not [`vitrina_model::Approved`]. Every portal
//! action is journalled before it starts. "Published" is said only after the public copy was read
//! back and its digests matched.

mod compare;
mod convert;
mod desk;
mod draft;
mod error;
mod home;
mod inspect;
mod package;
mod people;
mod places;
mod publish;
mod review;
mod seal;
mod secrets;
mod submit;
mod verify;
mod words;

pub use compare::compare;
pub use convert::{Conversion, ConvertRequest};
pub use desk::Desk;
pub use draft::{DraftView, NewDraftRequest, Property};
pub use error::WorkError;
pub use home::Home;
pub use inspect::{ColumnView, Inspection, SheetView, TableView, open as read_file};
pub use people::NewPerson;
pub use places::portal_address;
pub use publish::{Published, Standing};
pub use review::Decision;
pub use seal::Passphrase;
pub use secrets::{Keychain, KeychainError, Secret};
pub use verify::Verified;
pub use words::{FluentWords, Language};

pub use vitrina_formats::read::{Isolation, ReadError, ReadOptions, child};
pub use vitrina_model::Words;
pub use vitrina_portals::Token;
pub use vitrina_store::{Draft, Event};
