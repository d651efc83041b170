//! The texts of the few records that are shown, read where they stand.

use std::collections::BTreeMap;
use std::path::Path;

use vitrina_formats::read::Records;
use vitrina_model::Progress;

use super::pairs::Pairs;
use super::scan::{Shared, text, texts};
use super::{CELLS, COMPARE, CellChange, Changes, ROWS, unreadable};
use crate::WorkError;

/// Fills in the first changed cells and the first new and gone records.
pub(super) fn fill(
    changes: &mut Changes,
    (before, after): (&Path, &Path),
    shared: &Shared,
    pairs: &Pairs,
    progress: &dyn Progress,
) -> Result<(), WorkError> {
    let altered = &pairs.changed[..pairs.changed.len().min(CELLS)];
    let gone = &pairs.removed[..pairs.removed.len().min(ROWS)];
    let new = &pairs.added[..pairs.added.len().min(ROWS)];
    let old =
        fetch(before, altered.iter().map(|pair| pair[0]).chain(gone.iter().copied()), progress)?;
    let now =
        fetch(after, altered.iter().map(|pair| pair[1]).chain(new.iter().copied()), progress)?;
    changes.gone_rows = gone.iter().filter_map(|row| old.get(row).map(|it| cut(it))).collect();
    changes.new_rows = new.iter().filter_map(|row| now.get(row).map(|it| cut(it))).collect();
    let Some(key) = pairs.key else { return Ok(()) };
    for [was, is] in altered {
        let (Some(was), Some(is)) = (old.get(was), now.get(is)) else { continue };
        for (at, [old_place, new_place]) in shared.places.iter().enumerate() {
            let (before, after) = (&was[*old_place], &is[*new_place]);
            if before != after && changes.cells.len() < CELLS {
                changes.cells.push(CellChange {
                    key: text(is[shared.places[key][1]].as_bytes()),
                    column: shared.name(at),
                    before: text(before.as_bytes()),
                    after: text(after.as_bytes()),
                });
            }
        }
    }
    Ok(())
}

fn cut(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| text(cell.as_bytes())).collect()
}

/// The cells of some records, by number; no further than the last of them.
fn fetch(
    path: &Path,
    rows: impl Iterator<Item = u32>,
    progress: &dyn Progress,
) -> Result<BTreeMap<u32, Vec<String>>, WorkError> {
    let mut found: BTreeMap<u32, Vec<String>> = rows.map(|row| (row, Vec::new())).collect();
    let Some(last) = found.keys().next_back().copied() else { return Ok(found) };
    let failed = |error: std::io::Error| unreadable(path, &error);
    let mut records = Records::open(path).map_err(failed)?;
    let columns = records.columns().len();
    for row in 0..=last {
        let Some(record) = records.advance().map_err(failed)? else { break };
        if let Some(cells) = found.get_mut(&row) {
            *cells = texts(record, columns);
        }
        if row.is_multiple_of(1 << 16) {
            progress.at(COMPARE, row.into(), 0)?;
        }
    }
    // A file that is shorter than it was a moment ago shows less.
    found.retain(|_, cells| cells.len() == columns);
    Ok(found)
}
