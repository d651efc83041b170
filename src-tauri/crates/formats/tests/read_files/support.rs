//! Makes files byte by byte and reads them.

use std::io::{Cursor, Write};

use vitrina_formats::read::{Isolation, ReadError, ReadOptions, read};
use vitrina_model::{Cell, Sheet, Silent, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Reads `bytes` as a file called `name`, in this process.
pub fn read_named(name: &str, bytes: &[u8]) -> Result<Workbook, ReadError> {
    read_with(name, bytes, &ReadOptions::new(Isolation::InProcess))
}

/// Reads `bytes` as a file called `name` with `options`.
pub fn read_with(name: &str, bytes: &[u8], options: &ReadOptions) -> Result<Workbook, ReadError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    read(&path, options, &Silent)
}

/// The code of the error that reading `bytes` gives.
pub fn code(name: &str, bytes: &[u8]) -> &'static str {
    read_named(name, bytes).map_or_else(|error| error.code(), |_| "read")
}

/// A zip of these parts.
pub fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// All cells as `B2=text`, each by its kind and as open formats write it.
pub fn cells(sheet: &Sheet) -> Vec<String> {
    sheet
        .rows()
        .flat_map(|row| {
            row.iter().map(move |(column, cell)| said(row.row(), column, cell)).collect::<Vec<_>>()
        })
        .collect()
}

fn said(row: u32, column: u32, cell: Cell<'_>) -> String {
    let kind = match cell {
        Cell::Empty => "empty",
        Cell::Text(_) => "text",
        Cell::Number(_) => "number",
        Cell::Boolean(_) => "truth",
        Cell::DateTime(_) => "date",
        Cell::Duration(_) => "time",
        Cell::Error(_) => "error",
    };
    format!("{}{} {kind} {}", vitrina_model::column_letters(column), row + 1, cell.to_text())
}

/// The cells of the first sheet of a file that must be read.
pub fn first(name: &str, bytes: &[u8]) -> Vec<String> {
    let book = read_named(name, bytes).unwrap_or_else(|error| panic!("{error}"));
    cells(&book.sheets[0])
}

pub const TYPES: &str = r#"<Types xmlns="t"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const MAIN: &str = r#"<Relationships xmlns="r"><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<Relationships xmlns="r"><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="http://x/styles" Target="styles.xml"/></Relationships>"#;

/// The parts of a workbook of one sheet, to be changed by a test.
pub struct Xlsx {
    pub workbook: String,
    pub relations: String,
    pub strings: String,
    pub styles: String,
    pub sheet: String,
}

