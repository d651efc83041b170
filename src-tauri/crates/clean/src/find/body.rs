//! The records under a header: how far down and how far across they reach.

use std::ops::Range;

use vitrina_model::Rect;

use super::header::Head;
use super::rows::{Line, Lines};
use super::text::is_sentence;
use super::walk::{Role, Walk};
use super::{Frame, form, totals};
use crate::evidence;

/// A frame with what decides whether it is a table.
#[derive(Clone, Debug)]
pub(crate) struct Grown {
    /// The frame.
    pub frame: Frame,
    /// Columns that hold something.
    pub width: usize,
    /// The first line after it.
    pub next: usize,
    /// The records have figures under the words of the header.
    pub contrast: bool,
    /// What speaks against a table.
    pub doubts: Vec<Doubt>,
}

/// What speaks against a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Labels with answers beside them.
    Form,
    /// The header leaves a quarter of the columns without a name.
    Unnamed,
    /// The records fill less than two of five cells, as scattered words do.
    Sparse,
    /// Most records end with a sentence, as instructions and numbered notes do.
    Prose,
}

/// The records under `head`, down to the first line that belongs to something else.
pub(crate) fn grow(lines: &Lines<'_>, head: &Head) -> Grown {
    let walk = Walk::new(lines, head);
    let (roles, notes, next) = walk.down();
    let columns = walk.columns(&roles);
    let (totals, rows) =
        totals::split(lines, &roles_of(&roles, Role::Record), &head.profile, columns);
    let dropped = rows_of(lines, &roles, |role| role == Role::Stray);
    let repeated = rows_of(lines, &roles, |role| role == Role::Repeated);
    let contrast = head.profile.figures() > 0;
    let mut frame = Frame {
        columns,
        header: head.rows.clone(),
        records: ranges(&rows, lines),
        totals,
        notes: notes.map(|at| lines.all[at].row).collect(),
        dropped,
        units: head.units.clone(),
        repeated,
        ..Frame::default()
    };
    frame.evidence = evidence::of(&frame, contrast);
    let width = occupied(lines, head, &roles, columns);
    let doubts = doubts(lines, head, &roles, width);
    Grown { frame, width, next, contrast, doubts }
}

fn doubts(lines: &Lines<'_>, head: &Head, roles: &[(usize, Role)], width: usize) -> Vec<Doubt> {
    let sample: Vec<usize> = roles.iter().take(200).map(|(at, _)| *at).collect();
    let filled: usize = sample.iter().map(|at| lines.all[*at].filled as usize).sum();
    let named = lines.all.get(head.top).map_or(0, |line| line.filled as usize);
    let all = [
        (Doubt::Form, form::is_form(lines, head, &sample)),
        (Doubt::Unnamed, !head.rows.is_empty() && named * 4 < width * 3),
        (Doubt::Sparse, filled * 5 < sample.len() * width * 2),
        (Doubt::Prose, !lines.lexical && is_prose(lines, &sample)),
    ];
    all.into_iter().filter(|(_, holds)| *holds).map(|(doubt, _)| doubt).collect()
}

fn is_prose(lines: &Lines<'_>, sample: &[usize]) -> bool {
    let sentences = sample.iter().filter(|at| {
        lines.all[**at].filled <= 2 && lines.cells(**at).any(|(_, cell)| is_sentence(cell))
    });
    sentences.count() * 4 >= sample.len() * 3
}

/// The records of a box the clerk chose: all its rows under the header but totals.
pub(crate) fn fill(lines: &Lines<'_>, head: &Head, area: Rect) -> Frame {
    let header = lines.all.partition_point(|line| Some(line.row) < head.rows.first().copied());
    let start = if head.rows.is_empty() { 0 } else { head.body };
    let all: Vec<usize> = (start..lines.all.len()).collect();
    let columns = (area.left, area.right);
    let (totals, rows) = totals::split(lines, &all, &head.profile, columns);
    let above = if head.rows.is_empty() { 0..0 } else { 0..header };
    let dropped = above.map(|at| lines.all[at].row).collect();
    let records = ranges(&rows, lines);
    let units = head.units.iter().copied().filter(|row| *row <= area.bottom).collect();
    let header = head.rows.clone();
    let mut frame = Frame { columns, header, records, totals, dropped, units, ..Frame::default() };
    frame.evidence = evidence::of(&frame, head.profile.figures() > 0);
    frame
}

fn roles_of(roles: &[(usize, Role)], wanted: Role) -> Vec<usize> {
    roles.iter().filter(|(_, role)| *role == wanted).map(|(at, _)| *at).collect()
}

fn rows_of(lines: &Lines<'_>, roles: &[(usize, Role)], wanted: impl Fn(Role) -> bool) -> Vec<u32> {
    roles.iter().filter(|(_, role)| wanted(*role)).map(|(at, _)| lines.all[*at].row).collect()
}

/// Line numbers as ranges of rows without gaps.
fn ranges(at: &[usize], lines: &Lines<'_>) -> Vec<Range<u32>> {
    let mut ranges: Vec<Range<u32>> = Vec::new();
    for row in at.iter().map(|at| lines.all[*at].row) {
        match ranges.last_mut() {
            Some(range) if range.end == row => range.end += 1,
            _ => ranges.push(row..row + 1),
        }
    }
    ranges
}

/// First and last column of the header rows; of the first lines where there is no header.
pub(crate) fn span(lines: &Lines<'_>, head: &Head) -> (u32, u32) {
    let rows: Vec<Line> = if head.rows.is_empty() {
        lines.all[head.top.min(lines.all.len())..]
            .iter()
            .take(20)
            .filter(|l| l.filled > 1)
            .copied()
            .collect()
    } else {
        let start = lines.all.partition_point(|line| Some(line.row) < head.rows.first().copied());
        lines.all[start..head.body.max(start)].to_vec()
    };
    let (first, last) = if lines.all.is_empty() {
        (lines.window.left, lines.window.right)
    } else {
        head.profile.span()
    };
    let left = rows.iter().map(|line| line.first).min().map_or(first, |left| left.min(first));
    let right = rows.iter().map(|line| line.last).max().map_or(last, |right| right.max(last));
    (left, right)
}

/// Columns that hold something in the header or the first lines of the body.
fn occupied(
    lines: &Lines<'_>,
    head: &Head,
    roles: &[(usize, Role)],
    (left, right): (u32, u32),
) -> usize {
    let mut columns = std::collections::BTreeSet::new();
    let header = if head.rows.is_empty() { Vec::new() } else { vec![head.top] };
    for at in header.into_iter().chain(roles.iter().take(200).map(|(at, _)| *at)) {
        columns.extend(lines.looks(at).map(|(c, _)| c).filter(|c| (left..=right).contains(c)));
    }
    columns.len()
}
