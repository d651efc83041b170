//! The workbook's part: its sheets and its names ([MS-XLSB] 2.1.7.61).

use std::io::Read;

use vitrina_model::{LimitReached, Visibility};

use super::super::look::Look;
use super::super::office::Listed;
use super::super::xls::formula::{Reach, Target, Width, first_reach};
use super::super::xlsx::name_of;
use crate::read::Fault;
use crate::read::xlsb::records::{Record, Records};

/// Names kept until the list of what they lead to has come.
const MOST_NAMES: usize = 50_000;

/// The sheets; tells names of cells on the way.
pub fn read(mut records: Records<impl Read>, look: &mut Look) -> Result<Vec<Listed>, Fault> {
    let mut sheets: Vec<Listed> = Vec::new();
    let (mut names, mut own, mut books, mut targets) = (Vec::new(), None, 0_u32, Vec::new());
    let mut whole = false;
    while let Some(record) = records.next()? {
        match record.id {
            156 => {
                if sheets.len() as u64 >= look.limits.sheets.into() {
                    let most = look.limits.sheets.into();
                    return Err(LimitReached { limit: "sheets", most }.into());
                }
                sheets.push(bundled(record)?);
            }
            // Books that formulas lead to: this one is one of them.
            357 | 358 => {
                own.get_or_insert(books);
                books += 1;
            }
            355 | 667 => books += 1,
            362 => targets = leading(record),
            39 if names.len() < MOST_NAMES => names.extend(name(record).ok().flatten()),
            132 => whole = true,
            _ => {}
        }
        look.step(0)?;
    }
    let titles: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    for (name, reach) in names {
        let text = reach.map(|reach| reach.text(&targets, own, &titles)).unwrap_or_default();
        name_of(&name, &text, look);
    }
    if whole { Ok(sheets) } else { Err(Fault::damaged("the workbook is cut off")) }
}

fn bundled(record: Record<'_>) -> Result<Listed, Fault> {
    let visibility = match record.u32(0)? {
        1 => Visibility::Hidden,
        2 => Visibility::VeryHidden,
        _ => Visibility::Visible,
    };
    let (id, bytes) = record.text(8)?;
    let (name, _) = record.text(8 + bytes)?;
    Ok(Listed { name, visibility, id })
}

/// Books and sheets that formulas lead to by number (2.4.669).
fn leading(record: Record<'_>) -> Vec<Target> {
    let count = record.u32(0).unwrap_or(0).min(65_536);
    let one = |n: u32| {
        let at = 4 + n as usize * 12;
        Some(Target { book: record.u32(at).ok()?, sheet: record.u32(at + 4).ok()? as usize })
    };
    (0..count).map_while(one).collect()
}

/// A name and the first cells it leads to (2.4.711); nothing for those of the program's own.
fn name(record: Record<'_>) -> Result<Option<(String, Option<Reach>)>, Fault> {
    if record.u32(0)? & 0x20 != 0 {
        return Ok(None);
    }
    let (name, bytes) = record.text(9)?;
    let formula = record.after(9 + bytes + 4)?;
    Ok(Some((name, first_reach(formula.bytes(), Width::Four))))
}
