//! A sheet: only the cells that hold something, row by row, eleven bytes each.

use serde::{Deserialize, Serialize};

use crate::{Cell, CellError, LimitReached, Limits, Rect, Strings};

/// Whether Excel shows the sheet's tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Shown.
    #[default]
    Visible,
    /// Hidden; a person can show it from the menu.
    Hidden,
    /// Hidden so that only a macro can show it.
    VeryHidden,
}

/// The raw cells of a sheet as read. Memory follows the cells that hold something, never the area
/// they span, so a single cell at XFD1048576 costs eleven bytes.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether its tab is shown.
    pub visibility: Visibility,
    /// Merged ranges, as far as the format tells.
    pub merged: Vec<Rect>,
    parts: SheetParts,
    /// What its cells take where each is written out; counted while it is built.
    written: u64,
}

/// Bytes that a cell takes beside its text, where its place is written too.
const A_CELL: u64 = 16;

/// The bare arrays of a sheet, for handing it to another process.
#[derive(Clone, Debug, Default)]
pub struct SheetParts {
    /// Zero-based numbers of the rows that hold something, rising.
    pub rows: Vec<u32>,
    /// Where each of those rows starts in the cell arrays.
    pub starts: Vec<u32>,
    /// Column of each cell, rising within a row.
    pub columns: Vec<u16>,
    /// Kind of each cell: see the source of this module.
    pub kinds: Vec<u8>,
    /// Number bits, milliseconds, text number, or code of each cell.
    pub values: Vec<u64>,
    /// The texts.
    pub strings: Strings,
}

const TEXT: u8 = 1;
const NUMBER: u8 = 2;
const BOOLEAN: u8 = 3;
const DATE_TIME: u8 = 4;
const DURATION: u8 = 5;
const ERROR: u8 = 6;

impl Sheet {
    /// How many cells hold something.
    pub fn len(&self) -> usize {
        self.parts.columns.len()
    }

    /// Whether no cell holds anything.
    pub fn is_empty(&self) -> bool {
        self.parts.columns.is_empty()
    }

    /// What its cells take where each is written out, as [`Limits::written_bytes`] counts; 0 for a
    /// sheet made of bare arrays.
    pub fn written_bytes(&self) -> u64 {
        self.written
    }

    /// The smallest rectangle around all cells that hold something.
    pub fn extent(&self) -> Option<Rect> {
        let (top, bottom) = (*self.parts.rows.first()?, *self.parts.rows.last()?);
        let left = *self.parts.columns.iter().min()?;
        let right = *self.parts.columns.iter().max()?;
        Some(Rect { top, left: left.into(), bottom, right: right.into() })
    }

    /// The rows that hold something, from the top.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = RowCells<'_>> + ExactSizeIterator {
        (0..self.parts.rows.len()).map(|index| self.row_at(index))
    }

    /// The rows that hold something and lie in `range`, from the top.
    pub fn rows_in(
        &self,
        range: std::ops::Range<u32>,
    ) -> impl DoubleEndedIterator<Item = RowCells<'_>> + ExactSizeIterator {
        let first = self.parts.rows.partition_point(|row| *row < range.start);
        let last = self.parts.rows.partition_point(|row| *row < range.end).max(first);
        (first..last).map(|index| self.row_at(index))
    }

    /// The zero-based row `row`, with no cells where it holds nothing.
    pub fn row(&self, row: u32) -> RowCells<'_> {
        match self.parts.rows.binary_search(&row) {
            Ok(index) => self.row_at(index),
            Err(_) => RowCells { sheet: self, row, cells: 0..0 },
        }
    }

    /// The row at `index` among those that hold something, found without a search.
    pub fn nth_row(&self, index: usize) -> Option<RowCells<'_>> {
        (index < self.parts.rows.len()).then(|| self.row_at(index))
    }

    /// The cell at zero-based `row` and `column`.
    pub fn cell(&self, row: u32, column: u32) -> Cell<'_> {
        self.row(row).get(column)
    }

    fn row_at(&self, index: usize) -> RowCells<'_> {
        let start = self.parts.starts[index] as usize;
        let end = self.parts.starts.get(index + 1).map_or(self.len(), |next| *next as usize);
        RowCells { sheet: self, row: self.parts.rows[index], cells: start..end }
    }

    fn cell_at(&self, index: usize) -> Cell<'_> {
        let value = self.parts.values[index];
        match self.parts.kinds[index] {
            TEXT => Cell::Text(self.parts.strings.get(value as u32)),
            NUMBER => Cell::Number(f64::from_bits(value)),
            BOOLEAN => Cell::Boolean(value != 0),
            DATE_TIME => Cell::DateTime(value as i64),
            DURATION => Cell::Duration(value as i64),
            ERROR => CellError::ALL.get(value as usize).copied().map_or(Cell::Empty, Cell::Error),
            _ => Cell::Empty,
        }
    }

    /// The bare arrays.
    pub fn parts(&self) -> &SheetParts {
        &self.parts
    }

    /// A sheet from bare arrays that came from elsewhere; `None` where they do not fit together.
    pub fn from_parts(parts: SheetParts) -> Option<Sheet> {
        let cells = parts.columns.len();
        let rising = parts.rows.windows(2).all(|pair| pair[0] < pair[1]);
        let starts = parts.starts.windows(2).all(|pair| pair[0] < pair[1])
            && parts.starts.first().is_none_or(|first| *first == 0)
            && parts.starts.last().is_none_or(|last| (*last as usize) < cells);
        let equal = parts.kinds.len() == cells
            && parts.values.len() == cells
            && parts.rows.len() == parts.starts.len()
            && parts.rows.is_empty() == (cells == 0);
        (rising && starts && equal).then(|| Sheet { parts, ..Sheet::default() })
    }
}

