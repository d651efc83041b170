//! The home of the data: one folder with the database, the frozen packages and the receipts.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use vitrina_model::{Digest, DraftId};

use crate::WorkError;

/// A folder of this shape:
///
/// ```text
/// vitrina.sqlite     drafts, decisions, journal, original files
/// packages/<digest>  the frozen files of each submission, by the digest of its manifest
/// receipts/          receipts as JSON and HTML; made anew from the database where missing
/// cache/             disposable
/// locks/             held while a draft is frozen or published
/// ```
#[derive(Clone, Debug)]
pub struct Home {
    root: PathBuf,
}

impl Home {
    /// The home at `root`, which is made where it does not exist.
    pub fn open(root: &Path) -> Result<Home, WorkError> {
        for folder in ["packages", "receipts", "cache", "locks"] {
            let path = root.join(folder);
            fs::create_dir_all(&path).map_err(|error| WorkError::home(&path, error))?;
        }
        let root = std::path::absolute(root).map_err(|error| WorkError::home(root, error))?;
        Ok(Home { root })
    }

    /// Where the operating system keeps a program's data, with `vitrina` in it; `None` where it
    /// does not say.
    pub fn usual() -> Option<PathBuf> {
        dirs::data_dir().map(|folder| folder.join("vitrina"))
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether `path`, which need not be there yet, is the home or lies within it, however it is
    /// written and whatever links lead there.
    pub fn holds(&self, path: &Path) -> bool {
        let Ok(root) = self.root.canonicalize() else { return false };
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let there = absolute.ancestors().find_map(|part| part.canonicalize().ok());
        there.is_some_and(|there| there.starts_with(&root))
    }

    /// What people put somewhere themselves does not go among what the program keeps.
    pub(crate) fn outside(&self, path: &Path) -> Result<(), WorkError> {
        if self.holds(path) {
            return Err(WorkError::home(path, io::ErrorKind::PermissionDenied.into()));
        }
        Ok(())
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.root.join("vitrina.sqlite")
    }

    pub(crate) fn packages(&self) -> PathBuf {
        self.root.join("packages")
    }

    pub(crate) fn package(&self, manifest: &Digest) -> PathBuf {
        self.packages().join(manifest.to_string())
    }

    pub(crate) fn receipts(&self) -> PathBuf {
        self.root.join("receipts")
    }

    pub(crate) fn cache(&self) -> PathBuf {
        self.root.join("cache")
    }

    /// Holds a draft for this process until the lock is dropped, or the process dies.
    pub(crate) fn lock(&self, draft: &DraftId) -> Result<Lock, WorkError> {
        let path = self.root.join("locks").join(format!("{draft}.lock"));
        let open = File::options().create(true).truncate(false).write(true).open(&path);
        let file = open.map_err(|error| WorkError::home(&path, error))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => {
                Err(WorkError::AlreadyRunning { draft: draft.clone() })
            }
            Err(TryLockError::Error(error)) => Err(WorkError::home(&path, error)),
        }
    }
}

/// Takes away what a killed process left in `folder` under a name that begins with `prefix`. A day
/// old, so that nothing of a process at work is touched; what cannot be removed stays.
pub(crate) fn sweep(folder: &Path, prefix: &str) {
    const DAY: Duration = Duration::from_hours(24);
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(prefix);
        let age = entry.metadata().and_then(|facts| facts.modified()).map(|time| time.elapsed());
        if ours && matches!(age, Ok(Ok(age)) if age > DAY) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// A file's name as every system can write it: a name from elsewhere could hold anything.
pub(crate) fn plain_name(name: &str) -> String {
    const LONGEST: usize = 60;
    let bad = |letter: char| letter.is_control() || "<>:\"/\\|?*".contains(letter);
    let plain: String = name.chars().map(|it| if bad(it) { '_' } else { it }).collect();
    let (stem, rest) = plain.rsplit_once('.').unwrap_or((&plain, ""));
    let stem: String = stem.trim_matches([' ', '.']).chars().take(LONGEST).collect();
    let rest: String = rest.trim().chars().take(8).collect();
    // Windows knows devices by name, with or without an extension.
    let device = matches!(stem.len(), 0 | 3 | 4)
        && ["", "con", "prn", "aux", "nul", "com", "lpt"]
            .contains(&stem.trim_end_matches(char::is_numeric).to_lowercase().as_str());
    let stem = if device { "original" } else { stem.trim() };
    if rest.is_empty() { stem.to_owned() } else { format!("{stem}.{rest}") }
}

/// A draft held by this process.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

/// Makes the entries of `folder` last through a power cut, where the system can.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    // Windows opens no folder as a file and keeps its entries by itself.
    if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
}

#[cfg(test)]
mod tests {
    use super::{Home, plain_name};

    #[cfg(unix)]
    #[test]
    fn the_home_knows_what_lies_in_it_by_any_name() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(&folder.path().join("home")).unwrap();
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(home.packages(), &link).unwrap();
        for inside in [
            "home",
            "home/vitrina.sqlite",
            "home/new/a.csv",
            "link",
            "link/x/a.csv",
            "home/../link",
        ] {
            assert!(home.holds(&folder.path().join(inside)), "{inside}");
            assert_eq!(home.outside(&folder.path().join(inside)).unwrap_err().code(), "read_only");
        }
        for outside in ["", "home2", "a.csv", "no/home/a.csv"] {
            assert!(!home.holds(&folder.path().join(outside)), "{outside}");
        }
    }

    #[test]
    fn names_are_made_plain() {
        for (name, plain) in [
            ("obra pública 2024.xlsx", "obra pública 2024.xlsx"),
            ("../../etc/x.csv", "_.._etc_x.csv"),
            ("CON.csv", "original.csv"),
            ("com1", "original"),
            ("a<b>:c.ods", "a_b__c.ods"),
            ("...", "original"),
            ("", "original"),
        ] {
            assert_eq!(plain_name(name), plain, "{name}");
        }
        assert!(plain_name(&"ñ".repeat(400)).len() <= 130);
    }
}
