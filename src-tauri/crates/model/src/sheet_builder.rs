//! Building a sheet within limits: cell by cell, row by row, or from blocks that another process read.

use std::sync::Arc;

use crate::sheet::{BOOLEAN, DATE_TIME, DURATION, ERROR, NUMBER, TEXT};
use crate::{
    Cell, CellError, LimitReached, Limits, Rect, Sheet, SheetBlock, SheetParts, Strings, TakeRows,
    Visibility,
};

/// Bytes that a cell takes beside its text, where its place is written too.
const A_CELL: u64 = 16;
/// The first block is small, so that a person sees it soon.
const FIRST_BLOCK: usize = 2_048;
/// Cells of every later block.
const BLOCK: usize = 1 << 16;

/// Builds a sheet cell by cell within limits. Cells may come in any order; where a file gives the
/// same cell twice the later one stays, as in Excel.
pub struct SheetBuilder {
    sheet: Sheet,
    limits: Limits,
    /// Cells out of order: position in the arrays, so that sorting is paid only where needed.
    unsorted: bool,
    /// Row of each cell, only while cells come out of order.
    cell_rows: Vec<u32>,
    taker: Option<Taker>,
}

/// Who takes the rows, and what they have already.
struct Taker {
    number: usize,
    to: Arc<dyn TakeRows>,
    /// Cells in a block.
    block: usize,
    /// Texts, and bytes of text.
    texts: usize,
    bytes: usize,
}

/// The cells of one row on their way into a builder. Columns must rise.
#[derive(Debug, Default)]
pub struct RowDraft {
    columns: Vec<u16>,
    kinds: Vec<u8>,
    values: Vec<u64>,
    /// Bytes of text, every repetition counted.
    text: u64,
}

impl RowDraft {
    /// Forgets all cells.
    pub fn clear(&mut self) {
        self.columns.clear();
        self.kinds.clear();
        self.values.clear();
        self.text = 0;
    }

    /// The last cell's column.
    pub fn last(&self) -> Option<u16> {
        self.columns.last().copied()
    }

    /// A number, which must be finite.
    #[inline]
    pub fn number(&mut self, column: u16, number: f64) {
        self.put(column, NUMBER, number.to_bits());
    }

    /// A text of `bytes` that [`SheetBuilder::text`] gave a number.
    #[inline]
    pub fn text(&mut self, column: u16, number: u32, bytes: usize) {
        self.text += bytes as u64;
        self.put(column, TEXT, number.into());
    }

    /// Anything but a text.
    #[inline]
    pub fn plain(&mut self, column: u16, cell: Cell<'_>) {
        if let Some((kind, value)) = encode_plain(cell) {
            self.put(column, kind, value);
        }
    }

    #[inline]
    fn put(&mut self, column: u16, kind: u8, value: u64) {
        self.columns.push(column);
        self.kinds.push(kind);
        self.values.push(value);
    }
}

impl SheetBuilder {
    /// An empty sheet named `name`, bounded by `limits`.
    pub fn new(name: impl Into<String>, limits: &Limits) -> SheetBuilder {
        let sheet = Sheet { name: name.into(), ..Sheet::default() };
        let limits = limits.clone();
        SheetBuilder { sheet, limits, unsorted: false, cell_rows: Vec::new(), taker: None }
    }

    /// Hands the rows to `to` in blocks instead of keeping them; `number` is the sheet's.
    #[must_use]
    pub fn handing(mut self, number: usize, to: Arc<dyn TakeRows>) -> SheetBuilder {
        self.taker = Some(Taker { number, to, block: FIRST_BLOCK, texts: 0, bytes: 0 });
        self
    }

    /// Whether Excel shows the tab.
    pub fn visibility(&mut self, visibility: Visibility) {
        self.sheet.visibility = visibility;
    }

    /// Notes a merged range.
    pub fn merged(&mut self, rect: Rect) {
        self.sheet.merged.push(rect);
    }

    /// How many cells were kept or handed on so far.
    pub fn len(&self) -> usize {
        self.sheet.cells_read() as usize
    }

