//! OpenDocument spreadsheets (ODF 1.3, part 3), read as a stream: repeated emptiness costs nothing.

mod cell;
mod table;
mod text;

use std::collections::HashSet;
use std::io::Read;

use vitrina_model::{FILE_CUT, LimitReached, SourceFormat, Visibility};

use super::error::Fault;
use super::format::{Book, Job, ReadFormat, Source};
use super::package::Package;
use super::rescue;
use super::xml::{Event, Tag, Xml};
use table::TableReader;

/// The reader of ods.
pub struct Ods;

const CONTENT: &str = "content.xml";

impl ReadFormat for Ods {
    fn read(&self, source: &Source, _: SourceFormat, job: &Job) -> Result<Book, Fault> {
        let mut package = Package::open(source)?;
        let total = package.claimed([CONTENT].into_iter());
        content(Xml::new(package.part(CONTENT, job.limits.part_bytes)?)?, job, total)
    }
}

/// The reader of fods: the same content, not packed, with all else in the one document.
pub struct Fods;

impl ReadFormat for Fods {
    fn read(&self, source: &Source, _: SourceFormat, job: &Job) -> Result<Book, Fault> {
        content(Xml::new(source.start()?)?, job, source.bytes)
    }
}

/// The sheets of a document of `total` bytes.
fn content(mut xml: Xml<impl Read>, job: &Job, total: u64) -> Result<Book, Fault> {
    let mut hidden = HashSet::new();
    let mut book: Option<Book> = None;
    loop {
        let event = match (xml.next(), &mut book) {
            // The tables are whole; what is behind them, or the sum of all, is not.
            (Err(fault), Some(book)) => {
                rescue::note(book, FILE_CUT, fault)?;
                break;
            }
            (event, _) => event?,
        };
        match event {
            Event::Start(tag) => match tag.name {
                b"automatic-styles" => hidden = hidden_styles(&mut xml)?,
                b"spreadsheet" if book.is_none() => {
                    let read = spreadsheet(&mut xml, &hidden, job, total)?;
                    if !read.findings.is_empty() {
                        return Ok(read);
                    }
                    book = Some(read);
                }
                b"document-content" | b"document" => prefixes(&tag)?,
                b"body" => {}
                _ => xml.skip()?,
            },
            Event::End | Event::Text(_) => {}
            Event::Eof => break,
        }
    }
    book.ok_or_else(|| Fault::damaged("no spreadsheet in the content"))
}

/// Attributes are known by the prefixes that every program writes; under others, types and values
/// would be missed without a word.
fn prefixes(tag: &Tag<'_>) -> Result<(), Fault> {
    for name in ["xmlns:office", "xmlns:table"] {
        if tag.raw(name)?.is_none() {
            return Err(Fault::damaged("namespaces under other prefixes"));
        }
    }
    Ok(())
}

/// The table styles that hide their sheet (`table:display`, 20.391).
fn hidden_styles(xml: &mut Xml<impl Read>) -> Result<HashSet<String>, Fault> {
    let mut hidden = HashSet::new();
    let mut style = String::new();
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Start(tag) => {
                depth += 1;
                match tag.name {
                    b"style" => style = tag.value("style:name")?.unwrap_or_default(),
                    b"table-properties" if tag.raw("table:display")? == Some(b"false") => {
                        hidden.insert(style.clone());
                    }
                    _ => {}
                }
            }
            Event::End => depth -= 1,
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("the styles are cut off")),
        }
    }
    Ok(hidden)
}

fn spreadsheet(
    xml: &mut Xml<impl Read>,
    hidden: &HashSet<String>,
    job: &Job,
    total: u64,
) -> Result<Book, Fault> {
    let mut book = Book::default();
    loop {
        let event = match xml.next() {
            Err(fault) if !book.sheets.is_empty() => {
                rescue::note(&mut book, FILE_CUT, fault)?;
                return Ok(book);
            }
            event => event?,
        };
        match event {
            Event::Start(tag) if tag.name == b"table" => {
                let name = tag.value("table:name")?.unwrap_or_default();
                let style = tag.value("table:style-name")?.unwrap_or_default();
                if book.sheets.len() as u64 >= job.limits.sheets.into() {
                    let most = job.limits.sheets.into();
                    return Err(LimitReached { limit: "sheets", most }.into());
                }
                let mut builder = job.builder(&name, &book.sheets);
                if hidden.contains(&style) {
                    builder.visibility(Visibility::Hidden);
                }
                let mut reader = TableReader::new(xml, job, builder, total);
                let part = match reader.read() {
                    Ok(()) => (Some(reader.finish()), None),
                    Err(fault) => (Some(reader.cut_off()), Some(fault)),
                };
                rescue::keep(&mut book, &name, Ok(part))?;
                if !book.findings.is_empty() {
                    return Ok(book);
                }
            }
            // Deleted content lies in the tracked changes, linked content in caches of its own.
            Event::Start(_) => xml.skip()?,
            Event::End => return Ok(book),
            Event::Text(_) => {}
            Event::Eof => {
                rescue::note(&mut book, FILE_CUT, Fault::damaged("the sheets are cut off"))?;
                return Ok(book);
            }
        }
    }
}
