//! The pieces of a sheet's markup in plain form: tags, attributes, texts and numbers at a place in
//! the unpacked bytes.

use memchr::{memchr, memchr2};

/// Why the scanner stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The bytes end inside of a row.
    More,
    /// What comes next is not in plain form, or is no row.
    Other,
}

/// Where the text that starts at `at` ends: at the next tag.
#[inline]
pub fn text_end(bytes: &[u8], at: usize) -> Result<usize, Stop> {
    // Most values are a few digits: a call costs more than looking at them.
    let near = &bytes[at..(at + 12).min(bytes.len())];
    if let Some(end) = near.iter().position(|byte| *byte == b'<') {
        return Ok(at + end);
    }
    memchr(b'<', &bytes[at..]).map(|end| at + end).ok_or(Stop::More)
}

/// Calls `take` with every attribute of the tag whose name ends before `at`; where the tag ends,
/// and whether it is empty.
#[inline]
pub fn attributes(
    bytes: &[u8],
    mut at: usize,
    mut take: impl FnMut(&[u8], &[u8]) -> Result<(), Stop>,
) -> Result<(usize, bool), Stop> {
    loop {
        match *bytes.get(at).ok_or(Stop::More)? {
            b'>' => return Ok((at + 1, false)),
            b'/' => return Ok((expect(bytes, at, b"/>")?, true)),
            b' ' => {}
            _ => return Err(Stop::Other),
        }
        let start = at + 1;
        let equals = memchr2(b'=', b'>', &bytes[start..]).ok_or(Stop::More)?;
        let name = &bytes[start..start + equals];
        let plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b':';
        if name.is_empty() || !name.iter().all(plain) {
            return Err(Stop::Other);
        }
        let value = expect(bytes, start + equals, b"=\"")?;
        let length = memchr2(b'"', b'<', &bytes[value..]).ok_or(Stop::More)?;
        if bytes[value + length] == b'<' {
            return Err(Stop::Other);
        }
        take(name, &bytes[value..value + length])?;
        at = value + length + 1;
    }
}

/// Where `what` ends, which must stand at `at`.
#[inline]
pub fn expect(bytes: &[u8], at: usize, what: &[u8]) -> Result<usize, Stop> {
    let end = at + what.len();
    match bytes.get(at..end) {
        Some(found) if found == what => Ok(end),
        None if what.starts_with(bytes.get(at..).unwrap_or_default()) => Err(Stop::More),
        Some(_) | None => Err(Stop::Other),
    }
}

/// Digits up to a quotation mark.
#[inline]
pub fn digits(bytes: &[u8], at: usize) -> Result<(u32, usize), Stop> {
    let (mut number, mut end) = (0_u32, at);
    loop {
        match *bytes.get(end).ok_or(Stop::More)? {
            digit @ b'0'..=b'9' if end - at < 9 => number = number * 10 + u32::from(digit - b'0'),
            b'"' if end > at => return Ok((number, end + 1)),
            _ => return Err(Stop::Other),
        }
        end += 1;
    }
}

/// The number that `raw`, up to nine digits, is.
#[inline]
pub fn whole(raw: &[u8]) -> Option<u32> {
    let fits = (1..=9).contains(&raw.len()) && raw.iter().all(u8::is_ascii_digit);
    fits.then(|| raw.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')))
}

/// Text without entities and without blanks around it.
pub fn word(raw: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(raw).ok()?;
    (!text.contains('&') && text.trim().len() == text.len()).then_some(text)
}

/// Past blanks.
pub fn past_blanks(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}
