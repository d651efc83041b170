//! Times of day as people write them: `10:30`, `10:30:05 p. m.`, `9:15 hrs`.

use super::{Form, digits};

/// Milliseconds since midnight, and whether it is written by 24 hours or by twice twelve.
pub(super) fn read(text: &str) -> Option<(i64, Form)> {
    let (hour, rest) = digits(text);
    let (minute, rest) = digits(rest.strip_prefix(':')?);
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => digits(rest),
        None => ("0", rest),
    };
    let (fraction, rest) = match rest.strip_prefix('.').filter(|rest| starts_with_digit(rest)) {
        Some(rest) => digits(rest),
        None => ("", rest),
    };
    if !(1..=2).contains(&hour.len()) || minute.len() != 2 || second.len() > 2 || fraction.len() > 3
    {
        return None;
    }
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    let second: i64 = second.parse().ok()?;
    let (hour, form) = match half(rest)? {
        Half::None => (hour, Form::Clock),
        Half::Morning => (twelve(hour)?, Form::HalfClock),
        Half::Evening => (twelve(hour)? + 12, Form::HalfClock),
    };
    let ms = fraction
        .bytes()
        .chain(*b"000")
        .take(3)
        .fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    let exists = hour < 24 && minute < 60 && second < 60;
    exists.then_some((((hour * 60 + minute) * 60 + second) * 1_000 + ms, form))
}

fn starts_with_digit(text: &str) -> bool {
    text.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
}

/// The hour after midnight or noon: twelve is the first of them.
fn twelve(hour: i64) -> Option<i64> {
    (1..=12).contains(&hour).then_some(hour % 12)
}

enum Half {
    None,
    Morning,
    Evening,
}

/// `a. m.`, `PM`, `hrs`: letters count, not the points and blanks between them.
fn half(text: &str) -> Option<Half> {
    let letters = || text.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{a0}' | '\u{202f}'));
    let is = |word: &str| letters().flat_map(char::to_lowercase).eq(word.chars());
    match () {
        () if is("") && text.trim().is_empty() => Some(Half::None),
        () if is("h") || is("hr") || is("hrs") || is("horas") => Some(Half::None),
        () if is("am") => Some(Half::Morning),
        () if is("pm") => Some(Half::Evening),
        () => None,
    }
}
