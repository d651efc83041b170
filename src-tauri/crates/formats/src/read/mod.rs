//! Bytes into sheets: every format behind one function, by content, within limits.

pub mod child;
mod error;
mod format;
pub(crate) mod sniff;

pub(crate) mod cfb;
pub(crate) mod crypt;
mod delimited;
mod dos;
mod html;
mod inside;
mod markup;
mod named;
mod numfmt;
pub(crate) mod ods;
pub(crate) mod package;
mod parts;
mod password;
mod records;
mod rescue;
mod second;
mod serial;
pub(crate) mod xls;
pub(crate) mod xlsb;
pub(crate) mod xlsx;
pub(crate) mod xml;
mod xml2003;
pub(crate) mod xml_text;

use std::any::Any;
use std::fs::File;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use vitrina_model::{FILE_CUT, Limits, Progress, SourceFormat, TakeRows, Workbook};

pub use delimited::Reading;
use delimited::encoding::{Found, by_label};
pub use error::{Fault, ReadError};
pub use format::{Book, Bytes, Job, ReadFormat, Source};
pub use inside::{Entry, Inside, What, inside, take};
pub use parts::sheet_parts;
pub use password::Password;
pub use records::{Record, Records};
pub use rescue::damage;

/// The reader of each format: the list to extend, and the only place to change a reader.
fn reader_of(format: SourceFormat) -> &'static dyn ReadFormat {
    match format {
        SourceFormat::Xlsx | SourceFormat::Xlsm => &xlsx::Xlsx,
        SourceFormat::Xlsb => &xlsb::Xlsb,
        SourceFormat::Xls => &xls::Xls,
        SourceFormat::Ods => &ods::Ods,
        SourceFormat::Fods => &ods::Fods,
        SourceFormat::Xml2003 => &xml2003::Xml2003,
        SourceFormat::Html => &html::Html,
        SourceFormat::Csv | SourceFormat::Tsv => &delimited::Delimited,
    }
}

/// Where the file is taken apart.
#[derive(Clone, Debug)]
pub enum Isolation {
    /// In this process. Bounded by counted limits, not by memory and time as a whole.
    InProcess,
    /// In a child process with bounded memory and time, whose death is one clear error. Text
    /// formats are read in this process all the same: their reader is bounded by itself.
    Child {
        /// A program that calls [`child::serve`] first thing in `main`.
        program: PathBuf,
    },
}

/// Whose code reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    /// Ours: what is kept and published.
    #[default]
    Ours,
    /// Another's, to compare ours with; spreadsheets only.
    Second,
}

/// How a file is to be read.
#[derive(Clone, Debug)]
pub struct ReadOptions {
    /// What reading may use; `None` takes [`Limits::for_file`] of its size.
    pub limits: Option<Limits>,
    /// Where.
    pub isolation: Isolation,
    /// By whom.
    pub reader: Reader,
    /// The text encoding by its WHATWG label (`windows-1252`), for text formats; else it is found.
    pub encoding: Option<String>,
    /// The separator, for text formats; else it is found.
    pub delimiter: Option<char>,
    /// The password of a locked file, where one is known.
    pub password: Option<Password>,
    /// Whether what is left of a damaged file is wanted; its findings say what is missing.
    pub damaged: bool,
}

impl ReadOptions {
    /// Limits by the file's size; encoding and separator found.
    pub fn new(isolation: Isolation) -> ReadOptions {
        ReadOptions {
            limits: None,
            isolation,
            reader: Reader::default(),
            encoding: None,
            delimiter: None,
            password: None,
            damaged: false,
        }
    }

    /// What reading the file at `path` may use.
    pub(crate) fn limits_for(&self, path: &Path) -> Limits {
        let bytes = std::fs::metadata(path).map_or(0, |found| found.len());
        self.limits.clone().unwrap_or_else(|| Limits::for_file(bytes))
    }
}

