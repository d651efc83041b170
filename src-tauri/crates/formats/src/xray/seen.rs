//! What is out of sight on one sheet: rows, columns, cells; told as ranges, however many they are.

use std::collections::BTreeMap;

use vitrina_model::{Glimpse, HiddenKind, Rect, Spot, Visibility};

use super::look::Look;

/// Ranges of rows or columns kept; beyond them they are only counted.
const MOST_RUNS: usize = 50_000;
/// Columns of one repeated cell that are told one by one.
const MOST_MARKED: u32 = 255;

/// How a cell's text is kept from being seen; several at once.
pub const SAME_COLOUR: u8 = 1;
/// See [`SAME_COLOUR`]: the text has the page's colour, and the cell none of its own.
pub const PAGE_COLOUR: u8 = 2;
/// The text is tiny.
pub const TINY: u8 = 4;
/// The format shows nothing.
pub const NO_FORMAT: u8 = 8;

/// Points below which a text is tiny.
pub const TINY_POINTS: f64 = 4.0;

/// Ranges in rising order, those that touch joined.
#[derive(Default)]
struct Runs {
    runs: Vec<(u32, u32)>,
    /// How many lie in ranges that were not kept.
    more: u64,
}

impl Runs {
    fn add(&mut self, first: u32, last: u32) {
        let last_run = self.runs.last_mut();
        let touching = last_run.filter(|run| (run.0..=run.1.saturating_add(1)).contains(&first));
        if let Some(run) = touching {
            run.1 = run.1.max(last);
        } else if self.runs.len() < MOST_RUNS {
            self.runs.push((first, last));
        } else {
            self.more += u64::from(last.saturating_sub(first)) + 1;
        }
    }
}

/// Cells of one kind: of each column the first, the last, and how many.
type Marks = BTreeMap<u32, (u32, u32, u64)>;

/// What was seen of one sheet.
#[derive(Default)]
pub struct Seen {
    rows: Runs,
    left_out: Runs,
    columns: Runs,
    same: Marks,
    tiny: Marks,
    unformatted: Marks,
    /// The filled part.
    extent: Option<Rect>,
    cells: u64,
    /// First and last row of the ranges that are filtered.
    filters: Vec<(u32, u32)>,
    /// Whether all hidden rows are hidden by a filter.
    pub filtered: bool,
    /// Ranges with a background of their own, which is not known.
    pub painted: Vec<Rect>,
}

impl Seen {
    /// Rows out of sight.
    pub fn hide_rows(&mut self, first: u32, last: u32) {
        if first <= last {
            self.rows.add(first, last);
        }
    }

    /// Rows that a filter hides.
    pub fn filter_rows(&mut self, first: u32, last: u32) {
        if first <= last {
            self.left_out.add(first, last);
        }
    }

    /// Columns out of sight.
    pub fn hide_columns(&mut self, first: u32, last: u32) {
        if first <= last {
            self.columns.add(first, last);
        }
    }

    /// A range whose rows a filter hides.
    pub fn filter(&mut self, top: u32, bottom: u32) {
        if self.filters.len() < 1_000 {
            self.filters.push((top, bottom));
        }
    }

    /// A cell that holds something, and how it is kept from being seen.
    pub fn cell(&mut self, row: u32, column: u32, unseen: u8) {
        self.block((row, row), (column, column), unseen);
    }

    /// The same for all cells of these rows and columns.
    pub fn block(&mut self, rows: (u32, u32), columns: (u32, u32), unseen: u8) {
        let size = |range: (u32, u32)| u64::from(range.1.saturating_sub(range.0)) + 1;
        self.cells = self.cells.saturating_add(size(rows) * size(columns));
        let own = Rect { top: rows.0, left: columns.0, bottom: rows.1, right: columns.1 };
        let extent = self.extent.get_or_insert(own);
        extent.top = extent.top.min(own.top);
        extent.bottom = extent.bottom.max(own.bottom);
        extent.left = extent.left.min(own.left);
        extent.right = extent.right.max(own.right);
        if unseen != 0 {
            // Beyond what any table has, columns are told by the first of them.
            let last = columns.1.min(columns.0.saturating_add(MOST_MARKED));
            for column in columns.0..=last {
                self.mark(rows, column, unseen);
            }
        }
    }

