//! The store: one connection to one file, and the two ways to use it.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags, Transaction, TransactionBehavior};

use crate::StoreError;
use crate::fault::Fault;
use crate::migrations;

/// How long a writer waits for another one.
const PATIENCE: Duration = Duration::from_secs(5);

/// The database of one person's machine. Two of them on one file take turns.
#[derive(Debug)]
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
}

impl Store {
    /// Opens the database at `path`, making or migrating it where needed. Its folder must exist.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        let (conn, version) = connect(path).map_err(|fault| fault.of(path))?;
        let mut store = Store { conn, path: path.to_owned() };
        if version < migrations::KNOWN {
            store.write(migrations::run)?;
        }
        Ok(store)
    }

    /// Does `work` in one transaction that has the right to write from its start, so that what it
    /// reads still holds when it writes. On the disk when this returns.
    pub(crate) fn write<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        let path = &self.path;
        let run = |conn: &mut Connection| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let value = work(&tx)?;
            tx.commit()?;
            Ok(value)
        };
        run(&mut self.conn).map_err(|fault: Fault| fault.of(path))
    }

    /// Does `work` on one unchanging view of the database.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        let run = || {
            let tx = self.conn.unchecked_transaction()?;
            work(&tx)
        };
        run().map_err(|fault: Fault| fault.of(&self.path))
    }
}

/// The connection, and the version of the database.
fn connect(path: &Path) -> Result<(Connection, u32), Fault> {
    if !may_be_ours(path) {
        return Err(Fault::Foreign);
    }
    // Without SQLITE_OPEN_URI: a path is a path, whatever it begins with.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    conn.busy_timeout(PATIENCE)?;
    // SQLite falls back to reading where it may not write; we say so before work is lost.
    if conn.is_readonly(MAIN_DB)? {
        return Err(StoreError::ReadOnly { path: path.to_owned() }.into());
    }
    // Refused before the first byte is changed: it may be another program's.
    let version = migrations::check(&conn.unchecked_transaction()?)?;
    with_patience(|| conn.pragma_update(None, "journal_mode", "WAL"))?;
    // A decision that was shown as taken survives a power cut.
    conn.pragma_update(None, "synchronous", "FULL")?;
    // On macOS only this flushes the drive's own cache; elsewhere it changes nothing.
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    // A large file passes through the journal once; its space is given back.
    conn.pragma_update(None, "journal_size_limit", 16 << 20)?;
    Ok((conn, version))
}

/// SQLite takes a file of a few bytes for an empty database and writes over it; we do not. Asked by
/// its size alone: to open and close the file here would drop the locks that another store of this
/// process holds on it (SQLite, "How To Corrupt An SQLite Database File", section 2.2).
fn may_be_ours(path: &Path) -> bool {
    let smallest_page = 512;
    fs::metadata(path)
        .map_or(true, |file| !file.is_file() || file.len() == 0 || file.len() >= smallest_page)
}

/// SQLite does not wait by itself when two processes change the journal mode at once.
fn with_patience<T>(step: impl Fn() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    let pause = Duration::from_millis(50);
    for _ in 0..PATIENCE.as_millis() / pause.as_millis() {
        match step() {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                sleep(pause);
            }
            done => return done,
        }
    }
    step()
}

#[cfg(test)]
#[path = "store_test.rs"]
mod tests;
