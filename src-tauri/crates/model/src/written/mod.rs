//! What a text says by its letters: the number, the date or the time that people write.
//!
//! [`look`] says what a text may be, and needs no other text for it; [`Reading`] says what the
//! column has made out of all of them, and writes each in its open form. Nothing is rounded: a
//! number keeps every digit that was written.

mod clock;
mod date;
mod missing;
mod number;
mod open;
mod reading;
mod unit;

pub use missing::is_missing;
pub use open::{has_leading_zero, is_date};
pub use reading::{DateOrder, DecimalMark, Reading};
pub use unit::{NO_UNIT, UNITS, Unit};

/// What a text may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Form {
    /// Words, or whatever else is none of the following.
    #[default]
    Words,
    /// Digits that begin with a zero, or more of them than a number keeps.
    Code,
    /// A sign for a value that is not there.
    Missing,
    /// `true`, `false`, and how Excel writes them.
    Truth,
    /// A whole number, whatever the decimal mark: `1234`, `1 234`.
    Whole,
    /// A whole number with commas between thousands: `1,234,567`.
    PointWhole,
    /// A number with a decimal point: `1,234.5`, `0.125`.
    PointDecimal,
    /// A whole number with points between thousands: `1.234.567`.
    CommaWhole,
    /// A number with a decimal comma: `1.234,5`, `0,125`.
    CommaDecimal,
    /// `1,234`: 1234 or 1.234.
    EitherComma,
    /// `1.234`: 1.234 or 1234.
    EitherPoint,
    /// A day that can be read in one way only.
    Day,
    /// `31/12/2024`.
    DayFirst,
    /// `12/31/2024`.
    MonthFirst,
    /// `01/04/2024`: 1 April or 4 January.
    DayEither,
    /// As the four above, with a time of day.
    Moment,
    /// See `DayFirst`.
    MomentDayFirst,
    /// See `MonthFirst`.
    MomentMonthFirst,
    /// See `DayEither`.
    MomentEither,
    /// Written as a date, but the calendar has no such day: `31/06/2021`.
    Impossible,
    /// A time of day by 24 hours.
    Clock,
    /// A time of day by twice twelve hours.
    HalfClock,
}

/// How many forms there are.
pub const FORMS: usize = 22;

/// What [`look`] saw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// What the text may be.
    pub form: Form,
    /// Whether its letters are the open form already.
    pub open: bool,
    /// The sign at the number, by its place in [`UNITS`].
    pub unit: Unit,
    /// Whether the year has two digits.
    pub short_year: bool,
    /// Whether a number was shortened to an exponent, as Excel does with long identifiers.
    pub shortened: bool,
}

impl Look {
    fn of(form: Form) -> Look {
        Look { form, ..Look::default() }
    }
}

/// The longest text in bytes that is looked at; no number or date is longer.
const LONGEST: usize = 64;

/// What a text may be by its letters.
pub fn look(text: &str) -> Look {
    if let Some(form) = open::form(text) {
        return Look { open: true, shortened: open::is_shortened(text), ..Look::of(form) };
    }
    if text.len() > LONGEST {
        return Look::default();
    }
    let inner = trim(text);
    let Some(first) = inner.bytes().next() else {
        return Look::of(if text.is_empty() { Form::Words } else { Form::Missing });
    };
    if missing::is_word(inner, first) {
        return Look::of(Form::Missing);
    }
    let figure = first.is_ascii_digit();
    let number = || figure || !first.is_ascii_alphabetic() || unit::begins(inner);
    let dated = || figure || (first.is_ascii_alphabetic() && has_digit(inner));
    let found = number().then(|| number::look(inner)).flatten();
    let found = found.or_else(|| dated().then(|| date::look(inner)).flatten());
    if let Some(found) = found {
        return found;
    }
    Look::of(if open::is_truth(inner) { Form::Truth } else { Form::Words })
}

/// Without blanks around it, those that no line may break at too.
pub(crate) fn trim(text: &str) -> &str {
    text.trim()
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The digits at the head of a text and what follows.
fn digits(text: &str) -> (&str, &str) {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at(end)
}

#[cfg(test)]
#[path = "written_test.rs"]
mod tests;
