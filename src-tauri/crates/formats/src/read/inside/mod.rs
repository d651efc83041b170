//! What a zip of files or a folder holds: each file by its content, looked at within limits.

mod folder;
mod name;
mod zip;

use std::fs::File;
use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use vitrina_model::{Progress, SourceFormat};

use super::error::{Fault, ReadError};
use super::format::Source;
use super::sniff::sniff;
use super::{ReadOptions, said};

/// So many files are listed; the rest is counted.
pub const MOST: usize = 10_000;

/// A list of files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inside {
    /// The files, in the zip's order or by name.
    pub entries: Vec<Entry>,
    /// How many files are not listed, at least.
    pub left_out: u64,
}

/// A file of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the zip, or in the list.
    pub at: usize,
    /// Its name with the folders above it, divided by `/`, without letters that steer a terminal.
    pub name: String,
    /// Its size in bytes, as far as it is said.
    pub bytes: u64,
    /// What it is.
    pub what: What,
}

/// What a file of a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A file of this format.
    Opens(SourceFormat),
    /// A workbook behind a password.
    Locked,
    /// A zip with a list of its own.
    Zip,
    /// Not looked into, since enough was unpacked.
    Unseen,
    /// Nothing to open, by a short id that the words know.
    Not(&'static str),
}

impl What {
    /// Whether it can be tried.
    pub fn opens(self) -> bool {
        !matches!(self, What::Not(_))
    }

    /// What a file is by what looking at it gave.
    fn of(found: &Result<SourceFormat, Fault>) -> What {
        match found {
            Ok(format) => What::Opens(*format),
            Err(Fault::Encrypted) => What::Locked,
            Err(Fault::Empty) => What::Not("empty"),
            Err(Fault::Lock) => What::Not("lock"),
            Err(Fault::NotASpreadsheet(what)) => What::Not(what),
            Err(Fault::Limit(_)) => What::Not("too-big"),
            Err(Fault::Io(_)) => What::Not("unreadable"),
            Err(_) => What::Not("damaged"),
        }
    }
}

/// The files in the zip or folder at `path`; `None` where it is neither, or a zip that is itself
/// one document. What cannot be read at all is `None`, too: reading it says why.
pub fn inside(
    path: &Path,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<Option<Inside>, ReadError> {
    let limits = options.limits_for(path);
    guarded(path, || {
        if std::fs::metadata(path).is_ok_and(|found| found.is_dir()) {
            return folder::list(path, progress).map(Some);
        }
        let Ok(source) = Source::open(path, limits.file_bytes) else { return Ok(None) };
        if !is_zip_of_files(&source, path) {
            return Ok(None);
        }
        zip::list(&source, &limits, progress).map(Some)
    })
}

/// Unpacks the file at place `at` of the zip at `path` into `to`; its size.
pub fn take(
    path: &Path,
    at: usize,
    to: &mut dyn Write,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<u64, ReadError> {
    let limits = options.limits_for(path);
    guarded(path, || {
        let source = Source::open(path, limits.file_bytes)?;
        zip::take(&source, at, to, &limits, progress)
    })
}

/// Whether `source` is a zip that holds files and is no document itself.
fn is_zip_of_files(source: &Source, path: &Path) -> bool {
    let mut head = [0; 4];
    let begun = source.start().and_then(|mut file| Ok(file.read_exact(&mut head)?));
    let is_zip = begun.is_ok() && (head == *b"PK\x03\x04" || head == *b"PK\x05\x06");
    is_zip && matches!(sniff(source, path), Err(Fault::NotASpreadsheet("archive")))
}

/// What the file `file` of `bytes` bytes and of that name is.
fn look(file: File, bytes: u64, name: &Path) -> What {
    let source = Source::kept(file, bytes);
    if is_zip_of_files(&source, name) {
        return What::Zip;
    }
    What::of(&sniff(&source, name))
}

/// Does `work`; a panic in it is an error like any other.
fn guarded<T>(path: &Path, work: impl FnOnce() -> Result<T, Fault>) -> Result<T, ReadError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(|fault| fault.at(path)),
        Err(panic) => Err(Fault::Died(said(panic.as_ref())).at(path)),
    }
}

#[cfg(test)]
#[path = "inside_test.rs"]
mod tests;
