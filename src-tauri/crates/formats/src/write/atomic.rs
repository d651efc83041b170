//! A file that appears whole or not at all, digested while it is written.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};
use vitrina_model::{Digest, Hasher};

use super::WriteError;

/// A temporary file beside its target. Dropping it removes it; [`AtomicFile::seal`] brings it to
/// the disk, and [`super::place::place_all`] gives it its name.
pub struct AtomicFile {
    file: NamedTempFile,
    target: PathBuf,
    hasher: Hasher,
    bytes: u64,
}

/// What was written, safe on the disk under a temporary name.
pub struct Sealed {
    /// The file, still under its temporary name.
    pub file: NamedTempFile,
    /// Where it will be.
    pub target: PathBuf,
    /// Size.
    pub bytes: u64,
    /// Digest of its bytes.
    pub sha256: Digest,
}

impl AtomicFile {
    /// A file that will be `name` in `directory`.
    pub fn create(directory: &Path, name: &str) -> Result<AtomicFile, WriteError> {
        let target = directory.join(name);
        let mut builder = Builder::new();
        builder.prefix(".vitrina-").suffix(".part");
        // A temporary file is for its owner's eyes; this one becomes public, as the umask allows.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file =
            builder.tempfile_in(directory).map_err(|error| WriteError::from_io(&target, error))?;
        Ok(AtomicFile { file, target, hasher: Hasher::default(), bytes: 0 })
    }

    /// Where it will be.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Writes `bytes`, saying of which file it was if that fails.
    pub fn put(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        self.write_all(bytes).map_err(|error| WriteError::from_io(&self.target, error))
    }

    /// Brings everything to the disk; nothing can be written any more.
    pub fn seal(mut self) -> Result<Sealed, WriteError> {
        let done = self.file.flush().and_then(|()| self.file.as_file().sync_all());
        done.map_err(|error| WriteError::from_io(&self.target, error))?;
        let AtomicFile { file, target, hasher, bytes } = self;
        Ok(Sealed { file, target, bytes, sha256: hasher.finish() })
    }
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
