//! Who wrote a document, where, about what (ISO/IEC 29500-2, 11; 29500-1, 22.2 and 22.3).

use vitrina_model::{Glimpse, HiddenKind};

use super::super::look::Look;
use super::related;
use crate::read::Fault;
use crate::read::package::Package;
use crate::read::xml::{Event, Xml};

/// Elements of the parts with properties, and what the words call them.
const NAMES: [(&[u8], &str); 12] = [
    (b"creator", "author"),
    (b"lastModifiedBy", "last-author"),
    (b"title", "title"),
    (b"subject", "subject"),
    (b"description", "comments"),
    (b"keywords", "keywords"),
    (b"category", "category"),
    (b"contentStatus", "status"),
    (b"Company", "company"),
    (b"Manager", "manager"),
    (b"HyperlinkBase", "link-base"),
    (b"Template", "template"),
];

/// Tells the properties that the package's own relationships lead to, and its small picture.
pub fn tell(package: &mut Package, look: &mut Look) -> Result<(), Fault> {
    for side in related(package, "", None, look)?.iter().filter(|side| !side.external) {
        if !package.has(&side.path) {
            continue;
        }
        let done = match side.kind.as_str() {
            "core-properties" | "extended-properties" => plain(package, &side.path, look),
            "custom-properties" => custom(package, &side.path, look),
            "thumbnail" => {
                look.found(HiddenKind::Image, None, Glimpse::named(super::last(&side.path), ""));
                Ok(())
            }
            _ => Ok(()),
        };
        look.passed(&side.path, None, done)?;
    }
    Ok(())
}

fn plain(package: &mut Package, path: &str, look: &mut Look) -> Result<(), Fault> {
    let mut xml = Xml::new(package.part(path, look.limits.part_bytes)?)?;
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                let Some((_, name)) = NAMES.iter().find(|(name, _)| *name == tag.name) else {
                    continue;
                };
                let mut text = String::new();
                xml.text(&mut text)?;
                if !text.trim().is_empty() {
                    look.found(HiddenKind::Property, None, Glimpse::named(name, &text));
                }
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn custom(package: &mut Package, path: &str, look: &mut Look) -> Result<(), Fault> {
    let mut xml = Xml::new(package.part(path, look.limits.part_bytes)?)?;
    let (mut name, mut text, mut depth) = (String::new(), String::new(), 0_u32);
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                depth += 1;
                if depth == 2 {
                    name = tag.value("name")?.unwrap_or_default();
                    text.clear();
                }
            }
            Event::Text(piece) if depth > 2 => piece.push(&mut text)?,
            Event::End => {
                depth -= 1;
                if depth == 1 {
                    look.found(HiddenKind::CustomProperty, None, Glimpse::named(&name, &text));
                    look.step(0)?;
                }
            }
            Event::Text(_) => {}
            Event::Eof => return Ok(()),
        }
    }
}
