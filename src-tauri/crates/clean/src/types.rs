//! The type of each column with its proof, from the counts over all its cells.

use vitrina_model::written::Form;
use vitrina_model::{FieldType, Proof, Reading};

use crate::count::{ColumnCount, Example};
use crate::values::code;
use crate::values::evidence::Read;
use crate::values::fit::{Family, Kind};

/// The types that are proposed, the narrowest first.
const PROPOSED: [FieldType; 6] = [
    FieldType::Integer,
    FieldType::Number,
    FieldType::Boolean,
    FieldType::Date,
    FieldType::Datetime,
    FieldType::Time,
];

/// A type with its proof and how its values are handed on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Typed {
    /// The type.
    pub kind: FieldType,
    /// See [`vitrina_model::TableColumn::lexical`].
    pub lexical: bool,
    /// How texts are read.
    pub reading: Reading,
    /// Why.
    pub proof: Proof,
}

/// A column whose type is asked for.
pub(crate) struct Asked<'c> {
    /// Its name.
    pub name: &'c str,
    /// What was counted.
    pub count: &'c ColumnCount,
    /// How its texts are read.
    pub read: Read,
    /// Rows of the table.
    pub rows: u32,
    /// Whether the file holds texts only.
    pub lexical: bool,
    /// Whether the clerk declared what is missing.
    pub declared: bool,
}

