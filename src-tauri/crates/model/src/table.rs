//! A table: a sheet seen through a recipe, handed out in typed batches.

use std::ops::Range;

use crate::{Batch, CellAddress, Field, Layout, Ledger, Rect, RowRole, Sheet};

/// One column of a table and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Zero-based column of the sheet.
    pub source: u32,
    /// Name, type and proof.
    pub field: Field,
    /// The values are handed on as texts in the open form of the type: a text file's `12.50` or
    /// `2024-04-01` letter for letter; what people write otherwise by [`Field::reading`], every
    /// digit kept; and what says that there is no value as it stands.
    pub lexical: bool,
}

/// The table found in a sheet. It keeps no copy of the data: [`Table::batches`] reads the sheet,
/// so a million rows are converted in the memory of eight thousand. Every row of a batch knows its
/// row in the clerk's file.
#[derive(Clone, Debug)]
pub struct Table<'s> {
    /// The sheet it stands on.
    pub sheet: &'s Sheet,
    /// Header and body, zero-based.
    pub area: Rect,
    /// Header rows, zero-based and rising; none where the table has no header.
    pub header_rows: Vec<u32>,
    /// The columns, in the order of publication.
    pub columns: Vec<TableColumn>,
    /// Body rows as rising, disjoint ranges of zero-based rows: totals and blank rows left out.
    pub body: Vec<Range<u32>>,
    /// Rows of totals within or under the body, zero-based.
    pub totals: Vec<u32>,
    /// Rows of notes under the body, zero-based.
    pub notes: Vec<u32>,
    /// Where every row of the sheet went.
    pub ledger: Ledger,
    /// The other rows, the merged ranges, and why this is the table.
    pub layout: Layout,
}

impl Table<'_> {
    /// Rows that will be published.
    pub fn rows(&self) -> u64 {
        self.body.iter().map(|range| u64::from(range.end - range.start)).sum()
    }

    /// First and last body row, zero-based; `None` where the table has no records.
    pub fn span(&self) -> Option<(u32, u32)> {
        Some((self.body.first()?.start, self.body.last()?.end - 1))
    }

    /// The zero-based row of the sheet of record `number`, counted from zero.
    pub fn row_of(&self, number: u64) -> Option<u32> {
        let mut left = number;
        for range in &self.body {
            let rows = u64::from(range.end - range.start);
            if left < rows {
                return Some(range.start + left as u32);
            }
            left -= rows;
        }
        None
    }

    /// Which cell of the sheet stands in record `number` and column `column` of the table, both
    /// counted from zero; under a merged range that is filled, the cell whose value it takes.
    pub fn trace(&self, number: u64, column: usize) -> Option<CellAddress> {
        let row = self.row_of(number)?;
        let column = self.columns.get(column)?.source;
        let own = CellAddress { row, column };
        let empty = self.sheet.cell(row, column).is_empty();
        let from = empty.then(|| self.layout.filled_from(row, column)).flatten();
        Some(from.unwrap_or(own))
    }

    /// What a row is, as far as the table lists it; blank rows and what is above or outside of the
    /// table are in no list.
    pub fn role(&self, row: u32) -> Option<RowRole> {
        let at = self.body.partition_point(|range| range.end <= row);
        if self.body.get(at).is_some_and(|range| range.contains(&row)) {
            return Some(RowRole::Data);
        }
        let lists = [
            (RowRole::Header, &self.header_rows),
            (RowRole::Units, &self.layout.units),
            (RowRole::Repeated, &self.layout.repeated),
            (RowRole::Title, &self.layout.titles),
            (RowRole::Total, &self.totals),
            (RowRole::Note, &self.notes),
            (RowRole::Dropped, &self.layout.dropped),
        ];
        lists.iter().find(|(_, rows)| rows.binary_search(&row).is_ok()).map(|(role, _)| *role)
    }

    /// The body in batches of at most `size` rows, from the top.
    pub fn batches(&self, size: usize) -> impl Iterator<Item = Batch> + '_ {
        let size = size.max(1) as u32;
        let cuts = self.body.iter().flat_map(move |range| {
            (range.start..range.end)
                .step_by(size as usize)
                .map(move |start| start..range.end.min(start.saturating_add(size)))
        });
        cuts.map(|rows| Batch::read(self, rows))
    }
}
