//! An accessible workbook (ISO/IEC 29500): each table, named, from row 4 of a sheet of its own, then
//! the description, then the list of columns. No merges, filters, frozen panes, fills or macros.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use rust_xlsxwriter::{IgnoreError, Workbook, Worksheet, XlsxError};
use vitrina_model::{Arg, Batch, FieldType, FileFormat, PackagedFile};

use super::atomic::AtomicFile;
use super::cells::Cells;
use super::{Document, Finished, WriteError, WriteFormat, said};
use looks::{Looks, Widths};
use sheets::SheetNames;
use value::Value;

mod looks;
mod names;
mod sheets;
mod value;

/// Zero-based row of the column names; above it are the title and two sentences.
pub const HEADER: u32 = 3;
/// Records that fit under them in Excel's 1,048,576 rows.
const ROWS: u64 = 1_048_576 - HEADER as u64 - 1;
/// Characters of a cell, in UTF-16 units (Excel specifications and limits).
const CELL: usize = 32_767;
/// Bytes of a sheet's XML over which a ZIP archive needs its 64-bit form, with room to spare.
const LARGE: u64 = 3 << 30;

/// Of 9: a third more bytes than at the usual 6, in half the time.
const LEVEL: u8 = 3;

/// Tables as a workbook, row by row: what was written waits in an unnamed temporary file, so that
/// a million rows need the memory of one.
struct Xlsx<'d> {
    document: &'d Document<'d>,
    name: String,
    file: AtomicFile,
    workbook: Workbook,
    looks: Looks,
    names: SheetNames,
    data: DataSheet,
    scratch: String,
    /// Bytes of the longest sheet's XML, more or less.
    xml: u64,
}

/// The sheet that is being filled.
struct DataSheet {
    /// Index of its table.
    table: usize,
    sheet: Worksheet,
    widths: Widths,
    /// The next row.
    row: u32,
    xml: u64,
}

/// Starts `<stem>.xlsx`; a table that is too long is refused before anything is written.
pub fn open<'d>(
    document: &'d Document<'d>,
    directory: &Path,
) -> Result<Box<dyn WriteFormat + 'd>, WriteError> {
    for part in document.tables {
        let rows = part.table.rows();
        if rows > ROWS {
            return Err(WriteError::TooManyRows { format: FileFormat::Xlsx, rows, most: ROWS });
        }
    }
    for (_, text) in sheets::texts(document) {
        fits(text, 0, "")?;
    }
    let name = document.file(document.stem, "xlsx");
    let file = AtomicFile::create(directory, &name)?;
    let mut workbook = Workbook::new();
    let (looks, names) = (Looks::new(), SheetNames::of(document));
    guarded(&file, || {
        workbook.set_tempdir(directory)?;
        workbook.set_properties(&sheets::properties(document)?);
        Ok(())
    })?;
    let data = DataSheet::begin(&file, &mut workbook, document, &names, &looks, 0)?;
    let (scratch, xml) = (String::new(), 0);
    Ok(Box::new(Xlsx { document, name, file, workbook, looks, names, data, scratch, xml }))
}

impl DataSheet {
    fn begin(
        file: &AtomicFile,
        workbook: &mut Workbook,
        document: &Document<'_>,
        names: &SheetNames,
        looks: &Looks,
        table: usize,
    ) -> Result<DataSheet, WriteError> {
        let columns = names::columns(&document.tables[table].table.columns);
        let sheet = guarded(file, || {
            let mut sheet = workbook.new_worksheet_with_constant_memory()?;
            sheets::head(&mut sheet, document, table, names, &columns, looks)?;
            Ok(sheet)
        })?;
        Ok(DataSheet { table, sheet, widths: Widths::new(&columns), row: HEADER + 1, xml: 0 })
    }
}

impl Xlsx<'_> {
    /// Goes on to the sheets of the next tables, up to `table`.
    fn turn(&mut self, table: usize) -> Result<(), WriteError> {
        while self.data.table < table {
            let next = self.data.table + 1;
            let (file, document, names) = (&self.file, self.document, &self.names);
            let data =
                DataSheet::begin(file, &mut self.workbook, document, names, &self.looks, next)?;
            let done = std::mem::replace(&mut self.data, data);
            self.xml = self.xml.max(done.xml);
            let workbook = &mut self.workbook;
            guarded(&self.file, || close(workbook, document, done))?;
        }
        Ok(())
    }
}

