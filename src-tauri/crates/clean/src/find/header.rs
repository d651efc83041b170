//! The header rows: words over figures, groups over columns, units below, years across.

use std::collections::BTreeMap;

use vitrina_model::{Cell, Rect};

use super::profile::{self, Profile};
use super::rows::{Line, Lines, Look};
use super::text::{
    UNIT_SIGNS, figure, is_address, is_answer, is_cycle, is_label, is_numbering, is_progression,
    is_stub_name, is_unit, is_variable, shape,
};

/// A header and what it stands on.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    /// Header rows of the sheet, rising; none where the table has no header.
    pub rows: Vec<u32>,
    /// Rows under them with units, codes or numbers of the columns, which name nothing.
    pub units: Vec<u32>,
    /// The line that is as wide as the table: the header's, or the first record's.
    pub top: usize,
    /// The first line that can be a record.
    pub body: usize,
    /// What the records look like.
    pub profile: Profile,
}

/// More rows than this are no header.
const MOST_ROWS: usize = 6;
/// How many rows of ids and codes may stand above the header.
const MACHINE_ROWS: usize = 4;

/// The header around line `top`, never reaching above line `from`.
pub(crate) fn around(lines: &Lines<'_>, top: usize, from: usize) -> Head {
    let top = below_machine_rows(lines, top);
    if let Some(head) = at(lines, top, from) {
        return head;
    }
    // A header that leaves many columns unnamed is narrower than the records below it.
    let above = (top > from && lines.gap(top) == 0).then(|| top - 1);
    let narrow = above.filter(|above| lines.all[*above].filled > 1);
    let head = narrow.and_then(|above| at(lines, above, from));
    if let Some(head) = head.filter(|head| head.profile.figures() > 0) {
        return head;
    }
    let profile = Profile::below(lines, top);
    Head { rows: Vec::new(), units: Vec::new(), top, body: top, profile }
}

/// The header whose widest line is `top`, if that line is one.
fn at(lines: &Lines<'_>, top: usize, from: usize) -> Option<Head> {
    let profile = Profile::below(lines, top);
    let reader = Reader { lines, profile: &profile, top };
    if !reader.is_header(top) || reader.is_record(top) {
        return None;
    }
    let first = reader.up(from);
    let mut last = reader.down();
    let merged = reader.merged_down(first, last);
    while last + 1 < lines.all.len() && lines.all[last + 1].row <= merged {
        last += 1;
    }
    let end = reader.end_of_names(first, last);
    let row = |line: &Line| line.row;
    let rows = lines.all[first..end].iter().map(row).collect();
    let units = lines.all[end..=last].iter().map(row).collect();
    Some(Head { rows, units, top, body: last + 1, profile })
}

/// The header rows the clerk gave, cut to the window.
pub(crate) fn given(lines: &Lines<'_>, (first, last): (u32, u32)) -> Head {
    let (first, last) = (first.max(lines.window.top), last.min(lines.window.bottom));
    let rows: Vec<u32> = (first..last.saturating_add(1)).take(1_000).collect();
    let body = lines.all.partition_point(|line| line.row <= last);
    let top = body.saturating_sub(1);
    let profile =
        if lines.all.is_empty() { Profile::default() } else { Profile::below(lines, top) };
    Head { rows, units: Vec::new(), top, body, profile }
}

/// No header: every line is a record.
pub(crate) fn none(lines: &Lines<'_>) -> Head {
    let profile = if lines.all.is_empty() { Profile::default() } else { Profile::below(lines, 0) };
    Head { rows: Vec::new(), units: Vec::new(), top: 0, body: 0, profile }
}

/// Upload templates carry rows of ids and codes above the header: figures only, and under them a
/// row of words only that is as wide.
fn below_machine_rows(lines: &Lines<'_>, top: usize) -> usize {
    let line = lines.all[top];
    if !lines.are_all(top, Look::Figure) {
        return top;
    }
    let end = lines.all.len().min(top + MACHINE_ROWS + 1);
    let header = |at: &usize| {
        let below = lines.all[*at];
        below.filled * 5 >= line.filled * 4 && lines.are_all(*at, Look::Word)
    };
    (top + 1..end).find(header).unwrap_or(top)
}

/// Reads lines as header lines against the profile of the records.
struct Reader<'r, 's> {
    lines: &'r Lines<'s>,
    profile: &'r Profile,
    top: usize,
}

/// What a line has over the columns of figures and elsewhere.
#[derive(Default)]
struct Over {
    words_on_figures: usize,
    years_on_figures: usize,
    figures_on_figures: usize,
    marks_on_figures: usize,
    words_on_words: usize,
    figures_elsewhere: usize,
}

impl Reader<'_, '_> {
    fn line(&self, at: usize) -> Line {
        self.lines.all[at]
    }

