//! What a file is by its content, whatever its name says.

use std::io::Read;
use std::path::Path;

use vitrina_model::SourceFormat;

use super::cfb::{self, Cfb};
use super::crypt::is_locked;
use super::delimited::dialect::is_table;
use super::delimited::recode::{Rare, Recode};
use super::error::Fault;
use super::format::Source;
use super::markup;
use super::package::{Package, SMALL};
use super::xlsx::book::main_part;

/// How much of a file's start is looked at.
pub const HEAD: u64 = 64 << 10;

/// Files of other kinds, by their first bytes.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"GIF8", "image"),
    (b"\xFF\xD8\xFF", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"\x1F\x8B", "archive"),
    (b"BZh", "archive"),
    (b"\xFD7zXZ", "archive"),
    (b"7z\xBC\xAF", "archive"),
    (b"Rar!", "archive"),
    (b"\x28\xB5\x2F\xFD", "archive"),
    (b"SQLite format 3\0", "database"),
    (b"PAR1", "parquet"),
    (b"{\\rtf", "word"),
    (b"%!PS", "other"),
    (b"MZ", "program"),
    (b"\x7FELF", "program"),
    (b"RIFF", "other"),
    (b"\0\0\x02\0", "old-spreadsheet"),
    (b"\0\0\x1A\0", "old-spreadsheet"),
];

/// The first record of a workbook of Excel 2 to 2003 that is no compound file.
const BARE: &[&[u8]] =
    &[b"\x09\0\x04\0", b"\x09\x02\x06\0", b"\x09\x04\x06\0", b"\x09\x08\x08\0", b"\x09\x08\x10\0"];

/// Names that promise a workbook.
const WORKBOOKS: [&str; 5] = ["xlsx", "xlsm", "xlsb", "xls", "ods"];

/// The format of `source`, or why it is none of ours. `path` is looked at only for lock files.
pub fn sniff(source: &Source, path: &Path) -> Result<SourceFormat, Fault> {
    let mut head = Vec::new();
    source.start()?.take(HEAD).read_to_end(&mut head)?;
    if head.is_empty() {
        return Err(Fault::Empty);
    }
    if is_lock(&head, source.bytes, path) {
        return Err(Fault::Lock);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return zipped(source);
    }
    if head.starts_with(cfb::MAGIC) {
        return compound(source);
    }
    if BARE.iter().any(|magic| head.starts_with(magic)) {
        if is_locked(&head) {
            return Err(Fault::Locked);
        }
        return Ok(SourceFormat::Xls);
    }
    let plain = plain(&head);
    let binary = is_binary(&plain);
    // Some are letters alone, which a table's header may start with as well.
    let is_letters = |magic: &[u8]| magic.iter().all(u8::is_ascii_alphanumeric);
    let magic = MAGIC.iter().find(|(magic, _)| head.starts_with(magic));
    if let Some((_, what)) = magic.filter(|(magic, _)| binary || !is_letters(magic)) {
        return Err(Fault::NotASpreadsheet(what));
    }
    if let Some(what) = mostly_text(&head) {
        return Err(Fault::NotASpreadsheet(what));
    }
    // Mail gateways and web servers have put bytes before a zip; its directory is at its end.
    if has_zip(&head) && Package::open(source).is_ok() {
        return zipped(source);
    }
    if binary {
        return Err(Fault::NotASpreadsheet("other"));
    }
    let whole = head.len() as u64 == source.bytes;
    text(&head, &plain, whole, path)
}

/// Files of other kinds that hold little but text: tapes of files, and dBASE's tables, which begin
/// with their version, a date, and fields described up to a carriage return.
fn mostly_text(head: &[u8]) -> Option<&'static str> {
    if head.get(257..262) == Some(b"ustar") {
        return Some("archive");
    }
    let dated = matches!(head, [0x02..=0xFB, _, 1..=12, 1..=31, ..]);
    let fields = usize::from(cfb::u16_at(head, 8));
    let ends = fields > 32 && head.get(fields.wrapping_sub(1)) == Some(&b'\r');
    (dated && ends && head.get(12..16) == Some(&[0; 4])).then_some("database")
}

