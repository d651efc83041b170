//! The open form of each type: what a text file holds that asks for no reading.

use super::Form;
use crate::days_from_civil;

/// Digits that a number of 64 bits keeps for sure; longer ones are identifiers.
const KEPT: usize = 15;

/// What a text is that already has the open form of a type; `None` where it has none.
pub(super) fn form(text: &str) -> Option<Form> {
    let bytes = text.as_bytes();
    match bytes.first()? {
        b't' | b'f' if text == "true" || text == "false" => Some(Form::Truth),
        b'-' | b'0'..=b'9' => numeric(bytes),
        _ => None,
    }
}

/// A number, a date or a time by its first letters, which are digits or a sign.
fn numeric(bytes: &[u8]) -> Option<Form> {
    let digits = bytes.strip_prefix(b"-").unwrap_or(bytes);
    if is_digits(digits) {
        let code = digits.len() > KEPT || (digits.len() > 1 && digits[0] == b'0');
        return Some(if code { Form::Code } else { Form::Whole });
    }
    match () {
        () if is_number(bytes) => Some(point(digits)),
        () if is_date(bytes) => Some(Form::Day),
        () if is_datetime(bytes) => Some(Form::Moment),
        () if bytes.len() == 8 && is_clock(bytes) => Some(Form::Clock),
        () => None,
    }
}

/// A number with a point, which may be one between thousands: `1.234`.
fn point(digits: &[u8]) -> Form {
    let grouped = digits.len() >= 5
        && digits.len() <= 7
        && digits[digits.len() - 4] == b'.'
        && digits[0] != b'0'
        && digits.iter().filter(|byte| !byte.is_ascii_digit()).count() == 1;
    if grouped { Form::EitherPoint } else { Form::PointDecimal }
}

/// Whether a number has an exponent that tells of long digits gone: `1.23457E+17`.
pub(super) fn is_shortened(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let digits = mantissa.bytes().filter(u8::is_ascii_digit).count();
    exponent.trim_start_matches('+').parse::<usize>().is_ok_and(|at| at >= 10 && digits <= at)
}

/// How Excel writes truth values in Spanish and English, and how we do.
pub(super) fn is_truth(text: &str) -> bool {
    truth(text).is_some()
}

/// The truth value that a text is.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text {
        "TRUE" | "VERDADERO" | "true" => Some(true),
        "FALSE" | "FALSO" | "false" => Some(false),
        _ => None,
    }
}

/// Digits without a leading zero.
fn is_whole(digits: &[u8]) -> bool {
    digits == b"0" || (digits.first() != Some(&b'0') && is_digits(digits))
}

pub(super) fn is_digits(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit)
}

/// A number as JSON writes it (RFC 8259, section 6), of a size that a 64-bit float holds.
fn is_number(bytes: &[u8]) -> bool {
    let digits = bytes.strip_prefix(b"-").unwrap_or(bytes);
    let (mantissa, exponent) = match digits.iter().position(|b| matches!(b, b'e' | b'E')) {
        Some(at) => (&digits[..at], Some(&digits[at + 1..])),
        None => (digits, None),
    };
    let (whole, fraction) = match mantissa.iter().position(|b| *b == b'.') {
        Some(at) => (&mantissa[..at], Some(&mantissa[at + 1..])),
        None => (mantissa, None),
    };
    let exponent = exponent.map(|e| e.strip_prefix(b"-").or(e.strip_prefix(b"+")).unwrap_or(e));
    is_whole(whole)
        && fraction.is_none_or(is_digits)
        && exponent.is_none_or(is_digits)
        && std::str::from_utf8(bytes).is_ok_and(|t| t.parse().is_ok_and(f64::is_finite))
}

/// `YYYY-MM-DD` of a day that exists.
pub fn is_date(bytes: &[u8]) -> bool {
    let shape = bytes.len() == 10
        && bytes[4] == b'-'
        && bytes[7] == b'-'
        && is_digits(&bytes[..4])
        && is_digits(&bytes[5..7])
        && is_digits(&bytes[8..]);
    shape
        && days_from_civil(number(&bytes[..4]).into(), number(&bytes[5..7]), number(&bytes[8..]))
            .is_some()
}

/// `YYYY-MM-DDTHH:MM:SS` with an optional fraction and `Z` (XML Schema `dateTime`, which Table
/// Schema asks for): seconds are not optional there.
fn is_datetime(bytes: &[u8]) -> bool {
    let Some((date, rest)) = bytes.split_at_checked(10) else { return false };
    let Some(clock) = rest.strip_prefix(b"T") else { return false };
    is_date(date) && is_clock(clock.strip_suffix(b"Z").unwrap_or(clock))
}

fn is_clock(bytes: &[u8]) -> bool {
    let Some((clock, fraction)) = bytes.split_at_checked(8) else { return false };
    let shape = clock[2] == b':'
        && clock[5] == b':'
        && is_digits(&clock[..2])
        && is_digits(&clock[3..5])
        && is_digits(&clock[6..]);
    shape
        && number(&clock[..2]) < 24
        && number(&clock[3..5]) < 60
        && number(&clock[6..]) < 60
        && (fraction.is_empty() || fraction.strip_prefix(b".").is_some_and(is_digits))
}

/// The value of a few digits.
fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
}

/// Whether the text is a code: two digits or more, the first of them a zero.
pub fn has_leading_zero(text: &str) -> bool {
    text.len() > 1 && text.starts_with('0') && is_digits(text.as_bytes())
}
