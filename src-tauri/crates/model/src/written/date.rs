//! Dates as people write them in Spanish and English, with a time of day or without.

use super::{DateOrder, Form, Look, clock, digits};
use crate::civil::DAY;
use crate::days_from_civil;

/// Years of two digits below this are of this century, the others of the last: as
/// spreadsheet programs read them.
const PIVOT: i64 = 30;

/// A day as far as one text tells: days since 1970-01-01 by each order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Days {
    day_first: Option<i64>,
    month_first: Option<i64>,
    short_year: bool,
}

impl Days {
    fn fixed(days: Option<i64>, short_year: bool) -> Days {
        Days { day_first: days, month_first: days, short_year }
    }

    fn by(self, order: Option<DateOrder>) -> Option<i64> {
        match order {
            Some(DateOrder::DayFirst) => self.day_first,
            Some(DateOrder::MonthFirst) => self.month_first,
            None => self.day_first.filter(|days| self.month_first == Some(*days)),
        }
    }
}

/// What a text may be as a date, a moment or a time of day; `None` where it is none.
pub(super) fn look(text: &str) -> Option<Look> {
    let (date, time) = split(text);
    if date.is_empty() {
        return Some(Look { form: clock::read(time)?.1, ..Look::default() });
    }
    if !time.is_empty() {
        clock::read(time)?;
    }
    let days = read(date)?;
    let moment = !time.is_empty();
    let form = match (days.day_first, days.month_first) {
        (None, None) => Form::Impossible,
        (Some(a), Some(b)) if a == b => {
            if moment {
                Form::Moment
            } else {
                Form::Day
            }
        }
        (Some(_), Some(_)) => {
            if moment {
                Form::MomentEither
            } else {
                Form::DayEither
            }
        }
        (Some(_), None) => {
            if moment {
                Form::MomentDayFirst
            } else {
                Form::DayFirst
            }
        }
        (None, Some(_)) => {
            if moment {
                Form::MomentMonthFirst
            } else {
                Form::MonthFirst
            }
        }
    };
    Some(Look { form, short_year: days.short_year, ..Look::default() })
}

/// Milliseconds since 1970-01-01T00:00 of a date or a moment, read in an order.
pub(super) fn value(text: &str, order: Option<DateOrder>) -> Option<i64> {
    let (date, time) = split(text);
    let ms = if time.is_empty() { 0 } else { clock::read(time)?.0 };
    Some(read(date)?.by(order)? * DAY + ms)
}

/// The part before the hour, and the part from it on.
fn split(text: &str) -> (&str, &str) {
    let Some(colon) = text.find(':') else { return (text, "") };
    let hour = text[..colon].bytes().rev().take_while(u8::is_ascii_digit).count();
    let (date, time) = text.split_at(colon - hour);
    let date = date.trim_end_matches(|c: char| c == ',' || c.is_whitespace());
    (date.strip_suffix('T').unwrap_or(date), time)
}

fn read(text: &str) -> Option<Days> {
    numeric(text).or_else(|| named(text))
}

/// `31/12/2024`, `2024/12/31`, `31.12.24`.
fn numeric(text: &str) -> Option<Days> {
    let (first, rest) = digits(text);
    let sign = rest.bytes().next().filter(|sign| matches!(sign, b'/' | b'-' | b'.'))?;
    let (second, rest) = digits(&rest[1..]);
    let last = rest.strip_prefix(char::from(sign))?;
    let (third, rest) = digits(last);
    if !rest.is_empty() || !(1..=2).contains(&second.len()) {
        return None;
    }
    let (a, b): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    let c: u32 = third.parse().ok()?;
    match (first.len(), third.len()) {
        (4, 1..=2) => Some(Days::fixed(days_from_civil(year(first)?, b, c), false)),
        (1..=2, 4 | 2) => {
            let short = third.len() == 2;
            let padded = first.len() == 2 && second.len() == 2;
            // 24-12-31 may begin with the year, and 1.2.10 is the number of a chapter.
            if short && (sign == b'-' || (sign == b'.' && !padded)) {
                return None;
            }
            let year = year(third)?;
            let day_first = days_from_civil(year, b, a);
            if sign == b'.' {
                let days = Days::fixed(day_first, short);
                return (!short || day_first.is_some()).then_some(days);
            }
            let month_first = days_from_civil(year, a, b);
            Some(Days { day_first, month_first, short_year: short })
        }
        _ => None,
    }
}

/// `31 de diciembre de 2024`, `31-dic-24`, `Dec 31, 2024`, a day of the week before them or not.
fn named(text: &str) -> Option<Days> {
    let mut parts = [""; 3];
    let mut count = 0;
    let between = |c: char| matches!(c, ' ' | ',' | '-' | '/' | '.' | '\u{a0}' | '\u{202f}');
    let words = text.split(between).filter(|word| !word.is_empty());
    for (at, word) in words.filter(|word| !matches!(*word, "de" | "del" | "DE" | "DEL")).enumerate()
    {
        if at == 0 && is_weekday(word) {
            continue;
        }
        *parts.get_mut(count)? = word;
        count += 1;
    }
    if count < 3 {
        return None;
    }
    let [first, second, third] = parts;
    let (day, month, last) = match (month(first), month(second)) {
        (None, Some(month)) => (first, month, third),
        (Some(month), None) => (second, month, third),
        _ => return None,
    };
    let (day, last) = if day.len() == 4 { (last, day) } else { (day, last) };
    let (number, ordinal) = digits(day);
    let ordinal = matches!(ordinal, "" | "o" | "º" | "°" | "ro" | "st" | "nd" | "rd" | "th");
    if !ordinal || !(1..=2).contains(&number.len()) || !last.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let day = number.parse().ok()?;
    Some(Days::fixed(days_from_civil(year(last)?, month, day), last.len() == 2))
}

/// A year of four digits, or of two by the pivot.
fn year(text: &str) -> Option<i64> {
    let year: i64 = text.parse().ok()?;
    match text.len() {
        4 => (1_000..3_000).contains(&year).then_some(year),
        2 => Some(if year < PIVOT { 2_000 + year } else { 1_900 + year }),
        _ => None,
    }
}

/// The names of the months in Spanish and English, by the shortest part that tells them apart.
const MONTHS: [&[&str]; 12] = [
    &["ene", "enero", "jan", "january"],
    &["feb", "febrero", "february"],
    &["mar", "marzo", "march"],
    &["abr", "abril", "apr", "april"],
    &["may", "mayo"],
    &["jun", "junio", "june"],
    &["jul", "julio", "july"],
    &["ago", "agosto", "aug", "august"],
    &["sep", "sept", "septiembre", "setiembre", "set", "september"],
    &["oct", "octubre", "october"],
    &["nov", "noviembre", "november"],
    &["dic", "diciembre", "dec", "december"],
];

fn month(word: &str) -> Option<u32> {
    if !word.bytes().next()?.is_ascii_alphabetic() || !(3..=10).contains(&word.len()) {
        return None;
    }
    let is = |names: &&[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(word));
    (1..).zip(&MONTHS).find_map(|(month, names)| is(names).then_some(month))
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 16] = [
        "lunes",
        "martes",
        "miércoles",
        "miercoles",
        "jueves",
        "viernes",
        "sábado",
        "sabado",
        "domingo",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    DAYS.iter().any(|day| word.chars().flat_map(char::to_lowercase).eq(day.chars()))
}
