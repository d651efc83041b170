//! The units that a row under the header gives the columns.

use vitrina_model::{Rect, Sheet};

use crate::find::{Frame, is_unit};

/// Column and unit, brackets taken off; a merged unit holds for every column that it spans.
pub(crate) fn names(sheet: &Sheet, frame: &Frame, area: Rect) -> Vec<(u32, String)> {
    let mut names = Vec::new();
    for row in &frame.units {
        for (column, cell) in sheet.row(*row).iter() {
            let text = cell.to_text();
            let unit = text.trim().trim_matches(['(', ')', '[', ']']).trim();
            if unit.is_empty() || !is_unit(&text) || !area.contains(area.top, column) {
                continue;
            }
            let spans = |rect: &&Rect| rect.top == *row && rect.left == column;
            let last = sheet.merged.iter().find(spans).map_or(column, |rect| rect.right);
            names.extend((column..=last.min(area.right)).map(|at| (at, unit.to_owned())));
        }
    }
    names
}
