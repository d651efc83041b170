//! What the records of a table look like column by column, and where a table can begin.

use std::collections::BTreeMap;

use vitrina_model::Cell;

use super::rows::{Line, Lines, Look, is_blank};
use super::text::{is_answer, is_class, is_note};

/// How many lines are looked at to know what a table is like.
const SAMPLE: usize = 200;
/// How many lines below a possible beginning say how wide the table is.
const AHEAD: usize = 60;

/// Which columns hold figures and which hold words in the records.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    columns: BTreeMap<u32, Count>,
    /// First and last column of the line that is as wide as the table.
    span: (u32, u32),
    /// Lines that were looked at.
    lines: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    words: u32,
    figures: u32,
    years: u32,
    marks: u32,
}

impl Profile {
    /// Looks at the lines below line `at`, passing over what may be more of the header.
    pub(crate) fn below(lines: &Lines<'_>, at: usize) -> Profile {
        let most = lines.all.len().min(at + 1 + SAMPLE);
        let end = (at + 2..most).find(|n| ends_block(lines, at, *n)).unwrap_or(most);
        let wide = |n: &usize| lines.all[*n].filled > 1 || lines.window.left == lines.window.right;
        let sample: Vec<usize> = (at + 1..end).filter(wide).collect();
        let skip = (sample.len() / 3).min(4);
        let top = lines.all[at.min(lines.all.len() - 1)];
        let mut profile = Profile { span: (top.first, top.last), ..Profile::default() };
        for n in &sample[skip..] {
            profile.lines += 1;
            for (column, cell) in lines.cells(*n) {
                profile
                    .columns
                    .entry(column)
                    .or_default()
                    .add(super::rows::look(cell), is_year(cell));
            }
        }
        profile
    }

    /// Whether the records hold figures in this column.
    pub(crate) fn is_figure(&self, column: u32) -> bool {
        self.columns.get(&column).is_some_and(|c| c.figures > c.words && self.counts(column, *c))
    }

    /// Whether the records hold words in this column.
    pub(crate) fn is_word(&self, column: u32) -> bool {
        self.columns.get(&column).is_some_and(|c| c.words > 0 && c.words >= c.figures)
    }

    /// Whether the figures of the column are years themselves, so that a year above is one more.
    pub(crate) fn is_year(&self, column: u32) -> bool {
        self.columns.get(&column).is_some_and(|c| c.years * 2 > c.figures)
    }

    /// How many columns hold figures.
    pub(crate) fn figures(&self) -> usize {
        self.columns.keys().filter(|column| self.is_figure(**column)).count()
    }

    /// Beside the widest line only a column that most records fill belongs to the table.
    fn counts(&self, column: u32, count: Count) -> bool {
        let (first, last) = self.span;
        (first..=last).contains(&column) || self.is_often(count)
    }

    fn is_often(&self, Count { words, figures, marks, .. }: Count) -> bool {
        (words + figures + marks) * 2 > self.lines
    }

    /// First and last column of the widest line and of the columns that most records fill.
    pub(crate) fn span(&self) -> (u32, u32) {
        let often = self.columns.iter().filter(|(_, count)| self.is_often(**count));
        often.fold(self.span, |(first, last), (c, _)| (first.min(*c), last.max(*c)))
    }

    /// How many columns hold something.
    pub(crate) fn width(&self) -> usize {
        self.columns.values().filter(|c| c.words + c.figures + c.marks > 0).count()
    }
}

/// Whether something else than the records below line `top` begins at a lone line after a gap:
/// notes that say so, or a heading where there are records enough to know them by.
fn ends_block(lines: &Lines<'_>, top: usize, at: usize) -> bool {
    const ENOUGH: usize = 5;
    let lone = lines.all[at].filled == 1 && lines.gap(at) > 0;
    let note = || lines.cells(at).next().is_some_and(|(_, cell)| is_note(cell));
    let known = || lines.all[top..at].iter().filter(|line| line.filled > 1).nth(ENOUGH - 1);
    lone && (note() || known().is_some() || is_small_table(lines, top..at))
}

