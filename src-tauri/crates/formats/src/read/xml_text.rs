//! Tags' attributes and the text of XML with its entities resolved.

use memchr::memchr;

use super::error::Fault;

/// The start of an element.
#[derive(Clone, Copy, Debug)]
pub struct Tag<'a> {
    /// Its name without a prefix.
    pub name: &'a [u8],
    attributes: &'a [u8],
}

impl<'a> Tag<'a> {
    /// A tag by its local name and all that follows the name.
    pub fn new(name: &'a [u8], attributes: &'a [u8]) -> Tag<'a> {
        Tag { name, attributes }
    }

    /// Calls `take` with each attribute's full name and raw value.
    pub fn each(&self, mut take: impl FnMut(&'a [u8], &'a [u8])) -> Result<(), Fault> {
        let mut rest = self.attributes.trim_ascii_start();
        while !rest.is_empty() {
            let bad = || Fault::damaged("an attribute without a value");
            let equals = memchr(b'=', rest).ok_or_else(bad)?;
            let name = rest[..equals].trim_ascii_end();
            rest = rest[equals + 1..].trim_ascii_start();
            let quote = *rest.first().filter(|b| matches!(b, b'"' | b'\'')).ok_or_else(bad)?;
            let end = memchr(quote, &rest[1..]).ok_or_else(bad)? + 1;
            take(name, &rest[1..end]);
            rest = rest[end + 1..].trim_ascii_start();
        }
        Ok(())
    }

    /// The raw value of the attribute of this full name.
    pub fn raw(&self, wanted: &str) -> Result<Option<&'a [u8]>, Fault> {
        let mut found = None;
        self.each(|name, value| {
            if name == wanted.as_bytes() {
                found = Some(value);
            }
        })?;
        Ok(found)
    }

    /// The value of the attribute of this full name, its entities resolved.
    pub fn value(&self, wanted: &str) -> Result<Option<String>, Fault> {
        self.raw(wanted)?.map(resolved).transpose()
    }

    /// The value of the attribute of this local name that has a prefix, whichever.
    pub fn prefixed(&self, wanted: &str) -> Result<Option<String>, Fault> {
        let mut found = None;
        self.each(|name, value| {
            let local = memchr(b':', name).map(|colon| &name[colon + 1..]);
            if local == Some(wanted.as_bytes()) {
                found = Some(value);
            }
        })?;
        found.map(resolved).transpose()
    }
}

/// An attribute's value with its entities resolved.
pub fn resolved(raw: &[u8]) -> Result<String, Fault> {
    let mut text = String::new();
    unescape(raw, &mut text)?;
    Ok(text)
}

/// Text between tags.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    raw: &'a [u8],
    escaped: bool,
}

impl<'a> Text<'a> {
    /// Text with entities.
    pub fn escaped(raw: &'a [u8]) -> Text<'a> {
        Text { raw, escaped: true }
    }

    /// Text of a CDATA section.
    pub fn plain(raw: &'a [u8]) -> Text<'a> {
        Text { raw, escaped: false }
    }

    /// Appends the text.
    pub fn push(&self, out: &mut String) -> Result<(), Fault> {
        if self.escaped { unescape(self.raw, out) } else { plain(self.raw, out) }
    }
}

/// Appends `raw` with entities resolved and line ends as XML has them, `\n`.
fn unescape(raw: &[u8], out: &mut String) -> Result<(), Fault> {
    let mut rest = raw;
    while let Some(at) = memchr(b'&', rest) {
        plain(&rest[..at], out)?;
        let end =
            memchr(b';', &rest[at..]).ok_or_else(|| Fault::damaged("an entity is cut off"))?;
        out.push(entity(&rest[at + 1..at + end])?);
        rest = &rest[at + end + 1..];
    }
    plain(rest, out)
}

fn plain(raw: &[u8], out: &mut String) -> Result<(), Fault> {
    let text = std::str::from_utf8(raw).map_err(|_| Fault::damaged("bytes that are not text"))?;
    let control = |byte: u8| byte < 0x20 && byte != b'\n' && byte != b'\t';
    if !raw.iter().any(|byte| control(*byte)) {
        out.push_str(text);
        return Ok(());
    }
    if raw.iter().any(|byte| control(*byte) && *byte != b'\r') {
        return Err(Fault::damaged("a control character"));
    }
    let mut lines = text.split('\r');
    out.push_str(lines.next().unwrap_or_default());
    for line in lines {
        out.push('\n');
        out.push_str(line.strip_prefix('\n').unwrap_or(line));
    }
    Ok(())
}

fn entity(name: &[u8]) -> Result<char, Fault> {
    let unknown = || Fault::damaged("an unknown entity");
    match name {
        b"amp" => return Ok('&'),
        b"lt" => return Ok('<'),
        b"gt" => return Ok('>'),
        b"quot" => return Ok('"'),
        b"apos" => return Ok('\''),
        _ => {}
    }
    let digits = name.strip_prefix(b"#").ok_or_else(unknown)?;
    let digits = std::str::from_utf8(digits).map_err(|_| unknown())?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    let letter = code.ok().and_then(char::from_u32).ok_or_else(unknown)?;
    // XML 1.0, 2.2: these characters are in no document, however they are written.
    if matches!(letter, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}')
    {
        return Err(Fault::damaged("a control character"));
    }
    Ok(letter)
}
