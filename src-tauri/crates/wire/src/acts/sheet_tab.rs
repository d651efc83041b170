//! The sheets of a file as tabs, and why the table was found where it was.

use vitrina_model::{Rect, RowCells, Sheet, SheetChoice};
use vitrina_work::{OpenBook, Template};

use super::table::{Opened, is_hidden};
use crate::views as v;
use crate::{Call, Failure};

/// Merged ranges that are told.
const MOST_MERGED: usize = 2_000;
/// Columns whose width is told, and rows that it is measured by.
const MOST_WIDTHS: u32 = 200;
const MEASURED: usize = 200;
/// The narrowest and the widest column, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 4..=40;

/// All sheets; the boxes of the tables only on the one that is shown.
pub(super) fn all(book: &OpenBook, shown: usize, call: &Call) -> Result<Vec<v::SheetTab>, Failure> {
    let found = book.boxes(shown, call)?;
    let tab = |(index, sheet): (usize, &Sheet)| {
        let extent = book.extents.get(index).copied().flatten();
        let merged = sheet.merged.iter().take(MOST_MERGED).copied();
        v::SheetTab {
            name: sheet.name.clone(),
            hidden: is_hidden(sheet),
            rows: extent.map_or(0, |extent| extent.bottom + 1),
            columns: extent.map_or(0, |extent| extent.right + 1),
            found: if index == shown { found.iter().copied().map(area).collect() } else { vec![] },
            merged: merged.map(area).collect(),
            widths: widths(sheet, extent),
        }
    };
    Ok(book.workbook.sheets.iter().enumerate().map(tab).collect())
}

/// What the file was recognised as.
fn template_why(template: &Template) -> v::Said {
    let format = &template.format;
    let generation = format.generation.unwrap_or_default().to_string();
    v::Said::plain("why-template")
        .with("layout", format.layout.name())
        .with("name", format.called())
        .with("id", format.id.clone().unwrap_or_default())
        .with("generation", generation)
}

pub(super) fn area(rect: Rect) -> v::Area {
    let Rect { top, left, bottom, right } = rect;
    v::Area { top, left, bottom, right }
}

fn widths(sheet: &Sheet, extent: Option<Rect>) -> Vec<u16> {
    let columns = extent.map_or(0, |extent| (extent.right + 1).min(MOST_WIDTHS));
    let mut widths = vec![*WIDTHS.start(); columns as usize];
    // A lone cell is a title or a note, which reaches over what is beside it.
    let lone = |cells: &RowCells<'_>| cells.len() == 1 && columns > 1;
    for cells in sheet.rows().take(MEASURED).filter(|cells| !lone(cells)) {
        for (column, cell) in cells.iter().take_while(|(column, _)| *column < columns) {
            // A title that is merged over the whole table says nothing of its first column.
            let spans = |rect: &&Rect| rect.left < rect.right && rect.contains(cells.row(), column);
            if sheet.merged.iter().take(MOST_MERGED).any(|rect| spans(&rect)) {
                continue;
            }
            let longest = cell.to_text().lines().map(|line| line.chars().count()).max();
            let width = &mut widths[column as usize];
            *width = (*width).max(longest.unwrap_or_default());
        }
    }
    widths.into_iter().map(|width| width.min(*WIDTHS.end()) as u16).collect()
}

/// Why this is the table.
pub(super) fn why(opened: &Opened, sheets: &[v::SheetTab]) -> Vec<v::Said> {
    let Some(facts) = &opened.shaped.table else { return Vec::new() };
    let recipe = &opened.recipe;
    let mut why = Vec::new();
    let tab = sheets.get(opened.shaped.sheet);
    let name = tab.map(|tab| tab.name.as_str()).unwrap_or_default();
    let found = tab.map_or(0, |tab| tab.found.len());
    let many = sheets.iter().filter(|tab| tab.rows > 0).count() > 1;
    let template = opened.book.template.as_ref().filter(|it| it.format.main.name == name);
    if recipe.area.is_some() || recipe.header_rows.is_some() {
        why.push(v::Said::plain("why-chosen"));
    } else if let Some(template) = template {
        why.push(template_why(template));
    } else if found > 1 {
        why.push(v::Said::plain("why-first-table").with("count", found).with("sheet", name));
    } else {
        why.push(v::Said::plain("why-only-table").with("sheet", name));
    }
    match recipe.sheet {
        SheetChoice::First if many => {
            why.push(v::Said::plain("why-first-visible").with("sheet", name));
        }
        SheetChoice::First => {}
        _ => why.push(v::Said::plain("why-chosen-sheet").with("sheet", name)),
    }
    let reasons = facts.layout.evidence.iter();
    why.extend(
        reasons
            .map(|said| v::Said { id: format!("evidence-{}", said.code), args: said.args.clone() }),
    );
    why
}