impl Count {
    fn add(&mut self, look: Look, year: bool) {
        match look {
            Look::Word => self.words += 1,
            Look::Figure => self.figures += 1,
            Look::Mark => self.marks += 1,
            Look::Blank => {}
        }
        self.years += u32::from(year);
    }
}

/// Whether a cell of figures can name a column: a date, a calendar year with a foot-note mark
/// behind it, a class of ages.
pub(crate) fn is_year(cell: Cell<'_>) -> bool {
    let in_range = |year: u32| (1_800..=2_199).contains(&year);
    match cell {
        Cell::DateTime(_) => true,
        Cell::Number(n) => n.fract() == 0.0 && n > 0.0 && in_range(n as u32),
        Cell::Text(text) => {
            let text = text.trim();
            if is_class(text) {
                return true;
            }
            let Some((year, rest)) = text.split_at_checked(4) else { return false };
            let plain = !rest.chars().any(char::is_alphabetic) && rest.chars().count() <= 5;
            let span = rest.is_empty() || !rest.starts_with(|c: char| c.is_ascii_digit());
            plain && span && !rest.starts_with(['.', ',']) && year.parse().is_ok_and(in_range)
        }
        _ => false,
    }
}

/// The first line from `from` on that is wide enough, compared with what follows it, to be the
/// header or the first record of a table.
pub(crate) fn top(lines: &Lines<'_>, from: usize) -> Option<usize> {
    let least = least_filled(lines);
    let mut at = from;
    while at < lines.all.len() {
        let line = lines.all[at];
        let answers = || lines.cells(at).all(|(_, cell)| is_answer(cell) || is_blank(cell));
        if line.filled >= least
            && !(line.filled > 1 && answers())
            && line.filled * 5 >= typical_width(lines, at) * 3
        {
            match end_of_labels(lines, at) {
                Some(end) => at = end,
                None => return Some(at),
            }
        } else {
            at += 1;
        }
    }
    None
}

/// A few lines of label and value above a much wider and longer block say something about the
/// table below: the line where that block begins.
fn end_of_labels(lines: &Lines<'_>, at: usize) -> Option<usize> {
    const MOST: usize = 12;
    let end = (at + 1..lines.all.len().min(at + MOST)).find(|n| lines.gap(*n) > 0)?;
    let narrow = lines.all[at..end].iter().map(|line| line.filled).max()?;
    if is_small_table(lines, at..end) {
        return None;
    }
    let below: Vec<Line> = lines.all[end..].iter().take(MOST).copied().collect();
    let wide = below.iter().filter(|line| line.filled >= (2 * narrow).max(4)).count();
    (narrow <= 3 && wide > 1 && wide >= end - at && wide * 2 >= below.len()).then_some(end)
}

/// Whether a few narrow lines are a table by themselves: words, and under the last of them figures.
fn is_small_table(lines: &Lines<'_>, block: std::ops::Range<usize>) -> bool {
    let last = lines.all[block.start].last;
    let figure = |at: usize| lines.looks(at).any(|(c, look)| c == last && look == Look::Figure);
    block.len() > 3 && lines.are_all(block.start, Look::Word) && block.clone().skip(1).all(figure)
}

/// A record has two cells at least; one is enough in a text file of one column, and in a list
/// beside another table.
pub(crate) fn least_filled(lines: &Lines<'_>) -> u32 {
    let narrow = lines.window.left == lines.window.right;
    if narrow && (lines.lexical || lines.part) { 1 } else { 2 }
}

/// How many cells the wider lines fill from line `at` on: in its block of lines, and in the
/// following blocks as long as there are too few to tell.
fn typical_width(lines: &Lines<'_>, at: usize) -> u32 {
    let mut widths: Vec<u32> = Vec::new();
    let end = lines.all.len().min(at + AHEAD);
    for n in at..end {
        if n > at && lines.gap(n) > 0 && widths.len() > 3 {
            break;
        }
        let Line { filled, .. } = lines.all[n];
        if filled > 1 {
            widths.push(filled);
        }
    }
    widths.sort_unstable();
    widths.get(widths.len() * 3 / 4).copied().unwrap_or(1)
}