/// Whether a file that begins with `head` is markup, which can nest and repeat far more than a
/// table does; or a message, whose parts are packed for mail.
pub fn is_markup(head: &[u8]) -> bool {
    let plain = plain(head);
    let start = plain.trim_start();
    start.starts_with('<') || markup::is_message(start)
}

/// Whether a zip seems to begin somewhere in `head`, which may have other bytes before it.
pub fn has_zip(head: &[u8]) -> bool {
    memchr::memmem::find(head, b"PK\x03\x04").is_some()
}

/// The owner file of Office (165 bytes: the name's length, the name, and both once more in
/// UTF-16), or `LibreOffice`'s `.~lock.name#`.
fn is_lock(head: &[u8], bytes: u64, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let sized = (bytes == 165 || bytes == 162) && (1..=54).contains(&head[0]);
    let owner = sized && head.get(55..57) == Some(&[head[0], 0]);
    owner || (name.starts_with("~$") && bytes <= 1_024) || name.starts_with(".~lock.")
}

fn zipped(source: &Source) -> Result<SourceFormat, Fault> {
    let mut package = Package::open(source)?;
    if let Some(types) = package.small("[Content_Types].xml")? {
        let types = String::from_utf8_lossy(&types).into_owned();
        return office(&types, main_part(&mut package, SMALL)?);
    }
    let mime = package.small("mimetype")?.unwrap_or_default();
    let mime = String::from_utf8_lossy(&mime).trim().to_owned();
    let manifest = package.small("META-INF/manifest.xml")?.unwrap_or_default();
    let manifest = String::from_utf8_lossy(&manifest).into_owned();
    open_document(&mime, &manifest, &package)
}

fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// Which kind of Office document, by the name of its main part and the types the package lists.
fn office(types: &str, main: Option<String>) -> Result<SourceFormat, Fault> {
    let has = |part: &str| types.contains(part);
    let main = main.unwrap_or_default().to_lowercase();
    let macros = ["sheet", "template", "addin"];
    match () {
        () if has("wordprocessingml.document.main") || main.starts_with("word/") => {
            Err(Fault::NotASpreadsheet("word"))
        }
        () if has("presentationml.presentation.main") || main.starts_with("ppt/") => {
            Err(Fault::NotASpreadsheet("slides"))
        }
        () if has_ending(&main, "bin") => Ok(SourceFormat::Xlsb),
        () if macros.iter().any(|kind| has(&format!("ms-excel.{kind}.macroEnabled.main+xml"))) => {
            Ok(SourceFormat::Xlsm)
        }
        () if has("spreadsheetml") => Ok(SourceFormat::Xlsx),
        () if has("sheet.binary.macroEnabled.main") => Ok(SourceFormat::Xlsb),
        () if has("Types") => Err(Fault::NotASpreadsheet("other")),
        () => Err(Fault::damaged("content types unreadable")),
    }
}

fn open_document(mime: &str, manifest: &str, package: &Package) -> Result<SourceFormat, Fault> {
    const OASIS: &str = "application/vnd.oasis.opendocument.";
    let kind = mime.strip_prefix(OASIS).or_else(|| {
        manifest
            .find(OASIS)
            .map(|at| &manifest[at + OASIS.len()..])
            .and_then(|r| r.split('"').next())
    });
    match kind {
        Some(kind) if kind.starts_with("spreadsheet") => {}
        Some(kind) if kind.starts_with("text") => return Err(Fault::NotASpreadsheet("word")),
        Some(kind) if kind.starts_with("presentation") => {
            return Err(Fault::NotASpreadsheet("slides"));
        }
        Some(_) => return Err(Fault::NotASpreadsheet("other")),
        None if package.has("content.xml") && manifest.is_empty() => {}
        None if package.has_prefix("Index/") => return Err(Fault::NotASpreadsheet("numbers")),
        None if package.has("xl/workbook.xml") => {
            return Err(Fault::damaged("no content types in the package"));
        }
        None => return Err(Fault::NotASpreadsheet("archive")),
    }
    if manifest.contains("encryption-data") {
        return Err(Fault::Locked);
    }
    Ok(SourceFormat::Ods)
}

