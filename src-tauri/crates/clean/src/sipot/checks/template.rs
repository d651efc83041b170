//! Check of the template itself: its rows of codes, ids and headers are as the authority made them.

use std::collections::BTreeSet;

use super::super::format::{Layout, Part};
use super::{Checked, Hits, View};

/// Checks the machine rows of an upload template; other layouts have none.
pub(super) fn check(view: &View<'_>, found: &mut Checked) {
    if view.format.layout != Layout::Upload {
        return;
    }
    let main = &view.format.main;
    let mut hits = broken(main);
    if view.format.id.is_none() {
        hits.add(0, "");
    }
    say(view, main, &hits, found);
    for table in &view.format.tables {
        say(view, table, &broken(table), found);
    }
}

fn say(view: &View<'_>, part: &Part, hits: &Hits, found: &mut Checked) {
    let column = part.columns().map_or(0, |(left, _)| left);
    view.say("sipot-template-changed", (part, column, ""), hits, found);
}

/// The rows of a part that lack something, or have an id twice.
fn broken(part: &Part) -> Hits {
    let mut hits = Hits::default();
    let (Some(types), Some(ids)) = (part.types_row, part.ids_row) else {
        hits.add(part.header_row, "");
        return hits;
    };
    let mut seen = BTreeSet::new();
    for field in &part.fields {
        let twice = field.id.as_ref().is_some_and(|id| !seen.insert(id));
        let row = match (field.code, &field.id) {
            (None, _) => types,
            (_, None) => ids,
            _ if twice => ids,
            _ if field.name.is_empty() => part.header_row,
            _ => continue,
        };
        hits.add(row, &field.name);
    }
    hits
}
