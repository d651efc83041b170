//! Two readings of one file, compared cell for cell.

use serde::Serialize;

use crate::{Cell, CellAddress, Sheet, Workbook};

/// A cell that two readers see differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The sheet.
    pub sheet: String,
    /// The cell.
    pub cell: CellAddress,
    /// What the first reader sees, as open formats write it; nothing for an empty cell.
    pub first: Option<String>,
    /// What the second reader sees.
    pub second: Option<String>,
}

/// What came of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Cells that hold something for either reader.
    pub cells: u64,
    /// Cells that they see differently.
    pub differing: u64,
    /// The first few of those.
    pub differences: Vec<Difference>,
}

/// How many differences are told one by one.
const TOLD: usize = 20;
/// Longest text of a difference, in letters.
const LONGEST: usize = 80;

impl Comparison {
    /// Compares sheets by name; a sheet that only one reader has differs in all its cells. Numbers
    /// are the same when they are written the same with 15 significant digits, which is all that
    /// a spreadsheet keeps.
    pub fn of(first: &Workbook, second: &Workbook) -> Comparison {
        let mut found = Comparison::default();
        let nothing = Sheet::default();
        for sheet in &first.sheets {
            let other = second.sheets.iter().find(|other| other.name == sheet.name);
            found.sheet(&sheet.name, sheet, other.unwrap_or(&nothing));
        }
        for sheet in &second.sheets {
            if !first.sheets.iter().any(|known| known.name == sheet.name) {
                found.sheet(&sheet.name, &nothing, sheet);
            }
        }
        found
    }

    /// Walks both sheets row by row, in step.
    fn sheet<'a>(&mut self, name: &str, first: &'a Sheet, second: &'a Sheet) {
        let (mut a, mut b) = (first.rows().peekable(), second.rows().peekable());
        loop {
            let row = match (a.peek(), b.peek()) {
                (Some(a), Some(b)) => a.row().min(b.row()),
                (Some(one), None) | (None, Some(one)) => one.row(),
                (None, None) => return,
            };
            let (a, b) = (a.next_if(|r| r.row() == row), b.next_if(|r| r.row() == row));
            let columns = |cells: &Option<crate::RowCells<'a>>| {
                cells.iter().flat_map(|cells| cells.iter().map(|(column, _)| column)).collect()
            };
            let (mut all, more): (Vec<u32>, Vec<u32>) = (columns(&a), columns(&b));
            all.extend(more);
            all.sort_unstable();
            all.dedup();
            for column in all {
                let cell = |cells: &Option<crate::RowCells<'a>>| {
                    cells.as_ref().map_or(Cell::Empty, |cells| cells.get(column))
                };
                self.cell(name, (row, column), cell(&a), cell(&b));
            }
        }
    }

    fn cell(&mut self, sheet: &str, at: (u32, u32), first: Cell<'_>, second: Cell<'_>) {
        self.cells += 1;
        if same(first, second) {
            return;
        }
        self.differing += 1;
        if self.differences.len() < TOLD {
            let told = |cell: Cell<'_>| {
                (!cell.is_empty()).then(|| cell.to_text().chars().take(LONGEST).collect())
            };
            self.differences.push(Difference {
                sheet: sheet.to_owned(),
                cell: CellAddress { row: at.0, column: at.1 },
                first: told(first),
                second: told(second),
            });
        }
    }
}

/// Equal texts, line ends aside; numbers equal in 15 digits; anything else exactly equal. A number
/// and a text that looks like it are not the same.
fn same(first: Cell<'_>, second: Cell<'_>) -> bool {
    match (first, second) {
        (Cell::Text(first), Cell::Text(second)) => {
            first == second || first.replace("\r\n", "\n") == second.replace("\r\n", "\n")
        }
        (Cell::Number(first), Cell::Number(second)) => {
            first.to_bits() == second.to_bits()
                || format!("{first:.14e}") == format!("{second:.14e}")
        }
        _ => first == second,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, SheetBuilder, SourceFormat};

    fn book(cells: &[(u32, u32, Cell<'_>)]) -> Workbook {
        let mut builder = SheetBuilder::new("Hoja", &Limits::default());
        for (row, column, cell) in cells {
            builder.push(*row, *column, *cell).unwrap();
        }
        Workbook {
            format: SourceFormat::Xlsx,
            encoding: None,
            delimiter: None,
            sheets: vec![builder.finish()],
            findings: Vec::new(),
        }
    }

    #[test]
    fn differences_are_counted_and_placed() {
        let ours = book(&[
            (0, 0, Cell::Text("a\r\nb")),
            (1, 1, Cell::Number(0.1 + 0.2)),
            (2, 0, Cell::Text("007")),
            (4, 0, Cell::Boolean(true)),
        ]);
        let theirs = book(&[
            (0, 0, Cell::Text("a\nb")),
            (1, 1, Cell::Number(0.3)),
            (2, 0, Cell::Number(7.0)),
            (5, 2, Cell::Number(1.0)),
        ]);
        let found = Comparison::of(&ours, &theirs);
        assert_eq!((found.cells, found.differing), (5, 3));
        let places: Vec<_> = found.differences.iter().map(|d| d.cell.to_string()).collect();
        assert_eq!(places, ["A3", "A5", "C6"]);
        assert_eq!(found.differences[0].second.as_deref(), Some("7"), "a lost zero is seen");
        assert_eq!(Comparison::of(&ours, &ours).differing, 0);
    }
}
