//! Workspaces of Excel 4 (`.xlw`, BIFF 4W): several sheets in one stream, each behind its name.
//!
//! `OpenOffice` project, documentation of the Excel file format, 4.1.3 and 5.96 (SHEETHDR).

use vitrina_model::{LimitReached, Sheet};

use super::super::error::Fault;
use super::super::format::Job;
use super::globals::{END, Globals};
use super::records::Records;
use super::sheet::SheetReader;
use super::text::{Length, read};
use super::{SHEET, Version};

/// What a stream's first record says of a workspace.
pub const WORKSPACE: u16 = 0x0100;

/// The record before each sheet: how long the sheet is, and its name.
pub const SHEET_HEADER: u16 = 0x008F;

/// A sheet of macros, which holds cells like any other.
const MACROS: u16 = 0x0040;

/// Reads the sheets of the workspace in `stream`.
pub fn sheets(stream: &[u8], job: &Job) -> Result<Vec<Sheet>, Fault> {
    let shared = Globals::read(stream, Version::Biff4)?;
    let mut sheets = Vec::new();
    let mut records = Records::new(stream, 0);
    while let Some(record) = records.next()? {
        record.not_blank()?;
        match record.id {
            END => return Ok(sheets),
            0x002F => return Err(Fault::Encrypted),
            SHEET_HEADER => {
                let mut name = records.pieces(record, 4)?;
                let name = read(&mut name, Length::Short, Version::Biff4, shared.page)?;
                let one = sheet(stream, records.at, &name, &shared, job, &sheets);
                sheets.extend(one.map_err(|fault| fault.in_sheet(&name))?);
                pass(&mut records)?;
            }
            _ => {}
        }
    }
    Err(Fault::damaged("the workspace is cut off"))
}

/// The sheet that begins at byte `at`; nothing where it holds no cells.
fn sheet(
    stream: &[u8],
    at: usize,
    name: &str,
    shared: &Globals,
    job: &Job,
    before: &[Sheet],
) -> Result<Option<Sheet>, Fault> {
    let begin = Records::new(stream, at).next()?.filter(|record| record.id == 0x0409);
    let begin = begin.ok_or_else(|| Fault::damaged("a sheet without beginning"))?;
    if ![SHEET, MACROS].contains(&begin.u16(2)) {
        return Ok(None);
    }
    let most = job.limits.sheets;
    if before.len() as u64 >= most.into() {
        return Err(LimitReached { limit: "sheets", most: most.into() }.into());
    }
    // Some programs give each sheet styles of its own, others all sheets the workspace's.
    let own = Globals::read_from(stream, at, Version::Biff4)?;
    let globals = if own.has_styles() { &own } else { shared };
    let builder = job.builder(name, before);
    SheetReader::new(globals, job, builder).read(Records::new(stream, at)).map(Some)
}

/// Passes over the sheet that begins here, whatever it holds.
fn pass(records: &mut Records<'_>) -> Result<(), Fault> {
    let mut depth = 0_u32;
    while let Some(record) = records.next()? {
        record.not_blank()?;
        match record.id {
            0x0009 | 0x0209 | 0x0409 | 0x0809 => depth += 1,
            END if depth <= 1 => return Ok(()),
            END => depth -= 1,
            _ => {}
        }
    }
    Err(Fault::damaged("the sheet is cut off"))
}
