//! What is out of sight on one sheet ([MS-XLSB] 2.1.7.62).

use std::io::Read;

use super::super::look::Look;
use super::super::seen::Seen;
use crate::read::Fault;
use crate::read::xlsb::records::{Record, Records};

/// Looks through the sheet; `styles` says how each keeps a text from being seen.
pub fn scan(
    mut records: Records<impl Read>,
    styles: &[u8],
    seen: &mut Seen,
    look: &mut Look,
) -> Result<(), Fault> {
    let (mut row, mut column) = (0_u32, 0_u32);
    let mut filter = None;
    while let Some(record) = records.next()? {
        match record.id {
            0 => {
                (row, column) = (record.u32(0)?, 0);
                // Of no height (2.4.725).
                if record.u8(11)? & 0x10 != 0 {
                    seen.hide_rows(row, row);
                }
            }
            1..=11 | 62 => {
                column = record.u32(0)?;
                if record.id > 1 {
                    seen.cell(row, column, style(record, 4, styles)?);
                }
                column = column.saturating_add(1);
            }
            // The same without a column, right of the last.
            12..=18 => {
                if record.id > 12 {
                    seen.cell(row, column, style(record, 0, styles)?);
                }
                column = column.saturating_add(1);
            }
            60 => {
                let hidden = record.u16(16)? & 1 != 0 || record.u32(8)? == 0;
                if hidden {
                    seen.hide_columns(record.u32(0)?, record.u32(4)?);
                }
            }
            161 => filter = Some((record.u32(0)?, record.u32(4)?)),
            // What narrows a filter down.
            163 => {
                if let Some((top, bottom)) = filter.take() {
                    seen.filter(top, bottom);
                }
            }
            _ => {}
        }
        look.step(records.bytes)?;
    }
    Ok(())
}

fn style(record: Record<'_>, at: usize, styles: &[u8]) -> Result<u8, Fault> {
    let style = (record.u32(at)? & 0x00FF_FFFF) as usize;
    Ok(styles.get(style).copied().unwrap_or_default())
}
