//! Which part of an xlsx package holds which sheet, for those who change a package and not a table.

use std::path::Path;

use vitrina_model::{Limits, Silent};

use super::error::{Fault, ReadError};
use super::format::{Job, Source};
use super::package::Package;
use super::xlsx::book;

/// The name of each sheet of the workbook at `path` and the name of its part, in their order.
pub fn sheet_parts(path: &Path) -> Result<Vec<(String, String)>, ReadError> {
    let read = || -> Result<Vec<(String, String)>, Fault> {
        let bytes = std::fs::metadata(path)?.len();
        let limits = Limits::for_file(bytes);
        let source = Source::open(path, limits.file_bytes)?;
        let mut package = Package::open(&source)?;
        let job = Job::plain(&limits, &Silent);
        let listing = book::read(&mut package, &job)?;
        Ok(listing.sheets.into_iter().map(|sheet| (sheet.name, sheet.path)).collect())
    };
    read().map_err(|fault| fault.at(path))
}
