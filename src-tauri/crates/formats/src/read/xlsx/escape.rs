//! Characters that XML cannot hold, written `_xHHHH_` (ISO/IEC 29500-1, 22.9.2.19).

use std::borrow::Cow;

/// `text` with its escapes decoded; what only looks like one stays.
pub fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (decoded, length) = letter(rest).unwrap_or(('_', 1));
        out.push(decoded);
        rest = &rest[length..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character that starts `text` as one escape, or as two for a pair of surrogates, and the
/// bytes it takes.
fn letter(text: &str) -> Option<(char, usize)> {
    let first = unit(text)?;
    if let Some(letter) = char::from_u32(first) {
        return Some((letter, 7));
    }
    let second = unit(&text[7..])?;
    let pair = [u16::try_from(first).ok()?, u16::try_from(second).ok()?];
    let letter = char::decode_utf16(pair).next()?.ok()?;
    Some((letter, 14))
}

fn unit(text: &str) -> Option<u32> {
    let hex = text.get(..7)?.strip_prefix("_x")?.strip_suffix('_')?;
    let digits = hex.bytes().all(|byte| byte.is_ascii_hexdigit());
    if digits { u32::from_str_radix(hex, 16).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn only_true_escapes_are_decoded() {
        for (text, expected) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00e9_", "é"),
            ("_xD83D__xDE00_", "😀"),
            ("_xD83D_", "_xD83D_"),
            ("_xyz_ _x12_ col_x", "_xyz_ _x12_ col_x"),
            ("_x000", "_x000"),
            ("_xñ000_", "_xñ000_"),
        ] {
            assert_eq!(decoded(text), expected);
        }
    }
}
