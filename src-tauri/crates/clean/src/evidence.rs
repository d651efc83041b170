//! Why the finder decided as it did, as codes with arguments.

use vitrina_model::{Evidence, Rect, Sheet};

use crate::find::{Frame, is_blank};

/// The reasons for a frame's rows, in the order of the sheet.
pub(crate) fn of(frame: &Frame, contrast: bool) -> Vec<Evidence> {
    let mut said = vec![header(frame, contrast)];
    let lists = [
        ("units", &frame.units),
        ("repeated", &frame.repeated),
        ("totals", &frame.totals),
        ("left-out", &frame.dropped),
        ("notes", &frame.notes),
    ];
    for (code, rows) in lists {
        if let Some(row) = rows.first() {
            said.push(Evidence::new(code).with("count", rows.len()).with("row", row + 1));
        }
    }
    said
}

fn header(frame: &Frame, contrast: bool) -> Evidence {
    match (frame.header.first(), frame.header.last()) {
        (Some(first), Some(last)) if first < last => {
            Evidence::new("headers").with("first", first + 1).with("last", last + 1)
        }
        (Some(row), _) => {
            let code = if contrast { "header-over-figures" } else { "header" };
            Evidence::new(code).with("row", row + 1)
        }
        _ => Evidence::new("no-header"),
    }
}

/// The reasons of a frame, and before them where it begins: under what stands alone above it.
pub(crate) fn with_titles(frame: &Frame, sheet: &Sheet, area: Rect) -> Vec<Evidence> {
    let above = sheet.rows_in(0..area.top);
    let narrow = |cells: &vitrina_model::RowCells<'_>| {
        cells.iter().filter(|(_, cell)| !is_blank(*cell)).take(2).count() == 1
    };
    let lone = above.rev().take(MOST_TITLES).filter(narrow).count();
    let titles = Evidence::new("titles").with("count", lone).with("row", area.top + 1);
    let titles = (lone > 0).then_some(titles);
    titles.into_iter().chain(frame.evidence.iter().cloned()).collect()
}

/// Rows above a table that are looked at.
const MOST_TITLES: usize = 50;
