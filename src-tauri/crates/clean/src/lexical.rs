//! What a text is when read letter for letter: the open form of a type, or just words.

use vitrina_model::{FieldType, days_from_civil};

/// The narrowest type whose open form `text` already is; `String` where it is none.
pub(crate) fn kind(text: &str) -> FieldType {
    let first = text.as_bytes().first().copied().unwrap_or_default();
    match first {
        b't' | b'f' if text == "true" || text == "false" => FieldType::Boolean,
        b'-' | b'0'..=b'9' => numeric(text),
        _ => FieldType::String,
    }
}

/// A number, a date or a time by its first letters, which are digits or a sign.
fn numeric(text: &str) -> FieldType {
    let bytes = text.as_bytes();
    match () {
        () if is_integer(bytes) => FieldType::Integer,
        () if is_number(bytes) => FieldType::Number,
        () if is_date(bytes) => FieldType::Date,
        () if is_datetime(bytes) => FieldType::Datetime,
        () if is_time(bytes) => FieldType::Time,
        () => FieldType::String,
    }
}

/// `-?(0|[1-9]\d{0,17})`: fits 64 bits.
fn is_integer(bytes: &[u8]) -> bool {
    let digits = bytes.strip_prefix(b"-").unwrap_or(bytes);
    digits.len() <= 18 && is_whole(digits)
}

/// Digits without a leading zero.
fn is_whole(digits: &[u8]) -> bool {
    digits == b"0" || (digits.first() != Some(&b'0') && is_digits(digits))
}

fn is_digits(bytes: &[u8]) -> bool {
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
pub(crate) fn is_date(bytes: &[u8]) -> bool {
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
pub(crate) fn is_datetime(bytes: &[u8]) -> bool {
    let Some((date, rest)) = bytes.split_at_checked(10) else { return false };
    let Some(clock) = rest.strip_prefix(b"T") else { return false };
    is_date(date) && is_clock(clock.strip_suffix(b"Z").unwrap_or(clock))
}

/// `HH:MM:SS` of a day.
fn is_time(bytes: &[u8]) -> bool {
    bytes.len() == 8 && is_clock(bytes)
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
pub(crate) fn has_leading_zero(text: &str) -> bool {
    text.len() > 1 && text.starts_with('0') && is_digits(text.as_bytes())
}

/// Whether the text consists of digits only.
pub(crate) fn is_code(text: &str) -> bool {
    is_digits(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use vitrina_model::FieldType::{
        Boolean, Date, Datetime, Integer, Number, String as Words, Time,
    };

    #[test]
    fn only_the_open_form_of_a_type_counts() {
        for (text, expected) in [
            ("0", Integer),
            ("-12", Integer),
            ("123456789012345678", Integer),
            ("1234567890123456789", Number),
            ("007", Words),
            ("00", Words),
            ("1.50", Number),
            ("1e5", Number),
            ("-0.1E-3", Number),
            ("1e999", Words),
            (".5", Words),
            ("5.", Words),
            ("1,5", Words),
            ("+5", Words),
            ("-", Words),
            ("", Words),
            (" 5", Words),
            ("true", Boolean),
            ("True", Words),
            ("2024-02-29", Date),
            ("2023-02-29", Words),
            ("2024-04-01T10:00:00", Datetime),
            ("2024-04-01T10:00:00.5Z", Datetime),
            ("2024-04-01T10:00", Words),
            ("2024-04-01T24:00:00", Words),
            ("10:30:00", Time),
            ("26:30:00", Words),
            ("٣", Words),
        ] {
            assert_eq!(kind(text), expected, "{text:?}");
        }
    }
}
