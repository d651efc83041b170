//! How the texts of one column are read, decided from all of them.

use serde::{Deserialize, Serialize};

use super::{clock, date, number, open, trim};
use crate::civil::{DAY, write_clock, write_date};
use crate::{Arg, Args, Cell, FieldType};

/// The sign that stands before decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// `1,234.50`.
    Point,
    /// `1.234,50`.
    Comma,
}

impl DecimalMark {
    /// Its code.
    pub fn name(self) -> &'static str {
        match self {
            DecimalMark::Point => "point",
            DecimalMark::Comma => "comma",
        }
    }

    pub(super) fn letter(self) -> char {
        match self {
            DecimalMark::Point => '.',
            DecimalMark::Comma => ',',
        }
    }
}

/// What stands first in `01/04/2024`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 1 April.
    DayFirst,
    /// 4 January.
    MonthFirst,
}

impl DateOrder {
    /// Its code.
    pub fn name(self) -> &'static str {
        match self {
            DateOrder::DayFirst => "day_first",
            DateOrder::MonthFirst => "month_first",
        }
    }
}

/// How the texts of a column become values of its type. As it is by default, letters pass as they
/// are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reading {
    /// The decimal mark of its numbers, where they are not in open form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal: Option<DecimalMark>,
    /// The order of its dates, where it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<DateOrder>,
    /// Whether some texts are to be written in the open form of the type.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub opened: bool,
    /// Values that say that there is none, letter for letter (Table Schema, `missingValues`). They
    /// are published as they stand in the file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// The sign that stood at each number, which is not published with them: `%`, `$`, `MXN`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

impl Reading {
    /// Whether a text says that there is no value.
    pub fn is_missing(&self, text: &str) -> bool {
        !self.missing.is_empty() && self.missing.iter().any(|known| known == text)
    }

    /// What is to be said about it beside the proof: messages `reading-…` with their arguments.
    pub fn facts(&self) -> Vec<(&'static str, Args)> {
        let mark = self.decimal.map(|mark| match mark {
            DecimalMark::Point => "reading-point",
            DecimalMark::Comma => "reading-comma",
        });
        let order = self.order.map(|order| match order {
            DateOrder::DayFirst => "reading-day-first",
            DateOrder::MonthFirst => "reading-month-first",
        });
        let unit = self
            .unit
            .as_deref()
            .map(|unit| ("reading-unit", Args::from([("unit".to_owned(), Arg::from(unit))])));
        let plain = mark.into_iter().chain(order).map(|id| (id, Args::new()));
        plain.chain(unit).collect()
    }

    /// Appends a cell of a column of type `kind` in the open form of that type; a value that is
    /// none stays letter for letter.
    pub fn write(&self, kind: FieldType, cell: Cell<'_>, out: &mut String) {
        match cell {
            Cell::Text(text) if !self.opened || self.is_missing(text) => out.push_str(text),
            Cell::Text(text) => {
                let kept = out.len();
                if !self.open(kind, trim(text), out) {
                    out.truncate(kept);
                    out.push_str(text);
                }
            }
            Cell::DateTime(ms) if kind == FieldType::Datetime => moment(ms, out),
            other => other.write(out),
        }
    }

    /// Appends the open form of a text; `false` where it has none of that type.
    fn open(&self, kind: FieldType, text: &str, out: &mut String) -> bool {
        if open::form(text).is_some_and(|form| !self.is_read(kind, form)) {
            out.push_str(text);
            return true;
        }
        match kind {
            FieldType::String => false,
            FieldType::Integer | FieldType::Number => {
                number::write(text, self.decimal.unwrap_or(DecimalMark::Point), out)
            }
            FieldType::Boolean => open::truth(text)
                .inspect(|truth| out.push_str(if *truth { "true" } else { "false" }))
                .is_some(),
            FieldType::Date => date::value(text, self.order)
                .inspect(|ms| write_date(ms.div_euclid(DAY), out))
                .is_some(),
            FieldType::Datetime => {
                date::value(text, self.order).inspect(|ms| moment(*ms, out)).is_some()
            }
            FieldType::Time => clock::read(text).inspect(|(ms, _)| write_clock(*ms, out)).is_some(),
        }
    }

    /// Whether a text in open form is yet to be read: `1.234` where commas stand before decimals.
    fn is_read(&self, kind: FieldType, form: super::Form) -> bool {
        let numeric = matches!(kind, FieldType::Integer | FieldType::Number);
        numeric && form == super::Form::EitherPoint && self.decimal == Some(DecimalMark::Comma)
    }
}

fn moment(ms: i64, out: &mut String) {
    write_date(ms.div_euclid(DAY), out);
    out.push('T');
    write_clock(ms.rem_euclid(DAY), out);
}
