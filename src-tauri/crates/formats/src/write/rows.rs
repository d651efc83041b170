//! The rows of a sheet's XML (ISO/IEC 29500-1, 18.3.1.80) replaced from one row on, all else kept
//! letter for letter.

use std::collections::BTreeMap;
use std::fmt::Write;

use vitrina_model::column_letters;

use super::template::{FilledCell, FilledSheet};

/// The text has no rows where a sheet has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotRows;

/// The sheet with the rows from `sheet.first` on taken out and its records in their place. New cells
/// look like those of the first record that the template had.
pub fn replaced(xml: &str, sheet: &FilledSheet) -> Result<String, NotRows> {
    let data = Data::of(xml)?;
    let mut kept = String::new();
    let mut looks = BTreeMap::new();
    let mut number = 0;
    let mut rest = data.rows;
    while let Some(row) = next_row(rest, data.prefix)? {
        number = attribute(row.tag, "r").and_then(|r| r.parse().ok()).unwrap_or(number + 1);
        if number <= sheet.first {
            kept.push_str(row.before);
            kept.push_str(row.whole);
        } else if number == sheet.first + 1 {
            looks = looks_of(row.whole, data.prefix);
        }
        rest = row.rest;
    }
    let mut out = String::with_capacity(xml.len() + sheet.records.len() * 64);
    out.push_str(data.before);
    let _ = write!(out, "<{}sheetData>", data.prefix);
    out.push_str(&kept);
    for (row, record) in (sheet.first + 1..).zip(&sheet.records) {
        let _ = write!(out, "<{}row r=\"{row}\">", data.prefix);
        for (column, cell) in record {
            put(&mut out, (row, *column), cell, &looks, data.prefix);
        }
        let _ = write!(out, "</{}row>", data.prefix);
    }
    let _ = write!(out, "</{}sheetData>", data.prefix);
    out.push_str(data.after);
    Ok(out)
}

/// A sheet's XML around and within its `sheetData`.
struct Data<'x> {
    before: &'x str,
    /// `x:` where the elements have a prefix.
    prefix: &'x str,
    rows: &'x str,
    after: &'x str,
}

impl<'x> Data<'x> {
    fn of(xml: &'x str) -> Result<Data<'x>, NotRows> {
        const NAME: &str = "sheetData";
        let is_start = |at: &usize| {
            let before = xml[..*at].rfind('<').map(|start| &xml[start + 1..*at]);
            let after = xml[at + NAME.len()..].chars().next();
            let prefixed = before.is_some_and(|it| it.is_empty() || is_prefix(it));
            prefixed && matches!(after, Some('>' | '/' | ' ' | '\n' | '\r' | '\t'))
        };
        let name = xml.match_indices(NAME).map(|(at, _)| at).find(is_start).ok_or(NotRows)?;
        let start = xml[..name].rfind('<').ok_or(NotRows)?;
        let prefix = &xml[start + 1..name];
        let open = name + xml[name..].find('>').ok_or(NotRows)?;
        if xml[..open].ends_with('/') {
            return Ok(Data { before: &xml[..start], prefix, rows: "", after: &xml[open + 1..] });
        }
        let end = format!("</{prefix}{NAME}>");
        let length = xml[open..].find(&end).ok_or(NotRows)?;
        Ok(Data {
            before: &xml[..start],
            prefix,
            rows: &xml[open + 1..open + length],
            after: &xml[open + length + end.len()..],
        })
    }
}

fn is_prefix(text: &str) -> bool {
    text.strip_suffix(':').is_some_and(|it| !it.is_empty() && it.chars().all(char::is_alphanumeric))
}

/// One row and what surrounds it.
struct Row<'x> {
    before: &'x str,
    tag: &'x str,
    whole: &'x str,
    rest: &'x str,
}

fn next_row<'x>(text: &'x str, prefix: &str) -> Result<Option<Row<'x>>, NotRows> {
    let Some(start) = text.find(&format!("<{prefix}row")) else { return Ok(None) };
    let open = start + text[start..].find('>').ok_or(NotRows)?;
    let tag = &text[start..open];
    let end = if tag.ends_with('/') {
        open + 1
    } else {
        let end = format!("</{prefix}row>");
        open + text[open..].find(&end).ok_or(NotRows)? + end.len()
    };
    let (before, whole, rest) = (&text[..start], &text[start..end], &text[end..]);
    Ok(Some(Row { before, tag, whole, rest }))
}

