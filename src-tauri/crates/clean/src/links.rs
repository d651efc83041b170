//! Whether a link between two tables holds: each value that is there must name one row over there.

use std::collections::HashSet;

use vitrina_model::{Finding, Place, Severity, Table};

use crate::is_blank;

/// Some columns of a table, by index.
pub type Side<'t, 's> = (&'t Table<'s>, &'t [usize]);

/// What keeps columns of one table from referring to columns of another (Table Schema v2, "Foreign
/// Keys"): unlike types, a value that stands there twice, a value that does not stand there. Rows
/// without a value refer to nothing. `None` where the link holds.
pub fn broken_link(from: Side<'_, '_>, to: Side<'_, '_>) -> Option<Finding> {
    let said = |check: &str| {
        let sheet = from.0.sheet.name.clone();
        Finding::new(check, Severity::Warning, Place::Sheet { sheet })
            .with("column", name(from))
            .with("other", name(to))
            .with("sheet", to.0.sheet.name.as_str())
    };
    let kinds = |(table, columns): Side<'_, '_>| -> Vec<_> {
        columns.iter().map(|at| table.columns.get(*at).map(|column| column.field.kind)).collect()
    };
    if kinds(from) != kinds(to) {
        return Some(said("link-unlike"));
    }
    let mut known = HashSet::new();
    for value in values(to) {
        if let Some(twice) = known.replace(value) {
            return Some(said("link-twice").with("value", twice.join(", ")));
        }
    }
    let mut strangers = values(from).filter(|value| !known.contains(value));
    let first = strangers.next()?;
    let count = 1 + strangers.count();
    Some(said("link-unknown").with("count", count).with("value", first.join(", ")))
}

/// The names of the columns, as people read them.
fn name((table, columns): Side<'_, '_>) -> String {
    let names = columns.iter().filter_map(|at| table.columns.get(*at));
    names.map(|column| column.field.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// The values of some columns, row by row, but of rows that lack one of them.
fn values<'t>((table, columns): Side<'t, '_>) -> impl Iterator<Item = Vec<String>> + 't {
    let sources: Vec<u32> =
        columns.iter().filter_map(|at| Some(table.columns.get(*at)?.source)).collect();
    let rows = table.body.iter().flat_map(|range| table.sheet.rows_in(range.clone()));
    rows.filter_map(move |cells| {
        let value = |source: &u32| {
            let cell = cells.get(*source);
            (!is_blank(cell)).then(|| cell.to_text().trim().to_owned())
        };
        sources.iter().map(value).collect()
    })
}
