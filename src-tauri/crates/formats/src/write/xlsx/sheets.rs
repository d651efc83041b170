//! What stands around the table: the head of its sheet, the description, the list of columns.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Table, TableColumn, TableStyle, Url, Workbook, Worksheet,
    XlsxError,
};

use super::super::Document;
use super::super::said::{self, Value};
use super::looks::Looks;
use super::{HEADER, holds, names};

/// Characters of a document's property (Excel cuts longer ones).
const PROPERTY: usize = 255;

/// The names of the sheets: one of data for each table, the description, the columns.
pub struct SheetNames {
    data: Vec<String>,
    about: String,
    columns: String,
}

impl SheetNames {
    /// The sheets of data are called as the tables are.
    pub fn of(document: &Document<'_>) -> SheetNames {
        let words = document.words;
        let word = |id: &str, taken: &[&str]| {
            names::sheet(&words.word(id), taken).unwrap_or_else(|| id.chars().take(31).collect())
        };
        let about = word("page-about", &[]);
        let columns = word("page-columns-list", &[&about]);
        let mut data: Vec<String> = Vec::with_capacity(document.tables.len());
        for part in document.tables {
            let taken: Vec<&str> =
                [&about, &columns].into_iter().chain(&data).map(String::as_str).collect();
            let name = names::sheet(document.title_of(part), &taken);
            let name = name.unwrap_or_else(|| word("page-data", &taken));
            data.push(name);
        }
        SheetNames { data, about, columns }
    }
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
    let title = document.title();
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

/// The sheet of data down to the column names; `at` is the index of its table.
pub fn head(
    sheet: &mut Worksheet,
    document: &Document<'_>,
    at: usize,
    sheets: &SheetNames,
    names: &[String],
    looks: &Looks,
) -> Result<(), XlsxError> {
    let SheetNames { data, about, columns } = sheets;
    let part = &document.tables[at];
    let title = document.title_of(part);
    let rows = part.table.rows() as u32;
    sheet.set_name(&data[at])?;
    sheet.write_string_with_format(0, 0, title, &looks.title)?;
    let sentence = holds(document, rows as usize, names.len());
    sheet.write_string_with_format(1, 0, sentence, &looks.plain)?;
    let args =
        said::args(&[("about", about.as_str().into()), ("columns", columns.as_str().into())]);
    let sentence = document.words.say("page-sheet-more", &args);
    sheet.write_string_with_format(2, 0, sentence, &looks.plain)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(HEADER, HEADER)?;
    for (index, column) in part.table.columns.iter().enumerate() {
        sheet.set_column_format(index as u16, looks.column(column.field.kind))?;
    }
    // The name of the sheet is no other's, and so is the number of the table.
    let name = names::table(title);
    let name = if at == 0 { name } else { format!("{name}_{}", at + 1) };
    table(sheet, &name, title, names, rows, looks)
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
    sheets: &SheetNames,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let (words, metadata) = (document.words, document.metadata);
    let name = &sheets.about;
    let mut items = Vec::new();
    for (id, text) in [("page-title", &metadata.title), ("page-description", &metadata.description)]
    {
        if let Some(text) = text {
            items.push(said::Item { label: words.word(id), value: Value::Data(text.clone()) });
        }
    }
    items.extend(said::items(document));
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?.set_column_width(0, 28)?.set_column_width(1, 80)?;
    sheet.write_string_with_format(0, 0, name, &looks.title)?;
    sheet.write_string_with_format(1, 0, holds(document, items.len(), 2), &looks.plain)?;
    let names = [words.word("page-property"), words.word("page-value")];
    table(sheet, "about", name, &names, items.len() as u32, looks)?;
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

/// The sheet with the list of columns: their names in full, and what they hold; whose they are,
/// where there are several tables.
pub fn columns(
    workbook: &mut Workbook,
    document: &Document<'_>,
    sheets: &SheetNames,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let words = document.words;
    let name = &sheets.columns;
    let several = document.several();
    let sheet = workbook.add_worksheet();
    let mut heads = vec![(words.word("page-column"), 62), (words.word("page-type"), 40)];
    if several {
        heads.insert(0, (words.word("page-table"), 40));
    }
    sheet.set_name(name)?;
    for (index, (_, width)) in (0..).zip(&heads) {
        sheet.set_column_width(index, *width)?;
    }
    let (names, count): (Vec<String>, _) =
        (heads.into_iter().map(|(name, _)| name).collect(), document.columns());
    sheet.write_string_with_format(0, 0, name, &looks.title)?;
    let sentence = holds(document, count as usize, names.len());
    sheet.write_string_with_format(1, 0, sentence, &looks.plain)?;
    table(sheet, "columns", name, &names, count, looks)?;
    let all =
        document.tables.iter().flat_map(|part| part.table.columns.iter().map(move |it| (part, it)));
    for (row, (part, column)) in (HEADER + 1..).zip(all) {
        let kind = said::kind(&column.field, words);
        let mut cells = vec![column.field.name.as_str(), &kind];
        if several {
            cells.insert(0, document.title_of(part));
        }
        for (index, text) in (0..).zip(cells) {
            sheet.write_string_with_format(row, index, text, &looks.wrapped)?;
        }
    }
    Ok(())
}
