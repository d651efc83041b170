//! Rows and cells of separated text (RFC 4180, leniently): no text is ever dropped.

use super::super::error::Fault;
use super::marks::Marks;
use super::quoted::{self, Quoted};

/// Whoever takes the cells.
pub trait Take {
    /// The cell at zero-based `row` and `column` holds `text`.
    fn cell(&mut self, row: u32, column: u32, text: &str) -> Result<(), Fault>;

    /// The row `row` ended at byte `end` of the text, with `columns` cells.
    fn row(&mut self, _row: u32, _columns: u32, _end: u64) -> Result<(), Fault> {
        Ok(())
    }

    /// Something is odd about the quotes of a cell.
    fn odd(&mut self, _row: u32, _column: u32, _odd: Odd) {}
}

/// What is odd about the quotes of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// Opened and never closed: the quote was taken as text, and the row ends where its line does.
    Unclosed,
    /// Quotes within the text that are not doubled; they were kept as they stand.
    Stray,
    /// A quoted text holds whole lines with as many separators as a row has.
    Rows,
}

/// A scanner that is fed a text piece by piece. It holds nothing of it but where it is.
pub struct Scan {
    delimiter: char,
    row: u32,
    column: u32,
    /// Separators of the last row that had some.
    cuts: u32,
    /// Bytes of the text before the piece that is fed next.
    before: u64,
}

/// Where in a piece a cell ended.
enum End {
    /// Behind its separator; the next cell starts at this byte.
    Cell(usize),
    /// Behind its line end.
    Row(usize),
    /// The piece ended before the cell did.
    More,
}

impl Scan {
    /// A scanner for cells separated by `delimiter`.
    pub fn new(delimiter: char) -> Scan {
        Scan { delimiter, row: 0, column: 0, cuts: 0, before: 0 }
    }

    /// Takes the cells that are complete in `text` and says how many bytes they are; the next call
    /// begins with what is left. `last` says that nothing follows.
    pub fn feed(&mut self, text: &str, last: bool, take: &mut impl Take) -> Result<usize, Fault> {
        let mut utf8 = [0; 4];
        let delimiter = self.delimiter.encode_utf8(&mut utf8).as_bytes();
        let mut marks = Marks::new(text.as_bytes(), delimiter);
        let mut at = 0;
        while at < text.len() {
            match self.cell(text, at, &mut marks, last, take)? {
                End::Cell(next) => {
                    self.column += 1;
                    at = next;
                }
                End::Row(next) => {
                    at = next;
                    self.end_row(at, take)?;
                }
                End::More => break,
            }
        }
        if last && self.column > 0 {
            // The file ended behind a separator: one more cell, which is empty.
            take.cell(self.row, self.column, "")?;
            self.column += 1;
            self.end_row(text.len(), take)?;
        }
        self.before += at as u64;
        Ok(at)
    }

    fn end_row(&mut self, at: usize, take: &mut impl Take) -> Result<(), Fault> {
        take.row(self.row, self.column, self.before + at as u64)?;
        self.cuts = if self.column > 1 { self.column - 1 } else { self.cuts };
        self.row += 1;
        self.column = 0;
        Ok(())
    }

    /// The cell that starts at `at`.
    fn cell(
        &mut self,
        text: &str,
        at: usize,
        marks: &mut Marks<'_>,
        last: bool,
        take: &mut impl Take,
    ) -> Result<End, Fault> {
        let bytes = text.as_bytes();
        let (mut search, mut odd) = (at, None);
        if matches!(bytes[at], b'"' | b' ')
            && let Some(open) = quoted::opening(bytes, at)
        {
            match quoted::close(text, open, marks.delimiter(), last) {
                Quoted::Closed { end, next, stray } => {
                    return self.quoted(text, open, (end, next), stray, (marks, last), take);
                }
                Quoted::More => return Ok(End::More),
                Quoted::Open { unclosed } => {
                    odd = Some(if unclosed { Odd::Unclosed } else { Odd::Stray });
                    search = open;
                }
                Quoted::Text => search = open,
            }
        }
        let end = marks.next(search).or_else(|| last.then_some(text.len()));
        let ended = end.and_then(|end| after(bytes, end, marks.delimiter(), last));
        let (Some(end), Some(ended)) = (end, ended) else { return Ok(End::More) };
        if let Some(odd) = odd {
            take.odd(self.row, self.column, odd);
        }
        // A line end at the start of a row is a row of nothing.
        if end > at || self.column > 0 || matches!(ended, End::Cell(_)) {
            take.cell(self.row, self.column, &text[at..end])?;
            self.column += u32::from(matches!(ended, End::Row(_)));
        }
        Ok(ended)
    }

    /// A cell between quotes, whose text ends at `end` and whose closing quote, and the blanks
    /// behind it, end at `next`.
    fn quoted(
        &mut self,
        text: &str,
        open: usize,
        (end, next): (usize, usize),
        stray: bool,
        (marks, last): (&Marks<'_>, bool),
        take: &mut impl Take,
    ) -> Result<End, Fault> {
        let ended = after(text.as_bytes(), next, marks.delimiter(), last);
        let Some(ended) = ended else { return Ok(End::More) };
        let inner = &text[open + 1..end];
        if stray {
            take.odd(self.row, self.column, Odd::Stray);
        } else if quoted::holds_rows(inner, self.delimiter, self.cuts) {
            take.odd(self.row, self.column, Odd::Rows);
        }
        if memchr::memchr(b'"', inner.as_bytes()).is_some() {
            take.cell(self.row, self.column, &inner.replace("\"\"", "\""))?;
        } else {
            take.cell(self.row, self.column, inner)?;
        }
        self.column += u32::from(matches!(ended, End::Row(_)));
        Ok(ended)
    }
}

/// What ends a cell at byte `end`: a separator, a line end or the end of all. Nothing where the piece
/// ends behind a carriage return, to which a line feed may belong.
fn after(bytes: &[u8], end: usize, delimiter: &[u8], last: bool) -> Option<End> {
    match (bytes.get(end), bytes.get(end + 1)) {
        (None, _) => last.then_some(End::Row(end)),
        (Some(b'\r'), Some(b'\n')) => Some(End::Row(end + 2)),
        (Some(b'\r'), None) if !last => None,
        (Some(b'\r' | b'\n'), _) => Some(End::Row(end + 1)),
        _ => Some(End::Cell(end + delimiter.len())),
    }
}
