//! The records of a binary part: a number, a length, bytes ([MS-XLSB] 2.1.4).

use std::io::{BufReader, Read};

use super::super::cfb::{u16_at, u32_at};
use super::super::error::Fault;
use super::super::package::unpacked;

/// The records of one part, each read whole; never more bytes than the part has.
pub struct Records<R> {
    part: BufReader<R>,
    data: Vec<u8>,
    /// Bytes read so far.
    pub bytes: u64,
}

/// One record.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    /// Its number.
    pub id: u16,
    data: &'a [u8],
}

impl<R: Read> Records<R> {
    /// The records of `part`.
    pub fn new(part: R) -> Records<R> {
        Records { part: BufReader::with_capacity(1 << 16, part), data: Vec::new(), bytes: 0 }
    }

    /// The next record; `None` at the end of the part, a fault where it is cut off.
    pub fn next(&mut self) -> Result<Option<Record<'_>>, Fault> {
        let Some(first) = self.byte()? else { return Ok(None) };
        let mut id = u16::from(first & 0x7F);
        if first & 0x80 != 0 {
            id |= u16::from(self.more()? & 0x7F) << 7;
        }
        let mut length = 0_u64;
        for n in 0..4 {
            let byte = self.more()?;
            length |= u64::from(byte & 0x7F) << (7 * n);
            if byte & 0x80 == 0 {
                break;
            }
        }
        self.data.clear();
        let read = (&mut self.part).take(length).read_to_end(&mut self.data).map_err(unpacked)?;
        if read as u64 != length {
            return Err(cut());
        }
        self.bytes += length;
        Ok(Some(Record { id, data: &self.data }))
    }

    fn byte(&mut self) -> Result<Option<u8>, Fault> {
        let mut one = [0];
        let read = self.part.read(&mut one).map_err(unpacked)?;
        self.bytes += read as u64;
        Ok((read == 1).then_some(one[0]))
    }

    fn more(&mut self) -> Result<u8, Fault> {
        self.byte()?.ok_or_else(cut)
    }

    /// Reads to the very end, where the checksum of the part is compared.
    pub fn finish(&mut self) -> Result<(), Fault> {
        while self.next()?.is_some() {}
        Ok(())
    }
}

fn cut() -> Fault {
    Fault::damaged("a record is cut off")
}

fn short() -> Fault {
    Fault::damaged("a record is too short")
}

impl<'a> Record<'a> {
    /// The record without its first `count` bytes.
    pub fn after(&self, count: usize) -> Result<Record<'a>, Fault> {
        Ok(Record { id: self.id, data: self.data.get(count..).ok_or_else(short)? })
    }

    /// All its bytes.
    pub fn bytes(&self) -> &'a [u8] {
        self.data
    }

    /// The byte at `at`.
    pub fn u8(&self, at: usize) -> Result<u8, Fault> {
        self.data.get(at).copied().ok_or_else(short)
    }

    /// Little-endian 16 bits at `at`.
    pub fn u16(&self, at: usize) -> Result<u16, Fault> {
        self.u8(at + 1)?;
        Ok(u16_at(self.data, at))
    }

    /// Little-endian 32 bits at `at`.
    pub fn u32(&self, at: usize) -> Result<u32, Fault> {
        self.u8(at + 3)?;
        Ok(u32_at(self.data, at))
    }

    /// A little-endian double at `at`.
    pub fn f64(&self, at: usize) -> Result<f64, Fault> {
        let eight = self.data.get(at..at + 8).and_then(|eight| eight.try_into().ok());
        eight.map(f64::from_le_bytes).ok_or_else(short)
    }

    /// A text with its length in four bytes before it, and the bytes it takes (2.5.168); nothing
    /// for the one that stands for no text (2.5.166).
    pub fn text(&self, at: usize) -> Result<(String, usize), Fault> {
        let count = self.u32(at)?;
        if count == u32::MAX {
            return Ok((String::new(), 4));
        }
        let bytes =
            (count as usize).checked_mul(2).and_then(|bytes| self.data.get(at + 4..)?.get(..bytes));
        let bytes = bytes.ok_or_else(short)?;
        let units: Vec<u16> = bytes.chunks_exact(2).map(|two| u16_at(two, 0)).collect();
        Ok((String::from_utf16_lossy(&units), 4 + bytes.len()))
    }
}
