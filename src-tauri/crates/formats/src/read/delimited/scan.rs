//! Rows and cells of separated text (RFC 4180, leniently): no text is ever dropped.

use memchr::memchr3;

use super::super::error::Fault;

/// Whoever takes the cells.
pub trait Take {
    /// The cell at zero-based `row` and `column` holds `text`.
    fn cell(&mut self, row: u32, column: u32, text: &str) -> Result<(), Fault>;

    /// The row `row` ended with `columns` cells; `Break` asks for no more.
    fn row(&mut self, _row: u32, _columns: u32) {}
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the start of a row: an end of line here is a row of nothing.
    RowStart,
    /// At the start of a cell.
    CellStart,
    /// In a cell without quotes, or behind its closing quote.
    Plain,
    /// Between quotes.
    Quoted,
    /// Behind a quote between quotes: the end, or the first half of a doubled one.
    Quote,
    /// Behind a carriage return that ended a row; a line feed belongs to it.
    Return,
}

/// A scanner fed piece by piece. Only the cell that is being read is held.
pub struct Scan {
    delimiter: char,
    state: State,
    cell: String,
    row: u32,
    column: u32,
    opened: (u32, u32),
}

impl Scan {
    /// A scanner for cells separated by `delimiter`.
    pub fn new(delimiter: char) -> Scan {
        let (state, opened) = (State::RowStart, (0, 0));
        Scan { delimiter, state, cell: String::new(), row: 0, column: 0, opened }
    }

    /// Takes the next piece of the text.
    pub fn feed(&mut self, piece: &str, take: &mut impl Take) -> Result<(), Fault> {
        let mut rest = piece;
        while !rest.is_empty() {
            let used = match self.state {
                State::Plain => self.plain(rest),
                State::Quoted => self.quoted(rest),
                _ => 0,
            };
            rest = &rest[used..];
            let Some(letter) = rest.chars().next() else { break };
            rest = &rest[letter.len_utf8()..];
            self.letter(letter, take)?;
        }
        Ok(())
    }

    /// Runs over letters that only fill a cell without quotes.
    fn plain(&mut self, rest: &str) -> usize {
        let mut first = [0; 4];
        let lead = self.delimiter.encode_utf8(&mut first).as_bytes()[0];
        let mut end = memchr3(lead, b'\r', b'\n', rest.as_bytes()).unwrap_or(rest.len());
        // A separator of several bytes shares its first byte with other letters.
        while end < rest.len() && !rest.is_char_boundary(end) {
            end += 1;
        }
        self.cell.push_str(&rest[..end]);
        end
    }

    fn quoted(&mut self, rest: &str) -> usize {
        let end = memchr::memchr(b'"', rest.as_bytes()).unwrap_or(rest.len());
        self.cell.push_str(&rest[..end]);
        end
    }

    fn letter(&mut self, letter: char, take: &mut impl Take) -> Result<(), Fault> {
        if self.state == State::Return {
            self.state = State::RowStart;
            if letter == '\n' {
                return Ok(());
            }
        }
        match (self.state, letter) {
            (State::Quoted, '"') => self.state = State::Quote,
            (State::Quoted, _) => self.cell.push(letter),
            (State::Quote, '"') => {
                self.cell.push('"');
                self.state = State::Quoted;
            }
            (_, letter) if letter == self.delimiter => {
                self.end_cell(take)?;
                self.state = State::CellStart;
            }
            (_, '\r' | '\n') => {
                self.end_row(take)?;
                self.state = if letter == '\r' { State::Return } else { State::RowStart };
            }
            (State::RowStart | State::CellStart, '"') => {
                self.opened = (self.row, self.column);
                self.state = State::Quoted;
            }
            (_, letter) => {
                self.cell.push(letter);
                self.state = State::Plain;
            }
        }
        Ok(())
    }

    fn end_cell(&mut self, take: &mut impl Take) -> Result<(), Fault> {
        take.cell(self.row, self.column, &self.cell)?;
        self.cell.clear();
        self.column += 1;
        Ok(())
    }

    fn end_row(&mut self, take: &mut impl Take) -> Result<(), Fault> {
        let nothing = self.state == State::RowStart;
        if !nothing {
            self.end_cell(take)?;
        }
        take.row(self.row, self.column);
        self.row += 1;
        self.column = 0;
        Ok(())
    }

    /// Ends the last row; the zero-based row and column of a quote that was never closed.
    pub fn finish(&mut self, take: &mut impl Take) -> Result<Option<(u32, u32)>, Fault> {
        let open = (self.state == State::Quoted).then_some(self.opened);
        if !matches!(self.state, State::RowStart | State::Return) {
            self.end_row(take)?;
        }
        Ok(open)
    }
}
