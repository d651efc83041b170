//! The X-ray of binary workbooks of Excel 5 to 2003 ([MS-XLS]).

pub mod formula;
mod globals;
mod objects;
mod properties;
mod sheet;

use std::io::Read;

use vitrina_model::{Glimpse, HiddenKind};

use super::look::Look;
use super::seen::{Seen, tell_sheet};
use crate::read::cfb::{Cfb, MAGIC, u32_at};
use crate::read::xls::records::Records;
use crate::read::{Bytes, Fault, Source};
use globals::Globals;

/// Looks through the workbook in `source`.
pub fn look(source: &Source, look: &mut Look) -> Result<(), Fault> {
    let mut head = Vec::new();
    source.start()?.take(8).read_to_end(&mut head)?;
    if head != MAGIC {
        let mut stream = Vec::new();
        source.start()?.read_to_end(&mut stream)?;
        return workbook(&stream, None, look);
    }
    let mut file = Cfb::open(source.start()?, source.bytes)?;
    let own = file.stream("Workbook")?.filter(|stream| !stream.is_empty());
    let stream = match own {
        Some(stream) => Some(stream),
        None => file.stream("Book")?,
    };
    let stream = stream.ok_or_else(|| Fault::damaged("no workbook in the file"))?;
    workbook(&stream, Some(&mut file), look)?;
    let done = properties::tell(&mut file, look);
    look.passed("SummaryInformation", None, done)?;
    storages(&file, look);
    Ok(())
}

fn workbook(stream: &[u8], file: Option<&mut Cfb<Bytes>>, look: &mut Look) -> Result<(), Fault> {
    look.total = stream.len() as u64;
    let first = Records::new(stream, 0).next()?;
    let first = first.ok_or_else(|| Fault::damaged("an empty workbook"))?;
    if first.id != 0x0809 || first.u16(2) == 0x0010 {
        // A sheet without a workbook around it, of Excel 2 to 4 or of a web program.
        let globals = Globals::default();
        let mut seen = Seen::default();
        let done = sheet::scan(Records::new(stream, 0), &globals, None, &mut seen, look);
        look.passed("Workbook", None, done)?;
        seen.tell("Sheet 1", vitrina_model::Visibility::Visible, look);
        return Ok(());
    }
    let globals = Globals::read(stream, look)?;
    for (at, bound) in globals.sheets.iter().enumerate() {
        tell_sheet(&bound.name, bound.visibility, look);
        if bound.is_macros {
            look.xray.add(HiddenKind::MacroSheet, Some(&bound.name), 1, None);
        }
        let mut seen = Seen::default();
        let records = Records::new(stream, bound.at);
        let done = sheet::scan(records, &globals, Some(at), &mut seen, look);
        look.passed("Workbook", Some(&bound.name), done)?;
        seen.tell(&bound.name, bound.visibility, look);
    }
    caches(&globals.caches, file, look);
    globals.tell(look);
    Ok(())
}

/// The copies of data that pivot tables keep, each a stream of its own.
fn caches(ids: &[u16], file: Option<&mut Cfb<Bytes>>, look: &mut Look) {
    let Some(file) = file else { return };
    for id in ids {
        let stream = file.stream(&format!("{id:04X}")).ok().flatten().unwrap_or_default();
        let first = Records::new(&stream, 0).next().ok().flatten();
        let records = first.filter(|record| record.id == 0x00C6).map(|it| u32_at(it.data, 0));
        let glimpse = Glimpse { count: records.map(u64::from), ..Glimpse::default() };
        look.found(HiddenKind::PivotCache, None, glimpse);
    }
}

/// What else lies in the file, by the names of its folders.
fn storages(file: &Cfb<Bytes>, look: &mut Look) {
    let objects = look.xray.hidden.iter().any(|it| it.kind == HiddenKind::EmbeddedObject);
    let names: Vec<String> = file.names().map(str::to_owned).collect();
    for name in &names {
        let kind = match name.as_str() {
            "_VBA_PROJECT_CUR" => HiddenKind::Macro,
            "Revision Log" => HiddenKind::TrackedChange,
            // Objects that were told on their sheet lie here.
            name if name.starts_with("MBD") && !objects => HiddenKind::EmbeddedObject,
            _ => continue,
        };
        look.found(kind, None, Glimpse::named("", name));
    }
}
