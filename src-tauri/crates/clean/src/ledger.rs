//! The row ledger of a table: every row of the sheet in exactly one place.

use vitrina_model::{Ledger, Rect, RowRole, Sheet};

use crate::find::{self, Frame};

/// Where every row of the sheet went, seen from frame `n`: rows of other tables are dropped ones.
pub(crate) fn ledger(sheet: &Sheet, frames: &[Frame], n: usize) -> Ledger {
    let frame = &frames[n];
    let height = sheet.extent().map_or(0, |extent| extent.bottom + 1);
    let count = |rows: &[u32]| rows.iter().filter(|row| **row < height).count() as u32;
    let mut ledger = Ledger {
        sheet: height,
        data: frame.records.iter().map(|range| range.end - range.start).sum(),
        headers: count(&frame.header),
        totals: count(&frame.totals),
        notes: count(&frame.notes),
        units: count(&frame.units),
        repeated: count(&frame.repeated),
        titles: count(&frame.titles),
        ..Ledger::default()
    };
    let first = frame.area().map_or(0, |area| area.top);
    let others = Others::of(frames, n);
    for cells in sheet.rows() {
        let row = cells.row();
        if frame.role(row).is_some_and(|role| role != RowRole::Dropped)
            || cells.iter().all(|(_, cell)| find::is_blank(cell))
        {
            continue;
        }
        if row < first && frame.role(row).is_none() && !others.contains(row) {
            ledger.titles += 1;
        } else {
            ledger.dropped += 1;
        }
    }
    let placed = ledger.data + ledger.headers + ledger.totals + ledger.notes + ledger.units;
    let placed = placed + ledger.repeated + ledger.titles + ledger.dropped;
    ledger.blank = height.saturating_sub(placed);
    ledger
}

/// The rows from top to bottom of the other frames of the sheet.
struct Others(Vec<Rect>);

impl Others {
    fn of(frames: &[Frame], n: usize) -> Others {
        let others = frames.iter().enumerate().filter(|(m, _)| *m != n);
        Others(others.filter_map(|(_, frame)| frame.area()).collect())
    }

    fn contains(&self, row: u32) -> bool {
        self.0.iter().any(|area| (area.top..=area.bottom).contains(&row))
    }
}
