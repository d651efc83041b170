//! The cell records of one sheet.

use vitrina_model::{Cell, CellError, Rect, Sheet, SheetBuilder};

use super::super::error::Fault;
use super::super::format::Job;
use super::super::serial::{Shown, push_shown};
use super::Version;
use super::globals::{END, Globals};
use super::records::{Record, Records, short};
use super::text::{Length, read};

/// Reads one sheet.
pub struct SheetReader<'a> {
    globals: &'a Globals,
    job: &'a Job<'a>,
    builder: SheetBuilder,
    count: u64,
    /// The cell of the last formula, whose text comes in a record of its own.
    awaiting: Option<(u32, u32)>,
    /// BIFF 2: style number too large for a cell's own field.
    style: u16,
}

impl<'a> SheetReader<'a> {
    /// A reader into `builder`.
    pub fn new(globals: &'a Globals, job: &'a Job<'a>, builder: SheetBuilder) -> SheetReader<'a> {
        SheetReader { globals, job, builder, count: 0, awaiting: None, style: 0 }
    }

    /// Reads from the sheet's first record to its last; charts within it are passed over.
    pub fn read(mut self, mut records: Records<'_>) -> Result<Sheet, Fault> {
        let mut depth = 0_u32;
        while let Some(record) = records.next()? {
            record.not_blank()?;
            match record.id {
                0x0009 | 0x0209 | 0x0409 | 0x0809 => depth += 1,
                END if depth <= 1 => return Ok(self.builder.finish()),
                END => depth -= 1,
                0x002F => return Err(Fault::Encrypted),
                _ if depth == 1 => {
                    self.count += 1;
                    self.job.breathe(self.count, records.at as u64, 0)?;
                    self.take(record, &mut records)?;
                }
                _ => {}
            }
        }
        Err(Fault::damaged("the sheet is cut off"))
    }

    fn take<'r>(&mut self, record: Record<'r>, records: &mut Records<'r>) -> Result<(), Fault> {
        match record.id {
            0x00FD => self.shared(record),
            0x0203 | 0x0003 => {
                let number = record.f64(data_at(record))?;
                self.number(record, number)
            }
            0x0002 => self.number(record, f64::from(record.u16(7))),
            0x027E => {
                record.at_least(10)?;
                self.number(record, unpacked(record.u32(6)))
            }
            0x00BD => self.many(record),
            0x0204 | 0x0004 | 0x00D6 => self.label(record, records),
            0x0205 | 0x0005 => {
                let at = data_at(record);
                let (value, is_error) = (record.u8(at)?, record.u8(at + 1)? != 0);
                self.push(place(record), truth_or_error(value, is_error))
            }
            0x0006 | 0x0206 | 0x0406 => self.formula(record),
            0x0207 | 0x0007 => self.formula_text(record, records),
            0x00E5 => {
                self.merged(record);
                Ok(())
            }
            0x0044 => {
                self.style = record.u16(0);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn push(&mut self, at: (u32, u32), cell: Cell<'_>) -> Result<(), Fault> {
        Ok(self.builder.push(at.0, at.1, cell)?)
    }

    fn shown(&self, record: Record<'_>) -> Result<Shown, Fault> {
        if data_at(record) == 6 && self.globals.version > Version::Biff2 {
            return Ok(self.globals.shown(record.u16(4)));
        }
        let style = record.u8(4)? & 0x3F;
        let style = if style == 63 { self.style } else { style.into() };
        let format = record.u8(5)? & 0x3F;
        let by_style = self.globals.shown(style);
        Ok(if format == 0 { by_style } else { self.globals.by_format(format.into()) })
    }

    fn number(&mut self, record: Record<'_>, number: f64) -> Result<(), Fault> {
        let shown = self.shown(record)?;
        self.keep(place(record), number, shown)
    }

    fn keep(&mut self, at: (u32, u32), number: f64, shown: Shown) -> Result<(), Fault> {
        if !number.is_finite() {
            return self.push(at, Cell::Error(CellError::Number));
        }
        Ok(push_shown(&mut self.builder, at, number, shown, self.globals.epoch)?)
    }

    fn shared(&mut self, record: Record<'_>) -> Result<(), Fault> {
        record.at_least(10)?;
        let text = self.globals.strings.get(record.u32(6) as usize);
        let text = text.ok_or_else(|| Fault::damaged("a shared text is missing"))?;
        let (row, column) = place(record);
        Ok(self.builder.push(row, column, Cell::Text(text))?)
    }

    fn many(&mut self, record: Record<'_>) -> Result<(), Fault> {
        record.at_least(6)?;
        let (row, first) = place(record);
        let cells = &record.data[4..record.data.len() - 2];
        for (n, cell) in cells.chunks_exact(6).enumerate() {
            let cell = Record { id: record.id, data: cell };
            let shown = self.globals.shown(cell.u16(0));
            self.keep((row, first + n as u32), unpacked(cell.u32(2)), shown)?;
        }
        Ok(())
    }

    fn label<'r>(&mut self, record: Record<'r>, records: &mut Records<'r>) -> Result<(), Fault> {
        let at = data_at(record);
        let length = if at == 7 { Length::Short } else { Length::Long };
        record.at_least(at)?;
        let mut from = records.pieces(record, at)?;
        let text = read(&mut from, length, self.globals.version, self.globals.page)?;
        self.push(place(record), Cell::Text(&text))
    }

    /// Keeps a formula's last result; a text follows in a record of its own ([MS-XLS] 2.5.133).
    fn formula(&mut self, record: Record<'_>) -> Result<(), Fault> {
        let at = if self.globals.version == Version::Biff2 { 7 } else { 6 };
        let result = record.data.get(at..at + 8).ok_or_else(short)?;
        self.awaiting = None;
        if result[6..8] != [0xFF, 0xFF] {
            return self.number(record, record.f64(at)?);
        }
        match result[0] {
            0 => self.awaiting = Some(place(record)),
            1 => self.push(place(record), truth_or_error(result[2], false))?,
            2 => self.push(place(record), truth_or_error(result[2], true))?,
            _ => {}
        }
        Ok(())
    }

    fn formula_text<'r>(
        &mut self,
        record: Record<'r>,
        records: &mut Records<'r>,
    ) -> Result<(), Fault> {
        let Some(at) = self.awaiting.take() else { return Ok(()) };
        let length = if record.id == 0x0007 { Length::Short } else { Length::Long };
        let mut from = records.pieces(record, 0)?;
        let text = read(&mut from, length, self.globals.version, self.globals.page)?;
        self.push(at, Cell::Text(&text))
    }

    fn merged(&mut self, record: Record<'_>) {
        for range in record.data.get(2..).unwrap_or_default().chunks_exact(8) {
            let range = Record { id: record.id, data: range };
            let corner = |at: usize| u32::from(range.u16(at));
            if corner(0) <= corner(2) && corner(4) <= corner(6) {
                self.builder.merged(Rect {
                    top: corner(0),
                    left: corner(4),
                    bottom: corner(2),
                    right: corner(6),
                });
            }
        }
    }
}

/// Where a cell record's value starts: behind row, column and style, which takes a byte more in
/// the records of BIFF 2. Some programs write these into later files too.
fn data_at(record: Record<'_>) -> usize {
    if record.id < 0x0006 { 7 } else { 6 }
}

/// Zero-based row and column of a cell record.
fn place(record: Record<'_>) -> (u32, u32) {
    (record.u16(0).into(), record.u16(2).into())
}

/// A number in four bytes: 30 bits of an integer or of a double, hundredths or not
/// ([MS-XLS] 2.5.217).
pub fn unpacked(packed: u32) -> f64 {
    let number = if packed & 2 != 0 {
        f64::from(packed as i32 >> 2)
    } else {
        f64::from_bits(u64::from(packed & !3) << 32)
    };
    if packed & 1 != 0 { number / 100.0 } else { number }
}

/// A truth value, or an error by its number ([MS-XLS] 2.5.10).
pub fn truth_or_error(value: u8, is_error: bool) -> Cell<'static> {
    if !is_error {
        return Cell::Boolean(value != 0);
    }
    Cell::Error(match value {
        0x00 => CellError::Null,
        0x07 => CellError::DivisionByZero,
        0x0F => CellError::Value,
        0x17 => CellError::Reference,
        0x1D => CellError::Name,
        0x24 => CellError::Number,
        0x2A => CellError::NotAvailable,
        0x2B => CellError::GettingData,
        _ => CellError::Unknown,
    })
}
