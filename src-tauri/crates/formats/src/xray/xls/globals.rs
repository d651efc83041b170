//! What all sheets of a workbook share: their list, their styles, names, links to other files.

use std::collections::HashMap;

use vitrina_model::{Glimpse, HiddenKind, LimitReached, Visibility};

use super::super::colour::{Behind, Colour, Palette};
use super::super::look::Look;
use super::super::seen::{NO_FORMAT, shows_nothing};
use super::super::xlsx::name_of;
use super::formula::{Reach, Target, Width, first_reach};
use crate::read::Fault;
use crate::read::xls::Version;
use crate::read::xls::records::{Record, Records};
use crate::read::xls::text::{CodePage, Length, read};

/// Names, links and styles kept; beyond them they are passed over.
const MOST: usize = 50_000;

/// A sheet as the workbook lists it.
pub struct Bound {
    pub name: String,
    pub visibility: Visibility,
    pub is_macros: bool,
    pub at: usize,
}

/// The workbook's globals, as far as they tell something.
pub struct Globals {
    pub version: Version,
    pub page: CodePage,
    pub sheets: Vec<Bound>,
    /// For each cell style how it keeps a text from being seen.
    pub unseen: Vec<u8>,
    /// Filtered ranges by the sheet's number.
    pub filters: HashMap<usize, Reach>,
    /// Streams of the copies of data that pivot tables keep.
    pub caches: Vec<u16>,
    names: Vec<(String, Option<Reach>)>,
    links: Vec<String>,
    books: u32,
    own: Option<u32>,
    targets: Vec<Target>,
    palette: Palette,
    fonts: Vec<(Colour, f64)>,
    codes: HashMap<u16, bool>,
}

impl Default for Globals {
    fn default() -> Globals {
        Globals {
            version: Version::Biff2,
            page: CodePage::default(),
            sheets: Vec::new(),
            unseen: Vec::new(),
            filters: HashMap::new(),
            caches: Vec::new(),
            names: Vec::new(),
            links: Vec::new(),
            books: 0,
            own: None,
            targets: Vec::new(),
            palette: Palette::default(),
            fonts: Vec::new(),
            codes: HashMap::new(),
        }
    }
}

impl Globals {
    /// Reads the records from the start of `stream` to the end of its first part.
    pub fn read(stream: &[u8], look: &mut Look) -> Result<Globals, Fault> {
        let mut globals = Globals::default();
        let mut records = Records::new(stream, 0);
        let mut styles = Vec::new();
        while let Some(record) = records.next()? {
            match record.id {
                0x0809 => {
                    let new = record.u16(0) == 0x0600;
                    globals.version = if new { Version::Biff8 } else { Version::Biff5 };
                }
                0x000A => {
                    globals.styles(&styles);
                    return Ok(globals);
                }
                0x00E0 if styles.len() < MOST => styles.push(record),
                0x0085 if globals.sheets.len() as u64 >= look.limits.sheets.into() => {
                    let most = look.limits.sheets.into();
                    return Err(LimitReached { limit: "sheets", most }.into());
                }
                _ => globals.take(record, &mut records)?,
            }
            look.step(0)?;
        }
        Err(Fault::damaged("the workbook is cut off"))
    }

    fn take<'a>(&mut self, record: Record<'a>, records: &mut Records<'a>) -> Result<(), Fault> {
        let new = self.version == Version::Biff8;
        match record.id {
            0x002F => return Err(Fault::Encrypted),
            0x0042 => self.page = CodePage::of(record.u16(0)),
            0x0085 => self.bound(record, records)?,
            0x00D5 if self.caches.len() < MOST => self.caches.push(record.u16(0)),
            0x0031 if new && self.fonts.len() < MOST => {
                let colour = Colour::Indexed(record.u16(4).into());
                self.fonts.push((colour, f64::from(record.u16(0)) / 20.0));
            }
            0x041E if new => {
                let id = record.u16(0);
                let mut code = records.pieces(record, 2)?;
                if let Ok(code) = read(&mut code, Length::Long, self.version, self.page) {
                    self.codes.insert(id, shows_nothing(&code));
                }
            }
            0x0092 => self.colours(record),
            0x01AE if new => self.book(record, records),
            0x0017 if new => {
                let rest = record.data.get(2..).unwrap_or_default();
                let target = |six: &[u8]| {
                    let six = Record { id: 0, data: six };
                    Target { book: six.u16(0).into(), sheet: six.u16(2).into() }
                };
                self.targets = rest.chunks_exact(6).map(target).collect();
            }
            0x0018 if new => self.name(record),
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
        let (at, is_macros) = (record.u32(0) as usize, record.u8(5)? == 1);
        let mut name = records.pieces(record, 6)?;
        let name = read(&mut name, Length::Short, self.version, self.page)?;
        self.sheets.push(Bound { name, visibility, is_macros, at });
        Ok(())
    }

