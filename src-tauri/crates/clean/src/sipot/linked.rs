//! The linked tables of a template or a download: `Tabla_N`, where N is the id of their field.

use vitrina_model::{RowCells, Sheet, Workbook};

use super::format::Part;
use super::rules::Rules;
use super::{text, upload};

/// The header of a linked table stands within the first rows.
const DEEPEST: u32 = 12;

/// Every sheet that is a linked table, in their order.
pub(super) fn tables(workbook: &Workbook, rules: &Rules) -> Vec<Part> {
    let sheets = workbook.sheets.iter().enumerate();
    sheets.filter_map(|(index, sheet)| of(index, sheet, rules)).collect()
}

/// The sheet as a linked table, by its name and the header of its key.
fn of(index: usize, sheet: &Sheet, rules: &Rules) -> Option<Part> {
    let id = text::linked_number(&sheet.name, &rules.linked.prefix)?;
    let key_names = [rules.linked.key.clone()];
    let key_of = |cells: &RowCells<'_>| {
        let mut cells = cells.iter();
        cells.find(|(_, cell)| text::is_one_of(&cell.to_text(), &key_names)).map(|(at, _)| at)
    };
    let mut top = sheet.rows_in(0..DEEPEST);
    let (header, key) = top.find_map(|cells| Some((cells.row(), key_of(&cells)?)))?;
    let above: Vec<RowCells<'_>> = sheet.rows_in(0..header).collect();
    let pair = above
        .windows(2)
        .find(|pair| upload::are_codes_and_ids(&pair[0], &pair[1], rules))
        .map(|pair| (pair[0].row(), pair[1].row()));
    let (types_row, ids_row) = pair.unzip();
    let down = rules.linked_row("first_record").saturating_sub(rules.linked_row("header")).max(1);
    Some(Part {
        id: Some(id),
        sheet: index,
        name: sheet.name.clone(),
        types_row,
        ids_row,
        header_row: header,
        first_record: header + down,
        fields: upload::fields(sheet, (types_row, ids_row, header), rules, Some(key)),
        key: Some(key),
    })
}
