//! What is out of sight on one sheet (ODF 1.3, part 3, 9.1).

use std::collections::HashSet;
use std::io::Read;

use vitrina_model::{Glimpse, HiddenKind, Spot, Visibility};

use super::super::look::Look;
use super::super::seen::{Seen, tell_sheet};
use super::styles::Styles;
use super::{Document, beside};
use crate::read::Fault;
use crate::read::xml::{Event, Tag, Xml};

/// Ranges of columns with a style of their own, kept.
const MOST_COLUMNS: usize = 20_000;
/// Addresses of other files in formulas, told once each.
const MOST_LINKS: usize = 1_000;

/// A sheet by its first tag.
pub struct Head {
    name: String,
    visibility: Visibility,
}

impl Head {
    /// What the tag says.
    pub fn of(tag: &Tag<'_>, styles: &Styles) -> Result<Head, Fault> {
        let style = tag.value("table:style-name")?.unwrap_or_default();
        let name = tag.value("table:name")?.unwrap_or_default();
        Ok(Head { name, visibility: styles.visibility(&style) })
    }
}

/// Looks through the sheet that just began, and ends it.
pub fn scan<R: Read>(
    head: Head,
    xml: &mut Xml<R>,
    document: &mut Document,
    look: &mut Look,
) -> Result<(), Fault> {
    let Head { name, visibility } = head;
    tell_sheet(&name, visibility, look);
    let mut scan = Scan {
        xml,
        document,
        name: &name,
        seen: Seen::default(),
        row: 0,
        columns: 0,
        styles: Vec::new(),
        row_style: 0,
        links: HashSet::new(),
    };
    let done = scan.run(look);
    scan.seen.tell(&name, visibility, look);
    done
}

struct Scan<'a, R> {
    xml: &'a mut Xml<R>,
    document: &'a mut Document,
    name: &'a str,
    seen: Seen,
    row: u32,
    columns: u32,
    /// First and last column of a range, and what the style of its cells does.
    styles: Vec<(u32, u32, u8)>,
    row_style: u8,
    links: HashSet<String>,
}

impl<R: Read> Scan<'_, R> {
    fn run(&mut self, look: &mut Look) -> Result<(), Fault> {
        let mut depth = 1_u32;
        while depth > 0 {
            match self.xml.next()? {
                Event::Start(tag) => match tag.name {
                    b"table-column" => {
                        depth += 1;
                        let times = repeated(&tag, "table:number-columns-repeated")?;
                        let last = self.columns.saturating_add(times - 1);
                        if matches!(tag.raw("table:visibility")?, Some(b"collapse" | b"filter")) {
                            self.seen.hide_columns(self.columns, last);
                        }
                        let style = tag.value("table:default-cell-style-name")?;
                        let style = style.map_or(0, |it| self.document.styles.unseen(&it));
                        if style != 0 && self.styles.len() < MOST_COLUMNS {
                            self.styles.push((self.columns, last, style));
                        }
                        self.columns = last.saturating_add(1);
                    }
                    b"table-row" => {
                        let times = repeated(&tag, "table:number-rows-repeated")?;
                        let last = self.row.saturating_add(times - 1);
                        match tag.raw("table:visibility")? {
                            Some(b"collapse") => self.seen.hide_rows(self.row, last),
                            Some(b"filter") => self.seen.filter_rows(self.row, last),
                            _ => {}
                        }
                        let style = tag.value("table:default-cell-style-name")?;
                        self.row_style = style.map_or(0, |it| self.document.styles.unseen(&it));
                        self.cells(times, look)?;
                        self.row = last.saturating_add(1);
                    }
                    _ => {
                        depth += 1;
                        beside::tell(&tag, Some(self.name), look)?;
                        drawn(&tag, None, self.name, self.document, look)?;
                    }
                },
                Event::End => depth -= 1,
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the table is cut off")),
            }
        }
        Ok(())
    }

    /// The cells of `times` rows.
    fn cells(&mut self, times: u32, look: &mut Look) -> Result<(), Fault> {
        let mut column = 0_u32;
        loop {
            match self.xml.next()? {
                Event::Start(tag) if matches!(tag.name, b"table-cell" | b"covered-table-cell") => {
                    let wide = repeated(&tag, "table:number-columns-repeated")?;
                    let style = tag.value("table:style-name")?;
                    let unseen = match style {
                        Some(style) => self.document.styles.unseen(&style),
                        None if self.row_style != 0 => self.row_style,
                        None => of_column(&self.styles, column),
                    };
                    let formula = tag.raw("table:formula")?;
                    let link = formula.and_then(linked);
                    let valued = tag.raw("office:value-type")?.is_some();
                    if let Some(link) = link {
                        self.link(&link, look);
                    }
                    let said = self.cell(column, look)?;
                    if valued || said {
                        let rows = (self.row, self.row.saturating_add(times - 1));
                        let columns = (column, column.saturating_add(wide - 1));
                        self.seen.block(rows, columns, unseen);
                    }
                    column = column.saturating_add(wide);
                    look.step(self.xml.bytes)?;
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End => return Ok(()),
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("a row is cut off")),
            }
        }
    }

    /// Tells what lies in the cell that just began, and ends it; whether it has a text.
    fn cell(&mut self, column: u32, look: &mut Look) -> Result<bool, Fault> {
        let spot = Spot::cell(self.row, column);
        let (mut depth, mut paragraph, mut said) = (1_u32, 0, false);
        while depth > 0 {
            match self.xml.next()? {
                Event::Start(tag) if tag.name == b"annotation" => {
                    comment(self.xml, spot, self.name, look)?;
                }
                Event::Start(tag) => {
                    depth += 1;
                    if tag.name == b"p" && paragraph == 0 && depth == 2 {
                        paragraph = depth;
                    }
                    beside::tell(&tag, Some(self.name), look)?;
                    drawn(&tag, Some(spot), self.name, self.document, look)?;
                }
                Event::End => {
                    if depth == paragraph {
                        paragraph = 0;
                    }
                    depth -= 1;
                }
                Event::Text(_) => said |= paragraph > 0,
                Event::Eof => return Err(Fault::damaged("a cell is cut off")),
            }
        }
        Ok(said)
    }

    fn link(&mut self, link: &str, look: &mut Look) {
        if self.links.len() < MOST_LINKS && self.links.insert(link.to_owned()) {
            let glimpse = Glimpse::named("", link);
            look.found(HiddenKind::ExternalLink, Some(self.name), glimpse);
        }
    }
}

