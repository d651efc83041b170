//! Binary workbooks of Excel 2.1 to 2003: the records of BIFF 2, 3, 4, 5 and 8.
//!
//! Microsoft, [MS-XLS]; for the older ones, the `OpenOffice` project's documentation of the format.

mod globals;
pub mod records;
pub mod sheet;
pub mod text;
mod workspace;

use vitrina_model::{LimitReached, Sheet, SourceFormat, Visibility};

use super::cfb::{self, Cfb};
use super::error::Fault;
use super::format::{Book, Job, ReadFormat, Source};
use globals::Globals;
use records::Records;
use sheet::SheetReader;

/// The reader of xls.
pub struct Xls;

impl ReadFormat for Xls {
    fn read(&self, source: &Source, _: SourceFormat, job: &Job) -> Result<Book, Fault> {
        let stream = stream(source)?;
        let (version, kind) = first(&stream)?;
        if version == Version::Biff4 && kind == workspace::WORKSPACE {
            return Ok(Book { sheets: workspace::sheets(&stream, job)?, ..Book::default() });
        }
        if version < Version::Biff5 || kind == SHEET {
            let sheets = vec![alone(&stream, version, job)?];
            return Ok(Book { sheets, ..Book::default() });
        }
        let globals = Globals::read(&stream, version)?;
        if globals.sheets.len() as u64 > job.limits.sheets.into() {
            let most = job.limits.sheets.into();
            return Err(LimitReached { limit: "sheets", most }.into());
        }
        let mut sheets = Vec::new();
        for bound in globals.sheets.iter().filter(|bound| bound.is_cells) {
            let read = one(&stream, bound, &globals, job, &sheets);
            sheets.extend(read.map_err(|fault| fault.in_sheet(&bound.name))?);
        }
        Ok(Book { sheets, ..Book::default() })
    }
}

/// The generations of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    Biff2,
    Biff3,
    Biff4,
    Biff5,
    Biff8,
}

/// What a stream's first record says that follows: a sheet of cells.
const SHEET: u16 = 0x0010;

/// What else follows: a module, a chart.
const OTHERS: [u16; 2] = [0x0006, 0x0020];

/// One sheet as the workbook lists it.
pub struct Bound {
    name: String,
    visibility: Visibility,
    /// Whether it holds cells; the others are charts and modules.
    is_cells: bool,
    at: usize,
}

/// The workbook's stream: within a compound file, or the file itself.
fn stream(source: &Source) -> Result<Vec<u8>, Fault> {
    use std::io::Read;
    let mut head = Vec::new();
    source.start()?.take(8).read_to_end(&mut head)?;
    if head != cfb::MAGIC {
        let mut whole = Vec::new();
        source.start()?.read_to_end(&mut whole)?;
        return Ok(whole);
    }
    let mut file = Cfb::open(source.start()?, source.bytes)?;
    if let Some(stream) = file.stream("Workbook")?.filter(|stream| !stream.is_empty()) {
        return Ok(stream);
    }
    file.stream("Book")?.ok_or_else(|| Fault::damaged("no workbook in the file"))
}

/// Version and kind of the stream, by its first record.
fn first(stream: &[u8]) -> Result<(Version, u16), Fault> {
    let record = Records::new(stream, 0).next()?;
    let record = record.ok_or_else(|| Fault::damaged("an empty workbook"))?;
    let kind = record.u16(2);
    let version = match record.id {
        0x0009 => Version::Biff2,
        0x0209 => Version::Biff3,
        0x0409 => Version::Biff4,
        0x0809 if record.u16(0) == 0x0600 => Version::Biff8,
        0x0809 => Version::Biff5,
        _ => return Err(Fault::damaged("a workbook without beginning")),
    };
    Ok((version, kind))
}

/// The single sheet of an old file, or of a web program that writes no workbook around it.
fn alone(stream: &[u8], version: Version, job: &Job) -> Result<Sheet, Fault> {
    let (_, kind) = first(stream)?;
    if kind != SHEET {
        return Err(Fault::NotASpreadsheet("old-spreadsheet"));
    }
    let globals = Globals::read(stream, version)?;
    // These versions know no names of sheets; this is what other programs call it.
    let builder = job.builder("Sheet 1", &[]);
    SheetReader::new(&globals, job, builder).read(Records::new(stream, 0))
}

fn one(
    stream: &[u8],
    bound: &Bound,
    globals: &Globals,
    job: &Job,
    before: &[Sheet],
) -> Result<Option<Sheet>, Fault> {
    let mut start = Records::new(stream, bound.at);
    let begin = start.next()?.filter(|record| record.id == 0x0809);
    let begin = begin.ok_or_else(|| Fault::damaged("a sheet without beginning"))?;
    if OTHERS.contains(&begin.u16(2)) {
        return Ok(None);
    }
    let mut builder = job.builder(&bound.name, before);
    builder.visibility(bound.visibility);
    let records = Records::new(stream, bound.at);
    SheetReader::new(globals, job, builder).read(records).map(Some)
}