    /// Whether there was no cell so far.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Keeps a cell; empty ones are passed over. Zero-based `row` and `column`.
    pub fn push(&mut self, row: u32, column: u32, cell: Cell<'_>) -> Result<(), LimitReached> {
        if cell.is_empty() {
            return Ok(());
        }
        self.within(row, column, 1)?;
        let text = if let Cell::Text(text) = cell { text.len() as u64 } else { 0 };
        self.count(1, text)?;
        let (kind, value) = match cell {
            Cell::Text(text) => (TEXT, self.text(text)?.into()),
            other => encode_plain(other).unwrap_or_default(),
        };
        self.place(row, column as u16);
        let parts = &mut self.sheet.parts;
        parts.columns.push(column as u16);
        parts.kinds.push(kind);
        parts.values.push(value);
        Ok(())
    }

    /// Keeps a whole row at once.
    pub fn push_row(&mut self, row: u32, draft: &RowDraft) -> Result<(), LimitReached> {
        let Some(last) = draft.last() else { return Ok(()) };
        self.within(row, last.into(), draft.columns.len() as u64)?;
        self.count(draft.columns.len() as u64, draft.text)?;
        if self.unsorted || self.sheet.parts.rows.last().is_some_and(|last| *last >= row) {
            for &column in &draft.columns {
                self.place(row, column);
                self.sheet.parts.columns.push(column);
            }
        } else {
            self.place(row, last);
            self.sheet.parts.columns.extend_from_slice(&draft.columns);
        }
        self.sheet.parts.kinds.extend_from_slice(&draft.kinds);
        self.sheet.parts.values.extend_from_slice(&draft.values);
        Ok(())
    }

    /// The number of a text, for [`RowDraft::text`].
    pub fn text(&mut self, text: &str) -> Result<u32, LimitReached> {
        let most = self.limits.text_bytes;
        let over = LimitReached { limit: "text_bytes", most };
        let strings = &mut self.sheet.parts.strings;
        if strings.bytes() + text.len() as u64 > most {
            return Err(over);
        }
        strings.intern(text).ok_or(over)
    }

    /// Makes room in the books for the next cell.
    fn place(&mut self, row: u32, column: u16) {
        let parts = &self.sheet.parts;
        if !self.unsorted && parts.rows.last().is_none_or(|last| *last < row) {
            if self.taker.as_ref().is_some_and(|taker| parts.columns.len() >= taker.block) {
                self.hand_over();
            }
            let parts = &mut self.sheet.parts;
            parts.rows.push(row);
            parts.starts.push(parts.columns.len() as u32);
            return;
        }
        let follows = parts.rows.last() == Some(&row) && parts.columns.last() < Some(&column);
        if !self.unsorted && !follows {
            self.unsort();
        }
        if self.unsorted {
            self.cell_rows.push(row);
        }
    }

    fn within(&self, row: u32, column: u32, more: u64) -> Result<(), LimitReached> {
        let over = |limit, most: u64| Err(LimitReached { limit, most });
        let Limits { rows, columns, cells, .. } = self.limits;
        let all = self.sheet.cells_read() + more;
        match () {
            () if row >= rows => over("rows", rows.into()),
            () if column >= columns.min(65_536) => over("columns", columns.into()),
            () if all > cells.min(u64::from(u32::MAX)) => over("cells", cells),
            () => Ok(()),
        }
    }

