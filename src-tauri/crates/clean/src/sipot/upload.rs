//! Layout A: the upload template, known by its rows of type codes and ids or by the row above its
//! header, wherever a person moved them.

use std::collections::BTreeMap;

use vitrina_model::{Cell, RowCells, Sheet, Workbook};

use super::format::{Layout, Part, SipotFormat, TemplateField, take_catalogues};
use super::rules::{Kind, Rules};
use super::{linked, text};

/// A template's rows stand within the first of the sheet, even where somebody put a few above.
const DEEPEST: u32 = 40;
/// An id has at least three digits: no row of codes or numbers of columns is taken for ids.
const SMALLEST_ID: u64 = 100;

/// The workbook as an upload template.
pub(super) fn recognise(workbook: &Workbook, rules: &Rules) -> Option<SipotFormat> {
    let mut sheets = workbook.sheets.iter().enumerate();
    let (index, sheet, rows) =
        sheets.find_map(|(index, sheet)| Some((index, sheet, Rows::of(sheet, rules)?)))?;
    let mut main = rows.part(index, sheet, rules);
    let mut tables = linked::tables(workbook, rules);
    tables.retain(|table| table.sheet != index);
    let ids: Vec<_> = tables.iter().filter_map(|table| table.id.clone()).collect();
    for field in &mut main.fields {
        let own = field.id.clone().filter(|id| field.kind == Some(Kind::Table) && ids.contains(id));
        field.table = own.or(field.table.take());
    }
    let catalogues = take_catalogues(workbook, rules, &mut main, &mut tables);
    let top = rows.codes.unwrap_or(rows.header);
    let id = first_id(sheet, top);
    let mut labels = labels(sheet, top, rules);
    let known_as = id.as_ref().and_then(|id| rules.names.formats.get(id));
    Some(SipotFormat {
        layout: Layout::Upload,
        generation: Some(generation(workbook, sheet, top, rules)),
        known_as: known_as.map(|named| named.name.clone()),
        id,
        short_name: labels.remove("short_name"),
        title: labels.remove("title"),
        description: labels.remove("description"),
        about: BTreeMap::new(),
        main,
        tables,
        catalogues,
    })
}

/// Where the rows of the template are, zero-based.
struct Rows {
    codes: Option<u32>,
    ids: Option<u32>,
    header: u32,
}

impl Rows {
    fn of(sheet: &Sheet, rules: &Rules) -> Option<Rows> {
        let top: Vec<RowCells<'_>> = sheet.rows_in(0..DEEPEST).collect();
        let marker = top.iter().find(|cells| is_marker(cells, rules)).map(RowCells::row);
        let pair = top.windows(2).find(|pair| {
            pair[0].row() + 1 == pair[1].row() && are_codes_and_ids(&pair[0], &pair[1], rules)
        });
        if let Some(pair) = pair {
            let (codes, ids) = (pair[0].row(), pair[1].row());
            let below = |cells: &&RowCells<'_>| cells.row() > ids && is_header(cells, &pair[1]);
            let header = top.iter().find(below)?.row();
            return Some(Rows { codes: Some(codes), ids: Some(ids), header });
        }
        // Without its machine rows it is one only where sheet and row above the header agree.
        let marker = marker.filter(|_| text::is_one_of(&sheet.name, &rules.upload.sheets))?;
        let down = rules.upload_row("header").saturating_sub(rules.upload_row("marker"));
        let header = marker + down.max(1);
        (sheet.row(header).len() > 1).then_some(Rows { codes: None, ids: None, header })
    }

    fn part(&self, index: usize, sheet: &Sheet, rules: &Rules) -> Part {
        let first = rules.upload_row("first_record");
        let down = first.saturating_sub(rules.upload_row("header")).max(1);
        Part {
            id: None,
            sheet: index,
            name: sheet.name.clone(),
            types_row: self.codes,
            ids_row: self.ids,
            header_row: self.header,
            first_record: self.header + down,
            fields: fields(sheet, (self.codes, self.ids, self.header), rules, None),
            key: None,
        }
    }
}

fn is_marker(cells: &RowCells<'_>, rules: &Rules) -> bool {
    let mut filled = cells.iter().filter(|(_, cell)| !crate::is_blank(*cell));
    let (Some((_, cell)), None) = (filled.next(), filled.next()) else { return false };
    text::fold(&cell.to_text()) == text::fold(&rules.upload.marker)
}

/// A whole number in a cell, as number or as text.
pub(super) fn whole(cell: Cell<'_>) -> Option<u64> {
    match cell {
        Cell::Number(n) if n >= 0.0 && n.fract() == 0.0 && n < 1e15 => Some(n as u64),
        Cell::Text(text) => {
            let text = text.trim();
            let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            if digits { text.parse().ok() } else { None }
        }
        _ => None,
    }
}

/// The type code in a cell.
fn code(cell: Cell<'_>, rules: &Rules) -> Option<u8> {
    let code = u8::try_from(whole(cell)?).ok()?;
    rules.types.contains_key(&code).then_some(code)
}

