//! What is to be said about a table: grouped by column or row, with a count and the first place.

use vitrina_model::{CellAddress, Finding, Place, Severity, Sheet, Visibility, Workbook};

use crate::count::Tally;

/// The place of a cell.
pub(crate) fn cell(sheet: &Sheet, row: u32, column: u32) -> Place {
    Place::Cell { sheet: sheet.name.clone(), cell: CellAddress { row, column } }
}

/// A finding about some cells of one column; nothing where there are none.
pub(crate) fn in_column(
    check: &str,
    severity: Severity,
    sheet: &Sheet,
    (column, field): (u32, &str),
    tally: &Tally,
) -> Option<Finding> {
    let (row, value) = tally.first.as_ref()?;
    let finding = Finding::new(check, severity, cell(sheet, *row, column))
        .with("count", tally.count)
        .with("row", row + 1)
        .with("column", field)
        .with("value", value.as_str());
    Some(finding)
}

/// A finding about whole rows; nothing where there are none.
pub(crate) fn rows(
    check: &str,
    severity: Severity,
    sheet: &Sheet,
    rows: &[u32],
    column: u32,
) -> Option<Finding> {
    let first = *rows.first()?;
    let finding = Finding::new(check, severity, cell(sheet, first, column))
        .with("count", rows.len())
        .with("row", first + 1);
    Some(finding)
}

/// Hidden sheets that hold something: none of it is published unless chosen.
pub(crate) fn hidden_sheets(workbook: &Workbook) -> Option<Finding> {
    let hidden = |sheet: &&Sheet| sheet.visibility != Visibility::Visible && !sheet.is_empty();
    let first = workbook.sheets.iter().find(hidden)?;
    let count = workbook.sheets.iter().filter(hidden).count();
    let place = Place::Sheet { sheet: first.name.clone() };
    let finding = Finding::new("hidden-sheet", Severity::Note, place)
        .with("count", count)
        .with("sheet", first.name.as_str());
    Some(finding)
}

/// No table was found on the sheet, or in the whole file.
pub(crate) fn no_table(sheet: Option<&Sheet>) -> Finding {
    let place = sheet.map_or(Place::Whole, |sheet| Place::Sheet { sheet: sheet.name.clone() });
    Finding::new("no-table", Severity::Error, place)
}
