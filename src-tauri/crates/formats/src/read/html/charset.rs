//! The encoding of a page: what its bytes are, else what it says of itself, as text in UTF-8.

use std::cell::Cell as Counter;
use std::io::{self, Read};
use std::rc::Rc;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::super::delimited::decode::Decode;
use super::super::delimited::encoding::{self, Found};
use super::super::delimited::recode::{Rare, Recode};
use super::super::error::Fault;

/// The encoding of all of the text that `start` begins anew, whose beginning is `head`. Bytes that
/// are UTF-8 are that whatever the page says; else the page is believed.
pub fn find<R: Read>(
    start: impl Fn() -> Result<R, Fault>,
    head: &[u8],
    asked: Option<Found>,
) -> Result<Found, Fault> {
    if let Some(asked) = asked {
        return Ok(asked);
    }
    let found = encoding::find(start)?;
    let wide = [UTF_16LE, UTF_16BE];
    if wide.contains(&found.0) || (found.0 == UTF_8 && found.1 != Some(Rare::Dos)) {
        return Ok(found);
    }
    let said = said(head).filter(|said| *said != UTF_8 && !wide.contains(said));
    Ok(said.map_or(found, |said| (said, None)))
}

/// The encoding that the page names in its head, `charset=` in one of two forms.
fn said(head: &[u8]) -> Option<&'static Encoding> {
    let small = head.to_ascii_lowercase();
    let at = memchr::memmem::find(&small, b"charset")?;
    let rest = small[at + 7..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"\"';>/".contains(byte);
    let end = rest.iter().position(ends)?;
    Encoding::for_label(&rest[..end])
}

/// Text of any encoding, read as UTF-8 in bounded memory.
pub struct Utf8<'a, R> {
    decode: Decode<Recode<R>>,
    piece: String,
    at: usize,
    done: &'a Counter<u64>,
    before: u64,
    strange: Rc<Counter<u64>>,
}

impl<'a, R: Read> Utf8<'a, R> {
    /// Reads `reader`, counting its bytes into `done`.
    pub fn new(
        reader: R,
        encoding: &'static Encoding,
        rare: Option<Rare>,
        done: &'a Counter<u64>,
    ) -> Utf8<'a, R> {
        let decode = Decode::new(Recode::new(reader, rare), encoding);
        let (piece, strange) = (String::new(), Rc::default());
        Utf8 { decode, piece, at: 0, done, before: done.get(), strange }
    }

    /// Counts byte sequences that are no text in the encoding.
    pub fn strange(&self) -> Rc<Counter<u64>> {
        Rc::clone(&self.strange)
    }
}

impl<R: Read> Read for Utf8<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.piece.len() {
            self.at = 0;
            self.piece.clear();
            let more = self.decode.next(&mut self.piece);
            more.map_err(|fault| match fault {
                Fault::Io(error) => error,
                other => io::Error::other(format!("{other:?}")),
            })?;
            self.done.set(self.before + self.decode.bytes);
            self.strange.set(self.decode.strange);
        }
        let rest = &self.piece.as_bytes()[self.at..];
        let some = rest.len().min(buffer.len());
        buffer[..some].copy_from_slice(&rest[..some]);
        self.at += some;
        Ok(some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_encoding_in_two_forms() {
        for (head, expected) in [
            ("<meta charset=iso-8859-1>", Some("windows-1252")),
            ("<META content=\"text/html; charset=Shift_JIS\" >", Some("Shift_JIS")),
            ("<meta charset = 'utf-8'/>", Some("UTF-8")),
            ("<meta charset=klingon>", None),
            ("<meta>", None),
        ] {
            assert_eq!(said(head.as_bytes()).map(Encoding::name), expected, "{head}");
        }
    }
}
