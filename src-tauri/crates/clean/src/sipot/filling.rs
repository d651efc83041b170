//! The records of a table as an upload template wants them: its fields, its forms, its catalogues.

use std::collections::{BTreeMap, HashMap};

use vitrina_model::{Cell, Table, Workbook, civil_from_days};

use super::format::{Part, SipotFormat, TemplateField};
use super::frame;
use super::rules::Kind;
use super::text::fold;

/// A value to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
}

/// The records of one sheet of a template.
#[derive(Clone, Debug, PartialEq)]
pub struct FilledPart {
    /// The sheet's name.
    pub name: String,
    /// Zero-based row of the first record.
    pub first: u32,
    /// How many fields have a column of the file.
    pub matched: usize,
    /// Each record's cells by zero-based column, rising.
    pub records: Vec<Vec<(u32, Value)>>,
}

/// Everything that goes into a template.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filling {
    /// The main sheet and every linked one.
    pub sheets: Vec<FilledPart>,
    /// Columns that no field wants.
    pub left_out: Vec<String>,
    /// Fields that no column fills.
    pub empty: Vec<String>,
}

const DAY: i64 = 86_400_000;

/// What `table` of `workbook`, recognised as `known`, puts into `template`. Fields meet by their id
/// where both have one, else by their names.
pub fn filling(
    workbook: &Workbook,
    known: Option<&SipotFormat>,
    table: &Table<'_>,
    template: &SipotFormat,
) -> Filling {
    let known = known.filter(|known| known.main.name == table.sheet.name);
    let mut columns = Vec::new();
    for column in &table.columns {
        let own = known
            .and_then(|known| known.main.fields.iter().find(|field| field.column == column.source));
        let name = own.map_or(column.field.name.as_str(), |field| field.name.as_str());
        let id = own.and_then(|field| field.id.as_deref());
        columns.push(Column { source: column.source, name: name.to_owned(), id });
    }
    let mut made = Filling::default();
    let pairs = pairs(&columns, &template.main, &mut made);
    let rows = table.body.iter().flat_map(|range| table.sheet.rows_in(range.clone()));
    let records = rows.map(|cells| record(&cells, &pairs, None, template)).collect();
    made.sheets.push(FilledPart {
        name: template.main.name.clone(),
        first: template.main.first_record,
        matched: pairs.len(),
        records,
    });
    for part in &template.tables {
        let source = known.and_then(|known| source_of(part, template, known));
        made.sheets.push(linked(workbook, source, part, template));
    }
    made
}

/// A column of the file.
struct Column<'a> {
    source: u32,
    name: String,
    id: Option<&'a str>,
}

/// Which column fills which field; the rest is told.
fn pairs<'t>(
    columns: &[Column<'_>],
    part: &'t Part,
    made: &mut Filling,
) -> Vec<(u32, &'t TemplateField)> {
    let mut by_id = HashMap::new();
    let mut by_name: BTreeMap<String, u32> = BTreeMap::new();
    for column in columns {
        if let Some(id) = column.id {
            by_id.entry(id).or_insert(column.source);
        }
        by_name.entry(fold(&column.name)).or_insert(column.source);
    }
    let mut pairs = Vec::new();
    for field in &part.fields {
        let id = field.id.as_deref().and_then(|id| by_id.get(id));
        match id.or_else(|| by_name.get(&fold(&field.name))) {
            Some(source) => pairs.push((*source, field)),
            None if field.kind == Some(Kind::Separator) => {}
            None => made.empty.push(field.name.clone()),
        }
    }
    let used = |source: u32| pairs.iter().any(|(known, _)| *known == source);
    let rest = columns.iter().filter(|column| !used(column.source));
    made.left_out.extend(rest.map(|column| column.name.clone()));
    pairs
}

/// The linked table of the file that is the template's `part`: of the same number, or of the field
/// with the same name.
fn source_of<'k>(part: &Part, template: &SipotFormat, known: &'k SipotFormat) -> Option<&'k Part> {
    let same = known.tables.iter().find(|table| table.id == part.id);
    same.or_else(|| {
        let parent = fold(&template.parent_of(part)?.name);
        known
            .tables
            .iter()
            .find(|table| known.parent_of(table).is_some_and(|field| fold(&field.name) == parent))
    })
}

