//! The rows of a sheet at a glance: how many cells each fills, and with words or with figures.

use vitrina_model::{Cell, Rect, RowCells, Sheet};

use crate::lexical;

/// What a cell looks like to somebody who searches for a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// Nothing, or blanks only.
    Blank,
    /// Words.
    Word,
    /// A number, a date, a boolean; also a text that consists of digits and their signs.
    Figure,
    /// A sign that stands for a missing or suppressed value, a unit sign, a bullet.
    Mark,
}

/// The look of a cell.
pub(crate) fn look(cell: Cell<'_>) -> Look {
    match cell {
        Cell::Empty => Look::Blank,
        Cell::Text(text) => look_of_text(text.trim()),
        Cell::Error(_) => Look::Mark,
        Cell::Number(_) | Cell::Boolean(_) | Cell::DateTime(_) | Cell::Duration(_) => Look::Figure,
    }
}

/// Words for a missing value that statistical offices write in place of a figure.
const MISSING: [&str; 10] =
    ["n/a", "n.a.", "na", "n/d", "n.d.", "nd", "s/d", "s.d.", "n.e.", "null"];

fn look_of_text(text: &str) -> Look {
    if text.is_empty() {
        return Look::Blank;
    }
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    if !text.chars().any(char::is_alphanumeric) {
        return Look::Mark;
    }
    if !digits {
        return if is_missing(text) { Look::Mark } else { Look::Word };
    }
    let plain = text.len() <= 40 && !text.chars().any(char::is_alphabetic);
    let dated = || text.is_char_boundary(10) && lexical::is_date(&text.as_bytes()[..10]);
    let exponent = || text.parse::<f64>().is_ok();
    if plain || (text.len() <= 35 && text.len() >= 10 && dated()) || exponent() {
        Look::Figure
    } else {
        Look::Word
    }
}

fn is_missing(text: &str) -> bool {
    let inner = text.strip_prefix(['[', '(']).and_then(|t| t.strip_suffix([']', ')']));
    inner.is_some_and(|letters| letters.len() <= 2)
        || MISSING.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// One row that holds something within a window of columns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Zero-based row of the sheet.
    pub row: u32,
    /// Its index among the rows that hold something.
    index: u32,
    /// First and last column with a cell.
    pub first: u32,
    /// See `first`.
    pub last: u32,
    /// Cells that hold something; a bullet at the head of a sentence does not count.
    pub filled: u32,
}

/// The lines of one window of a sheet.
pub(crate) struct Lines<'s> {
    /// The sheet.
    pub sheet: &'s Sheet,
    /// The window's columns and rows.
    pub window: Rect,
    /// From the top; rows that hold blanks only are not among them.
    pub all: Vec<Line>,
    /// Whether the file is a text file.
    pub lexical: bool,
    /// Whether the window is one of several side by side.
    pub part: bool,
    /// Merged ranges by their first row.
    pub merged: Vec<Rect>,
}

impl<'s> Lines<'s> {
    /// Looks over all rows of `window`.
    pub(crate) fn read(sheet: &'s Sheet, window: Rect, lexical: bool) -> Lines<'s> {
        let rows = sheet.rows_in(window.top..window.bottom.saturating_add(1));
        let above = sheet.rows_in(0..window.top).len() as u32;
        let whole =
            sheet.extent().is_none_or(|all| window.left <= all.left && window.right >= all.right);
        let part = (!whole).then_some(window);
        let all = rows.zip(above..).filter_map(|(cells, n)| line(&cells, n, part)).collect();
        let mut merged = sheet.merged.clone();
        merged.sort_by_key(|rect| (rect.top, rect.left));
        Lines { sheet, window, all, lexical, part: false, merged }
    }

    /// Column and look of each cell of line `at` that holds something.
    pub(crate) fn looks(&self, at: usize) -> impl Iterator<Item = (u32, Look)> + use<'s> {
        let looks = self.cells(at).map(|(column, cell)| (column, look(cell)));
        looks.filter(|(_, look)| *look != Look::Blank)
    }

