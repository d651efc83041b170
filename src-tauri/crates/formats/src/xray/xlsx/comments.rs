//! Comments on cells and who wrote them (18.7).

use vitrina_model::{Glimpse, HiddenKind};

use super::super::look::Look;
use crate::read::Fault;
use crate::read::package::Package;
use crate::read::xml::{Event, Xml};

/// Authors kept by number.
const MOST_AUTHORS: usize = 10_000;

/// Tells the comments in the part `path`. Those that only stand for a conversation, for programs
/// that know none, are told there.
pub fn tell(package: &mut Package, path: &str, sheet: &str, look: &mut Look) -> Result<(), Fault> {
    let mut xml = Xml::new(package.part(path, look.limits.part_bytes)?)?;
    let mut authors = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.name == b"author" => {
                let mut name = String::new();
                xml.text(&mut name)?;
                if authors.len() < MOST_AUTHORS {
                    authors.push(name);
                }
            }
            Event::Start(tag) if tag.name == b"comment" => {
                let spot = tag.value("ref")?.and_then(|place| place.parse().ok());
                let author = tag.value("authorId")?.and_then(|id| id.parse::<usize>().ok());
                let author = author.and_then(|id| authors.get(id).cloned()).unwrap_or_default();
                let text = text(&mut xml)?;
                if !author.starts_with("tc={") {
                    let glimpse = Glimpse { spot, ..Glimpse::named(&author, &text) };
                    look.found(HiddenKind::Comment, Some(sheet), glimpse);
                }
                look.step(xml.bytes)?;
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// All text of the comment that just began.
fn text(xml: &mut Xml<impl std::io::Read>) -> Result<String, Fault> {
    let mut text = String::new();
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Start(tag) if tag.name == b"t" => xml.text(&mut text)?,
            Event::Start(tag) if tag.name == b"rPh" => xml.skip()?,
            Event::Start(_) => depth += 1,
            Event::End => depth -= 1,
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("a comment is cut off")),
        }
    }
    Ok(text)
}
