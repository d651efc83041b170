//! What every format's reader is: one method, a source, and the limits it reads within.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use vitrina_model::{
    Finding, Limits, Progress, Sheet, SheetBuilder, SourceFormat, Stage, TakeRows,
};

use super::delimited::encoding::Found;
use super::error::Fault;
use super::password::Password;

/// A reader of one format. Deliberately absent: names of files, windows, words, guesses about
/// tables: it hands on what the cells hold and nothing else.
pub trait ReadFormat: Sync {
    /// Reads all sheets of `source`, whose content is of `format`, within the limits of `job`.
    /// All or nothing: a fault in one sheet is a fault of the file.
    fn read(&self, source: &Source, format: SourceFormat, job: &Job) -> Result<Book, Fault>;
}

/// What a reader gives back.
#[derive(Debug, Default)]
pub struct Book {
    /// The sheets in their order.
    pub sheets: Vec<Sheet>,
    /// The text encoding, for text formats.
    pub encoding: Option<String>,
    /// The separator, for text formats.
    pub delimiter: Option<char>,
    /// What is to be said about the reading.
    pub findings: Vec<Finding>,
}

/// The file to read, or what was behind its password.
#[derive(Debug)]
pub struct Source {
    from: Bytes,
    /// Its size in bytes.
    pub bytes: u64,
}

impl Source {
    /// Opens `path`, which must be a file of at most `most` bytes.
    pub fn open(path: &Path, most: u64) -> Result<Source, Fault> {
        let found = std::fs::metadata(path)?;
        if !found.is_file() {
            return Err(Fault::Io(io::ErrorKind::IsADirectory.into()));
        }
        let file = File::open(path)?;
        let bytes = file.metadata()?.len();
        if bytes > most {
            return Err(vitrina_model::LimitReached { limit: "file_bytes", most }.into());
        }
        Ok(Source { from: Bytes::File(file), bytes })
    }

    /// A file of `bytes` bytes that is open already.
    pub fn kept(file: File, bytes: u64) -> Source {
        Source { from: Bytes::File(file), bytes }
    }

    /// Bytes in memory instead of a file: a document that was decrypted.
    pub fn memory(bytes: Vec<u8>) -> Source {
        let length = bytes.len() as u64;
        Source { from: Bytes::Memory(Cursor::new(Arc::new(bytes))), bytes: length }
    }

    /// The bytes from the first. Handles of a file share one position: only one is read at a time.
    pub fn start(&self) -> Result<Bytes, Fault> {
        let mut bytes = match &self.from {
            Bytes::File(file) => Bytes::File(file.try_clone()?),
            Bytes::Memory(cursor) => Bytes::Memory(cursor.clone()),
        };
        bytes.seek(SeekFrom::Start(0))?;
        Ok(bytes)
    }
}

/// The bytes of a [`Source`].
#[derive(Debug)]
pub enum Bytes {
    /// Of the file itself.
    File(File),
    /// Of what was decrypted.
    Memory(Cursor<Arc<Vec<u8>>>),
}

impl Read for Bytes {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Bytes::File(file) => file.read(buffer),
            Bytes::Memory(cursor) => {
                let at = usize::try_from(cursor.position()).unwrap_or(usize::MAX);
                let rest = cursor.get_ref().get(at..).unwrap_or_default();
                let some = rest.len().min(buffer.len());
                buffer[..some].copy_from_slice(&rest[..some]);
                cursor.set_position((at + some) as u64);
                Ok(some)
            }
        }
    }
}

impl Seek for Bytes {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Bytes::File(file) => file.seek(to),
            Bytes::Memory(cursor) => {
                let length = cursor.get_ref().len() as u64;
                let place = match to {
                    SeekFrom::Start(at) => Some(at),
                    SeekFrom::End(by) => length.checked_add_signed(by),
                    SeekFrom::Current(by) => cursor.position().checked_add_signed(by),
                };
                let place = place.ok_or(io::ErrorKind::InvalidInput)?;
                cursor.set_position(place);
                Ok(place)
            }
        }
    }
}

/// How often a reader says how far it is and asks whether to go on, in cells.
const BREATH: u64 = 8_192;

/// The frame a reader works in.
pub struct Job<'a> {
    /// The file's name without its ending: what a format without sheet names calls its sheet.
    pub name: &'a str,
    /// What it may use.
    pub limits: &'a Limits,
    /// Who waits.
    pub progress: &'a dyn Progress,
    /// Who takes the rows while they are read; without one they stay in the book's sheets.
    pub rows: Option<Arc<dyn TakeRows>>,
    /// Text encoding asked for, where the format has one.
    pub encoding: Option<Found>,
    /// Separator asked for, where the format has one.
    pub delimiter: Option<char>,
    /// The password, where one was given.
    pub password: Option<&'a Password>,
}

impl<'a> Job<'a> {
    /// A frame for looking at a file whose rows are wanted by nobody.
    pub fn plain(limits: &'a Limits, progress: &'a dyn Progress) -> Job<'a> {
        Job {
            name: "",
            limits,
            progress,
            rows: None,
            encoding: None,
            delimiter: None,
            password: None,
        }
    }
}

impl Job<'_> {
    /// Says that `done` of `total` bytes are read.
    pub fn at(&self, done: u64, total: u64) -> Result<(), Fault> {
        Ok(self.progress.at(Stage::READ, done, total)?)
    }

    /// A builder of the next sheet, bounded by what earlier sheets left of the cells and of what may be written.
    pub fn builder(&self, name: &str, before: &[Sheet]) -> SheetBuilder {
        let used = before.iter().map(Sheet::cells_read).sum();
        let builder = self.held_back(name, used, before.iter().map(Sheet::written_bytes).sum());
        match &self.rows {
            Some(to) => builder.handing(before.len(), to.clone()),
            None => builder,
        }
    }

    /// A builder after `used` cells that take `written` bytes where each is written out, whose rows
    /// stay with it: for a format that knows only at the end which sheet is which.
    pub fn held_back(&self, name: &str, used: u64, written: u64) -> SheetBuilder {
        let cells = self.limits.cells.saturating_sub(used);
        let written_bytes = self.limits.written_bytes.saturating_sub(written);
        SheetBuilder::new(name, &Limits { cells, written_bytes, ..self.limits.clone() })
    }

    /// Call with a counter that rises by one a cell: breathes every few thousand cells.
    pub fn breathe(&self, count: u64, done: u64, total: u64) -> Result<(), Fault> {
        if count.is_multiple_of(BREATH) { self.at(done, total) } else { Ok(()) }
    }
}
