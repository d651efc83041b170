//! The workbook, its styles and its shared texts.

use std::collections::HashMap;
use std::io::Read;

use vitrina_model::{LimitReached, Visibility};

use super::super::error::Fault;
use super::super::format::Job;
use super::super::numfmt;
use super::super::serial::{Epoch, Shown};
use super::super::xlsx::book::{Listed, Relation, listed};
use super::records::{Record, Records};

/// The sheets that the workbook lists; sets the date system.
pub fn workbook(
    mut records: Records<impl Read>,
    related: &[Relation],
    epoch: &mut Epoch,
) -> Result<Vec<Listed>, Fault> {
    let mut sheets = Vec::new();
    let mut whole = false;
    while let Some(record) = records.next()? {
        match record.id {
            153 if record.u8(0)? & 1 != 0 => *epoch = Epoch::Y1904,
            156 => sheets.extend(bundled(record, related)?),
            132 => whole = true,
            _ => {}
        }
    }
    if whole { Ok(sheets) } else { Err(Fault::damaged("the workbook is cut off")) }
}

fn bundled(record: Record<'_>, related: &[Relation]) -> Result<Option<Listed>, Fault> {
    let visibility = match record.u32(0)? {
        1 => Visibility::Hidden,
        2 => Visibility::VeryHidden,
        _ => Visibility::Visible,
    };
    let (id, bytes) = record.text(8)?;
    let (name, _) = record.text(8 + bytes)?;
    listed(name, visibility, Some(&id), related)
}

/// What each cell style makes of a number.
pub fn styles(mut records: Records<impl Read>) -> Result<Vec<Shown>, Fault> {
    let mut codes = HashMap::new();
    let mut formats = Vec::new();
    let mut in_cells = false;
    while let Some(record) = records.next()? {
        match record.id {
            44 => {
                codes.insert(record.u16(0)?, numfmt::shown(&record.text(2)?.0));
            }
            617 => in_cells = true,
            618 => in_cells = false,
            47 if in_cells => formats.push(record.u16(2)?),
            _ => {}
        }
    }
    let shown = |id: &u16| codes.get(id).copied().unwrap_or_else(|| numfmt::built_in((*id).into()));
    Ok(formats.iter().map(shown).collect())
}

/// The shared texts.
pub fn strings(
    mut records: Records<impl Read>,
    job: &Job,
    strings: &mut Vec<String>,
) -> Result<(), Fault> {
    let mut bytes = 0_u64;
    let most = job.limits.text_bytes;
    while let Some(record) = records.next()? {
        if record.id != 19 {
            continue;
        }
        let (text, _) = record.text(1)?;
        bytes += text.len() as u64;
        if bytes > most {
            return Err(LimitReached { limit: "text_bytes", most }.into());
        }
        strings.push(text);
        job.breathe(strings.len() as u64, 0, 0)?;
    }
    Ok(())
}
