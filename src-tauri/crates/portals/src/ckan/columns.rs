//! The columns of a CSV file as CKAN's row store can hold them: names it takes, and types that
//! keep every value as it is written.

use std::collections::HashSet;

use jiff::civil;
use serde_json::{Value, json};

/// A type of the row store (`PostgreSQL`'s names).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Integer,
    Numeric,
    Boolean,
    Date,
    Timestamp,
    Time,
}

impl Kind {
    /// From a type of Table Schema; text where there is none, or one we do not know.
    pub(super) fn of(table_schema: &str) -> Kind {
        match table_schema {
            "integer" => Kind::Integer,
            "number" => Kind::Numeric,
            "boolean" => Kind::Boolean,
            "date" => Kind::Date,
            "datetime" => Kind::Timestamp,
            "time" => Kind::Time,
            _ => Kind::Text,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Integer => "int8",
            Kind::Numeric => "numeric",
            Kind::Boolean => "bool",
            Kind::Date => "date",
            Kind::Timestamp => "timestamp",
            Kind::Time => "time",
        }
    }

    /// The type of a column that so far was this one and now has `value`.
    pub(super) fn with(self, value: &str) -> Kind {
        match self {
            Kind::Integer if !self.keeps(value) => Kind::Numeric.with(value),
            _ if self.keeps(value) => self,
            _ => Kind::Text,
        }
    }

    /// Whether a value goes in and comes out the same: `007` is no number there, and a time with
    /// an offset would lose it.
    fn keeps(self, value: &str) -> bool {
        let only = |letters: &str| value.chars().all(|letter| letters.contains(letter));
        let fraction = value.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        match self {
            Kind::Text => true,
            Kind::Integer => value.parse::<i64>().is_ok_and(|number| number.to_string() == value),
            Kind::Numeric => is_decimal(value),
            Kind::Boolean => matches!(value, "true" | "false"),
            Kind::Date => {
                value.len() == 10 && value.parse::<civil::Date>().is_ok_and(|date| date.year() > 0)
            }
            Kind::Timestamp => {
                // CKAN 2.11 answers without the fraction of a second.
                only("0123456789-:T")
                    && value.len() == 19
                    && value.parse::<civil::DateTime>().is_ok_and(|at| at.year() > 0)
            }
            Kind::Time => {
                only("0123456789:.")
                    && value.len() >= 8
                    && fraction <= 6
                    && value.parse::<civil::Time>().is_ok()
            }
        }
    }

    /// Whether what came out of the row store is what went in.
    pub(super) fn same(self, sent: &str, stored: &str) -> bool {
        if sent == stored {
            return true;
        }
        if sent.is_empty() || stored.is_empty() {
            return false;
        }
        match self {
            Kind::Numeric => {
                let number = |text: &str| text.parse::<f64>().ok();
                number(sent).is_some_and(|sent| Some(sent) == number(stored))
            }
            Kind::Boolean => sent.starts_with(stored),
            Kind::Timestamp => {
                let at = |text: &str| text.parse::<civil::DateTime>().ok();
                at(sent).is_some_and(|sent| Some(sent) == at(stored))
            }
            Kind::Time => {
                let at = |text: &str| text.parse::<civil::Time>().ok();
                at(sent).is_some_and(|sent| Some(sent) == at(stored))
            }
            Kind::Text | Kind::Integer | Kind::Date => false,
        }
    }
}

/// A number as `PostgreSQL` keeps it digit by digit. Zeros in front would be lost; an exponent
/// beyond a double's would not fit.
fn is_decimal(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole)
        && all_digits(part)
        && (whole == "0" || !whole.starts_with('0'))
        && value.len() <= 1_000
        && exponent.parse::<i32>().is_ok_and(|exponent| exponent.abs() <= 300)
}

/// A column of a row table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Its name in the file.
    pub name: String,
    /// Its name in the row store.
    pub id: String,
    pub kind: Kind,
}

