//! What a cell of the table becomes in a workbook without losing a digit.

use vitrina_model::{Cell, FieldType, days_from_civil};

use super::super::cells::Cells;

/// Days from 1899-12-30, the day 0 of serial dates, to 1970-01-01.
const EPOCH: f64 = 25_569.0;
/// 1900-03-01: spreadsheets disagree on earlier days, since Excel knows a 1900-02-29.
const FIRST: f64 = 61.0;
/// The day after 9999-12-31, the last that Excel knows.
const END: f64 = 2_958_466.0;
/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;
/// Significant digits that Excel keeps of a number.
const DIGITS: usize = 15;

/// The content of a cell of a workbook.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Nothing.
    Empty,
    /// Text; also what a workbook could only hold changed: long keys, dates before March 1900.
    Text(&'a str),
    /// A number, shown with so many decimals at least.
    Number(f64, usize),
    /// True or false.
    Boolean(bool),
    /// A serial date.
    Date(f64),
    /// A serial date with a time of day, and whether it has milliseconds.
    Datetime(f64, bool),
    /// A part of a day, and whether it has milliseconds.
    Time(f64, bool),
}

impl<'a> Value<'a> {
    /// The value of the cell in `row`; `kind` is the column's type. A text that has to be made is
    /// put into `scratch`.
    pub fn of(
        cells: &'a Cells<'_>,
        kind: FieldType,
        row: usize,
        scratch: &'a mut String,
    ) -> Value<'a> {
        if cells.is_empty(row) {
            return Value::Empty;
        }
        let value = match cells {
            Cells::Text(array) => return Value::read(array.value(row), kind),
            Cells::Integer(array) => whole(array.value(row) as f64),
            Cells::Number(array) => whole(array.value(row)),
            Cells::Boolean(array) => Some(Value::Boolean(array.value(row))),
            Cells::Date(array) => date(f64::from(array.value(row)), 0),
            Cells::Datetime(array) => {
                let ms = array.value(row);
                let day = ms.div_euclid(DAY as i64) as f64;
                datetime(day, ms.rem_euclid(DAY as i64))
            }
            Cells::Time(array) => time(array.value(row).into()),
        };
        value.unwrap_or_else(|| {
            scratch.clear();
            cells.write(row, scratch);
            Value::Text(scratch)
        })
    }

    /// The value of a text in open form, where a workbook gives it back unchanged; else the text.
    fn read(text: &'a str, kind: FieldType) -> Value<'a> {
        let value = match kind {
            FieldType::String => None,
            FieldType::Integer | FieldType::Number => decimal(text).or_else(|| exact(text)),
            FieldType::Boolean => match text {
                "true" => Some(Value::Boolean(true)),
                "false" => Some(Value::Boolean(false)),
                _ => None,
            },
            FieldType::Date => read_date(text).and_then(|day| date(day, 0)),
            FieldType::Datetime => text
                .split_once(['T', ' '])
                .and_then(|(day, clock)| datetime(read_date(day)?, read_clock(clock)?)),
            FieldType::Time => read_clock(text).and_then(time),
        };
        value.unwrap_or(Value::Text(text))
    }
}

/// A number, unless it is a whole one with more digits than Excel shows: those are keys.
fn whole(number: f64) -> Option<Value<'static>> {
    if number.fract() != 0.0 || number.abs() < 1e15 {
        return Some(Value::Number(number, 0));
    }
    let text = Cell::Number(number.abs()).to_text();
    let digits = text.split('e').next().unwrap_or_default().replace('.', "");
    (digits.trim_end_matches('0').len() <= DIGITS).then_some(Value::Number(number, 0))
}

/// A plain decimal such as `-12.50`; `None` for leading zeros, signs, exponents, too many digits.
fn decimal(text: &str) -> Option<Value<'static>> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let padded = whole.len() > 1 && whole.starts_with('0');
    if whole.is_empty() || padded || !digits(whole) || !digits(fraction) || text.ends_with('.') {
        return None;
    }
    let significant = format!("{whole}{fraction}").trim_start_matches('0').len();
    let fits = significant <= DIGITS && fraction.len() <= DIGITS;
    fits.then(|| text.parse().ok().map(|number| Value::Number(number, fraction.len())))?
}

/// A number of the sheet among texts, in its shortest form: a workbook gives it back as it was.
fn exact(text: &str) -> Option<Value<'static>> {
    let number: f64 = text.parse().ok().filter(|number: &f64| number.is_finite())?;
    let fraction = number.fract() != 0.0 && Cell::Number(number).to_text() == text;
    fraction.then_some(Value::Number(number, 0))
}

fn date(day: f64, ms: i64) -> Option<Value<'static>> {
    let serial = day + EPOCH + ms as f64 / DAY;
    (FIRST..END).contains(&serial).then_some(Value::Date(serial))
}

fn datetime(day: f64, ms: i64) -> Option<Value<'static>> {
    match date(day, ms)? {
        Value::Date(serial) => Some(Value::Datetime(serial, ms % 1_000 != 0)),
        _ => None,
    }
}

fn time(ms: i64) -> Option<Value<'static>> {
    (ms >= 0).then(|| Value::Time(ms as f64 / DAY, ms % 1_000 != 0))
}

/// Days from 1970-01-01 to a `YYYY-MM-DD`.
fn read_date(text: &str) -> Option<f64> {
    let digits = |range| -> Option<u32> {
        let part: &str = text.get(range)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let dashes = text.len() == 10 && text.get(4..5)? == "-" && text.get(7..8)? == "-";
    let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    let days = days_from_civil(year.into(), month, day)?;
    dashes.then_some(days as f64)
}

/// Milliseconds of `HH:MM:SS` or `HH:MM:SS.mmm` within a day.
fn read_clock(text: &str) -> Option<i64> {
    let digits = |range| -> Option<i64> {
        let part: &str = text.get(range)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let ms = match text.len() {
        8 => 0,
        12 if text.get(8..9)? == "." => digits(9..12)?,
        _ => return None,
    };
    let colons = text.get(2..3)? == ":" && text.get(5..6)? == ":";
    let (hours, minutes, seconds) = (digits(0..2)?, digits(3..5)?, digits(6..8)?);
    let exists = colons && hours < 24 && minutes < 60 && seconds < 60;
    exists.then_some(((hours * 60 + minutes) * 60 + seconds) * 1_000 + ms)
}

#[cfg(test)]
#[path = "value_test.rs"]
mod tests;
