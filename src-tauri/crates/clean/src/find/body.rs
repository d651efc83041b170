//! The records under a header: how far down and how far across they reach.

use std::collections::BTreeMap;
use std::ops::Range;

use vitrina_model::{Cell, Rect};

use super::header::Head;
use super::rows::{Line, Lines, Look, look};
use super::text::is_note;
use super::{Frame, form, profile, totals};

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
}

/// What became of a line below the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Record,
    Repeated,
    Stray,
}

/// The records under `head`, down to the first line that belongs to something else.
pub(crate) fn grow(lines: &Lines<'_>, head: &Head) -> Grown {
    let walk = Walk::new(lines, head);
    let (roles, notes, next) = walk.down();
    let columns = walk.columns(&roles);
    let (totals, rows) =
        totals::split(lines, &roles_of(&roles, Role::Record), &head.profile, columns);
    let dropped = rows_of(lines, &roles, |role| role != Role::Record);
    let frame = Frame {
        columns,
        header: head.rows.clone(),
        records: ranges(&rows, lines),
        totals,
        notes: notes.map(|at| lines.all[at].row).collect(),
        dropped,
    };
    let width = occupied(lines, head, &roles, columns);
    let contrast = head.profile.figures() > 0;
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
    ];
    all.into_iter().filter(|(_, holds)| *holds).map(|(doubt, _)| doubt).collect()
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
    Frame { columns, header: head.rows.clone(), records, totals, notes: Vec::new(), dropped }
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

/// The way down from a header.
struct Walk<'w, 's> {
    lines: &'w Lines<'s>,
    head: &'w Head,
    /// First and last column of the header, or of the first record.
    span: (u32, u32),
    /// Columns that hold something in the records.
    width: usize,
    /// Cells that a line must fill after a gap to be a record.
    least: u32,
}

impl<'w, 's> Walk<'w, 's> {
    fn new(lines: &'w Lines<'s>, head: &'w Head) -> Walk<'w, 's> {
        let span = span(lines, head);
        let width = head.profile.width();
        let least = (width / 3).max(2).min(width.max(1)) as u32;
        Walk { lines, head, span, width, least }
    }

    /// Each line of the body with its role, the notes below, and the first line after all.
    fn down(&self) -> (Vec<(usize, Role)>, Range<usize>, usize) {
        let mut roles: Vec<(usize, Role)> = Vec::new();
        let mut pending = self.head.body..self.head.body;
        let mut below_notes = false;
        let mut at = self.head.body;
        while at < self.lines.all.len() {
            let waiting = !pending.is_empty();
            if self.repeats_header(at) && !waiting {
                roles.push((at, Role::Repeated));
                pending = at + 1..at + 1;
            } else if self.is_other_header(at, waiting, roles.is_empty()) {
                break;
            } else if self.is_record(at, waiting) && (!below_notes || self.fits(at, 3, 4)) {
                roles.extend(pending.clone().map(|at| (at, self.role(at))));
                roles.push((at, Role::Record));
                pending = at + 1..at + 1;
                below_notes = false;
            } else {
                pending.end = at + 1;
                below_notes |= self.begins_note(at);
            }
            at += 1;
        }
        if at < self.lines.all.len() {
            let notes = self.split_titles(pending.clone());
            self.keep_trailing(&mut roles, &mut pending, notes);
            return (roles, pending.start..notes.max(pending.start), notes.max(pending.start));
        }
        self.keep_trailing(&mut roles, &mut pending, at);
        (roles, pending, at)
    }

    /// A line within the body that holds nothing in the table's columns is a stray one.
    fn role(&self, at: usize) -> Role {
        if self.inside(at) == 0 { Role::Stray } else { Role::Record }
    }

    /// Where the title of the next table begins among the lines between: after the last gap, or
    /// with the line just above the next header.
    fn split_titles(&self, pending: Range<usize>) -> usize {
        let gap = pending.clone().rev().find(|at| self.lines.gap(*at) > 0);
        gap.unwrap_or(pending.end.saturating_sub(1)).max(pending.start)
    }

    /// Lone lines right under the records that look like records are records.
    fn keep_trailing(
        &self,
        roles: &mut Vec<(usize, Role)>,
        pending: &mut Range<usize>,
        end: usize,
    ) {
        while pending.start < end && self.is_lone_record(pending.start, roles) {
            roles.push((pending.start, Role::Record));
            pending.start += 1;
        }
    }

    /// A lone cell at the end is a record where records of one cell stand above it, or where the
    /// table is so narrow that one cell is much of it; never a note, a merged or a long text.
    fn is_lone_record(&self, at: usize, roles: &[(usize, Role)]) -> bool {
        let own = self.lines.all[at];
        let Some((column, cell)) = self.lines.cells(at).next() else { return false };
        let above: Vec<usize> = roles.iter().rev().take(12).map(|(n, _)| *n).collect();
        let lone = |n: usize| {
            let other = self.lines.all[n];
            other.filled == 1 && other.first == own.first
        };
        let lone_before = above.windows(2).any(|pair| lone(pair[0]) && lone(pair[1]));
        let length = |n: &usize| self.lines.cells(*n).next().map_or(0, |(_, c)| c.to_text().len());
        let longest = above.iter().map(length).max().unwrap_or(0);
        self.lines.gap(at) == 0
            && !roles.is_empty()
            && own.filled == 1
            && (lone_before || self.width <= 3)
            && self.head.profile.is_word(column)
            && self.lines.merged_across(own.row).next().is_none()
            && !is_note(cell)
            && cell.to_text().len() <= 2 * longest
    }

