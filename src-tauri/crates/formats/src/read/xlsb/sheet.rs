//! The cell records of one sheet ([MS-XLSB] 2.1.7.62).

use std::io::Read;

use vitrina_model::{Cell, CellError, Rect, SheetBuilder};

use super::super::error::Fault;
use super::super::format::Job;
use super::super::rescue::Part;
use super::super::serial::{Shown, push_shown};
use super::super::xls::sheet::{truth_or_error, unpacked};
use super::Shared;
use super::records::{Record, Records};

/// Merged ranges beyond these are not kept: they change no cell.
const MOST_MERGED: usize = 100_000;

/// Reads one sheet part.
pub struct SheetReader<'a, R> {
    records: Records<R>,
    keeper: Keeper<'a>,
    job: &'a Job<'a>,
    done: u64,
    total: u64,
}

impl<'a, R: Read> SheetReader<'a, R> {
    /// A reader of `records` into `builder`; `at` are the bytes done before and the bytes of all.
    pub fn new(
        records: Records<R>,
        shared: &'a Shared,
        job: &'a Job<'a>,
        builder: SheetBuilder,
        at: (u64, u64),
    ) -> SheetReader<'a, R> {
        let keeper = Keeper { shared, builder, merged: 0, row: 0, column: 0 };
        let (done, total) = at;
        SheetReader { records, keeper, job, done, total }
    }

    /// The sheet as far as it was read, what stopped it, and the bytes read.
    pub fn read(mut self) -> (Part, u64) {
        let whole = self.all();
        if whole.is_err() {
            self.keeper.builder.cut(self.keeper.row);
        }
        let bytes = self.records.bytes;
        ((Some(self.keeper.builder.finish()), whole.err()), bytes)
    }

    fn all(&mut self) -> Result<(), Fault> {
        let (mut begun, mut whole, mut count) = (false, false, 0_u64);
        while let Some(record) = self.records.next()? {
            match record.id {
                129 => begun = true,
                130 => whole = true,
                _ => self.keeper.take(record)?,
            }
            count += 1;
            self.job.breathe(count, self.done + self.records.bytes, self.total)?;
        }
        if !whole || !begun {
            return Err(Fault::damaged("the sheet is cut off"));
        }
        self.records.finish()
    }
}

struct Keeper<'a> {
    shared: &'a Shared,
    builder: SheetBuilder,
    merged: usize,
    row: u32,
    /// Where a cell stands that does not say: right of the last.
    column: u32,
}

impl Keeper<'_> {
    fn take(&mut self, record: Record<'_>) -> Result<(), Fault> {
        match record.id {
            0 => {
                self.row = record.u32(0)?;
                self.column = 0;
                Ok(())
            }
            1..=11 | 62 => {
                self.column = record.u32(0)?;
                let value = record.after(8)?;
                self.cell(record.id, record.u32(4)?, value)
            }
            // The same without a column (2.4.x, `BrtShort…`), in the same order.
            12..=18 => self.cell(record.id - 11, record.u32(0)?, record.after(4)?),
            176 => self.merge(record),
            _ => Ok(()),
        }
    }

    fn cell(&mut self, kind: u16, style: u32, value: Record<'_>) -> Result<(), Fault> {
        let text;
        let cell = match kind {
            2 => return self.number(style, unpacked(value.u32(0)?)),
            5 | 9 => return self.number(style, value.f64(0)?),
            3 | 11 => truth_or_error(value.u8(0)?, true),
            4 | 10 => truth_or_error(value.u8(0)?, false),
            6 | 8 => {
                text = value.text(0)?.0;
                Cell::Text(&text)
            }
            62 => {
                text = value.text(1)?.0;
                Cell::Text(&text)
            }
            7 => {
                let shared = self.shared.strings.get(value.u32(0)? as usize);
                Cell::Text(shared.ok_or_else(|| Fault::damaged("a shared text is missing"))?)
            }
            _ => Cell::Empty,
        };
        self.builder.push(self.row, self.column, cell)?;
        self.column = self.column.saturating_add(1);
        Ok(())
    }

    fn number(&mut self, style: u32, number: f64) -> Result<(), Fault> {
        let at = (self.row, self.column);
        self.column = self.column.saturating_add(1);
        if !number.is_finite() {
            return Ok(self.builder.push(at.0, at.1, Cell::Error(CellError::Number))?);
        }
        let style = (style & 0x00FF_FFFF) as usize;
        let shown = self.shared.styles.get(style).copied().unwrap_or(Shown::Number);
        Ok(push_shown(&mut self.builder, at, number, shown, self.shared.epoch)?)
    }

    fn merge(&mut self, record: Record<'_>) -> Result<(), Fault> {
        let (top, bottom) = (record.u32(0)?, record.u32(4)?);
        let (left, right) = (record.u32(8)?, record.u32(12)?);
        if top <= bottom && left <= right && self.merged < MOST_MERGED {
            self.merged += 1;
            self.builder.merged(Rect { top, left, bottom, right });
        }
        Ok(())
    }
}
