//! Which cell styles keep a text from being seen ([MS-XLSB] 2.1.7.50).

use std::collections::HashMap;
use std::io::Read;

use super::super::colour::{Behind, Colour, Palette};
use super::super::seen::{NO_FORMAT, shows_nothing};
use crate::read::Fault;
use crate::read::xlsb::records::{Record, Records};

/// Fonts, fills and styles kept; beyond them cells are taken for plain.
const MOST: usize = 100_000;

/// For each cell style how it keeps a text from being seen.
pub fn read(mut records: Records<impl Read>) -> Result<Vec<u8>, Fault> {
    let palette = Palette::default();
    let mut codes: HashMap<u16, bool> = HashMap::new();
    let (mut fonts, mut fills, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    let mut in_cells = false;
    while let Some(record) = records.next()? {
        match record.id {
            44 if codes.len() < MOST => {
                codes.insert(record.u16(0)?, shows_nothing(&record.text(2)?.0));
            }
            43 if fonts.len() < MOST => {
                fonts.push((colour(record, 12)?, f64::from(record.u16(0)?) / 20.0));
            }
            45 if fills.len() < MOST => fills.push(match record.u32(0)? {
                0 => Behind::Page,
                1 => Behind::Solid(colour(record, 4)?),
                _ => Behind::Mixed,
            }),
            617 => in_cells = true,
            618 => in_cells = false,
            47 if in_cells && cells.len() < MOST => {
                cells.push([record.u16(2)?, record.u16(4)?, record.u16(6)?]);
            }
            _ => {}
        }
    }
    let unseen = |[format, font, fill]: &[u16; 3]| {
        let (ink, points) = fonts.get(usize::from(*font)).copied().unwrap_or_default();
        let behind = fills.get(usize::from(*fill)).copied().unwrap_or_default();
        let empty = codes.get(format).copied().unwrap_or_default();
        palette.unseen(ink, points, behind) | if empty { NO_FORMAT } else { 0 }
    };
    Ok(cells.iter().map(unseen).collect())
}

/// A colour of eight bytes (2.5.10).
fn colour(record: Record<'_>, at: usize) -> Result<Colour, Fault> {
    let (kind, index) = (record.u8(at)? >> 1, record.u8(at + 1)?.into());
    let tint = f64::from(record.u16(at + 2)?.cast_signed()) / 32_767.0;
    Ok(match kind {
        1 => Colour::Indexed(index),
        2 => {
            let part = |n: usize| record.u8(at + 4 + n).map(u32::from);
            Colour::Rgb(part(0)? << 16 | part(1)? << 8 | part(2)?)
        }
        3 => Colour::Theme(index, tint),
        _ => Colour::Auto,
    })
}
