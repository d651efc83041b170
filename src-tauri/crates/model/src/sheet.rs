//! A sheet: only the cells that hold something, row by row, eleven bytes each.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::{Cell, CellError, Rect, Strings};

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
    pub(crate) parts: SheetParts,
    /// What its cells take where each is written out; counted while it is built.
    pub(crate) written: u64,
    /// Cells that were handed on while it was built and are not kept here.
    pub(crate) handed: u64,
    /// What is asked of all cells again and again; forgotten when cells are added.
    pub(crate) facts: OnceLock<Facts>,
}

/// What all cells of a sheet have in common.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    /// First and last column with a cell.
    columns: (u16, u16),
    /// Whether a text holds nothing but blanks.
    blank_texts: bool,
}

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

impl SheetParts {
    /// Whether the arrays fit together: rows rise, and each has a cell.
    pub(crate) fn fit(&self) -> bool {
        let cells = self.columns.len();
        let rising = self.rows.windows(2).all(|pair| pair[0] < pair[1]);
        let starts = self.starts.windows(2).all(|pair| pair[0] < pair[1])
            && self.starts.first().is_none_or(|first| *first == 0)
            && self.starts.last().is_none_or(|last| (*last as usize) < cells);
        let equal = self.kinds.len() == cells
            && self.values.len() == cells
            && self.rows.len() == self.starts.len()
            && self.rows.is_empty() == (cells == 0);
        rising && starts && equal
    }

    /// Forgets all cells and keeps the memory they took.
    pub(crate) fn clear(&mut self) {
        self.rows.clear();
        self.starts.clear();
        self.columns.clear();
        self.kinds.clear();
        self.values.clear();
    }
}

pub(crate) const TEXT: u8 = 1;
pub(crate) const NUMBER: u8 = 2;
pub(crate) const BOOLEAN: u8 = 3;
pub(crate) const DATE_TIME: u8 = 4;
pub(crate) const DURATION: u8 = 5;
pub(crate) const ERROR: u8 = 6;

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

    /// How many cells were read, those included that were handed on while it was built.
    pub fn cells_read(&self) -> u64 {
        self.len() as u64 + self.handed
    }

    /// The smallest rectangle around all cells that hold something.
    pub fn extent(&self) -> Option<Rect> {
        let (top, bottom) = (*self.parts.rows.first()?, *self.parts.rows.last()?);
        let (left, right) = self.facts().columns;
        Some(Rect { top, left: left.into(), bottom, right: right.into() })
    }

    fn facts(&self) -> Facts {
        *self.facts.get_or_init(|| {
            let columns = &self.parts.columns;
            // Folds, since the compiler does these many cells at a time.
            let left = columns.iter().fold(u16::MAX, |least, column| least.min(*column));
            let right = columns.iter().fold(0, |most, column| most.max(*column));
            let blank_texts = self.parts.strings.iter().any(|text| Cell::Text(text).is_blank());
            Facts { columns: (left, right), blank_texts }
        })
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
        parts.fit().then(|| Sheet { parts, ..Sheet::default() })
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

    /// First and last column of the cells that show something, and how many there are: a cell of
    /// blanks only does not count. `None` where there is none.
    pub fn span(&self) -> Option<(u32, u32, u32)> {
        if self.sheet.facts().blank_texts {
            let mut shown = self.iter().filter(|(_, cell)| !cell.is_blank()).map(|(at, _)| at);
            let first = shown.next()?;
            return Some(shown.fold((first, first, 1), |(_, _, count), at| (first, at, count + 1)));
        }
        let columns = &self.sheet.parts.columns[self.cells.clone()];
        let (first, last) = (*columns.first()?, *columns.last()?);
        Some((first.into(), last.into(), columns.len() as u32))
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

    /// The same, of the zero-based columns in `range` only.
    pub fn between(
        &self,
        range: std::ops::Range<u32>,
    ) -> impl DoubleEndedIterator<Item = (u32, Cell<'a>)> + ExactSizeIterator + use<'a> {
        self.part(range).iter()
    }

    /// The same, each text with its number (see [`Strings`]): what is known of a text need not be
    /// found out again.
    pub fn numbered(
        &self,
        range: std::ops::Range<u32>,
    ) -> impl Iterator<Item = (u32, Cell<'a>, u32)> + use<'a> {
        let part = self.part(range);
        let sheet = self.sheet;
        part.cells.map(move |index| {
            let parts = &sheet.parts;
            (parts.columns[index].into(), sheet.cell_at(index), parts.values[index] as u32)
        })
    }

    fn part(&self, range: std::ops::Range<u32>) -> RowCells<'a> {
        let columns = &self.sheet.parts.columns[self.cells.clone()];
        let at = |wanted: u32| match (columns.first(), columns.last()) {
            (Some(first), _) if u32::from(*first) >= wanted => 0,
            (_, Some(last)) if u32::from(*last) < wanted => columns.len(),
            _ => columns.partition_point(|column| u32::from(*column) < wanted),
        };
        let (start, end) = (at(range.start), at(range.end));
        let cells = self.cells.start + start..self.cells.start + end.max(start);
        RowCells { sheet: self.sheet, row: self.row, cells }
    }

    /// The cell in zero-based `column`.
    pub fn get(&self, column: u32) -> Cell<'a> {
        let columns = &self.sheet.parts.columns[self.cells.clone()];
        let Ok(column) = u16::try_from(column) else { return Cell::Empty };
        // Most rows leave nothing out after their first cell.
        if let Some(first) = columns.first() {
            let guess = usize::from(column.wrapping_sub(*first));
            if columns.get(guess) == Some(&column) {
                return self.sheet.cell_at(self.cells.start + guess);
            }
        }
        match columns.binary_search(&column) {
            Ok(index) => self.sheet.cell_at(self.cells.start + index),
            Err(_) => Cell::Empty,
        }
    }
}
