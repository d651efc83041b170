//! What is out of sight on one sheet of a binary workbook.

use super::super::look::Look;
use super::super::seen::Seen;
use super::globals::Globals;
use super::objects::Objects;
use crate::read::Fault;
use crate::read::xls::records::{Record, Records};
use vitrina_model::HiddenKind;

/// Looks through the sheet that begins with the next of `records`; `number` is its place among the
/// sheets.
pub fn scan(
    mut records: Records<'_>,
    globals: &Globals,
    number: Option<usize>,
    seen: &mut Seen,
    look: &mut Look,
) -> Result<(), Fault> {
    let name = number.and_then(|at| globals.sheets.get(at)).map(|sheet| sheet.name.as_str());
    let mut objects = Objects::new(globals, name);
    let mut depth = 0_u32;
    while let Some(record) = records.next()? {
        match record.id {
            0x0009 | 0x0209 | 0x0409 | 0x0809 => depth += 1,
            0x000A if depth <= 1 => return Ok(()),
            0x000A => depth -= 1,
            0x002F => return Err(Fault::Encrypted),
            // A filter hides rows: within its range where the workbook names that.
            0x009B => match number.and_then(|at| globals.filters.get(&at)) {
                Some(reach) => seen.filter(reach.area.top, reach.area.bottom),
                None => seen.filtered = true,
            },
            0x01AD | 0x0803 if depth == 1 => look.xray.add(HiddenKind::Query, name, 1, None),
            0x001C | 0x005D | 0x01B6 if depth == 1 => objects.take(record, &mut records, look)?,
            _ if depth == 1 => take(record, globals, seen),
            _ => {}
        }
        look.step(records.at as u64)?;
    }
    Err(Fault::damaged("the sheet is cut off"))
}

fn take(record: Record<'_>, globals: &Globals, seen: &mut Seen) {
    let unseen = |style: u16| globals.unseen.get(usize::from(style)).copied().unwrap_or_default();
    let (row, column) = (u32::from(record.u16(0)), u32::from(record.u16(2)));
    match record.id {
        // Of no height (2.4.221).
        0x0208 if record.u16(12) & 0x20 != 0 => seen.hide_rows(row, row),
        0x007D if record.u16(8) & 1 != 0 || record.u16(4) == 0 => seen.hide_columns(row, column),
        0x00FD | 0x0203 | 0x027E | 0x0204 | 0x0205 | 0x0006 | 0x0206 | 0x0406 | 0x00D6 => {
            seen.cell(row, column, unseen(record.u16(4)));
        }
        0x0002..=0x0005 => seen.cell(row, column, 0),
        0x00BD if record.data.len() > 6 => {
            let cells = &record.data[4..record.data.len() - 2];
            for (at, cell) in (column..).zip(cells.chunks_exact(6)) {
                seen.cell(row, at, unseen(u16::from_le_bytes([cell[0], cell[1]])));
            }
        }
        _ => {}
    }
}
