//! The second reader: other people's code (calamine) over the same file, to compare our reading with.
//!
//! It never gives the data that is published. It builds whole grids for two formats and is not
//! bounded by itself, so it belongs into the reading child.

use std::io::{BufReader, Read, Seek};

use calamine::{
    CellErrorType, Data, DataRef, Ods, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx,
};
use vitrina_model::{Cell, CellError, Sheet, SheetBuilder, SourceFormat, Visibility};

use super::error::Fault;
use super::format::{Book, Job, ReadFormat, Source};
use super::serial::{Epoch, Shown, iso, iso_duration, push_shown};

/// The reader by calamine.
pub struct Second;

impl ReadFormat for Second {
    fn read(&self, source: &Source, format: SourceFormat, job: &Job) -> Result<Book, Fault> {
        let file = BufReader::with_capacity(1 << 16, source.start()?);
        let sheets = match format {
            SourceFormat::Xls => ranges(&mut Xls::new(file).map_err(damaged)?, job)?,
            SourceFormat::Ods => ranges(&mut Ods::new(file).map_err(damaged)?, job)?,
            SourceFormat::Xlsb => xlsb(file, job)?,
            SourceFormat::Xlsx | SourceFormat::Xlsm => xlsx(file, job)?,
            _ => {
                return Err(Fault::Damaged("no second reader for this format".to_owned()));
            }
        };
        Ok(Book { sheets, ..Book::default() })
    }
}

fn damaged(error: impl std::fmt::Display) -> Fault {
    let text = error.to_string();
    if text.contains("assword") { Fault::Encrypted } else { Fault::Damaged(text) }
}

fn listed<RS: Read + Seek, R: Reader<RS>>(book: &R) -> Vec<(String, Visibility)> {
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    sheets
        .map(|sheet| {
            let visibility = match sheet.visible {
                SheetVisible::Visible => Visibility::Visible,
                SheetVisible::Hidden => Visibility::Hidden,
                SheetVisible::VeryHidden => Visibility::VeryHidden,
            };
            (sheet.name.clone(), visibility)
        })
        .collect()
}

fn ranges<RS: Read + Seek, R: Reader<RS>>(book: &mut R, job: &Job) -> Result<Vec<Sheet>, Fault>
where
    R::Error: std::fmt::Display,
{
    let mut sheets = Vec::new();
    for (name, visibility) in listed(book) {
        let range = book.worksheet_range(&name).map_err(|e| damaged(e).in_sheet(&name))?;
        let mut builder = job.builder(&name, &sheets);
        builder.visibility(visibility);
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let at = (top + row as u32, left + column as u32);
            push(&mut builder, at, &borrowed(data), Epoch::Y1900)?;
        }
        sheets.push(builder.finish());
    }
    Ok(sheets)
}

macro_rules! streamed {
    ($name:ident, $kind:ident) => {
        fn $name<RS: Read + Seek>(file: RS, job: &Job) -> Result<Vec<Sheet>, Fault> {
            let mut book = $kind::new(file).map_err(damaged)?;
            let epoch = if book.has_1904_epoch() { Epoch::Y1904 } else { Epoch::Y1900 };
            let mut sheets = Vec::new();
            for (name, visibility) in listed(&book) {
                let mut builder = job.builder(&name, &sheets);
                builder.visibility(visibility);
                let fault = |error| damaged(error).in_sheet(&name);
                let mut cells = book.worksheet_cells_reader(&name).map_err(fault)?;
                while let Some(cell) = cells.next_cell().map_err(fault)? {
                    push(&mut builder, cell.get_position(), cell.get_value(), epoch)
                        .map_err(|fault| fault.in_sheet(&name))?;
                }
                drop(cells);
                sheets.push(builder.finish());
            }
            Ok(sheets)
        }
    };
}

streamed!(xlsx, Xlsx);
streamed!(xlsb, Xlsb);

/// Keeps a cell, its date made of the same serial number by the same rule as ours.
fn push(
    builder: &mut SheetBuilder,
    at: (u32, u32),
    data: &DataRef<'_>,
    epoch: Epoch,
) -> Result<(), Fault> {
    let cell = match data {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => Cell::Text(text),
        DataRef::SharedString(text) => Cell::Text(text),
        DataRef::Bool(truth) => Cell::Boolean(*truth),
        DataRef::DateTimeIso(text) => iso(text).unwrap_or(Cell::Text(text)),
        DataRef::DurationIso(text) => iso_duration(text).map_or(Cell::Text(text), Cell::Duration),
        DataRef::Error(error) => Cell::Error(named(error)),
        DataRef::DateTime(serial) => {
            let shown = if serial.is_duration() { Shown::Elapsed } else { Shown::Date };
            return Ok(push_shown(builder, at, serial.as_f64(), shown, epoch)?);
        }
    };
    Ok(builder.push(at.0, at.1, cell)?)
}

fn borrowed(data: &Data) -> DataRef<'_> {
    match data {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(serial) => DataRef::DateTime(*serial),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

fn named(error: &CellErrorType) -> CellError {
    CellError::from_name(&error.to_string()).unwrap_or(CellError::Value)
}
