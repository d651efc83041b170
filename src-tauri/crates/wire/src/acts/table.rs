//! The table on its sheet: what is known of it, pages of rows, and another shape.

use std::sync::Arc;

use vitrina_model::{
    Args, Cell, Field, FieldChoice, FieldType, Fill, MergedCells, Recipe, Rect, RowCells, RowRole,
    Seen, Sheet, SourceFormat, Visibility,
};
use vitrina_work::{Draft, OpenBook, Reshape, ReshapeColumn, Shaped, TableFacts, WorkError};

use super::{here, reading, sheet_tab};
use crate::views as v;
use crate::{Call, Failure, Office};

/// A page of rows has at most so many rows and columns.
const MOST_ROWS: u32 = 500;
const MOST_COLUMNS: u32 = 200;
/// Letters of a cell that are shown.
const MOST_LETTERS: usize = 300;
/// Values of a column that are shown as a sample, and rows they are looked for in.
const SAMPLE: usize = 5;
const SAMPLED: u32 = 100;

/// A draft with its workbook, and what the recipe of one of its tables makes of it.
pub(super) struct Opened {
    pub(super) draft: Draft,
    /// Which of its tables.
    pub(super) at: u32,
    pub(super) recipe: Recipe,
    pub(super) book: Arc<OpenBook>,
    pub(super) shaped: Arc<Shaped>,
}

pub(super) fn opened(
    office: &Office,
    (draft, at): (&str, Option<u32>),
    call: &Call,
) -> Result<Opened, Failure> {
    let desk = office.desk()?;
    let draft = desk.draft(&here::id(draft))?;
    let book = here::book(office, &desk, &draft, call)?;
    let at = at.unwrap_or_default();
    let recipe = desk.recipe(&draft, at as usize)?.clone();
    let shaped = book.shaped(&recipe, &draft.source.name, call)?;
    Ok(Opened { draft, at, recipe, book, shaped })
}

pub(crate) fn table(
    office: &Office,
    request: v::TableRef,
    call: &Call,
) -> Result<v::TableDetail, Failure> {
    detail(&opened(office, (&request.draft, request.table), call)?, call)
}

fn detail(opened: &Opened, call: &Call) -> Result<v::TableDetail, Failure> {
    let Opened { at, recipe, book, shaped, .. } = opened;
    let facts = shaped.table.as_ref();
    let sheets = sheet_tab::all(book, shaped.sheet, call)?;
    let columns = match (facts, book.sheet(shaped.sheet)) {
        (Some(facts), Some(sheet)) => columns(facts, sheet, recipe)?,
        _ => Vec::new(),
    };
    let header =
        |facts: &TableFacts| Some([*facts.header_rows.first()?, *facts.header_rows.last()?]);
    Ok(v::TableDetail {
        table: *at,
        format: format_name(book.workbook.format).to_owned(),
        encoding: book.workbook.encoding.clone(),
        delimiter: book.workbook.delimiter.map(String::from),
        why: sheet_tab::why(opened, &sheets[..]),
        sheet: shaped.sheet as u32,
        area: facts.map(|facts| sheet_tab::area(facts.area)),
        header_rows: facts.and_then(header),
        chosen: recipe.area.is_some() || recipe.header_rows.is_some() || !recipe.rows.is_empty(),
        rows: facts.map(TableFacts::rows).unwrap_or_default(),
        ledger: facts.map(ledger).unwrap_or_default(),
        sheet_rows: sheets.get(shaped.sheet).map(|tab| tab.rows).unwrap_or_default(),
        columns,
        template: book.template.as_ref().map(|template| v::TemplateNote {
            name: template.format.called(),
            fillable: vitrina_work::is_fillable(&book.workbook, template),
        }),
        findings: shaped.findings.iter().cloned().map(v::FindingView::from).collect(),
        sheets,
    })
}

fn format_name(format: SourceFormat) -> &'static str {
    match format {
        SourceFormat::Xlsx => "xlsx",
        SourceFormat::Xlsm => "xlsm",
        SourceFormat::Xlsb => "xlsb",
        SourceFormat::Xls => "xls",
        SourceFormat::Ods => "ods",
        SourceFormat::Fods => "fods",
        SourceFormat::Xml2003 => "xml2003",
        SourceFormat::Html => "html",
        SourceFormat::Csv => "csv",
        SourceFormat::Tsv => "tsv",
    }
}

fn ledger(facts: &TableFacts) -> Vec<v::LedgerLine> {
    let line = |(role, rows, runs): &vitrina_work::RoleLine| v::LedgerLine {
        kind: kind(*role),
        rows: *rows,
        runs: runs.clone(),
    };
    facts.lines.iter().map(line).collect()
}