    fn over(&self, at: usize) -> Over {
        let mut over = Over::default();
        for (column, cell) in self.lines.cells(at) {
            let look = super::rows::look(cell);
            let year = profile::is_year(cell) && !self.profile.is_year(column);
            match (look, self.profile.is_figure(column)) {
                (Look::Word, true) => over.words_on_figures += 1,
                (Look::Word, false) => over.words_on_words += 1,
                (Look::Figure, true) if year => over.years_on_figures += 1,
                (Look::Figure, true) => over.figures_on_figures += 1,
                (Look::Figure, false) => over.figures_elsewhere += 1,
                (Look::Mark, true) => over.marks_on_figures += 1,
                _ => {}
            }
        }
        over
    }

    /// Whether a line can be the header: words, or years, wherever the records have figures.
    fn is_header(&self, at: usize) -> bool {
        let over = self.over(at);
        if over.figures_on_figures > 2 && is_progression(&self.figures(at)) {
            let unnamed = self.profile.is_word(self.left()) && self.line(at).first > self.left();
            return (over.words_on_words > 0 || unnamed) && over.figures_elsewhere == 0;
        }
        if over.figures_on_figures > 0 {
            return over.words_on_figures >= 4 * over.figures_on_figures
                && over.figures_elsewhere == 0;
        }
        let named = over.words_on_figures + over.years_on_figures;
        if self.profile.figures() == 0 {
            return self.lines.count(at, Look::Word) * 5 >= self.line(at).filled * 4;
        }
        named * 2 >= self.profile.figures().min(self.line(at).filled as usize) && named > 0
    }

    /// The figures of a line from the left.
    fn figures(&self, at: usize) -> Vec<f64> {
        self.lines.cells(at).filter_map(|(_, cell)| figure(cell)).collect()
    }

    /// Whether the line numbers the columns: 1, 2, 3, … and nothing else.
    fn is_numbering(&self, at: usize) -> bool {
        let texts = |at: usize| self.lines.cells(at).map(|(_, cell)| cell.to_text());
        let own: Vec<String> = texts(at).filter(|text| !text.trim().is_empty()).collect();
        let goes_on = || {
            let next = self.figures(at + 1).first().copied().unwrap_or_default();
            self.figures(at).last().is_some_and(|last| (next - last - 1.0).abs() < 1e-9)
        };
        is_numbering(own.iter().map(String::as_str))
            && !(at + 1 < self.lines.all.len() && goes_on())
    }

    /// Whether the line counts the quarters or months of the years above it.
    fn is_cycle(&self, at: usize) -> bool {
        let figures = self.figures(at);
        figures.len() == self.line(at).filled as usize && is_cycle(&figures)
    }

    /// Whether the line repeats the header as names of variables, unlike the records below.
    fn is_variables(&self, at: usize) -> bool {
        let all = |at: usize| self.lines.cells(at).all(|(_, cell)| is_variable(cell));
        let wide = self.line(at).filled * 5 >= self.line(self.top).filled * 4;
        wide && self.line(at).filled > 1
            && at + 1 < self.lines.all.len()
            && all(at)
            && !all(at + 1)
            && !all(self.top)
    }

    /// Whether the line is of a kind with the lines below it: addresses, running text, or the
    /// same words with another number.
    fn is_record(&self, at: usize) -> bool {
        let below: Vec<_> = (at + 1..self.lines.all.len().min(at + 4)).collect();
        let mut rows: Vec<BTreeMap<u32, String>> = Vec::new();
        for n in below {
            rows.push(self.lines.cells(n).map(|(c, cell)| (c, shape(cell))).collect());
        }
        self.lines.cells(at).any(|(column, cell)| {
            let Cell::Text(text) = cell else { return false };
            let own = shape(cell);
            let numbered = own.contains('0') && !profile::is_year(cell);
            is_address(cell)
                || text.len() > 600
                || (numbered
                    && own != "0"
                    && self.profile.is_word(column)
                    && rows.len() > 1
                    && rows.iter().all(|row| row.get(&column) == Some(&own)))
        })
    }

    /// The highest line of groups above the top line.
    fn up(&self, from: usize) -> usize {
        let mut first = self.top;
        while first > from && self.top - first + 1 < MOST_ROWS && self.is_group(first - 1) {
            first -= 1;
        }
        first
    }

    /// Whether line `at` names groups of the columns below it.
    fn is_group(&self, at: usize) -> bool {
        let (line, top) = (self.line(at), self.line(self.top));
        let over = self.over(at);
        if over.figures_on_figures + over.figures_elsewhere > 0 || !self.is_over_table(line, at) {
            return false;
        }
        if self.lines.cells(at).any(|(_, cell)| is_label(cell) || is_answer(cell)) {
            return false;
        }
        let spans = self.spans(line);
        match (self.lines.gap(at + 1), line.filled) {
            (0, 1) => spans == 1,
            (0, _) | (1, 2..) if spans > 0 => true,
            (0, filled) if line.first > self.left() => filled > 0,
            // Two names in the first column: a title, unless the line is as full as a header.
            (0, filled) if self.top_has(line.first) => filled * 3 >= top.filled * 2,
            (0, filled) => filled * 3 >= top.filled,
            (1, filled) => {
                let over_top = self.lines.looks(at).all(|(c, _)| self.top_has(c));
                filled >= 2 && filled * 3 >= top.filled && over_top && !self.is_full()
            }
            _ => false,
        }
    }

