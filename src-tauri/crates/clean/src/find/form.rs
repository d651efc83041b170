//! Forms: labels with answers beside them, which are no table.

use vitrina_model::Cell;

use super::header::Head;
use super::rows::{Lines, Look, look};
use super::text::{is_address, is_label};

/// Whether this is a form: most labels end in a colon, or two columns hold labels and answers of
/// every kind.
pub(crate) fn is_form(lines: &Lines<'_>, head: &Head, body: &[usize]) -> bool {
    let header = (!head.rows.is_empty()).then_some(head.top);
    let at: Vec<usize> = header.into_iter().chain(body.iter().copied()).collect();
    let ends = |at: &&usize| lines.cells(**at).next().is_some_and(|(_, cell)| is_label(cell));
    let colons = at.iter().filter(ends).count();
    (!at.is_empty() && colons * 2 > at.len()) || has_answers(lines, head, body)
}

/// Whether a second column of words also holds dates, figures or addresses, each now and then.
fn has_answers(lines: &Lines<'_>, head: &Head, at: &[usize]) -> bool {
    if lines.lexical || head.profile.width() != 2 || head.profile.figures() > 0 || at.len() > 30 {
        return false;
    }
    let answers: Vec<Cell<'_>> =
        at.iter().filter_map(|at| lines.cells(*at).nth(1)).map(|(_, cell)| cell).collect();
    let other = answers.iter().filter(|cell| look(**cell) == Look::Figure || is_address(**cell));
    let other = other.count();
    let few = answers.len() <= 12 || other * 5 >= answers.len();
    other > 0 && few && other * 5 <= answers.len() * 4
}
