//! Signs and codes that stand beside a number and say what it counts.

/// A unit by its place in [`UNITS`].
pub type Unit = u8;

/// No sign stands beside the number.
pub const NO_UNIT: Unit = 0;

/// The signs that are known, longer ones before those they begin with (currency codes of
/// ISO 4217); the first stands for none.
pub const UNITS: [&str; 27] = [
    "", "%", "MX$", "US$", "R$", "C$", "$", "€", "£", "¥", "₡", "₲", "MXN", "USD", "EUR", "GBP",
    "CAD", "JPY", "BRL", "ARS", "CLP", "COP", "PEN", "UYU", "M.N.", "MN", "‰",
];

/// Whether a text that begins with a letter may begin with a unit.
pub(super) fn begins(text: &str) -> bool {
    let mut bytes = text.bytes();
    let capital = |byte: Option<u8>| byte.is_some_and(|b| b.is_ascii_uppercase() || b == b'$');
    capital(bytes.next()) && capital(bytes.next()) && text.bytes().any(|b| b.is_ascii_digit())
}

/// A unit before the digits, and what follows it.
pub(super) fn front(text: &str) -> Option<(Unit, &str)> {
    let first = text.bytes().next()?;
    if first.is_ascii_digit() {
        return None;
    }
    let fits = |unit: &str| text.strip_prefix(unit).filter(|_| unit != "%" && unit != "‰");
    (1_u8..).zip(&UNITS[1..]).find_map(|(at, unit)| Some((at, fits(unit)?)))
}

/// A unit behind the digits, and what stands before it.
pub(super) fn back(text: &str) -> Option<(Unit, &str)> {
    let last = text.bytes().next_back()?;
    if last.is_ascii_digit() {
        return None;
    }
    (1_u8..).zip(&UNITS[1..]).find_map(|(at, unit)| Some((at, text.strip_suffix(unit)?)))
}

/// What two signs around one number say: `$1 MXN` is in the currency that the code names.
pub(super) fn both(front: Unit, back: Unit) -> Unit {
    if back == NO_UNIT { front } else { back }
}
