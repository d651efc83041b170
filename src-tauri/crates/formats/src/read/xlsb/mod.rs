//! Binary workbooks of Excel 2007 and later, streamed record by record.
//!
//! Microsoft, [MS-XLSB]: Excel (.xlsb) Binary File Format.

mod parts;
pub mod records;
mod sheet;

use vitrina_model::{LimitReached, Sheet, SourceFormat, TEXTS_CUT};

use super::error::Fault;
use super::format::{Book, Job, ReadFormat, Source};
use super::package::Package;
use super::rescue;
use super::serial::{Epoch, Shown};
use super::xlsx::book::{Listed, main_part, relations};
use records::Records;
use sheet::SheetReader;

/// The reader of xlsb.
pub struct Xlsb;

/// What all sheets of a workbook refer to.
#[derive(Default)]
struct Shared {
    strings: Vec<String>,
    styles: Vec<Shown>,
    epoch: Epoch,
}

impl ReadFormat for Xlsb {
    fn read(&self, source: &Source, _: SourceFormat, job: &Job) -> Result<Book, Fault> {
        let mut package = Package::open(source)?;
        let most = job.limits.part_bytes;
        let main = main_part(&mut package, most)?.unwrap_or_else(|| "xl/workbook.bin".to_owned());
        let related = relations(&mut package, &main, most)?;
        let path_of = |kind: &str| related.iter().find(|r| r.kind == kind).map(|r| r.path.clone());
        let (mut shared, mut book) = (Shared::default(), Book::default());
        let listed =
            parts::workbook(Records::new(package.part(&main, most)?), &related, &mut shared.epoch)?;
        if listed.len() as u64 > job.limits.sheets.into() {
            let most = job.limits.sheets.into();
            return Err(LimitReached { limit: "sheets", most }.into());
        }
        // Without the styles that it lists, a date would be read as a number.
        if let Some(path) = path_of("styles") {
            shared.styles = parts::styles(Records::new(package.part(&path, most)?))?;
        }
        if let Some(path) = path_of("sharedStrings").filter(|path| package.has(path)) {
            let part = package.part(&path, most);
            let read =
                part.and_then(|part| parts::strings(Records::new(part), job, &mut shared.strings));
            if let Err(fault) = read {
                rescue::note(&mut book, TEXTS_CUT, fault)?;
            }
        }
        let total = package.claimed(listed.iter().map(|sheet| sheet.path.as_str()));
        let mut done = 0;
        for sheet in &listed {
            let read = one(&mut package, sheet, &shared, job, &book.sheets, (&mut done, total));
            rescue::keep(&mut book, &sheet.name, read)?;
        }
        Ok(book)
    }
}

fn one(
    package: &mut Package,
    listed: &Listed,
    shared: &Shared,
    job: &Job,
    before: &[Sheet],
    (done, total): (&mut u64, u64),
) -> Result<rescue::Part, Fault> {
    let records = Records::new(package.part(&listed.path, job.limits.part_bytes)?);
    let mut builder = job.builder(&listed.name, before);
    builder.visibility(listed.visibility);
    let reader = SheetReader::new(records, shared, job, builder, (*done, total));
    let (part, bytes) = reader.read();
    *done += bytes;
    Ok(part)
}
