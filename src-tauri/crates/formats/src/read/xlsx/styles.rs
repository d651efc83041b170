//! Which styles show a number as a date or a time (ISO/IEC 29500-1, 18.8).

use std::collections::HashMap;
use std::io::Read;

use super::super::error::Fault;
use super::super::numfmt;
use super::super::serial::Shown;
use super::super::xml::{Event, Tag, Xml};

/// What each cell style makes of a number.
pub struct Styles {
    shown: Vec<Shown>,
    /// The workbook lists its styles, and they are not there.
    missing: bool,
}

impl Styles {
    /// Reads the styles part.
    pub fn read(mut xml: Xml<impl Read>) -> Result<Styles, Fault> {
        let mut codes = HashMap::new();
        let mut formats = Vec::new();
        let (mut depth, mut in_cells) = (0_usize, false);
        loop {
            match xml.next()? {
                Event::Start(tag) => {
                    match tag.name {
                        b"numFmt" if depth == 2 => {
                            let code = tag.value("formatCode")?.unwrap_or_default();
                            codes.insert(format_id(&tag)?, numfmt::shown(&code));
                        }
                        b"xf" if depth == 2 && in_cells => formats.push(format_id(&tag)?),
                        b"cellXfs" if depth == 1 => in_cells = true,
                        _ => {}
                    }
                    depth += 1;
                }
                Event::End => {
                    depth -= 1;
                    in_cells &= depth > 1;
                }
                Event::Text(_) => {}
                Event::Eof => break,
            }
        }
        let shown = |id: &u32| codes.get(id).copied().unwrap_or_else(|| numfmt::built_in(*id));
        Ok(Styles { shown: formats.iter().map(shown).collect(), missing: false })
    }

    /// No styles, though the workbook may list some.
    pub fn none(missing: bool) -> Styles {
        Styles { shown: Vec::new(), missing }
    }

    /// What the style with this number makes of a number. Where the styles are missing nobody
    /// knows whether it is a date.
    pub fn shown(&self, style: usize) -> Result<Shown, Fault> {
        if self.missing && style != 0 {
            return Err(Fault::damaged("the styles are missing"));
        }
        Ok(self.shown.get(style).copied().unwrap_or_default())
    }
}

fn format_id(tag: &Tag<'_>) -> Result<u32, Fault> {
    let raw = tag.raw("numFmtId")?.unwrap_or(b"0");
    Ok(std::str::from_utf8(raw).ok().and_then(|id| id.trim().parse().ok()).unwrap_or(0))
}
