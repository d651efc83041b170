//! Finding the tables of a sheet: where the header stands, where the records end, what is left out.

mod body;
mod form;
mod header;
mod list;
mod profile;
mod rows;
mod split;
mod text;
mod totals;
mod walk;
mod worth;

use std::ops::Range;

use vitrina_model::{Rect, Sheet};

use rows::Lines;
pub use rows::is_blank;

/// A table's outline: every row of it in one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    /// First and last column.
    pub columns: (u32, u32),
    /// Header rows, rising.
    pub header: Vec<u32>,
    /// Records as rising, disjoint, non-empty ranges of rows.
    pub records: Vec<Range<u32>>,
    /// Rows of totals.
    pub totals: Vec<u32>,
    /// Rows of notes under the records.
    pub notes: Vec<u32>,
    /// Rows within the body that repeat the header or hold nothing within the columns.
    pub dropped: Vec<u32>,
}

impl Frame {
    /// First and last row of header, records and totals, and the columns.
    pub(crate) fn area(&self) -> Option<Rect> {
        let first = self.records.first().map(|range| range.start);
        let last = self.records.last().map(|range| range.end - 1);
        let all = || self.header.iter().chain(&self.totals).copied().chain(first).chain(last);
        let (left, right) = self.columns;
        Some(Rect { top: all().min()?, left, bottom: all().max()?, right })
    }

    /// How many records.
    pub(crate) fn len(&self) -> u64 {
        self.records.iter().map(|range| u64::from(range.end - range.start)).sum()
    }
}

/// Beyond this many attempts on one sheet there is no table left that a person would see as one;
/// it bounds the time on a sheet made to have a million beginnings.
const MOST_ATTEMPTS: usize = 100;

/// All tables of a sheet, from the top, side by side from the left.
pub(crate) fn frames(sheet: &Sheet, lexical: bool) -> Vec<Frame> {
    let windows = split::windows(sheet, lexical);
    let single = windows.len() == 1;
    let mut frames: Vec<Frame> = windows
        .into_iter()
        .flat_map(|window| {
            let lines = Lines::read(sheet, window, lexical);
            in_window(&Lines { part: !single, ..lines })
        })
        .collect();
    if !single {
        frames.sort_by_key(|frame| frame.area().map(|area| (area.top, area.left)));
    }
    frames
}

fn in_window(lines: &Lines<'_>) -> Vec<Frame> {
    if let Some(list) = list::of(lines) {
        return vec![list];
    }
    let mut candidates = Vec::new();
    let mut at = 0;
    for _ in 0..MOST_ATTEMPTS {
        let Some(top) = profile::top(lines, at) else { break };
        let head = header::around(lines, top, at);
        let grown = body::grow(lines, &head);
        at = grown.next.max(top + 1);
        candidates.push(grown);
    }
    worth::choose(lines, candidates)
}

/// The table in a box the clerk gave, with its header rows where they gave them too.
pub(crate) fn within(
    sheet: &Sheet,
    area: Rect,
    header: Option<(u32, u32)>,
    lexical: bool,
) -> Frame {
    let lines = Lines::read(sheet, area, lexical);
    let head = match header {
        Some(rows) => header::given(&lines, rows),
        None => profile::top(&lines, 0)
            .map_or_else(|| header::none(&lines), |top| header::around(&lines, top, 0)),
    };
    body::fill(&lines, &head, area)
}

/// The table under header rows the clerk gave.
pub(crate) fn under(sheet: &Sheet, header: (u32, u32), lexical: bool) -> Option<Frame> {
    let window = sheet.extent()?;
    let lines = Lines::read(sheet, window, lexical);
    let head = header::given(&lines, header);
    let grown = body::grow(&lines, &head);
    grown.frame.area().map(|_| grown.frame)
}
