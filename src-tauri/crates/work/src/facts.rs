//! What is known of a draft's table without its rows: enough to hand out any page of it at once.

use std::ops::Range;

use vitrina_clean::is_blank;
use vitrina_formats::write::Cells;
use vitrina_model::{Finding, Layout, Ledger, Rect, RowRole, Sheet, Table, TableColumn};

use crate::WorkError;

/// What a recipe makes of a workbook.
pub struct Shaped {
    /// Index of the sheet that is meant.
    pub sheet: usize,
    /// The table on it; nothing where there is none.
    pub table: Option<TableFacts>,
    /// What is to be said about the data.
    pub findings: Vec<Finding>,
}

/// A role, how many rows have it, and where the first of them are.
pub type RoleLine = (RowRole, u32, Vec<[u32; 2]>);

/// A record: its row in the sheet and its values as the published CSV has them.
pub type Record = (u32, Vec<Option<String>>);

/// A table without its sheet.
pub struct TableFacts {
    /// Header and body.
    pub area: Rect,
    /// Header rows.
    pub header_rows: Vec<u32>,
    /// The columns.
    pub columns: Vec<TableColumn>,
    /// The names that the header gives the columns.
    pub headers: Vec<String>,
    /// Rows of totals.
    pub totals: Vec<u32>,
    /// Rows of notes.
    pub notes: Vec<u32>,
    /// Where every row of the sheet went.
    pub ledger: Ledger,
    /// The other rows, merged ranges, and why.
    pub layout: Layout,
    /// Each part of the ledger with its first runs of rows.
    pub lines: Vec<RoleLine>,
    body: Vec<Range<u32>>,
    /// Number of the first record of each range of the body.
    starts: Vec<u64>,
    /// The other tables on the sheet.
    others: Vec<Rect>,
    rows: u64,
}

/// How many runs of rows are kept of each role.
const RUNS: usize = 20;

impl TableFacts {
    /// What is known of `table`, beside the `others` of its sheet.
    pub(crate) fn of(table: Table<'_>, others: Vec<Rect>) -> TableFacts {
        let headers = vitrina_clean::header_names(&table);
        let mut starts = Vec::with_capacity(table.body.len());
        let mut rows = 0;
        for range in &table.body {
            starts.push(rows);
            rows += u64::from(range.end - range.start);
        }
        let sheet = table.sheet;
        let mut facts = TableFacts {
            area: table.area,
            header_rows: table.header_rows,
            columns: table.columns,
            headers,
            totals: table.totals,
            notes: table.notes,
            ledger: table.ledger,
            layout: table.layout,
            lines: Vec::new(),
            body: table.body,
            starts,
            others,
            rows,
        };
        facts.lines = facts.lines_of(sheet);
        facts
    }

    /// Records.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// The rows of the records, as rising ranges.
    pub(crate) fn body(&self) -> &[Range<u32>] {
        &self.body
    }

    /// What became of a row.
    pub fn role(&self, sheet: &Sheet, row: u32) -> RowRole {
        let at = self.body.partition_point(|range| range.end <= row);
        let is_data = self.body.get(at).is_some_and(|range| range.contains(&row));
        let among = |rows: &[u32]| rows.binary_search(&row).is_ok();
        if is_data {
            return RowRole::Data;
        }
        let lists = [
            (RowRole::Header, &self.header_rows),
            (RowRole::Units, &self.layout.units),
            (RowRole::Repeated, &self.layout.repeated),
            (RowRole::Title, &self.layout.titles),
            (RowRole::Total, &self.totals),
            (RowRole::Note, &self.notes),
        ];
        let listed = lists.iter().find(|(_, rows)| among(rows)).map(|(role, _)| *role);
        let unlisted = || {
            if sheet.row(row).iter().all(|(_, cell)| is_blank(cell)) {
                RowRole::Blank
            } else if row < self.area.top
                && !self.is_of_another(row)
                && !among(&self.layout.dropped)
            {
                RowRole::Title
            } else {
                RowRole::Dropped
            }
        };
        listed.unwrap_or_else(unlisted)
    }

