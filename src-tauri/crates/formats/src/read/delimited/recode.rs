//! Encodings that the web's list leaves out, turned into UTF-8 as they are read.

use std::io::{self, Read};

use super::super::dos;

/// An encoding that is not on the web's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rare {
    /// UTF-32 with its mark; whether its first byte is its lowest.
    Utf32 { little: bool },
    /// DOS of Western Europe, code page 850.
    Dos,
}

impl Rare {
    /// UTF-32 by its mark.
    pub fn marked(head: &[u8]) -> Option<Rare> {
        match head {
            [0xFF, 0xFE, 0, 0, ..] => Some(Rare::Utf32 { little: true }),
            [0, 0, 0xFE, 0xFF, ..] => Some(Rare::Utf32 { little: false }),
            _ => None,
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Rare::Utf32 { little: true } => "utf-32le",
            Rare::Utf32 { little: false } => "utf-32be",
            Rare::Dos => "ibm850",
        }
    }

    /// The encoding of that name.
    pub fn named(name: &str) -> Option<Rare> {
        match name {
            "ibm850" | "cp850" => Some(Rare::Dos),
            "utf-32le" => Some(Rare::Utf32 { little: true }),
            "utf-32be" => Some(Rare::Utf32 { little: false }),
            _ => None,
        }
    }

    /// The text of `raw`.
    pub fn text(self, raw: &[u8]) -> String {
        let mut text = String::new();
        self.letters(raw, &mut text);
        text
    }

    fn letters(self, raw: &[u8], out: &mut String) {
        match self {
            Rare::Dos => out.push_str(&dos::decode(raw, dos::WESTERN)),
            Rare::Utf32 { little } => out.extend(raw.chunks_exact(4).map(|four| {
                let four = [four[0], four[1], four[2], four[3]];
                let code = if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) };
                char::from_u32(code).unwrap_or('\u{FFFD}')
            })),
        }
    }
}

/// Reads `rare` text as UTF-8, in bounded memory; other text as it is.
pub struct Recode<R> {
    reader: R,
    rare: Option<Rare>,
    raw: Vec<u8>,
    text: String,
    at: usize,
}

impl<R: Read> Recode<R> {
    /// Reads `reader` as `rare`, if it is that.
    pub fn new(reader: R, rare: Option<Rare>) -> Recode<R> {
        Recode { reader, rare, raw: Vec::new(), text: String::new(), at: 0 }
    }
}

impl<R: Read> Read for Recode<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(rare) = self.rare else { return self.reader.read(buffer) };
        if self.at == self.text.len() {
            self.raw.clear();
            // A multiple of four, so that no letter of UTF-32 is cut but the file's last.
            (&mut self.reader).take(64 << 10).read_to_end(&mut self.raw)?;
            self.text.clear();
            self.at = 0;
            rare.letters(&self.raw, &mut self.text);
            if !self.raw.len().is_multiple_of(4) && rare != Rare::Dos {
                self.text.push('\u{FFFD}');
            }
        }
        let rest = &self.text.as_bytes()[self.at..];
        let some = rest.len().min(buffer.len());
        buffer[..some].copy_from_slice(&rest[..some]);
        self.at += some;
        Ok(some)
    }
}
