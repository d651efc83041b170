//! Numbers as people write them: thousands apart, a decimal mark, a sign, a unit.

use super::{DecimalMark, Form, Look, Unit, open, unit};

/// A text without what stands around its digits.
struct Parts<'t> {
    negative: bool,
    core: &'t str,
    unit: Unit,
}

/// What a text may be as a number; `None` where it is none.
pub(super) fn look(text: &str) -> Option<Look> {
    let parts = parts(text)?;
    let core = parts.core;
    let point = reading(core, '.');
    let comma = reading(core, ',');
    let form = match (point, comma) {
        (Some(true), Some(true)) => Form::Whole,
        (Some(true), Some(false)) => Form::EitherComma,
        (Some(_), Some(_)) => Form::EitherPoint,
        (Some(true), None) => Form::PointWhole,
        (Some(false), None) => Form::PointDecimal,
        (None, Some(true)) => Form::CommaWhole,
        (None, Some(false)) => Form::CommaDecimal,
        (None, None) => return shortened(&parts).or_else(|| code(&parts)),
    };
    Some(Look { form, unit: parts.unit, ..Look::default() })
}

/// `1,23457E+17`, or the same with a point and blanks around it.
fn shortened(parts: &Parts<'_>) -> Option<Look> {
    let (mantissa, exponent) = parts.core.split_once(['E', 'e'])?;
    let digits = exponent.trim_start_matches(['+', '-']);
    if !open::is_digits(digits.as_bytes()) || digits.len() > 2 {
        return None;
    }
    let form = match (reading(mantissa, '.'), reading(mantissa, ',')) {
        (Some(true), Some(true)) | (Some(false), _) => Form::PointDecimal,
        (_, Some(false)) => Form::CommaDecimal,
        _ => return None,
    };
    Some(Look {
        form,
        unit: parts.unit,
        shortened: open::is_shortened(parts.core),
        ..Look::default()
    })
}

/// Digits alone that no number keeps, blanks around them.
fn code(parts: &Parts<'_>) -> Option<Look> {
    let digits = open::is_digits(parts.core.as_bytes());
    digits.then(|| Look { form: Form::Code, ..Look::default() })
}

/// Takes sign, brackets and unit off.
fn parts(text: &str) -> Option<Parts<'_>> {
    let mut core = text;
    let mut negative = false;
    if let Some(inner) = core.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        (core, negative) = (inner.trim(), true);
    }
    let (mut front, mut back) = (unit::NO_UNIT, unit::NO_UNIT);
    let mut signed = negative;
    loop {
        let rest = core.trim_start();
        if let Some(after) = rest.strip_prefix(['-', '−', '+']).filter(|_| !signed) {
            (negative, signed) = (!rest.starts_with('+'), true);
            core = after;
        } else if let Some((unit, after)) = unit::front(rest).filter(|_| front == unit::NO_UNIT) {
            (front, core) = (unit, after);
        } else {
            core = rest;
            break;
        }
    }
    loop {
        let rest = core.trim_end();
        if let Some((unit, before)) = unit::back(rest).filter(|_| back == unit::NO_UNIT) {
            (back, core) = (unit, before);
        } else if let Some(before) = rest.strip_suffix('-').filter(|_| !signed) {
            (negative, signed, core) = (true, true, before);
        } else {
            core = rest;
            break;
        }
    }
    let begins = core.bytes().next().is_some_and(|b| b.is_ascii_digit() || b == b'.' || b == b',');
    let ends = core.bytes().next_back().is_some_and(|b| b.is_ascii_digit());
    (begins && ends).then(|| Parts { negative, core, unit: unit::both(front, back) })
}

/// Whether the digits are a whole number where `mark` stands before decimals; `None` where they
/// are no number then.
fn reading(core: &str, mark: char) -> Option<bool> {
    let (whole, fraction) = match core.split_once(mark) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (core, None),
    };
    let decimals = fraction.is_none_or(|digits| open::is_digits(digits.as_bytes()));
    let fits = if whole.is_empty() { fraction.is_some() } else { grouped(whole, mark) };
    (decimals && fits).then_some(fraction.is_none())
}

/// Digits with nothing between them, or three and three with the same sign between.
fn grouped(whole: &str, mark: char) -> bool {
    let Some(sign) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        return whole.len() <= 15 && (whole == "0" || !whole.starts_with('0'));
    };
    let parts = matches!(sign, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’');
    if !parts || sign == mark {
        return false;
    }
    let mut groups = whole.split(sign);
    let first = groups.next().unwrap_or_default();
    let head = first.len() <= 3 && open::is_digits(first.as_bytes()) && !first.starts_with('0');
    head && groups.all(|group| group.len() == 3 && open::is_digits(group.as_bytes()))
}

/// Appends the open form of a number; `false`, and nothing, where the text is none by this mark.
pub(super) fn write(text: &str, mark: DecimalMark, out: &mut String) -> bool {
    let Some(parts) = parts(text) else { return false };
    let mark = mark.letter();
    let (mantissa, exponent) = match parts.core.split_once(['E', 'e']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (parts.core, None),
    };
    if reading(mantissa, mark).is_none() {
        return false;
    }
    if parts.negative {
        out.push('-');
    }
    let (whole, fraction) = mantissa.split_once(mark).unwrap_or((mantissa, ""));
    out.extend(whole.chars().filter(char::is_ascii_digit));
    if whole.is_empty() {
        out.push('0');
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    if let Some(exponent) = exponent {
        out.push('e');
        out.push_str(exponent);
    }
    true
}
