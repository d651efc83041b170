//! Comma-separated values: RFC 4180, UTF-8 without a mark, CRLF, quotes only where needed.

use std::ops::Range;
use std::path::Path;
use std::thread;

use arrow_array::Array;
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
    /// Room for the second half of a batch.
    second: String,
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
    Ok(Box::new(Csv { columns, name, file, second: String::new(), rows: 0 }))
}

impl WriteFormat for Csv<'_> {
    fn batch(&mut self, _: usize, batch: &Batch) -> Result<(), WriteError> {
        let cells = Cells::of(self.columns, batch)?;
        let middle = batch.len() / 2;
        let (first, second) = (&mut self.file.out, &mut self.second);
        // The second half of the rows is written by another thread at the same time.
        thread::scope(|scope| {
            scope.spawn(|| records(&cells, middle..batch.len(), second));
            records(&cells, 0..middle, first);
        });
        self.file.pass(&self.second)?;
        self.second.clear();
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

/// Appends the records of some rows of a batch.
fn records(cells: &[Cells<'_>], rows: Range<usize>, out: &mut String) {
    for row in rows {
        for (index, column) in cells.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            match column {
                // A line with nothing on it is dropped by readers, a quoted nothing is not.
                _ if cells.len() == 1 && column.is_empty(row) => out.push_str("\"\""),
                Cells::Text(texts) if texts.is_valid(row) => {
                    push_field(texts.value(row), false, out);
                }
                other => other.write(row, out),
            }
        }
        out.push_str("\r\n");
    }
}

/// Appends a field, in quotes where its text needs them or `quoted` asks for them.
fn push_field(text: &str, quoted: bool, out: &mut String) {
    let special = |byte: &u8| matches!(byte, b',' | b'"' | b'\r' | b'\n');
    // A fold without a way out early, since the compiler looks at many bytes at a time then.
    if !quoted && !text.as_bytes().iter().fold(false, |found, byte| found | special(byte)) {
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
