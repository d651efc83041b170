//! Where a workbook leads: other files, connections, caches, programs.

use vitrina_model::{Glimpse, HiddenKind};

use super::super::look::Look;
use super::{Relation, Told, last};
use crate::read::Fault;
use crate::read::package::Package;
use crate::read::xlsx::book::relations;
use crate::read::xml::{Event, Xml};

/// A relationship that leads out of the package. Links that a person clicks to pages and mail
/// addresses hide nothing; those to files tell where files are.
pub fn external(side: &Relation, sheet: Option<&str>, look: &mut Look) {
    let seen = ["http:", "https:", "mailto:", "#"];
    let small = side.target.to_lowercase();
    if side.kind == "hyperlink" && seen.iter().any(|start| small.starts_with(start)) {
        return;
    }
    look.found(HiddenKind::ExternalLink, sheet, Glimpse::named("", &side.target));
}

/// Tells what one of the workbook's own relationships leads to.
pub fn of_workbook(
    package: &mut Package,
    side: &Relation,
    told: &mut Told,
    look: &mut Look,
) -> Result<(), Fault> {
    if side.external {
        external(side, None, look);
        return Ok(());
    }
    if !package.has(&side.path) {
        return Ok(());
    }
    told.insert(side.path.to_lowercase());
    match side.kind.as_str() {
        "externalLink" => link(package, &side.path, look),
        "pivotCacheDefinition" => cache(package, &side.path, look),
        "connections" => connections(package, &side.path, look),
        "vbaProject" => {
            look.found(HiddenKind::Macro, None, Glimpse::named(last(&side.path), ""));
            Ok(())
        }
        "powerPivotData" => {
            look.found(HiddenKind::DataModel, None, Glimpse::named(last(&side.path), ""));
            Ok(())
        }
        // What is told by its name in the package.
        "customXml" | "revisionHeaders" => {
            told.remove(&side.path.to_lowercase());
            Ok(())
        }
        _ => Ok(()),
    }
}

/// A link to another workbook, and how many of its cells are kept here (18.14).
fn link(package: &mut Package, path: &str, look: &mut Look) -> Result<(), Fault> {
    let most = look.limits.part_bytes;
    let cells = if is_xml(path) { count(package, path, b"cell", most) } else { Ok(0) };
    let targets: Vec<String> = relations(package, path, most)?
        .into_iter()
        .filter(|relation| relation.external)
        .map(|relation| relation.target)
        .collect();
    let count = cells.as_ref().ok().filter(|cells| **cells > 0).copied();
    for target in &targets {
        let glimpse = Glimpse { count, ..Glimpse::named("", target) };
        look.found(HiddenKind::ExternalLink, None, glimpse);
    }
    cells.map(|_| ())
}

fn is_xml(path: &str) -> bool {
    path.to_lowercase().ends_with("xml")
}

fn count(package: &mut Package, path: &str, name: &[u8], most: u64) -> Result<u64, Fault> {
    let mut xml = Xml::new(package.part(path, most)?)?;
    let mut found = 0;
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.name == name => found += 1,
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// A pivot table's copy of its data: where it is from, who refreshed it, how many records (18.10).
pub fn cache(package: &mut Package, path: &str, look: &mut Look) -> Result<(), Fault> {
    if !is_xml(path) {
        look.found(HiddenKind::PivotCache, None, Glimpse::named("", ""));
        return Ok(());
    }
    let mut xml = Xml::new(package.part(path, look.limits.part_bytes)?)?;
    let (mut name, mut source, mut records) = (String::new(), String::new(), None);
    let done = loop {
        match xml.next() {
            Ok(Event::Start(tag)) if tag.name == b"pivotCacheDefinition" => {
                name = tag.value("refreshedBy")?.unwrap_or_default();
                records = tag.value("recordCount")?.and_then(|count| count.parse().ok());
            }
            Ok(Event::Start(tag)) if tag.name == b"worksheetSource" => {
                let sheet = tag.value("sheet")?;
                let place = tag.value("ref")?.or(tag.value("name")?).unwrap_or_default();
                source = sheet.map_or_else(|| place.clone(), |sheet| format!("{sheet}!{place}"));
            }
            Ok(Event::Eof) => break Ok(()),
            Ok(_) => {}
            Err(fault) => break Err(fault),
        }
    };
    let glimpse = Glimpse { count: records, ..Glimpse::named(&name, &source) };
    look.found(HiddenKind::PivotCache, None, glimpse);
    done
}

/// The connections to databases, services and text files (18.13).
pub fn connections(package: &mut Package, path: &str, look: &mut Look) -> Result<(), Fault> {
    if !is_xml(path) {
        look.found(HiddenKind::Connection, None, Glimpse::named("", ""));
        return Ok(());
    }
    let mut xml = Xml::new(package.part(path, look.limits.part_bytes)?)?;
    let (mut depth, mut open) = (0_u32, None::<Glimpse>);
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                depth += 1;
                if tag.name == b"connection" && depth == 2 {
                    let name = tag.value("name")?.unwrap_or_default();
                    let text = tag.value("sourceFile")?.or(tag.value("odcFile")?);
                    open = Some(Glimpse::named(&name, &text.unwrap_or_default()));
                }
                let said = match tag.name {
                    b"dbPr" => tag.value("connection")?,
                    b"webPr" => tag.value("url")?,
                    b"textPr" => tag.value("sourceFile")?,
                    _ => None,
                };
                if let (Some(glimpse), Some(said)) = (&mut open, said) {
                    *glimpse = glimpse.clone().saying(&without_password(&said));
                }
            }
            Event::End => {
                depth -= 1;
                if depth == 1
                    && let Some(glimpse) = open.take()
                {
                    look.found(HiddenKind::Connection, None, glimpse);
                    look.step(0)?;
                }
            }
            Event::Text(_) => {}
            Event::Eof => return Ok(()),
        }
    }
}

/// A connection's text without the password that many of them hold.
fn without_password(said: &str) -> String {
    let secret = |part: &str| {
        let name = part.split('=').next().unwrap_or_default().trim().to_lowercase();
        matches!(name.as_str(), "password" | "pwd")
    };
    let part = |part: &str| {
        let name = part.split('=').next().unwrap_or_default();
        if secret(part) { format!("{name}=…") } else { part.to_owned() }
    };
    said.split(';').map(part).collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_password_of_a_connection_is_told() {
        let said = super::without_password("Provider=X;User ID=sa;Password=s3cret;Pwd = b;Data=1");
        assert_eq!(said, "Provider=X;User ID=sa;Password=…;Pwd =…;Data=1");
    }
}
