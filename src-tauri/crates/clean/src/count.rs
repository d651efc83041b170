//! What is counted over the cells of a column, in one pass.

use vitrina_model::{Cell, FieldType};

use crate::lexical;

/// A day in milliseconds.
const DAY: i64 = 86_400_000;
/// The largest whole number below which every whole number is exact in a 64-bit float.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// From here on a number has sixteen digits, of which Excel keeps fifteen.
const SIXTEEN_DIGITS: f64 = 1e15;

/// What a cell is by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Whole,
    Number,
    Boolean,
    Date,
    Datetime,
    Time,
    Duration,
    Error,
}

const KINDS: usize = 9;

impl Kind {
    fn of(cell: Cell<'_>) -> Option<Kind> {
        Some(match cell {
            Cell::Empty | Cell::Text("") => return None,
            Cell::Text(_) => Kind::Text,
            Cell::Number(n) if n.abs() <= EXACT && is_whole(n) => Kind::Whole,
            Cell::Number(_) => Kind::Number,
            Cell::Boolean(_) => Kind::Boolean,
            Cell::DateTime(ms) if ms.rem_euclid(DAY) == 0 => Kind::Date,
            Cell::DateTime(_) => Kind::Datetime,
            Cell::Duration(ms) if (0..DAY).contains(&ms) => Kind::Time,
            Cell::Duration(_) => Kind::Duration,
            Cell::Error(_) => Kind::Error,
        })
    }

    /// Kinds that one type holds together count as one family: 1 and 1.5 are not mixed.
    pub(crate) fn family(self) -> usize {
        match self {
            Kind::Text => 0,
            Kind::Whole | Kind::Number => 1,
            Kind::Boolean => 2,
            Kind::Date | Kind::Datetime => 3,
            Kind::Time | Kind::Duration => 4,
            Kind::Error => 5,
        }
    }
}

/// Whether a number below [`EXACT`] has no fraction; the round trip is faster than `fract`.
#[allow(clippy::float_cmp, reason = "the round trip is exact")]
fn is_whole(number: f64) -> bool {
    number as i64 as f64 == number
}

/// The longest value quoted in a proof or a finding, in letters.
const QUOTED: usize = 80;

/// A cell as it is quoted, cut where it is long.
fn quoted(cell: Cell<'_>) -> String {
    let text = cell.to_text();
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// A cell worth pointing at.
pub(crate) type Example = (u32, String);

/// How often something occurs in a column and where first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    /// Cells.
    pub count: u32,
    /// The first of them.
    pub first: Option<Example>,
}

impl Tally {
    fn add(&mut self, row: u32, cell: Cell<'_>) {
        self.count += 1;
        if self.first.is_none() {
            self.first = Some((row, quoted(cell)));
        }
    }
}

/// All that is counted over the cells of one column.
#[derive(Clone, Debug, Default)]
pub(crate) struct ColumnCount {
    /// Cells that hold something.
    pub filled: u32,
    kinds: [u32; KINDS],
    /// The same by [`Kind::family`].
    pub families: [Tally; 6],
    /// Texts by the type whose open form they are, by [`text_index`].
    texts: [u32; 7],
    /// The first text that is of no number, date, … by the same index.
    pub text_firsts: [Option<Example>; 7],
    /// Texts of digits only.
    pub codes: u32,
    /// Of these, those that begin with a zero.
    pub zeros: Tally,
    /// Cells with blanks around them.
    pub untrimmed: Tally,
    /// Whole numbers of sixteen digits and more.
    pub long: Tally,
}

/// The seven types in the order of the counts.
pub(crate) const TYPES: [FieldType; 7] = [
    FieldType::String,
    FieldType::Integer,
    FieldType::Number,
    FieldType::Boolean,
    FieldType::Date,
    FieldType::Datetime,
    FieldType::Time,
];

pub(crate) fn text_index(kind: FieldType) -> usize {
    TYPES.iter().position(|known| *known == kind).unwrap_or_default()
}

impl ColumnCount {
    /// Counts one cell of the body.
    pub(crate) fn add(&mut self, row: u32, cell: Cell<'_>) {
        let Some(kind) = Kind::of(cell) else { return };
        self.filled += 1;
        self.kinds[kind as usize] += 1;
        self.families[kind.family()].add(row, cell);
        match cell {
            Cell::Text(text) => self.add_text(row, text),
            Cell::Number(n) if n.abs() >= SIXTEEN_DIGITS => {
                self.long.add(row, cell);
            }
            _ => {}
        }
    }

    fn add_text(&mut self, row: u32, text: &str) {
        let index = text_index(lexical::kind(text));
        self.texts[index] += 1;
        if self.text_firsts[index].is_none() {
            self.text_firsts[index] = Some((row, quoted(Cell::Text(text))));
        }
        if lexical::is_code(text) {
            self.codes += 1;
        }
        if lexical::has_leading_zero(text) {
            self.zeros.add(row, Cell::Text(text));
        }
        if text.trim().len() != text.len() {
            self.untrimmed.add(row, Cell::Text(text));
        }
    }

    /// Cells with a formula's error.
    pub(crate) fn errors(&self) -> &Tally {
        &self.families[Kind::Error.family()]
    }

    pub(crate) fn count(&self, kind: Kind) -> u32 {
        self.kinds[kind as usize]
    }

    /// Cells that are of the type by themselves, whatever the file they came from.
    pub(crate) fn native(&self, kind: FieldType) -> u32 {
        match kind {
            FieldType::String => self.filled,
            FieldType::Integer => self.count(Kind::Whole),
            FieldType::Number => self.count(Kind::Whole) + self.count(Kind::Number),
            FieldType::Boolean => self.count(Kind::Boolean),
            FieldType::Date => self.count(Kind::Date),
            FieldType::Datetime => self.count(Kind::Date) + self.count(Kind::Datetime),
            FieldType::Time => self.count(Kind::Time),
        }
    }

    /// Cells whose text in an open file is of the type.
    pub(crate) fn written(&self, kind: FieldType) -> u32 {
        let text = |kind| self.texts[text_index(kind)];
        match kind {
            FieldType::String => self.filled,
            FieldType::Number => {
                self.native(kind) + text(FieldType::Integer) + text(FieldType::Number)
            }
            FieldType::Datetime => self.count(Kind::Datetime) + text(kind),
            _ => self.native(kind) + text(kind),
        }
    }
}
