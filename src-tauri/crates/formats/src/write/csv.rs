//! Comma-separated values: RFC 4180, UTF-8 without a mark, CRLF, quotes only where needed.

use std::path::Path;

use vitrina_model::{Batch, FileFormat, PackagedFile, TableColumn};

use super::cells::Cells;
use super::text::TextFile;
use super::{Document, Finished, WriteError, WriteFormat};

/// A table as comma-separated values. The first record holds the field names; an empty cell is an
/// empty field; values are never changed, so a text that looks like a formula stays what it is.
struct Csv<'d> {
    columns: &'d [TableColumn],
    name: String,
    file: TextFile,
    rows: u64,
}

/// Starts `<stem>.csv`.
pub fn open<'d>(
    document: &'d Document<'d>,
    at: usize,
    directory: &Path,
) -> Result<Box<dyn WriteFormat + 'd>, WriteError> {
    let part = &document.tables[at];
    let columns = part.table.columns.as_slice();
    let name = document.file(part.name, "csv");
    let mut file = TextFile::create(directory, &name)?;
    for (index, column) in columns.iter().enumerate() {
        if index > 0 {
            file.out.push(',');
        }
        let name = column.field.name.as_str();
        // A reader would take a first byte-order mark for the file's and not for the name's.
        let marked = index == 0 && name.starts_with('\u{feff}');
        push_field(name, marked || (name.is_empty() && columns.len() == 1), &mut file.out);
    }
    file.out.push_str("\r\n");
    Ok(Box::new(Csv { columns, name, file, rows: 0 }))
}

impl WriteFormat for Csv<'_> {
    fn batch(&mut self, _: usize, batch: &Batch) -> Result<(), WriteError> {
        let cells = Cells::of(self.columns, batch)?;
        for row in 0..batch.len() {
            for (index, column) in cells.iter().enumerate() {
                if index > 0 {
                    self.file.out.push(',');
                }
                match column {
                    // A line with nothing on it is dropped by readers, a quoted nothing is not.
                    _ if cells.len() == 1 && column.is_empty(row) => self.file.out.push_str("\"\""),
                    _ if column.is_empty(row) => {}
                    Cells::Text(texts) => push_field(texts.value(row), false, &mut self.file.out),
                    other => other.write(row, &mut self.file.out),
                }
            }
            self.file.out.push_str("\r\n");
            self.file.spill()?;
        }
        self.rows += batch.len() as u64;
        Ok(())
    }

    fn finish(
        self: Box<Self>,
        _: &[PackagedFile],
        _: &[FileFormat],
    ) -> Result<Finished, WriteError> {
        let columns = self.columns.len() as u32;
        Ok(Finished::new(FileFormat::Csv, self.name, self.rows, columns, self.file.seal()?))
    }
}

/// Appends a field, in quotes where its text needs them or `quoted` asks for them.
fn push_field(text: &str, quoted: bool, out: &mut String) {
    let special = |byte| matches!(byte, b',' | b'"' | b'\r' | b'\n');
    if !quoted && !text.bytes().any(special) {
        out.push_str(text);
        return;
    }
    out.push('"');
    for (index, piece) in text.split('"').enumerate() {
        if index > 0 {
            out.push_str("\"\"");
        }
        out.push_str(piece);
    }
    out.push('"');
}