/// The value of an attribute in a start tag.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split_ascii_whitespace().find_map(|part| {
        let value = part.strip_prefix(name)?.strip_prefix('=')?.trim_end_matches('/');
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        value[1..].split(quote).next()
    })
}

/// The style of each cell of a row, by its column's letters.
fn looks_of<'x>(row: &'x str, prefix: &str) -> BTreeMap<&'x str, &'x str> {
    let start = format!("<{prefix}c ");
    let cells = row.match_indices(&start).filter_map(|(at, _)| {
        let tag = &row[at..at + row[at..].find('>')?];
        let letters = attribute(tag, "r")?.trim_end_matches(|c: char| c.is_ascii_digit());
        Some((letters, attribute(tag, "s")?))
    });
    cells.collect()
}

fn put(
    out: &mut String,
    (row, column): (u32, u32),
    cell: &FilledCell,
    looks: &BTreeMap<&str, &str>,
    prefix: &str,
) {
    let letters = column_letters(column);
    let _ = write!(out, "<{prefix}c r=\"{letters}{row}\"");
    if let Some(look) = looks.get(letters.as_str()) {
        let _ = write!(out, " s=\"{look}\"");
    }
    match cell {
        FilledCell::Number(number) => {
            let _ = write!(out, "><{prefix}v>{number}</{prefix}v></{prefix}c>");
        }
        FilledCell::Text(text) => {
            let _ = write!(
                out,
                " t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">{}\
                 </{prefix}t></{prefix}is></{prefix}c>",
                escaped(text)
            );
        }
    }
}

/// A text as a cell's XML holds it: signs of markup, and what XML cannot hold as `_xHHHH_`
/// (ISO/IEC 29500-1, 22.9.2.19).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '_' if looks_escaped(&text[at..]) => out.push_str("_x005F_"),
            '\t' | '\n' => out.push(letter),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(out, "_x{:04X}_", u32::from(letter));
            }
            other => out.push(other),
        }
    }
    out
}

fn looks_escaped(text: &str) -> bool {
    text.get(..7).is_some_and(|it| {
        it.starts_with("_x") && it.ends_with('_') && it[2..6].bytes().all(|b| b.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(first: u32, records: Vec<Vec<(u32, FilledCell)>>) -> FilledSheet {
        FilledSheet { part: String::new(), first, records }
    }

    #[test]
    fn only_rows_of_records_change() {
        let xml = "<worksheet><!-- a --><sheetData ><row r=\"1\" hidden=\"1\"><c r=\"A1\"/></row>\n\
                   <row r=\"2\"><c r=\"A2\" s=\"7\" t=\"s\"><v>0</v></c></row><row r=\"9\"/></sheetData><x/></worksheet>";
        let records = vec![vec![
            (0, FilledCell::Text("a<b & _x0041_\u{1}".into())),
            (2, FilledCell::Number(1.5)),
        ]];
        assert_eq!(
            replaced(xml, &sheet(1, records)).unwrap(),
            "<worksheet><!-- a --><sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\"/></row>\
             <row r=\"2\"><c r=\"A2\" s=\"7\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\
             a&lt;b &amp; _x005F_x0041__x0001_</t></is></c><c r=\"C2\"><v>1.5</v></c></row>\
             </sheetData><x/></worksheet>"
        );
    }

    #[test]
    fn prefixes_and_empty_sheets_are_understood() {
        let xml = "<x:worksheet><x:sheetData/></x:worksheet>";
        let records = vec![vec![(0, FilledCell::Number(2.0))]];
        assert_eq!(
            replaced(xml, &sheet(3, records)).unwrap(),
            "<x:worksheet><x:sheetData><x:row r=\"4\"><x:c r=\"A4\"><x:v>2</x:v></x:c></x:row>\
             </x:sheetData></x:worksheet>"
        );
        for bad in ["", "<worksheet/>", "<sheetData>", "<sheetData><row></sheetData>"] {
            assert_eq!(replaced(bad, &sheet(1, Vec::new())), Err(NotRows), "{bad}");
        }
    }
}
