//! XML as spreadsheets use it, strictly and in bounded memory: what is cut off or badly nested is
//! damage, entities that a document declares itself are refused, depth has a limit.

use std::io::Read;

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use memchr::memchr;
use vitrina_model::LimitReached;

use super::error::Fault;
use super::package::unpacked;

pub use super::xml_text::{Tag, Text};

/// A piece of XML between two tags, or a tag, must be smaller.
const MOST_TOKEN: usize = 64 << 20;
/// Spreadsheets nest a dozen elements; hostile files a million.
const MOST_DEPTH: usize = 256;
const BUFFER: usize = 256 << 10;

/// What comes next.
#[derive(Debug)]
pub enum Event<'a> {
    /// An element begins; an empty one is followed by its end too.
    Start(Tag<'a>),
    /// The innermost open element ends.
    End,
    /// Text between tags.
    Text(Text<'a>),
    /// The document is over, and was whole.
    Eof,
}

/// A reader of XML events.
pub struct Xml<R> {
    source: R,
    decoder: Option<Decoder>,
    buffer: Vec<u8>,
    at: usize,
    end: usize,
    /// Bytes taken from the source so far.
    pub bytes: u64,
    finished: bool,
    /// Full names of the open elements, one behind the other, and where each begins.
    names: Vec<u8>,
    open: Vec<u32>,
    /// Whether the element that just began is empty, so that its end comes next.
    empty: bool,
    rooted: bool,
}

impl<R: Read> Xml<R> {
    /// Reads XML from `source`: UTF-8, UTF-16, or what its declaration names.
    pub fn new(source: R) -> Result<Xml<R>, Fault> {
        let mut xml = Xml {
            source,
            decoder: None,
            buffer: vec![0; BUFFER],
            at: 0,
            end: 0,
            bytes: 0,
            finished: false,
            names: Vec::new(),
            open: Vec::new(),
            empty: false,
            rooted: false,
        };
        while xml.end < 256 && xml.fill()? {}
        xml.choose_encoding()?;
        Ok(xml)
    }

    fn choose_encoding(&mut self) -> Result<(), Fault> {
        let head = &self.buffer[..self.end];
        let found = match head {
            [0xEF, 0xBB, 0xBF, ..] => {
                self.at = 3;
                UTF_8
            }
            [0xFF, 0xFE, ..] | [b'<', 0, ..] => UTF_16LE,
            [0xFE, 0xFF, ..] | [0, b'<', ..] => UTF_16BE,
            _ => declared(head)?,
        };
        if found == UTF_8 {
            return Ok(());
        }
        let mut decoder = found.new_decoder_with_bom_removal();
        let mut text = Vec::new();
        decode(&mut decoder, &self.buffer[..self.end], self.finished, &mut text)?;
        self.decoder = Some(decoder);
        self.end = text.len();
        text.resize(text.len().max(BUFFER), 0);
        self.buffer = text;
        Ok(())
    }

    /// Gets more bytes behind those not used yet; false at the end of the source.
    fn fill(&mut self) -> Result<bool, Fault> {
        if self.finished {
            return Ok(false);
        }
        if self.at > 0 {
            self.buffer.copy_within(self.at..self.end, 0);
            self.end -= self.at;
            self.at = 0;
        }
        if self.end == self.buffer.len() {
            if self.end >= MOST_TOKEN {
                let most = MOST_TOKEN as u64;
                return Err(LimitReached { limit: "text_bytes", most }.into());
            }
            self.buffer.resize(self.end * 2, 0);
        }
        let Some(decoder) = &mut self.decoder else {
            let read = self.source.read(&mut self.buffer[self.end..]).map_err(unpacked)?;
            self.bytes += read as u64;
            self.end += read;
            self.finished = read == 0;
            return Ok(read > 0);
        };
        let mut raw = [0_u8; 8_192];
        let read = self.source.read(&mut raw).map_err(unpacked)?;
        self.bytes += read as u64;
        self.finished = read == 0;
        let mut text = Vec::new();
        decode(decoder, &raw[..read], self.finished, &mut text)?;
        self.buffer.splice(self.end..self.buffer.len(), text.iter().copied());
        self.end += text.len();
        self.buffer.resize(self.end.max(BUFFER), 0);
        Ok(true)
    }

    /// What is unpacked and not yet used, for a scanner of its own; `None` where the element that
    /// just began is empty, so that nothing inside of it comes next.
    pub fn ahead(&self) -> Option<&[u8]> {
        (!self.empty).then(|| &self.buffer[self.at..self.end])
    }

    /// Passes over `count` bytes of [`Xml::ahead`] that are whole elements.
    pub fn pass_over(&mut self, count: usize) {
        self.at = (self.at + count).min(self.end);
    }

    /// Unpacks more behind [`Xml::ahead`]; false at the end.
    pub fn more(&mut self) -> Result<bool, Fault> {
        self.fill()
    }

    /// The next event.
    pub fn next(&mut self) -> Result<Event<'_>, Fault> {
        if self.empty {
            self.empty = false;
            return Ok(Event::End);
        }
        loop {
            if self.at == self.end && !self.fill()? {
                return self.over();
            }
            if self.buffer[self.at] != b'<' {
                let end = self.find(b"<", 0)?;
                let start = std::mem::replace(&mut self.at, end);
                let raw = &self.buffer[start..end];
                if !self.open.is_empty() {
                    return Ok(Event::Text(Text::escaped(&self.buffer[start..end])));
                }
                if !raw.iter().all(u8::is_ascii_whitespace) {
                    return Err(Fault::damaged("text outside the document"));
                }
                continue;
            }
            while self.end - self.at < 9 && self.fill()? {}
            let rest = &self.buffer[self.at..self.end];
            match rest.get(1) {
                Some(b'/') => return self.close(),
                Some(b'?') => self.pass(b"?>", 2)?,
                Some(b'!') if rest.starts_with(b"<!--") => self.pass(b"-->", 4)?,
                Some(b'!') if rest.starts_with(b"<![CDATA[") => return self.cdata(),
                Some(b'!') => self.doctype()?,
                _ => return self.open(),
            }
        }
    }

    fn over(&self) -> Result<Event<'_>, Fault> {
        if self.rooted && self.open.is_empty() {
            return Ok(Event::Eof);
        }
        Err(Fault::damaged("the document is cut off"))
    }

    /// Where `what` is, from `skip` bytes behind the present place; the end of the source if it is
    /// a mere `<` and there is none.
    fn find(&mut self, what: &[u8], skip: usize) -> Result<usize, Fault> {
        let mut from = skip;
        loop {
            let area = &self.buffer[(self.at + from).min(self.end)..self.end];
            let found = match what {
                [one] => memchr(*one, area),
                _ => memchr::memmem::find(area, what),
            };
            if let Some(found) = found {
                return Ok(self.at + from + found);
            }
            from = (self.end - self.at).saturating_sub(what.len() - 1).max(skip);
            if !self.fill()? {
                let text = what == b"<";
                return if text { Ok(self.end) } else { Err(Fault::damaged("a tag is cut off")) };
            }
        }
    }

    fn pass(&mut self, end: &[u8], skip: usize) -> Result<(), Fault> {
        self.at = self.find(end, skip)? + end.len();
        Ok(())
    }

    fn doctype(&mut self) -> Result<(), Fault> {
        let end = self.find(b">", 2)?;
        if self.rooted || memchr(b'[', &self.buffer[self.at..end]).is_some() {
            return Err(Fault::damaged("a document type of its own"));
        }
        self.at = end + 1;
        Ok(())
    }

    fn cdata(&mut self) -> Result<Event<'_>, Fault> {
        let end = self.find(b"]]>", 9)?;
        let start = self.at + 9;
        self.at = end + 3;
        if self.open.is_empty() {
            return Err(Fault::damaged("text outside the document"));
        }
        Ok(Event::Text(Text::plain(&self.buffer[start..end])))
    }

    fn close(&mut self) -> Result<Event<'_>, Fault> {
        let end = self.find(b">", 2)?;
        let name = self.buffer[self.at + 2..end].trim_ascii_end();
        let start = self.open.pop().ok_or_else(|| Fault::damaged("an end without a start"))?;
        if &self.names[start as usize..] != name {
            return Err(Fault::damaged("elements overlap"));
        }
        self.names.truncate(start as usize);
        self.at = end + 1;
        Ok(Event::End)
    }

    fn open(&mut self) -> Result<Event<'_>, Fault> {
        let end = self.tag_end()?;
        let mut inside = self.at + 1..end;
        self.at = end + 1;
        self.empty = self.buffer[end - 1] == b'/' && end > inside.start;
        if self.empty {
            inside.end -= 1;
        }
        let raw = &self.buffer[inside.clone()];
        let length = raw.iter().position(u8::is_ascii_whitespace).unwrap_or(raw.len());
        let name = &raw[..length];
        if name.is_empty() || !(name[0].is_ascii_alphabetic() || name[0] >= 0x80 || name[0] == b'_')
        {
            return Err(Fault::damaged("a tag without a name"));
        }
        if self.open.is_empty() && std::mem::replace(&mut self.rooted, true) {
            return Err(Fault::damaged("two documents in one"));
        }
        if !self.empty {
            if self.open.len() >= MOST_DEPTH {
                return Err(Fault::damaged("elements nested too deeply"));
            }
            self.open.push(self.names.len() as u32);
            self.names.extend_from_slice(name);
        }
        let raw = &self.buffer[inside];
        Ok(Event::Start(Tag::new(local(&raw[..length]), &raw[length..])))
    }

    /// The `>` that ends the tag here, past any in quotes.
    fn tag_end(&mut self) -> Result<usize, Fault> {
        let mut quote = 0;
        let mut offset = 1;
        loop {
            let area = &self.buffer[self.at + offset..self.end];
            for (n, byte) in area.iter().enumerate() {
                match *byte {
                    b'>' if quote == 0 => return Ok(self.at + offset + n),
                    b'<' => return Err(Fault::damaged("a tag inside a tag")),
                    byte if byte == quote => quote = 0,
                    b'"' | b'\'' if quote == 0 => quote = *byte,
                    _ => {}
                }
            }
            offset += area.len();
            if !self.fill()? {
                return Err(Fault::damaged("a tag is cut off"));
            }
        }
    }

    /// Passes over the rest of the element that just began.
    pub fn skip(&mut self) -> Result<(), Fault> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Event::Start(_) => depth += 1,
                Event::End => depth -= 1,
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the document is cut off")),
            }
        }
        Ok(())
    }

    /// Appends all text of the element that just began, and ends it; elements inside are passed
    /// over.
    pub fn text(&mut self, out: &mut String) -> Result<(), Fault> {
        loop {
            match self.next()? {
                Event::Start(_) => self.skip()?,
                Event::End => return Ok(()),
                Event::Text(text) => text.push(out)?,
                Event::Eof => return Err(Fault::damaged("the document is cut off")),
            }
        }
    }

    /// Reads to the very end, where the checksum of the part is compared.
    pub fn finish(&mut self) -> Result<(), Fault> {
        while !matches!(self.next()?, Event::Eof) {}
        Ok(())
    }
}