impl Asked<'_> {
    /// The type that all cells bear out.
    pub(crate) fn propose(&self) -> Typed {
        let filled = self.count.filled();
        let valued = filled - self.count.nothing();
        if valued == 0 {
            return self.text(if filled == 0 { "empty" } else { "text" }, filled, None);
        }
        let code = self.is_code();
        let fits = |kind: &FieldType| self.fits(*kind) && self.is_offered(*kind, code);
        match PROPOSED.iter().copied().find(fits) {
            Some(kind) => self.typed(kind, self.reason()),
            None => self.left_text(code),
        }
    }

    /// The type a clerk chose, where every cell fits it; otherwise how many do not.
    pub(crate) fn choose(&self, kind: FieldType) -> Result<Typed, u32> {
        let valued = self.count.filled() - self.count.nothing();
        if kind != FieldType::String && !self.fits(kind) {
            return Err((valued - self.count.fitting(kind, self.read).min(valued)).max(1));
        }
        let missing = kind != FieldType::String && self.count.nothing() > 0;
        Ok(self.typed(kind, if missing { "missing" } else { "chosen" }))
    }

    /// The first cell that is not of type `kind`.
    pub(crate) fn first_misfit(&self, kind: FieldType) -> Option<Example> {
        let nothing = |it: Kind| it.family() == Family::Nothing;
        self.count.first_but(|it| nothing(it) || it.fits(kind, self.read.mark, self.read.order))
    }

    /// Whether all values are of the type, and what is missing has few spellings.
    fn fits(&self, kind: FieldType) -> bool {
        let valued = self.count.filled() - self.count.nothing();
        let numeric = matches!(kind, FieldType::Integer | FieldType::Number);
        self.count.fitting(kind, self.read) == valued
            && !self.count.missing.is_over()
            && (!numeric || self.count.unit().is_ok())
    }

    /// Whether a type that fits is proposed: digits that are codes and times that may be lengths
    /// of time stay text.
    fn is_offered(&self, kind: FieldType, code: bool) -> bool {
        match kind {
            FieldType::Integer | FieldType::Number => !code,
            FieldType::Time => self.count.text(Form::Clock) == 0,
            _ => true,
        }
    }

    /// Whether figures in texts are codes: by the name of the column, or whole ones by their width.
    fn is_code(&self) -> bool {
        let count = self.count;
        let whole = count.text(Form::Whole);
        let figures = count.family(Family::Numbers);
        let numbers = count.count(Kind::Whole) + count.count(Kind::Number);
        let wide = |width| code::is_code_width(width, whole, self.lexical);
        let widths = figures == whole && count.width.is_some_and(wide);
        figures > 0 && numbers == 0 && (code::is_code_name(self.name) || widths)
    }

    fn reason(&self) -> &'static str {
        if self.count.nothing() > 0 {
            "missing"
        } else if self.count.unopened > 0 || (!self.lexical && self.count.texts() > 0) {
            "written"
        } else {
            "all"
        }
    }

    fn typed(&self, kind: FieldType, reason: &str) -> Typed {
        let missing = match kind {
            FieldType::String if !self.declared => Vec::new(),
            _ => self.count.missing.all().into_iter().map(|seen| seen.value).collect(),
        };
        let numeric = matches!(kind, FieldType::Integer | FieldType::Number);
        let dated = matches!(kind, FieldType::Date | FieldType::Datetime);
        let texts = self.count.texts() > 0 || !missing.is_empty();
        let opened = kind != FieldType::String && self.is_opened(kind);
        let reading = Reading {
            decimal: self.read.mark.filter(|_| numeric && opened),
            order: self.read.order.filter(|_| dated && opened),
            opened,
            missing,
            unit: self.count.unit().ok().flatten().filter(|_| numeric).map(str::to_owned),
        };
        let valued = self.count.filled() - self.count.nothing();
        let matching = if kind == FieldType::String { self.count.filled() } else { valued };
        Typed {
            kind,
            lexical: kind != FieldType::String && texts,
            reading,
            proof: self.proof(reason, matching, None),
        }
    }

    /// Whether letters are not yet the open form: of texts, and of midnights among moments.
    fn is_opened(&self, kind: FieldType) -> bool {
        self.count.unopened > 0
            || (kind == FieldType::Datetime && self.count.count(Kind::Date) > 0)
            || self.count.text(Form::EitherPoint) > 0
    }

    fn text(&self, reason: &str, matching: u32, example: Option<Example>) -> Typed {
        let mut typed = self.typed(FieldType::String, reason);
        typed.proof = self.proof(reason, matching, example);
        typed
    }

    /// Why no type fits.
    fn left_text(&self, code: bool) -> Typed {
        let count = self.count;
        let filled = count.filled();
        let zeros = &count.zeros;
        let digits = count.text(Form::Code) + count.family(Family::Numbers);
        let dates = count.family(Family::Dates) + count.nothing() == filled;
        let numbers = count.family(Family::Numbers) + count.nothing() == filled;
        let first = |form| count.tally(Kind::Text(form)).first;
        match () {
            () if zeros.count > 0 && digits + count.nothing() == filled => {
                self.text("leading-zeros", zeros.count, zeros.first.clone())
            }
            () if (code || count.text(Form::Code) > 0) && digits + count.nothing() == filled => {
                let figure = || count.first_but(|kind| kind.family() != Family::Numbers);
                self.text("code", digits, first(Form::Code).or_else(figure))
            }
            () if dates && count.text(Form::Impossible) > 0 => {
                let impossible = first(Form::Impossible);
                self.text("impossible", filled - count.text(Form::Impossible), impossible)
            }
            () if dates && count.open_dates() > 0 && self.read.order.is_none() => {
                let open = first(Form::DayEither).or_else(|| first(Form::MomentEither));
                self.text("order-unknown", count.open_dates(), open)
            }
            () if numbers && count.is_mark_open(self.read) => {
                let open = first(Form::EitherComma).or_else(|| first(Form::EitherPoint));
                self.text("mark-unknown", count.family(Family::Numbers), open)
            }
            () if numbers && count.unit().is_err() => self.text("units", filled, None),
            () => self.mixed(),
        }
    }

    /// Text because it is, or because a few of its cells are.
    fn mixed(&self) -> Typed {
        let count = self.count;
        let filled = count.filled();
        let families =
            [Family::Words, Family::Numbers, Family::Truth, Family::Dates, Family::Times];
        let most = families.into_iter().max_by_key(|family| count.family(*family));
        let most = most.unwrap_or(Family::Words);
        let matching = count.family(most);
        let native = count.texts() < filled;
        if matching == filled && !native {
            return self.text("text", filled, None);
        }
        if most == Family::Times && count.count(Kind::Duration) > 0 && matching == filled {
            return self.text("durations", count.count(Kind::Duration), None);
        }
        // Words with a few numbers among them, all of them texts, are words.
        if !native && (most == Family::Words || matching * 2 <= filled) {
            return self.text("text", filled, None);
        }
        let odd = count.first_but(|kind| kind.family() == most);
        self.text("mixed", matching, odd)
    }

    fn proof(&self, reason: &str, matching: u32, example: Option<Example>) -> Proof {
        let words = self.count.family(Family::Words);
        let few = words * 2 < self.count.filled();
        Proof {
            reason: reason.to_owned(),
            rows: self.rows,
            filled: self.count.filled(),
            matching,
            example,
            kinds: self.count.kinds(),
            missing: self.count.missing.all(),
            odd: if few { self.count.odd.all() } else { Vec::new() },
        }
    }
}
