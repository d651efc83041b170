//! Comments, pictures and embedded objects of one sheet ([MS-XLS] 2.4.179, 2.4.181, 2.4.329).

use std::collections::HashMap;

use vitrina_model::{Glimpse, HiddenKind, Spot};

use super::super::look::Look;
use super::globals::Globals;
use crate::read::Fault;
use crate::read::xls::Version;
use crate::read::xls::records::{Record, Records};
use crate::read::xls::text::{Length, read};

/// Texts of objects kept until the comment that has one comes.
const MOST: usize = 20_000;
/// Letters read of a text.
const MOST_LETTERS: usize = 400;

/// The objects of one sheet.
pub struct Objects<'a> {
    globals: &'a Globals,
    sheet: Option<&'a str>,
    /// The object that came last, and the texts of all.
    last: u16,
    texts: HashMap<u16, String>,
}

impl<'a> Objects<'a> {
    /// None yet.
    pub fn new(globals: &'a Globals, sheet: Option<&'a str>) -> Objects<'a> {
        Objects { globals, sheet, last: 0, texts: HashMap::new() }
    }

    /// Takes a record of an object, of its text, or of a comment.
    pub fn take<'r>(
        &mut self,
        record: Record<'r>,
        records: &mut Records<'r>,
        look: &mut Look,
    ) -> Result<(), Fault> {
        let new = self.globals.version == Version::Biff8;
        match record.id {
            0x001C if new => self.comment(record, records, look),
            0x001C => self.old_comment(record, look),
            0x005D if new => self.object(record, look),
            0x01B6 if new => self.text(record, records)?,
            _ => {}
        }
        Ok(())
    }

    fn object(&mut self, record: Record<'_>, look: &mut Look) {
        self.last = record.u16(6);
        if record.u16(4) != 8 {
            return;
        }
        // Parts behind the first: the formula of a picture is that of another program's object.
        let mut at = 22;
        let mut embedded = false;
        while record.data.len() >= at + 4 {
            embedded |= record.u16(at) == 0x0009;
            at += 4 + usize::from(record.u16(at + 2));
        }
        let kind = if embedded { HiddenKind::EmbeddedObject } else { HiddenKind::Image };
        look.xray.add(kind, self.sheet, 1, None);
    }

    fn text<'r>(&mut self, record: Record<'r>, records: &mut Records<'r>) -> Result<(), Fault> {
        let letters = usize::from(record.u16(10)).min(MOST_LETTERS);
        let mut pieces = records.pieces(record, record.data.len())?;
        let mut units = Vec::new();
        // A text that is cut off is told as far as it goes.
        let _ = pieces.units(letters, false, &mut units);
        if self.texts.len() < MOST {
            self.texts.insert(self.last, String::from_utf16_lossy(&units));
        }
        Ok(())
    }

    fn comment<'r>(&mut self, record: Record<'r>, records: &mut Records<'r>, look: &mut Look) {
        let author = records.pieces(record, 8).and_then(|mut author| {
            read(&mut author, Length::Long, self.globals.version, self.globals.page)
        });
        let text = self.texts.get(&record.u16(6)).map(String::as_str).unwrap_or_default();
        let glimpse = Glimpse::named(&author.unwrap_or_default(), text);
        self.tell(record, glimpse, look);
    }

    /// Before BIFF 8 the text stands in the comment itself; long ones go on in records that stand
    /// nowhere, at row 65,535.
    fn old_comment(&self, record: Record<'_>, look: &mut Look) {
        if record.u16(0) == u16::MAX {
            return;
        }
        let text = self.globals.page.decode(record.data.get(6..).unwrap_or_default());
        self.tell(record, Glimpse::named("", &text.unwrap_or_default()), look);
    }

    fn tell(&self, record: Record<'_>, glimpse: Glimpse, look: &mut Look) {
        let spot = Spot::cell(record.u16(0).into(), record.u16(2).into());
        look.found(HiddenKind::Comment, self.sheet, Glimpse { spot: Some(spot), ..glimpse });
    }
}
