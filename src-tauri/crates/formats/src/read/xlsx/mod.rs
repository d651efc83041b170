//! Office Open XML workbooks (ISO/IEC 29500-1, 18), read as a stream: memory follows the cells that
//! hold something, whatever area the file claims.

pub mod book;
mod escape;
mod markup;
mod number;
mod plain;
mod sheet;
mod strings;
mod styles;

use vitrina_model::{LimitReached, Sheet, SourceFormat};

use super::error::Fault;
use super::format::{Book, Job, ReadFormat, Source};
use super::package::Package;
use super::serial::Epoch;
use super::xml::Xml;
use book::Listed;
use strings::SharedStrings;
use styles::Styles;

/// The reader of xlsx and xlsm.
pub struct Xlsx;

impl ReadFormat for Xlsx {
    fn read(&self, source: &Source, _: SourceFormat, job: &Job) -> Result<Book, Fault> {
        let mut package = Package::open(source)?;
        let listing = book::read(&mut package, job)?;
        if listing.sheets.len() as u64 > job.limits.sheets.into() {
            let most = job.limits.sheets.into();
            return Err(LimitReached { limit: "sheets", most }.into());
        }
        let styles = match listing.styles.as_deref() {
            Some(path) if package.has(path) => {
                Styles::read(Xml::new(package.part(path, job.limits.part_bytes)?)?)?
            }
            listed => Styles::none(listed.is_some()),
        };
        let strings = match listing.strings.as_deref().filter(|path| package.has(path)) {
            Some(path) => package.ahead(path, job.limits.part_bytes, |part| {
                SharedStrings::read(Xml::new(part)?, job)
            })?,
            None => SharedStrings::default(),
        };
        let shared = Shared { styles, strings, epoch: listing.epoch };
        let total = package.claimed(listing.sheets.iter().map(|sheet| sheet.path.as_str()));
        let mut sheets = Vec::new();
        let mut done = 0;
        for listed in &listing.sheets {
            let read = one(&mut package, listed, &shared, job, &sheets, (&mut done, total));
            sheets.extend(read.map_err(|fault| fault.in_sheet(&listed.name))?);
        }
        Ok(Book { sheets, ..Book::default() })
    }
}

/// What all sheets of a workbook refer to.
struct Shared {
    styles: Styles,
    strings: SharedStrings,
    epoch: Epoch,
}

fn one(
    package: &mut Package,
    listed: &Listed,
    shared: &Shared,
    job: &Job,
    before: &[Sheet],
    (done, total): (&mut u64, u64),
) -> Result<Option<Sheet>, Fault> {
    let mut builder = job.builder(&listed.name, before);
    builder.visibility(listed.visibility);
    package.ahead(&listed.path, job.limits.part_bytes, |part| {
        let xml = Xml::new(part)?;
        let mut reader = sheet::SheetReader::new(xml, shared, job, builder, (*done, total));
        let is_sheet = reader.read()?;
        *done += reader.bytes();
        Ok(is_sheet.then(|| reader.finish()))
    })
}