    /// The file's own palette, numbers 8 to 63 (2.4.188).
    fn colours(&mut self, record: Record<'_>) {
        for (n, four) in record.data.get(2..).unwrap_or_default().chunks_exact(4).enumerate() {
            let rgb = u32::from_be_bytes([0, four[0], four[1], four[2]]);
            self.palette.set(n + 8, rgb);
        }
    }

    /// A book that formulas lead to: this one, an add-in, or another file (2.4.271).
    fn book<'a>(&mut self, record: Record<'a>, records: &mut Records<'a>) {
        let number = self.books;
        self.books = self.books.saturating_add(1);
        match record.u16(2) {
            0x0401 if record.data.len() == 4 => {
                self.own.get_or_insert(number);
            }
            0x3A01 if record.data.len() == 4 => {}
            _ => {
                let path = records.pieces(record, 2);
                let path = path
                    .and_then(|mut path| read(&mut path, Length::Long, self.version, self.page));
                if let Some(path) = path.ok().filter(|_| self.links.len() < MOST) {
                    self.links.push(decoded(&path));
                }
            }
        }
    }

    /// A name and the first cells it leads to (2.4.150). Those of the program's own are for
    /// printing and filters.
    fn name(&mut self, record: Record<'_>) {
        let (flags, letters) = (record.u16(0), usize::from(record.u8(3).unwrap_or(0)));
        let wide = record.u8(14).is_ok_and(|flags| flags & 1 != 0);
        let bytes = if wide { letters * 2 } else { letters };
        let Some(raw) = record.data.get(15..15 + bytes) else { return };
        let reach = first_reach(&record.data[15 + bytes..], Width::Two);
        if flags & 0x20 != 0 {
            let sheet = usize::from(record.u16(8)).checked_sub(1);
            if let (Some(0x0D), Some(sheet), Some(reach)) = (raw.first(), sheet, reach) {
                self.filters.insert(sheet, reach);
            }
            return;
        }
        let units = |two: &[u8]| u16::from_le_bytes([two[0], two[1]]);
        let name = if wide {
            String::from_utf16_lossy(&raw.chunks_exact(2).map(units).collect::<Vec<_>>())
        } else {
            raw.iter().map(|byte| char::from(*byte)).collect()
        };
        if self.names.len() < MOST {
            self.names.push((name, reach));
        }
    }

    /// What each style does to a text: font, number format and fill of its record (2.4.353).
    fn styles(&mut self, records: &[Record<'_>]) {
        if self.version != Version::Biff8 {
            return;
        }
        let one = |record: &Record<'_>| {
            // There is no font of number 4.
            let font = usize::from(record.u16(0));
            let (ink, points) =
                self.fonts.get(if font > 4 { font - 1 } else { font }).copied().unwrap_or_default();
            let colour = Colour::Indexed(u32::from(record.u16(18) & 0x7F));
            let behind = match record.u32(14) >> 26 {
                0 => Behind::Page,
                1 => Behind::Solid(colour),
                _ => Behind::Mixed,
            };
            let empty = self.codes.get(&record.u16(2)).copied().unwrap_or_default();
            self.palette.unseen(ink, points, behind) | if empty { NO_FORMAT } else { 0 }
        };
        self.unseen = records.iter().map(one).collect();
    }

    /// Tells names and links to other files.
    pub fn tell(&self, look: &mut Look) {
        let titles: Vec<&str> = self.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        for (name, reach) in &self.names {
            let text = reach.map(|reach| reach.text(&self.targets, self.own, &titles));
            name_of(name, &text.unwrap_or_default(), look);
        }
        for link in &self.links {
            look.found(HiddenKind::ExternalLink, None, Glimpse::named("", link));
        }
    }
}

/// A path as people know it: its control characters stand for drives and folders (2.5.277).
fn decoded(path: &str) -> String {
    let mut out = String::new();
    let mut letters = path.chars();
    let mut first = true;
    while let Some(letter) = letters.next() {
        match letter {
            '\u{1}' if !std::mem::take(&mut first) => {
                out.extend(letters.next());
                out.push_str(":\\");
            }
            '\u{3}' => out.push('\\'),
            '\u{4}' => out.push_str("..\\"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
        first = false;
    }
    out
}