/// What the style of a column does to the texts of its cells.
fn of_column(styles: &[(u32, u32, u8)], column: u32) -> u8 {
    let found = styles.iter().find(|(first, last, _)| (*first..=*last).contains(&column));
    found.map_or(0, |(_, _, style)| *style)
}

/// The other file that a formula takes from: `'file:///a/b.ods'#$Sheet.A1`.
fn linked(formula: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(formula).replace("&apos;", "'");
    let end = text.find("'#")?;
    let start = text[..end].rfind('\'')? + 1;
    Some(text[start..end].to_owned())
}

/// Tells the comment that just began, and ends it.
fn comment(
    xml: &mut Xml<impl Read>,
    spot: Spot,
    sheet: &str,
    look: &mut Look,
) -> Result<(), Fault> {
    let (mut author, mut text) = (String::new(), String::new());
    let (mut depth, mut passed) = (1_u32, 0);
    while depth > 0 {
        match xml.next()? {
            Event::Start(tag) if tag.name == b"creator" => xml.text(&mut author)?,
            Event::Start(tag) => {
                depth += 1;
                if matches!(tag.name, b"date" | b"date-string") {
                    passed = depth;
                } else if tag.name == b"p" && !text.is_empty() {
                    text.push(' ');
                }
            }
            Event::End => {
                if depth == passed {
                    passed = 0;
                }
                depth -= 1;
            }
            Event::Text(piece) if passed == 0 => piece.push(&mut text)?,
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("a comment is cut off")),
        }
    }
    let glimpse = Glimpse { spot: Some(spot), ..Glimpse::named(&author, &text) };
    look.found(HiddenKind::Comment, Some(sheet), glimpse);
    look.step(xml.bytes)
}

/// Tells the picture or the object that just began; a picture of an object is no picture of its
/// own, and a chart shows what the sheet holds.
fn drawn(
    tag: &Tag<'_>,
    spot: Option<Spot>,
    sheet: &str,
    document: &mut Document,
    look: &mut Look,
) -> Result<(), Fault> {
    if !matches!(tag.name, b"image" | b"object" | b"object-ole") {
        return Ok(());
    }
    let Some(href) = tag.value("xlink:href")? else { return Ok(()) };
    let inside = href.trim_start_matches("./").to_lowercase();
    let kind = match tag.name {
        _ if inside.contains("://") || inside.starts_with("..") || inside.starts_with('/') => {
            HiddenKind::ExternalLink
        }
        b"image" if inside.starts_with("objectreplacements") => return Ok(()),
        b"image" => HiddenKind::Image,
        _ if document.charts.contains(&inside) => return Ok(()),
        _ => HiddenKind::EmbeddedObject,
    };
    look.found(kind, Some(sheet), Glimpse { spot, ..Glimpse::named("", &href) });
    if document.told.len() < 100_000 {
        document.told.insert(inside);
    }
    Ok(())
}

/// A count that is one where it is not said, and never zero.
fn repeated(tag: &Tag<'_>, name: &str) -> Result<u32, Fault> {
    let raw = tag.raw(name)?.and_then(|raw| std::str::from_utf8(raw).ok());
    Ok(raw.and_then(|text| text.trim().parse::<u32>().ok()).unwrap_or(1).max(1))
}
