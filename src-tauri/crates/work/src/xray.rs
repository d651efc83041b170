//! What a file holds beside its tables, and which of it goes out with a table all the same.

use std::collections::BTreeMap;
use std::path::Path;

use vitrina_formats::read::{ReadError, ReadOptions};
use vitrina_formats::xray;
use vitrina_model::{
    Glimpse, Hidden, HiddenKind, MOST_GLIMPSES, Progress, Rect, Sheet, SourceFormat, Spot,
    Visibility, Workbook, Xray,
};
use vitrina_store::Draft;

use crate::inspect::open;
use crate::{Desk, WorkError, Workbooks};

/// Rows of a column in which its first text is looked for.
const LOOKED: u32 = 100;
/// Texts of a row that are told.
const TOLD: usize = 4;

/// Looks through a file. Every table that is found on a visible sheet counts as one that may be
/// published.
pub fn look_through(
    path: &Path,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<Xray, WorkError> {
    let mut found = xray::xray(path, options, progress)?;
    match open(path, options, progress) {
        Ok(book) => {
            let visible = |sheet: &&Sheet| sheet.visibility == Visibility::Visible;
            let tables = book.sheets.iter().filter(visible).map(|sheet| {
                let boxes = vitrina_clean::boxes(&book, sheet);
                (sheet, boxes)
            });
            relate(&mut found, &book, &tables.collect::<Vec<_>>());
        }
        Err(error @ WorkError::Read(ReadError::Cancelled { .. })) => return Err(error),
        // What lies beside the cells was seen all the same.
        Err(_) => found.add(HiddenKind::Unread, None, 1, None),
    }
    Ok(found.sorted())
}

impl Desk {
    /// Looks through the file of a draft. The tables that its recipes make are those that are
    /// published.
    pub fn look_through(
        &self,
        draft: &Draft,
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Xray, WorkError> {
        let book = self.book(draft, books, progress)?;
        let shaped = book.shaped_all(&draft.resources, &draft.source.name, progress)?;
        let original = self.original(draft, progress)?;
        let mut found = xray::xray(original.path(), &self.known_options(draft), progress)?;
        let mut areas = BTreeMap::<usize, Vec<Rect>>::new();
        for one in &shaped {
            areas.entry(one.sheet).or_default().extend(one.table.as_ref().map(|table| table.area));
        }
        let tables = areas.into_iter().filter_map(|(n, areas)| Some((book.sheet(n)?, areas)));
        relate(&mut found, &book.workbook, &tables.collect::<Vec<_>>());
        Ok(found.sorted())
    }
}

/// Puts what was found beside the cells: what texts it is about, what lies within a table of
/// `tables`, and what lies on its sheet beyond all of them.
fn relate(found: &mut Xray, book: &Workbook, tables: &[(&Sheet, Vec<Rect>)]) {
    let text = matches!(book.format, SourceFormat::Csv | SourceFormat::Tsv);
    for hidden in found.hidden.iter_mut().filter(|hidden| hidden.kind.is_of_cells()) {
        let named = |sheet: &Sheet| hidden.sheet.as_deref() == Some(sheet.name.as_str());
        let Some(sheet) = book.sheets.iter().find(|sheet| named(sheet)) else { continue };
        for glimpse in &mut hidden.examples {
            if let Some(said) = glimpse.spot.map(|spot| said(sheet, spot)) {
                *glimpse = std::mem::take(glimpse).saying(&said);
            }
        }
        let areas = tables.iter().find(|(sheet, _)| named(sheet)).map(|(_, areas)| areas);
        hidden.in_table = areas.is_some_and(|areas| touches(hidden, areas));
    }
    // A text file has nothing but its table and the lines around it.
    for (sheet, areas) in tables.iter().filter(|(_, areas)| !areas.is_empty() && !text) {
        beyond(found, sheet, areas);
    }
}

/// Whether any of it lies in one of `areas`. What was only counted may lie anywhere.
fn touches(hidden: &Hidden, areas: &[Rect]) -> bool {
    let all_told = hidden.examples.len() < MOST_GLIMPSES;
    let mut spots = hidden.examples.iter().filter_map(|glimpse| glimpse.spot);
    let told = spots.any(|spot| areas.iter().any(|area| spot.touches(area)));
    told || (!all_told && !areas.is_empty())
}

/// What the cells there say, as far as it helps to know them again.
fn said(sheet: &Sheet, spot: Spot) -> String {
    let text = |row: u32, column: u32| sheet.cell(row, column).to_text();
    match spot {
        Spot::Cells(area) => text(area.top, area.left),
        Spot::Rows(first, last) => {
            let Some(row) = sheet.rows_in(first..last.saturating_add(1)).next() else {
                return String::new();
            };
            let texts = row.iter().map(|(_, cell)| cell.to_text());
            texts.filter(|text| !text.trim().is_empty()).take(TOLD).collect::<Vec<_>>().join(" · ")
        }
        Spot::Columns(first, last) => {
            let mut texts = sheet.rows().take(LOOKED as usize).flat_map(|row| {
                let within = move |at: &u32| (first..=last).contains(at);
                let cells = row.iter().filter(move |(at, _)| within(at));
                cells.map(|(_, cell)| cell.to_text()).collect::<Vec<_>>()
            });
            texts.find(|text| !text.trim().is_empty()).unwrap_or_default()
        }
    }
}

/// Adds the filled cells of `sheet` that lie in none of `areas`, run by run.
fn beyond(found: &mut Xray, sheet: &Sheet, areas: &[Rect]) {
    let (mut count, mut runs) = (0_u64, Vec::<(u32, u32, u32)>::new());
    for row in sheet.rows() {
        let at = row.row();
        for (column, _) in row.iter().filter(|(_, cell)| !vitrina_clean::is_blank(*cell)) {
            if areas.iter().any(|area| area.contains(at, column)) {
                continue;
            }
            count += 1;
            let beside = runs.last_mut().filter(|run| run.0 == at && run.2 + 1 == column);
            if let Some(run) = beside {
                run.2 = column;
            } else if runs.len() < MOST_GLIMPSES {
                runs.push((at, column, column));
            }
        }
    }
    for (row, left, right) in runs {
        let spot = Spot::Cells(Rect { top: row, left, bottom: row, right });
        let glimpse = Glimpse::at(spot).saying(&said(sheet, spot));
        found.add(HiddenKind::BeyondTable, Some(&sheet.name), 0, Some(glimpse));
    }
    if count > 0 {
        found.add(HiddenKind::BeyondTable, Some(&sheet.name), count, None);
    }
}

#[cfg(test)]
#[path = "xray_test.rs"]
mod tests;
