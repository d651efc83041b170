//! Merged ranges: what each is, and which empty cells take a value from one.
//!
//! A range over several records in a column of words is a label that holds for each of them: it is
//! filled down unless the clerk says otherwise. A figure is never repeated by itself, because sums
//! would count it again, and nothing is filled to the right by itself.

use vitrina_model::{
    Cell, CellAddress, Fill, Finding, MergedCells, MergedRange, Recipe, Rect, RowRole, Severity,
    Sheet,
};

use crate::find::Frame;
use crate::findings;

/// Nobody means a value for more columns than these.
const WIDEST: u32 = 100;

/// The merged ranges of a sheet as one table sees them.
#[derive(Default)]
pub(crate) struct Merged {
    /// Every range.
    pub ranges: Vec<MergedRange>,
    /// Cells that take a value, by column and row.
    pub fills: Vec<Fill>,
}

/// What each merged range of the sheet is to `frame`, and what is filled from it.
pub(crate) fn of(sheet: &Sheet, frame: &Frame, area: Rect, recipe: &Recipe) -> Merged {
    let mut merged = Merged::default();
    for rect in &sheet.merged {
        let anchor = sheet.cell(rect.top, rect.left);
        let role = frame.role(rect.top).unwrap_or(match anchor {
            Cell::Empty => RowRole::Blank,
            _ if rect.top < area.top => RowRole::Title,
            _ => RowRole::Dropped,
        });
        let choice = recipe.merged_ranges.get(rect).copied().or(recipe.merged);
        let before = merged.fills.len();
        if role == RowRole::Data && area.contains(rect.top, rect.left) && !anchor.is_empty() {
            fill(sheet, frame, area, rect, choice, &mut merged.fills);
        }
        let filled = merged.fills.len() > before;
        merged.ranges.push(MergedRange { area: *rect, role, filled, hidden: hidden(sheet, rect) });
    }
    merged.fills.sort_by_key(|fill| (fill.column, fill.top));
    // Ranges of a damaged file may lie over each other: the first of a column wins.
    merged.fills.dedup_by(|next, fill| fill.column == next.column && next.top <= fill.bottom);
    merged
}

fn fill(
    sheet: &Sheet,
    frame: &Frame,
    area: Rect,
    rect: &Rect,
    choice: Option<MergedCells>,
    fills: &mut Vec<Fill>,
) {
    let last = rect.bottom.min(area.bottom);
    let next = frame.records.partition_point(|range| range.end <= rect.top + 1);
    let spans = frame.records.get(next).is_some_and(|range| range.start <= last);
    let label = matches!(sheet.cell(rect.top, rect.left), Cell::Text(_) | Cell::DateTime(_));
    let right = match choice {
        Some(MergedCells::Fill) => rect.right.min(area.right),
        None if label && rect.left == rect.right && spans => rect.left,
        Some(MergedCells::Blank) | None => return,
    };
    let right = right.min(rect.left.saturating_add(WIDEST));
    let from = CellAddress { row: rect.top, column: rect.left };
    for column in rect.left..=right {
        let mut top = rect.top;
        let held = sheet.rows_in(rect.top..last.saturating_add(1));
        let held = held.filter(|cells| !cells.get(column).is_empty()).map(|cells| cells.row());
        for row in held.chain(std::iter::once(last.saturating_add(1))) {
            if top < row {
                fills.push(Fill { column, top, bottom: row - 1, from });
            }
            top = row.saturating_add(1);
        }
    }
}

/// Covered cells that hold something.
fn hidden(sheet: &Sheet, rect: &Rect) -> u32 {
    let rows = sheet.rows_in(rect.top..rect.bottom.saturating_add(1));
    let held = rows.map(|cells| {
        let first = cells.row() == rect.top;
        let covered = cells.iter().skip_while(|(column, _)| *column < rect.left);
        let covered = covered.take_while(|(column, _)| *column <= rect.right);
        covered.filter(|(c, cell)| !(cell.is_empty() || first && *c == rect.left)).count() as u32
    });
    held.sum()
}

impl Merged {
    /// Calls `add` with each record's row, column and value that is filled in.
    pub(crate) fn each<'s>(
        &self,
        sheet: &'s Sheet,
        frame: &Frame,
        mut add: impl FnMut(u32, u32, Cell<'s>),
    ) {
        for fill in &self.fills {
            let value = sheet.cell(fill.from.row, fill.from.column);
            let after = frame.records.partition_point(|range| range.end <= fill.top);
            let ranges =
                frame.records[after..].iter().take_while(|range| range.start <= fill.bottom);
            let rows =
                ranges.flat_map(|range| range.start.max(fill.top)..range.end.min(fill.bottom + 1));
            rows.for_each(|row| add(row, fill.column, value));
        }
    }

    /// What is to be said: cells that were filled, and values that no spreadsheet shows.
    pub(crate) fn findings(&self, sheet: &Sheet, frame: &Frame) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut count = 0_u32;
        let mut first = None;
        self.each(sheet, frame, |row, column, _| {
            count += 1;
            first.get_or_insert((row, column));
        });
        let filled = self.ranges.iter().filter(|range| range.filled);
        if let Some((row, column)) = first {
            let place = findings::cell(sheet, row, column);
            found.push(
                Finding::new("merged-filled", Severity::Note, place)
                    .with("count", count)
                    .with("ranges", filled.count()),
            );
        }
        let mut hiding = self.ranges.iter().filter(|range| range.hidden > 0).peekable();
        if let Some(range) = hiding.peek() {
            let place = findings::cell(sheet, range.area.top, range.area.left);
            let finding = Finding::new("merged-hides-value", Severity::Warning, place)
                .with("range", range.area.to_string());
            let count: u32 = hiding.map(|range| range.hidden).sum();
            found.push(finding.with("count", count));
        }
        found
    }
}
