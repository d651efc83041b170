//! Check of what stands at the end: half-empty rows, and cells that belong to no field.

use super::super::frame::frame;
use super::{Checked, Hits, View};

/// Checks the last records of the main sheet, the rows below them and the cells to their right.
pub(super) fn check(view: &View<'_>, found: &mut Checked) {
    let main = &view.format.main;
    let (Some(frame), Some((left, right))) = (frame(view.workbook, main), main.columns()) else {
        return;
    };
    let Some(sheet) = main.of(view.workbook) else { return };
    // The usual record's share of filled fields, of which half is little.
    let counts: Vec<(u32, usize)> = view
        .records(main)
        .map(|cells| {
            let filled = cells.iter().filter(|(column, cell)| {
                (left..=right).contains(column) && !crate::is_blank(*cell)
            });
            (cells.row(), filled.count())
        })
        .collect();
    let mut sorted: Vec<usize> = counts.iter().map(|(_, count)| *count).collect();
    sorted.sort_unstable();
    let usual = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
    let mut half: Vec<u32> = Vec::new();
    for (row, count) in counts.iter().rev() {
        if count * 2 >= usual {
            break;
        }
        half.push(*row);
    }
    let mut hits = Hits::default();
    half.iter().rev().for_each(|row| hits.add(*row, ""));
    view.say("sipot-half-empty", (main, left, ""), &hits, found);

    let mut stray = Hits::default();
    let mut first = None;
    let rows = frame.dropped.iter().map(|row| *row..*row + 1).chain(frame.records.iter().cloned());
    for cells in rows.flat_map(|range| sheet.rows_in(range)) {
        let dropped = frame.dropped.binary_search(&cells.row()).is_ok();
        let outside = |column: u32| dropped || !(left..=right).contains(&column);
        let mut cells_outside =
            cells.iter().filter(|(column, cell)| outside(*column) && !crate::is_blank(*cell));
        if let Some((column, cell)) = cells_outside.next() {
            first.get_or_insert(column);
            stray.add(cells.row(), &cell.to_text());
        }
    }
    view.say("sipot-stray", (main, first.unwrap_or(left), ""), &stray, found);
}
