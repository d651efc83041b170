//! What changes between two versions of a table: records that are new, gone or changed, and the
//! sums that move.
//!
//! Both files are read once for hashes, and once more as far as the records that are shown. Memory
//! grows by a few hashes a record, whatever the records hold.

mod pairs;
mod scan;
mod shown;

use std::collections::BTreeSet;
use std::path::Path;

use vitrina_formats::read::ReadError;
use vitrina_model::{Progress, Stage};

use crate::WorkError;
use pairs::Pairs;
use scan::Scan;

/// Comparing two versions.
pub(crate) const COMPARE: Stage = Stage("compare");

/// How many changed cells, and how many new and gone records, are shown.
const CELLS: usize = 50;
const ROWS: usize = 20;

/// What changes from one version of a table to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Records then and now.
    pub rows: [u64; 2],
    /// Names of the columns then and now.
    pub columns: [Vec<String>; 2],
    /// Records that are new.
    pub added: u64,
    /// Records that are gone.
    pub removed: u64,
    /// Records with another value in a column that both versions have; only where there is a key.
    pub changed: u64,
    /// The column that tells records apart in both versions.
    pub key: Option<String>,
    /// Columns of numbers whose sum moves: name, then, now.
    pub sums: Vec<(String, f64, f64)>,
    /// The first cells that change, in the order of the new version.
    pub cells: Vec<CellChange>,
    /// The first new records, in the columns of now.
    pub new_rows: Vec<Vec<String>>,
    /// The first gone records, in the columns of then.
    pub gone_rows: Vec<Vec<String>>,
}

/// A cell that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellChange {
    /// The record's key.
    pub key: String,
    /// The column.
    pub column: String,
    /// As it was.
    pub before: String,
    /// As it is.
    pub after: String,
}

impl Changes {
    /// Columns that the new version has and the old one had not.
    pub fn columns_added(&self) -> Vec<String> {
        lacking(&self.columns[1], &self.columns[0])
    }

    /// Columns that the old version had and the new one has not.
    pub fn columns_removed(&self) -> Vec<String> {
        lacking(&self.columns[0], &self.columns[1])
    }

    /// Compares two CSV files of our own writing. `numbers` are the columns whose sums are looked
    /// at.
    pub fn between(
        before: &Path,
        after: &Path,
        numbers: &BTreeSet<String>,
        progress: &dyn Progress,
    ) -> Result<Changes, WorkError> {
        let shared = scan::shared(before, after)?;
        let old = Scan::of(before, &shared.then(), numbers, progress)?;
        let new = Scan::of(after, &shared.now(), numbers, progress)?;
        let pairs = Pairs::of(&old, &new);
        let mut changes = Changes {
            rows: [old.rows.len() as u64, new.rows.len() as u64],
            added: pairs.added.len() as u64,
            removed: pairs.removed.len() as u64,
            changed: pairs.changed.len() as u64,
            key: pairs.key.map(|at| shared.name(at)),
            sums: moved(&shared, &old, &new),
            columns: shared.columns.clone(),
            ..Changes::default()
        };
        shown::fill(&mut changes, (before, after), &shared, &pairs, progress)?;
        Ok(changes)
    }
}

/// The names that are not among the `others`.
fn lacking(names: &[String], others: &[String]) -> Vec<String> {
    names.iter().filter(|name| !others.contains(name)).cloned().collect()
}

/// The sums that are not the same; what addition in another order changes is no change.
fn moved(shared: &scan::Shared, old: &Scan, new: &Scan) -> Vec<(String, f64, f64)> {
    let sums = old.sums.iter().zip(&new.sums).enumerate();
    sums.filter_map(|(at, (before, after))| {
        let (before, after) = (before.as_ref()?.value(), after.as_ref()?.value());
        let noise = 4.0 * f64::EPSILON * before.abs().max(after.abs());
        ((before - after).abs() > noise).then(|| (shared.name(at), before, after))
    })
    .collect()
}

fn unreadable(path: &Path, error: &std::io::Error) -> WorkError {
    ReadError::UnreadableFile { path: path.to_owned(), detail: error.to_string() }.into()
}

#[cfg(test)]
#[path = "changes_test.rs"]
mod tests;
