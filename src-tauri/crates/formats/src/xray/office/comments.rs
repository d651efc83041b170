//! Conversations on cells, and who took part ([MS-XLSX] 2.6.203 and following).

use std::collections::HashMap;

use vitrina_model::{Glimpse, HiddenKind};

use super::super::look::Look;
use super::Relation;
use crate::read::Fault;
use crate::read::package::Package;
use crate::read::xml::{Event, Xml};

/// Names of people by the ids that remarks have for them.
pub type People = HashMap<String, String>;

/// The people that the workbook's relationships lead to.
pub fn people(
    package: &mut Package,
    related: &[Relation],
    look: &mut Look,
) -> Result<People, Fault> {
    let mut people = People::new();
    for relation in related.iter().filter(|relation| relation.kind == "person") {
        if !package.has(&relation.path) {
            continue;
        }
        let done = read_people(package, &relation.path, look.limits.part_bytes, &mut people);
        look.passed(&relation.path, None, done)?;
    }
    Ok(people)
}

fn read_people(
    package: &mut Package,
    path: &str,
    most: u64,
    people: &mut People,
) -> Result<(), Fault> {
    let mut xml = Xml::new(package.part(path, most)?)?;
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.name == b"person" && people.len() < 10_000 => {
                let name = tag.value("displayName")?.unwrap_or_default();
                people.insert(tag.value("id")?.unwrap_or_default(), name);
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Tells the remarks in the part `path`.
pub fn threaded(
    package: &mut Package,
    path: &str,
    (sheet, people): (&str, &People),
    look: &mut Look,
) -> Result<(), Fault> {
    let mut xml = Xml::new(package.part(path, look.limits.part_bytes)?)?;
    let mut glimpse = Glimpse::default();
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.name == b"threadedComment" => {
                let place = tag.value("ref")?.and_then(|place| place.parse().ok());
                let person = tag.value("personId")?.unwrap_or_default();
                let name = people.get(&person).map(String::as_str).unwrap_or_default();
                glimpse = Glimpse { spot: place, ..Glimpse::named(name, "") };
            }
            Event::Start(tag) if tag.name == b"text" => {
                let mut text = String::new();
                xml.text(&mut text)?;
                let said = std::mem::take(&mut glimpse).saying(&text);
                look.found(HiddenKind::ThreadedComment, Some(sheet), said);
                look.step(xml.bytes)?;
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
