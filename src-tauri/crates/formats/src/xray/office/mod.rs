//! What xlsx and xlsb have in common: their parts beside the sheets are found alike.

mod comments;
mod drawing;
mod links;
mod properties;
mod sweep;

use std::collections::HashSet;

use vitrina_model::{Glimpse, HiddenKind, Rect, Visibility};

use super::look::Look;
use super::seen::{Seen, tell_sheet};
use crate::read::Fault;
use crate::read::package::Package;
use crate::read::xlsx::book::{Relation, relations};
use crate::read::xml::{Event, Xml};

/// A sheet as the workbook lists it.
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Whether its tab is hidden.
    pub visibility: Visibility,
    /// The name of its relationship.
    pub id: String,
}

/// What differs between the two: how parts with cells are written.
pub trait Parts {
    /// Looks through the sheet in the part `path`.
    fn sheet(
        &self,
        package: &mut Package,
        path: &str,
        seen: &mut Seen,
        look: &mut Look,
    ) -> Result<(), Fault>;

    /// Tells the comments in the part `path`.
    fn comments(
        &self,
        package: &mut Package,
        path: &str,
        sheet: &str,
        look: &mut Look,
    ) -> Result<(), Fault>;
}

/// The parts of a workbook that were told, in small letters.
type Told = HashSet<String>;

/// Looks through all parts of a workbook whose main part is `main`.
pub fn through(
    package: &mut Package,
    main: &str,
    sheets: &[Listed],
    parts: &dyn Parts,
    look: &mut Look,
) -> Result<(), Fault> {
    let mut told = Told::new();
    let related = related(package, main, None, look)?;
    let paths = related.iter().map(|relation| relation.path.as_str());
    look.total = package.claimed(paths);
    let people = comments::people(package, &related, look)?;
    for listed in sheets {
        tell_sheet(&listed.name, listed.visibility, look);
        let Some(relation) = related.iter().find(|relation| relation.id == listed.id) else {
            continue;
        };
        if relation.kind.to_lowercase().ends_with("macrosheet") {
            look.xray.add(HiddenKind::MacroSheet, Some(&listed.name), 1, None);
        }
        let beside = self::related(package, &relation.path, Some(&listed.name), look)?;
        let mut seen = Seen::default();
        tables(package, &beside, &mut seen, look);
        let done = parts.sheet(package, &relation.path, &mut seen, look);
        look.passed(&relation.path, Some(&listed.name), done)?;
        seen.tell(&listed.name, listed.visibility, look);
        look.done += package.claimed([relation.path.as_str()].into_iter());
        for side in &beside {
            let mut at = Beside { package, sheet: &listed.name, people: &people, told: &mut told };
            let done = at.tell(side, parts, look);
            look.passed(&side.path, Some(&listed.name), done)?;
        }
    }
    for side in &related {
        let done = links::of_workbook(package, side, &mut told, look);
        look.passed(&side.path, None, done)?;
    }
    properties::tell(package, look)?;
    sweep::tell(package, &told, look);
    Ok(())
}

/// The relationships of a part; none, and that told, where they cannot be read.
fn related(
    package: &mut Package,
    part: &str,
    sheet: Option<&str>,
    look: &mut Look,
) -> Result<Vec<Relation>, Fault> {
    match relations(package, part, look.limits.part_bytes) {
        Ok(related) => Ok(related),
        Err(fault) => {
            look.passed(&format!("{part}.rels"), sheet, Err(fault))?;
            Ok(Vec::new())
        }
    }
}

/// Ranges of the tables of a sheet: their style paints them, and they have filters of their own.
/// One that cannot be read does neither.
fn tables(package: &mut Package, beside: &[Relation], seen: &mut Seen, look: &Look) {
    for side in beside.iter().filter(|side| side.kind == "table").take(1_000) {
        let found = table(package, &side.path, look.limits.part_bytes).ok().flatten();
        if let Some((area, filtered)) = found {
            seen.painted.push(area);
            if filtered {
                seen.filter(area.top, area.bottom);
            }
        }
    }
}

/// The range of a table, and whether it is filtered (18.5.1.2).
fn table(package: &mut Package, path: &str, most: u64) -> Result<Option<(Rect, bool)>, Fault> {
    let mut xml = Xml::new(package.part(path, most)?)?;
    let (mut area, mut filtered) = (None, false);
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.name == b"table" => {
                area = tag.value("ref")?.and_then(|area| area.parse().ok());
            }
            Event::Start(tag) => filtered |= tag.name == b"filterColumn",
            Event::Eof => return Ok(area.map(|area| (area, filtered))),
            _ => {}
        }
    }
}

/// The last step of a path.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The parts beside one sheet.
struct Beside<'a> {
    package: &'a mut Package,
    sheet: &'a str,
    people: &'a comments::People,
    told: &'a mut Told,
}

impl Beside<'_> {
    fn tell(&mut self, side: &Relation, parts: &dyn Parts, look: &mut Look) -> Result<(), Fault> {
        let sheet = Some(self.sheet);
        if side.external {
            links::external(side, sheet, look);
            return Ok(());
        }
        if !self.package.has(&side.path) {
            return Ok(());
        }
        self.told.insert(side.path.to_lowercase());
        let kind = match side.kind.as_str() {
            "comments" => return parts.comments(self.package, &side.path, self.sheet, look),
            "threadedComment" => {
                return comments::threaded(
                    self.package,
                    &side.path,
                    (self.sheet, self.people),
                    look,
                );
            }
            "drawing" => return self.drawing(&side.path, look),
            "oleObject" | "package" | "control" => HiddenKind::EmbeddedObject,
            "image" => HiddenKind::Image,
            "queryTable" => HiddenKind::Query,
            _ => return Ok(()),
        };
        look.found(kind, sheet, Glimpse::named(last(&side.path), ""));
        Ok(())
    }

    fn drawing(&mut self, path: &str, look: &mut Look) -> Result<(), Fault> {
        for side in relations(self.package, path, look.limits.part_bytes)? {
            if side.external {
                links::external(&side, Some(self.sheet), look);
            } else if side.kind == "image" {
                self.told.insert(side.path.to_lowercase());
            }
        }
        drawing::pictures(self.package, path, self.sheet, look)
    }
}
