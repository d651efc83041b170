//! What is left of a damaged zip, and what is said about it.
//!
//! A zip whose directory is gone (APPNOTE 4.3.12) still has a header before each part (4.3.7). The
//! parts are put together anew; a part that is cut off stays so, and its reader says how far it is.

use std::io::Read;
use std::path::Path;

use vitrina_model::{Finding, Place, SHEET_CUT, SHEET_MISSING, Severity, Sheet, Workbook};

use super::ReadOptions;
use super::cfb::{u16_at, u32_at};
use super::crypt::Parcel;
use super::error::{Fault, ReadError};
use super::format::{Book, Job, Source};

/// More parts than any workbook has.
const MOST: usize = 65_535;
const LOCAL: &[u8] = b"PK\x03\x04";

/// The parts of `source` in a zip of their own; `None` where not one is found.
pub fn rebuilt(source: &Source, job: &Job) -> Result<Option<Source>, Fault> {
    let mut bytes = Vec::new();
    source.start()?.take(job.limits.file_bytes).read_to_end(&mut bytes)?;
    // A document within another kind of file is not the file.
    if !bytes.starts_with(b"PK") {
        return Ok(None);
    }
    let mut parcel = Parcel::default();
    let mut at = 0;
    while let Some(found) = memchr::memmem::find(&bytes[at..], LOCAL) {
        let Some(part) = Found::at(&bytes, at + found) else {
            at += found + LOCAL.len();
            continue;
        };
        if parcel.len() >= MOST {
            return Ok(None);
        }
        let how = (part.method, part.sum, part.size);
        parcel.add(&part.name, &bytes[part.from..part.to], how)?;
        at = part.to;
    }
    let found = parcel.len() > 0;
    Ok(found.then(|| Source::memory(parcel.finish())))
}

/// A part as its own header tells of it.
struct Found {
    name: String,
    method: u16,
    sum: u32,
    size: u64,
    from: usize,
    to: usize,
}

impl Found {
    /// The part whose header stands at `at`; `None` for other bytes that look alike.
    fn at(bytes: &[u8], at: usize) -> Option<Found> {
        let head = bytes.get(at..at + 30)?;
        let (flags, method) = (u16_at(head, 6), u16_at(head, 8));
        let name_bytes = usize::from(u16_at(head, 26));
        let name = bytes.get(at + 30..at + 30 + name_bytes)?;
        let from = at + 30 + name_bytes + usize::from(u16_at(head, 28));
        if ![0, 8].contains(&method) || flags & 1 != 0 || name.is_empty() || from > bytes.len() {
            return None;
        }
        let name = String::from_utf8_lossy(name).into_owned();
        let packed = u32_at(head, 18) as usize;
        let (sum, size, to) = if flags & 8 != 0 && packed == 0 {
            described(bytes, from)
        } else {
            let to = from.saturating_add(packed).min(bytes.len());
            (u32_at(head, 14), u32_at(head, 22).into(), to)
        };
        Some(Found { name, method, sum, size, from, to })
    }
}

/// Sum, size and end of a part whose sizes stand behind it (4.3.9). Where they do not, it goes on
/// to the next header, and its sum tells that it is not whole.
fn described(bytes: &[u8], from: usize) -> (u32, u64, usize) {
    let rest = &bytes[from..];
    let marks = memchr::memmem::find_iter(rest, b"PK");
    for at in marks {
        match rest.get(at + 2..at + 4) {
            Some(b"\x07\x08") if u32_at(rest, at + 8) as usize == at => {
                return (u32_at(rest, at + 4), u32_at(rest, at + 12).into(), from + at);
            }
            Some(b"\x03\x04" | b"\x01\x02" | b"\x05\x06") => {
                // Some programs leave the signature out.
                if at >= 12 && u32_at(rest, at - 8) as usize == at - 12 {
                    return (u32_at(rest, at - 12), u32_at(rest, at - 4).into(), from + at - 12);
                }
                if rest.get(at + 2..at + 4) != Some(b"\x03\x04")
                    || Found::at(bytes, from + at).is_some()
                {
                    return (0, 0, from + at);
                }
            }
            _ => {}
        }
    }
    (0, 0, bytes.len())
}

/// Whether a fault is damage, of which what was read before it is worth something.
fn is_damage(fault: &Fault) -> bool {
    match fault {
        Fault::Damaged(_) => true,
        Fault::Sheet(_, inner) => is_damage(inner),
        _ => false,
    }
}

/// What a reader got of a sheet, and what stopped it.
pub type Part = (Option<Sheet>, Option<Fault>);

/// Keeps what was read of the sheet `name`, and says where it is not all of it.
pub fn keep(book: &mut Book, name: &str, read: Result<Part, Fault>) -> Result<(), Fault> {
    let (sheet, fault) = read.unwrap_or_else(|fault| (None, Some(fault)));
    if let Some(fault) = fault {
        if !is_damage(&fault) {
            return Err(fault.in_sheet(name));
        }
        let check = if sheet.is_some() { SHEET_CUT } else { SHEET_MISSING };
        let place = Place::Sheet { sheet: name.to_owned() };
        let finding = Finding::new(check, Severity::Error, place);
        book.findings.push(finding.with("sheet", name).with("row", 0_u32));
    }
    book.sheets.extend(sheet);
    Ok(())
}

/// Says that texts or the end of the file are damaged; faults that are no damage pass.
pub fn note(book: &mut Book, check: &str, fault: Fault) -> Result<(), Fault> {
    if !is_damage(&fault) {
        return Err(fault);
    }
    book.findings.push(Finding::new(check, Severity::Error, Place::Whole));
    Ok(())
}

/// A workbook whose damage was accepted, with the last row of each sheet in what is said of it; else
/// the error that says how much could be saved. What was accepted cannot be mended any more, so it
/// is a warning from then on.
pub fn judged(
    path: &Path,
    mut book: Workbook,
    options: &ReadOptions,
) -> Result<Workbook, ReadError> {
    if !options.damaged
        && let Some(error) = damage(path, &book)
    {
        return Err(error);
    }
    let Workbook { sheets, findings, .. } = &mut book;
    for finding in findings.iter_mut().filter(|finding| Workbook::is_damage(finding)) {
        finding.severity = Severity::Warning;
        if let Place::Sheet { sheet } = &finding.place {
            let found = sheets.iter().find(|known| known.name == *sheet);
            let row = found.and_then(Sheet::extent).map_or(0, |area| area.bottom + 1);
            finding.args.insert("row".to_owned(), row.into());
        }
    }
    Ok(book)
}

/// The error of a workbook that is not all of its file, for whoever does not accept that.
pub fn damage(path: &Path, book: &Workbook) -> Option<ReadError> {
    let first = book.damage().next()?;
    let sheet = match &first.place {
        Place::Sheet { sheet } => Some(sheet.clone()),
        _ => None,
    };
    let rows = book.sheets.iter().map(|sheet| sheet.rows().len() as u64).sum();
    Some(ReadError::Damaged { path: path.to_owned(), sheet, detail: first.check.clone(), rows })
}
