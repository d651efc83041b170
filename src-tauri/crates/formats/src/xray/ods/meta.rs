//! Who wrote the document, where, about what (ODF 1.3, part 3, 4.3).

use std::io::Read;

use vitrina_model::{Glimpse, HiddenKind};

use super::super::look::Look;
use crate::read::Fault;
use crate::read::xml::{Event, Xml};

/// Elements of the description, and what the words call them.
const NAMES: [(&[u8], &str); 7] = [
    (b"initial-creator", "author"),
    (b"creator", "last-author"),
    (b"printed-by", "printed-by"),
    (b"title", "title"),
    (b"subject", "subject"),
    (b"description", "comments"),
    (b"keyword", "keywords"),
];

/// Tells the properties in the element that just began, and ends it.
pub fn read(xml: &mut Xml<impl Read>, look: &mut Look) -> Result<(), Fault> {
    let mut depth = 1_u32;
    while depth > 0 {
        match xml.next()? {
            Event::Start(tag) => {
                let known = NAMES.iter().find(|(name, _)| *name == tag.name);
                let own = tag.name == b"user-defined";
                let name = tag.value("meta:name")?.unwrap_or_default();
                if tag.name == b"template" {
                    let from = tag.value("xlink:title")?.or(tag.value("xlink:href")?);
                    let from = from.filter(|from| !from.is_empty());
                    if let Some(from) = from {
                        look.found(HiddenKind::Property, None, Glimpse::named("template", &from));
                    }
                }
                if known.is_none() && !own {
                    depth += 1;
                    continue;
                }
                let mut text = String::new();
                xml.text(&mut text)?;
                if text.trim().is_empty() {
                    continue;
                }
                match known {
                    Some((_, name)) => {
                        look.found(HiddenKind::Property, None, Glimpse::named(name, &text));
                    }
                    None => {
                        look.found(HiddenKind::CustomProperty, None, Glimpse::named(&name, &text));
                    }
                }
                look.step(xml.bytes)?;
            }
            Event::End => depth -= 1,
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("the description is cut off")),
        }
    }
    Ok(())
}
