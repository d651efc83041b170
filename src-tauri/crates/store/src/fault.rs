//! Failures inside a transaction, and how SQLite's codes become situations.

use std::path::Path;

use rusqlite::ErrorCode;
use vitrina_model::{ApprovalRefused, Cancelled};

use crate::StoreError;

/// A failure inside a transaction, before it is known of which file.
#[derive(Debug)]
pub(crate) enum Fault {
    /// SQLite's own.
    Sql(rusqlite::Error),
    /// The file is another program's database.
    Foreign,
    /// Others did not let the file go.
    Busy,
    /// A situation of ours.
    Store(StoreError),
}

impl Fault {
    /// The situation, for the database at `path`.
    pub(crate) fn of(self, path: &Path) -> StoreError {
        match self {
            Fault::Sql(error) => from_sql(path, error),
            Fault::Foreign => {
                StoreError::Damaged { path: path.to_owned(), detail: "not ours".to_owned() }
            }
            Fault::Busy => StoreError::Busy { path: path.to_owned() },
            Fault::Store(error) => error,
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Fault {
        Fault::Sql(error)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Fault {
        Fault::Store(error)
    }
}

impl From<Cancelled> for Fault {
    fn from(error: Cancelled) -> Fault {
        Fault::Store(error.into())
    }
}

impl From<ApprovalRefused> for Fault {
    fn from(error: ApprovalRefused) -> Fault {
        Fault::Store(error.into())
    }
}

fn from_sql(path: &Path, error: rusqlite::Error) -> StoreError {
    let path = path.to_owned();
    let detail = error.to_string();
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy { path },
        Some(ErrorCode::DiskFull) => StoreError::DiskFull { path },
        Some(ErrorCode::ReadOnly) => StoreError::ReadOnly { path },
        Some(
            ErrorCode::CannotOpen
            | ErrorCode::PermissionDenied
            | ErrorCode::SystemIoFailure
            | ErrorCode::FileLockingProtocolFailed,
        ) => StoreError::Unwritable { path, detail },
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
            StoreError::Damaged { path, detail }
        }
        Some(_) => StoreError::Database { path, error },
        None => match error {
            // A value that we did not write like that.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => StoreError::Damaged { path, detail },
            error => StoreError::Database { path, error },
        },
    }
}
