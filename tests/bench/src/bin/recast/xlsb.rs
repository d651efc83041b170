//! Binary workbooks ([MS-XLSB]): shared texts, doubles, truths, and one style of dates.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write};

use calamine::{Data, Range};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Failure;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/><Override PartName="/xl/sharedStrings.bin" ContentType="application/vnd.ms-excel.sharedStrings"/><Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/></Types>"#;
const MAIN: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>"#;
const RELATED: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.bin"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.bin"/></Relationships>"#;

/// Writes the cells.
pub(crate) fn write(range: &Range<Data>, file: File) -> Result<(), Failure> {
    let (sheet, strings) = sheet(range);
    let bundle = [&[0; 4][..], &1_u32.to_le_bytes(), &wide("rId1"), &wide("S")].concat();
    let mut workbook = Vec::new();
    for (id, data) in [
        (131, &[][..]),
        (153, &[0; 8]),
        (143, &[]),
        (156, &bundle),
        (144, &[]),
        (157, &[0; 26]),
        (132, &[]),
    ] {
        record(id, data, &mut workbook);
    }
    let mut zip = ZipWriter::new(BufWriter::new(file));
    let parts: [(&str, &[u8]); 7] = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", MAIN.as_bytes()),
        ("xl/workbook.bin", &workbook),
        ("xl/_rels/workbook.bin.rels", RELATED.as_bytes()),
        ("xl/styles.bin", &styles()),
        ("xl/sharedStrings.bin", &strings),
        ("xl/worksheets/sheet1.bin", &sheet),
    ];
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    zip.finish()?.flush()?;
    Ok(())
}

/// Number formats of the two styles: none, and 14, the short date.
fn styles() -> Vec<u8> {
    let mut out = Vec::new();
    record(278, &[], &mut out);
    record(617, &3_u32.to_le_bytes(), &mut out);
    for format in [0_u16, 14, 22] {
        let style = [&[0xFF, 0xFF][..], &format.to_le_bytes(), &[0; 12]].concat();
        record(47, &style, &mut out);
    }
    record(618, &[], &mut out);
    record(279, &[], &mut out);
    out
}

fn sheet(range: &Range<Data>) -> (Vec<u8>, Vec<u8>) {
    let (mut out, mut texts) = (Vec::new(), Vec::new());
    let mut known: HashMap<String, u32> = HashMap::new();
    record(129, &[], &mut out);
    record(148, &[0; 16], &mut out);
    record(145, &[], &mut out);
    for (number, row) in (0_u32..).zip(range.rows()) {
        record(0, &[&number.to_le_bytes()[..], &[0; 13]].concat(), &mut out);
        for (column, cell) in (0_u32..).zip(row) {
            let (id, style, value) = match cell {
                Data::Empty => continue,
                Data::Bool(truth) => (4, 0, vec![u8::from(*truth)]),
                Data::Float(number) => (5, 0, number.to_le_bytes().to_vec()),
                Data::DateTime(date) => {
                    let serial = date.as_f64();
                    let style = if serial.fract() == 0.0 { 1 } else { 2 };
                    (5, style, serial.to_le_bytes().to_vec())
                }
                other => {
                    let next = known.len() as u32;
                    let text = other.to_string();
                    let number = *known.entry(text.clone()).or_insert_with(|| {
                        record(19, &[&[0][..], &wide(&text)].concat(), &mut texts);
                        next
                    });
                    (7, 0, number.to_le_bytes().to_vec())
                }
            };
            let head = [&column.to_le_bytes()[..], &u32::to_le_bytes(style), &value].concat();
            record(id, &head, &mut out);
        }
    }
    record(146, &[], &mut out);
    record(130, &[], &mut out);
    let count = (known.len() as u32).to_le_bytes();
    let mut strings = Vec::new();
    record(159, &[count, count].concat(), &mut strings);
    strings.extend(texts);
    record(160, &[], &mut strings);
    (out, strings)
}

/// A record: its number and its length in seven bits a byte ([MS-XLSB] 2.1.4).
fn record(id: u16, data: &[u8], out: &mut Vec<u8>) {
    if id < 128 {
        out.push(id as u8);
    } else {
        out.extend([(id & 0x7F) as u8 | 0x80, (id >> 7) as u8]);
    }
    let mut length = data.len();
    loop {
        let more = if length > 127 { 0x80 } else { 0 };
        out.push((length & 0x7F) as u8 | more);
        length >>= 7;
        if length == 0 {
            break;
        }
    }
    out.extend(data);
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&(units.len() as u32 / 2).to_le_bytes()[..], &units].concat()
}
