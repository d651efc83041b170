//! The X-ray of Office Open XML workbooks (ISO/IEC 29500-1, 18).

mod book;
mod comments;
mod sheet;
mod styles;

pub use book::name_of;

use super::look::Look;
use super::office::{Parts, through};
use super::seen::Seen;
use crate::read::package::Package;
use crate::read::xlsx::book::{main_part, relations};
use crate::read::{Fault, Source};

/// Looks through the workbook in `source`.
pub fn look(source: &Source, look: &mut Look) -> Result<(), Fault> {
    let package = &mut Package::open(source)?;
    let most = look.limits.part_bytes;
    let main = main_part(package, most)?.unwrap_or_else(|| "xl/workbook.xml".to_owned());
    let sheets = book::read(package, &main, look)?;
    let related = relations(package, &main, most).unwrap_or_default();
    let path = |kind: &str| related.iter().find(|it| it.kind == kind).map(|it| it.path.clone());
    let mut cells = Vec::new();
    if let Some(styles) = path("styles").filter(|path| package.has(path)) {
        let done = styles::read(package, &styles, path("theme").as_deref(), look);
        let done = done.map(|unseen| cells = unseen);
        look.passed(&styles, None, done)?;
    }
    through(package, &main, &sheets, &Xlsx { cells }, look)
}

/// How cells of each style are kept from being seen.
struct Xlsx {
    cells: Vec<u8>,
}

impl Parts for Xlsx {
    fn sheet(
        &self,
        package: &mut Package,
        path: &str,
        seen: &mut Seen,
        look: &mut Look,
    ) -> Result<(), Fault> {
        sheet::scan(package, path, &self.cells, seen, look)
    }

    fn comments(
        &self,
        package: &mut Package,
        path: &str,
        sheet: &str,
        look: &mut Look,
    ) -> Result<(), Fault> {
        comments::tell(package, path, sheet, look)
    }
}
