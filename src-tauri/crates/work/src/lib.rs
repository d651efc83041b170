//! The acts of a clerk and a supervisor: open, describe, submit, approve, publish, verify.
//!
//! One file an act. A [`Desk`] is where they are done: the home of the data, its store, and how
//! files are read. Whatever needs a person's word takes their [`Passphrase`], which opens their key.
//!
//! **Invariants.** Nothing is published that is not [`vitrina_model::Approved`]. Every portal
//! action is journalled before it starts. "Published" is said only after the public copy was read
//! back and its digests matched.

mod backup;
mod begin;
mod changes;
mod compare;
mod convert;
mod dataset;
mod desk;
mod dossier;
mod draft;
mod error;
mod facts;
mod fill;
mod home;
mod inspect;
mod journal;
mod message;
mod overview;
mod package;
mod paste;
mod people;
mod pick;
mod places;
mod preview;
mod publish;
mod random;
mod recent;
mod reshape;
mod review;
mod sample;
mod save;
mod seal;
mod secrets;
mod settings;
mod shelf;
mod sipot;
mod submit;
mod suggest;
mod suggested;
mod summary;
mod tables;
mod tasks;
mod trace;
mod undo;
mod unlock;
mod verify;
mod words;
mod workbooks;
mod xray;

pub use backup::Backup;
pub use begin::{Begin, Begun, refusal};
pub use changes::{CellChange, Changes};
pub use compare::compare;
pub use convert::{Conversion, ConvertRequest};
pub use desk::Desk;
pub use dossier::{Against, Dossier, TableChange};
pub use draft::{DraftView, NewDraftRequest, Property};
pub use error::WorkError;
pub use facts::{Record, RoleLine, Shaped, TableFacts};
pub use fill::{Fill, Filled, is_fillable};
pub use home::Home;
pub use inspect::{ColumnView, Inspection, SheetView, TableView, open as read_file, readings};
pub use journal::{JournalStep, Unfinished};
pub use message::Message;
pub use overview::{Overview, Rights, WhyNot, present};
pub use paste::Pasted;
pub use people::NewPerson;
pub use pick::{INPUT, Listing, ListingEntry, Member, Picked, keep_input, list_inside, pick};
pub use places::portal_address;
pub use preview::Preview;
pub use publish::{Planned, Published, Standing, Unwatched, Watch};
pub use random::random_letters;
pub use recent::{recent_files, remember_file};
pub use reshape::{Reshape, ReshapeColumn};
pub use review::Decision;
pub use seal::Passphrase;
pub use secrets::{Keychain, KeychainError, Secret};
pub use settings::{Settings, Theme};
pub use sipot::{Template, TemplateView};
pub use suggest::{Hints, Suggestion};
pub use summary::Summary;
pub use tables::{FileTable, NamedLink, table_named};
pub use tasks::{Names, Task, TaskLine, TaskState};
pub use trace::Traced;
pub use undo::Way;
pub use unlock::Keyring;
pub use verify::Verified;
pub use words::{FluentWords, Language};
pub use workbooks::{OpenBook, Workbooks};
pub use xray::look_through;

pub use vitrina_formats::read::{
    Isolation, Password, ReadError, ReadOptions, Reading, child, is_encoding,
};
pub use vitrina_model::Words;
pub use vitrina_portals::{Action, PortalError, Token, local_file};
pub use vitrina_store::{Draft, Event};
