//! The type of each column with its proof, from all its cells.

use vitrina_model::{Cell, FieldType, Proof};

use crate::lexical;

/// A day in milliseconds.
const DAY: i64 = 86_400_000;
/// The largest whole number below which every whole number is exact in a 64-bit float.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// From here on a number has sixteen digits, of which Excel keeps fifteen.
const SIXTEEN_DIGITS: f64 = 1e15;

/// What a cell is by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
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
    fn family(self) -> usize {
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
    families: [Tally; 6],
    /// Texts by the type whose open form they are, by [`text_index`].
    texts: [u32; 7],
    /// The first text that is of no number, date, … by the same index.
    text_firsts: [Option<Example>; 7],
    codes: u32,
    zeros: Tally,
    /// Cells with blanks around them.
    pub untrimmed: Tally,
    /// Whole numbers of sixteen digits and more.
    pub long: Tally,
}

/// The seven types in the order of the counts.
const TYPES: [FieldType; 7] = [
    FieldType::String,
    FieldType::Integer,
    FieldType::Number,
    FieldType::Boolean,
    FieldType::Date,
    FieldType::Datetime,
    FieldType::Time,
];

fn text_index(kind: FieldType) -> usize {
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

    fn count(&self, kind: Kind) -> u32 {
        self.kinds[kind as usize]
    }

    /// Cells that are of the type by themselves, whatever the file they came from.
    fn native(&self, kind: FieldType) -> u32 {
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
    fn written(&self, kind: FieldType) -> u32 {
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

    /// The type that all cells bear out, with its proof. `lexical` sources hold texts only, and
    /// their texts count by their letters; a text in a spreadsheet was meant as text.
    pub(crate) fn propose(&self, rows: u32, lexical: bool) -> Typed {
        let proof = |reason: &str, matching, example| Proof {
            reason: reason.to_owned(),
            rows,
            filled: self.filled,
            matching,
            example,
        };
        let text = |proof| Typed { kind: FieldType::String, lexical: false, proof };
        if self.filled == 0 {
            return text(proof("empty", 0, None));
        }
        let fitting = TYPES[1..].iter().copied().find(|kind| {
            let offered = *kind != FieldType::Time || !lexical;
            let fits = if lexical { self.written(*kind) } else { self.native(*kind) };
            offered && fits == self.filled
        });
        if let Some(kind) = fitting {
            return Typed { kind, lexical, proof: proof("all", self.filled, None) };
        }
        if self.zeros.count > 0 && self.codes == self.filled {
            return text(proof("leading-zeros", self.zeros.count, self.zeros.first.clone()));
        }
        let (most, odd) = self.dominant();
        match lexical {
            false if most < self.filled => text(proof("mixed", most, odd)),
            false if self.count(Kind::Text) < self.filled => {
                text(proof("durations", self.count(Kind::Duration), None))
            }
            _ => text(self.text_proof(rows, lexical)),
        }
    }

    /// How many cells the largest family has, and the first cell that is of another.
    fn dominant(&self) -> (u32, Option<Example>) {
        let families = || self.families.iter().enumerate();
        let Some((index, most)) = families().max_by_key(|(_, tally)| tally.count) else {
            return (0, None);
        };
        let others = families().filter(|(n, _)| *n != index);
        let odd = others.filter_map(|(_, tally)| tally.first.clone()).min_by_key(|(row, _)| *row);
        (most.count, odd)
    }

    /// Why a column of texts is text: because it is, or because a few of its letters are.
    fn text_proof(&self, rows: u32, lexical: bool) -> Proof {
        let numbers = self.written(FieldType::Number);
        let dates = self.written(FieldType::Date);
        let most = numbers.max(dates);
        let mixed = lexical && most * 2 > self.filled;
        let numeric = [FieldType::Integer, FieldType::Number].map(text_index);
        let fits = |n: usize| match numbers >= dates {
            true => numeric.contains(&n),
            false => n == text_index(FieldType::Date),
        };
        let odd = self.text_firsts.iter().enumerate().filter(|(n, _)| !fits(*n));
        let odd = odd.filter_map(|(_, first)| first.clone()).min_by_key(|(row, _)| *row);
        Proof {
            reason: if mixed { "mixed" } else { "text" }.to_owned(),
            rows,
            filled: self.filled,
            matching: if mixed { most } else { self.filled },
            example: odd.filter(|_| mixed),
        }
    }

    /// The type a clerk chose, where every cell fits it; otherwise how many do not.
    pub(crate) fn choose(&self, kind: FieldType, rows: u32, lexical: bool) -> Result<Typed, u32> {
        let native = self.native(kind) == self.filled && !(lexical && kind != FieldType::String);
        if !native && self.written(kind) != self.filled {
            return Err(self.filled - self.written(kind));
        }
        let proof = Proof {
            reason: "chosen".to_owned(),
            rows,
            filled: self.filled,
            matching: self.filled,
            example: None,
        };
        Ok(Typed { kind, lexical: !native, proof })
    }
}

/// A type with its proof and whether its values pass letter for letter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Typed {
    /// The type.
    pub kind: FieldType,
    /// See [`vitrina_model::TableColumn::lexical`].
    pub lexical: bool,
    /// Why.
    pub proof: Proof,
}

impl ColumnCount {
    /// The first cell that is not of type `kind`, by itself or by its letters.
    pub(crate) fn first_misfit(&self, kind: FieldType) -> Option<Example> {
        let fits = |n: usize| match kind {
            FieldType::Number => TYPES[n] == FieldType::Integer || TYPES[n] == kind,
            _ => TYPES[n] == kind,
        };
        let family = match kind {
            FieldType::String => return None,
            FieldType::Integer | FieldType::Number => 1,
            FieldType::Boolean => 2,
            FieldType::Date | FieldType::Datetime => 3,
            FieldType::Time => 4,
        };
        let texts = self.text_firsts.iter().enumerate().filter(|(n, _)| !fits(*n));
        let texts = texts.filter_map(|(_, first)| first.clone());
        let others = self.families.iter().enumerate().filter(|(n, _)| *n != 0 && *n != family);
        let others = others.filter_map(|(_, tally)| tally.first.clone());
        texts.chain(others).min_by_key(|(row, _)| *row)
    }
}
