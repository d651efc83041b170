//! Layout C: the export of IPOMEX, whose headers carry the catalogues and the forms of values.

use std::collections::BTreeMap;

use vitrina_model::{Sheet, Workbook};

use super::format::{Catalogue, Layout, Part, SipotFormat};
use super::rules::{Kind, Rules};
use super::{text, upload};

/// The workbook as an export: a header in the first row with two known fields, and a hint or a
/// list of values in parentheses behind one of them.
pub(super) fn recognise(workbook: &Workbook, rules: &Rules) -> Option<SipotFormat> {
    let mut sheets = workbook.sheets.iter().enumerate();
    let (index, sheet) = sheets.find(|(_, sheet)| is_export(sheet, rules))?;
    let header = sheet.rows().next()?.row();
    let mut catalogues = Vec::new();
    let mut fields = upload::fields(sheet, (None, None, header), rules, None);
    for field in &mut fields {
        let text = sheet.cell(header, field.column).to_text();
        if let Some((name, values)) = listed(&text, rules) {
            field.kind = Some(Kind::Catalogue);
            field.catalogue = Some(catalogues.len());
            catalogues.push(Catalogue { name, values });
        }
        if let Some((name, _)) = text.split_once('(') {
            name.trim().clone_into(&mut field.name);
        }
    }
    Some(SipotFormat {
        layout: Layout::Export,
        generation: None,
        id: None,
        short_name: None,
        title: None,
        description: None,
        known_as: None,
        about: BTreeMap::new(),
        main: Part {
            id: None,
            sheet: index,
            name: sheet.name.clone(),
            types_row: None,
            ids_row: None,
            header_row: header,
            first_record: header + 1,
            fields,
            key: None,
        },
        tables: Vec::new(),
        catalogues,
    })
}

fn is_export(sheet: &Sheet, rules: &Rules) -> bool {
    let Some(first) = sheet.rows().next().filter(|cells| cells.row() == 0) else { return false };
    let headers: Vec<String> = first.iter().map(|(_, cell)| cell.to_text()).collect();
    let known = headers.iter().filter(|text| text::begins(text, &rules.export.known)).count();
    let hinted = headers.iter().any(|text| hint(text, rules) || listed(text, rules).is_some());
    known > 1 && hinted
}

/// Whether parentheses behind the header hold a hint.
fn hint(header: &str, rules: &Rules) -> bool {
    let Some((_, behind)) = header.split_once('(') else { return false };
    text::begins(behind, &rules.export.hints)
}

/// The name and the values of a catalogue in the parentheses behind a header. A comma inside of a
/// value cannot be told from one between two.
fn listed(header: &str, rules: &Rules) -> Option<(String, Vec<String>)> {
    let (name, behind) = header.split_once('(')?;
    let inside = behind.trim_end().strip_suffix(')')?;
    if hint(header, rules) || inside.contains(':') {
        return None;
    }
    let values: Vec<String> = inside.split(',').map(|value| value.trim().to_owned()).collect();
    let is_list = values.len() > 1 && values.iter().all(|value| !value.is_empty());
    is_list.then(|| (name.trim().to_owned(), values))
}
