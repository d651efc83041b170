//! A copy of the whole database, taken while it is in use.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::error::Fault;
use crate::{Store, StoreError};

impl Store {
    /// Copies the database to `path`: complete or not at all. A file that stands there is replaced.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.part", std::process::id()));
        let part = path.with_file_name(name);
        let copied = self.copy_and_rename(&part, path);
        if copied.is_err() {
            // Best effort: the failure that is told is the first one.
            let _ = fs::remove_file(&part);
        }
        copied
    }

    fn copy_and_rename(&self, part: &Path, path: &Path) -> Result<(), StoreError> {
        let io = |error: &std::io::Error| StoreError::from_io(path, error);
        if part.exists() {
            fs::remove_file(part).map_err(|error| io(&error))?;
        }
        copy_pages(&self.conn, part).map_err(|fault| fault.of(path))?;
        fs::rename(part, path).map_err(|error| io(&error))
    }
}

fn copy_pages(from: &Connection, part: &Path) -> Result<(), Fault> {
    let mut to = Connection::open(part)?;
    let backup = Backup::new(from, &mut to)?;
    // All pages in one step: in WAL mode it holds up no writer, and no writer restarts it.
    for _ in 0..100 {
        match backup.step(-1)? {
            StepResult::Done => {
                drop(backup);
                return to.close().map_err(|(_, error)| error.into());
            }
            _ => sleep(Duration::from_millis(50)),
        }
    }
    Err(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY), None))
        .map_err(Fault::Sql)
}
