//! The first cells that the formula of a name leads to ([MS-XLS] 2.5.198.27, [MS-XLSB] 2.5.97.21).

use vitrina_model::{Rect, Spot};

use crate::read::cfb::{u16_at, u32_at};

/// How many bytes a row takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// In xls.
    Two,
    /// In xlsb.
    Four,
}

/// Which book and sheet a number in a formula stands for.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Among the books that the workbook leads to.
    pub book: u32,
    /// The first of its sheets.
    pub sheet: usize,
}

/// Cells of a sheet, by the number that formulas have for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The number.
    pub target: usize,
    /// The cells.
    pub area: Rect,
}

impl Reach {
    /// As people write it, `Datos!A1:B9`. `own` is this workbook among the books, `titles` its
    /// sheets. `#REF!` where the sheet is gone.
    pub fn text(&self, targets: &[Target], own: Option<u32>, titles: &[&str]) -> String {
        let Some(target) = targets.get(self.target) else { return "#REF!".to_owned() };
        let cells = Spot::Cells(self.area);
        if Some(target.book) != own {
            return format!("[{}]!{cells}", target.book);
        }
        titles.get(target.sheet).map_or("#REF!".to_owned(), |title| format!("{title}!{cells}"))
    }
}

/// What the formula in `bytes` begins with, where that is a reference to cells of a sheet.
pub fn first_reach(bytes: &[u8], width: Width) -> Option<Reach> {
    let (kind, rest) = bytes.split_first()?;
    let size = if width == Width::Two { 2 } else { 4 };
    let row = |at: usize| -> u32 {
        if width == Width::Two { u16_at(rest, at).into() } else { u32_at(rest, at) }
    };
    let column = |at: usize| u32::from(u16_at(rest, at) & 0x3FFF);
    let target = usize::from(u16_at(rest, 0));
    let (rows, columns, end) = match kind {
        0x3A | 0x5A | 0x7A => ([2, 2], [2 + size; 2], 4 + size),
        0x3B | 0x5B | 0x7B => {
            let at = 2 + 2 * size;
            ([2, 2 + size], [at, at + 2], at + 4)
        }
        _ => return None,
    };
    if rest.len() < end {
        return None;
    }
    let ([top, bottom], [left, right]) = (rows.map(row), columns.map(column));
    let area = Rect { top, left, bottom, right };
    (top <= bottom && left <= right).then_some(Reach { target, area })
}