    fn mark(&mut self, (first, last): (u32, u32), column: u32, unseen: u8) {
        let on_page = unseen & (SAME_COLOUR | PAGE_COLOUR) == PAGE_COLOUR;
        let painted = on_page && self.painted.iter().any(|area| area.contains(first, column));
        let colours = unseen & (SAME_COLOUR | PAGE_COLOUR) != 0 && !painted;
        let marks = [
            (colours, &mut self.same),
            (unseen & TINY != 0, &mut self.tiny),
            (unseen & NO_FORMAT != 0, &mut self.unformatted),
        ];
        for (_, marks) in marks.into_iter().filter(|(is, _)| *is) {
            let mark = marks.entry(column).or_insert((first, last, 0));
            let count = u64::from(last - first) + 1;
            *mark = (mark.0.min(first), mark.1.max(last), mark.2.saturating_add(count));
        }
    }

    /// Tells it of the sheet `name`. Rows and columns beyond the filled part hide nothing.
    pub fn tell(self, name: &str, visibility: Visibility, look: &mut Look) {
        if let Some(kind) = hidden(visibility) {
            let glimpse = self.extent.map(|area| Glimpse::at(Spot::Cells(area)).of(self.cells));
            look.xray.add(kind, Some(name), 0, glimpse);
        }
        let Some(extent) = self.extent else { return };
        self.tell_rows(name, extent, look);
        let columns = (HiddenKind::HiddenColumns, self.columns.more);
        let runs = self.columns.runs.iter().map(|run| (run.0, run.1.min(extent.right)));
        tell_runs(columns, runs, Spot::Columns, name, look);
        for (kind, marks) in [
            (HiddenKind::SameColour, &self.same),
            (HiddenKind::TinyText, &self.tiny),
            (HiddenKind::HiddenValues, &self.unformatted),
        ] {
            for (column, (top, bottom, count)) in marks {
                let (left, right) = (*column, *column);
                let area = Rect { top: *top, left, bottom: *bottom, right };
                let glimpse = Glimpse::at(Spot::Cells(area)).of(*count);
                look.xray.add(kind, Some(name), *count, Some(glimpse));
            }
        }
    }

    fn tell_rows(&self, name: &str, extent: Rect, look: &mut Look) {
        let (mut plain, mut filtered) = (Vec::new(), Vec::new());
        for (first, last) in &self.rows.runs {
            let mut at = *first;
            let end = (*last).min(extent.bottom);
            while at <= end {
                let (is, until) = self.filtered_from(at, end);
                if is { &mut filtered } else { &mut plain }.push((at, until));
                at = until.saturating_add(1);
            }
        }
        let hidden = (HiddenKind::HiddenRows, self.rows.more);
        tell_runs(hidden, plain.into_iter(), Spot::Rows, name, look);
        let left_out = self.left_out.runs.iter().map(|run| (run.0, run.1.min(extent.bottom)));
        let left_out = filtered.into_iter().chain(left_out);
        let filtered = (HiddenKind::FilteredRows, self.left_out.more);
        tell_runs(filtered, left_out, Spot::Rows, name, look);
    }

    /// Whether the row `at` is filtered, and the last row up to `end` for which that is so too.
    fn filtered_from(&self, at: u32, end: u32) -> (bool, u32) {
        if self.filtered {
            return (true, end);
        }
        let within = self.filters.iter().find(|range| (range.0..=range.1).contains(&at));
        if let Some(range) = within {
            return (true, range.1.min(end));
        }
        let next = self.filters.iter().map(|range| range.0).filter(|top| *top > at).min();
        (false, next.map_or(end, |top| (top - 1).min(end)))
    }
}

fn tell_runs(
    (kind, more): (HiddenKind, u64),
    runs: impl Iterator<Item = (u32, u32)>,
    spot: fn(u32, u32) -> Spot,
    sheet: &str,
    look: &mut Look,
) {
    for (first, last) in runs.filter(|run| run.0 <= run.1) {
        let glimpse = Glimpse::at(spot(first, last));
        look.xray.add(kind, Some(sheet), u64::from(last - first) + 1, Some(glimpse));
    }
    if more > 0 {
        look.xray.add(kind, Some(sheet), more, None);
    }
}

fn hidden(visibility: Visibility) -> Option<HiddenKind> {
    match visibility {
        Visibility::Visible => None,
        Visibility::Hidden => Some(HiddenKind::HiddenSheet),
        Visibility::VeryHidden => Some(HiddenKind::VeryHiddenSheet),
    }
}

/// Tells of the sheet itself, before what is on it is looked at.
pub fn tell_sheet(name: &str, visibility: Visibility, look: &mut Look) {
    if let Some(kind) = hidden(visibility) {
        look.xray.add(kind, Some(name), 1, None);
    }
}

/// Whether a number format shows nothing: at least its first two parts are there, and all are
/// empty (`;;;`).
pub fn shows_nothing(code: &str) -> bool {
    let empty = |part: &str| matches!(part.trim(), "" | "\"\"");
    code.matches(';').count() >= 2 && code.split(';').all(empty)
}