/// The cells of one row that hold something, from the left.
#[derive(Clone)]
pub struct RowCells<'a> {
    sheet: &'a Sheet,
    row: u32,
    cells: std::ops::Range<usize>,
}

impl<'a> RowCells<'a> {
    /// Zero-based number of the row.
    pub fn row(&self) -> u32 {
        self.row
    }

    /// How many cells hold something.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether the row holds nothing.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Zero-based column and value of each cell, from the left.
    pub fn iter(
        &self,
    ) -> impl DoubleEndedIterator<Item = (u32, Cell<'a>)> + ExactSizeIterator + use<'a> {
        let sheet = self.sheet;
        self.cells
            .clone()
            .map(move |index| (sheet.parts.columns[index].into(), sheet.cell_at(index)))
    }

    /// The cell in zero-based `column`.
    pub fn get(&self, column: u32) -> Cell<'a> {
        let columns = &self.sheet.parts.columns[self.cells.clone()];
        let Ok(column) = u16::try_from(column) else { return Cell::Empty };
        match columns.binary_search(&column) {
            Ok(index) => self.sheet.cell_at(self.cells.start + index),
            Err(_) => Cell::Empty,
        }
    }
}

/// Builds a sheet cell by cell within limits. Cells may come in any order; where a file gives the
/// same cell twice the later one stays, as in Excel.
pub struct SheetBuilder {
    sheet: Sheet,
    limits: Limits,
    /// Cells out of order: position in the arrays, so that sorting is paid only where needed.
    unsorted: bool,
    /// Row of each cell, only while cells come out of order.
    cell_rows: Vec<u32>,
}

impl SheetBuilder {
    /// An empty sheet named `name`, bounded by `limits`.
    pub fn new(name: impl Into<String>, limits: &Limits) -> SheetBuilder {
        let sheet = Sheet { name: name.into(), ..Sheet::default() };
        SheetBuilder { sheet, limits: limits.clone(), unsorted: false, cell_rows: Vec::new() }
    }

    /// Whether Excel shows the tab.
    pub fn visibility(&mut self, visibility: Visibility) {
        self.sheet.visibility = visibility;
    }

    /// Notes a merged range.
    pub fn merged(&mut self, rect: Rect) {
        self.sheet.merged.push(rect);
    }

    /// How many cells were kept so far.
    pub fn len(&self) -> usize {
        self.sheet.len()
    }

    /// Whether nothing was kept so far.
    pub fn is_empty(&self) -> bool {
        self.sheet.is_empty()
    }

