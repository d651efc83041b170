//! The rows of one OpenDocument table (ODF 1.3, part 3, 9.1).

use std::io::Read;

use vitrina_model::{Cell, Rect, Sheet, SheetBuilder};

use super::super::error::Fault;
use super::super::format::Job;
use super::super::xml::{Event, Tag, Xml};
use super::cell::{Head, Value, value};

/// Merged ranges beyond these are not kept: they change no cell.
const MOST_MERGED: usize = 100_000;

/// A cell of the row being read: its first column, how often it repeats, and what it holds.
struct Held {
    column: u32,
    times: u32,
    value: Value,
    spans: (u32, u32),
}

/// Reads one table.
pub struct TableReader<'a, R> {
    xml: &'a mut Xml<R>,
    job: &'a Job<'a>,
    builder: SheetBuilder,
    total: u64,
    row: u32,
    cells: u64,
    merged: usize,
    held: Vec<Held>,
    text: String,
}

impl<'a, R: Read> TableReader<'a, R> {
    /// A reader of the table that just began in `xml`, of `total` bytes, into `builder`.
    pub fn new(
        xml: &'a mut Xml<R>,
        job: &'a Job<'a>,
        builder: SheetBuilder,
        total: u64,
    ) -> TableReader<'a, R> {
        let (held, text) = (Vec::new(), String::new());
        TableReader { xml, job, builder, total, row: 0, cells: 0, merged: 0, held, text }
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

    /// Reads to the table's end. Groups and headers of rows only hold rows.
    pub fn read(&mut self) -> Result<(), Fault> {
        let mut depth = 1;
        while depth > 0 {
            match self.xml.next()? {
                Event::Start(tag) => match tag.name {
                    b"table-row" => {
                        let times = repeated(&tag, "table:number-rows-repeated")?;
                        self.row(times)?;
                    }
                    b"table-row-group" | b"table-header-rows" | b"table-rows" => depth += 1,
                    _ => self.xml.skip()?,
                },
                Event::End => depth -= 1,
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the table is cut off")),
            }
        }
        Ok(())
    }

    fn row(&mut self, times: u32) -> Result<(), Fault> {
        self.held.clear();
        self.text.clear();
        let mut column = 0_u32;
        loop {
            match self.xml.next()? {
                Event::Start(tag) if matches!(tag.name, b"table-cell" | b"covered-table-cell") => {
                    let times = repeated(&tag, "table:number-columns-repeated")?;
                    let spans = (
                        repeated(&tag, "table:number-rows-spanned")?,
                        repeated(&tag, "table:number-columns-spanned")?,
                    );
                    let head = Head::of(&tag)?;
                    let value = value(self.xml, &head, &mut self.text)?;
                    if !matches!(value, Value::Empty) || spans != (1, 1) {
                        self.held.push(Held { column, times, value, spans });
                    }
                    column = column.saturating_add(times);
                    self.breathe()?;
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End => break,
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("a row is cut off")),
            }
        }
        if !self.held.is_empty() {
            for offset in 0..times {
                self.keep(self.row.saturating_add(offset))?;
            }
        }
        self.row = self.row.saturating_add(times);
        Ok(())
    }

    fn keep(&mut self, row: u32) -> Result<(), Fault> {
        for n in 0..self.held.len() {
            let held = &self.held[n];
            if held.spans != (1, 1) && self.merged < MOST_MERGED {
                self.merged += 1;
                self.builder.merged(Rect {
                    top: row,
                    left: held.column,
                    bottom: row.saturating_add(held.spans.0 - 1),
                    right: held.column.saturating_add(held.spans.1 - 1),
                });
            }
            let cell = held.value.cell(&self.text);
            if cell == Cell::Empty {
                continue;
            }
            for offset in 0..held.times {
                self.builder.push(row, held.column.saturating_add(offset), cell)?;
            }
            self.breathe()?;
        }
        Ok(())
    }

    fn breathe(&mut self) -> Result<(), Fault> {
        self.cells += 1;
        self.job.breathe(self.cells, self.xml.bytes, self.total)
    }
}

/// A count that is one where it is not said, and never zero.
fn repeated(tag: &Tag<'_>, name: &str) -> Result<u32, Fault> {
    let Some(raw) = tag.raw(name)? else { return Ok(1) };
    let count = std::str::from_utf8(raw).ok().and_then(|text| text.trim().parse::<u32>().ok());
    count.map(|count| count.max(1)).ok_or_else(|| Fault::damaged("a count that is no number"))
}
