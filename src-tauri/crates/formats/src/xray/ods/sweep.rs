//! Files of the package that its content does not lead to, and which of its objects are charts.

use std::collections::HashSet;

use vitrina_model::{Glimpse, HiddenKind};

use super::super::look::Look;
use crate::read::Fault;
use crate::read::package::{Package, SMALL};
use crate::read::xml::{Event, Xml};

/// What each folder of programs has, whether there is a program or not.
const LISTS: [&str; 4] = ["script-lb.xml", "script-lc.xml", "dialog-lb.xml", "dialog-lc.xml"];

/// Folders of the objects that the manifest says are charts; none where it cannot be read.
pub fn charts(package: &mut Package) -> HashSet<String> {
    let mut found = HashSet::new();
    let part = "META-INF/manifest.xml";
    if package.has(part) {
        // A manifest that is damaged names fewer charts, which are then told as objects.
        let _ = read(package, part, &mut found);
    }
    found
}

fn read(package: &mut Package, part: &str, found: &mut HashSet<String>) -> Result<(), Fault> {
    let mut xml = Xml::new(package.part(part, SMALL)?)?;
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.name == b"file-entry" => {
                let kind = tag.value("manifest:media-type")?.unwrap_or_default();
                let path = tag.value("manifest:full-path")?.unwrap_or_default();
                if kind.ends_with("opendocument.chart") {
                    found.insert(path.trim_end_matches('/').to_lowercase());
                }
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Tells the files of `package` that are not among `told`.
pub fn tell(package: &Package, told: &HashSet<String>, look: &mut Look) {
    let mut names: Vec<(&str, HiddenKind)> = package
        .names()
        .filter(|name| !told.contains(*name) && !name.ends_with('/'))
        .filter_map(|name| Some((name, kind(name)?)))
        .collect();
    names.sort_unstable();
    for (name, kind) in names {
        look.found(kind, None, Glimpse::named("", name));
    }
}

fn kind(name: &str) -> Option<HiddenKind> {
    let last = name.rsplit('/').next().unwrap_or(name);
    match name.split('/').next().unwrap_or_default() {
        "pictures" | "thumbnails" => Some(HiddenKind::Image),
        "basic" | "scripts" | "dialogs" if !LISTS.contains(&last) => Some(HiddenKind::Macro),
        "versions" | "versionlist.xml" => Some(HiddenKind::TrackedChange),
        _ => None,
    }
}
