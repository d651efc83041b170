//! A copy of the whole home in a folder of its own, which opens as a home again.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use vitrina_model::{Digest, Progress, Stage};

use crate::desk::now;
use crate::home::sync_folder;
use crate::{Desk, WorkError, save};

/// Copying everything.
const COPY: Stage = Stage("copy");

/// How the folder begins that holds a copy, and until it is whole.
const WHOLE: &str = "Vitrina";
const UNFINISHED: &str = ".vitrina-";

/// What was copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its folder.
    pub folder: PathBuf,
    /// Size.
    pub bytes: u64,
}

/// Says how far the whole copy is, while a file of it says how far it is itself.
struct Part<'a> {
    before: u64,
    total: u64,
    whole: &'a dyn Progress,
}

impl Progress for Part<'_> {
    fn at(&self, _: Stage, done: u64, _: u64) -> Result<(), vitrina_model::Cancelled> {
        let done = self.before + done;
        self.whole.at(COPY, done, self.total.max(done))
    }
}

impl Desk {
    /// Copies drafts, originals, decisions, frozen packages, receipts and settings into a new folder
    /// inside of `into`. Until everything is there it has another name; after a stop or a failure
    /// nothing is left of it.
    pub fn back_up(&self, into: &Path, progress: &dyn Progress) -> Result<Backup, WorkError> {
        self.home.outside(into)?;
        let failed = |error| WorkError::home(into, error);
        let files = self.kept();
        let database = fs::metadata(self.home.database()).map_or(0, |facts| facts.len());
        let total =
            database + files.iter().map(|file| size(&self.home.root().join(file))).sum::<u64>();
        progress.at(COPY, 0, total)?;
        let made = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .suffix(".part")
            .tempdir_in(into)
            .map_err(failed)?;
        let copy = made.path().join(self.home.database().file_name().unwrap_or_default());
        self.copy_to(&copy)?;
        let mut bytes = size(&copy);
        for file in &files {
            progress.at(COPY, bytes, total.max(bytes))?;
            let part = Part { before: bytes, total, whole: progress };
            bytes += self.copy_one(file, made.path(), &part)?;
        }
        for folder in [made.path().join("packages"), made.path().join("receipts")] {
            if folder.is_dir() {
                sync_folder(&folder).map_err(failed)?;
            }
        }
        sync_folder(made.path()).map_err(failed)?;
        let folder = free_name(into);
        fs::rename(made.path(), &folder).map_err(failed)?;
        sync_folder(into).map_err(failed)?;
        // It has its name: the guard has nothing left to remove.
        let _ = made.keep();
        Ok(Backup { folder, bytes })
    }

    /// Copies one file of the home to the same place in `copy`. One that has gone meanwhile, such
    /// as a receipt that is being written anew, is passed over.
    fn copy_one(&self, file: &Path, copy: &Path, part: &Part<'_>) -> Result<u64, WorkError> {
        let (from, to) = (self.home.root().join(file), copy.join(file));
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).map_err(|error| WorkError::home(folder, error))?;
        }
        let copied = save::copy(&from, &to, 0, part)?;
        Ok(copied.map_or(0, |(bytes, _)| bytes))
    }

    /// The files beside the database that are worth keeping, relative to the home.
    fn kept(&self) -> Vec<PathBuf> {
        let mut all = Vec::new();
        for package in names(&self.home.packages()) {
            if package.parse::<Digest>().is_ok() {
                let folder = Path::new("packages").join(&package);
                let files = names(&self.home.packages().join(&package)).into_iter();
                all.extend(files.map(|file| folder.join(file)));
            }
        }
        let receipts = names(&self.home.receipts()).into_iter();
        all.extend(receipts.map(|file| Path::new("receipts").join(file)));
        all.push(PathBuf::from(crate::settings::NAME));
        all.retain(|file| self.home.root().join(file).is_file());
        all
    }
}

/// The names in a folder without those of unfinished things, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |facts| facts.len())
}

/// A name with date and time in UTC, as the receipts have them, that nothing has yet.
fn free_name(into: &Path) -> PathBuf {
    let moment = TimeZone::UTC.to_datetime(now()).strftime("%Y-%m-%d %H.%M.%S UTC").to_string();
    let name = |number: u32| match number {
        1 => into.join(format!("{WHOLE} {moment}")),
        more => into.join(format!("{WHOLE} {moment} ({more})")),
    };
    (1..=u32::MAX).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};
    use vitrina_formats::read::Isolation;
    use vitrina_model::{Cancelled, Silent};

    fn home() -> (tempfile::TempDir, Desk) {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(&folder.path().join("home"), Isolation::InProcess).unwrap();
        let package = desk.home.packages().join(Digest::of("x").to_string());
        for (path, text) in [
            (package.join("a.csv"), "a\r\n"),
            (desk.home.packages().join(".new-abc").join("a.csv"), "half"),
            (desk.home.receipts().join("a.json"), "{}"),
            (desk.home.cache().join("preview-x").join("a.csv"), "disposable"),
            (desk.home.root().join(crate::settings::NAME), "{}"),
        ] {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        (folder, desk)
    }

    struct After(AtomicU32);

    impl Progress for After {
        fn at(&self, _: Stage, _: u64, _: u64) -> Result<(), Cancelled> {
            let left = self.0.load(Ordering::Relaxed).checked_sub(1).ok_or(Cancelled)?;
            self.0.store(left, Ordering::Relaxed);
            Ok(())
        }
    }

    #[test]
    fn a_copy_holds_all_that_is_kept_and_nothing_else() {
        let (folder, desk) = home();
        let into = folder.path().join("usb");
        fs::create_dir(&into).unwrap();
        let first = desk.back_up(&into, &Silent).unwrap();
        let second = desk.back_up(&into, &Silent).unwrap();
        assert_ne!(first.folder, second.folder, "an older copy stays");
        assert_eq!(
            names(&first.folder),
            ["packages", "receipts", "settings.json", "vitrina.sqlite"]
        );
        assert_eq!(names(&first.folder.join("packages")), [Digest::of("x").to_string()]);
        assert!(!first.folder.join("packages").join(".new-abc").exists());
        let again = Desk::open(&first.folder, Isolation::InProcess).unwrap();
        assert_eq!(again.kept(), desk.kept());
        assert_eq!(fs::read_dir(&into).unwrap().count(), 2, "nothing unfinished is left");
    }

    #[test]
    fn a_stop_at_any_moment_leaves_nothing() {
        let (folder, desk) = home();
        let into = folder.path().join("usb");
        fs::create_dir(&into).unwrap();
        let mut stopped = 0;
        for steps in 0.. {
            match desk.back_up(&into, &After(AtomicU32::new(steps))) {
                Ok(_) => break,
                Err(error) => assert_eq!(error.code(), "cancelled"),
            }
            stopped += 1;
            assert_eq!(fs::read_dir(&into).unwrap().count(), 0, "after {steps} steps");
        }
        assert!(stopped > 5, "it can be stopped between and within files");
        let gone = folder.path().join("gone");
        assert_eq!(desk.back_up(&gone, &Silent).unwrap_err().code(), "unwritable");
    }
}
