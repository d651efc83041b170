//! Separated text (csv, tsv): one sheet, every cell the text that stands in the file.

mod decode;
pub mod dialect;
pub mod encoding;
pub mod recode;
mod scan;

use std::io::{BufReader, Read};

use encoding_rs::Encoding;
use vitrina_model::{Cell, CellAddress, Finding, Place, Severity, SheetBuilder, SourceFormat};

use super::error::Fault;
use super::format::{Book, Job, ReadFormat, Source};
use decode::Decode;
use dialect::Dialect;
use recode::Recode;
use scan::{Scan, Take};

/// The reader of separated text.
pub struct Delimited;

impl ReadFormat for Delimited {
    fn read(&self, source: &Source, _: SourceFormat, job: &Job) -> Result<Book, Fault> {
        let (encoding, rare) = match job.encoding {
            Some(asked) => (asked, None),
            None => encoding::find(source.start()?)?,
        };
        let start = || Ok::<_, Fault>(Recode::new(source.start()?, rare));
        let dialect = Dialect::find(Decode::new(start()?, encoding), job.delimiter)?;
        let mut rows = Rows::new(job, source.bytes, &dialect);
        let findings = rows.fill(start()?, encoding)?;
        Ok(Book {
            sheets: vec![rows.builder.finish()],
            encoding: Some(
                rare.map_or_else(|| encoding.name().to_lowercase(), |r| r.name().into()),
            ),
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
}

impl<'a> Rows<'a> {
    fn new(job: &'a Job<'a>, bytes: u64, dialect: &'a Dialect) -> Rows<'a> {
        let skip = u32::from(dialect.instruction);
        Rows { builder: job.builder(job.name, &[]), job, dialect, bytes, skip }
    }

    fn fill(
        &mut self,
        file: impl Read,
        encoding: &'static Encoding,
    ) -> Result<Vec<Finding>, Fault> {
        let mut text = Decode::new(BufReader::with_capacity(1 << 18, file), encoding);
        let mut scan = Scan::new(self.dialect.delimiter);
        let mut chunk = String::new();
        while text.next(&mut chunk)? {
            scan.feed(&chunk, self)?;
            self.job.at(text.bytes.min(self.bytes), self.bytes)?;
        }
        let open = scan.finish(self)?;
        Ok(self.findings(&text, open))
    }

    fn findings<R: Read>(&self, text: &Decode<R>, open: Option<(u32, u32)>) -> Vec<Finding> {
        let sheet = || self.job.name.to_owned();
        let mut findings = Vec::new();
        if self.dialect.instruction {
            let place = Place::Sheet { sheet: sheet() };
            let found = Finding::new("separator-line", Severity::Note, place);
            findings.push(found.with("separator", self.dialect.delimiter.to_string()));
        }
        if text.strange > 0 {
            let place = Place::Sheet { sheet: sheet() };
            findings.push(
                Finding::new("encoding-mixed", Severity::Warning, place)
                    .with("count", text.strange)
                    .with("encoding", text.encoding.name()),
            );
        }
        if let Some((row, column)) = open {
            let row = row.saturating_sub(self.skip);
            let place = Place::Cell { sheet: sheet(), cell: CellAddress { row, column } };
            findings.push(Finding::new("quote-unclosed", Severity::Warning, place));
        }
        findings
    }
}

impl Take for Rows<'_> {
    fn cell(&mut self, row: u32, column: u32, text: &str) -> Result<(), Fault> {
        match row.checked_sub(self.skip) {
            Some(row) => Ok(self.builder.push(row, column, Cell::Text(text))?),
            None => Ok(()),
        }
    }
}
