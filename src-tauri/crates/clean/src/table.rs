//! A frame made a table: names, types with proofs, the ledger, and the findings.

use std::ops::Range;
use std::thread;

use vitrina_model::written::look;
use vitrina_model::{
    Field, FieldType, Finding, Layout, Outcome, Place, Recipe, Rect, Severity, Sheet, Table,
    TableColumn,
};

use crate::count::ColumnCount;
use crate::find::Frame;
use crate::findings;
use crate::ledger::ledger;
use crate::names::{self, Name};
use crate::types::{Asked, Typed};
use crate::values::evidence::{self as proofs, Read};
use crate::values::looks::Looks;
use crate::values::said::Values;
use crate::{evidence, merged, units};

/// Cells of a sheet from which a second thread is worth its start.
const WORTH_A_THREAD: usize = 100_000;

/// What a table is made from.
pub(crate) struct Source<'w, 'c> {
    /// The sheet.
    pub sheet: &'w Sheet,
    /// Whether it comes from a text file.
    pub lexical: bool,
    /// The clerk's decisions.
    pub recipe: &'c Recipe,
}

/// What one pass over the records counted.
struct Counted {
    columns: Vec<ColumnCount>,
    outside: Outside,
}

/// Cells of records that lie in no column of any table.
#[derive(Default)]
struct Outside {
    count: u32,
    first: Option<(u32, u32)>,
}

