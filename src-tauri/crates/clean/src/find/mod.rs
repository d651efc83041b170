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

use vitrina_model::{Evidence, Rect, RowRole, Sheet};

use rows::Lines;
pub use rows::is_blank;
pub(crate) use text::{is_numbering, is_unit};

/// A table's outline: every row of it in one role.
#[derive(Clone, Debug, Default, PartialEq)]
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
    /// Rows within the body that hold nothing within the columns, or what every page repeats.
    pub dropped: Vec<u32>,
    /// Rows of units, codes or column numbers under the header.
    pub units: Vec<u32>,
    /// Rows that repeat the header.
    pub repeated: Vec<u32>,
    /// Rows that a person called titles.
    pub titles: Vec<u32>,
    /// Why.
    pub evidence: Vec<Evidence>,
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

    /// What a row is, where it is in one of the lists.
    pub(crate) fn role(&self, row: u32) -> Option<RowRole> {
        let at = self.records.partition_point(|range| range.end <= row);
        if self.records.get(at).is_some_and(|range| range.contains(&row)) {
            return Some(RowRole::Data);
        }
        let lists = [
            (RowRole::Header, &self.header),
            (RowRole::Units, &self.units),
            (RowRole::Repeated, &self.repeated),
            (RowRole::Title, &self.titles),
            (RowRole::Total, &self.totals),
            (RowRole::Note, &self.notes),
            (RowRole::Dropped, &self.dropped),
        ];
        lists.iter().find(|(_, rows)| rows.binary_search(&row).is_ok()).map(|(role, _)| *role)
    }

    /// Every list of rows but the records.
    pub(crate) fn lists_mut(&mut self) -> [&mut Vec<u32>; 7] {
        [
            &mut self.header,
            &mut self.units,
            &mut self.repeated,
            &mut self.titles,
            &mut self.totals,
            &mut self.notes,
            &mut self.dropped,
        ]
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

/// Why what looks like a table on a sheet is none.
pub(crate) fn refused(sheet: &Sheet, lexical: bool) -> Vec<Evidence> {
    let Some(window) = sheet.extent() else { return Vec::new() };
    let lines = Lines::read(sheet, window, lexical);
    candidates(&lines).iter().filter_map(|grown| worth::refusal(&lines, grown)).take(3).collect()
}

fn in_window(lines: &Lines<'_>) -> Vec<Frame> {
    if let Some(list) = list::of(lines) {
        return vec![list];
    }
    worth::choose(lines, candidates(lines))
}

fn candidates(lines: &Lines<'_>) -> Vec<body::Grown> {
    let mut candidates = Vec::new();
    let mut at = 0;
    for _ in 0..MOST_ATTEMPTS {
        let Some(top) = profile::top(lines, at) else { break };
        let head = header::around(lines, top, at);
        let grown = body::grow(lines, &head);
        at = grown.next.max(top + 1);
        candidates.push(grown);
    }
    candidates
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
