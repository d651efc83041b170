//! Why a sheet holds no table: it is empty, a table of contents, a form, prose, or a cover.

use vitrina_model::{Evidence, Sheet, Workbook};

use crate::{find, run};

/// The reasons, in the order of the sheet; nothing where there is a table.
pub fn none(workbook: &Workbook, sheet: &Sheet) -> Vec<Evidence> {
    let rows = sheet.rows().filter(|cells| !cells.iter().all(|(_, cell)| find::is_blank(cell)));
    let rows = rows.count();
    if rows == 0 {
        return vec![Evidence::new("none-empty")];
    }
    if !run::boxes(workbook, sheet).is_empty() {
        return Vec::new();
    }
    let lexical = run::is_text(workbook);
    if let Some(frame) = find::frames(sheet, lexical).first() {
        let said = Evidence::new("none-contents").with("count", frame.len());
        return vec![said];
    }
    let mut said = find::refused(sheet, lexical);
    if said.is_empty() {
        said.push(Evidence::new("none-lone").with("count", rows));
    }
    said
}