impl<'w> Source<'w, '_> {
    /// The table of frame `n`; `None` where the frame holds nothing.
    pub(crate) fn build(&self, frames: &[Frame], n: usize) -> Option<Outcome<Table<'w>>> {
        let frame = &frames[n];
        let area = frame.area()?;
        let merged = merged::of(self.sheet, frame, area, self.recipe);
        let mut counted = self.count(frames, n, area);
        merged.each(self.sheet, frame, |row, column, cell| {
            counted.columns[(column - area.left) as usize].add(row, cell, look);
        });
        let header = self.header_columns(frame, area);
        let used = |c: &u32| {
            counted.columns[(c - area.left) as usize].filled() > 0
                || header[(c - area.left) as usize]
        };
        let sources: Vec<u32> = (area.left..=area.right).filter(used).collect();
        let words = self.words(area, frame, &sources);
        let names = names::unique(words, &sources);
        let rows = u32::try_from(frame.len()).unwrap_or(u32::MAX);
        let mut findings = self.header_findings(frame, &sources, &names, &counted, area);
        let columns =
            self.columns(&sources, names, &counted.columns, (area.left, rows), &mut findings);
        self.row_findings(frame, area, &counted.outside, &mut findings);
        findings.extend(merged.findings(self.sheet, frame));
        let table = Table {
            sheet: self.sheet,
            area,
            header_rows: frame.header.clone(),
            columns,
            body: frame.records.clone(),
            totals: frame.totals.clone(),
            notes: frame.notes.clone(),
            ledger: ledger(self.sheet, frames, n),
            layout: Layout {
                units: frame.units.clone(),
                repeated: frame.repeated.clone(),
                titles: frame.titles.clone(),
                dropped: frame.dropped.clone(),
                unit_names: units::names(self.sheet, frame, area),
                merged: merged.ranges,
                fills: merged.fills,
                evidence: evidence::with_titles(frame, self.sheet, area),
            },
        };
        Some(Outcome { value: table, findings })
    }

    /// The columns: their types with proofs, and behind the findings about types those about values.
    fn columns(
        &self,
        sources: &[u32],
        names: Vec<Name>,
        counted: &[ColumnCount],
        (left, rows): (u32, u32),
        findings: &mut Vec<Finding>,
    ) -> Vec<TableColumn> {
        let mut columns = Vec::new();
        let mut values = Vec::new();
        let mark = proofs::of_table(counted);
        for (source, name) in sources.iter().zip(names) {
            let count = &counted[(source - left) as usize];
            let choice = self.recipe.fields.get(source);
            let asked = Asked {
                name: &name.text,
                count,
                read: Read::of(count, choice, mark),
                rows,
                lexical: self.lexical,
                declared: choice.is_some_and(|choice| choice.missing.is_some()),
            };
            let Typed { kind, lexical, reading, proof } = self.typed(*source, &asked, findings);
            let field = Field { name: name.text.clone(), kind, proof, reading, schema: None };
            let column = TableColumn { source: *source, field, lexical };
            let read = asked.read;
            values.extend(Values { sheet: self.sheet, column: &column, count, read }.say());
            columns.push(column);
        }
        findings.append(&mut values);
        columns
    }

    /// One pass over the records, by two threads that share the columns where there are many cells.
    fn count(&self, frames: &[Frame], n: usize, area: Rect) -> Counted {
        let declared = |column| self.recipe.fields.get(&column).and_then(|it| it.missing.as_ref());
        let mut columns: Vec<ColumnCount> =
            (area.left..=area.right).map(|column| ColumnCount::new(declared(column))).collect();
        let records = &frames[n].records;
        let many = self.sheet.len() > WORTH_A_THREAD;
        let middle = if many { columns.len() / 2 } else { 0 };
        let (first, second) = columns.split_at_mut(middle);
        let from = area.left + middle as u32;
        let outside = thread::scope(|scope| {
            let other = many.then(|| scope.spawn(|| self.count_columns(records, area.left, first)));
            self.count_columns(records, from, second);
            let outside = self.outside(frames, n, area);
            // It ends by itself; a panic in it goes on here.
            drop(other);
            outside
        });
        Counted { columns, outside }
    }

    /// Counts some columns of the records, the first of which is column `left` of the sheet.
    fn count_columns(&self, records: &[Range<u32>], left: u32, columns: &mut [ColumnCount]) {
        let right = left + columns.len() as u32;
        let mut looks = Looks::of(self.sheet);
        for cells in records.iter().flat_map(|range| self.sheet.rows_in(range.clone())) {
            let row = cells.row();
            for (column, cell, number) in cells.numbered(left..right) {
                let count = &mut columns[(column - left) as usize];
                count.add(row, cell, |text| looks.get(number, text));
            }
        }
    }

    /// Cells beside the table in its records and in what is left out between them.
    fn outside(&self, frames: &[Frame], n: usize, area: Rect) -> Outside {
        let mut outside = Outside::default();
        let others = frames.iter().enumerate().filter(|(m, _)| *m != n);
        let others: Vec<Rect> = others.filter_map(|(_, frame)| frame.area()).collect();
        let dropped = frames[n].dropped.iter().map(|row| *row..*row + 1);
        for range in frames[n].records.iter().cloned().chain(dropped) {
            for cells in self.sheet.rows_in(range) {
                let row = cells.row();
                let beside =
                    cells.between(0..area.left).chain(cells.between(area.right + 1..u32::MAX));
                for (column, _) in beside {
                    if !others.iter().any(|other| other.contains(row, column)) {
                        outside.count += 1;
                        outside.first.get_or_insert((row, column));
                    }
                }
            }
        }
        outside
    }

    /// Which columns of the area have words in a header row.
    fn header_columns(&self, frame: &Frame, area: Rect) -> Vec<bool> {
        let mut has = vec![false; area.width() as usize];
        for row in &frame.header {
            for (column, cell) in self.sheet.row(*row).iter() {
                let blank = cell.to_text().trim().is_empty();
                if (area.left..=area.right).contains(&column) && !blank {
                    has[(column - area.left) as usize] = true;
                }
            }
        }
        has
    }

    /// The names before they are made unique: the clerk's, else the header's.
    fn words(&self, area: Rect, frame: &Frame, sources: &[u32]) -> Vec<String> {
        let words = names::header_words(self.sheet, area, &frame.header, sources);
        let chosen =
            |source: &u32| self.recipe.fields.get(source).and_then(|choice| choice.name.clone());
        sources.iter().zip(words).map(|(source, word)| chosen(source).unwrap_or(word)).collect()
    }

    fn header_findings(
        &self,
        frame: &Frame,
        sources: &[u32],
        names: &[Name],
        counted: &Counted,
        area: Rect,
    ) -> Vec<Finding> {
        let Some(row) = frame.header.last().copied() else { return Vec::new() };
        let mut found = Vec::new();
        for (source, name) in sources.iter().zip(names) {
            let filled = counted.columns[(source - area.left) as usize].filled() > 0;
            let check = match (name.blank && filled, name.duplicate) {
                (true, _) => "header-blank",
                (_, true) => "header-duplicate",
                _ => continue,
            };
            let place = findings::cell(self.sheet, row, *source);
            found.push(
                Finding::new(check, Severity::Warning, place)
                    .with("column", vitrina_model::column_letters(*source))
                    .with("name", name.text.as_str()),
            );
        }
        found
    }

    /// The column's type: the clerk's where every cell fits it, else the proposed one.
    fn typed(&self, source: u32, asked: &Asked<'_>, findings: &mut Vec<Finding>) -> Typed {
        let Some(kind) = self.recipe.fields.get(&source).and_then(|choice| choice.kind) else {
            return asked.propose();
        };
        asked.choose(kind).unwrap_or_else(|misfits| {
            findings.push(self.misfit(source, asked, kind, misfits));
            asked.choose(FieldType::String).unwrap_or_else(|_| asked.propose())
        })
    }

    fn misfit(&self, source: u32, asked: &Asked<'_>, kind: FieldType, misfits: u32) -> Finding {
        let first = asked.first_misfit(kind);
        let row = first.as_ref().map_or(0, |(row, _)| *row);
        Finding::new(
            "type-does-not-fit",
            Severity::Warning,
            findings::cell(self.sheet, row, source),
        )
        .with("column", asked.name)
        .with("type", kind.name())
        .with("count", misfits)
        .with("filled", asked.count.filled())
        .with("row", row + 1)
        .with("value", first.map_or(String::new(), |(_, value)| value))
    }

    fn row_findings(&self, frame: &Frame, area: Rect, outside: &Outside, found: &mut Vec<Finding>) {
        let say = |check, rows: &[u32]| {
            findings::rows(check, Severity::Note, self.sheet, rows, area.left)
        };
        found.extend(say("totals-left-out", &frame.totals));
        found.extend(say("notes-left-out", &frame.notes));
        found.extend(self.blank_inside(frame, area));
        if let Some((row, column)) = outside.first {
            let place = findings::cell(self.sheet, row, column);
            let letters = vitrina_model::column_letters(column);
            found.push(
                Finding::new("cell-outside-table", Severity::Warning, place)
                    .with("count", outside.count)
                    .with("cell", format!("{letters}{}", row + 1)),
            );
        }
    }

    /// Blank rows between the first and the last record.
    fn blank_inside(&self, frame: &Frame, area: Rect) -> Option<Finding> {
        let mut count = 0;
        let mut first = None;
        for pair in frame.records.windows(2) {
            let between = pair[0].end..pair[1].start;
            let blank = between.len() - self.sheet.rows_in(between).len();
            if blank > 0 {
                count += blank;
                first.get_or_insert(pair[0].end);
            }
        }
        let row = first?;
        let place: Place = findings::cell(self.sheet, row, area.left);
        Some(
            Finding::new("blank-rows-inside", Severity::Note, place)
                .with("count", count)
                .with("row", row + 1),
        )
    }
}
