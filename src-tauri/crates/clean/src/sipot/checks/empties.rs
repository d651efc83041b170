//! Check of empty cells: every criterion left empty must be explained in the note.

use super::super::rules::Kind;
use super::{Checked, Hits, View};

/// Checks every record of the main sheet that has a note field and none in it.
pub(super) fn check(view: &View<'_>, found: &mut Checked) {
    let format = view.format;
    let Some(note) = format.role(&view.rules.roles.note) else { return };
    let asked: Vec<_> = format
        .main
        .fields
        .iter()
        .filter(|field| field.column != note.column && field.kind != Some(Kind::Separator))
        .collect();
    let mut hits = Hits::default();
    for cells in view.records(&format.main) {
        if !crate::is_blank(cells.get(note.column)) {
            continue;
        }
        let empty = asked.iter().find(|field| crate::is_blank(cells.get(field.column)));
        if let Some(field) = empty {
            hits.add(cells.row(), &field.name);
        }
    }
    let at = (&format.main, note.column, note.name.as_str());
    view.say("sipot-empty-unexplained", at, &hits, found);
}