impl WriteFormat for Xlsx<'_> {
    fn batch(&mut self, table: usize, batch: &Batch) -> Result<(), WriteError> {
        self.turn(table)?;
        let columns = &self.document.tables[table].table.columns;
        let cells = Cells::of(columns, batch)?;
        let DataSheet { sheet, widths, row: at, xml, .. } = &mut self.data;
        for row in 0..batch.len() {
            for (index, (cells, column)) in cells.iter().zip(columns).enumerate() {
                let value = Value::of(cells, column.field.kind, row, &mut self.scratch);
                if let Value::Text(text) = value {
                    fits(text, batch.origin[row], &column.field.name)?;
                    *xml += text.len() as u64;
                }
                *xml += 64;
                widths.see(*at, index, &value);
                let looks = &self.looks;
                guarded(&self.file, || put(sheet, looks, *at, index as u16, value))?;
            }
            *at += 1;
        }
        Ok(())
    }

    fn finish(
        mut self: Box<Self>,
        _: &[PackagedFile],
        _: &[FileFormat],
    ) -> Result<Finished, WriteError> {
        self.turn(self.document.tables.len().saturating_sub(1))?;
        let Xlsx { document, name, mut file, mut workbook, looks, names, data, xml, .. } = *self;
        let xml = xml.max(data.xml);
        let mut error = None;
        let saved = guarded_by(&mut file, |file| {
            close(&mut workbook, document, data)?;
            workbook.use_zip_large_file(xml > LARGE).set_zip_compression_level(LEVEL);
            sheets::about(&mut workbook, document, &names, &looks)?;
            sheets::columns(&mut workbook, document, &names, &looks)?;
            workbook.save_to_writer(Watched { file, error: &mut error })
        });
        match (saved, error) {
            // What the disk said is more than what the library made of it.
            (Err(_), Some(error)) => return Err(WriteError::from_io(file.target(), error)),
            (saved, _) => saved?,
        }
        let (rows, columns) = (document.rows(), document.columns());
        Ok(Finished::new(FileFormat::Xlsx, name, rows, columns, file.seal()?))
    }
}

/// Column widths from the content; keys made of digits are no mistake to be marked.
fn close(
    workbook: &mut Workbook,
    document: &Document<'_>,
    data: DataSheet,
) -> Result<(), XlsxError> {
    let DataSheet { table, mut sheet, widths, row: end, .. } = data;
    for (index, column) in document.tables[table].table.columns.iter().enumerate() {
        let index = index as u16;
        sheet.set_column_width(index, widths.get(usize::from(index)))?;
        let text = column.field.kind == FieldType::String || column.lexical;
        if text && end > HEADER + 1 {
            let rows = (HEADER + 1, end - 1);
            sheet.ignore_error_range(
                rows.0,
                index,
                rows.1,
                index,
                IgnoreError::NumberStoredAsText,
            )?;
        }
    }
    workbook.push_worksheet(sheet);
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    looks: &Looks,
    row: u32,
    column: u16,
    value: Value<'_>,
) -> Result<(), XlsxError> {
    match (value, looks.of(&value)) {
        (Value::Empty, _) => return Ok(()),
        (Value::Text(text), None) => sheet.write_string(row, column, text)?,
        (Value::Text(text), Some(look)) => {
            sheet.write_string_with_format(row, column, text, look)?
        }
        (Value::Boolean(truth), _) => sheet.write_boolean(row, column, truth)?,
        (
            Value::Number(number, _)
            | Value::Date(number)
            | Value::Datetime(number, _)
            | Value::Time(number, _),
            look,
        ) => match look {
            None => sheet.write_number(row, column, number)?,
            Some(look) => sheet.write_number_with_format(row, column, number, look)?,
        },
    };
    Ok(())
}

/// Refuses a text that a cell cannot hold, for Excel would cut it.
fn fits(text: &str, row: u32, column: &str) -> Result<(), WriteError> {
    if text.len() <= CELL || text.encode_utf16().count() <= CELL {
        return Ok(());
    }
    let (format, most) = (FileFormat::Xlsx, CELL as u64);
    Err(WriteError::TextTooLong { format, row, column: column.to_owned(), most })
}

/// The sentence under a sheet's title.
fn holds(document: &Document<'_>, rows: usize, columns: usize) -> String {
    let args = said::args(&[("rows", Arg::from(rows)), ("columns", Arg::from(columns))]);
    document.words.say("page-sheet-holds", &args)
}

/// Runs `work`. The library answers a temporary file that takes no more bytes with a panic; it is
/// caught here, and means that the disk is full.
fn guarded<T>(
    file: &AtomicFile,
    work: impl FnOnce() -> Result<T, XlsxError>,
) -> Result<T, WriteError> {
    told(file.target(), catch_unwind(AssertUnwindSafe(work)))
}

/// The same for work that writes into the file itself.
fn guarded_by<T>(
    file: &mut AtomicFile,
    work: impl FnOnce(&mut AtomicFile) -> Result<T, XlsxError>,
) -> Result<T, WriteError> {
    let done = catch_unwind(AssertUnwindSafe(|| work(file)));
    told(file.target(), done)
}

fn told<T>(path: &Path, done: std::thread::Result<Result<T, XlsxError>>) -> Result<T, WriteError> {
    let error = match done {
        Ok(Ok(value)) => return Ok(value),
        Ok(Err(XlsxError::IoError(error) | XlsxError::TempFileError(_, error))) => error,
        Ok(Err(XlsxError::ZipError(error))) => error.into(),
        Ok(Err(error)) => io::Error::other(error),
        Err(_) => io::ErrorKind::StorageFull.into(),
    };
    Err(WriteError::from_io(path, error))
}

/// Remembers the first error of the disk, which the archive's writer may swallow.
struct Watched<'f> {
    file: &'f mut AtomicFile,
    error: &'f mut Option<io::Error>,
}

impl io::Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes).inspect_err(|error| {
            self.error.get_or_insert_with(|| error.kind().into());
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
