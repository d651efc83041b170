//! One worksheet's cells and merged ranges, streamed (ISO/IEC 29500-1, 18.3.1).

use std::io::Read;

use vitrina_model::{Cell, CellError, Sheet, SheetBuilder};

use super::super::error::Fault;
use super::super::format::Job;
use super::super::serial::{iso, push_shown};
use super::super::xml::{Event, Tag, Xml};
use super::Shared;
use super::escape::decoded;
use super::markup::Stop;
use super::plain::PlainRows;
use super::strings::rich;

/// Merged ranges beyond these are not kept: they change no cell.
const MOST_MERGED: usize = 100_000;

/// The type of a cell (18.18.11).
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Type {
    #[default]
    Number,
    Shared,
    Text,
    Boolean,
    Error,
    Date,
}

/// Reads one worksheet part.
pub struct SheetReader<'a, R> {
    xml: Xml<R>,
    shared: &'a Shared,
    job: &'a Job<'a>,
    builder: SheetBuilder,
    /// Bytes of earlier sheets, and of all.
    done: u64,
    total: u64,
    cells: u64,
    merged: usize,
    /// Where the next cell stands if it does not say.
    row: u32,
    column: u32,
    value: String,
    plain: PlainRows<'a>,
}

/// A row that is longer is read by the full reader.
const LONG_ROW: usize = 4 << 20;

impl<'a, R: Read> SheetReader<'a, R> {
    /// A reader of `xml` into `builder`; `at` are the bytes done before and the bytes of all.
    pub fn new(
        xml: Xml<R>,
        shared: &'a Shared,
        job: &'a Job<'a>,
        builder: SheetBuilder,
        at: (u64, u64),
    ) -> SheetReader<'a, R> {
        let (done, total) = at;
        let value = String::new();
        let (cells, merged, row, column) = (0, 0, 0, 0);
        let plain = PlainRows::new(shared);
        SheetReader {
            xml,
            shared,
            job,
            builder,
            done,
            total,
            cells,
            merged,
            row,
            column,
            value,
            plain,
        }
    }

    /// Bytes unpacked so far.
    pub fn bytes(&self) -> u64 {
        self.xml.bytes
    }

    /// The sheet.
    pub fn finish(self) -> Sheet {
        self.builder.finish()
    }

    /// The sheet as far as it was read: without the row that was not read to its end.
    pub fn cut_off(mut self) -> Sheet {
        self.builder.cut(self.row);
        self.builder.finish()
    }

    /// Reads the whole part; false where it holds no worksheet but a chart or a dialog.
    pub fn read(&mut self) -> Result<bool, Fault> {
        match self.xml.next()? {
            // A sheet of macros is one of cells, and other people's data has been found in them.
            Event::Start(tag) if matches!(tag.name, b"worksheet" | b"macrosheet") => {}
            Event::Start(tag) if matches!(tag.name, b"chartsheet" | b"dialogsheet") => {
                return Ok(false);
            }
            _ => return Err(Fault::damaged("no worksheet in the sheet's part")),
        }
        loop {
            match self.xml.next()? {
                Event::Start(tag) => match tag.name {
                    b"sheetData" => self.rows()?,
                    b"mergeCells" => self.merged()?,
                    _ => self.xml.skip()?,
                },
                Event::End => break,
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the sheet is cut off")),
            }
        }
        self.xml.finish()?;
        Ok(true)
    }

    fn rows(&mut self) -> Result<(), Fault> {
        loop {
            self.plain_rows()?;
            match self.xml.next()? {
                Event::Start(tag) if tag.name == b"row" => {
                    if let Some(raw) = tag.raw("r")? {
                        let row = number(raw).and_then(|row: u32| row.checked_sub(1));
                        self.row = row.ok_or_else(|| Fault::damaged("a row without number"))?;
                    }
                    self.column = 0;
                    self.cells()?;
                    self.row = self.row.saturating_add(1);
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End => return Ok(()),
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the rows are cut off")),
            }
        }
    }

    /// Takes all rows in plain form that come next.
    fn plain_rows(&mut self) -> Result<(), Fault> {
        loop {
            let Some(ahead) = self.xml.ahead() else { return Ok(()) };
            let length = ahead.len();
            let taken = self.plain.take(ahead, &mut self.row, &mut self.builder)?;
            self.xml.pass_over(taken.bytes);
            self.cells += taken.cells;
            self.job.at(self.done + self.xml.bytes, self.total)?;
            let long = taken.bytes == 0 && length > LONG_ROW;
            if taken.stop == Stop::Other || long || !self.xml.more()? {
                return Ok(());
            }
        }
    }

    fn cells(&mut self) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(tag) if tag.name == b"c" => {
                    let (kind, style) = place(&tag, &mut self.row, &mut self.column)?;
                    self.cell(kind, style)?;
                    self.column = self.column.saturating_add(1);
                    self.cells += 1;
                    self.job.breathe(self.cells, self.done + self.xml.bytes, self.total)?;
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End => return Ok(()),
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("a row is cut off")),
            }
        }
    }

    /// Reads what is inside the cell and keeps it.
    fn cell(&mut self, mut kind: Type, style: usize) -> Result<(), Fault> {
        self.value.clear();
        loop {
            match self.xml.next()? {
                Event::Start(tag) => match tag.name {
                    b"v" => {
                        self.value.clear();
                        self.xml.text(&mut self.value)?;
                    }
                    b"is" => {
                        self.value.clear();
                        kind = Type::Text;
                        rich(&mut self.xml, &mut self.value)?;
                    }
                    _ => self.xml.skip()?,
                },
                Event::End => break,
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("a cell is cut off")),
            }
        }
        if self.value.is_empty() { Ok(()) } else { self.keep(kind, style) }
    }

    fn keep(&mut self, kind: Type, style: usize) -> Result<(), Fault> {
        let value = self.value.as_str();
        let word = value.trim();
        let text;
        let cell = match kind {
            Type::Number => return self.keep_number(style),
            Type::Shared => {
                let id = word.parse().ok();
                let shared = id.and_then(|id| self.shared.strings.get(id));
                Cell::Text(shared.ok_or_else(|| Fault::damaged("a shared text is missing"))?)
            }
            Type::Text => {
                text = decoded(value);
                Cell::Text(&text)
            }
            Type::Boolean => match word {
                "1" | "true" | "TRUE" => Cell::Boolean(true),
                "0" | "false" | "FALSE" => Cell::Boolean(false),
                _ => Cell::Text(value),
            },
            Type::Error => CellError::from_name(word).map_or(Cell::Text(value), Cell::Error),
            Type::Date => iso(word).unwrap_or(Cell::Text(value)),
        };
        Ok(self.builder.push(self.row, self.column, cell)?)
    }

    fn keep_number(&mut self, style: usize) -> Result<(), Fault> {
        let word = self.value.trim();
        let at = (self.row, self.column);
        match word.parse::<f64>() {
            Ok(number) if number.is_finite() => {
                let shown = self.shared.styles.shown(style)?;
                Ok(push_shown(&mut self.builder, at, number, shown, self.shared.epoch)?)
            }
            // A number that is none is still what the cell holds.
            _ => Ok(self.builder.push(at.0, at.1, Cell::Text(&self.value))?),
        }
    }

    fn merged(&mut self) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(tag) => {
                    let range = tag.value("ref")?.and_then(|range| range.parse().ok());
                    if let Some(rect) = range.filter(|_| self.merged < MOST_MERGED) {
                        self.merged += 1;
                        self.builder.merged(rect);
                    }
                    self.xml.skip()?;
                }
                Event::End => return Ok(()),
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the merged ranges are cut off")),
            }
        }
    }
}

