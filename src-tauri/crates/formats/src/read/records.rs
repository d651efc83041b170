//! The records of a CSV file that this program wrote, one at a time, as they stand there.

use std::fs::File;
use std::io;
use std::path::Path;

use csv::{ByteRecord, Reader, ReaderBuilder};

/// An open CSV file of our own writing: UTF-8, RFC 4180, its first record the names.
pub struct Records {
    reader: Reader<File>,
    record: ByteRecord,
    columns: Vec<String>,
}

/// A record.
#[derive(Clone, Copy)]
pub struct Record<'r>(&'r ByteRecord);

impl Records {
    /// Opens the file and reads the names.
    pub fn open(path: &Path) -> io::Result<Records> {
        let mut reader = ReaderBuilder::new().buffer_capacity(1 << 18).from_path(path)?;
        let names = reader.byte_headers()?;
        let columns = names.iter().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
        Ok(Records { reader, record: ByteRecord::new(), columns })
    }

    /// The names of the columns.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The next record; nothing after the last.
    pub fn advance(&mut self) -> io::Result<Option<Record<'_>>> {
        let read = self.reader.read_byte_record(&mut self.record)?;
        Ok(read.then_some(Record(&self.record)))
    }
}

impl<'r> Record<'r> {
    /// The bytes of a cell; none where it is empty.
    pub fn cell(self, column: usize) -> &'r [u8] {
        self.0.get(column).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_as_it_stands() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, "a,\"b,c\"\r\n007,\"línea\n\"\"dos\"\"\"\r\n,\r\n").unwrap();
        let mut records = Records::open(&path).unwrap();
        assert_eq!(records.columns(), ["a", "b,c"]);
        let first = records.advance().unwrap().unwrap();
        assert_eq!((first.cell(0), first.cell(1)), (&b"007"[..], "línea\n\"dos\"".as_bytes()));
        let second = records.advance().unwrap().unwrap();
        assert_eq!((second.cell(0), second.cell(7)), (&b""[..], &b""[..]));
        assert!(records.advance().unwrap().is_none());
        std::fs::write(&path, "a,b\r\n1\r\n").unwrap();
        let cut = Records::open(&path).unwrap().advance().map(|found| found.is_some());
        assert!(cut.is_err(), "a record cut short is no record");
    }
}
