//! Comments on cells and who wrote them ([MS-XLSB] 2.1.7.7).

use std::io::Read;

use vitrina_model::{Glimpse, HiddenKind, Rect, Spot};

use super::super::look::Look;
use crate::read::Fault;
use crate::read::xlsb::records::Records;

/// Authors kept by number.
const MOST_AUTHORS: usize = 10_000;

/// Tells the comments of a sheet; those that stand for a conversation are told there.
pub fn tell(mut records: Records<impl Read>, sheet: &str, look: &mut Look) -> Result<(), Fault> {
    let mut authors = Vec::new();
    let mut open: Option<Glimpse> = None;
    while let Some(record) = records.next()? {
        match record.id {
            632 if authors.len() < MOST_AUTHORS => authors.push(record.text(0)?.0),
            635 => {
                let author = authors.get(record.u32(0)? as usize).cloned().unwrap_or_default();
                let (top, bottom) = (record.u32(4)?, record.u32(8)?);
                let (left, right) = (record.u32(12)?, record.u32(16)?);
                let spot = Spot::Cells(Rect { top, left, bottom, right });
                open = Some(Glimpse { spot: Some(spot), ..Glimpse::named(&author, "") });
            }
            637 => {
                let text = record.text(1)?.0;
                open = open.map(|glimpse| glimpse.saying(&text));
            }
            636 => {
                let told = open.take().filter(|glimpse| !glimpse.name.starts_with("tc={"));
                if let Some(told) = told {
                    look.found(HiddenKind::Comment, Some(sheet), told);
                }
            }
            _ => {}
        }
        look.step(0)?;
    }
    Ok(())
}