impl Xlsx {
    /// A workbook whose sheet `S` has these rows, as XML.
    pub fn of(rows: &str) -> Xlsx {
        Xlsx {
            workbook: workbook("", r#"<sheet name="S" sheetId="1" r:id="r1"/>"#),
            relations: RELATIONS.to_owned(),
            strings: "<sst/>".to_owned(),
            styles: "<styleSheet/>".to_owned(),
            sheet: format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        }
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        package(&[
            ("[Content_Types].xml", TYPES.as_bytes()),
            ("_rels/.rels", MAIN.as_bytes()),
            ("xl/workbook.xml", self.workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", self.relations.as_bytes()),
            ("xl/sharedStrings.xml", self.strings.as_bytes()),
            ("xl/styles.xml", self.styles.as_bytes()),
            ("xl/worksheets/sheet1.xml", self.sheet.as_bytes()),
        ])
    }
}

/// A workbook part.
pub fn workbook(properties: &str, sheets: &str) -> String {
    format!(
        r#"<workbook xmlns:r="r"><workbookPr {properties}/><sheets>{sheets}</sheets></workbook>"#
    )
}

/// Styles of the number formats with these codes, numbered from 1; 0 is General.
pub fn styles(codes: &[&str]) -> String {
    use std::fmt::Write as _;
    let (mut formats, mut cells) = (String::new(), r#"<xf numFmtId="0"/>"#.to_owned());
    for (n, code) in codes.iter().enumerate() {
        let code = code.replace('&', "&amp;").replace('"', "&quot;");
        let _ = write!(formats, r#"<numFmt numFmtId="{}" formatCode="{code}"/>"#, 200 + n);
        let _ = write!(cells, r#"<xf numFmtId="{}"/>"#, 200 + n);
    }
    format!("<styleSheet><numFmts>{formats}</numFmts><cellXfs>{cells}</cellXfs></styleSheet>")
}

/// An OpenDocument spreadsheet with this content inside `office:spreadsheet`.
pub fn ods(automatic_styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:automatic-styles>{automatic_styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}

/// A compound file of one stream.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    compound_of(&[(name, stream)])
}

/// A compound file of up to three streams. A single one is filled up with zeros to the least size
/// of a stream that has sectors of its own; several keep their size, the least being none.
pub fn compound_of(streams: &[(&str, &[u8])]) -> Vec<u8> {
    const FREE: u32 = u32::MAX;
    const END: u32 = 0xFFFF_FFFE;
    let cutoff = if streams.len() == 1 { 4_096 } else { 0 };
    let size = |stream: &[u8]| stream.len().max(cutoff);
    let sectors = |stream: &[u8]| size(stream).div_ceil(512).max(1) as u32;
    let count: u32 = streams.iter().map(|(_, stream)| sectors(stream)).sum();
    let tables = (count + 2).div_ceil(127);
    let mut fat = vec![0xFFFF_FFFD; tables as usize];
    fat.push(END);
    for (_, stream) in streams {
        let first = fat.len() as u32;
        fat.extend((1..sectors(stream)).map(|n| first + n));
        fat.push(END);
    }
    fat.resize(tables as usize * 128, FREE);
    let mut file = vec![0_u8; 512];
    file[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    file[24..34].copy_from_slice(&[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    let words =
        [(44, tables), (48, tables), (56, cutoff as u32), (60, END), (64, 0), (68, END), (72, 0)];
    for (at, word) in words {
        file[at..at + 4].copy_from_slice(&word.to_le_bytes());
    }
    for n in 0..109_u32 {
        let id = if n < tables { n } else { FREE };
        let at = 76 + n as usize * 4;
        file[at..at + 4].copy_from_slice(&id.to_le_bytes());
    }
    file.extend(fat.iter().flat_map(|word| word.to_le_bytes()));
    file.extend(directory("Root Entry", 5, END, 0, 1));
    let mut start = tables + 1;
    for (n, (name, stream)) in streams.iter().enumerate() {
        let mut entry = directory(name, 2, start, size(stream) as u32, FREE);
        if n + 1 < streams.len() {
            entry[72..76].copy_from_slice(&(n as u32 + 2).to_le_bytes());
        }
        file.extend(entry);
        start += sectors(stream);
    }
    file.resize(512 * (tables as usize + 2), 0);
    for (_, stream) in streams {
        file.extend(*stream);
        file.resize(file.len() + sectors(stream) as usize * 512 - stream.len(), 0);
    }
    file
}

fn directory(name: &str, kind: u8, start: u32, bytes: u32, child: u32) -> [u8; 128] {
    let mut entry = [0_u8; 128];
    for (n, unit) in name.encode_utf16().enumerate() {
        entry[n * 2..n * 2 + 2].copy_from_slice(&unit.to_le_bytes());
    }
    entry[64..66].copy_from_slice(&((name.len() as u16 + 1) * 2).to_le_bytes());
    entry[66] = kind;
    entry[68..80].fill(0xFF);
    entry[76..80].copy_from_slice(&child.to_le_bytes());
    entry[116..120].copy_from_slice(&start.to_le_bytes());
    entry[120..124].copy_from_slice(&bytes.to_le_bytes());
    entry
}