    /// The first column of the table, as far as the top line and the records tell.
    fn left(&self) -> u32 {
        self.profile.span().0
    }

    /// Whether most of the line's cells, with the ranges they are merged over, lie above the table,
    /// and none to its right.
    fn is_over_table(&self, line: Line, at: usize) -> bool {
        let (left, right) = self.profile.span();
        let merged = |c: u32| {
            let mut all = self.lines.merged_from(line.row);
            all.find(|rect| rect.left == c).map_or(c, |rect| rect.right)
        };
        let over = self.lines.looks(at).filter(|(c, _)| merged(*c) >= left).count();
        line.last <= right && over * 3 >= line.filled as usize * 2
    }

    /// Merged ranges on a line that cover several columns but not most of the table, as a title does.
    fn spans(&self, line: Line) -> usize {
        let (left, right) = self.profile.span();
        let title = |rect: &Rect| {
            let covered = (rect.right.min(right) + 1).saturating_sub(rect.left.max(left));
            rect.left <= left && covered * 2 > right + 1 - left
        };
        self.lines.merged_across(line.row).filter(|rect| !title(rect)).count()
    }

    fn top_has(&self, column: u32) -> bool {
        !matches!(self.lines.sheet.cell(self.line(self.top).row, column), Cell::Empty)
    }

    /// Whether the top line names every column that the records fill.
    fn is_full(&self) -> bool {
        self.line(self.top).filled as usize * 10 >= self.profile.width() * 9
    }

    /// The lowest line of the header: names under groups, units, codes.
    fn down(&self) -> usize {
        let mut last = self.top;
        while last + 1 < self.lines.all.len()
            && last - self.top + 1 < MOST_ROWS
            && self.is_lower(last + 1)
        {
            last += 1;
        }
        last
    }

    /// The line after the names of the header: below it stand only units, codes and numbers of
    /// columns that the names above already tell apart.
    fn end_of_names(&self, first: usize, last: usize) -> usize {
        let mut end = last + 1;
        while end > self.top + 1 && self.names_nothing(first, end - 1) {
            end -= 1;
        }
        end
    }

    fn names_nothing(&self, first: usize, at: usize) -> bool {
        if self.is_numbering(at) {
            return true;
        }
        let named = |c: u32| {
            self.lines.all[first..at].iter().any(|l| !self.lines.sheet.cell(l.row, c).is_empty())
        };
        let unit = |cell: Cell<'_>| is_unit(&cell.to_text());
        let spoken = self.lines.cells(at).all(|(_, cell)| unit(cell)) || self.is_variables(at);
        spoken && self.lines.looks(at).all(|(column, _)| named(column))
    }

    /// Whether line `at`, which follows a header line, still belongs to the header.
    fn is_lower(&self, at: usize) -> bool {
        if self.lines.gap(at) == 0
            && (self.is_numbering(at) || self.is_cycle(at) || self.is_variables(at))
        {
            return true;
        }
        if self.profile.figures() == 0 || self.lines.gap(at) > 1 {
            return self.has_group_above(at);
        }
        let over = self.over(at);
        let section = self.line(at).filled == 1 && self.line(at).first <= self.left();
        if section && self.lines.gap(at) == 0 {
            return self.lines.cells(at).any(|(_, cell)| is_stub_name(cell));
        }
        if section || over.figures_on_figures + over.figures_elsewhere > 0 {
            return false;
        }
        let named = over.words_on_figures + over.years_on_figures;
        let units = over.marks_on_figures + named;
        if self.names_the_rest(at) {
            return true;
        }
        match over.words_on_words {
            0 => named > 0 || (units > 0 && self.is_units(at)),
            _ => named * 5 >= self.profile.figures() * 3 && named >= 2,
        }
    }

    /// Whether the line has words only, and only over columns that the top line leaves unnamed.
    fn names_the_rest(&self, at: usize) -> bool {
        self.line(at).filled >= 2
            && self.lines.are_all(at, Look::Word)
            && self.lines.looks(at).all(|(column, _)| !self.top_has(column))
    }

    /// A line of units: signs such as £ and %, never dashes or dots, which are missing values.
    fn is_units(&self, at: usize) -> bool {
        self.lines.cells(at).all(|(_, cell)| {
            let text = cell.to_text();
            text.trim().is_empty() || text.contains(UNIT_SIGNS)
        })
    }

    /// Without figures to tell, a line is a lower header line only under merged groups.
    fn has_group_above(&self, at: usize) -> bool {
        let above = self.line(at - 1);
        let spans = self.spans(above);
        spans > 0 && self.lines.gap(at) == 0 && self.lines.are_all(at, Look::Word)
    }

    /// The lowest row that a merged range starting in the header reaches.
    fn merged_down(&self, first: usize, last: usize) -> u32 {
        let rows = self.lines.all[first..=last].iter();
        let bottoms = rows.flat_map(|line| {
            self.lines
                .merged_from(line.row)
                .filter(|rect| rect.height() <= MOST_ROWS as u32)
                .map(|rect| rect.bottom)
        });
        bottoms.max().unwrap_or(0)
    }
}
