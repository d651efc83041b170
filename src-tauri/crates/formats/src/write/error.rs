//! Why a file could not be written, by situation.

use std::io;
use std::path::{Path, PathBuf};

use vitrina_model::{Args, Cancelled, FileFormat};

/// Why nothing was written. After any of these the folder is as it was.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The disk, or the person's share of it, has no room left.
    #[error("no room left while writing {path}")]
    DiskFull {
        /// The file that was being written.
        path: PathBuf,
    },
    /// The folder or the disk does not accept files from this person.
    #[error("{path} may not be written")]
    ReadOnly {
        /// The file that was to be written.
        path: PathBuf,
    },
    /// Anything else that the operating system refuses: the folder is gone, a name is too long.
    #[error("{path} cannot be written")]
    Unwritable {
        /// The file that was to be written.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// The file would take the place of the one that was read.
    #[error("{path} is the file that was read")]
    WouldReplaceOriginal {
        /// The file that was to be written.
        path: PathBuf,
    },
    /// The format holds fewer rows than the table has.
    #[error("{rows} rows, and {} holds {most}", format.name())]
    TooManyRows {
        /// The format.
        format: FileFormat,
        /// Records of the table.
        rows: u64,
        /// Records that fit.
        most: u64,
    },
    /// A text is longer than a cell of the format holds.
    #[error("row {row}, column {column}: a text longer than {most} characters")]
    TextTooLong {
        /// The format.
        format: FileFormat,
        /// Zero-based row of the clerk's file.
        row: u32,
        /// The field's name.
        column: String,
        /// Characters that fit, counted in UTF-16.
        most: u64,
    },
    /// A batch holds another type than its column promises: a mistake of this program.
    #[error("column {column} does not hold its type")]
    MistypedColumn {
        /// The field's name.
        column: String,
    },
    /// The person stopped the work.
    #[error("stopped")]
    Cancelled,
}

impl WriteError {
    /// What the operating system said about `path`, by situation.
    pub(super) fn from_io(path: &Path, source: io::Error) -> WriteError {
        use io::ErrorKind::{
            FileTooLarge, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
        };
        let path = path.to_owned();
        match source.kind() {
            StorageFull | QuotaExceeded | FileTooLarge => WriteError::DiskFull { path },
            PermissionDenied | ReadOnlyFilesystem => WriteError::ReadOnly { path },
            _ => WriteError::Unwritable { path, source },
        }
    }

    /// The code, from which its words follow: `failure-` and the code with hyphens.
    pub fn code(&self) -> &'static str {
        match self {
            WriteError::DiskFull { .. } => "disk_full",
            WriteError::ReadOnly { .. } => "read_only",
            WriteError::Unwritable { .. } => "unwritable",
            WriteError::WouldReplaceOriginal { .. } => "would_replace_original",
            WriteError::TooManyRows { .. } => "too_many_rows",
            WriteError::TextTooLong { .. } => "text_too_long",
            WriteError::MistypedColumn { .. } => "mistyped_column",
            WriteError::Cancelled => "cancelled",
        }
    }

    /// What its words need; rows are one-based there.
    pub fn args(&self) -> Args {
        let pairs = match self {
            WriteError::DiskFull { path }
            | WriteError::ReadOnly { path }
            | WriteError::Unwritable { path, .. }
            | WriteError::WouldReplaceOriginal { path } => {
                vec![("path", path.display().to_string().into())]
            }
            WriteError::TooManyRows { format, rows, most } => vec![
                ("format", format.name().into()),
                ("rows", (*rows).into()),
                ("most", (*most).into()),
            ],
            WriteError::TextTooLong { format, row, column, most } => vec![
                ("format", format.name().into()),
                ("row", (row + 1).into()),
                ("column", column.as_str().into()),
                ("most", (*most).into()),
            ],
            WriteError::MistypedColumn { column } => vec![("column", column.as_str().into())],
            WriteError::Cancelled => Vec::new(),
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

impl From<Cancelled> for WriteError {
    fn from(_: Cancelled) -> WriteError {
        WriteError::Cancelled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_told_apart() {
        for (kind, code) in [
            (io::ErrorKind::StorageFull, "disk_full"),
            (io::ErrorKind::QuotaExceeded, "disk_full"),
            (io::ErrorKind::PermissionDenied, "read_only"),
            (io::ErrorKind::ReadOnlyFilesystem, "read_only"),
            (io::ErrorKind::NotFound, "unwritable"),
        ] {
            assert_eq!(WriteError::from_io(Path::new("a.csv"), kind.into()).code(), code);
        }
    }
}
