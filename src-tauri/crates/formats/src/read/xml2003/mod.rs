//! `SpreadsheetML`, the XML of Excel 2002 and 2003 and of many a web program.
//!
//! Microsoft, "XML Spreadsheet Reference" (2001). Names are known without their prefixes: programs
//! write `ss:Index` and `Index` alike.

mod sheet;
mod styles;

use std::io::Read;

use vitrina_model::{LimitReached, Sheet, SheetBuilder, SourceFormat, Visibility};

use super::error::Fault;
use super::format::{Book, Job, ReadFormat, Source};
use super::serial::Epoch;
use super::xml::{Event, Tag, Xml};
use sheet::TableReader;
use styles::Styles;

/// The reader of `SpreadsheetML`.
pub struct Xml2003;

/// What all sheets refer to.
#[derive(Default)]
struct Shared {
    styles: Styles,
    epoch: Epoch,
}

impl ReadFormat for Xml2003 {
    fn read(&self, source: &Source, _: SourceFormat, job: &Job) -> Result<Book, Fault> {
        let mut xml = Xml::new(source.start()?)?;
        let mut shared = Shared::default();
        let mut sheets = Vec::new();
        loop {
            match xml.next()? {
                Event::Start(tag) => match tag.name {
                    b"Workbook" => {}
                    b"Styles" => shared.styles = Styles::read(&mut xml)?,
                    b"ExcelWorkbook" => shared.epoch = epoch(&mut xml)?,
                    b"Worksheet" => {
                        let name = attribute(&tag, "Name")?.unwrap_or_default();
                        let mut builder = next(&name, &sheets, job)?;
                        worksheet(&mut xml, &shared, job, &mut builder, source.bytes)
                            .map_err(|fault| fault.in_sheet(&name))?;
                        sheets.push(builder.finish());
                    }
                    _ => xml.skip()?,
                },
                Event::End | Event::Text(_) => {}
                Event::Eof => return Ok(Book { sheets, ..Book::default() }),
            }
        }
    }
}

/// A builder of the next sheet, where there may be one more.
fn next(name: &str, before: &[Sheet], job: &Job) -> Result<SheetBuilder, Fault> {
    let most = u64::from(job.limits.sheets);
    if before.len() as u64 >= most {
        return Err(LimitReached { limit: "sheets", most }.into());
    }
    Ok(job.builder(name, before))
}

/// The settings of the workbook: its date system.
fn epoch(xml: &mut Xml<impl Read>) -> Result<Epoch, Fault> {
    let mut epoch = Epoch::Y1900;
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                if tag.name == b"Date1904" {
                    epoch = Epoch::Y1904;
                }
                xml.skip()?;
            }
            Event::End => return Ok(epoch),
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("the settings are cut off")),
        }
    }
}

fn worksheet(
    xml: &mut Xml<impl Read>,
    shared: &Shared,
    job: &Job,
    builder: &mut SheetBuilder,
    total: u64,
) -> Result<(), Fault> {
    loop {
        match xml.next()? {
            Event::Start(tag) => match tag.name {
                b"Table" => {
                    let style = attribute(&tag, "StyleID")?;
                    TableReader::new(xml, shared, job, builder, total).read(style.as_deref())?;
                }
                b"WorksheetOptions" => builder.visibility(visibility(xml)?),
                _ => xml.skip()?,
            },
            Event::End => return Ok(()),
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("a sheet is cut off")),
        }
    }
}

/// The options of a sheet: whether its tab is shown.
fn visibility(xml: &mut Xml<impl Read>) -> Result<Visibility, Fault> {
    let mut visibility = Visibility::Visible;
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.name == b"Visible" => {
                let mut word = String::new();
                xml.text(&mut word)?;
                visibility = match word.trim() {
                    "SheetHidden" => Visibility::Hidden,
                    "SheetVeryHidden" => Visibility::VeryHidden,
                    _ => Visibility::Visible,
                };
            }
            Event::Start(_) => xml.skip()?,
            Event::End => return Ok(visibility),
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("the options of a sheet are cut off")),
        }
    }
}

/// The attribute of this local name, under whichever prefix.
fn attribute(tag: &Tag<'_>, wanted: &str) -> Result<Option<String>, Fault> {
    match tag.prefixed(wanted)? {
        Some(value) => Ok(Some(value)),
        None => tag.value(wanted),
    }
}
