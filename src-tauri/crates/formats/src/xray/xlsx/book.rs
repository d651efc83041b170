//! The workbook's part: its sheets, its names, where it was saved (18.2).

use vitrina_model::{Glimpse, HiddenKind, Visibility};

use super::super::look::Look;
use super::super::office::Listed;
use crate::read::Fault;
use crate::read::package::Package;
use crate::read::xml::{Event, Tag, Xml};

/// Names that programs give by themselves, for printing and filters.
const OWN: &str = "_xlnm.";

/// The sheets; tells names of cells on the way. Names that cannot be read are told as such.
pub fn read(package: &mut Package, main: &str, look: &mut Look) -> Result<Vec<Listed>, Fault> {
    let mut xml = Xml::new(package.part(main, look.limits.part_bytes)?)?;
    let mut sheets = Vec::new();
    let mut in_sheets = false;
    loop {
        match xml.next()? {
            Event::Start(tag) => match tag.name {
                b"sheets" => in_sheets = true,
                b"sheet" if in_sheets => {
                    if sheets.len() as u64 >= look.limits.sheets.into() {
                        let most = look.limits.sheets.into();
                        return Err(vitrina_model::LimitReached { limit: "sheets", most }.into());
                    }
                    sheets.push(listed(&tag)?);
                }
                b"definedName" => {
                    let name = tag.value("name")?.unwrap_or_default();
                    let mut text = String::new();
                    xml.text(&mut text)?;
                    name_of(&name, &text, look);
                    look.step(xml.bytes)?;
                }
                b"absPath" => {
                    let path = tag.value("url")?.unwrap_or_default();
                    look.found(HiddenKind::Property, None, Glimpse::named("path", &path));
                }
                b"fileSharing" => {
                    if let Some(name) = tag.value("userName")?.filter(|name| !name.is_empty()) {
                        look.found(HiddenKind::Property, None, Glimpse::named("user", &name));
                    }
                }
                _ => in_sheets = false,
            },
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

fn listed(tag: &Tag<'_>) -> Result<Listed, Fault> {
    let visibility = match tag.raw("state")? {
        Some(b"hidden") => Visibility::Hidden,
        Some(b"veryHidden") => Visibility::VeryHidden,
        _ => Visibility::Visible,
    };
    let id = tag.prefixed("id")?.unwrap_or_default();
    Ok(Listed { name: tag.value("name")?.unwrap_or_default(), visibility, id })
}

/// Tells a name for cells or a value; not those that programs give by themselves, nor those that
/// have lost what they pointed to.
pub fn name_of(name: &str, formula: &str, look: &mut Look) {
    let lost = formula.contains("#REF!") || formula.is_empty();
    if !lost && !name.to_lowercase().starts_with(OWN) {
        look.found(HiddenKind::DefinedName, None, Glimpse::named(name, formula));
    }
}