fn compound(source: &Source) -> Result<SourceFormat, Fault> {
    let mut cfb = Cfb::open(source.start()?, source.bytes)?;
    if cfb.has("EncryptedPackage") {
        return Err(Fault::Locked);
    }
    if cfb.has("Workbook") || cfb.has("Book") {
        for name in ["Workbook", "Book"] {
            if cfb.start(name, HEAD)?.is_some_and(|head| is_locked(&head)) {
                return Err(Fault::Locked);
            }
        }
        return Ok(SourceFormat::Xls);
    }
    Err(match () {
        () if cfb.has("WordDocument") => Fault::NotASpreadsheet("word"),
        () if cfb.has("PowerPoint Document") => Fault::NotASpreadsheet("slides"),
        () => Fault::NotASpreadsheet("other"),
    })
}

fn text(head: &[u8], plain: &str, whole: bool, path: &Path) -> Result<SourceFormat, Fault> {
    let is_mark = |byte: &u8| matches!(byte, b'\r' | b'\n' | 0xEF | 0xBB | 0xBF | 0xFF | 0xFE);
    if whole && head.iter().all(is_mark) {
        return Err(Fault::Empty);
    }
    if let Some(format) = markup::format(plain.trim_start())? {
        return Ok(format);
    }
    if let Some(what) = other_text(plain.trim_start()) {
        return Err(Fault::NotASpreadsheet(what));
    }
    if whole && is_json(plain.trim()) {
        return Err(Fault::NotASpreadsheet("json"));
    }
    // A table that some program called xls is read; prose that calls itself a workbook is not.
    let name = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    if WORKBOOKS.contains(&name.as_str()) && !is_table(plain)? {
        return Err(Fault::NotASpreadsheet("text"));
    }
    Ok(SourceFormat::Csv)
}

/// Texts of other kinds, by how they start.
fn other_text(start: &str) -> Option<&'static str> {
    let mut rest = start.chars().filter(|letter| !letter.is_whitespace());
    match (rest.next(), rest.next()) {
        (Some('{'), Some('"')) | (Some('['), Some('{' | '[' | '"')) => Some("json"),
        _ if is_sylk(start) => Some("old-spreadsheet"),
        _ => None,
    }
}

/// A list or an object, whole. Numbers and texts alone are JSON too, and tables of one cell.
fn is_json(text: &str) -> bool {
    text.starts_with(['[', '{']) && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// SYLK: `ID;P` and a program's name, then records of one letter. A table's header may be
/// `ID;Producto` all the same.
fn is_sylk(start: &str) -> bool {
    let record = |line: &str| {
        let mut letters = line.bytes();
        let kind = letters.next();
        kind.is_some_and(|kind| b"BCFOPEN".contains(&kind)) && letters.any(|byte| byte == b';')
    };
    let mut lines = start.lines();
    let first = lines.next().unwrap_or_default();
    let second = lines.next().unwrap_or_default();
    first.starts_with("ID;P")
        && record(second)
        && second.split(';').next().is_some_and(|f| f.len() <= 2)
}

/// The letters of the start in any of the encodings that keep ASCII, or in UTF-16 and UTF-32.
fn plain(head: &[u8]) -> String {
    if let Some(rare) = Rare::marked(head) {
        let mut text = String::new();
        let read = Recode::new(head, Some(rare)).read_to_string(&mut text);
        return if read.is_ok() { text } else { String::new() };
    }
    if let Some(encoding) = super::delimited::encoding::wide(head) {
        return encoding.decode(head).0.into_owned();
    }
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    head.iter().map(|byte| char::from(*byte)).collect()
}

/// Whether more than one letter in twenty is a control character that no text has, or three in
/// ten are NUL.
fn is_binary(plain: &str) -> bool {
    let mut letters = 0_usize;
    let (mut odd, mut nul) = (0_usize, 0_usize);
    for letter in plain.chars() {
        letters += 1;
        match letter {
            '\0' => nul += 1,
            '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\x1A' | '\x1B' | '\x1C'..='\x1F' => {}
            '\x01'..'\x20' | '\x7F' => odd += 1,
            _ => {}
        }
    }
    odd * 20 > letters || nul * 10 > letters * 3
}
