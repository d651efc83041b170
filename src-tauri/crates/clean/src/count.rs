//! What is counted over the cells of a column, in one pass.

use vitrina_model::written::{Form, Look, NO_UNIT, UNITS};
use vitrina_model::{Cell, FieldType};

use crate::values::evidence::Read;
use crate::values::few::Few;
use crate::values::fit::{ALL, Family, KINDS, Kind};

/// A day in milliseconds.
const DAY: i64 = 86_400_000;
/// The largest whole number below which every whole number is exact in a 64-bit float.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// From here on a number has sixteen digits, of which Excel keeps fifteen.
const SIXTEEN_DIGITS: f64 = 1e15;

/// What a cell is that is no text; nothing for an empty one.
fn kind_of(cell: Cell<'_>) -> Option<Kind> {
    Some(match cell {
        Cell::Empty | Cell::Text(_) => return None,
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

/// Whether a number below [`EXACT`] has no fraction; the round trip is faster than `fract`.
#[allow(clippy::float_cmp, reason = "the round trip is exact")]
fn is_whole(number: f64) -> bool {
    number as i64 as f64 == number
}

/// Whether a number of sixteen digits or more ends as Excel leaves it: the sixteenth and all that
/// follow are zeros.
fn is_damaged(number: f64) -> bool {
    let digits = format!("{:e}", number.abs());
    let mantissa = digits.split('e').next().unwrap_or_default();
    mantissa.bytes().filter(u8::is_ascii_digit).count() <= 15
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

/// Whether `text` is one of the words, blanks around both aside.
fn is_among(words: &[String], text: &str) -> bool {
    words.iter().any(|word| word.trim() == text.trim())
}

/// How many spellings of a missing value, other words, and impossible dates are noted.
const SPELLINGS: usize = 24;
const OTHERS: usize = 6;
const ROWS: usize = 20;

/// All that is counted over the cells of one column.
#[derive(Clone, Debug, Default)]
pub(crate) struct ColumnCount {
    /// What the clerk declared missing; the known signs where nothing is declared.
    declared: Option<Vec<String>>,
    counts: [u32; KINDS],
    firsts: [Option<Example>; KINDS],
    /// Numbers in texts by the sign that stands at them.
    pub units: [u32; UNITS.len()],
    /// Texts other than words whose letters are not the open form.
    pub unopened: u32,
    /// The least and the most digits of texts that are nothing else.
    pub width: Option<(u8, u8)>,
    /// Codes with a leading zero.
    pub zeros: Tally,
    /// Cells with blanks around them.
    pub untrimmed: Tally,
    /// Whole numbers of sixteen digits and more.
    pub long: Tally,
    /// Of these, those that end in zeros; and numbers shortened to an exponent.
    pub damaged: Tally,
    /// Dates whose year has two digits.
    pub short_years: Tally,
    /// Formulas without a result that the clerk did not declare missing.
    unexplained: u32,
    /// Spellings of missing values.
    pub missing: Few,
    /// Words.
    pub odd: Few,
    /// Rows of dates that no calendar has, the first of them.
    pub impossible: Vec<u32>,
}

impl ColumnCount {
    /// Nothing counted yet.
    pub(crate) fn new(declared: Option<&Vec<String>>) -> ColumnCount {
        ColumnCount { declared: declared.cloned(), ..ColumnCount::default() }
    }

    /// Counts one cell of the body; `look` says what its text may be.
    pub(crate) fn add(&mut self, row: u32, cell: Cell<'_>, look: impl FnOnce(&str) -> Look) {
        if let Cell::Text(text) = cell {
            if !text.is_empty() {
                self.add_text(row, text, look(text));
            }
            return;
        }
        let Some(kind) = kind_of(cell) else { return };
        self.note(row, kind, cell);
        match cell {
            Cell::Number(n) if n.abs() >= SIXTEEN_DIGITS => {
                self.long.add(row, cell);
                if is_damaged(n) {
                    self.damaged.add(row, cell);
                }
            }
            Cell::Error(error) => match &self.declared {
                Some(declared) if !is_among(declared, error.name()) => {
                    self.unexplained += 1;
                    self.odd.add(row, error.name(), OTHERS);
                }
                _ => self.missing.add(row, error.name(), SPELLINGS),
            },
            _ => {}
        }
    }

    fn note(&mut self, row: u32, kind: Kind, cell: Cell<'_>) {
        let index = kind.index();
        self.counts[index] += 1;
        if self.counts[index] == 1 {
            self.firsts[index] = Some((row, quoted(cell)));
        }
    }

    fn add_text(&mut self, row: u32, text: &str, look: Look) {
        let form = self.form(text, look);
        let cell = Cell::Text(text);
        self.note(row, Kind::Text(form), cell);
        match form {
            Form::Words => self.odd.add(row, text, OTHERS),
            Form::Missing => self.missing.add(row, text, SPELLINGS),
            Form::Impossible if self.impossible.len() < ROWS => self.impossible.push(row),
            Form::Code => self.add_code(row, text),
            _ => self.add_written(row, text, look),
        }
        if text.trim().len() != text.len() {
            self.untrimmed.add(row, cell);
        }
    }

    /// What a text may be, the clerk's word before ours.
    fn form(&self, text: &str, look: Look) -> Form {
        let Some(declared) = &self.declared else { return look.form };
        match look.form {
            _ if is_among(declared, text) => Form::Missing,
            Form::Missing => Form::Words,
            form => form,
        }
    }

    fn add_code(&mut self, row: u32, text: &str) {
        if text.starts_with('0') {
            self.zeros.add(row, Cell::Text(text));
        }
        self.widen(text);
    }

    fn widen(&mut self, text: &str) {
        let digits = text.len().min(usize::from(u8::MAX)) as u8;
        let (least, most) = self.width.unwrap_or((digits, digits));
        self.width = Some((least.min(digits), most.max(digits)));
    }

    fn add_written(&mut self, row: u32, text: &str, look: Look) {
        self.unopened += u32::from(!look.open);
        if look.unit != NO_UNIT {
            self.units[usize::from(look.unit)] += 1;
        }
        if look.form == Form::Whole && look.open {
            self.widen(text);
        }
        if look.short_year {
            self.short_years.add(row, Cell::Text(text));
        }
        if look.shortened {
            self.damaged.add(row, Cell::Text(text));
        }
    }

    /// Cells of a kind.
    pub(crate) fn count(&self, kind: Kind) -> u32 {
        self.counts[kind.index()]
    }

    /// Cells whose text may be so.
    pub(crate) fn text(&self, form: Form) -> u32 {
        self.count(Kind::Text(form))
    }

    /// Cells that hold something.
    pub(crate) fn filled(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Cells that say that there is no value: declared signs, and formulas without a result.
    pub(crate) fn nothing(&self) -> u32 {
        self.text(Form::Missing) + self.count(Kind::Error) - self.unexplained
    }

    /// Cells that are texts.
    pub(crate) fn texts(&self) -> u32 {
        let texts = ALL.iter().filter(|kind| matches!(kind, Kind::Text(_)));
        texts.map(|kind| self.count(*kind)).sum()
    }

    /// Cells with a formula's error.
    pub(crate) fn errors(&self) -> Tally {
        self.tally(Kind::Error)
    }

    /// Cells of a kind, with the first.
    pub(crate) fn tally(&self, kind: Kind) -> Tally {
        let index = kind.index();
        Tally { count: self.counts[index], first: self.firsts[index].clone() }
    }

    /// Cells that are of a type by a reading.
    pub(crate) fn fitting(&self, kind: FieldType, read: Read) -> u32 {
        let fitting = ALL.iter().filter(|it| it.fits(kind, read.mark, read.order));
        fitting.map(|it| self.count(*it)).sum()
    }

    /// The first cell that is of no such kind.
    pub(crate) fn first_but(&self, fits: impl Fn(Kind) -> bool) -> Option<Example> {
        let others = ALL.iter().filter(|kind| !fits(**kind));
        let firsts = others.filter_map(|kind| self.firsts[kind.index()].as_ref());
        firsts.min_by_key(|(row, _)| *row).cloned()
    }

    /// Cells of a family.
    pub(crate) fn family(&self, family: Family) -> u32 {
        let members = ALL.iter().filter(|kind| kind.family() == family);
        members.map(|kind| self.count(*kind)).sum()
    }

    /// How many cells are of each kind by its code, the most first.
    pub(crate) fn kinds(&self) -> Vec<(String, u32)> {
        let mut kinds: Vec<(String, u32)> = Vec::new();
        for kind in ALL.iter().filter(|kind| self.count(**kind) > 0) {
            match kinds.iter_mut().find(|(code, _)| code == kind.code()) {
                Some((_, count)) => *count += self.count(*kind),
                None => kinds.push((kind.code().to_owned(), self.count(*kind))),
            }
        }
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        kinds
    }
}