    /// Keeps a cell; empty ones are passed over. Zero-based `row` and `column`.
    pub fn push(&mut self, row: u32, column: u32, cell: Cell<'_>) -> Result<(), LimitReached> {
        if cell.is_empty() {
            return Ok(());
        }
        self.within(row, column)?;
        self.count(cell)?;
        let (kind, value) = self.encode(cell)?;
        let at = self.sheet.len() as u32;
        let parts = &mut self.sheet.parts;
        let column = column as u16;
        if self.unsorted {
            self.cell_rows.push(row);
        } else if parts.rows.last().is_none_or(|last| *last < row) {
            parts.rows.push(row);
            parts.starts.push(at);
        } else if parts.rows.last() != Some(&row) || parts.columns.last() >= Some(&column) {
            self.unsort();
            self.cell_rows.push(row);
        }
        let parts = &mut self.sheet.parts;
        parts.columns.push(column);
        parts.kinds.push(kind);
        parts.values.push(value);
        Ok(())
    }

    fn within(&self, row: u32, column: u32) -> Result<(), LimitReached> {
        let over = |limit, most: u64| Err(LimitReached { limit, most });
        let Limits { rows, columns, cells, .. } = self.limits;
        match () {
            () if row >= rows => over("rows", rows.into()),
            () if column >= columns.min(65_536) => over("columns", columns.into()),
            () if self.sheet.len() as u64 >= cells.min(u64::from(u32::MAX)) => over("cells", cells),
            () => Ok(()),
        }
    }

    fn count(&mut self, cell: Cell<'_>) -> Result<(), LimitReached> {
        let text = if let Cell::Text(text) = cell { text.len() as u64 } else { 0 };
        self.sheet.written += A_CELL + text;
        let most = self.limits.written_bytes;
        if self.sheet.written > most {
            return Err(LimitReached { limit: "written_bytes", most });
        }
        Ok(())
    }

    fn encode(&mut self, cell: Cell<'_>) -> Result<(u8, u64), LimitReached> {
        Ok(match cell {
            Cell::Empty => (0, 0),
            Cell::Text(text) => {
                let strings = &mut self.sheet.parts.strings;
                let most = self.limits.text_bytes;
                let over = LimitReached { limit: "text_bytes", most };
                if strings.bytes() + text.len() as u64 > most {
                    return Err(over);
                }
                (TEXT, strings.intern(text).ok_or(over)?.into())
            }
            Cell::Number(number) => (NUMBER, number.to_bits()),
            Cell::Boolean(truth) => (BOOLEAN, truth.into()),
            Cell::DateTime(ms) => (DATE_TIME, ms as u64),
            Cell::Duration(ms) => (DURATION, ms as u64),
            Cell::Error(error) => {
                let code = CellError::ALL.iter().position(|known| *known == error);
                (ERROR, code.unwrap_or_default() as u64)
            }
        })
    }

    /// Goes over to remembering each cell's row, once, at the first cell out of order.
    fn unsort(&mut self) {
        self.unsorted = true;
        let parts = &mut self.sheet.parts;
        let ends = parts.starts.iter().skip(1).copied().chain([parts.columns.len() as u32]);
        for ((row, start), end) in parts.rows.iter().zip(&parts.starts).zip(ends) {
            self.cell_rows.extend(std::iter::repeat_n(*row, (end - start) as usize));
        }
        parts.rows.clear();
        parts.starts.clear();
    }

    /// The sheet, its cells in order.
    pub fn finish(mut self) -> Sheet {
        if self.unsorted {
            self.sort();
        }
        self.sheet.parts.strings.seal();
        self.sheet
    }

    fn sort(&mut self) {
        let parts = std::mem::take(&mut self.sheet.parts);
        let key = |index: u32| (self.cell_rows[index as usize], parts.columns[index as usize]);
        let mut order: Vec<u32> = (0..parts.columns.len() as u32).collect();
        order.sort_by_key(|index| key(*index));
        let mut sorted = SheetParts { strings: parts.strings.clone(), ..SheetParts::default() };
        for (n, &index) in order.iter().enumerate() {
            if order.get(n + 1).is_some_and(|next| key(*next) == key(index)) {
                continue;
            }
            let (row, column) = key(index);
            if sorted.rows.last() != Some(&row) {
                sorted.rows.push(row);
                sorted.starts.push(sorted.columns.len() as u32);
            }
            sorted.columns.push(column);
            sorted.kinds.push(parts.kinds[index as usize]);
            sorted.values.push(parts.values[index as usize]);
        }
        self.sheet.parts = sorted;
    }
}

#[cfg(test)]
#[path = "sheet_test.rs"]
mod tests;
