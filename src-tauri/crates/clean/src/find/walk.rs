//! The way down from a header: which lines are records, and where something else begins.

use std::collections::BTreeMap;
use std::ops::Range;

use vitrina_model::Cell;

use super::body::span;
use super::header::Head;
use super::profile;
use super::rows::{Lines, Look, is_blank, look};
use super::text::{is_counted_note, is_note, is_page_number, is_signature};

/// What became of a line below the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Record,
    Repeated,
    Stray,
}

/// The way down from a header.
pub(crate) struct Walk<'w, 's> {
    lines: &'w Lines<'s>,
    head: &'w Head,
    /// First and last column of the header, or of the first record.
    span: (u32, u32),
    /// Columns that hold something in the records.
    width: usize,
    /// Cells that a line must fill after a gap to be a record.
    least: u32,
    /// The line of the first header row.
    start: usize,
}

impl<'w, 's> Walk<'w, 's> {
    pub(crate) fn new(lines: &'w Lines<'s>, head: &'w Head) -> Walk<'w, 's> {
        let span = span(lines, head);
        let width = head.profile.width();
        let least = (width / 3).max(2).min(width.max(1)) as u32;
        let first = head.rows.first().copied();
        let start = lines.all.partition_point(|line| Some(line.row) < first);
        Walk { lines, head, span, width, least, start }
    }

    /// Each line of the body with its role, the notes below, and the first line after all.
    pub(crate) fn down(&self) -> (Vec<(usize, Role)>, Range<usize>, usize) {
        let mut roles: Vec<(usize, Role)> = Vec::new();
        let mut pending = self.head.body..self.head.body;
        let mut below_notes = false;
        let mut at = self.head.body;
        while at < self.lines.all.len() {
            let waiting = !pending.is_empty();
            if let Some(end) = self.repeated_header(at).filter(|_| self.is_furniture(&pending)) {
                roles.extend(pending.clone().map(|at| (at, Role::Stray)));
                roles.extend((at..end).map(|at| (at, Role::Repeated)));
                pending = end..end;
                at = end;
                continue;
            }
            if self.is_signature(at, waiting) {
                at = self.end_of_signatures(at);
                pending.end = at;
                below_notes = true;
                continue;
            }
            if self.is_other_header(at, waiting, roles.is_empty()) {
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
            && !is_counted_note(cell)
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
        let first = self.lines.cells(at).find(|(_, cell)| look(*cell) != Look::Blank);
        let figures = || self.lines.count(at, Look::Figure) > 0;
        first.is_some_and(|(_, cell)| is_note(cell) || (is_counted_note(cell) && !figures()))
    }

    /// Whether the line stands apart and says who signs, without a figure.
    fn is_signature(&self, at: usize, waiting: bool) -> bool {
        (waiting || self.lines.gap(at) > 0)
            && self.lines.cells(at).any(|(_, cell)| is_signature(cell))
            && self.lines.count(at, Look::Figure) == 0
    }

    /// The first line after a signature that can belong to another table: after a gap, with figures.
    fn end_of_signatures(&self, at: usize) -> usize {
        let lines = self.lines;
        let ends = |n: &usize| lines.gap(*n) > 0 && lines.count(*n, Look::Figure) > 0;
        (at + 1..lines.all.len()).find(ends).unwrap_or(lines.all.len())
    }

    /// Whether lines between two pages are page numbers or titles that stood above the header.
    fn is_furniture(&self, pending: &Range<usize>) -> bool {
        let top = self.start;
        pending.clone().all(|at| {
            let number =
                self.lines.cells(at).all(|(_, cell)| is_page_number(cell) || is_blank(cell));
            number || (0..top).rev().take(20).any(|n| self.lines.cells(n).eq(self.lines.cells(at)))
        })
    }

    /// The line after the whole header, where it is repeated from line `at` on.
    fn repeated_header(&self, at: usize) -> Option<usize> {
        let (rows, start) = (&self.head.rows, self.start);
        let count = self.head.body.saturating_sub(start);
        let same = |n: usize| at + n < self.lines.all.len() && self.is_same(at + n, start + n);
        if count > 0 && !rows.is_empty() && (0..count).all(same) && self.lines.all[start].filled > 1
        {
            return Some(at + count);
        }
        self.repeats_header(at).then_some(at + 1)
    }

    /// Whether the line says the same as the header line, as on every printed page.
    fn repeats_header(&self, at: usize) -> bool {
        if self.head.rows.is_empty() {
            return false;
        }
        self.lines.all[at].filled > 1 && self.is_same(at, self.head.top)
    }

    /// Whether two lines hold the same in the same columns; their first cells tell most apart.
    fn is_same(&self, at: usize, other: usize) -> bool {
        let (line, wanted) = (self.lines.all[at], self.lines.all[other]);
        line.filled == wanted.filled
            && line.first == wanted.first
            && line.last == wanted.last
            && self.lines.first_cell(at) == self.lines.first_cell(other)
            && self.lines.cells(at).eq(self.lines.cells(other))
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
    pub(crate) fn columns(&self, roles: &[(usize, Role)]) -> (u32, u32) {
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
