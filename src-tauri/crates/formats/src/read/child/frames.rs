//! What passes through the pipe: a tag, a length, JSON; behind the head of some rows their bare arrays.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::sync::mpsc::Receiver;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use vitrina_model::{
    Finding, Rect, SheetBlock, SheetBuilder, SheetParts, SourceFormat, Strings, Visibility,
    Workbook, Xray,
};

use super::super::error::ReadError;

/// JSON longer than this is no frame of ours.
const MOST_JSON: u64 = 256 << 20;
/// Arrays are read in pieces of this many bytes, so that memory follows what arrives.
const PIECE: usize = 1 << 20;

/// How far the child is.
pub const PROGRESS: u8 = b'P';
/// Some rows of a sheet, their arrays behind it.
pub const ROWS: u8 = b'S';
/// The workbook is whole.
pub const BOOK: u8 = b'W';
/// What was found in a workbook beside its tables.
pub const XRAY: u8 = b'X';
/// The file was not read; why.
pub const REFUSED: u8 = b'R';

/// What a workbook is, its cells aside.
#[derive(Serialize, Deserialize)]
pub struct BookHead {
    format: SourceFormat,
    encoding: Option<String>,
    delimiter: Option<char>,
    findings: Vec<Finding>,
    sheets: Vec<SheetHead>,
}

#[derive(Serialize, Deserialize)]
struct SheetHead {
    name: String,
    visibility: Visibility,
    merged: Vec<Rect>,
}

#[derive(Serialize, Deserialize)]
struct BlockHead {
    sheet: usize,
    name: String,
    rows: u64,
    cells: u64,
    texts: u64,
    text_bytes: u64,
}

/// Writes one frame of JSON.
pub fn put(out: &mut impl Write, tag: u8, value: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_vec(value)?;
    out.write_all(&[tag])?;
    out.write_all(&(json.len() as u64).to_le_bytes())?;
    out.write_all(&json)
}

/// Writes what ends a workbook whose rows went ahead.
pub fn put_book(out: &mut impl Write, book: &Workbook) -> io::Result<()> {
    for (number, sheet) in book.sheets.iter().enumerate().filter(|(_, sheet)| !sheet.is_empty()) {
        put_rows(out, number, &sheet.name, sheet.parts())?;
    }
    let sheets = book.sheets.iter().map(|sheet| SheetHead {
        name: sheet.name.clone(),
        visibility: sheet.visibility,
        merged: sheet.merged.clone(),
    });
    let head = BookHead {
        format: book.format,
        encoding: book.encoding.clone(),
        delimiter: book.delimiter,
        findings: book.findings.clone(),
        sheets: sheets.collect(),
    };
    put(out, BOOK, &head)
}

/// Writes some rows of a sheet.
pub fn put_rows(
    out: &mut impl Write,
    sheet: usize,
    name: &str,
    parts: &SheetParts,
) -> io::Result<()> {
    let (bytes, ends) = parts.strings.parts();
    let head = BlockHead {
        sheet,
        name: name.to_owned(),
        rows: parts.rows.len() as u64,
        cells: parts.columns.len() as u64,
        texts: ends.len() as u64,
        text_bytes: bytes.len() as u64,
    };
    put(out, ROWS, &head)?;
    put_array(out, &parts.rows, u32::to_le_bytes)?;
    put_array(out, &parts.starts, u32::to_le_bytes)?;
    put_array(out, &parts.columns, u16::to_le_bytes)?;
    out.write_all(&parts.kinds)?;
    put_array(out, &parts.values, u64::to_le_bytes)?;
    put_array(out, ends, u64::to_le_bytes)?;
    out.write_all(bytes.as_bytes())
}

fn put_array<T: Copy, const N: usize>(
    out: &mut impl Write,
    items: &[T],
    bytes: impl Fn(T) -> [u8; N],
) -> io::Result<()> {
    let mut piece = Vec::with_capacity(PIECE.min(items.len() * N));
    for chunk in items.chunks(PIECE / N) {
        piece.clear();
        for item in chunk {
            piece.extend_from_slice(&bytes(*item));
        }
        out.write_all(&piece)?;
    }
    Ok(())
}

/// What one frame said.
pub enum Message {
    /// Done and total.
    Progress(u64, u64),
    /// Some rows of the sheet with this number.
    Rows(usize, SheetBlock),
    /// The workbook is whole.
    Book(BookHead),
    /// What was found beside its tables.
    Xray(Xray),
    /// Why it was not read.
    Refused(ReadError),
}

fn broken(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what.to_owned())
}

