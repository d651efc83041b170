//! The encoding of a text: marks, UTF-16 by its NULs, UTF-8 by being it, else the likeliest.

use std::io::Read;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::super::error::Fault;

/// The detector needs no more of a text than this.
const ENOUGH: usize = 16 << 20;

/// UTF-16, by its mark or by every other byte of the start being NUL.
pub fn wide(head: &[u8]) -> Option<&'static Encoding> {
    match Encoding::for_bom(head) {
        Some((encoding, _)) if encoding != UTF_8 => return Some(encoding),
        Some(_) => return None,
        None => {}
    }
    let pairs = head.len().min(4_096) / 2;
    let nuls = |offset: usize| (0..pairs).filter(|pair| head[pair * 2 + offset] == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    // Latin text in UTF-16 has a NUL in nearly every unit, and on one side only.
    if pairs >= 2 && odd * 10 >= pairs * 7 && even * 20 <= pairs {
        return Some(UTF_16LE);
    }
    (pairs >= 2 && even * 10 >= pairs * 7 && odd * 20 <= pairs).then_some(UTF_16BE)
}

/// The encoding of all of `text`: read once through, in bounded memory.
pub fn find(mut text: impl Read) -> Result<&'static Encoding, Fault> {
    let mut buffer = vec![0_u8; 64 << 10];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let mut utf8 = Utf8Check::default();
    let mut letters = MacCheck::default();
    let mut shifts = false;
    let mut first = true;
    let mut fed = 0;
    loop {
        let read = fill(&mut text, &mut buffer)?;
        let chunk = &buffer[..read];
        if first {
            if let Some((encoding, _)) = Encoding::for_bom(chunk) {
                return Ok(encoding);
            }
            if let Some(encoding) = wide(chunk) {
                return Ok(encoding);
            }
        }
        first = false;
        utf8.feed(chunk);
        letters.feed(chunk);
        shifts |= memchr::memmem::find(chunk, b"\x1B$").is_some();
        let last = read < buffer.len();
        if fed < ENOUGH {
            fed += read;
            detector.feed(chunk, last || fed >= ENOUGH);
        }
        if last {
            break;
        }
    }
    let guess = || detector.guess(None, Utf8Detection::Deny);
    // All its bytes are ASCII, yet its escapes make other letters of them.
    if shifts && guess() == ISO_2022_JP {
        return Ok(ISO_2022_JP);
    }
    if utf8.is_likely() {
        return Ok(UTF_8);
    }
    let likely = likely(guess());
    Ok(if likely == WINDOWS_1252 && letters.is_likely() { MACINTOSH } else { likely })
}

/// Government files of the West that are not UTF-8 are Windows-1252 far more often than what the
/// detector proposes for texts it cannot tell; where it names another script it knows well.
fn likely(guess: &'static Encoding) -> &'static Encoding {
    match guess.name() {
        "windows-1252" | "ISO-8859-3" | "ISO-8859-10" | "ISO-8859-13" | "ISO-8859-14"
        | "ISO-8859-15" | "ISO-8859-16" | "macintosh" | "x-user-defined" => WINDOWS_1252,
        _ => guess,
    }
}

fn fill(reader: &mut impl Read, buffer: &mut [u8]) -> Result<usize, Fault> {
    let mut filled = 0;
    while filled < buffer.len() {
        match reader.read(&mut buffer[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// Tells texts of old Macs from Windows-1252: there, á and é are the bytes that here are ‡ and Ž,
/// which follow no small letter; and most accented letters of here are signs there.
#[derive(Default)]
struct MacCheck {
    last: u8,
    mac: u64,
    windows: u64,
}

impl MacCheck {
    fn feed(&mut self, chunk: &[u8]) {
        for byte in chunk {
            if self.last.is_ascii_lowercase() {
                self.mac += u64::from(matches!(byte, 0x87 | 0x8E));
                self.windows += u64::from(*byte >= 0xC0);
            }
            self.last = *byte;
        }
    }

    fn is_likely(&self) -> bool {
        self.mac > self.windows
    }
}

/// Counts what is UTF-8 and what is not, across the edges of chunks.
#[derive(Default)]
struct Utf8Check {
    tail: Vec<u8>,
    letters: u64,
    strange: u64,
}

impl Utf8Check {
    fn feed(&mut self, chunk: &[u8]) {
        let joined;
        let mut rest = chunk;
        if !self.tail.is_empty() {
            joined = [&self.tail, chunk].concat();
            rest = &joined;
        }
        loop {
            let (good, strange) = match std::str::from_utf8(rest) {
                Ok(_) => (rest.len(), Some(0)),
                Err(error) => (error.valid_up_to(), error.error_len()),
            };
            // Letters beyond ASCII, by the first byte of each.
            self.letters += rest[..good].iter().filter(|byte| **byte >= 0xC0).count() as u64;
            let Some(strange) = strange else {
                self.tail = rest[good..].to_vec();
                return;
            };
            rest = &rest[good + strange..];
            if strange == 0 {
                return self.tail.clear();
            }
            self.strange += 1;
        }
    }

    /// Whether all is UTF-8, or so much that the rest was put in by another program: by chance,
    /// other encodings look like UTF-8 in one letter of ten at most.
    fn is_likely(&self) -> bool {
        let strange = self.strange + u64::from(!self.tail.is_empty());
        strange == 0 || self.letters > strange * 2
    }
}
