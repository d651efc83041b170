//! The rows of one sheet of `SpreadsheetML`.

use std::io::Read;

use vitrina_model::{Cell, CellError, Rect, SheetBuilder, days_from_civil};

use super::super::error::Fault;
use super::super::format::Job;
use super::super::serial::{Epoch, Shown, iso, push_shown};
use super::super::xml::{Event, Tag, Xml, local};
use super::Shared;

/// Merged ranges beyond these are not kept: they change no cell.
const MOST_MERGED: usize = 100_000;
const DAY: i64 = 86_400_000;

/// The type that a cell's data claims.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Type {
    Text,
    Number,
    Date,
    Boolean,
    Error,
}

/// A stretch of columns and the number of their style.
type Stretch = (std::ops::Range<u32>, usize);

/// What the tag of a row, a column or a cell says of its place and style; ranges are zero-based.
#[derive(Default)]
struct Head {
    index: Option<u32>,
    /// How many more rows or columns are like it.
    span: u32,
    across: u32,
    down: u32,
    style: Option<usize>,
}

/// Reads one table.
pub struct TableReader<'a, R> {
    xml: &'a mut Xml<R>,
    shared: &'a Shared,
    job: &'a Job<'a>,
    builder: &'a mut SheetBuilder,
    total: u64,
    columns: Vec<Stretch>,
    row: u32,
    cells: u64,
    merged: usize,
    value: String,
}

impl<'a, R: Read> TableReader<'a, R> {
    /// A reader of the table that just began in `xml`, of `total` bytes, into `builder`.
    pub fn new(
        xml: &'a mut Xml<R>,
        shared: &'a Shared,
        job: &'a Job<'a>,
        builder: &'a mut SheetBuilder,
        total: u64,
    ) -> TableReader<'a, R> {
        let (columns, value) = (Vec::new(), String::new());
        let (row, cells, merged) = (0, 0, 0);
        TableReader { xml, shared, job, builder, total, columns, row, cells, merged, value }
    }

    /// Reads to the table's end; `style` is the id of the style of all its cells.
    pub fn read(mut self, style: Option<&str>) -> Result<(), Fault> {
        let whole = style.map_or(0, |id| self.shared.styles.number(id));
        let mut column = 0;
        loop {
            match self.xml.next()? {
                Event::Start(tag) if tag.name == b"Row" => {
                    let head = self.shared.head(&tag)?;
                    self.row = head.index.unwrap_or(self.row);
                    self.row(head.style, whole)?;
                    self.row = self.row.saturating_add(head.span).saturating_add(1);
                }
                Event::Start(tag) => {
                    if tag.name == b"Column" {
                        let head = self.shared.head(&tag)?;
                        let first = head.index.unwrap_or(column);
                        column = first.saturating_add(head.span).saturating_add(1);
                        let style = head.style.filter(|_| self.columns.len() < 16_384);
                        self.columns.extend(style.map(|style| (first..column, style)));
                    }
                    self.xml.skip()?;
                }
                Event::End => return Ok(()),
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the table is cut off")),
            }
        }
    }

    fn row(&mut self, style: Option<usize>, whole: usize) -> Result<(), Fault> {
        let mut column = 0_u32;
        loop {
            match self.xml.next()? {
                Event::Start(tag) if tag.name == b"Cell" => {
                    let head = self.shared.head(&tag)?;
                    column = head.index.unwrap_or(column);
                    self.merge(column, &head);
                    let style = head.style.or(style).unwrap_or_else(|| self.styled(column, whole));
                    self.cell(column, style)?;
                    column = column.saturating_add(head.across).saturating_add(1);
                    self.cells += 1;
                    self.job.breathe(self.cells, self.xml.bytes, self.total)?;
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End => return Ok(()),
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("a row is cut off")),
            }
        }
    }

    /// The style of `column`, else of the whole table.
    fn styled(&self, column: u32, whole: usize) -> usize {
        let found = self.columns.iter().find(|(columns, _)| columns.contains(&column));
        found.map_or(whole, |(_, style)| *style)
    }

    fn merge(&mut self, column: u32, head: &Head) {
        if (head.across, head.down) == (0, 0) || self.merged >= MOST_MERGED {
            return;
        }
        self.merged += 1;
        self.builder.merged(Rect {
            top: self.row,
            left: column,
            bottom: self.row.saturating_add(head.down),
            right: column.saturating_add(head.across),
        });
    }

    /// Reads what is inside the cell and keeps it. Comments, names and readings are passed over.
    fn cell(&mut self, column: u32, style: usize) -> Result<(), Fault> {
        let mut kind = None;
        self.value.clear();
        loop {
            match self.xml.next()? {
                Event::Start(tag) if tag.name == b"Data" && kind.is_none() => {
                    kind = Some(type_of(&tag)?);
                    data(self.xml, &mut self.value)?;
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End => break,
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("a cell is cut off")),
            }
        }
        match kind {
            Some(kind) if !self.value.is_empty() => self.keep(column, kind, style),
            _ => Ok(()),
        }
    }

    fn keep(&mut self, column: u32, kind: Type, style: usize) -> Result<(), Fault> {
        let (value, at) = (self.value.as_str(), (self.row, column));
        let word = value.trim();
        let shown = self.shared.styles.shown(style);
        let cell = match kind {
            Type::Text => Cell::Text(value),
            // A number that is none is still what the cell holds.
            Type::Number => match word.parse::<f64>().ok().filter(|number| number.is_finite()) {
                Some(number) => {
                    return Ok(push_shown(self.builder, at, number, shown, self.shared.epoch)?);
                }
                None => Cell::Text(value),
            },
            Type::Date => date(word, shown, self.shared.epoch).unwrap_or(Cell::Text(value)),
            Type::Boolean => match word {
                "1" | "true" | "TRUE" => Cell::Boolean(true),
                "0" | "false" | "FALSE" => Cell::Boolean(false),
                _ => Cell::Text(value),
            },
            Type::Error => CellError::from_name(word).map_or(Cell::Text(value), Cell::Error),
        };
        Ok(self.builder.push(at.0, at.1, cell)?)
    }
}

