//! The fast way through a sheet's rows: whole rows in the plain form that nearly all programs
//! write go from the unpacked bytes straight into the sheet; anything else is left to the full
//! reader, row by row, so that both give the same cells.

use memchr::memchr;
use vitrina_model::{Cell, CellError, RowDraft, SheetBuilder};

use super::super::error::Fault;
use super::super::serial::{Epoch, Shown, cell, iso};
use super::super::xml_text::Text;
use super::Shared;
use super::escape::decoded;
use super::markup::{Stop, attributes, digits, expect, past_blanks, text_end, whole, word};
use super::number::plain_number;

/// How far the scanner came.
pub struct Taken {
    /// Bytes of whole rows.
    pub bytes: usize,
    /// Cells in them.
    pub cells: u64,
    /// Why it stopped there.
    pub stop: Stop,
}

/// A number that no shared text has yet in the sheet.
const UNKNOWN: u32 = u32::MAX;

/// Scans rows of one sheet.
pub struct PlainRows<'a> {
    shared: &'a Shared,
    /// Number in the sheet of each shared text.
    texts: Vec<u32>,
    draft: RowDraft,
    text: String,
    /// The row's number as it is written in its cells.
    digits: Vec<u8>,
}

/// What a cell says before its value.
struct Head {
    column: u16,
    style: usize,
    kind: Kind,
    /// Whether nothing follows.
    empty: bool,
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Text,
    Inline,
    Boolean,
    Error,
    Date,
}

