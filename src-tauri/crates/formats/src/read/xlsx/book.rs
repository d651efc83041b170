//! A workbook's list of sheets and the parts it refers to (ISO/IEC 29500-1, 18.2; 29500-2, 9.3).

use vitrina_model::Visibility;

use super::super::error::Fault;
use super::super::format::Job;
use super::super::package::Package;
use super::super::serial::Epoch;
use super::super::xml::{Event, Tag, Xml};

/// One sheet of cells as the workbook lists it.
pub struct Listed {
    pub name: String,
    pub visibility: Visibility,
    pub path: String,
}

/// What the workbook lists.
#[derive(Default)]
pub struct Listing {
    pub sheets: Vec<Listed>,
    pub epoch: Epoch,
    pub styles: Option<String>,
    pub strings: Option<String>,
}

/// One relationship of a part to another.
pub struct Relation {
    /// What the part calls it.
    pub id: String,
    /// The last word of its type: `worksheet`, `styles`.
    pub kind: String,
    /// The other part.
    pub path: String,
    /// Where it leads as it is written: another file or address where it is `external`.
    pub target: String,
    /// Whether it leads out of the package.
    pub external: bool,
}

/// Reads the workbook part and its relationships.
pub fn read(package: &mut Package, job: &Job) -> Result<Listing, Fault> {
    let most = job.limits.part_bytes;
    let main = main_part(package, most)?.unwrap_or_else(|| "xl/workbook.xml".to_owned());
    let related = relations(package, &main, most)?;
    let path_of = |kind: &str| related.iter().find(|r| r.kind == kind).map(|r| r.path.clone());
    // Some programs write the shared texts and forget to refer to them.
    let beside = || {
        let (folder, _) = main.rsplit_once('/').unwrap_or(("", ""));
        Some(format!("{folder}/sharedStrings.xml")).filter(|path| package.has(path))
    };
    let mut listing = Listing {
        styles: path_of("styles"),
        strings: path_of("sharedStrings").or_else(beside),
        ..Listing::default()
    };
    let mut xml = Xml::new(package.part(&main, most)?)?;
    let (mut rooted, mut in_sheets) = (false, false);
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                if !std::mem::replace(&mut rooted, true) && tag.name != b"workbook" {
                    return Err(Fault::damaged("no workbook in the workbook's part"));
                }
                match tag.name {
                    b"workbookPr" if is_true(tag.raw("date1904")?) => listing.epoch = Epoch::Y1904,
                    b"sheets" => in_sheets = true,
                    b"sheet" if in_sheets => listing.sheets.extend(sheet(&tag, &related)?),
                    _ => in_sheets = false,
                }
            }
            Event::Eof => return Ok(listing),
            _ => {}
        }
    }
}

/// The path of the package's main part, if the package says so.
pub fn main_part(package: &mut Package, most: u64) -> Result<Option<String>, Fault> {
    let main = relations(package, "", most)?
        .into_iter()
        .find(|relation| relation.kind == "officeDocument" && package.has(&relation.path));
    Ok(main.map(|relation| relation.path))
}

fn is_true(raw: Option<&[u8]>) -> bool {
    matches!(raw, Some(b"1" | b"true" | b"on"))
}

/// The sheet that a `sheet` element lists.
fn sheet(tag: &Tag<'_>, related: &[Relation]) -> Result<Option<Listed>, Fault> {
    let name = tag.value("name")?.unwrap_or_default();
    let visibility = match tag.raw("state")? {
        Some(b"hidden") => Visibility::Hidden,
        Some(b"veryHidden") => Visibility::VeryHidden,
        _ => Visibility::Visible,
    };
    listed(name, visibility, tag.prefixed("id")?.as_deref(), related)
}

/// The sheet of this relationship; `None` for charts and dialogs, and for a name that refers to
/// no part at all.
pub fn listed(
    name: String,
    visibility: Visibility,
    id: Option<&str>,
    related: &[Relation],
) -> Result<Option<Listed>, Fault> {
    if id == Some("") {
        return Ok(None);
    }
    let relation = related.iter().find(|relation| Some(relation.id.as_str()) == id);
    let Some(relation) = relation else {
        return Err(Fault::damaged("listed without its part").in_sheet(&name));
    };
    if ["chartsheet", "dialogsheet"].contains(&relation.kind.as_str()) {
        return Ok(None);
    }
    Ok(Some(Listed { name, visibility, path: relation.path.clone() }))
}

/// The relationships of the part at `path`, or of the package for an empty one.
pub fn relations(package: &mut Package, path: &str, most: u64) -> Result<Vec<Relation>, Fault> {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let part = format!("{folder}/_rels/{file}.rels");
    let mut relations = Vec::new();
    if !package.has(&part) {
        return Ok(relations);
    }
    let mut xml = Xml::new(package.part(&part, most)?)?;
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.name == b"Relationship" => {
                let id = tag.value("Id")?.unwrap_or_default();
                let kind = tag.value("Type")?.unwrap_or_default();
                let target = tag.value("Target")?.unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let external = tag.raw("TargetMode")? == Some(b"External");
                let path = resolved(folder, &target);
                relations.push(Relation { id, kind, path, target, external });
            }
            Event::Eof => break,
            _ => {}
        }
    }
    drop(xml);
    for relation in relations.iter_mut().filter(|relation| !package.has(&relation.path)) {
        relation.path = unescaped(&relation.path);
    }
    Ok(relations)
}

/// A path with its `%20` resolved: targets are URIs, and zips name parts either way.
fn unescaped(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex =
            after.get(..2).filter(|hex| byte == b'%' && hex.iter().all(u8::is_ascii_hexdigit));
        let code = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(code.unwrap_or(byte));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

/// A target as seen from `folder`, without `.` and `..`.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let whole = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut path: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}
