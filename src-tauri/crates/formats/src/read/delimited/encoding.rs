//! The encoding of a text: marks, UTF-16 by its NULs, UTF-8 by being it, else the likeliest.

use std::io::Read;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::super::error::Fault;
use super::recode::Rare;

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

/// An encoding, and the rare one that is to be turned into it first.
pub type Found = (&'static Encoding, Option<Rare>);

/// The encoding of that label: the web's, or one of ours that the web's list leaves out.
pub fn by_label(label: &str) -> Option<Found> {
    let rare = Rare::named(&label.trim().to_ascii_lowercase()).map(|rare| (UTF_8, Some(rare)));
    rare.or_else(|| Encoding::for_label(label.as_bytes()).map(|found| (found, None)))
}

/// The name of an encoding, which is a label of it.
pub fn name((encoding, rare): Found) -> String {
    rare.map_or_else(|| encoding.name().to_lowercase(), |rare| rare.name().to_owned())
}

/// The encoding of all of a text, in bounded memory: read once through where it is UTF-8, and once
/// more where it is not, since telling the others apart takes far longer than reading.
pub fn find<R: Read>(start: impl Fn() -> Result<R, Fault>) -> Result<Found, Fault> {
    let mut utf8 = Utf8Check::default();
    let mut shifts = false;
    let mut first = None;
    chunks(start()?, |chunk, _| {
        let marked = Encoding::for_bom(chunk).map(|(encoding, _)| encoding);
        first.get_or_insert_with(|| match Rare::marked(chunk) {
            Some(rare) => Some((UTF_8, Some(rare))),
            None => marked.or_else(|| wide(chunk)).map(|encoding| (encoding, None)),
        });
        utf8.feed(chunk);
        shifts |= memchr::memmem::find(chunk, b"\x1B$").is_some();
        first.flatten().is_none()
    })?;
    match first.flatten() {
        Some(marked) => Ok(marked),
        None if utf8.is_likely() && !shifts => Ok((UTF_8, None)),
        None => told_apart(start()?, utf8.is_likely()),
    }
}

/// The likeliest of the encodings that have neither a mark nor the form of UTF-8.
fn told_apart(text: impl Read, utf8: bool) -> Result<Found, Fault> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let mut letters = OldCheck::default();
    let mut fed = 0;
    chunks(text, |chunk, last| {
        letters.feed(chunk);
        if fed < ENOUGH {
            fed += chunk.len();
            detector.feed(chunk, last || fed >= ENOUGH);
        }
        true
    })?;
    let guess = detector.guess(None, Utf8Detection::Deny);
    // All its bytes are ASCII, yet its escapes make other letters of them.
    if guess == ISO_2022_JP {
        return Ok((ISO_2022_JP, None));
    }
    if utf8 {
        return Ok((UTF_8, None));
    }
    let likely = likely(guess);
    let borne_out = likely != WINDOWS_1252 && letters.bear_out(likely);
    Ok(if borne_out { (likely, None) } else { letters.found() })
}

/// Hands on the pieces of a text and whether each is the last, as long as `take` wants more.
fn chunks(mut text: impl Read, mut take: impl FnMut(&[u8], bool) -> bool) -> Result<(), Fault> {
    let mut buffer = vec![0_u8; 64 << 10];
    loop {
        let read = fill(&mut text, &mut buffer)?;
        let last = read < buffer.len();
        if !take(&buffer[..read], last) || last {
            return Ok(());
        }
    }
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

/// Tells texts of old Macs and of DOS from Windows-1252. What are accented small letters there
/// are signs here, which follow no small letter: á and é are ‡ and Ž on a Mac; é, í, ó, ú and ñ
/// are ‚, ¡, ¢, £ and ¤ under DOS.
#[derive(Default)]
struct OldCheck {
    before: u8,
    last: u8,
    /// Two letters beyond ASCII stand side by side.
    pairs: bool,
    /// A letter beyond ASCII stands in a word: no sign, in any encoding of a Latin script.
    in_words: bool,
    mac: u64,
    dos: u64,
    windows: u64,
}

impl OldCheck {
    fn feed(&mut self, chunk: &[u8]) {
        // Most chunks of most files; they tell nothing.
        if let (true, [.., before, last]) = (chunk.is_ascii(), chunk) {
            (self.before, self.last) = (*before, *last);
            return;
        }
        for byte in chunk {
            if self.last.is_ascii_lowercase() {
                self.mac += u64::from(matches!(byte, 0x87 | 0x8E));
                self.dos += u64::from(matches!(byte, 0x82 | 0xA1..=0xA4));
                self.windows += u64::from(*byte >= 0xC0);
            }
            self.neighbours(*byte);
            self.before = self.last;
            self.last = *byte;
        }
    }

    fn neighbours(&mut self, byte: u8) {
        let (last, plain) = (self.last, |byte: u8| byte.is_ascii_alphabetic());
        self.pairs |= last >= 0x80 && byte >= 0x80;
        let touches = (byte >= 0xC0 && plain(last)) || (last >= 0xC0 && plain(byte));
        let between = last >= 0x80 && plain(self.before) && plain(byte);
        self.in_words |= touches || between || (last >= 0x80 && byte >= 0xC0);
    }

    /// Whether the text holds what a text in `guess` would. The detector makes Polish of a few
    /// pounds sterling and Chinese of `µg`; of such signs alone nothing can be told.
    fn bear_out(&self, guess: &'static Encoding) -> bool {
        match guess.name() {
            "windows-1250" | "windows-1254" | "windows-1257" | "windows-1258" | "ISO-8859-2"
            | "ISO-8859-4" => self.in_words,
            _ => self.pairs,
        }
    }

    fn found(&self) -> Found {
        match () {
            () if self.mac > self.windows && self.mac > self.dos => (MACINTOSH, None),
            // Read as UTF-8, into which it is turned.
            () if self.dos > self.windows => (UTF_8, Some(Rare::Dos)),
            () => (WINDOWS_1252, None),
        }
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
