//! One pass over a version: a hash of every record, keys that could tell records apart, sums.

use std::collections::{BTreeSet, HashSet};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::Path;
use std::sync::OnceLock;

use vitrina_formats::read::{Record, Records};
use vitrina_model::Progress;

use super::{COMPARE, unreadable};
use crate::WorkError;

/// Columns that could tell records apart are watched together, at most.
const WATCHED: usize = 4;
/// Over so many first records a column must show no value twice to be watched further.
const SAMPLE: usize = 4_096;
/// Records between two words about the progress.
const STEP: usize = 16_384;

/// The columns that both versions have, by their places in each, in the order of the new one.
pub(super) struct Shared {
    pub(super) columns: [Vec<String>; 2],
    pub(super) places: Vec<[usize; 2]>,
}

/// Finds them by name.
pub(super) fn shared(before: &Path, after: &Path) -> Result<Shared, WorkError> {
    let names = |path: &Path| {
        let records = Records::open(path).map_err(|error| unreadable(path, &error))?;
        Ok::<_, WorkError>(records.columns().to_vec())
    };
    let columns = [names(before)?, names(after)?];
    let old = |name: &String| columns[0].iter().position(|known| known == name);
    let new = columns[1].iter().enumerate();
    let places = new.filter_map(|(at, name)| Some([old(name)?, at])).collect();
    Ok(Shared { columns, places })
}

impl Shared {
    /// Their places in the old version.
    pub(super) fn then(&self) -> Vec<usize> {
        self.places.iter().map(|at| at[0]).collect()
    }

    /// Their places in the new one.
    pub(super) fn now(&self) -> Vec<usize> {
        self.places.iter().map(|at| at[1]).collect()
    }

    /// The name of the shared column `at`.
    pub(super) fn name(&self, at: usize) -> String {
        self.columns[1][self.places[at][1]].clone()
    }
}

/// What one pass found.
pub(super) struct Scan {
    /// A hash of each record over the shared columns.
    pub(super) rows: Vec<u64>,
    /// Shared columns that have a value in every record and none twice, the likeliest first, with
    /// the hashes of their values.
    pub(super) keys: Vec<(usize, Vec<u64>)>,
    /// The sum of each shared column of numbers.
    pub(super) sums: Vec<Option<Sum>>,
}

impl Scan {
    /// Reads the file at `path` in the `columns` that are shared.
    pub(super) fn of(
        path: &Path,
        columns: &[usize],
        numbers: &BTreeSet<String>,
        progress: &dyn Progress,
    ) -> Result<Scan, WorkError> {
        let mut keys = candidates(path, columns)?;
        let failed = |error: std::io::Error| unreadable(path, &error);
        let mut records = Records::open(path).map_err(failed)?;
        let is_number = |at: &usize| numbers.contains(&records.columns()[*at]);
        let mut sums: Vec<_> = columns.iter().map(|at| is_number(at).then(Sum::default)).collect();
        let mut rows = Vec::new();
        while let Some(record) = records.advance().map_err(failed)? {
            rows.push(hash(columns.iter().map(|at| record.cell(*at))));
            keys.retain_mut(|(column, values)| {
                let cell = record.cell(columns[*column]);
                values.push(hash([cell].into_iter()));
                !cell.is_empty()
            });
            for (column, sum) in columns.iter().zip(&mut sums) {
                if let Some(sum) = sum {
                    sum.add(record.cell(*column));
                }
            }
            if rows.len().is_multiple_of(STEP) {
                progress.at(COMPARE, rows.len() as u64, 0)?;
            }
        }
        keys.retain(|(_, values)| is_unique(values));
        Ok(Scan { rows, keys, sums })
    }
}

/// Shared columns that could tell records apart, judged by the first records: codes and whole
/// numbers before dates and measures, then from the left.
fn candidates(path: &Path, columns: &[usize]) -> Result<Vec<(usize, Vec<u64>)>, WorkError> {
    let failed = |error: std::io::Error| unreadable(path, &error);
    let mut records = Records::open(path).map_err(failed)?;
    let mut seen: Vec<Option<HashSet<u64>>> = vec![Some(HashSet::new()); columns.len()];
    let mut measures = vec![false; columns.len()];
    for _ in 0..SAMPLE {
        let Some(record) = records.advance().map_err(failed)? else { break };
        for (at, column) in columns.iter().enumerate() {
            let cell = record.cell(*column);
            measures[at] |= is_measure(cell);
            let known = seen[at].as_mut();
            let fits = known
                .is_some_and(|known| !cell.is_empty() && known.insert(hash([cell].into_iter())));
            if !fits {
                seen[at] = None;
            }
        }
    }
    let mut fitting: Vec<usize> = (0..columns.len()).filter(|at| seen[*at].is_some()).collect();
    fitting.sort_by_key(|at| measures[*at]);
    fitting.truncate(WATCHED);
    Ok(fitting.into_iter().map(|at| (at, Vec::new())).collect())
}

/// Whether a cell looks like a date, a time or a number with decimals: unlikely names of records.
fn is_measure(cell: &[u8]) -> bool {
    let digits = cell.iter().filter(|byte| byte.is_ascii_digit()).count();
    let marks = cell.iter().filter(|byte| matches!(byte, b'.' | b':' | b'-' | b'T' | b'e')).count();
    let dated = cell.len() >= 8 && cell.get(4) == Some(&b'-') && cell.get(7) == Some(&b'-');
    let decimal = cell.contains(&b'.') && std::str::from_utf8(cell).is_ok_and(is_number);
    digits > 0 && digits + marks == cell.len() && (dated || decimal || cell.contains(&b':'))
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok()
}

fn is_unique(values: &[u64]) -> bool {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted.windows(2).all(|pair| pair[0] != pair[1])
}

/// A hash of cells under a key that nobody outside of this process knows, so that no table can be
/// made whose changes hide behind equal hashes.
fn hash<'c>(cells: impl Iterator<Item = &'c [u8]>) -> u64 {
    static KEY: OnceLock<RandomState> = OnceLock::new();
    let mut hasher = KEY.get_or_init(RandomState::new).build_hasher();
    for cell in cells {
        hasher.write(cell);
        // No byte of UTF-8: cells that run together differ from cells that do not.
        hasher.write_u8(0xff);
    }
    hasher.finish()
}

/// A sum that does not lose the small beside the large (Neumaier 1974).
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    sum: f64,
    lost: f64,
}

impl Sum {
    fn add(&mut self, cell: &[u8]) {
        let text = std::str::from_utf8(cell).unwrap_or_default();
        let Some(value) = text.parse::<f64>().ok().filter(|value| value.is_finite()) else {
            return;
        };
        let sum = self.sum + value;
        self.lost += if self.sum.abs() >= value.abs() {
            (self.sum - sum) + value
        } else {
            (value - sum) + self.sum
        };
        self.sum = sum;
    }

    pub(super) fn value(self) -> f64 {
        self.sum + self.lost
    }
}

/// The cells of a record as texts, whole.
pub(super) fn texts(record: Record<'_>, columns: usize) -> Vec<String> {
    (0..columns).map(|at| String::from_utf8_lossy(record.cell(at)).into_owned()).collect()
}

/// A cell as it is shown: cut where it is long.
pub(super) fn text(cell: &[u8]) -> String {
    const LONG: usize = 300;
    let text = String::from_utf8_lossy(cell);
    match text.char_indices().nth(LONG) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into_owned(),
    }
}
