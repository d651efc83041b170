//! Checks of single cells against their field: dates, catalogues, lengths, numbers, addresses.

use std::collections::HashSet;

use vitrina_model::Cell;

use super::super::format::{Part, TemplateField};
use super::super::rules::{Kind, TypeRule};
use super::{Checked, Hits, View, value};

/// A field with all that its cells are held against.
struct Watched<'a> {
    field: &'a TemplateField,
    bounds: Option<&'a TypeRule>,
    exact: HashSet<&'a str>,
    folded: HashSet<String>,
    wanted: String,
    hits: Hits,
    long: Hits,
    inexact: bool,
}

/// Checks every cell of the records of `part`.
pub(super) fn check(view: &View<'_>, part: &Part, found: &mut Checked) {
    let mut fields: Vec<Watched<'_>> =
        part.fields.iter().map(|field| watched(view, field)).collect();
    for cells in view.records(part) {
        for watched in &mut fields {
            let cell = cells.get(watched.field.column);
            if !crate::is_blank(cell) {
                watched.add(cells.row(), cell, view);
            }
        }
    }
    for watched in fields {
        let field = watched.field;
        let at = (part, field.column, field.name.as_str());
        if let Some(check) = field.kind.and_then(check_of) {
            let hits = Hits { wanted: watched.wanted, ..watched.hits };
            view.say(check, at, &hits, found);
        }
        let most = watched.bounds.and_then(|rule| rule.max_length).unwrap_or_default();
        let long = Hits { wanted: most.to_string(), ..watched.long };
        view.say("sipot-text-long", at, &long, found);
        if watched.inexact && part.id.is_none() {
            found.inexact.insert(field.column);
        }
    }
}

/// The check of a kind's cells.
fn check_of(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Date => "sipot-date",
        Kind::Catalogue => "sipot-catalogue",
        Kind::Number | Kind::Currency => "sipot-number",
        Kind::Url => "sipot-url",
        _ => return None,
    })
}

fn watched<'a>(view: &View<'a>, field: &'a TemplateField) -> Watched<'a> {
    let values = field.catalogue.and_then(|index| view.format.catalogues.get(index));
    let values = values.map(|list| list.values.as_slice()).unwrap_or_default();
    Watched {
        field,
        bounds: field.bounds(view.rules),
        exact: values.iter().map(String::as_str).collect(),
        folded: values.iter().map(|value| value.trim().to_lowercase()).collect(),
        wanted: values.iter().take(6).cloned().collect::<Vec<_>>().join(" · "),
        hits: Hits::default(),
        long: Hits::default(),
        inexact: false,
    }
}

impl Watched<'_> {
    fn add(&mut self, row: u32, cell: Cell<'_>, view: &View<'_>) {
        let good = match self.field.kind {
            Some(Kind::Date) => value::date(cell, view.format.layout).is_some(),
            Some(Kind::Number | Kind::Currency) => value::is_number(cell, self.bounds),
            Some(Kind::Catalogue) => self.is_listed(cell),
            Some(Kind::Url) => self.is_address(cell, view),
            _ => true,
        };
        if !good {
            self.hits.add(row, &cell.to_text());
        }
        if let (Some(most), Cell::Text(text)) = (self.bounds.and_then(|it| it.max_length), cell)
            && text.len() > most as usize
        {
            if text.trim().chars().count() > most as usize {
                self.long.add(row, text);
            }
            // Published as it is, blanks around it and all.
            self.inexact |= text.chars().count() > most as usize;
        }
    }

    /// Whether the value is in the catalogue, compared trimmed and in any case. A field whose
    /// catalogue is not in the file takes any value.
    fn is_listed(&mut self, cell: Cell<'_>) -> bool {
        let Cell::Text(text) = cell else {
            self.inexact = true;
            return self.exact.is_empty() || self.folded.contains(&cell.to_text());
        };
        if self.exact.is_empty() || self.exact.contains(text) {
            return true;
        }
        self.inexact = true;
        self.folded.contains(&text.trim().to_lowercase())
    }

    fn is_address(&mut self, cell: Cell<'_>, view: &View<'_>) -> bool {
        let Cell::Text(text) = cell else { return false };
        self.inexact |= !text.bytes().all(|byte| byte.is_ascii_graphic());
        value::is_address(text, &view.rules.schemes)
    }
}
