//! Why a file was not read: one variant a situation, each with a code that has words in the locales.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use vitrina_model::{Args, Cancelled, LimitReached, Place};

/// Why a file could not be read. Nothing is read partly: where this is returned, no sheet is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadError {
    /// There is no such file.
    #[error("{} does not exist", .path.display())]
    MissingFile {
        /// The file.
        path: PathBuf,
    },
    /// The system does not let us read it.
    #[error("{} cannot be read: {detail}", .path.display())]
    UnreadableFile {
        /// The file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
    /// Another program holds it open for itself alone.
    #[error("{} is open in another program", .path.display())]
    FileInUse {
        /// The file.
        path: PathBuf,
    },
    /// A folder or a device.
    #[error("{} is not a file", .path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// A file of no bytes, or of blanks only.
    #[error("{} is empty", .path.display())]
    EmptyFile {
        /// The file.
        path: PathBuf,
    },
    /// The small `~$` file that Office keeps beside an open one.
    #[error("{} is the lock file of an open document", .path.display())]
    LockFile {
        /// The file.
        path: PathBuf,
    },
    /// Some other kind of file.
    #[error("{} is not a spreadsheet but {what}", .path.display())]
    NotASpreadsheet {
        /// The file.
        path: PathBuf,
        /// What it is, by a short id that the words know (`pdf`, `html`, `word`), or `other`.
        what: String,
    },
    /// Protected by a password, and none was given.
    #[error("{} asks for a password", .path.display())]
    PasswordNeeded {
        /// The file.
        path: PathBuf,
    },
    /// Protected by another password than the one that was given.
    #[error("another password than the one given opens {}", .path.display())]
    WrongPassword {
        /// The file.
        path: PathBuf,
    },
    /// Locked in a way that no password given here opens.
    #[error("{} is encrypted", .path.display())]
    Encrypted {
        /// The file.
        path: PathBuf,
    },
    /// Cut off, overwritten, or against its own format.
    #[error("{} is damaged (sheet {sheet:?}): {detail}", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The sheet where it shows, if it is in one.
        sheet: Option<String>,
        /// What exactly, for the log.
        detail: String,
        /// How many rows could be read all the same.
        #[serde(default)]
        rows: u64,
    },
    /// Beyond what may be read.
    #[error("{} (sheet {sheet:?}): {limit} over the limit of {most}", .path.display())]
    TooBig {
        /// The file.
        path: PathBuf,
        /// The sheet where it shows, if it is in one.
        sheet: Option<String>,
        /// Which limit, by its name in [`vitrina_model::Limits`].
        limit: String,
        /// What it allows.
        most: u64,
    },
    /// Reading took more processor time than allowed.
    #[error("{} took more than {seconds} s", .path.display())]
    TooSlow {
        /// The file.
        path: PathBuf,
        /// What was allowed, in seconds.
        seconds: u64,
    },
    /// The reader itself broke down on the file.
    #[error("the reader of {} died: {detail}", .path.display())]
    ReaderDied {
        /// The file.
        path: PathBuf,
        /// How, for the log.
        detail: String,
    },
    /// A workbook without a single sheet of cells.
    #[error("{} has no sheet", .path.display())]
    NoSheet {
        /// The file.
        path: PathBuf,
    },
    /// The person stopped it.
    #[error("stopped while reading {}", .path.display())]
    Cancelled {
        /// The file.
        path: PathBuf,
    },
}

/// The name of the document whose mark a lock file is: Office puts `~$` before it, others `.~lock.`
/// before and `#` behind.
fn marked(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let libre = || name.strip_prefix(".~lock.").map(|rest| rest.trim_end_matches('#'));
    let real = name.strip_prefix("~$").or_else(libre)?;
    (!real.is_empty()).then(|| real.to_owned())
}

impl ReadError {
    /// The code that the wire, the command line and the locales know it by.
    pub fn code(&self) -> &'static str {
        match self {
            ReadError::MissingFile { .. } => "missing_file",
            ReadError::UnreadableFile { .. } => "unreadable_file",
            ReadError::FileInUse { .. } => "file_in_use",
            ReadError::NotAFile { .. } => "not_a_file",
            ReadError::EmptyFile { .. } => "empty_file",
            ReadError::LockFile { .. } => "lock_file",
            ReadError::NotASpreadsheet { .. } => "not_a_spreadsheet",
            ReadError::PasswordNeeded { .. } => "password_needed",
            ReadError::WrongPassword { .. } => "wrong_password",
            ReadError::Encrypted { .. } => "encrypted",
            ReadError::Damaged { .. } => "damaged",
            ReadError::TooBig { .. } => "too_big",
            ReadError::TooSlow { .. } => "too_slow",
            ReadError::ReaderDied { .. } => "reader_died",
            ReadError::NoSheet { .. } => "no_sheets",
            ReadError::Cancelled { .. } => "cancelled",
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        match self {
            ReadError::MissingFile { path }
            | ReadError::UnreadableFile { path, .. }
            | ReadError::FileInUse { path }
            | ReadError::NotAFile { path }
            | ReadError::EmptyFile { path }
            | ReadError::LockFile { path }
            | ReadError::NotASpreadsheet { path, .. }
            | ReadError::PasswordNeeded { path }
            | ReadError::WrongPassword { path }
            | ReadError::Encrypted { path }
            | ReadError::Damaged { path, .. }
            | ReadError::TooBig { path, .. }
            | ReadError::TooSlow { path, .. }
            | ReadError::ReaderDied { path, .. }
            | ReadError::NoSheet { path }
            | ReadError::Cancelled { path } => path,
        }
    }

