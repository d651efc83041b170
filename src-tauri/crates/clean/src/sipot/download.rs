//! Layout B: what the national platform gives to the public, as workbook or as text.

use std::collections::BTreeMap;

use vitrina_model::{RowCells, Sheet, Workbook};

use super::format::{Layout, Part, SipotFormat, take_catalogues};
use super::rules::Rules;
use super::{linked, text, upload};

/// The lines about the file stand within the first of the sheet.
const DEEPEST: u32 = 15;

/// The workbook as a public download: two lines or more that say whose the data are, and a header.
pub(super) fn recognise(workbook: &Workbook, rules: &Rules) -> Option<SipotFormat> {
    let mut sheets = workbook.sheets.iter().enumerate();
    let (index, sheet, about, header) = sheets.find_map(|(index, sheet)| {
        let (about, header) = top_of(sheet, rules)?;
        Some((index, sheet, about, header))
    })?;
    let mut main = Part {
        id: None,
        sheet: index,
        name: sheet.name.clone(),
        types_row: None,
        ids_row: None,
        header_row: header,
        first_record: header + 1,
        fields: upload::fields(sheet, (None, None, header), rules, None),
        key: None,
    };
    let mut tables = linked::tables(workbook, rules);
    let catalogues = take_catalogues(workbook, rules, &mut main, &mut tables);
    Some(SipotFormat {
        layout: Layout::Download,
        generation: None,
        id: None,
        short_name: None,
        title: None,
        description: None,
        known_as: None,
        about,
        main,
        tables,
        catalogues,
    })
}

/// What the first lines say, and the row of the header below them.
fn top_of(sheet: &Sheet, rules: &Rules) -> Option<(BTreeMap<String, String>, u32)> {
    let mut about = BTreeMap::new();
    for cells in sheet.rows_in(0..DEEPEST) {
        if let Some((name, value)) = line(&cells, rules) {
            about.entry(name).or_insert(value);
        } else if about.len() < 2 || !about.contains_key("subject") {
            return None;
        } else if cells.len() > 2 {
            return Some((about, cells.row()));
        }
    }
    None
}

/// A line about the file: a label, and its value beside it or behind its colon.
fn line(cells: &RowCells<'_>, rules: &Rules) -> Option<(String, String)> {
    let mut filled = cells.iter().filter(|(_, cell)| !crate::is_blank(*cell));
    let first = filled.next()?.1.to_text();
    let beside = filled.next().map(|(_, cell)| cell.to_text());
    let (label, behind) = first.split_once(':')?;
    let labels = &rules.download.labels;
    let (name, _) = labels.iter().find(|(_, words)| text::is_one_of(label, words))?;
    let behind = Some(behind.trim().to_owned()).filter(|text| !text.is_empty());
    let value = behind.or(beside).unwrap_or_default();
    Some((name.clone(), value.trim().to_owned()))
}
