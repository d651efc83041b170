//! Parts that nothing seen so far leads to, told by where they lie in the package.

use vitrina_model::{Glimpse, HiddenKind};

use super::super::look::Look;
use super::{Told, last};
use crate::read::package::Package;

/// Folders of parts, how such a part's name begins, and what it is.
const FOLDERS: [(&str, &str, HiddenKind); 13] = [
    ("xl/media/", "", HiddenKind::Image),
    ("xl/embeddings/", "", HiddenKind::EmbeddedObject),
    ("xl/activex/", "", HiddenKind::EmbeddedObject),
    ("xl/querytables/", "", HiddenKind::Query),
    ("xl/pivotcache/", "pivotcachedefinition", HiddenKind::PivotCache),
    ("xl/externallinks/", "externallink", HiddenKind::ExternalLink),
    ("xl/revisions/", "revisionlog", HiddenKind::TrackedChange),
    ("xl/model/", "", HiddenKind::DataModel),
    ("xl/threadedcomments/", "", HiddenKind::ThreadedComment),
    ("xl/", "vbaproject.bin", HiddenKind::Macro),
    ("xl/", "connections", HiddenKind::Connection),
    ("xl/", "comments", HiddenKind::Comment),
    ("customxml/", "item", HiddenKind::CustomPart),
];

/// Tells the parts of `package` that are not among `told`.
pub fn tell(package: &Package, told: &Told, look: &mut Look) {
    let mut names: Vec<(&str, HiddenKind)> = package
        .names()
        .filter(|name| !told.contains(*name) && !name.contains("/_rels/"))
        .filter_map(|name| Some((name, kind(name)?)))
        .collect();
    names.sort_unstable();
    for (name, kind) in names {
        look.found(kind, None, Glimpse::named(last(name), ""));
    }
}

fn kind(name: &str) -> Option<HiddenKind> {
    if name.starts_with("customxml/itemprops") || name.ends_with('/') {
        return None;
    }
    let found = FOLDERS.iter().find(|(folder, start, _)| {
        let rest = name.strip_prefix(folder);
        rest.is_some_and(|rest| !rest.contains('/') && rest.starts_with(start))
    });
    found.map(|(_, _, kind)| *kind)
}
