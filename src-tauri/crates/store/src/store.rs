//! The store: one connection to one file, and the two ways to use it.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, MAIN_DB, Transaction, TransactionBehavior};

use crate::StoreError;
use crate::error::Fault;
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
        let conn = connect(path).map_err(|fault| fault.of(path))?;
        let mut store = Store { conn, path: path.to_owned() };
        if migrations::check(&store.conn).map_err(|fault| fault.of(path))? < migrations::KNOWN {
            store.write(|tx| migrations::run(tx))?;
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

fn connect(path: &Path) -> Result<Connection, Fault> {
    let conn = Connection::open(path)?;
    conn.busy_timeout(PATIENCE)?;
    // SQLite falls back to reading where it may not write; we say so before work is lost.
    if conn.is_readonly(MAIN_DB)? {
        return Err(StoreError::ReadOnly { path: path.to_owned() }.into());
    }
    // Refused before the first byte is changed: it may be another program's.
    migrations::check(&conn)?;
    with_patience(|| conn.pragma_update(None, "journal_mode", "WAL"))?;
    // A decision that was shown as taken survives a power cut.
    conn.pragma_update(None, "synchronous", "FULL")?;
    // On macOS only this flushes the drive's own cache; elsewhere it changes nothing.
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    Ok(conn)
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
