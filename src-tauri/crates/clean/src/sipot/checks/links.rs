//! Checks of linked tables: a key has rows in its table, and rows have a record that names them.

use std::collections::BTreeSet;

use super::super::upload::whole;
use super::{Checked, Hits, View};

/// Checks every linked table against the field that points to it.
pub(super) fn check(view: &View<'_>, found: &mut Checked) {
    for table in &view.format.tables {
        let (Some(parent), Some(key)) = (view.format.parent_of(table), table.key) else { continue };
        let main = &view.format.main;
        let named: BTreeSet<u64> =
            view.records(main).filter_map(|cells| whole(cells.get(parent.column))).collect();
        let present: BTreeSet<u64> =
            view.records(table).filter_map(|cells| whole(cells.get(key))).collect();
        let mut alone = Hits { wanted: table.name.clone(), ..Hits::default() };
        for cells in view.records(main) {
            let cell = cells.get(parent.column);
            let without = whole(cell).is_none_or(|id| !present.contains(&id));
            if !crate::is_blank(cell) && without {
                alone.add(cells.row(), &cell.to_text());
            }
        }
        let mut orphans = Hits { wanted: parent.name.clone(), ..Hits::default() };
        for cells in view.records(table) {
            let cell = cells.get(key);
            if whole(cell).is_none_or(|id| !named.contains(&id)) {
                orphans.add(cells.row(), &cell.to_text());
            }
        }
        let at = (main, parent.column, parent.name.as_str());
        view.say("sipot-key-without-rows", at, &alone, found);
        let at = (table, key, view.rules.linked.key.as_str());
        view.say("sipot-row-without-parent", at, &orphans, found);
    }
}
