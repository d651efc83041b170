//! Tables side by side: where a blank column clearly separates two.

use vitrina_model::{Rect, Sheet};

use super::rows::{Lines, Look, is_blank};

/// The windows to search one after the other; the whole sheet where nothing clearly separates.
pub(crate) fn windows(sheet: &Sheet, lexical: bool) -> Vec<Rect> {
    let Some(extent) = sheet.extent() else { return Vec::new() };
    let parts = parts(sheet, extent);
    if parts.len() < 2 || parts.len() > MOST_PARTS {
        return vec![extent];
    }
    let ends: Vec<Part> = parts.iter().map(|part| Part::read(sheet, *part, lexical)).collect();
    let mut windows: Vec<Rect> = vec![parts[0]];
    for n in 1..parts.len() {
        let apart = ends[n].stands_alone(&ends[n - 1]);
        match windows.last_mut() {
            Some(window) if !apart => window.right = parts[n].right,
            _ => windows.push(parts[n]),
        }
    }
    if windows.len() == 1 { vec![extent] } else { windows }
}

/// A sheet with more blank columns than this is no row of tables.
const MOST_PARTS: usize = 40;

/// The column ranges between blank columns.
fn parts(sheet: &Sheet, extent: Rect) -> Vec<Rect> {
    let mut filled = vec![false; extent.width() as usize];
    let mut blank = filled.len();
    for cells in sheet.rows() {
        if blank == 0 {
            break;
        }
        for (column, cell) in cells.iter() {
            let seen = &mut filled[(column - extent.left) as usize];
            if !*seen && !is_blank(cell) {
                *seen = true;
                blank -= 1;
            }
        }
    }
    let mut parts: Vec<Rect> = Vec::new();
    let mut before = false;
    for (column, filled) in (extent.left..).zip(filled) {
        match parts.last_mut() {
            Some(part) if filled && before => part.right = column,
            _ if filled => parts.push(Rect { left: column, right: column, ..extent }),
            _ => {}
        }
        before = filled;
    }
    parts
}

/// What tells whether a part is a table of its own.
struct Part {
    columns: u32,
    /// First and last line with a cell.
    rows: Option<(u32, u32)>,
    count: usize,
    /// The words of its first full line, else of its first line.
    header: Vec<String>,
    /// Whether something stands above that line.
    titled: bool,
    /// Whether its first column holds words, as labels of rows do.
    labelled: bool,
}

impl Part {
    fn read(sheet: &Sheet, window: Rect, lexical: bool) -> Part {
        let lines = Lines::read(sheet, window, lexical);
        let count = lines.all.len();
        let first = lines.all.first().map(|line| line.row);
        let last = lines.all.last().map(|line| line.row);
        // A title may stand above the header: the first line that names every column.
        let full = (0..count.min(6)).find(|at| lines.all[*at].filled == window.width());
        let header = full.filter(|_| count > 2).unwrap_or(0);
        let titled = header > 0;
        let header = (header..count.min(header + 1)).flat_map(|at| lines.cells(at));
        let header = header.map(|(_, cell)| cell.to_text().trim().to_lowercase()).collect();
        let words = (1..count.min(200))
            .filter(|at| lines.looks(*at).next() == Some((window.left, Look::Word)))
            .count();
        let labelled = count > 1 && words * 2 >= count.min(200) - 1;
        Part { columns: window.width(), rows: first.zip(last), count, header, titled, labelled }
    }

    /// Whether this part, right of `left`, is another table: its header is full, and it either
    /// repeats the other's header, or has labels of its own and ends in another row without a gap.
    fn stands_alone(&self, left: &Part) -> bool {
        let (Some(own), Some(other)) = (self.rows, left.rows) else { return false };
        let dense = self.count > 2 && own.1 - own.0 + 1 == self.count as u32;
        let repeated = self.columns > 1
            && self.header == left.header
            && self.header.len() > 1
            && (self.labelled || !self.titled);
        let ends = own.1 != other.1 && dense;
        let headed = self.header.len() as u32 == self.columns;
        let labelled = self.labelled || (self.columns > 1 && self.header[..1] == left.header[..1]);
        headed && left.columns > 1 && (repeated || (labelled && ends))
    }
}