    fn count(&mut self, cells: u64, text: u64) -> Result<(), LimitReached> {
        self.sheet.written += A_CELL * cells + text;
        let most = self.limits.written_bytes;
        if self.sheet.written > most {
            return Err(LimitReached { limit: "written_bytes", most });
        }
        Ok(())
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

    /// Adds rows that another builder handed on; false where they do not fit together.
    pub fn append(&mut self, more: &SheetParts) -> bool {
        if !more.fit() {
            return false;
        }
        let (bytes, ends) = more.strings.parts();
        self.sheet.parts.strings.extend(bytes, ends);
        if self.sheet.len() + more.columns.len() > u32::MAX as usize {
            return false;
        }
        let goes_back = self.sheet.parts.rows.last() >= more.rows.first();
        if !more.rows.is_empty() && goes_back && !self.unsorted {
            self.unsort();
        }
        let kept = &mut self.sheet.parts;
        let before = kept.columns.len() as u32;
        if self.unsorted {
            let ends = more.starts.iter().skip(1).copied().chain([more.columns.len() as u32]);
            for ((row, start), end) in more.rows.iter().zip(&more.starts).zip(ends) {
                self.cell_rows.extend(std::iter::repeat_n(*row, (end - start) as usize));
            }
        } else {
            kept.rows.extend_from_slice(&more.rows);
            kept.starts.extend(more.starts.iter().map(|start| start + before));
        }
        kept.columns.extend_from_slice(&more.columns);
        kept.kinds.extend_from_slice(&more.kinds);
        kept.values.extend_from_slice(&more.values);
        true
    }

    /// What was built so far, for a first look; nothing while cells are out of order.
    pub fn so_far(&mut self) -> Option<&Sheet> {
        self.sheet.facts.take();
        (!self.unsorted).then_some(&self.sheet)
    }

    /// Takes back what was kept of row `row`, which was not read to its end.
    pub fn cut(&mut self, row: u32) {
        let parts = &mut self.sheet.parts;
        if self.unsorted {
            let mut kept = self.cell_rows.iter().map(|known| *known != row);
            parts.columns.retain(|_| kept.next().unwrap_or(true));
            let mut kept = self.cell_rows.iter().map(|known| *known != row);
            parts.kinds.retain(|_| kept.next().unwrap_or(true));
            let mut kept = self.cell_rows.iter().map(|known| *known != row);
            parts.values.retain(|_| kept.next().unwrap_or(true));
            self.cell_rows.retain(|known| *known != row);
        } else if parts.rows.last() == Some(&row) {
            parts.rows.pop();
            let start = parts.starts.pop().unwrap_or_default() as usize;
            parts.columns.truncate(start);
            parts.kinds.truncate(start);
            parts.values.truncate(start);
        }
    }

    /// Hands on what is kept.
    fn hand_over(&mut self) {
        let Some(taker) = &mut self.taker else { return };
        let parts = &mut self.sheet.parts;
        let (bytes, ends) = parts.strings.parts();
        let fresh = ends[taker.texts..].iter().map(|end| end - taker.bytes as u64).collect();
        let strings = Strings::from_parts(bytes[taker.bytes..].to_owned(), fresh);
        (taker.texts, taker.bytes) = (ends.len(), bytes.len());
        let mut block = SheetBlock {
            name: self.sheet.name.clone(),
            parts: SheetParts {
                rows: std::mem::take(&mut parts.rows),
                starts: std::mem::take(&mut parts.starts),
                columns: std::mem::take(&mut parts.columns),
                kinds: std::mem::take(&mut parts.kinds),
                values: std::mem::take(&mut parts.values),
                strings: strings.unwrap_or_default(),
            },
        };
        self.sheet.handed += block.parts.columns.len() as u64;
        taker.to.take(taker.number, &block);
        taker.block = BLOCK;
        block.parts.clear();
        let SheetParts { rows, starts, columns, kinds, values, .. } = block.parts;
        let parts = &mut self.sheet.parts;
        (parts.rows, parts.starts, parts.columns) = (rows, starts, columns);
        (parts.kinds, parts.values) = (kinds, values);
    }

    /// The sheet, its cells in order; without those that were handed on.
    pub fn finish(mut self) -> Sheet {
        if self.unsorted {
            self.sort();
        }
        if self.taker.is_some() {
            self.hand_over();
            self.sheet.parts = SheetParts::default();
        }
        self.sheet.parts.strings.seal();
        self.sheet.facts.take();
        self.sheet
    }

    fn sort(&mut self) {
        let parts = std::mem::take(&mut self.sheet.parts);
        let key = |index: u32| (self.cell_rows[index as usize], parts.columns[index as usize]);
        let mut order: Vec<u32> = (0..parts.columns.len() as u32).collect();
        order.sort_by_key(|index| key(*index));
        let mut sorted = SheetParts::default();
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
        sorted.strings = parts.strings;
        self.sheet.parts = sorted;
    }
}

/// Kind and value of a cell that is no text.
fn encode_plain(cell: Cell<'_>) -> Option<(u8, u64)> {
    Some(match cell {
        Cell::Empty | Cell::Text(_) => return None,
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

#[cfg(test)]
#[path = "sheet_builder_test.rs"]
mod tests;
