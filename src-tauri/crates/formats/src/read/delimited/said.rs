//! What is to be said about a text after it was read: letters, quotes and rows that are not as the rest.

use vitrina_model::{CellAddress, Finding, Place, Severity};

use super::decode::Decode;
use super::dialect::Dialect;
use super::scan::Odd;
use super::widths::Uneven;

/// How many rows a finding names.
const NAMED: usize = 20;

/// What was met so far.
#[derive(Default)]
pub struct Said {
    /// Where in the text strange bytes stand, as far as their rows are not known yet.
    places: Vec<u64>,
    known: usize,
    /// Rows that hold strange bytes.
    strange_rows: Vec<u32>,
    nuls: u64,
    unclosed: Cells,
    stray: Cells,
    swallowed: Cells,
}

/// How many cells, and the first of them.
#[derive(Default)]
struct Cells {
    count: u64,
    first: Option<CellAddress>,
}

impl Cells {
    fn add(&mut self, row: u32, column: u32) {
        self.count += 1;
        self.first.get_or_insert(CellAddress { row, column });
    }
}

impl Said {
    /// The next of the text, and where strange bytes stand in all of it so far.
    pub fn piece(&mut self, piece: &str, places: &[u64]) {
        self.nuls += memchr::memchr_iter(0, piece.as_bytes()).count() as u64;
        self.places.extend(&places[self.known..]);
        self.known = places.len();
    }

    /// The row `row` ended at byte `end` of the text.
    pub fn row(&mut self, row: u32, end: u64) {
        if self.places.first().is_none_or(|place| *place >= end) {
            return;
        }
        self.places.retain(|place| *place >= end);
        if self.strange_rows.len() < NAMED {
            self.strange_rows.push(row);
        }
    }

    /// Something is odd about the quotes of a cell.
    pub fn odd(&mut self, row: u32, column: u32, odd: Odd) {
        let cells = match odd {
            Odd::Unclosed => &mut self.unclosed,
            Odd::Stray => &mut self.stray,
            Odd::Rows => &mut self.swallowed,
        };
        cells.add(row, column);
    }

    /// The findings.
    pub fn findings<R>(
        self,
        sheet: &str,
        dialect: &Dialect,
        text: &Decode<R>,
        uneven: &Uneven,
    ) -> Vec<Finding> {
        let sheet = || sheet.to_owned();
        let whole = || Place::Sheet { sheet: sheet() };
        let mut findings = Vec::new();
        if dialect.instruction {
            let found = Finding::new("separator-line", Severity::Note, whole());
            findings.push(found.with("separator", dialect.delimiter.to_string()));
        }
        if text.strange > 0 {
            let found = Finding::new("encoding-mixed", Severity::Warning, whole())
                .with("count", text.strange)
                .with("encoding", text.encoding.name())
                .with("rows", numbers(&self.strange_rows));
            findings.push(found);
        }
        if self.nuls > 0 {
            let found = Finding::new("nul-signs", Severity::Note, whole());
            findings.push(found.with("count", self.nuls));
        }
        for (check, severity, cells) in [
            ("quote-unclosed", Severity::Warning, self.unclosed),
            ("quote-stray", Severity::Note, self.stray),
            ("quote-rows", Severity::Warning, self.swallowed),
        ] {
            let Some(cell) = cells.first else { continue };
            let place = Place::Cell { sheet: sheet(), cell };
            findings.push(Finding::new(check, severity, place).with("count", cells.count));
        }
        for (check, count, rows) in [
            ("rows-short", uneven.short, &uneven.short_rows),
            ("rows-long", uneven.long, &uneven.long_rows),
        ] {
            if count > 0 {
                let found = Finding::new(check, Severity::Warning, whole())
                    .with("count", count)
                    .with("usual", uneven.usual)
                    .with("rows", numbers(rows));
                findings.push(found);
            }
        }
        findings
    }
}

/// Rows as people count them.
fn numbers(rows: &[u32]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| (row + 1).to_string()).collect();
    rows.join(", ")
}
