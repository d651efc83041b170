//! What all sheets of a workbook refer to: texts, formats, the date system, the list of sheets.

use std::collections::HashMap;

use vitrina_model::Visibility;

use super::super::error::Fault;
use super::super::numfmt;
use super::super::serial::{Epoch, Shown};
use super::records::{Record, Records};
use super::text::{CodePage, Length, read};
use super::workspace::SHEET_HEADER;
use super::{Bound, Version};

/// The workbook's globals.
pub struct Globals {
    /// The generation.
    pub version: Version,
    /// How texts that are bytes are decoded.
    pub page: CodePage,
    /// The date system.
    pub epoch: Epoch,
    /// The sheets.
    pub sheets: Vec<Bound>,
    /// The shared texts.
    pub strings: Vec<String>,
    formats: HashMap<u16, Shown>,
    /// Number format of each cell style.
    styles: Vec<u16>,
    /// How many formats came, for versions that number them so.
    counted: u16,
}

impl Globals {
    /// Reads the records from the start of `stream` to the end of its first part.
    pub fn read(stream: &[u8], version: Version) -> Result<Globals, Fault> {
        Globals::read_from(stream, 0, version)
    }

    /// The same from byte `at` of `stream`; in a workspace, to the first sheet.
    pub fn read_from(stream: &[u8], at: usize, version: Version) -> Result<Globals, Fault> {
        let mut globals = Globals {
            version,
            page: CodePage::default(),
            epoch: Epoch::default(),
            sheets: Vec::new(),
            strings: Vec::new(),
            formats: HashMap::new(),
            styles: Vec::new(),
            counted: 0,
        };
        let mut records = Records::new(stream, at);
        while let Some(record) = records.next()? {
            record.not_blank()?;
            if record.id == END || record.id == SHEET_HEADER {
                return Ok(globals);
            }
            globals.take(record, &mut records)?;
        }
        Err(Fault::damaged("the workbook is cut off"))
    }

    fn take<'a>(&mut self, record: Record<'a>, records: &mut Records<'a>) -> Result<(), Fault> {
        match record.id {
            0x002F => return Err(Fault::Encrypted),
            0x0042 => self.page = CodePage::of(record.u16(0)),
            0x0022 if record.u16(0) == 1 => self.epoch = Epoch::Y1904,
            // In a workspace it holds a name alone, which stands before the sheet once more.
            0x0085 if self.version >= Version::Biff5 => self.bound(record, records)?,
            0x041E | 0x001E => self.format(record, records)?,
            0x00E0 => self.styles.push(record.u16(2)),
            0x0243 | 0x0443 => self.styles.push(record.u16(0) >> 8),
            0x0043 => self.styles.push(record.u16(2) & 0x3F),
            0x00FC => self.shared(record, records)?,
            _ => {}
        }
        Ok(())
    }

    fn bound<'a>(&mut self, record: Record<'a>, records: &mut Records<'a>) -> Result<(), Fault> {
        record.at_least(7)?;
        let visibility = match record.u8(4)? & 3 {
            1 => Visibility::Hidden,
            2 => Visibility::VeryHidden,
            _ => Visibility::Visible,
        };
        // Sheets of macros (1) are sheets of cells like any other.
        let (at, is_cells) = (record.u32(0) as usize, record.u8(5)? <= 1);
        let mut name = records.pieces(record, 6)?;
        let name = read(&mut name, Length::Short, self.version, self.page)?;
        self.sheets.push(Bound { name, visibility, is_cells, at });
        Ok(())
    }

    fn format<'a>(&mut self, record: Record<'a>, records: &mut Records<'a>) -> Result<(), Fault> {
        let (length, skip) = match self.version {
            Version::Biff2 | Version::Biff3 => (Length::Short, 0),
            Version::Biff4 | Version::Biff5 => (Length::Short, 2),
            Version::Biff8 => (Length::Long, 2),
        };
        let id = if self.version < Version::Biff5 { self.counted } else { record.u16(0) };
        self.counted = self.counted.saturating_add(1);
        let mut code = records.pieces(record, skip)?;
        // A format that cannot be read is none; the cells are read all the same.
        if let Ok(code) = read(&mut code, length, self.version, self.page) {
            self.formats.insert(id, numfmt::shown(&code));
        }
        Ok(())
    }

    fn shared<'a>(&mut self, record: Record<'a>, records: &mut Records<'a>) -> Result<(), Fault> {
        let mut from = records.pieces(record, 8)?;
        while !from.is_done() {
            // What cannot be read is a fault only if a cell refers to it.
            let Ok(text) = read(&mut from, Length::Long, Version::Biff8, self.page) else { break };
            self.strings.push(text);
        }
        Ok(())
    }

    /// Whether any cell style was read.
    pub fn has_styles(&self) -> bool {
        !self.styles.is_empty()
    }

    /// What the cell style `style` makes of a number.
    pub fn shown(&self, style: u16) -> Shown {
        self.styles.get(usize::from(style)).map_or(Shown::Number, |format| self.by_format(*format))
    }

    /// What the number format `format` makes of a number.
    pub fn by_format(&self, format: u16) -> Shown {
        let own = self.formats.get(&format).copied();
        own.unwrap_or_else(|| {
            let later = self.version >= Version::Biff5;
            if later { numfmt::built_in(format.into()) } else { Shown::Number }
        })
    }
}

/// The record that ends a part of the stream.
pub const END: u16 = 0x000A;