/// Reads all sheets of the file at `path`, whatever its name says it is. Either everything is
/// read or nothing is.
pub fn read(
    path: &Path,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<Workbook, ReadError> {
    let limits = options.limits_for(path);
    let book = match &options.isolation {
        Isolation::Child { program } if is_packed(path) => {
            child::read(program, path, options, &limits, progress)
        }
        _ => read_here(path, options, &limits, progress, None),
    };
    rescue::judged(path, book?, options)
}

/// The encoding that is asked for, if any; a label that is none asks for nothing.
fn asked(options: &ReadOptions) -> Option<Found> {
    options.encoding.as_deref().and_then(by_label)
}

/// Whether an encoding of that label can be asked for.
pub fn is_encoding(label: &str) -> bool {
    by_label(label).is_some()
}

/// The first accented words of a text file in each encoding that it may be in; nothing where the
/// file is no text.
pub fn readings(path: &Path, options: &ReadOptions) -> Result<Vec<Reading>, ReadError> {
    let work = || {
        let source = Source::open(path, options.limits_for(path).file_bytes)?;
        match sniff::sniff(&source, path)? {
            SourceFormat::Csv | SourceFormat::Tsv => delimited::readings(&source, asked(options)),
            _ => Ok(Vec::new()),
        }
    };
    work().map_err(|fault: Fault| fault.at(path))
}

/// Whether the file is a zip, a compound file or markup, whose content can be far more than it seems.
pub(crate) fn is_packed(path: &Path) -> bool {
    // Opening a pipe would wait for its writer.
    if !std::fs::metadata(path).is_ok_and(|found| found.is_file()) {
        return false;
    }
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(sniff::HEAD).read_to_end(&mut head));
    let packed = head.starts_with(b"PK") || head.starts_with(cfb::MAGIC) || sniff::has_zip(&head);
    read.is_ok() && (packed || sniff::is_markup(&head))
}

/// Reads in this process; a panic in a reader is an error like any other. Where `rows` takes the
/// rows, the workbook's sheets come back without them.
fn read_here(
    path: &Path,
    options: &ReadOptions,
    limits: &Limits,
    progress: &dyn Progress,
    rows: Option<Arc<dyn TakeRows>>,
) -> Result<Workbook, ReadError> {
    let work = || {
        let mut source = Source::open(path, limits.file_bytes)?;
        let encoding = asked(options);
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = name.as_ref();
        let delimiter = options.delimiter;
        let password = options.password.as_ref();
        let job = Job { name, limits, progress, rows, encoding, delimiter, password };
        job.at(0, source.bytes)?;
        let mut cut = false;
        let format = match sniff::sniff(&source, path) {
            Err(Fault::Locked) => {
                source = crypt::unlocked(&source, &job)?;
                whole(&mut source, path, &job, &mut cut)?
            }
            Err(Fault::Damaged(_)) => whole(&mut source, path, &job, &mut cut)?,
            known => known?,
        };
        let reader = match options.reader {
            Reader::Ours => reader_of(format),
            Reader::Second => &second::Second,
        };
        let mut book = reader.read(&source, format, &job)?;
        if cut {
            rescue::note(&mut book, FILE_CUT, Fault::damaged("no directory"))?;
        }
        if book.sheets.is_empty() && !book.findings.is_empty() {
            return Err(Fault::damaged("nothing is left of any sheet"));
        }
        if book.sheets.is_empty() {
            return Err(Fault::NoSheet);
        }
        job.at(source.bytes, source.bytes)?;
        let mut book = workbook(format, book);
        book.findings.extend(named::otherwise(path, format));
        Ok(book)
    };
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(|fault: Fault| fault.at(path)),
        Err(panic) => Err(Fault::Died(said(panic.as_ref())).at(path)),
    }
}

/// What a panic said.
pub(crate) fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// The format of `source`, which is put together anew where it is a zip without a directory.
fn whole(
    source: &mut Source,
    path: &Path,
    job: &Job,
    cut: &mut bool,
) -> Result<SourceFormat, Fault> {
    let fault = match sniff::sniff(source, path) {
        Err(Fault::Damaged(detail)) => Fault::Damaged(detail),
        known => return known,
    };
    let Some(rebuilt) = rescue::rebuilt(source, job)? else { return Err(fault) };
    let format = sniff::sniff(&rebuilt, path).map_err(|_| fault)?;
    (*source, *cut) = (rebuilt, true);
    Ok(format)
}

fn workbook(format: SourceFormat, book: Book) -> Workbook {
    let Book { sheets, encoding, delimiter, findings } = book;
    let format = match (format, delimiter) {
        (SourceFormat::Csv, Some('\t')) => SourceFormat::Tsv,
        _ => format,
    };
    Workbook { format, encoding, delimiter, sheets, findings }
}