fn linked(
    workbook: &Workbook,
    source: Option<&Part>,
    part: &Part,
    template: &SipotFormat,
) -> FilledPart {
    let mut filled = FilledPart {
        name: part.name.clone(),
        first: part.first_record,
        matched: 0,
        records: Vec::new(),
    };
    let Some((source, sheet)) = source.and_then(|it| Some((it, it.of(workbook)?))) else {
        return filled;
    };
    let column =
        |field: &TemplateField| Column { source: field.column, name: field.name.clone(), id: None };
    let mut columns: Vec<Column<'_>> = source.fields.iter().map(column).collect();
    for (column, field) in columns.iter_mut().zip(&source.fields) {
        column.id = field.id.as_deref();
    }
    let pairs = pairs(&columns, part, &mut Filling::default());
    let key = source.key.zip(part.key);
    let rows = frame::records(workbook, source);
    let rows = rows.into_iter().flat_map(|range| sheet.rows_in(range));
    filled.records = rows.map(|cells| record(&cells, &pairs, key, template)).collect();
    filled.matched = pairs.len();
    filled
}

fn record(
    cells: &vitrina_model::RowCells<'_>,
    pairs: &[(u32, &TemplateField)],
    key: Option<(u32, u32)>,
    template: &SipotFormat,
) -> Vec<(u32, Value)> {
    let value = |(source, field): &(u32, &TemplateField)| {
        Some((field.column, value(cells.get(*source), field, template)?))
    };
    let mut record: Vec<(u32, Value)> = pairs.iter().filter_map(value).collect();
    if let Some((from, to)) = key
        && let Some(id) = number(cells.get(from))
    {
        record.push((to, id));
    }
    record.sort_by_key(|(column, _)| *column);
    record
}

/// A cell as the template writes it; nothing for a blank one. What is no value of its field stays
/// as it is, trimmed: the checks speak of it.
fn value(cell: Cell<'_>, field: &TemplateField, template: &SipotFormat) -> Option<Value> {
    if crate::is_blank(cell) {
        return None;
    }
    let plain = || Value::Text(cell.to_text().trim().to_owned());
    Some(match (field.kind, cell) {
        (Some(Kind::Number | Kind::Currency | Kind::Table), _) => {
            number(cell).unwrap_or_else(plain)
        }
        (_, Cell::DateTime(ms)) if ms.rem_euclid(DAY) == 0 || field.kind == Some(Kind::Date) => {
            let (year, month, day) = civil_from_days(ms.div_euclid(DAY));
            Value::Text(format!("{day:02}/{month:02}/{year:04}"))
        }
        (Some(Kind::Time), Cell::Duration(ms)) => {
            Value::Text(format!("{:02}:{:02}", ms / 3_600_000, ms / 60_000 % 60))
        }
        (Some(Kind::Date), Cell::Text(text)) => Value::Text(day_first(text.trim())),
        (Some(Kind::Catalogue), _) => {
            let list = field.catalogue.and_then(|index| template.catalogues.get(index));
            let text = cell.to_text();
            let wanted = text.trim().to_lowercase();
            let mut values = list.into_iter().flat_map(|list| &list.values);
            let exact = values.find(|value| value.trim().to_lowercase() == wanted);
            exact.map_or_else(plain, |value| Value::Text(value.clone()))
        }
        _ => plain(),
    })
}

/// `2024-04-01`, with a time behind or not, as `01/04/2024`; anything else as it is.
fn day_first(text: &str) -> String {
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split('-').collect();
    match parts[..] {
        [year, month, date] if year.len() == 4 && month.len() == 2 && date.len() == 2 => {
            format!("{date}/{month}/{year}")
        }
        _ => text.to_owned(),
    }
}

/// A number, as number or as plain text; nothing for what is none.
fn number(cell: Cell<'_>) -> Option<Value> {
    match cell {
        Cell::Number(number) => Some(Value::Number(number)),
        Cell::Text(text) => {
            let text = text.trim();
            let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
            // Fifteen digits are all that a spreadsheet keeps of a number.
            let exact = text.bytes().filter(u8::is_ascii_digit).count() <= 15;
            let number = text.parse::<f64>().ok().filter(|it| plain && exact && it.is_finite());
            number.map(Value::Number)
        }
        _ => None,
    }
}
