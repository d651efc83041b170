//! One table of a page: where its cells stand, row by row (HTML Living Standard, 4.9.12).

use vitrina_model::{LimitReached, Rect, Sheet, SheetBuilder};

use super::super::error::Fault;
use super::super::serial::Epoch;
use super::cell::Open;
use super::css::Formats;
use super::tag::Tag;

/// What browsers take of a span (HTML, 4.9.11).
const MOST_ACROSS: u32 = 1_000;
const MOST_DOWN: u32 = 65_534;
/// Merged ranges beyond these are not kept: they change no cell.
const MOST_MERGED: usize = 100_000;

/// A table that is not over yet.
pub struct Table {
    /// Which of the page's tables it is, by where they begin.
    pub order: usize,
    /// What it is called: its caption.
    pub caption: String,
    /// Whether another table stands in one of its cells.
    pub holds_tables: bool,
    /// Rows that hold two texts or more of their own.
    pub full_rows: u32,
    builder: SheetBuilder,
    /// The row being read, and whether it has begun.
    row: u32,
    in_row: bool,
    column: u32,
    /// The row before which each column is taken by a cell from above.
    taken: Vec<u32>,
    /// The columns that a table may have.
    most: u32,
    merged: Vec<Rect>,
    /// Where the ranges of this part of the table begin among `merged`.
    part: usize,
    held: u32,
    cell: Option<Open>,
    text: String,
}

impl Table {
    /// A table into `builder`, of at most `most` columns.
    pub fn new(order: usize, builder: SheetBuilder, most: u32) -> Table {
        Table {
            order,
            caption: String::new(),
            holds_tables: false,
            full_rows: 0,
            builder,
            row: 0,
            in_row: false,
            column: 0,
            taken: Vec::new(),
            most,
            merged: Vec::new(),
            part: 0,
            held: 0,
            cell: None,
            text: String::new(),
        }
    }

    /// The cell that is open, and its text so far.
    pub fn open(&mut self) -> Option<(&mut Open, &mut String)> {
        self.cell.as_mut().map(|cell| (cell, &mut self.text))
    }

    /// Whether nothing was kept.
    pub fn is_empty(&self) -> bool {
        self.builder.is_empty()
    }

    /// A caption begins. It stands above the rows; where rows came before it, it is a row itself.
    pub fn begin_caption(&mut self, epoch: Epoch) -> Result<(), Fault> {
        self.end_row(epoch)?;
        self.in_row = true;
        self.cell = Some(Open::line((self.row, 0)));
        Ok(())
    }

    /// The caption is over.
    pub fn end_caption(&mut self, epoch: Epoch) -> Result<(), Fault> {
        if self.caption.is_empty() {
            self.text.trim().clone_into(&mut self.caption);
        }
        self.end_cell(epoch)?;
        self.in_row = self.held > 0;
        self.end_row(epoch)
    }

    /// A row begins, and ends the one before.
    pub fn begin_row(&mut self, epoch: Epoch) -> Result<(), Fault> {
        self.end_row(epoch)?;
        self.in_row = true;
        Ok(())
    }

    /// A row is over, if one had begun.
    pub fn end_row(&mut self, epoch: Epoch) -> Result<(), Fault> {
        self.end_cell(epoch)?;
        if std::mem::take(&mut self.in_row) {
            self.row = self.row.saturating_add(1);
            self.full_rows += u32::from(self.held > 1);
        }
        (self.column, self.held) = (0, 0);
        Ok(())
    }

    /// A head, body or foot begins or ends: no cell reaches beyond.
    pub fn end_part(&mut self, epoch: Epoch) -> Result<(), Fault> {
        self.end_row(epoch)?;
        self.taken.clear();
        let last = self.row.saturating_sub(1);
        for rect in &mut self.merged[self.part..] {
            rect.bottom = rect.bottom.min(last).max(rect.top);
        }
        self.part = self.merged.len();
        Ok(())
    }

    /// A cell begins, in the next column that no cell from above takes.
    pub fn begin_cell(&mut self, tag: &Tag, formats: &Formats, epoch: Epoch) -> Result<(), Fault> {
        self.end_cell(epoch)?;
        self.in_row = true;
        let taken = |column: u32| self.taken.get(column as usize).is_some_and(|r| *r > self.row);
        let mut column = self.column;
        while taken(column) {
            column += 1;
        }
        let across = tag.span("colspan", MOST_ACROSS).max(1);
        let down = tag.span("rowspan", MOST_DOWN);
        // 0 reaches to the end of the part.
        let end = if down == 0 { u32::MAX } else { self.row.saturating_add(down) };
        self.column = column.saturating_add(across);
        if column >= self.most {
            return Err(LimitReached { limit: "columns", most: self.most.into() }.into());
        }
        if down != 1 {
            let to = self.column.min(self.most) as usize;
            self.taken.resize(self.taken.len().max(to), 0);
            self.taken[column as usize..to].fill(end);
        }
        if (across, down) != (1, 1) && self.merged.len() < MOST_MERGED {
            let (top, left) = (self.row, column);
            self.merged.push(Rect { top, left, bottom: end - 1, right: self.column - 1 });
        }
        self.cell = Some(Open::new((self.row, column), tag, formats));
        Ok(())
    }

    /// The open cell is over, if there is one.
    pub fn end_cell(&mut self, epoch: Epoch) -> Result<(), Fault> {
        if let Some(cell) = self.cell.take() {
            let kept = cell.keep(&self.text, epoch, &mut self.builder)?;
            self.held += u32::from(kept);
        }
        self.text.clear();
        Ok(())
    }

    /// The sheet, once the table is over.
    pub fn finish(mut self, epoch: Epoch) -> Result<Sheet, Fault> {
        self.end_part(epoch)?;
        let mut sheet = self.builder.finish();
        self.merged.retain(|rect| (rect.top, rect.left) != (rect.bottom, rect.right));
        sheet.merged = self.merged;
        Ok(sheet)
    }
}