/// Whether one row holds nothing but type codes, and the row below it an id for nearly each.
pub(super) fn are_codes_and_ids(codes: &RowCells<'_>, ids: &RowCells<'_>, rules: &Rules) -> bool {
    let filled =
        |cells: &RowCells<'_>| cells.iter().filter(|(_, cell)| !crate::is_blank(*cell)).count();
    let known = codes.iter().filter(|(_, cell)| code(*cell, rules).is_some()).count();
    let is_id = |column| whole(ids.get(column)).is_some_and(|id| id >= SMALLEST_ID);
    let with_id = codes.iter().filter(|(column, _)| is_id(*column)).count();
    known > 0 && known == filled(codes) && with_id * 5 >= known * 4
}

/// Whether a row names most of the columns that have ids.
fn is_header(cells: &RowCells<'_>, ids: &RowCells<'_>) -> bool {
    let named = |column| matches!(cells.get(column), Cell::Text(text) if !text.trim().is_empty());
    let count = ids.iter().filter(|(column, _)| named(*column)).count();
    count > 0 && count * 2 >= ids.len()
}

/// The fields of a sheet: the columns with a code or an id, else those with a header, but for the
/// `key` of a linked table.
pub(super) fn fields(
    sheet: &Sheet,
    (codes, ids, header): (Option<u32>, Option<u32>, u32),
    rules: &Rules,
    key: Option<u32>,
) -> Vec<TemplateField> {
    let machine = [codes, ids].into_iter().flatten();
    let mut columns: Vec<u32> =
        machine.flat_map(|row| sheet.row(row).iter().map(|(column, _)| column)).collect();
    if columns.is_empty() {
        let named = sheet.row(header);
        let named = named.iter().filter(|(_, cell)| !crate::is_blank(*cell));
        columns.extend(named.map(|(column, _)| column));
    }
    columns.sort_unstable();
    columns.dedup();
    columns.retain(|column| Some(*column) != key);
    let cell = |row: Option<u32>, column| row.map_or(Cell::Empty, |row| sheet.cell(row, column));
    let field = |column: u32| {
        let code = code(cell(codes, column), rules);
        let id = whole(cell(ids, column)).map(|id| id.to_string());
        let header = sheet.cell(header, column).to_text();
        field_of(&header, column, (code, id), rules)
    };
    columns.into_iter().map(field).collect()
}

/// A field by its header, its code and its id.
pub(super) fn field_of(
    header: &str,
    column: u32,
    (code, id): (Option<u8>, Option<String>),
    rules: &Rules,
) -> TemplateField {
    let header = text::header(header, &rules.prefixes, &rules.linked.prefix);
    let by_code = code.and_then(|code| rules.types.get(&code)).map(|rule| rule.kind);
    let by_table = header.table.as_ref().map(|_| Kind::Table);
    let listed = header.name.to_lowercase().contains("(catálogo");
    let by_name = listed.then_some(Kind::Catalogue);
    let starts = |rule: &&super::rules::HeaderRule| {
        text::fold(&header.name).starts_with(&text::fold(&rule.starts))
    };
    let by_start = rules.headers.iter().find(starts).map(|rule| rule.kind);
    TemplateField {
        id,
        kind: by_code.or(by_table).or(by_name).or(by_start),
        name: header.name,
        column,
        code,
        catalogue: None,
        table: header.table,
    }
}

/// The format's id: the first cell above the machine rows that holds a number and nothing beside.
fn first_id(sheet: &Sheet, above: u32) -> Option<String> {
    sheet.rows_in(0..above).find_map(|cells| {
        let mut filled = cells.iter().filter(|(_, cell)| !crate::is_blank(*cell));
        let (Some((_, cell)), None) = (filled.next(), filled.next()) else { return None };
        whole(cell).map(|id| id.to_string())
    })
}

/// What stands under the labels of title, short name and description.
fn labels(sheet: &Sheet, above: u32, rules: &Rules) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for cells in sheet.rows_in(0..above) {
        for (column, cell) in cells.iter() {
            let label = cell.to_text();
            let known = rules.upload.labels.iter();
            let Some((name, _)) = known.into_iter().find(|(_, w)| text::is_one_of(&label, w))
            else {
                continue;
            };
            let below = sheet.cell(cells.row() + 1, column).to_text();
            let value = below.split_whitespace().collect::<Vec<_>>().join(" ");
            if cells.row() + 1 < above && !value.is_empty() {
                found.entry(name.clone()).or_insert(value);
            }
        }
    }
    found
}

/// 2015 where sheets are called `hidden1` and `Tabla 12`, or the labels stand side by side in A, B
/// and C; 2018 otherwise.
fn generation(workbook: &Workbook, sheet: &Sheet, above: u32, rules: &Rules) -> u16 {
    let old = |name: &str, prefix: &str| {
        let rest = name.get(prefix.len()..).unwrap_or_default();
        let is_ours = name.get(..prefix.len()).is_some_and(|it| it.eq_ignore_ascii_case(prefix));
        is_ours.then(|| !rest.starts_with('_'))
    };
    let named = |name: &str| {
        old(name, &rules.catalogues.prefix).or_else(|| old(name, &rules.linked.prefix))
    };
    let mut named = workbook.sheets.iter().filter_map(|sheet| named(sheet.name.trim()));
    let is_old = named.next().unwrap_or_else(|| {
        let short = rules.upload.labels.get("short_name").map(Vec::as_slice).unwrap_or_default();
        let mut rows = sheet.rows_in(0..above);
        rows.any(|cells| text::is_one_of(&cells.get(1).to_text(), short))
    });
    if is_old { 2015 } else { 2018 }
}
