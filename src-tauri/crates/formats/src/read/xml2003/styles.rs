//! Which styles show a number as a date or a time.

use std::collections::HashMap;
use std::io::Read;

use super::super::error::Fault;
use super::super::numfmt;
use super::super::serial::Shown;
use super::super::xml::{Event, Xml};
use super::super::xml_text::resolved;
use super::attribute;

/// The styles by their ids, which start from 1; 0 is the style of what has none.
#[derive(Default)]
pub struct Styles {
    numbers: HashMap<String, usize>,
    shown: Vec<Shown>,
}

impl Styles {
    /// Reads the styles that just began. A style without a number format has its parent's.
    pub fn read(xml: &mut Xml<impl Read>) -> Result<Styles, Fault> {
        let mut styles = Styles::default();
        loop {
            match xml.next()? {
                Event::Start(tag) if tag.name == b"Style" => {
                    let id = attribute(&tag, "ID")?.unwrap_or_default();
                    let parent = attribute(&tag, "Parent")?.unwrap_or_else(|| "Default".to_owned());
                    let inherited = styles.shown(styles.number(&parent));
                    let shown = style(xml)?.unwrap_or(inherited);
                    styles.shown.push(shown);
                    styles.numbers.insert(id, styles.shown.len());
                }
                Event::Start(_) => xml.skip()?,
                Event::End => return Ok(styles),
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the styles are cut off")),
            }
        }
    }

    /// The number of the style with this id.
    pub fn number(&self, id: &str) -> usize {
        self.numbers.get(id).copied().unwrap_or(0)
    }

    /// The number of the style with this id, as it stands in an attribute.
    pub fn of(&self, raw: &[u8]) -> Result<usize, Fault> {
        match std::str::from_utf8(raw) {
            Ok(id) if !raw.contains(&b'&') => Ok(self.number(id)),
            _ => Ok(self.number(&resolved(raw)?)),
        }
    }

    /// What a style makes of a number.
    pub fn shown(&self, number: usize) -> Shown {
        number.checked_sub(1).and_then(|at| self.shown.get(at)).copied().unwrap_or_default()
    }
}

/// What the style that just began makes of a number, if it says so.
fn style(xml: &mut Xml<impl Read>) -> Result<Option<Shown>, Fault> {
    let mut shown = None;
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                if tag.name == b"NumberFormat" {
                    shown = Some(
                        attribute(&tag, "Format")?.map_or(Shown::Number, |f| numfmt::named(&f)),
                    );
                }
                xml.skip()?;
            }
            Event::End => return Ok(shown),
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("a style is cut off")),
        }
    }
}