    /// Column and value of each cell of line `at` within the window.
    pub(crate) fn cells(&self, at: usize) -> impl Iterator<Item = (u32, Cell<'s>)> + use<'s> {
        let window = self.window;
        let cells = self.sheet.nth_row(self.all[at].index as usize);
        let cells = cells.into_iter().flat_map(|cells| cells.iter());
        cells.filter(move |(column, _)| (window.left..=window.right).contains(column))
    }

    /// The first cell of line `at` that shows something.
    pub(crate) fn first_cell(&self, at: usize) -> Cell<'s> {
        let line = self.all[at];
        self.sheet.nth_row(line.index as usize).map_or(Cell::Empty, |row| row.get(line.first))
    }

    /// How many cells of line `at` look so.
    pub(crate) fn count(&self, at: usize, wanted: Look) -> u32 {
        self.looks(at).filter(|(_, look)| *look == wanted).count() as u32
    }

    /// Whether every cell of line `at` looks so.
    pub(crate) fn are_all(&self, at: usize, wanted: Look) -> bool {
        self.looks(at).all(|(_, look)| look == wanted)
    }

    /// Blank rows between line `at` and the one above it.
    pub(crate) fn gap(&self, at: usize) -> u32 {
        if at == 0 {
            return 0;
        }
        self.all[at].row - self.all[at - 1].row - 1
    }

    /// Merged ranges that start in sheet row `row` and span columns.
    pub(crate) fn merged_across(&self, row: u32) -> impl Iterator<Item = &Rect> {
        self.merged_from(row).filter(|rect| rect.left < rect.right)
    }

    /// Merged ranges that start in sheet row `row`.
    pub(crate) fn merged_from(&self, row: u32) -> impl Iterator<Item = &Rect> {
        let start = self.merged.partition_point(|rect| rect.top < row);
        let window = self.window;
        self.merged[start..]
            .iter()
            .take_while(move |rect| rect.top == row)
            .filter(move |rect| rect.left <= window.right && rect.right >= window.left)
    }
}

/// The line of a row, of all its cells or of those in some columns.
fn line(cells: &RowCells<'_>, index: u32, part: Option<Rect>) -> Option<Line> {
    let (first, last, filled) = match part {
        None => cells.span()?,
        Some(part) => span_within(cells, part)?,
    };
    let row = cells.row();
    let filled = if filled == 2 && is_bullet(cells, first) { 1 } else { filled };
    Some(Line { row, index, first, last, filled })
}

/// First and last column and number of the cells that show something within the columns of `part`.
fn span_within(cells: &RowCells<'_>, part: Rect) -> Option<(u32, u32, u32)> {
    let columns = cells.iter().filter(|(_, cell)| !is_blank(*cell)).map(|(column, _)| column);
    let mut columns = columns.filter(|column| (part.left..=part.right).contains(column));
    let first = columns.next()?;
    Some(columns.fold((first, first, 1), |(_, _, count), at| (first, at, count + 1)))
}

/// Whether a cell holds nothing but blanks.
pub fn is_blank(cell: Cell<'_>) -> bool {
    cell.is_blank()
}

/// Whether a line begins with a bullet, which makes it a sentence and not a record.
fn is_bullet(cells: &RowCells<'_>, column: u32) -> bool {
    let Cell::Text(text) = cells.get(column) else { return false };
    matches!(text.trim(), "•" | "●" | "▪" | "■" | "◦" | "○" | "·" | "►" | "➢" | "*" | "†")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_look_as_a_reader_sees_them() {
        for (text, expected) in [
            ("Enero", Look::Word),
            ("1,234.50", Look::Figure),
            ("-1 414", Look::Figure),
            ("31/04/2024", Look::Figure),
            ("2022**", Look::Figure),
            ("2010-03-01T00:00:00.000", Look::Figure),
            ("1e5", Look::Figure),
            ("Q4 1952", Look::Word),
            ("S/D", Look::Mark),
            ("[c]", Look::Mark),
            ("****", Look::Mark),
            ("%", Look::Mark),
            ("  ", Look::Blank),
            ("\u{a0}", Look::Blank),
        ] {
            assert_eq!(look(Cell::Text(text)), expected, "{text:?}");
        }
    }
}
