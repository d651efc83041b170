//! A file of the package on its way out: it is digested while it is read, and its last bytes are
//! handed on only when the digest is the approved one.

use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};

use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt, ReadBuf};
use vitrina_model::{Digest, Hasher, PackagedFile, Progress, Stage};

use crate::{Package, PortalError};

/// Bytes read at a time.
pub(crate) const PIECE: usize = 256 * 1024;

/// Where a file of the package lies. A path that is more than one name is not followed: a package
/// from elsewhere could point anywhere.
pub(crate) fn path_of(package: &Package<'_>, file: &PackagedFile) -> Result<PathBuf, PortalError> {
    let plain = |name: &str| {
        !name.is_empty()
            && !name.starts_with('.')
            && !name.contains(['/', '\\', ':', '\0'])
            && name.len() <= 255
    };
    if !plain(&file.path) {
        let detail = "not a plain file name".to_owned();
        return Err(PortalError::MissingPackageFile { file: file.path.clone(), detail });
    }
    Ok(package.directory.join(&file.path))
}

/// The file with this path in the manifest.
pub(crate) fn named<'p>(
    package: &'p Package<'_>,
    path: &str,
) -> Result<&'p PackagedFile, PortalError> {
    package.manifest().files.iter().find(|file| file.path == path).ok_or_else(|| {
        let detail = "not in the manifest".to_owned();
        PortalError::MissingPackageFile { file: path.to_owned(), detail }
    })
}

/// Opens a file of the package for reading.
pub(crate) async fn open(package: &Package<'_>, file: &PackagedFile) -> Result<File, PortalError> {
    File::open(path_of(package, file)?).await.map_err(|error| unreadable(file, &error))
}

/// A failed read, as a situation.
pub(crate) fn unreadable(file: &PackagedFile, error: &io::Error) -> PortalError {
    if error.kind() == io::ErrorKind::InvalidData {
        return PortalError::FileChanged { file: file.path.clone() };
    }
    let detail = crate::failure::brief(&error.to_string());
    PortalError::MissingPackageFile { file: file.path.clone(), detail }
}

/// Reads the whole file and compares its digest with the approved one.
pub(crate) async fn verify(
    package: &Package<'_>,
    file: &PackagedFile,
    progress: &dyn Progress,
) -> Result<(), PortalError> {
    let mut source = ApprovedBytes::new(open(package, file).await?, file);
    let mut piece = vec![0; PIECE];
    let mut read = 0;
    loop {
        progress.at(Stage::CHECK, read, file.bytes)?;
        match source.read(&mut piece).await.map_err(|error| unreadable(file, &error))? {
            0 => return Ok(()),
            more => read += more as u64,
        }
    }
}

/// The bytes of a file of the package, as approved or not at all: where size or digest differ,
/// reading ends with [`io::ErrorKind::InvalidData`] before the last bytes are given.
pub(crate) struct ApprovedBytes<R> {
    source: R,
    hasher: Option<Hasher>,
    digest: Digest,
    left: u64,
    read: Arc<AtomicU64>,
}

impl<R: AsyncRead + Unpin> ApprovedBytes<R> {
    /// The bytes of `source`, which should be those of `file`.
    pub(crate) fn new(source: R, file: &PackagedFile) -> ApprovedBytes<R> {
        let hasher = Some(Hasher::default());
        ApprovedBytes {
            source,
            hasher,
            digest: file.sha256,
            left: file.bytes,
            read: Arc::default(),
        }
    }

    /// How many bytes were handed on so far.
    pub(crate) fn counter(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.read)
    }

    /// Takes in the next bytes; none is the end.
    fn take_in(&mut self, bytes: &[u8]) -> io::Result<()> {
        let changed = || io::Error::from(io::ErrorKind::InvalidData);
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or_else(changed)?;
        if let Some(hasher) = &mut self.hasher {
            hasher.update(bytes);
        }
        if self.left > 0 {
            return if bytes.is_empty() { Err(changed()) } else { Ok(()) };
        }
        let fits = self.hasher.take().is_none_or(|hasher| hasher.finish() == self.digest);
        if fits { Ok(()) } else { Err(changed()) }
    }
}

impl<R: AsyncRead + Unpin> AsyncRead for ApprovedBytes<R> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.source).poll_read(context, buffer))?;
        let result = self.take_in(&buffer.filled()[before..]);
        if result.is_err() {
            buffer.set_filled(before);
        }
        self.read.fetch_add((buffer.filled().len() - before) as u64, Ordering::Relaxed);
        Poll::Ready(result)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vitrina_model::FileFormat;

    async fn read(bytes: &[u8], approved: &[u8]) -> (Vec<u8>, io::Result<usize>) {
        let file = PackagedFile {
            path: "a.csv".into(),
            format: FileFormat::Csv,
            bytes: approved.len() as u64,
            sha256: Digest::of(approved),
            table: None,
            rows: 0,
            columns: 0,
        };
        let mut out = Vec::new();
        let result = ApprovedBytes::new(bytes, &file).read_to_end(&mut out).await;
        (out, result)
    }

    #[tokio::test]
    async fn only_approved_bytes_come_out_whole() {
        let (out, result) = read(b"a,b\n", b"a,b\n").await;
        assert_eq!((out.as_slice(), result.ok()), (&b"a,b\n"[..], Some(4)));
        for bytes in [&b"a,c\n"[..], b"a,b", b"a,b\n1", b""] {
            let (out, result) = read(bytes, b"a,b\n").await;
            let kind = result.map_err(|error| error.kind());
            assert_eq!(kind, Err(io::ErrorKind::InvalidData), "{bytes:?} is not what was approved");
            assert!(out.len() < 4, "the last bytes of {bytes:?} are held back");
        }
        assert_eq!(read(b"", b"").await.1.ok(), Some(0), "an empty file is a file");
    }
}
