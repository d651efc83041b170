//! Separated text (csv, tsv): one sheet, every cell the text that stands in the file.

pub mod decode;
pub mod dialect;
pub mod encoding;
mod marks;
mod quoted;
mod readings;
pub mod recode;
mod said;
mod scan;
mod widths;

use std::io::Read;

use vitrina_model::{Finding, LimitReached, RowDraft, SheetBuilder, SourceFormat};

pub use readings::{Reading, readings};

use super::error::Fault;
use super::format::{Book, Job, ReadFormat, Source};
use decode::Decode;
use dialect::Dialect;
use recode::Recode;
use said::Said;
use scan::{Odd, Scan, Take};
use widths::Widths;

/// The reader of separated text.
pub struct Delimited;

impl ReadFormat for Delimited {
    fn read(&self, source: &Source, _: SourceFormat, job: &Job) -> Result<Book, Fault> {
        let found = match job.encoding {
            Some(asked) => asked,
            None => encoding::find(|| source.start())?,
        };
        let (encoding, rare) = found;
        let start = || Ok::<_, Fault>(Recode::new(source.start()?, rare));
        let dialect = Dialect::find(Decode::new(start()?, encoding), job.delimiter)?;
        let mut rows = Rows::new(job, source.bytes, &dialect);
        let findings = rows.fill(Decode::new(start()?, encoding))?;
        Ok(Book {
            sheets: vec![rows.builder.finish()],
            encoding: Some(encoding::name(found)),
            delimiter: Some(dialect.delimiter),
            findings,
        })
    }
}

/// Takes cells from the scanner into the sheet.
struct Rows<'a> {
    builder: SheetBuilder,
    job: &'a Job<'a>,
    dialect: &'a Dialect,
    bytes: u64,
    /// Rows of the file that are instructions and not data.
    skip: u32,
    /// Columns of the row that is being read, up to the last that holds something.
    filled: u32,
    /// Its cells.
    draft: RowDraft,
    widths: Widths,
    said: Said,
}

impl<'a> Rows<'a> {
    fn new(job: &'a Job<'a>, bytes: u64, dialect: &'a Dialect) -> Rows<'a> {
        let skip = u32::from(dialect.instruction);
        let builder = job.builder(job.name, &[]);
        let (widths, said) = (Widths::default(), Said::default());
        let draft = RowDraft::default();
        Rows { builder, job, dialect, bytes, skip, filled: 0, draft, widths, said }
    }

    fn fill<R: Read>(&mut self, mut text: Decode<R>) -> Result<Vec<Finding>, Fault> {
        let mut scan = Scan::new(self.dialect.delimiter);
        let mut piece = String::new();
        let mut whole = false;
        while !whole {
            let held = piece.len();
            // Twice what is left of an unfinished cell, so that a long one is not begun too often.
            while !whole && piece.len() <= held * 2 {
                whole = !text.next(&mut piece)?;
            }
            let most = self.job.limits.text_bytes;
            if piece.len() as u64 > most {
                return Err(LimitReached { limit: "text_bytes", most }.into());
            }
            self.said.piece(&piece[held..], &text.places);
            let used = scan.feed(&piece, whole, self)?;
            piece.drain(..used);
            self.job.at(text.bytes.min(self.bytes), self.bytes)?;
        }
        let said = std::mem::take(&mut self.said);
        Ok(said.findings(self.job.name, self.dialect, &text, &self.widths.uneven()))
    }
}

impl Take for Rows<'_> {
    fn cell(&mut self, row: u32, column: u32, text: &str) -> Result<(), Fault> {
        if text.is_empty() || row < self.skip {
            return Ok(());
        }
        let most = self.job.limits.columns.min(65_536);
        if column >= most {
            return Err(LimitReached { limit: "columns", most: most.into() }.into());
        }
        self.filled = column + 1;
        let number = self.builder.text(text)?;
        self.draft.text(column as u16, number, text.len());
        Ok(())
    }

    fn row(&mut self, row: u32, columns: u32, end: u64) -> Result<(), Fault> {
        if let Some(row) = row.checked_sub(self.skip) {
            self.builder.push_row(row, &self.draft)?;
            self.widths.push(columns, self.filled);
            self.said.row(row, end);
        }
        self.draft.clear();
        self.filled = 0;
        Ok(())
    }

    fn odd(&mut self, row: u32, column: u32, odd: Odd) {
        self.said.odd(row.saturating_sub(self.skip), column, odd);
    }
}
