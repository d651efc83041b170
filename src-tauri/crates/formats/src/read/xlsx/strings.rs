//! The texts that cells share (ISO/IEC 29500-1, 18.4), in one arena.

use std::io::Read;

use vitrina_model::LimitReached;

use super::super::error::Fault;
use super::super::format::Job;
use super::super::xml::{Event, Xml};
use super::escape::decoded;

/// The shared texts by number.
#[derive(Default)]
pub struct SharedStrings {
    bytes: String,
    ends: Vec<u64>,
}

impl SharedStrings {
    /// Reads the part of shared texts, as far as it is whole.
    pub fn read(xml: Xml<impl Read>, job: &Job) -> (SharedStrings, Result<(), Fault>) {
        let mut strings = SharedStrings::default();
        let whole = strings.fill(xml, job);
        (strings, whole)
    }

    fn fill(&mut self, mut xml: Xml<impl Read>, job: &Job) -> Result<(), Fault> {
        let strings = self;
        let mut text = String::new();
        let most = job.limits.text_bytes;
        let mut depth = 0;
        loop {
            match xml.next()? {
                Event::Start(tag) if tag.name == b"si" && depth == 1 => {
                    text.clear();
                    rich(&mut xml, &mut text)?;
                    strings.bytes.push_str(&decoded(&text));
                    strings.ends.push(strings.bytes.len() as u64);
                    if strings.bytes.len() as u64 > most {
                        return Err(LimitReached { limit: "text_bytes", most }.into());
                    }
                    job.breathe(strings.ends.len() as u64, 0, 0)?;
                }
                Event::Start(_) => depth += 1,
                Event::End => depth -= 1,
                Event::Text(_) => {}
                Event::Eof => return Ok(()),
            }
        }
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text with this number.
    pub fn get(&self, id: usize) -> Option<&str> {
        let end = *self.ends.get(id)? as usize;
        let start = if id == 0 { 0 } else { self.ends[id - 1] as usize };
        self.bytes.get(start..end)
    }
}

/// Appends the text of `si` or `is`: its `t` and those of its runs, without the phonetic ones.
pub fn rich(xml: &mut Xml<impl Read>, out: &mut String) -> Result<(), Fault> {
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Start(tag) => match tag.name {
                b"t" => xml.text(out)?,
                b"r" => depth += 1,
                _ => xml.skip()?,
            },
            Event::End => depth -= 1,
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("the document is cut off")),
        }
    }
    Ok(())
}
