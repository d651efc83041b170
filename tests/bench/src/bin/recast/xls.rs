//! Workbooks of Excel 97 to 2003 ([MS-XLS]) in a compound file ([MS-CFB]): texts in their cells.

use std::fs::File;
use std::io::{BufWriter, Write};

use calamine::{Data, Range};

use super::Failure;

const SECTOR: usize = 512;
const END: u32 = 0xFFFF_FFFE;

/// Writes the cells; more than seven megabytes of them do not fit.
pub(crate) fn write(range: &Range<Data>, file: File) -> Result<(), Failure> {
    let mut sheet = Vec::new();
    record(0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0], &mut sheet);
    for (row, cells) in (0_u16..).zip(range.rows()) {
        for (column, cell) in (0_u16..).zip(cells) {
            push(row, column, cell, &mut sheet);
        }
    }
    record(0x000A, &[], &mut sheet);
    let mut book = Vec::new();
    record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0], &mut book);
    for format in [0_u16, 14, 22] {
        let style = [&[0, 0][..], &format.to_le_bytes(), &[0; 16]].concat();
        record(0x00E0, &style, &mut book);
    }
    let start = (book.len() + (4 + 9) + 4) as u32;
    record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat(), &mut book);
    record(0x000A, &[], &mut book);
    book.extend(sheet);
    compound(&book, file)
}

fn push(row: u16, column: u16, cell: &Data, out: &mut Vec<u8>) {
    let (id, style, value) = match cell {
        Data::Empty => return,
        Data::Bool(truth) => (0x0205, 0, vec![u8::from(*truth), 0]),
        Data::Float(number) => (0x0203, 0, number.to_le_bytes().to_vec()),
        Data::DateTime(date) => {
            let serial = date.as_f64();
            let style = if serial.fract() == 0.0 { 1 } else { 2 };
            (0x0203, style, serial.to_le_bytes().to_vec())
        }
        other => {
            let units: Vec<u16> = other.to_string().encode_utf16().collect();
            let wide = units.iter().flat_map(|unit| unit.to_le_bytes());
            let head = [&(units.len() as u16).to_le_bytes()[..], &[1]].concat();
            (0x0204, 0, head.into_iter().chain(wide).collect())
        }
    };
    let head = [row, column, style].map(u16::to_le_bytes).concat();
    record(id, &[head, value].concat(), out);
}

fn record(id: u16, data: &[u8], out: &mut Vec<u8>) {
    out.extend(id.to_le_bytes());
    out.extend((data.len() as u16).to_le_bytes());
    out.extend(data);
}

/// A compound file of one stream, its allocation tables first.
fn compound(stream: &[u8], file: File) -> Result<(), Failure> {
    let sectors = stream.len().div_ceil(SECTOR) as u32;
    let tables = (sectors + 2).div_ceil(127);
    if tables > 109 {
        return Err("too long for a plain compound file".into());
    }
    let mut fat = vec![0xFFFF_FFFD; tables as usize];
    fat.push(END);
    fat.extend((1..sectors).map(|n| tables + 1 + n));
    fat.push(END);
    fat.resize(tables as usize * 128, u32::MAX);
    let mut head = vec![0_u8; SECTOR];
    head[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    head[24..34].copy_from_slice(&[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    let words = [(44, tables), (48, tables), (56, 4_096), (60, END), (64, 0), (68, END), (72, 0)];
    let listed = (0..109).map(|n| (76 + n as usize * 4, if n < tables { n } else { u32::MAX }));
    for (at, word) in words.into_iter().chain(listed) {
        head[at..at + 4].copy_from_slice(&u32::to_le_bytes(word));
    }
    let mut out = BufWriter::new(file);
    out.write_all(&head)?;
    for word in fat {
        out.write_all(&word.to_le_bytes())?;
    }
    let book = directory("Workbook", 2, tables + 1, stream.len() as u32, u32::MAX);
    out.write_all(&directory("Root Entry", 5, END, 0, 1))?;
    out.write_all(&book)?;
    out.write_all(&[0; 256])?;
    out.write_all(stream)?;
    out.write_all(&vec![0; sectors as usize * SECTOR - stream.len()])?;
    out.flush()?;
    Ok(())
}

/// An entry of the directory ([MS-CFB] 2.6.1).
fn directory(name: &str, kind: u8, start: u32, size: u32, child: u32) -> Vec<u8> {
    let mut entry = vec![0_u8; 128];
    for (at, unit) in name.encode_utf16().enumerate() {
        entry[at * 2..at * 2 + 2].copy_from_slice(&unit.to_le_bytes());
    }
    entry[64..66].copy_from_slice(&((name.len() as u16 + 1) * 2).to_le_bytes());
    (entry[66], entry[67]) = (kind, 1);
    for (at, word) in [(68, u32::MAX), (72, u32::MAX), (76, child), (116, start), (120, size)] {
        entry[at..at + 4].copy_from_slice(&word.to_le_bytes());
    }
    entry
}