/// Appends the text of the data that just began, that of rich text with it, and ends it.
fn data(xml: &mut Xml<impl Read>, out: &mut String) -> Result<(), Fault> {
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Start(tag) => {
                if tag.name.eq_ignore_ascii_case(b"br") {
                    out.push('\n');
                }
                depth += 1;
            }
            Event::End => depth -= 1,
            Event::Text(text) => text.push(out)?,
            Event::Eof => return Err(Fault::damaged("a cell's data are cut off")),
        }
    }
    Ok(())
}

/// A date as its style shows it: times of day and durations are written as dates of the first days
/// that the date system knows.
fn date(word: &str, shown: Shown, epoch: Epoch) -> Option<Cell<'static>> {
    let Some(Cell::DateTime(ms)) = iso(word) else { return iso(word) };
    let zero = match epoch {
        Epoch::Y1900 => days_from_civil(1899, 12, 31)?,
        Epoch::Y1904 => days_from_civil(1904, 1, 1)?,
    };
    let since = ms - zero * DAY;
    let time_only = (0..DAY).contains(&since) && (shown == Shown::Time || epoch == Epoch::Y1900);
    if shown == Shown::Elapsed || time_only {
        // The 29 February 1900 that never was counts for Excel.
        let leap = epoch == Epoch::Y1900 && since >= 60 * DAY;
        return Some(Cell::Duration(since + if leap { DAY } else { 0 }));
    }
    Some(Cell::DateTime(ms))
}

fn type_of(tag: &Tag<'_>) -> Result<Type, Fault> {
    let mut kind = Type::Text;
    tag.each(|name, value| {
        if local(name) == b"Type" {
            kind = match value {
                b"Number" => Type::Number,
                b"DateTime" => Type::Date,
                b"Boolean" => Type::Boolean,
                b"Error" => Type::Error,
                _ => Type::Text,
            };
        }
    })?;
    Ok(kind)
}

impl Shared {
    fn head(&self, tag: &Tag<'_>) -> Result<Head, Fault> {
        let (mut head, mut style) = (Head::default(), None);
        let mut fits = true;
        let mut count = |raw: &[u8]| {
            let count = std::str::from_utf8(raw).ok().and_then(|text| text.trim().parse().ok());
            fits &= count.is_some();
            count.unwrap_or(0_u32)
        };
        tag.each(|name, value| match local(name) {
            // Zero counts as one before the first, and so as no number at all.
            b"Index" => head.index = Some(count(value).wrapping_sub(1)),
            b"Span" => head.span = count(value),
            b"MergeAcross" => head.across = count(value),
            b"MergeDown" => head.down = count(value),
            b"StyleID" => style = Some(value),
            _ => {}
        })?;
        if !fits || head.index == Some(u32::MAX) {
            return Err(Fault::damaged("a place that is no number"));
        }
        head.style = style.map(|raw| self.styles.of(raw)).transpose()?;
        Ok(head)
    }
}
