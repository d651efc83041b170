//! Finished files take their names together; what they replace comes back if one of them cannot.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::Builder;

use super::WriteError;
use super::atomic::Sealed;

/// A file with its name, and where the file is kept that had this name before.
struct Placed {
    target: PathBuf,
    aside: Option<PathBuf>,
}

/// Gives all files their names, replacing files of the same name. If one cannot be placed, the
/// folder is as it was: new files are taken away and replaced ones are back. An older file is
/// removed only when all new ones are safe; after a power cut it may stay under a temporary name.
pub fn place_all(files: Vec<Sealed>) -> Result<(), WriteError> {
    let mut placed = Vec::with_capacity(files.len());
    for file in files {
        match place(file) {
            Ok(file) => placed.push(file),
            Err(error) => {
                placed.into_iter().rev().for_each(take_back);
                return Err(error);
            }
        }
    }
    sync_folder(&placed);
    for aside in placed.into_iter().filter_map(|file| file.aside) {
        // The new files are whole and named; an older one that stays is no reason to fail.
        let _ = fs::remove_file(aside);
    }
    Ok(())
}

/// Gives one file its name; after an error the name is that of the older file again.
fn place(Sealed { file, target, .. }: Sealed) -> Result<Placed, WriteError> {
    let aside = set_aside(&target).map_err(|error| WriteError::from_io(&target, error))?;
    if let Err(error) = file.persist(&target) {
        if let Some(aside) = aside {
            bring_back(&aside, &target);
        }
        return Err(WriteError::from_io(&target, error.error));
    }
    Ok(Placed { target, aside })
}

/// Keeps what stands at `target` under a temporary name beside it; nothing where nothing stands.
fn set_aside(target: &Path) -> io::Result<Option<PathBuf>> {
    let found = match fs::symlink_metadata(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        found => found?,
    };
    if found.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    // A renaming would get around the protection of a file, which only Unix gives to the folder.
    if cfg!(not(unix)) && found.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let folder = target.parent().unwrap_or(Path::new(""));
    let kept = Builder::new()
        .prefix(".vitrina-")
        .suffix(".old")
        // Not even a panic may remove what is the person's.
        .disable_cleanup(true)
        .make_in(folder, |aside| keep_as(target, aside, found.is_file()))?;
    Ok(Some(kept.path().to_owned()))
}

/// Keeps the file `target` under the name `aside`, which must be free.
fn keep_as(target: &Path, aside: &Path, plain: bool) -> io::Result<()> {
    if fs::symlink_metadata(aside).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    // With a second name the first is never missing, not even in a power cut. On Windows, a second
    // name of a file that is open in another program could not be removed again.
    if cfg!(unix) && plain && fs::hard_link(target, aside).is_ok() {
        return Ok(());
    }
    fs::rename(target, aside)
}

/// Undoes one file.
fn take_back(Placed { target, aside }: Placed) {
    match aside {
        Some(aside) => bring_back(&aside, &target),
        None => {
            // What cannot be removed is a whole file of this table: nothing is lost with it.
            let _ = fs::remove_file(target);
        }
    }
}

/// Gives the older file its name again. Where that fails it stays under its temporary name.
fn bring_back(aside: &Path, target: &Path) {
    if fs::rename(aside, target).is_ok() {
        // POSIX rename leaves both names where they are names of the same file.
        let _ = fs::remove_file(aside);
    }
}

/// Brings the names to the disk. Only Unix lets a folder be; elsewhere the file system's journal
/// does it.
fn sync_folder(placed: &[Placed]) {
    if cfg!(unix)
        && let Some(folder) = placed.first().and_then(|file| file.target.parent())
    {
        let synced = File::open(folder).and_then(|folder| folder.sync_all());
        // The files are whole and named; a file system without this cannot be asked for more.
        let _ = synced;
    }
}

/// Whether both paths lead to one file, through links or in other letters; not when either leads
/// nowhere.
pub fn same_file(one: &Path, other: &Path) -> bool {
    let (Ok(first), Ok(second)) = (fs::canonicalize(one), fs::canonicalize(other)) else {
        return false;
    };
    first == second || same_inode(&first, &second)
}

/// A folder that ignores case keeps the letters of a path that was asked for: the file itself says.
#[cfg(unix)]
fn same_inode(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let inode = |path| fs::metadata(path).map(|found| (found.dev(), found.ino())).ok();
    inode(one).is_some_and(|first| inode(other) == Some(first))
}

/// Elsewhere a canonical path has the letters that the folder has.
#[cfg(not(unix))]
fn same_inode(_: &Path, _: &Path) -> bool {
    false
}

#[cfg(test)]
#[path = "place_test.rs"]
mod tests;
