//! What is out of sight on one worksheet (18.3.1), streamed.

use std::io::Read;

use vitrina_model::Rect;

use super::super::look::Look;
use super::super::seen::Seen;
use crate::read::Fault;
use crate::read::package::Package;
use crate::read::xml::{Event, Tag, Xml};

/// Looks through the part `path`; `styles` says how each keeps a text from being seen.
pub fn scan(
    package: &mut Package,
    path: &str,
    styles: &[u8],
    seen: &mut Seen,
    look: &mut Look,
) -> Result<(), Fault> {
    let xml = Xml::new(package.part(path, look.limits.part_bytes)?)?;
    Scan { xml, styles, seen, row: 0, column: 0 }.run(look)
}

struct Scan<'a, R> {
    xml: Xml<R>,
    styles: &'a [u8],
    seen: &'a mut Seen,
    /// Where the next cell stands if it does not say.
    row: u32,
    column: u32,
}

impl<R: Read> Scan<'_, R> {
    fn run(&mut self, look: &mut Look) -> Result<(), Fault> {
        let mut filtering = false;
        loop {
            match self.xml.next()? {
                Event::Start(tag) => match tag.name {
                    b"sheetPr" => filtering |= is_true(tag.raw("filterMode")?),
                    b"col" => column(&tag, self.seen)?,
                    b"sheetData" => self.rows(look)?,
                    b"autoFilter" => {
                        filtering = false;
                        let area = tag.value("ref")?.and_then(|area| area.parse().ok());
                        self.filter(area)?;
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        // A filter that leaves no range behind: the advanced one.
        self.seen.filtered = filtering;
        Ok(())
    }

    /// A filter over `area` hides rows where it says by which values of a column.
    fn filter(&mut self, area: Option<Rect>) -> Result<(), Fault> {
        let mut depth = 1;
        let mut narrowed = false;
        while depth > 0 {
            match self.xml.next()? {
                Event::Start(tag) => {
                    narrowed |= tag.name == b"filterColumn";
                    depth += 1;
                }
                Event::End => depth -= 1,
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("a filter is cut off")),
            }
        }
        if let Some(area) = area.filter(|_| narrowed) {
            self.seen.filter(area.top, area.bottom);
        }
        Ok(())
    }

    fn rows(&mut self, look: &mut Look) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(tag) if tag.name == b"row" => {
                    let row = tag.raw("r")?.and_then(number).and_then(|row| row.checked_sub(1));
                    self.row = row.unwrap_or(self.row);
                    let flat = tag.raw("ht")?.is_some_and(is_zero);
                    if flat || is_true(tag.raw("hidden")?) {
                        self.seen.hide_rows(self.row, self.row);
                    }
                    self.column = 0;
                    self.cells(look)?;
                    self.row = self.row.saturating_add(1);
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End => return Ok(()),
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the rows are cut off")),
            }
        }
    }

    fn cells(&mut self, look: &mut Look) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(tag) if tag.name == b"c" => {
                    let mut style = 0_usize;
                    let (row, column) = (&mut self.row, &mut self.column);
                    tag.each(|name, value| match name {
                        b"r" => (*row, *column) = position(value).unwrap_or((*row, *column)),
                        b"s" => style = number(value).unwrap_or(0) as usize,
                        _ => {}
                    })?;
                    if self.holds()? {
                        let unseen = self.styles.get(style).copied().unwrap_or_default();
                        self.seen.cell(self.row, self.column, unseen);
                    }
                    self.column = self.column.saturating_add(1);
                    look.step(self.xml.bytes)?;
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End => return Ok(()),
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("a row is cut off")),
            }
        }
    }

    /// Whether the cell that just began holds anything; ends it.
    fn holds(&mut self) -> Result<bool, Fault> {
        let (mut depth, mut value, mut found) = (1_u32, 0, false);
        while depth > 0 {
            match self.xml.next()? {
                Event::Start(tag) => {
                    depth += 1;
                    if matches!(tag.name, b"v" | b"t") {
                        value = depth;
                    }
                }
                Event::End => {
                    if depth == value {
                        value = 0;
                    }
                    depth -= 1;
                }
                Event::Text(_) => found |= value == depth,
                Event::Eof => return Err(Fault::damaged("a cell is cut off")),
            }
        }
        Ok(found)
    }
}

fn column(tag: &Tag<'_>, seen: &mut Seen) -> Result<(), Fault> {
    let hidden = is_true(tag.raw("hidden")?) || tag.raw("width")?.is_some_and(is_zero);
    let place = |name: &str| -> Result<Option<u32>, Fault> {
        Ok(tag.raw(name)?.and_then(number).and_then(|place| place.checked_sub(1)))
    };
    if let (true, Some(first), Some(last)) = (hidden, place("min")?, place("max")?) {
        seen.hide_columns(first, last);
    }
    Ok(())
}

fn is_true(raw: Option<&[u8]>) -> bool {
    matches!(raw, Some(b"1" | b"true" | b"on"))
}

fn is_zero(raw: &[u8]) -> bool {
    std::str::from_utf8(raw).ok().and_then(|text| text.trim().parse::<f64>().ok()) == Some(0.0)
}

fn number(raw: &[u8]) -> Option<u32> {
    std::str::from_utf8(raw).ok()?.trim().parse().ok()
}

/// Zero-based row and column of `K204`.
fn position(raw: &[u8]) -> Option<(u32, u32)> {
    let letters = raw.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (letters, digits) = raw.split_at_checked(letters).filter(|(at, _)| at.len() <= 4)?;
    let column = letters
        .iter()
        .fold(0_u32, |sum, byte| sum * 26 + u32::from(byte.to_ascii_uppercase() - b'A') + 1);
    Some((number(digits)?.checked_sub(1)?, column.checked_sub(1)?))
}
