//! Where the acts are done: a home, its store, and how files are read.

use std::path::Path;

use jiff::Timestamp;
use vitrina_formats::read::Isolation;
use vitrina_store::Store;

use crate::{Home, Keyring, WorkError};

/// An open home. Acts that change something take it mutably, so that a host does one at a time;
/// two processes on one home are kept apart by the database and by a lock for each draft.
pub struct Desk {
    pub(crate) home: Home,
    pub(crate) store: Store,
    pub(crate) isolation: Isolation,
    pub(crate) keyring: Keyring,
}

impl Desk {
    /// Opens the home at `root`, making it where it does not exist. Files are read in a process
    /// of their own where `isolation` names the program for it.
    pub fn open(root: &Path, isolation: Isolation) -> Result<Desk, WorkError> {
        let home = Home::open(root)?;
        let store = Store::open(&home.database())?;
        Ok(Desk { home, store, isolation, keyring: Keyring::default() })
    }

    /// The home.
    pub fn home(&self) -> &Home {
        &self.home
    }

    /// Makes a copy of the database, originals and drafts included, at `path`.
    pub fn copy_to(&self, path: &Path) -> Result<(), WorkError> {
        Ok(self.store.copy_to(path)?)
    }
}

/// The time of an act. The only clock of the house: everything below is told the time.
pub(crate) fn now() -> Timestamp {
    // Receipts and manifests are read by people: whole milliseconds say enough.
    let now = Timestamp::now();
    Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
}