/// Moves `row` and `column` to where the cell says it is; its type and style.
fn place(tag: &Tag<'_>, row: &mut u32, column: &mut u32) -> Result<(Type, usize), Fault> {
    let (mut reference, mut style, mut kind) = (None, 0, Type::Number);
    tag.each(|name, value| match name {
        b"r" => reference = Some(value),
        b"s" => style = number(value).unwrap_or(0),
        b"t" => kind = type_of(value),
        _ => {}
    })?;
    if let Some(reference) = reference {
        (*row, *column) =
            position(reference).ok_or_else(|| Fault::damaged("a cell of no place"))?;
    }
    Ok((kind, style))
}

fn type_of(raw: &[u8]) -> Type {
    match raw {
        b"s" => Type::Shared,
        b"str" | b"inlineStr" => Type::Text,
        b"b" => Type::Boolean,
        b"e" => Type::Error,
        b"d" => Type::Date,
        _ => Type::Number,
    }
}

/// Zero-based row and column of `K204`.
fn position(reference: &[u8]) -> Option<(u32, u32)> {
    let letters = reference.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    if !(1..=6).contains(&letters) {
        return None;
    }
    let (letters, digits) = reference.split_at(letters);
    let column = letters
        .iter()
        .fold(0_u32, |sum, byte| sum * 26 + u32::from(byte.to_ascii_uppercase() - b'A') + 1);
    let row: u32 = number(digits)?;
    Some((row.checked_sub(1)?, column - 1))
}

fn number<T: std::str::FromStr>(raw: &[u8]) -> Option<T> {
    let text = std::str::from_utf8(raw).ok()?.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}