impl<'a> PlainRows<'a> {
    /// A scanner of a sheet that refers to `shared`.
    pub fn new(shared: &'a Shared) -> PlainRows<'a> {
        let texts = vec![UNKNOWN; shared.strings.len()];
        let (draft, text, digits) = (RowDraft::default(), String::new(), Vec::new());
        PlainRows { shared, texts, draft, text, digits }
    }

    /// Takes whole rows from the start of `bytes`; `row` is the number of a row that does not say
    /// its own, and afterwards that of the next.
    pub fn take(
        &mut self,
        bytes: &[u8],
        row: &mut u32,
        builder: &mut SheetBuilder,
    ) -> Result<Taken, Fault> {
        let mut taken = Taken { bytes: 0, cells: 0, stop: Stop::More };
        loop {
            let mut number = *row;
            match self.row(bytes, taken.bytes, &mut number, builder) {
                Ok((end, cells)) => {
                    builder.push_row(number, &self.draft)?;
                    taken.bytes = end;
                    taken.cells += cells;
                    *row = number.saturating_add(1);
                }
                Err(stop) => {
                    taken.stop = stop;
                    return Ok(taken);
                }
            }
        }
    }

    /// Reads one row into the draft: where it ends, and how many cells it has.
    fn row(
        &mut self,
        bytes: &[u8],
        start: usize,
        row: &mut u32,
        builder: &mut SheetBuilder,
    ) -> Result<(usize, u64), Stop> {
        let start = past_blanks(bytes, start);
        let at = expect(bytes, start, b"<row")?;
        let (mut at, empty) = attributes(bytes, at, |name, value| {
            if name == b"r" {
                *row = whole(value).and_then(|row| row.checked_sub(1)).ok_or(Stop::Other)?;
            }
            Ok(())
        })?;
        self.draft.clear();
        if empty {
            return Ok((at, 0));
        }
        self.digits.clear();
        self.digits.extend_from_slice(itoa::Buffer::new().format(row.saturating_add(1)).as_bytes());
        let (mut cells, mut column) = (0, 0);
        loop {
            if bytes.get(at + 1) == Some(&b'/') {
                return Ok((expect(bytes, at, b"</row>")?, cells));
            }
            at = self.cell(bytes, at, &mut column, builder)?;
            cells += 1;
        }
    }

    /// Reads one cell into the draft: where it ends.
    fn cell(
        &mut self,
        bytes: &[u8],
        at: usize,
        column: &mut u16,
        builder: &mut SheetBuilder,
    ) -> Result<usize, Stop> {
        let head = self.head(bytes, at, *column)?;
        *column = head.column.checked_add(1).ok_or(Stop::Other)?;
        if head.empty {
            return Ok(head.end);
        }
        let (value, end) = value(bytes, head.end, head.kind)?;
        if !value.is_empty() {
            self.keep(&head, value, builder)?;
        }
        Ok(end)
    }

    #[inline]
    fn head(&self, bytes: &[u8], at: usize, column: u16) -> Result<Head, Stop> {
        let mut head = Head { column, style: 0, kind: Kind::Number, empty: false, end: at };
        let mut at = expect(bytes, at, b"<c")?;
        loop {
            match *bytes.get(at..at + 4).ok_or(Stop::More)? {
                [b' ', b'r', b'=', b'"'] => {
                    let (column, end) = self.column(bytes, at + 4)?;
                    (head.column, at) = (column, end);
                }
                [b' ', b's', b'=', b'"'] => {
                    let (style, end) = digits(bytes, at + 4)?;
                    (head.style, at) = (style as usize, end);
                }
                [b' ', b't', b'=', b'"'] => {
                    let (kind, end) = kind(bytes, at + 4)?;
                    (head.kind, at) = (kind, end);
                }
                [b'>', ..] => {
                    head.end = at + 1;
                    return Ok(head);
                }
                [b'/', b'>', ..] => {
                    (head.end, head.empty) = (at + 2, true);
                    return Ok(head);
                }
                _ => return Err(Stop::Other),
            }
        }
    }

    /// The column of a reference such as `K204"`, whose row must be this one.
    #[inline]
    fn column(&self, bytes: &[u8], at: usize) -> Result<(u16, usize), Stop> {
        let (mut column, mut end) = (0_u32, at);
        loop {
            let byte = *bytes.get(end).ok_or(Stop::More)?;
            if !byte.is_ascii_uppercase() {
                break;
            }
            column = column * 26 + u32::from(byte - b'A') + 1;
            end += 1;
            if end - at > 3 {
                return Err(Stop::Other);
            }
        }
        end = expect(bytes, end, &self.digits)?;
        end = expect(bytes, end, b"\"")?;
        let column = column.checked_sub(1).ok_or(Stop::Other)?;
        Ok((column as u16, end))
    }

    #[inline]
    fn keep(&mut self, head: &Head, raw: &[u8], builder: &mut SheetBuilder) -> Result<(), Stop> {
        let column = head.column;
        if self.draft.last().is_some_and(|last| last >= column) {
            return Err(Stop::Other);
        }
        match head.kind {
            Kind::Number => return self.keep_number(head, raw),
            Kind::Shared => return self.keep_shared(column, raw, builder),
            Kind::Text | Kind::Inline => return self.keep_text(column, raw, builder),
            Kind::Boolean => {
                let truth = match raw {
                    b"1" => true,
                    b"0" => false,
                    _ => return Err(Stop::Other),
                };
                self.draft.plain(column, Cell::Boolean(truth));
            }
            Kind::Error => {
                let error = word(raw).and_then(CellError::from_name).ok_or(Stop::Other)?;
                self.draft.plain(column, Cell::Error(error));
            }
            Kind::Date => {
                let date = word(raw).and_then(iso).ok_or(Stop::Other)?;
                self.draft.plain(column, date);
            }
        }
        Ok(())
    }

    #[inline]
    fn keep_number(&mut self, head: &Head, raw: &[u8]) -> Result<(), Stop> {
        let number = match plain_number(raw) {
            Some(number) => number,
            None => word(raw).and_then(|word| word.parse::<f64>().ok()).ok_or(Stop::Other)?,
        };
        let shown = self.shared.styles.shown(head.style).map_err(|_| Stop::Other)?;
        match shown {
            Shown::Number if number.is_finite() => self.draft.number(head.column, number),
            Shown::Date | Shown::Time
                if self.shared.epoch == Epoch::Y1900 && (60.0..61.0).contains(&number) =>
            {
                return Err(Stop::Other);
            }
            _ if !number.is_finite() => return Err(Stop::Other),
            _ => self.draft.plain(head.column, cell(number, shown, self.shared.epoch)),
        }
        Ok(())
    }

    #[inline]
    fn keep_shared(
        &mut self,
        column: u16,
        raw: &[u8],
        builder: &mut SheetBuilder,
    ) -> Result<(), Stop> {
        let id = whole(raw).ok_or(Stop::Other)? as usize;
        let text = self.shared.strings.get(id).ok_or(Stop::Other)?;
        if text.is_empty() {
            return Ok(());
        }
        if self.texts[id] == UNKNOWN {
            self.texts[id] = builder.text(text).map_err(|_| Stop::Other)?;
        }
        self.draft.text(column, self.texts[id], text.len());
        Ok(())
    }

    fn keep_text(
        &mut self,
        column: u16,
        raw: &[u8],
        builder: &mut SheetBuilder,
    ) -> Result<(), Stop> {
        self.text.clear();
        Text::escaped(raw).push(&mut self.text).map_err(|_| Stop::Other)?;
        let text = decoded(&self.text);
        if !text.is_empty() {
            let number = builder.text(&text).map_err(|_| Stop::Other)?;
            self.draft.text(column, number, text.len());
        }
        Ok(())
    }
}

/// The value inside a cell whose start tag ends before `at`, and where the cell ends.
#[inline]
fn value(bytes: &[u8], mut at: usize, kind: Kind) -> Result<(&[u8], usize), Stop> {
    let mut found: &[u8] = &[];
    loop {
        match *bytes.get(at..at + 4).ok_or(Stop::More)? {
            [b'<', b'v', b'>', _] if kind != Kind::Inline => {
                let end = text_end(bytes, at + 3)?;
                found = &bytes[at + 3..end];
                at = expect(bytes, end, b"</v>")?;
            }
            [b'<', b'/', b'c', b'>'] => return Ok((found, at + 4)),
            [b'<', b'f', b' ' | b'>' | b'/', _] => at = past_formula(bytes, at + 2)?,
            [b'<', b'i', b's', b'>'] if kind == Kind::Inline => {
                let start = match *bytes.get(at + 4..at + 7).ok_or(Stop::More)? {
                    [b'<', b't', b'>'] => at + 7,
                    _ => expect(bytes, at + 4, b"<t xml:space=\"preserve\">")?,
                };
                let end = text_end(bytes, start)?;
                found = &bytes[start..end];
                at = expect(bytes, end, b"</t></is>")?;
            }
            _ => return Err(Stop::Other),
        }
    }
}

/// Past a formula, whose name ends before `at`.
fn past_formula(bytes: &[u8], at: usize) -> Result<usize, Stop> {
    let (at, empty) = attributes(bytes, at, |_, _| Ok(()))?;
    if empty {
        return Ok(at);
    }
    let end = memchr(b'<', &bytes[at..]).ok_or(Stop::More)?;
    expect(bytes, at + end, b"</f>")
}

fn kind(bytes: &[u8], at: usize) -> Result<(Kind, usize), Stop> {
    for (word, kind) in [
        (b"s\"".as_slice(), Kind::Shared),
        (b"n\"", Kind::Number),
        (b"str\"", Kind::Text),
        (b"inlineStr\"", Kind::Inline),
        (b"b\"", Kind::Boolean),
        (b"e\"", Kind::Error),
        (b"d\"", Kind::Date),
    ] {
        match expect(bytes, at, word) {
            Ok(end) => return Ok((kind, end)),
            Err(Stop::More) => return Err(Stop::More),
            Err(Stop::Other) => {}
        }
    }
    Err(Stop::Other)
}
