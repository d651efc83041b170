//! A copy of the whole database, taken while it is in use.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::fault::Fault;
use crate::{Store, StoreError};

impl Store {
    /// Copies the database to `path`: complete or not at all. A file that stands there is replaced.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        // A journal beside it means that it is a database in use, or one that a crash left with
        // unsaved work: neither is ours to overwrite.
        if with_suffix(path, "-wal").exists() {
            return Err(StoreError::Busy { path: path.to_owned() });
        }
        let part = with_suffix(path, &format!(".{}.part", std::process::id()));
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
        fs::rename(part, path).map_err(|error| io(&error))?;
        // So that the new name survives a power cut, where folders can be flushed (not on Windows).
        if let Some(Ok(folder)) = path.parent().map(fs::File::open) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
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
    Err(Fault::Busy)
}
