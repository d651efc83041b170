//! The checks that an authority makes on upload, made here first. Each names the rows that it means.

mod cells;
mod empties;
mod links;
mod periods;
mod template;
mod trailing;
mod value;

use std::collections::BTreeSet;

use vitrina_model::{CellAddress, Finding, Place, RowCells, Workbook};

use super::format::{Part, SipotFormat};
use super::frame;
use super::rules::Rules;

/// What the checks found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// What is to be said, check by check.
    pub findings: Vec<Finding>,
    /// Check and column of the main sheet, for what may be promised of a column.
    pub(super) broken: BTreeSet<(String, u32)>,
    /// Columns of the main sheet with a value that is right but for its case or blanks.
    pub(super) inexact: BTreeSet<u32>,
}

/// Makes every check that the rules name.
pub fn check(workbook: &Workbook, format: &SipotFormat, rules: &Rules) -> Checked {
    let view = View { workbook, format, rules };
    let mut found = Checked::default();
    template::check(&view, &mut found);
    for part in std::iter::once(&format.main).chain(&format.tables) {
        cells::check(&view, part, &mut found);
    }
    periods::check(&view, &mut found);
    links::check(&view, &mut found);
    empties::check(&view, &mut found);
    trailing::check(&view, &mut found);
    found
}

/// What every check sees.
struct View<'a> {
    workbook: &'a Workbook,
    format: &'a SipotFormat,
    rules: &'a Rules,
}

impl<'a> View<'a> {
    /// The records of a part, from the top.
    fn records(&self, part: &'a Part) -> impl Iterator<Item = RowCells<'a>> + use<'a> {
        let sheet = part.of(self.workbook);
        let ranges = frame::records(self.workbook, part);
        sheet.into_iter().flat_map(move |sheet| {
            ranges.clone().into_iter().flat_map(move |range| sheet.rows_in(range))
        })
    }

    /// Enters what was hit as a finding, unless the rules leave the check out.
    fn say(
        &self,
        check: &str,
        (part, column, field): (&Part, u32, &str),
        hits: &Hits,
        found: &mut Checked,
    ) {
        let (Some(severity), Some(first)) = (self.rules.severity(check), hits.rows.first()) else {
            return;
        };
        let cell = CellAddress { row: *first, column };
        let place = Place::Cell { sheet: part.name.clone(), cell };
        if part.id.is_none() {
            found.broken.insert((check.to_owned(), column));
        }
        found.findings.push(
            Finding::new(check, severity, place)
                .with("count", hits.count)
                .with("row", first + 1)
                .with("rows", hits.said())
                .with("sheet", part.name.as_str())
                .with("column", field)
                .with("value", hits.value.as_str())
                .with("wanted", hits.wanted.as_str()),
        );
    }
}

/// How many rows are named one by one.
const NAMED: usize = 20;
/// The longest value that is quoted, in letters.
const QUOTED: usize = 80;

/// The rows that a check means.
#[derive(Clone, Debug, Default)]
struct Hits {
    count: u32,
    /// The first of them, zero-based and rising.
    rows: Vec<u32>,
    /// The first value.
    value: String,
    /// What it should be.
    wanted: String,
}

impl Hits {
    fn add(&mut self, row: u32, value: &str) {
        self.count += 1;
        if self.rows.is_empty() {
            self.value = match value.char_indices().nth(QUOTED) {
                Some((end, _)) => format!("{}…", &value[..end]),
                None => value.to_owned(),
            };
        }
        // A hundred would fill the page and say no more.
        if self.rows.len() <= NAMED {
            self.rows.push(row);
        }
    }

    /// `8, 12–15, 20…`, rows from one.
    fn said(&self) -> String {
        let mut out = String::new();
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for row in self.rows.iter().take(NAMED).map(|row| row + 1) {
            match runs.last_mut() {
                Some(last) if last.1 + 1 == row => last.1 = row,
                _ => runs.push((row, row)),
            }
        }
        for (first, last) in runs {
            let joiner = if out.is_empty() { "" } else { ", " };
            let run = if first == last { first.to_string() } else { format!("{first}–{last}") };
            out.push_str(joiner);
            out.push_str(&run);
        }
        if self.count as usize > NAMED {
            out.push('…');
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_said_in_runs() {
        let mut hits = Hits::default();
        for row in [7, 11, 12, 13, 19] {
            hits.add(row, "x");
        }
        assert_eq!((hits.said().as_str(), hits.count), ("8, 12–14, 20", 5));
        (100..200).for_each(|row| hits.add(row * 2, "x"));
        assert!(hits.said().ends_with('…') && hits.rows.len() == NAMED + 1);
    }
}
