//! The X-ray of OpenDocument spreadsheets (ODF 1.3, parts 2 and 3).

mod beside;
mod meta;
mod styles;
mod sweep;
mod table;

use std::collections::HashSet;
use std::io::Read;

use vitrina_model::LimitReached;

use super::look::Look;
use crate::read::package::Package;
use crate::read::xml::{Event, Xml};
use crate::read::{Fault, Source};
use styles::Styles;

/// Looks through the spreadsheet in `source`.
pub fn look(source: &Source, look: &mut Look) -> Result<(), Fault> {
    let package = &mut Package::open(source)?;
    look.total = package.claimed(["content.xml"].into_iter());
    let mut document = Document { charts: sweep::charts(package), ..Document::default() };
    for part in ["meta.xml", "styles.xml"] {
        if package.has(part) {
            let done = document.part(package, part, look);
            look.passed(part, None, done)?;
        }
    }
    let done = document.part(package, "content.xml", look);
    if document.sheets == 0 {
        return done.and(Err(Fault::damaged("no spreadsheet in the content")));
    }
    // What was seen before the damage is told; that there was more is told too.
    look.passed("content.xml", None, done)?;
    sweep::tell(package, &document.told, look);
    Ok(())
}

/// What is known while a document is looked through.
#[derive(Default)]
struct Document {
    styles: Styles,
    /// Folders of objects that are charts of the data.
    charts: HashSet<String>,
    /// Pictures and other files that were told, in small letters.
    told: HashSet<String>,
    sheets: u32,
}

impl Document {
    fn part(&mut self, package: &mut Package, part: &str, look: &mut Look) -> Result<(), Fault> {
        self.whole(&mut Xml::new(package.part(part, look.limits.part_bytes)?)?, look)
    }

    /// A whole document or a part of one: the same elements stand in both.
    fn whole<R: Read>(&mut self, xml: &mut Xml<R>, look: &mut Look) -> Result<(), Fault> {
        loop {
            match xml.next()? {
                Event::Start(tag) => match tag.name {
                    b"meta" => meta::read(xml, look)?,
                    b"styles" | b"automatic-styles" => self.styles.read(xml)?,
                    b"spreadsheet" => self.spreadsheet(xml, look)?,
                    b"document" | b"document-content" | b"document-styles" | b"document-meta"
                    | b"body" => {}
                    _ => xml.skip()?,
                },
                Event::Eof => return Ok(()),
                Event::End | Event::Text(_) => {}
            }
        }
    }

    fn spreadsheet<R: Read>(&mut self, xml: &mut Xml<R>, look: &mut Look) -> Result<(), Fault> {
        let mut depth = 1_u32;
        while depth > 0 {
            match xml.next()? {
                Event::Start(tag) if depth == 1 && tag.name == b"table" => {
                    let head = table::Head::of(&tag, &self.styles)?;
                    self.sheets += 1;
                    if self.sheets > look.limits.sheets {
                        let most = look.limits.sheets.into();
                        return Err(LimitReached { limit: "sheets", most }.into());
                    }
                    table::scan(head, xml, self, look)?;
                }
                Event::Start(tag) if tag.name == b"tracked-changes" => beside::changes(xml, look)?,
                Event::Start(tag) => {
                    depth += 1;
                    beside::tell(&tag, None, look)?;
                }
                Event::End => depth -= 1,
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the sheets are cut off")),
            }
        }
        Ok(())
    }
}
