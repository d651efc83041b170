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

use vitrina_model::{LimitReached, Sheet, SourceFormat, TEXTS_CUT};

use super::error::Fault;
use super::format::{Book, Job, ReadFormat, Source};
use super::package::Package;
use super::rescue;
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
        let mut book = Book::default();
        let (strings, whole) = match listing.strings.as_deref().filter(|path| package.has(path)) {
            Some(path) => shared_strings(&mut package, path, job),
            None => (SharedStrings::default(), Ok(())),
        };
        if let Err(fault) = whole {
            rescue::note(&mut book, TEXTS_CUT, fault)?;
        }
        let shared = Shared { styles, strings, epoch: listing.epoch };
        let total = package.claimed(listing.sheets.iter().map(|sheet| sheet.path.as_str()));
        let mut done = 0;
        for listed in &listing.sheets {
            let read = one(&mut package, listed, &shared, job, &book.sheets, (&mut done, total));
            rescue::keep(&mut book, &listed.name, read)?;
        }
        Ok(book)
    }
}

/// What all sheets of a workbook refer to.
struct Shared {
    styles: Styles,
    strings: SharedStrings,
    epoch: Epoch,
}

/// The shared texts as far as they are whole, and what stopped them.
fn shared_strings(
    package: &mut Package,
    path: &str,
    job: &Job,
) -> (SharedStrings, Result<(), Fault>) {
    let nothing = |fault| (SharedStrings::default(), Err(fault));
    let read = package.ahead(path, job.limits.part_bytes, |part| {
        Ok(Xml::new(part).map_or_else(nothing, |xml| SharedStrings::read(xml, job)))
    });
    read.unwrap_or_else(nothing)
}

fn one(
    package: &mut Package,
    listed: &Listed,
    shared: &Shared,
    job: &Job,
    before: &[Sheet],
    (done, total): (&mut u64, u64),
) -> Result<rescue::Part, Fault> {
    let mut builder = job.builder(&listed.name, before);
    builder.visibility(listed.visibility);
    package.ahead(&listed.path, job.limits.part_bytes, |part| {
        let xml = Xml::new(part)?;
        let mut reader = sheet::SheetReader::new(xml, shared, job, builder, (*done, total));
        let read = reader.read();
        *done += reader.bytes();
        Ok(match read {
            Ok(is_sheet) => (is_sheet.then(|| reader.finish()), None),
            Err(fault) => (Some(reader.cut_off()), Some(fault)),
        })
    })
}