/// What is at hand for the next message: bytes of arrays that may still come, and blocks that were
/// read before and can be filled anew, since memory that is there already costs nothing.
pub struct Room {
    /// Bytes of arrays that may still come.
    pub left: u64,
    /// Blocks that nobody needs any more.
    pub spare: Receiver<SheetBlock>,
    piece: Vec<u8>,
}

impl Room {
    /// Room for `left` bytes of arrays.
    pub fn new(left: u64, spare: Receiver<SheetBlock>) -> Room {
        Room { left, spare, piece: vec![0; PIECE] }
    }
}

/// Reads the next message.
pub fn next(from: &mut impl Read, room: &mut Room) -> io::Result<Message> {
    match tag(from)? {
        PROGRESS => json(from).map(|(done, total)| Message::Progress(done, total)),
        XRAY => json(from).map(Message::Xray),
        REFUSED => json(from).map(Message::Refused),
        ROWS => get_rows(from, room).map(|(sheet, block)| Message::Rows(sheet, block)),
        BOOK => json(from).map(Message::Book),
        _ => Err(broken("frame")),
    }
}

fn tag(from: &mut impl Read) -> io::Result<u8> {
    let mut tag = [0];
    from.read_exact(&mut tag)?;
    Ok(tag[0])
}

fn json<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<T> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > MOST_JSON {
        return Err(broken("frame length"));
    }
    let mut bytes = Vec::new();
    if from.take(length).read_to_end(&mut bytes)? as u64 != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(serde_json::from_slice(&bytes)?)
}

fn get_rows(from: &mut impl Read, room: &mut Room) -> io::Result<(usize, SheetBlock)> {
    let head: BlockHead = json(from)?;
    let claims = [(head.rows, 8), (head.cells, 11), (head.texts, 8), (head.text_bytes, 1)];
    let total =
        claims.iter().fold(0_u64, |sum, (n, size)| sum.saturating_add(n.saturating_mul(*size)));
    room.left = room.left.checked_sub(total).ok_or(io::ErrorKind::OutOfMemory)?;
    let mut block = room.spare.try_recv().unwrap_or_default();
    let SheetParts { rows, starts, columns, kinds, values, strings } = &mut block.parts;
    let (mut ends, mut bytes) = (Vec::new(), Vec::new());
    let piece = &mut room.piece;
    get_array(from, head.rows, rows, piece, u32::from_le_bytes)?;
    get_array(from, head.rows, starts, piece, u32::from_le_bytes)?;
    get_array(from, head.cells, columns, piece, u16::from_le_bytes)?;
    get_array(from, head.cells, kinds, piece, |[byte]| byte)?;
    get_array(from, head.cells, values, piece, u64::from_le_bytes)?;
    get_array(from, head.texts, &mut ends, piece, u64::from_le_bytes)?;
    get_array(from, head.text_bytes, &mut bytes, piece, |[byte]| byte)?;
    let text = String::from_utf8(bytes).map_err(|_| broken("text"))?;
    *strings = Strings::from_parts(text, ends).ok_or_else(|| broken("texts"))?;
    block.name = head.name;
    Ok((head.sheet, block))
}

impl BookHead {
    /// The workbook of these sheets, whose rows came before.
    pub fn with(self, mut rows: BTreeMap<usize, SheetBuilder>) -> Workbook {
        let sheet = |(number, head): (usize, SheetHead)| {
            let mut sheet = rows.remove(&number).map(SheetBuilder::finish).unwrap_or_default();
            (sheet.name, sheet.visibility, sheet.merged) =
                (head.name, head.visibility, head.merged);
            sheet
        };
        let sheets = self.sheets.into_iter().enumerate().map(sheet).collect();
        let BookHead { format, encoding, delimiter, findings, .. } = self;
        Workbook { format, encoding, delimiter, sheets, findings }
    }
}

/// Fills `items` anew with `count` of them, in pieces, so that memory follows what arrives.
fn get_array<T, const N: usize>(
    from: &mut impl Read,
    count: u64,
    items: &mut Vec<T>,
    piece: &mut [u8],
    item: impl Fn([u8; N]) -> T,
) -> io::Result<()> {
    items.clear();
    let mut left = usize::try_from(count).map_err(|_| io::ErrorKind::OutOfMemory)?;
    while left > 0 {
        let some = left.min(piece.len() / N);
        let bytes = &mut piece[..some * N];
        from.read_exact(bytes)?;
        let (whole, _) = bytes.as_chunks::<N>();
        items.extend(whole.iter().map(|bytes| item(*bytes)));
        left -= some;
    }
    Ok(())
}