    fn is_of_another(&self, row: u32) -> bool {
        self.others.iter().any(|area| (area.top..=area.bottom).contains(&row))
    }

    /// The parts of the ledger that are not empty, each with its first runs of rows.
    fn lines_of(&self, sheet: &Sheet) -> Vec<RoleLine> {
        let Ledger { data, titles, headers, totals, notes, blank, dropped, .. } = self.ledger;
        let Ledger { units, repeated, .. } = self.ledger;
        let counts = [
            (RowRole::Title, titles),
            (RowRole::Header, headers),
            (RowRole::Units, units),
            (RowRole::Repeated, repeated),
            (RowRole::Data, data),
            (RowRole::Total, totals),
            (RowRole::Note, notes),
            (RowRole::Blank, blank),
            (RowRole::Dropped, dropped),
        ];
        let mut lines: Vec<RoleLine> =
            counts.map(|(role, count)| (role, count, Vec::new())).into_iter().collect();
        let mut row = 0;
        while row < self.ledger.sheet {
            let role = self.role(sheet, row);
            let end = self.end_of_run(row, role);
            if let Some((_, _, runs)) = lines.iter_mut().find(|line| line.0 == role) {
                let room = runs.len() < RUNS;
                match runs.last_mut() {
                    Some(last) if last[1] + 1 == row => last[1] = end,
                    _ if room => runs.push([row, end]),
                    _ => {}
                }
            }
            row = end + 1;
        }
        lines.retain(|line| line.1 > 0);
        lines
    }

    /// The last row that has the role of `row` for sure: a range of the body is passed at once.
    fn end_of_run(&self, row: u32, role: RowRole) -> u32 {
        let at = self.body.partition_point(|range| range.end <= row);
        match self.body.get(at) {
            Some(range) if role == RowRole::Data => range.end - 1,
            _ => row,
        }
    }

    /// Records `from` and the `count - 1` after it, read from `sheet` alone where they are.
    pub fn records(&self, sheet: &Sheet, from: u64, count: u32) -> Result<Vec<Record>, WorkError> {
        let body = self.ranges(from, count);
        let table = Table {
            sheet,
            area: self.area,
            header_rows: Vec::new(),
            columns: self.columns.clone(),
            body,
            totals: Vec::new(),
            notes: Vec::new(),
            ledger: self.ledger,
            layout: Layout { fills: self.layout.fills.clone(), ..Default::default() },
        };
        let mut records = Vec::new();
        for batch in table.batches(count as usize) {
            let cells = Cells::of(&table.columns, &batch)?;
            for (at, row) in batch.origin.iter().enumerate() {
                let value = |column: &Cells<'_>| {
                    let mut text = String::new();
                    column.write(at, &mut text);
                    (!column.is_empty(at)).then_some(text)
                };
                records.push((*row, cells.iter().map(value).collect()));
            }
        }
        Ok(records)
    }

    /// The rows of some records as ranges.
    fn ranges(&self, from: u64, count: u32) -> Vec<Range<u32>> {
        let end = from.saturating_add(count.into()).min(self.rows);
        let first = self.starts.partition_point(|start| *start <= from).saturating_sub(1);
        let mut ranges = Vec::new();
        for (start, range) in self.starts.iter().zip(&self.body).skip(first) {
            if *start >= end {
                break;
            }
            // Both lie within the range, whose bounds are rows.
            let cut = |record: u64| range.start + (record - start) as u32;
            let last = end.min(start + u64::from(range.end - range.start));
            if from < last {
                ranges.push(cut(from.max(*start))..cut(last));
            }
        }
        ranges
    }
}

#[cfg(test)]
#[path = "facts_test.rs"]
mod tests;
