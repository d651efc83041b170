//! Pictures on a sheet and the cell each stands at (ISO/IEC 29500-1, 20.5).

use vitrina_model::{Glimpse, HiddenKind, Spot};

use super::super::look::Look;
use crate::read::Fault;
use crate::read::package::Package;
use crate::read::xml::{Event, Xml};

/// Tells the pictures of the drawing in the part `path`.
pub fn pictures(
    package: &mut Package,
    path: &str,
    sheet: &str,
    look: &mut Look,
) -> Result<(), Fault> {
    let mut xml = Xml::new(package.part(path, look.limits.part_bytes)?)?;
    let (mut from, mut spot) = (false, None);
    let (mut row, mut in_picture) = ([0_u32; 2], false);
    loop {
        let tag = match xml.next()? {
            Event::Start(tag) => tag,
            Event::Eof => return Ok(()),
            _ => continue,
        };
        match tag.name {
            // What older programs show in place of the choice before it.
            b"Fallback" => xml.skip()?,
            b"from" => from = true,
            b"to" => from = false,
            b"col" | b"row" if from => {
                let at = usize::from(tag.name == b"col");
                let mut text = String::new();
                xml.text(&mut text)?;
                row[at] = text.trim().parse().unwrap_or(0);
                spot = Some(Spot::cell(row[0], row[1]));
            }
            b"absoluteAnchor" => spot = None,
            b"pic" => in_picture = true,
            b"cNvPr" if std::mem::take(&mut in_picture) => {
                let name = tag.value("name")?.unwrap_or_default();
                let text = tag.value("descr")?.unwrap_or_default();
                let glimpse = Glimpse { spot, ..Glimpse::named(&name, &text) };
                look.found(HiddenKind::Image, Some(sheet), glimpse);
                look.step(xml.bytes)?;
            }
            _ => {}
        }
    }
}