    /// Where it is: the sheet if one is known, else the file.
    pub fn place(&self) -> Place {
        match self {
            ReadError::Damaged { sheet: Some(sheet), .. }
            | ReadError::TooBig { sheet: Some(sheet), .. } => Place::Sheet { sheet: sheet.clone() },
            _ => Place::File { path: self.path().display().to_string() },
        }
    }

    /// The arguments of its words: `file` (the name without its folder), `place` (`file` or
    /// `sheet`), `sheet`, `what`, `rows`, `limit`, `most`, and `beside`, the document whose mark a lock
    /// file is, else `none`: always all, empty where they do not apply.
    pub fn args(&self) -> Args {
        let file = self.path().file_name().unwrap_or_else(|| self.path().as_os_str());
        let mut args = Args::new();
        args.insert("file".into(), file.to_string_lossy().into_owned().into());
        args.insert("rows".into(), 0_u64.into());
        for name in ["sheet", "what", "limit", "most"] {
            args.insert(name.into(), "".into());
        }
        args.insert("beside".into(), "none".into());
        let in_sheet = matches!(self.place(), Place::Sheet { .. });
        args.insert("place".into(), if in_sheet { "sheet" } else { "file" }.into());
        match self {
            ReadError::NotASpreadsheet { what, .. } => {
                args.insert("what".into(), what.as_str().into());
            }
            ReadError::Damaged { sheet, rows, .. } => {
                args.insert("sheet".into(), sheet.as_deref().unwrap_or_default().into());
                args.insert("rows".into(), (*rows).into());
            }
            ReadError::TooBig { sheet, limit, most, .. } => {
                args.insert("sheet".into(), sheet.as_deref().unwrap_or_default().into());
                args.insert("limit".into(), limit.as_str().into());
                args.insert("most".into(), (*most).into());
            }
            ReadError::TooSlow { seconds, .. } => {
                args.insert("most".into(), (*seconds).into());
            }
            ReadError::LockFile { path } => {
                if let Some(name) = marked(path) {
                    args.insert("beside".into(), name.into());
                }
            }
            _ => {}
        }
        args
    }
}

/// What stops a reader, before the file's name is added.
#[derive(Debug)]
pub enum Fault {
    /// The system failed to give us bytes.
    Io(io::Error),
    /// See [`ReadError::EmptyFile`].
    Empty,
    /// See [`ReadError::LockFile`].
    Lock,
    /// See [`ReadError::NotASpreadsheet`].
    NotASpreadsheet(&'static str),
    /// See [`ReadError::PasswordNeeded`].
    Locked,
    /// See [`ReadError::WrongPassword`].
    WrongPassword,
    /// See [`ReadError::Encrypted`].
    Encrypted,
    /// See [`ReadError::Damaged`]; what exactly.
    Damaged(String),
    /// See [`ReadError::TooBig`].
    Limit(LimitReached),
    /// See [`ReadError::ReaderDied`].
    Died(String),
    /// See [`ReadError::NoSheet`].
    NoSheet,
    /// See [`ReadError::Cancelled`].
    Cancelled,
    /// Another fault, met in the sheet of this name.
    Sheet(String, Box<Fault>),
}

impl Fault {
    /// A fault of the file's content.
    pub fn damaged(detail: impl Into<String>) -> Fault {
        Fault::Damaged(detail.into())
    }

    /// The same fault, in the sheet `name`.
    #[must_use]
    pub fn in_sheet(self, name: &str) -> Fault {
        match self {
            Fault::Damaged(_) | Fault::Limit(_) => Fault::Sheet(name.to_owned(), Box::new(self)),
            other => other,
        }
    }

    /// The error a caller sees.
    pub fn at(self, path: &Path) -> ReadError {
        let (sheet, fault) = match self {
            Fault::Sheet(name, fault) => (Some(name), *fault),
            fault => (None, fault),
        };
        let path = path.to_owned();
        match fault {
            Fault::Io(error) => from_io(&error, path),
            Fault::Empty => ReadError::EmptyFile { path },
            Fault::Lock => ReadError::LockFile { path },
            Fault::NotASpreadsheet(what) => {
                ReadError::NotASpreadsheet { path, what: what.to_owned() }
            }
            Fault::Locked => ReadError::PasswordNeeded { path },
            Fault::WrongPassword => ReadError::WrongPassword { path },
            Fault::Encrypted => ReadError::Encrypted { path },
            Fault::Damaged(detail) => ReadError::Damaged { path, sheet, detail, rows: 0 },
            Fault::Limit(LimitReached { limit, most }) => {
                ReadError::TooBig { path, sheet, limit: limit.to_owned(), most }
            }
            Fault::Died(detail) => ReadError::ReaderDied { path, detail },
            Fault::NoSheet => ReadError::NoSheet { path },
            Fault::Cancelled => ReadError::Cancelled { path },
            Fault::Sheet(_, inner) => inner.at(&path),
        }
    }
}

fn from_io(error: &io::Error, path: PathBuf) -> ReadError {
    // 32 and 33: another program shares the file with nobody, or has locked a part of it (Windows).
    if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
        return ReadError::FileInUse { path };
    }
    match error.kind() {
        io::ErrorKind::NotFound => ReadError::MissingFile { path },
        io::ErrorKind::IsADirectory => ReadError::NotAFile { path },
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
            ReadError::Damaged { path, sheet: None, detail: error.to_string(), rows: 0 }
        }
        _ => ReadError::UnreadableFile { path, detail: error.to_string() },
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Fault {
        Fault::Io(error)
    }
}

impl From<LimitReached> for Fault {
    fn from(limit: LimitReached) -> Fault {
        Fault::Limit(limit)
    }
}

impl From<Cancelled> for Fault {
    fn from(_: Cancelled) -> Fault {
        Fault::Cancelled
    }
}