impl Column {
    /// How CKAN is told of it. The name in the file is its label there.
    pub(super) fn field(&self, mark: Option<&str>) -> Value {
        let mut info = json!({ "label": self.name });
        if let Some(mark) = mark {
            info[MARK] = json!(mark);
        }
        json!({ "id": self.id, "type": self.kind.name(), "info": info })
    }

    /// Whether a field of the row store is this column.
    pub(super) fn is(&self, field: &Value) -> bool {
        field["id"] == self.id.as_str() && field["type"] == self.kind.name()
    }
}

/// Where a table's first column says which file its rows are from.
pub(super) const MARK: &str = "vitrina_sha256";

/// Names that CKAN takes, in the order of `names`: not empty, at most 63 bytes (`PostgreSQL` would
/// cut them silently), no control character, no double quote, no underscore in front, none twice.
pub(super) fn ids(names: &[String]) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut ids = Vec::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        let plain: String = name
            .chars()
            .map(|letter| match letter {
                '"' => '\'',
                letter if letter.is_control() => ' ',
                letter => letter,
            })
            .collect();
        let plain = plain.trim().trim_start_matches(['_', ' ']);
        let base = if plain.is_empty() { format!("column {}", at + 1) } else { plain.to_owned() };
        let mut id = shorten(&base, "");
        let mut number = 2;
        while !taken.insert(id.clone()) {
            id = shorten(&base, &format!(" {number}"));
            number += 1;
        }
        ids.push(id);
    }
    ids
}

fn shorten(base: &str, end: &str) -> String {
    let cut = base.floor_char_boundary(63 - end.len());
    format!("{}{end}", base[..cut].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_would_change_make_a_column_text() {
        let cases = [
            (Kind::Integer, "-12", Kind::Integer),
            (Kind::Integer, "007", Kind::Text),
            (Kind::Integer, "99999999999999999999", Kind::Numeric),
            (Kind::Numeric, "12.50", Kind::Numeric),
            (Kind::Numeric, "1e999", Kind::Text),
            (Kind::Numeric, "NaN", Kind::Text),
            (Kind::Numeric, ".5", Kind::Text),
            (Kind::Boolean, "sí", Kind::Text),
            (Kind::Date, "2024-02-29", Kind::Date),
            (Kind::Date, "2023-02-29", Kind::Text),
            (Kind::Timestamp, "2024-04-01T10:00:00", Kind::Timestamp),
            (Kind::Timestamp, "2024-04-01T10:00:00Z", Kind::Text),
            (Kind::Timestamp, "2024-04-01T10:00:00.5", Kind::Text),
            (Kind::Time, "23:59:59", Kind::Time),
            (Kind::Time, "25:00:00", Kind::Text),
        ];
        for (kind, value, expected) in cases {
            assert_eq!(kind.with(value), expected, "{value} in a column of {}", kind.name());
        }
    }

    #[test]
    fn what_comes_back_is_compared_by_value() {
        assert!(Kind::Timestamp.same("2024-04-01T10:00:00", "2024-04-01T10:00:00.000"));
        assert!(Kind::Boolean.same("true", "t") && !Kind::Boolean.same("true", "f"));
        assert!(Kind::Numeric.same("1e3", "1000") && !Kind::Numeric.same("12.5", "12.6"));
        for kind in [Kind::Text, Kind::Numeric, Kind::Boolean, Kind::Time] {
            assert!(!kind.same("", "0") && !kind.same("0", ""), "nothing is not zero");
        }
        assert!(!Kind::Text.same("1.0", "1"), "texts are compared letter by letter");
    }

    #[test]
    fn names_are_what_the_row_store_takes() {
        let long = "ñ".repeat(60);
        let names = ["_id", "id", " a\n\"b\" ", "", "__", &long, &long].map(str::to_owned);
        let ids = ids(&names);
        assert_eq!(ids[..5], ["id", "id 2", "a 'b'", "column 4", "column 5"]);
        assert!(ids.iter().all(|id| id.len() <= 63));
        assert_eq!(HashSet::<&String>::from_iter(&ids).len(), ids.len(), "all differ: {ids:?}");
    }
}