fn decode(decoder: &mut Decoder, raw: &[u8], last: bool, out: &mut Vec<u8>) -> Result<(), Fault> {
    let mut text = String::new();
    text.reserve(decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 3 + 16));
    let (_, _, strange) = decoder.decode_to_string(raw, &mut text, last);
    if strange {
        return Err(Fault::damaged("bytes that are not text"));
    }
    out.extend_from_slice(text.as_bytes());
    Ok(())
}

/// The encoding that the XML declaration names; UTF-8 without one.
fn declared(head: &[u8]) -> Result<&'static Encoding, Fault> {
    let end = memchr(b'>', head).unwrap_or(head.len());
    let line = &head[..end];
    let Some(at) = memchr::memmem::find(line, b"encoding").filter(|_| line.starts_with(b"<?xml"))
    else {
        return Ok(UTF_8);
    };
    let mut parts = line[at..].split(|byte| matches!(byte, b'"' | b'\''));
    let label = parts.nth(1).unwrap_or_default();
    let found = Encoding::for_label(label).ok_or_else(|| Fault::damaged("unknown encoding"))?;
    // Read as bytes so far, so it is not UTF-16, whatever it says.
    Ok(if found == UTF_16LE || found == UTF_16BE { UTF_8 } else { found })
}

/// A name without its prefix.
pub fn local(name: &[u8]) -> &[u8] {
    memchr(b':', name).map_or(name, |colon| &name[colon + 1..])
}
