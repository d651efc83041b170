//! Copies of files for people: whole or not at all, digested on their way.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use vitrina_model::{Digest, Hasher, Progress, Stage};

use crate::home::sweep;
use crate::random::random_letters;
use crate::{Desk, WorkError};

/// How the folder of a copy that another program opens is called.
const OPENED: &str = "open-";

/// Copies a file to where a person wants it, replacing what stands there only by the whole file;
/// gives its size.
fn save_copy(from: &Path, to: &Path, progress: &dyn Progress) -> Result<u64, WorkError> {
    let total = fs::metadata(from).map_err(|error| WorkError::home(from, error))?.len();
    let folder = to.parent().unwrap_or(Path::new(""));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".vitrina-").suffix(".part");
    // A temporary file is for its owner's eyes; this one is to be read as any other.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let part = builder.tempfile_in(folder).map_err(|error| WorkError::home(to, error))?;
    let mut source = File::open(from).map_err(|error| WorkError::home(from, error))?;
    let (bytes, _) = pump(&mut source, part.as_file(), total, progress)?
        .map_err(|error| WorkError::home(to, error))?;
    part.persist(to).map_err(|error| WorkError::home(to, error.error))?;
    Ok(bytes)
}

/// Copies a file into a folder of ours; gives size and digest of what was copied, or nothing where
/// it is not there.
pub(crate) fn copy(
    from: &Path,
    to: &Path,
    total: u64,
    progress: &dyn Progress,
) -> Result<Option<(u64, Digest)>, WorkError> {
    let Ok(mut source) = File::open(from) else { return Ok(None) };
    let target = File::create(to).map_err(|error| WorkError::home(to, error))?;
    let copied = pump(&mut source, &target, total, progress)?;
    copied.map(Some).map_err(|error| WorkError::home(to, error))
}

/// Passes all bytes on and brings them to the disk.
fn pump(
    from: &mut File,
    mut to: &File,
    total: u64,
    progress: &dyn Progress,
) -> Result<io::Result<(u64, Digest)>, WorkError> {
    let mut hasher = Hasher::default();
    let mut piece = vec![0; 1 << 18];
    let mut done = 0;
    loop {
        progress.at(Stage::WRITE, done, total.max(done))?;
        let read = match from.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) => return Ok(Err(error)),
        };
        if let Err(error) = to.write_all(&piece[..read]) {
            return Ok(Err(error));
        }
        hasher.update(&piece[..read]);
        done += read as u64;
    }
    Ok(to.sync_all().map(|()| (done, hasher.finish())))
}

impl Desk {
    /// Saves a copy where the person chose, but never among the files of the home: its database,
    /// what was sent and the receipts stay what they are.
    pub fn save_outside(
        &self,
        from: &Path,
        to: &Path,
        progress: &dyn Progress,
    ) -> Result<u64, WorkError> {
        self.home.outside(to)?;
        save_copy(from, to, progress)
    }

    /// A copy of a file that another program may open and even change: what is frozen stays as it
    /// is. It is gone after a day.
    pub fn opened_copy(&self, from: &Path, progress: &dyn Progress) -> Result<PathBuf, WorkError> {
        let cache = self.home.cache();
        sweep(&cache, OPENED);
        let folder = cache.join(format!("{OPENED}{}", random_letters(10)?));
        fs::create_dir(&folder).map_err(|error| WorkError::home(&folder, error))?;
        let to = folder.join(from.file_name().unwrap_or_default());
        if let Err(error) = save_copy(from, &to, progress) {
            let _ = fs::remove_dir_all(&folder);
            return Err(error);
        }
        Ok(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vitrina_model::{Cancelled, Silent};

    struct Stopped;

    impl Progress for Stopped {
        fn at(&self, _: Stage, _: u64, _: u64) -> Result<(), Cancelled> {
            Err(Cancelled)
        }
    }

    #[test]
    fn a_copy_to_be_opened_that_fails_leaves_no_folder() {
        let home = tempfile::tempdir().unwrap();
        let desk = Desk::open(home.path(), crate::Isolation::InProcess).unwrap();
        let from = home.path().join("a.csv");
        fs::write(&from, "a,b\n").unwrap();
        assert_eq!(desk.opened_copy(&from, &Stopped).unwrap_err().code(), "cancelled");
        assert_eq!(fs::read_dir(desk.home.cache()).unwrap().count(), 0);
        assert!(desk.opened_copy(&from, &Silent).unwrap().is_file());
    }

    #[test]
    fn a_copy_is_whole_or_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
        fs::write(&from, "a,b\n").unwrap();
        fs::write(&to, "old").unwrap();
        assert_eq!(save_copy(&from, &to, &Stopped).unwrap_err().code(), "cancelled");
        assert_eq!(fs::read_to_string(&to).unwrap(), "old", "what stood there stays");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left behind");
        assert_eq!(save_copy(&from, &to, &Silent).unwrap(), 4);
        assert_eq!(fs::read_to_string(&to).unwrap(), "a,b\n");
        let digest = copy(&from, &to, 4, &Silent).unwrap();
        assert_eq!(digest, Some((4, Digest::of("a,b\n"))));
        assert_eq!(copy(&folder.path().join("c"), &to, 4, &Silent).unwrap(), None);
    }
}
