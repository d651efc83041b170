//! The records of a BIFF stream, and the pieces a long one is cut into.

use super::super::cfb::{u16_at, u32_at};
use super::super::error::Fault;

/// The record that goes on with the one before.
pub const CONTINUE: u16 = 0x003C;

/// One record.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// Its number.
    pub id: u16,
    /// Its bytes.
    pub data: &'a [u8],
}

impl Record<'_> {
    /// Little-endian 16 bits at `at`; 0 beyond the end.
    pub fn u16(&self, at: usize) -> u16 {
        u16_at(self.data, at)
    }

    /// Little-endian 32 bits at `at`; 0 beyond the end.
    pub fn u32(&self, at: usize) -> u32 {
        u32_at(self.data, at)
    }

    /// A little-endian double at `at`.
    pub fn f64(&self, at: usize) -> Result<f64, Fault> {
        let eight = self.data.get(at..at + 8).and_then(|eight| eight.try_into().ok());
        eight.map(f64::from_le_bytes).ok_or_else(short)
    }

    /// The byte at `at`.
    pub fn u8(&self, at: usize) -> Result<u8, Fault> {
        self.data.get(at).copied().ok_or_else(short)
    }

    /// Refuses a record of fewer bytes.
    pub fn at_least(&self, bytes: usize) -> Result<(), Fault> {
        if self.data.len() < bytes { Err(short()) } else { Ok(()) }
    }
}

/// A record shorter than what it must hold.
pub fn short() -> Fault {
    Fault::damaged("a record is too short")
}

impl Record<'_> {
    /// Refuses what zeros in place of records look like: nothing says how much was lost there.
    pub fn not_blank(&self) -> Result<(), Fault> {
        let blank = self.id == 0 && self.data.is_empty();
        if blank { Err(Fault::damaged("zeros in place of records")) } else { Ok(()) }
    }
}

/// The records of a stream from one place on.
#[derive(Clone, Debug)]
pub struct Records<'a> {
    stream: &'a [u8],
    /// Where the next record starts.
    pub at: usize,
}

impl<'a> Records<'a> {
    /// The records of `stream` from byte `at`.
    pub fn new(stream: &'a [u8], at: usize) -> Records<'a> {
        Records { stream, at }
    }

    /// The next record; `None` at the end of the stream, a fault where it is cut off.
    pub fn next(&mut self) -> Result<Option<Record<'a>>, Fault> {
        if self.at >= self.stream.len() {
            return Ok(None);
        }
        let length = usize::from(u16_at(self.stream, self.at + 2));
        let data = self.stream.get(self.at + 4..self.at + 4 + length);
        let data = data.ok_or_else(|| Fault::damaged("a record is cut off"))?;
        let record = Record { id: u16_at(self.stream, self.at), data };
        self.at += 4 + length;
        Ok(Some(record))
    }

    /// The next record's number, without taking it.
    pub fn peek(&self) -> u16 {
        u16_at(self.stream, self.at)
    }

    /// `first` from its byte `skip` on, and all records that go on with it.
    pub fn pieces(&mut self, first: Record<'a>, skip: usize) -> Result<Pieces<'a>, Fault> {
        let mut parts = vec![first.data.get(skip..).unwrap_or_default()];
        while self.at < self.stream.len() && self.peek() == CONTINUE {
            parts.extend(self.next()?.map(|record| record.data));
        }
        Ok(Pieces { parts, part: 0, at: 0 })
    }
}

/// The bytes of a record and of those that go on with it.
pub struct Pieces<'a> {
    parts: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl<'a> Pieces<'a> {
    /// Whether nothing is left.
    pub fn is_done(&self) -> bool {
        let rest = self.parts.get(self.part).map_or(0, |part| part.len() - self.at);
        rest == 0 && self.parts.iter().skip(self.part + 1).all(|part| part.is_empty())
    }

    /// The rest of the present piece; whether a new piece was begun for it.
    fn rest(&mut self) -> Result<(&'a [u8], bool), Fault> {
        let mut fresh = false;
        loop {
            let part = self.parts.get(self.part).ok_or_else(short)?;
            if self.at < part.len() {
                return Ok((&part[self.at..], fresh));
            }
            self.part += 1;
            self.at = 0;
            fresh = true;
        }
    }

    /// The next byte.
    pub fn u8(&mut self) -> Result<u8, Fault> {
        let (rest, _) = self.rest()?;
        self.at += 1;
        Ok(rest[0])
    }

    /// The next 16 bits.
    pub fn u16(&mut self) -> Result<u16, Fault> {
        Ok(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    /// The next 32 bits.
    pub fn u32(&mut self) -> Result<u32, Fault> {
        Ok(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    /// Passes over `count` bytes.
    pub fn skip(&mut self, mut count: usize) -> Result<(), Fault> {
        while count > 0 {
            let (rest, _) = self.rest()?;
            let some = count.min(rest.len());
            self.at += some;
            count -= some;
        }
        Ok(())
    }

    /// Takes `count` raw bytes.
    pub fn bytes(&mut self, mut count: usize, out: &mut Vec<u8>) -> Result<(), Fault> {
        while count > 0 {
            let (rest, _) = self.rest()?;
            let some = count.min(rest.len());
            out.extend_from_slice(&rest[..some]);
            self.at += some;
            count -= some;
        }
        Ok(())
    }

    /// Takes `count` UTF-16 units, one byte each unless `wide`. A piece that goes on with letters
    /// says anew how wide they are ([MS-XLS] 2.5.293).
    pub fn units(&mut self, count: usize, mut wide: bool, out: &mut Vec<u16>) -> Result<(), Fault> {
        let mut left = count;
        while left > 0 {
            let (mut rest, fresh) = self.rest()?;
            if fresh {
                wide = rest[0] & 1 != 0;
                self.at += 1;
                rest = &rest[1..];
            }
            let size = if wide { 2 } else { 1 };
            let some = left.min(rest.len() / size);
            if some == 0 && !rest.is_empty() {
                return Err(Fault::damaged("half a letter"));
            }
            let bytes = &rest[..some * size];
            if wide {
                out.extend(bytes.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])));
            } else {
                out.extend(bytes.iter().map(|byte| u16::from(*byte)));
            }
            self.at += some * size;
            left -= some;
        }
        Ok(())
    }
}
