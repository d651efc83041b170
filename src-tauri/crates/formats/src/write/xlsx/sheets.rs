//! What stands around the table: the head of its sheet, the description, the list of columns.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Table, TableColumn, TableStyle, Url, Workbook, Worksheet,
    XlsxError,
};
use vitrina_model::Arg;

use super::super::Document;
use super::super::said::{self, Value};
use super::looks::Looks;
use super::{HEADER, holds, names};

/// Characters of a document's property (Excel cuts longer ones).
const PROPERTY: usize = 255;

/// The names of the three sheets: the data, the description, the columns.
fn sheet_names(document: &Document<'_>) -> [String; 3] {
    let words = document.words;
    let word = |id: &str, taken: &[&str]| {
        names::sheet(&words.word(id), taken).unwrap_or_else(|| id.chars().take(31).collect())
    };
    let about = word("page-about", &[]);
    let columns = word("page-columns-list", &[&about]);
    let title = document.metadata.title.as_deref().unwrap_or(document.stem);
    let taken = [about.as_str(), columns.as_str()];
    let data = names::sheet(title, &taken).unwrap_or_else(|| word("page-data", &taken));
    [data, about, columns]
}

/// The texts of the description that must fit into a cell, by property.
pub fn texts<'a>(document: &Document<'a>) -> Vec<(&'static str, &'a str)> {
    let metadata = document.metadata;
    let texts = [
        ("title", &metadata.title),
        ("description", &metadata.description),
        ("publisher", &metadata.publisher),
        ("contact", &metadata.contact),
    ];
    texts.into_iter().filter_map(|(name, text)| Some((name, text.as_deref()?))).collect()
}

/// Title, publisher, language and date. The author is the office, never a person.
pub fn properties(document: &Document<'_>) -> Result<DocProperties, XlsxError> {
    let metadata = document.metadata;
    let short = |text: &str| text.chars().take(PROPERTY).collect::<String>();
    // Without a date the beginning of ZIP's time, so that the same table gives the same bytes.
    let seconds = document.modified.map_or(315_532_800, jiff::Timestamp::as_second);
    let title = metadata.title.as_deref().unwrap_or(document.stem);
    let mut properties = DocProperties::new()
        .set_title(short(title))
        .set_creation_datetime(&ExcelDateTime::from_timestamp(seconds)?)
        .set_custom_property("Language", metadata.language());
    if let Some(publisher) = &metadata.publisher {
        properties = properties.set_author(short(publisher)).set_company(short(publisher));
    }
    if let Some(description) = &metadata.description {
        properties = properties.set_subject(short(description.lines().next().unwrap_or_default()));
    }
    if !metadata.keywords.is_empty() {
        properties = properties.set_keywords(short(&metadata.keywords.join(", ")));
    }
    Ok(properties)
}

/// The sheet of data down to the column names.
pub fn head(
    sheet: &mut Worksheet,
    document: &Document<'_>,
    names: &[String],
    looks: &Looks,
) -> Result<(), XlsxError> {
    let [data, about, columns] = sheet_names(document);
    let title = document.metadata.title.as_deref().unwrap_or(document.stem);
    let rows = document.table.rows() as u32;
    sheet.set_name(data)?;
    sheet.write_string_with_format(0, 0, title, &looks.title)?;
    let sentence = holds(document, rows as usize, names.len());
    sheet.write_string_with_format(1, 0, sentence, &looks.plain)?;
    let args = said::args(&[("about", Arg::from(about)), ("columns", Arg::from(columns))]);
    let sentence = document.words.say("page-sheet-more", &args);
    sheet.write_string_with_format(2, 0, sentence, &looks.plain)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(HEADER, HEADER)?;
    for (index, column) in document.table.columns.iter().enumerate() {
        sheet.set_column_format(index as u16, looks.column(column.field.kind))?;
    }
    table(sheet, &names::table(title), title, names, rows, looks)
}

/// A named table from [`HEADER`] on in column A. Excel's tables have at least one row.
fn table(
    sheet: &mut Worksheet,
    name: &str,
    title: &str,
    columns: &[String],
    rows: u32,
    looks: &Looks,
) -> Result<(), XlsxError> {
    if columns.is_empty() {
        return Ok(());
    }
    let headers: Vec<_> = columns
        .iter()
        .map(|name| TableColumn::new().set_header(name).set_header_format(&looks.header))
        .collect();
    let table = Table::new()
        .set_name(name)
        .set_alt_text_title(names::attribute(title))
        .set_columns(&headers)
        .set_autofilter(false)
        .set_banded_rows(false)
        .set_style(TableStyle::Light1);
    let (last_row, last_column) = (HEADER + rows.max(1), columns.len() as u16 - 1);
    sheet.add_table(HEADER, 0, last_row, last_column, &table)?;
    Ok(())
}

/// The sheet with the description.
pub fn about(
    workbook: &mut Workbook,
    document: &Document<'_>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let (words, metadata) = (document.words, document.metadata);
    let [_, name, _] = sheet_names(document);
    let mut items = Vec::new();
    for (id, text) in [("page-title", &metadata.title), ("page-description", &metadata.description)]
    {
        if let Some(text) = text {
            items.push(said::Item { label: words.word(id), value: Value::Data(text.clone()) });
        }
    }
    items.extend(said::items(document));
    let sheet = workbook.add_worksheet();
    sheet.set_name(&name)?.set_column_width(0, 28)?.set_column_width(1, 80)?;
    sheet.write_string_with_format(0, 0, &name, &looks.title)?;
    sheet.write_string_with_format(1, 0, holds(document, items.len(), 2), &looks.plain)?;
    let names = [words.word("page-property"), words.word("page-value")];
    table(sheet, "about", &name, &names, items.len() as u32, looks)?;
    for (row, item) in (HEADER + 1..).zip(&items) {
        sheet.write_string_with_format(row, 0, &item.label, &looks.wrapped)?;
        value(sheet, row, &item.value, &looks.wrapped)?;
    }
    Ok(())
}

fn value(sheet: &mut Worksheet, row: u32, value: &Value, look: &Format) -> Result<(), XlsxError> {
    if let Value::Link { text, url } = value {
        // An address that Excel does not take is still shown.
        if sheet.write_url_with_text(row, 1, Url::new(url), text).is_ok() {
            return Ok(());
        }
    }
    sheet.write_string_with_format(row, 1, value.text(), look)?;
    Ok(())
}

/// The sheet with the list of columns: their names in full, and what they hold.
pub fn columns(
    workbook: &mut Workbook,
    document: &Document<'_>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let words = document.words;
    let [_, _, name] = sheet_names(document);
    let columns = &document.table.columns;
    let sheet = workbook.add_worksheet();
    sheet.set_name(&name)?.set_column_width(0, 62)?.set_column_width(1, 40)?;
    sheet.write_string_with_format(0, 0, &name, &looks.title)?;
    sheet.write_string_with_format(1, 0, holds(document, columns.len(), 2), &looks.plain)?;
    let names = [words.word("page-column"), words.word("page-type")];
    table(sheet, "columns", &name, &names, columns.len() as u32, looks)?;
    for (row, column) in (HEADER + 1..).zip(columns) {
        let kind = said::kind(column.field.kind, words);
        sheet.write_string_with_format(row, 0, &column.field.name, &looks.wrapped)?;
        sheet.write_string_with_format(row, 1, kind, &looks.wrapped)?;
    }
    Ok(())
}