    /// How many cells the line has within the span of the header and the records.
    fn inside(&self, at: usize) -> u32 {
        let line = self.lines.all[at];
        let (left, right) = self.span;
        if line.first >= left && line.last <= right {
            return line.filled;
        }
        self.lines.looks(at).filter(|(c, _)| (left..=right).contains(c)).count() as u32
    }

    fn is_record(&self, at: usize, waiting: bool) -> bool {
        let filled = self.inside(at);
        let apart = waiting || self.lines.gap(at) > 0;
        if self.width == 1 || self.lines.window.left == self.lines.window.right {
            return filled > 0;
        }
        match filled {
            0 | 1 => false,
            _ if !apart => true,
            filled => filled >= self.least && !self.begins_note(at) && self.fits(at, 1, 2),
        }
    }

    /// Whether at least `part` of `whole` cells look as the records do in their column.
    fn fits(&self, at: usize, part: usize, whole: usize) -> bool {
        let profile = &self.head.profile;
        if profile.figures() == 0 {
            return true;
        }
        let looks = || self.lines.looks(at).filter(|(_, look)| *look != Look::Mark);
        let alike = looks().filter(|(c, look)| profile.is_figure(*c) == (*look == Look::Figure));
        alike.count() * whole >= looks().count() * part
    }

    fn begins_note(&self, at: usize) -> bool {
        self.lines
            .cells(at)
            .find(|(_, cell)| look(*cell) != Look::Blank)
            .is_some_and(|(_, cell)| is_note(cell))
    }

    /// Whether the line says the same as the header line, as on every printed page.
    fn repeats_header(&self, at: usize) -> bool {
        if self.head.rows.is_empty() {
            return false;
        }
        let (line, top) = (self.lines.all[at], self.lines.all[self.head.top]);
        line.filled == top.filled
            && line.first == top.first
            && line.last == top.last
            && line.filled > 1
            && self.lines.cells(at).eq(self.lines.cells(self.head.top))
    }

    /// Whether another table begins here: after lines that are no records, words again where the
    /// records have figures.
    fn is_other_header(&self, at: usize, waiting: bool, first: bool) -> bool {
        let line = self.lines.all[at];
        if first || !(waiting || self.lines.gap(at) > 0) || line.filled < 2 {
            return false;
        }
        if self.repeats_header(at) {
            return true;
        }
        let filled = line.filled;
        let words = self.lines.count(at, Look::Word);
        // A year over other figures names a column, as words do.
        let seen = |(c, cell): (u32, Cell<'_>)| {
            let names = profile::is_year(cell) && !self.head.profile.is_year(c);
            (c, if names { Look::Word } else { look(cell) })
        };
        let looks: Vec<(u32, Look)> = self.lines.cells(at).map(seen).collect();
        let on = |wanted: Look| {
            let figure = |c: &u32| self.head.profile.is_figure(*c);
            looks.iter().filter(|(c, look)| *look == wanted && figure(c)).count()
        };
        let clash = self.head.profile.figures() > 0
            && on(Look::Figure) == 0
            && on(Look::Word) * 2 > self.head.profile.figures().min(filled as usize);
        let elsewhere = line.first > self.span.1 || line.last < self.span.0;
        let wider = waiting && words == filled && line.last > self.span.1 + 1;
        (clash && words > 0) || elsewhere || wider
    }

    /// The first and last column of the table: those of the header and of most records, and
    /// beside them without a gap every column with words, or with figures in a fifth of the rows.
    fn columns(&self, roles: &[(usize, Role)]) -> (u32, u32) {
        let beside = self.beside(roles);
        let fifth = roles.len() as u32 / 5;
        let belongs = |c: u32| {
            let headless = self.head.rows.is_empty();
            beside.get(&c).is_some_and(|(count, words)| headless || *words || *count > fifth)
        };
        let (mut left, mut right) = self.span;
        while left > 0 && belongs(left - 1) {
            left -= 1;
        }
        while belongs(right + 1) {
            right += 1;
        }
        (left, right)
    }

    /// The columns beside the span in which records hold something: how many, and whether words.
    fn beside(&self, roles: &[(usize, Role)]) -> BTreeMap<u32, (u32, bool)> {
        let (left, right) = self.span;
        let mut beside: BTreeMap<u32, (u32, bool)> = BTreeMap::new();
        for (at, _) in roles.iter().filter(|(_, role)| *role == Role::Record) {
            let line = self.lines.all[*at];
            if line.first >= left && line.last <= right {
                continue;
            }
            for (column, look) in self.lines.looks(*at).filter(|(c, _)| !(left..=right).contains(c))
            {
                let (count, words) = beside.entry(column).or_default();
                *count += 1;
                *words |= look == Look::Word;
            }
        }
        beside
    }
}

/// First and last column of the header rows; of the first lines where there is no header.
fn span(lines: &Lines<'_>, head: &Head) -> (u32, u32) {
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
