//! The X-ray of binary workbooks of Excel 2007 and later ([MS-XLSB]).

mod book;
mod comments;
mod sheet;
mod styles;

use super::look::Look;
use super::office::{Parts, through};
use super::seen::Seen;
use crate::read::package::Package;
use crate::read::xlsb::records::Records;
use crate::read::xlsx::book::{main_part, relations};
use crate::read::{Fault, Source};

/// Looks through the workbook in `source`.
pub fn look(source: &Source, look: &mut Look) -> Result<(), Fault> {
    let package = &mut Package::open(source)?;
    let most = look.limits.part_bytes;
    let main = main_part(package, most)?.unwrap_or_else(|| "xl/workbook.bin".to_owned());
    let sheets = book::read(Records::new(package.part(&main, most)?), look)?;
    let related = relations(package, &main, most).unwrap_or_default();
    let mut cells = Vec::new();
    let styles = related.iter().find(|relation| relation.kind == "styles");
    if let Some(styles) = styles.filter(|styles| package.has(&styles.path)) {
        let read =
            package.part(&styles.path, most).and_then(|part| styles::read(Records::new(part)));
        let done = read.map(|unseen| cells = unseen);
        look.passed(&styles.path, None, done)?;
    }
    through(package, &main, &sheets, &Xlsb { cells }, look)
}

/// How cells of each style are kept from being seen.
struct Xlsb {
    cells: Vec<u8>,
}

impl Parts for Xlsb {
    fn sheet(
        &self,
        package: &mut Package,
        path: &str,
        seen: &mut Seen,
        look: &mut Look,
    ) -> Result<(), Fault> {
        let records = Records::new(package.part(path, look.limits.part_bytes)?);
        sheet::scan(records, &self.cells, seen, look)
    }

    fn comments(
        &self,
        package: &mut Package,
        path: &str,
        sheet: &str,
        look: &mut Look,
    ) -> Result<(), Fault> {
        let records = Records::new(package.part(path, look.limits.part_bytes)?);
        comments::tell(records, sheet, look)
    }
}
