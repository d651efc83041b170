//! JSON: one array, one record a line, the field names as keys in their order (RFC 8259).

use std::path::Path;

use vitrina_model::{Batch, FieldType, FileFormat, PackagedFile, TableColumn};

use super::cells::Cells;
use super::text::TextFile;
use super::{Document, Finished, WriteError, WriteFormat};

/// A table as an array of objects. Numbers and truth values are JSON's own, dates are ISO 8601
/// strings, empty cells are `null`, and so is what a typed column declares missing, for JSON has one
/// word for that and its readers expect one type (the CSV and the workbook keep the letters). A lexical number stays letter for letter where JSON allows
/// that spelling, and is a string where not.
struct Json<'d> {
    columns: &'d [TableColumn],
    /// What stands before each value: the comma or brace, and the key.
    keys: Vec<String>,
    name: String,
    file: TextFile,
    scratch: String,
    rows: u64,
}

/// Starts `<stem>.json`.
pub fn open<'d>(
    document: &'d Document<'d>,
    at: usize,
    directory: &Path,
) -> Result<Box<dyn WriteFormat + 'd>, WriteError> {
    let part = &document.tables[at];
    let columns = part.table.columns.as_slice();
    let keys = columns.iter().enumerate().map(|(index, column)| {
        let mut key = String::from(if index == 0 { "" } else { "," });
        push_string(&column.field.name, &mut key);
        key.push(':');
        key
    });
    let name = document.file(part.name, "json");
    let mut file = TextFile::create(directory, &name)?;
    file.out.push('[');
    let keys = keys.collect();
    Ok(Box::new(Json { columns, keys, name, file, scratch: String::new(), rows: 0 }))
}

impl WriteFormat for Json<'_> {
    fn batch(&mut self, _: usize, batch: &Batch) -> Result<(), WriteError> {
        let cells = Cells::of(self.columns, batch)?;
        for row in 0..batch.len() {
            let out = &mut self.file.out;
            out.push_str(if self.rows == 0 { "\n{" } else { ",\n{" });
            for ((key, cells), column) in self.keys.iter().zip(&cells).zip(self.columns) {
                out.push_str(key);
                push_value(cells, column, row, &mut self.scratch, out);
            }
            out.push('}');
            self.rows += 1;
            self.file.spill()?;
        }
        Ok(())
    }

    fn finish(
        mut self: Box<Self>,
        _: &[PackagedFile],
        _: &[FileFormat],
    ) -> Result<Finished, WriteError> {
        self.file.out.push_str("\n]\n");
        let columns = self.columns.len() as u32;
        Ok(Finished::new(FileFormat::Json, self.name, self.rows, columns, self.file.seal()?))
    }
}

fn push_value(
    cells: &Cells<'_>,
    column: &TableColumn,
    row: usize,
    scratch: &mut String,
    out: &mut String,
) {
    match cells {
        _ if cells.is_empty(row) => out.push_str("null"),
        Cells::Text(array) => {
            let text = array.value(row);
            if column.field.kind != FieldType::String && column.field.reading.is_missing(text) {
                out.push_str("null");
                return;
            }
            let bare = match column.field.kind {
                FieldType::Integer | FieldType::Number => is_number(text),
                FieldType::Boolean => matches!(text, "true" | "false"),
                _ => false,
            };
            if bare { out.push_str(text) } else { push_string(text, out) }
        }
        Cells::Integer(_) | Cells::Number(_) | Cells::Boolean(_) => cells.write(row, out),
        Cells::Date(_) | Cells::Datetime(_) | Cells::Time(_) => {
            scratch.clear();
            cells.write(row, scratch);
            push_string(scratch, out);
        }
    }
}

/// Whether `text` is a number in JSON's own spelling (RFC 8259, section 6).
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|e| digits(e.strip_prefix(['+', '-']).unwrap_or(e)))
}

/// Appends `text` as a JSON string (RFC 8259, section 7).
fn push_string(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0..0x20 => "\\u00",
            _ => continue,
        };
        out.push_str(&text[start..at]);
        out.push_str(escape);
        if escape.len() > 2 {
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
        start = at + 1;
    }
    out.push_str(&text[start..]);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_json_numbers_stand_bare() {
        for text in ["0", "-0", "12.50", "1e5", "-1.5E+10", "123456789012345678901234567890"] {
            assert!(is_number(text), "{text}");
            assert!(serde_json::from_str::<serde_json::Value>(text).is_ok(), "{text}: the judge");
        }
        for text in ["", "-", "007", "+1", ".5", "5.", "1e", "1e+", "1,000", "0x1", "NaN", "١"] {
            assert!(!is_number(text), "{text}");
        }
    }
}