fn kind(role: RowRole) -> v::RowKind {
    match role {
        RowRole::Data => v::RowKind::Data,
        RowRole::Header => v::RowKind::Header,
        RowRole::Units => v::RowKind::Units,
        RowRole::Repeated => v::RowKind::Repeated,
        RowRole::Title => v::RowKind::Title,
        RowRole::Total => v::RowKind::Total,
        RowRole::Note => v::RowKind::Note,
        RowRole::Blank => v::RowKind::Blank,
        RowRole::Dropped => v::RowKind::Dropped,
    }
}

fn role(kind: v::RowKind) -> RowRole {
    match kind {
        v::RowKind::Data => RowRole::Data,
        v::RowKind::Header => RowRole::Header,
        v::RowKind::Units => RowRole::Units,
        v::RowKind::Repeated => RowRole::Repeated,
        v::RowKind::Title => RowRole::Title,
        v::RowKind::Total => RowRole::Total,
        v::RowKind::Note => RowRole::Note,
        v::RowKind::Blank => RowRole::Blank,
        v::RowKind::Dropped => RowRole::Dropped,
    }
}

fn columns(
    facts: &TableFacts,
    sheet: &Sheet,
    recipe: &Recipe,
) -> Result<Vec<v::ColumnView>, Failure> {
    let records = facts.records(sheet, 0, SAMPLED)?;
    let view = |(at, column): (usize, &vitrina_model::TableColumn)| {
        let values = records.iter().filter_map(|(_, values)| values.get(at)?.as_deref());
        let choice = recipe.fields.get(&column.source);
        let proof = &column.field.proof;
        let mut args = proof.args();
        args.insert("type".to_owned(), column.field.kind.name().into());
        v::ColumnView {
            source: column.source,
            name: column.field.name.clone(),
            header: facts.headers.get(at).cloned().unwrap_or_default(),
            kind: column.field.kind,
            proof: v::Said { id: format!("proof-{}", proof.reason), args },
            example: proof.example.as_ref().map(|(row, _)| *row),
            reading: column.field.reading.facts().into_iter().map(said).collect(),
            question: question(&proof.reason),
            order: choice.and_then(|it| it.order).or(column.field.reading.order),
            decimal: choice.and_then(|it| it.decimal).or(column.field.reading.decimal),
            missing: missing(&column.field),
            chosen: choice.is_some_and(|choice| {
                FieldChoice { name: None, ..choice.clone() } != FieldChoice::default()
            }),
            sample: values.take(SAMPLE).map(cut).collect(),
        }
    };
    Ok(facts.columns.iter().enumerate().map(view).collect())
}

fn said((id, args): (&'static str, Args)) -> v::Said {
    v::Said { id: id.to_owned(), args }
}

/// What a proof leaves to the clerk.
fn question(reason: &str) -> Option<String> {
    match reason {
        "order-unknown" => Some("order".to_owned()),
        "mark-unknown" => Some("decimal".to_owned()),
        _ => None,
    }
}

/// What says that there is no value, and the few words that might.
fn missing(field: &Field) -> Vec<v::MissingView> {
    let view = |seen: &Seen| v::MissingView {
        value: cut(&seen.value),
        count: seen.count,
        declared: field.reading.is_missing(&seen.value),
    };
    // A column of words says what it says.
    let typed = field.kind != FieldType::String || !field.proof.odd.is_empty();
    let seen = field.proof.missing.iter().chain(&field.proof.odd);
    if typed { seen.map(view).collect() } else { Vec::new() }
}

pub(crate) fn sheet_rows(
    office: &Office,
    request: v::SheetRowsRequest,
    call: &Call,
) -> Result<v::SheetRows, Failure> {
    let Opened { draft, book, shaped, .. } = opened(office, (&request.draft, request.table), call)?;
    let index = request.sheet as usize;
    let Some(sheet) = book.sheet(index) else {
        let sheet = (u64::from(request.sheet) + 1).to_string();
        return Err(WorkError::NoSheet { file: draft.source.name, sheet }.into());
    };
    let facts = shaped.table.as_ref().filter(|_| index == shaped.sheet);
    let height = book.extents[index].map_or(0, |extent| extent.bottom + 1);
    let end = request.from.saturating_add(request.count.min(MOST_ROWS)).min(height);
    let mut filled = sheet.rows_in(request.from..end).peekable();
    let rows = (request.from..end).map(|row| {
        let cells = filled.next_if(|cells| cells.row() == row);
        let role = facts.map_or(RowRole::Dropped, |facts| facts.role(sheet, row));
        sheet_row(row, kind(role), cells.as_ref(), &request)
    });
    Ok(v::SheetRows { rows: rows.collect() })
}

fn sheet_row(
    row: u32,
    kind: v::RowKind,
    filled: Option<&RowCells<'_>>,
    request: &v::SheetRowsRequest,
) -> v::SheetRow {
    let width = request.columns.min(MOST_COLUMNS) as usize;
    let mut cells = vec![String::new(); width];
    let mut kinds = vec!['-'; width];
    for (column, cell) in filled.into_iter().flat_map(RowCells::iter) {
        let Some(at) = column.checked_sub(request.left).map(|at| at as usize) else { continue };
        if at >= width {
            break;
        }
        (cells[at], kinds[at]) = shown(cell);
    }
    v::SheetRow { row, kind, cells, kinds: kinds.into_iter().collect() }
}

/// A cell as a spreadsheet shows it, but dates in their ISO form, and the letter of its kind.
fn shown(cell: Cell<'_>) -> (String, char) {
    let letter = match cell {
        Cell::Empty | Cell::Text("") => '-',
        Cell::Text(_) => 't',
        Cell::Number(_) => 'n',
        Cell::DateTime(_) | Cell::Duration(_) => 'd',
        Cell::Boolean(_) => 'b',
        Cell::Error(_) => 'e',
    };
    let text = match cell {
        Cell::Boolean(truth) => if truth { "TRUE" } else { "FALSE" }.to_owned(),
        Cell::Text(text) => cut(text),
        other => other.to_text(),
    };
    (text, letter)
}

/// A text as far as it is shown.
fn cut(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => text[..end].to_owned(),
        None => text.to_owned(),
    }
}

