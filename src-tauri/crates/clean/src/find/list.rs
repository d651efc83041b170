//! A list of values: one column of short texts without a header, as the catalogues of templates.

use vitrina_model::{Cell, Evidence};

use super::Frame;
use super::rows::Lines;

/// The longest value of a list, in bytes; longer texts are prose.
const LONGEST: usize = 120;

/// The whole sheet as a list: one column from the first row on without a gap, each value short,
/// none a sentence or a heading. In a text file a single column has a header.
pub(crate) fn of(lines: &Lines<'_>) -> Option<Frame> {
    let window = lines.window;
    let count = lines.all.len();
    let dense = window.top == 0 && count as u64 == u64::from(window.bottom) + 1;
    if lines.lexical || window.left != window.right || window.left > 0 || count < 2 || !dense {
        return None;
    }
    if !(0..count).all(|at| lines.cells(at).all(|(_, cell)| is_value(cell))) {
        return None;
    }
    Some(Frame {
        columns: (window.left, window.right),
        records: std::iter::once(0..count as u32).collect(),
        evidence: vec![Evidence::new("list").with("count", count)],
        ..Frame::default()
    })
}

fn is_value(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return true };
    let text = text.trim();
    let sentence = text.len() > 40 && text.ends_with('.');
    text.len() <= LONGEST && !sentence && !text.ends_with(':') && !super::text::is_note(cell)
}
