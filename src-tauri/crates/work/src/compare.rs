//! A second reader's opinion: another's code reads the same file, and both readings are compared.

use std::path::Path;

use vitrina_formats::read::{ReadOptions, Reader, read};
use vitrina_model::{Comparison, Finding, Place, Progress, Severity, Workbook};

use crate::WorkError;
use crate::inspect::open;

/// Up to this size a new draft is compared without being asked for; beyond it people would wait.
const UNASKED: u64 = 4 << 20;

/// Reads the file twice, by our reader and by another, and compares every cell of every sheet.
pub fn compare(
    path: &Path,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<Comparison, WorkError> {
    let ours = open(path, options, progress)?;
    second(&ours, path, options, progress)
}

fn second(
    ours: &Workbook,
    path: &Path,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<Comparison, WorkError> {
    let options = ReadOptions { reader: Reader::Second, ..options.clone() };
    let theirs = read(path, &options, progress)?;
    Ok(Comparison::of(ours, &theirs))
}

/// What is to be said of a small spreadsheet that two readers see differently. A second reader
/// that cannot read it has no opinion.
pub(crate) fn differing(
    ours: &Workbook,
    path: &Path,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Option<Finding> {
    let small = std::fs::metadata(path).is_ok_and(|facts| facts.len() <= UNASKED);
    if !ours.format.has_second() || !small {
        return None;
    }
    let found = second(ours, path, options, progress).ok()?;
    let first = found.differences.first()?;
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let finding = Finding::new("readers-differ", Severity::Note, Place::Whole)
        .with("count", found.differing)
        .with("sheet", first.sheet.as_str())
        .with("cell", first.cell.to_string())
        .with("first", said(&first.first))
        .with("second", said(&first.second));
    Some(finding)
}
