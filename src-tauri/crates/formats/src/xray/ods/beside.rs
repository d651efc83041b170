//! Elements beside the cells: names, pivot tables, sources of data, earlier states.

use std::io::Read;

use vitrina_model::{Glimpse, HiddenKind};

use super::super::look::Look;
use crate::read::Fault;
use crate::read::xml::{Event, Tag, Xml};

/// Tells what the element that just began is, on the sheet `sheet` or in the whole document.
pub fn tell(tag: &Tag<'_>, sheet: Option<&str>, look: &mut Look) -> Result<(), Fault> {
    let said = |name: &str| -> Result<String, Fault> { Ok(tag.value(name)?.unwrap_or_default()) };
    let (kind, glimpse) = match tag.name {
        b"named-range" => {
            let place = plain(&said("table:cell-range-address")?);
            (HiddenKind::DefinedName, Glimpse::named(&said("table:name")?, &place))
        }
        b"named-expression" => {
            let formula = said("table:expression")?;
            (HiddenKind::DefinedName, Glimpse::named(&said("table:name")?, &formula))
        }
        b"data-pilot-table" => {
            let place = plain(&said("table:target-range-address")?);
            (HiddenKind::PivotCache, Glimpse::named(&said("table:name")?, &place))
        }
        // Where a sheet or a range of cells is fetched from.
        b"table-source" | b"cell-range-source" => {
            (HiddenKind::ExternalLink, Glimpse::named("", &said("xlink:href")?))
        }
        b"dde-source" => {
            let text = format!("{} {}", said("office:dde-application")?, said("office:dde-topic")?);
            (HiddenKind::ExternalLink, Glimpse::named("", &text))
        }
        b"database-source-sql" => {
            let name = said("table:database-name")?;
            (HiddenKind::Connection, Glimpse::named(&name, &said("table:sql-statement")?))
        }
        b"database-source-table" | b"database-source-query" => {
            let name = said("table:database-name")?;
            let text = tag.value("table:database-table-name")?;
            let text = text.or(tag.value("table:query-name")?).unwrap_or_default();
            (HiddenKind::Connection, Glimpse::named(&name, &text))
        }
        _ => return Ok(()),
    };
    look.found(kind, sheet, glimpse);
    look.step(0)
}

/// An address without its marks: `$Datos.$A$1:.$B$9` is `Datos.A1:B9`.
fn plain(address: &str) -> String {
    address.replace('$', "").replace(":.", ":")
}

/// Earlier states that the document keeps, and who changed them (ODF 1.3, part 3, 9.9).
pub fn changes(xml: &mut Xml<impl Read>, look: &mut Look) -> Result<(), Fault> {
    let mut depth = 1_u32;
    while depth > 0 {
        match xml.next()? {
            Event::Start(tag) if tag.name == b"creator" => {
                let mut name = String::new();
                xml.text(&mut name)?;
                look.xray.add(HiddenKind::TrackedChange, None, 0, Some(Glimpse::named(&name, "")));
            }
            Event::Start(_) => {
                depth += 1;
                if depth == 2 {
                    look.xray.add(HiddenKind::TrackedChange, None, 1, None);
                }
                look.step(xml.bytes)?;
            }
            Event::End => depth -= 1,
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("the changes are cut off")),
        }
    }
    Ok(())
}