pub(crate) fn table_rows(
    office: &Office,
    request: v::TableRowsRequest,
    call: &Call,
) -> Result<v::TableRows, Failure> {
    let Opened { book, shaped, .. } = opened(office, (&request.draft, request.table), call)?;
    let (Some(facts), Some(sheet)) = (&shaped.table, book.sheet(shaped.sheet)) else {
        return Ok(v::TableRows { rows: Vec::new(), filled: Vec::new() });
    };
    let records = facts.records(sheet, request.from, request.count.min(MOST_ROWS))?;
    let first = records.first().map_or(u32::MAX, |(row, _)| *row);
    let last = records.last().map_or(0, |(row, _)| *row);
    let shown = |fill: &&Fill| fill.top <= last && first <= fill.bottom;
    let filled = facts.layout.fills.iter().filter(shown).map(|fill| v::FilledCells {
        column: fill.column,
        top: fill.top,
        bottom: fill.bottom,
        from: fill.from.to_string(),
    });
    let rows = records.into_iter().map(|(row, cells)| v::TableRow { row, cells });
    Ok(v::TableRows { rows: rows.collect(), filled: filled.collect() })
}

pub(crate) fn save_filled(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<Option<v::Written>, Failure> {
    let desk = office.desk()?;
    let draft = desk.draft(&here::id(&request.draft))?;
    let Some(to) = office.native.save_file(&draft.source.name) else { return Ok(None) };
    let bytes = desk.save_filled(&draft, &to, &office.books, call)?;
    Ok(Some(v::Written { path: to.display().to_string(), bytes }))
}

pub(crate) fn shape(
    office: &Office,
    request: v::Shape,
    call: &Call,
) -> Result<v::TableDetail, Failure> {
    let mut desk = office.desk()?;
    let person = here::person(office, &desk)?;
    let columns = request.columns.unwrap_or_default().into_iter();
    let column = |it: v::ColumnChange| ReshapeColumn {
        source: it.source,
        name: it.name,
        kind: it.kind,
        decimal: it.decimal,
        order: it.order,
        missing: it.missing,
    };
    let area = |it: v::Area| {
        let v::Area { top, left, bottom, right } = it;
        Rect { top, left, bottom, right }
    };
    let change = Reshape {
        reading: request.reading.map(reading::chosen),
        sheet: request.sheet.map(|sheet| sheet as usize),
        area: request.area.map(area),
        header_rows: request.header_rows.map(|[first, last]| (first, last)),
        columns: columns.map(column).collect(),
        rows: request
            .rows
            .unwrap_or_default()
            .iter()
            .map(|it| (it.row, it.kind.map(role)))
            .collect(),
        merged: request.merged.map(|merged| match merged {
            v::MergedChoice::Blank => MergedCells::Blank,
            v::MergedChoice::Fill => MergedCells::Fill,
        }),
        find_again: request.find_again.unwrap_or_default(),
    };
    let at = request.table.unwrap_or_default() as usize;
    desk.reshape(&here::id(&request.draft), &person.id, (at, &change), &office.books, call)?;
    detail(&opened(office, (&request.draft, request.table), call)?, call)
}

/// Whether a tab can be seen.
pub(super) fn is_hidden(sheet: &Sheet) -> bool {
    sheet.visibility != Visibility::Visible
}
