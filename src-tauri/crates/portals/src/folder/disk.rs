//! Writing so that a reader, or a power cut, sees the old or the new and never a half.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use vitrina_model::{Cancelled, PackagedFile};

use crate::PortalError;
use crate::file::{PIECE, unreadable};

/// Makes a folder and those above it, where missing.
pub(super) fn make_folder(path: &Path) -> Result<(), PortalError> {
    fs::create_dir_all(path).map_err(|error| PortalError::writing(path, &error))
}

/// Makes sure that the names in a folder are on the disk. Windows has no such call, and its file
/// systems write names through.
pub(super) fn sync_folder(path: &Path) -> Result<(), PortalError> {
    if cfg!(windows) {
        return Ok(());
    }
    let synced = File::open(path).and_then(|folder| folder.sync_all());
    match synced {
        // Some network file systems cannot; there is nothing more that could be done.
        Err(error) if error.kind() == io::ErrorKind::StorageFull => {
            Err(PortalError::writing(path, &error))
        }
        _ => Ok(()),
    }
}

/// Writes a file in place of any other of its name, at once.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), PortalError> {
    let failed = |error: io::Error| PortalError::writing(path, &error);
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new()
        .prefix(".vitrina-")
        .permissions_if_unix()
        .tempfile_in(folder)
        .map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    sync_folder(folder)
}

/// A temporary file is the owner's alone; a published one is for everybody to read.
trait PublicPermissions {
    fn permissions_if_unix(&mut self) -> &mut Self;
}

impl PublicPermissions for tempfile::Builder<'_, '_> {
    #[cfg(unix)]
    fn permissions_if_unix(&mut self) -> &mut Self {
        use std::os::unix::fs::PermissionsExt as _;
        self.permissions(fs::Permissions::from_mode(0o644))
    }

    #[cfg(not(unix))]
    fn permissions_if_unix(&mut self) -> &mut Self {
        self
    }
}

/// Copies the bytes of a package's file and makes sure that they are on the disk. `moved` is told
/// how many more bytes were written.
pub(super) async fn copy(
    mut source: impl AsyncRead + Unpin,
    path: &Path,
    file: &PackagedFile,
    mut moved: impl FnMut(u64) -> Result<(), Cancelled>,
) -> Result<(), PortalError> {
    let failed = |error: io::Error| PortalError::writing(path, &error);
    let mut target = tokio::fs::File::create_new(path).await.map_err(failed)?;
    let mut piece = vec![0; PIECE];
    loop {
        let more = source.read(&mut piece).await.map_err(|error| unreadable(file, &error))?;
        if more == 0 {
            break;
        }
        target.write_all(&piece[..more]).await.map_err(failed)?;
        moved(more as u64)?;
    }
    target.flush().await.map_err(failed)?;
    target.sync_all().await.map_err(failed)
}

/// Removes a folder and all in it, if it is there.
pub(super) fn remove(path: &Path) -> Result<(), PortalError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(PortalError::writing(path, &error))
        }
        _ => Ok(()),
    }
}

/// Puts `new` in the place of `live`, which is moved aside first: a folder that is not empty cannot
/// be renamed over. When stopped in between, [`mend`] puts things right.
pub(super) fn replace(live: &Path, new: &Path, old: &Path) -> Result<(), PortalError> {
    let rename = |from: &Path, to: &Path| {
        fs::rename(from, to).map_err(|error| PortalError::writing(to, &error))
    };
    if live.exists() {
        rename(live, old)?;
    }
    if let Err(error) = rename(new, live) {
        // What the public had comes back rather than nothing.
        mend(live, old)?;
        return Err(error);
    }
    if let Some(folder) = live.parent() {
        sync_folder(folder)?;
    }
    remove(old)
}

/// After a stop between two renames: the old version comes back where nothing is in its place, and
/// goes where the new one stands.
pub(super) fn mend(live: &Path, old: &Path) -> Result<(), PortalError> {
    if !old.exists() {
        return Ok(());
    }
    if live.exists() {
        return remove(old);
    }
    fs::rename(old, live).map_err(|error| PortalError::writing(live, &error))?;
    live.parent().map_or(Ok(()), sync_folder)
}

/// Whether files can be made in a folder, by making one.
pub(super) fn can_write(folder: &Path) -> Result<(), PortalError> {
    tempfile::Builder::new()
        .prefix(".vitrina-")
        .tempfile_in(folder)
        .map(drop)
        .map_err(|error| PortalError::writing(folder, &error))
}

/// The right to change a catalogue: two programs would overwrite each other's list.
pub(super) struct Lock(#[allow(dead_code, reason = "the lock lives as long as the file")] File);

impl Lock {
    /// Waits up to half a minute for another program to finish.
    pub(super) async fn take(root: &Path) -> Result<Lock, PortalError> {
        let path = root.join(".vitrina-lock");
        let failed = |error: &io::Error| PortalError::writing(&path, error);
        let file = File::create(&path).map_err(|error| failed(&error))?;
        for _ in 0..150 {
            match file.try_lock() {
                Err(fs::TryLockError::WouldBlock) => {
                    tokio::time::sleep(Duration::from_millis(200)).await;
                }
                // A file system without locks: renames still keep every file whole.
                Ok(()) | Err(fs::TryLockError::Error(_)) => return Ok(Lock(file)),
            }
        }
        Err(failed(&io::Error::from(io::ErrorKind::ResourceBusy)))
    }
}
