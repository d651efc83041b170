//! Small wrappings: base64 (RFC 4648, 4), and a zip in memory of parts that are deflated already.

use flate2::read::DeflateDecoder;
use std::io::Read;

use vitrina_model::LimitReached;

use super::super::error::Fault;
use super::odd;

/// The bytes behind `text`; blanks are passed over. `None` for anything else.
pub fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut word, mut bits) = (0_u32, 0);
    let letters = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
    for letter in letters.take_while(|byte| *byte != b'=') {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        word = word << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((word >> bits) as u8);
        }
    }
    Some(bytes)
}

/// A zip (APPNOTE 4.3) that is being put together.
#[derive(Default)]
pub struct Parcel {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    parts: u16,
}

impl Parcel {
    /// Adds a part that is deflated; at most `most` bytes may come out of it.
    pub fn deflated(&mut self, name: &str, packed: &[u8], most: u64) -> Result<(), Fault> {
        let mut sum = flate2::Crc::new();
        let mut plain = DeflateDecoder::new(packed).take(most.saturating_add(1));
        let mut piece = vec![0; 1 << 16];
        loop {
            match plain.read(&mut piece).map_err(|_| odd("a part does not unpack"))? {
                0 => break,
                some => sum.update(&piece[..some]),
            }
        }
        if most < most.saturating_add(1) - plain.limit() {
            return Err(LimitReached { limit: "part_bytes", most }.into());
        }
        let size = most.saturating_add(1) - plain.limit();
        self.add(name, packed, (8, sum.sum(), size))
    }

    /// Adds a part as it is.
    pub fn stored(&mut self, name: &str, plain: &[u8]) -> Result<(), Fault> {
        let mut sum = flate2::Crc::new();
        sum.update(plain);
        self.add(name, plain, (0, sum.sum(), plain.len() as u64))
    }

    /// How many parts it has.
    pub fn len(&self) -> usize {
        self.parts.into()
    }

    /// Adds a part as it is packed: by which method, with which sum and size once unpacked.
    pub fn add(&mut self, name: &str, data: &[u8], how: (u16, u32, u64)) -> Result<(), Fault> {
        let big = |_| Fault::from(LimitReached { limit: "part_bytes", most: u32::MAX.into() });
        let (method, sum, size) = how;
        let (packed, size) =
            (u32::try_from(data.len()).map_err(big)?, u32::try_from(size).map_err(big)?);
        let at = u32::try_from(self.bytes.len()).map_err(big)?;
        let name_bytes = u16::try_from(name.len()).map_err(big)?;
        let mut common = Vec::new();
        // Version 2.0, no flags, the method, the first day of 1980.
        for word in [20, 0, method, 0, 0x21] {
            common.extend(word.to_le_bytes());
        }
        for long in [sum, packed, size] {
            common.extend(long.to_le_bytes());
        }
        common.extend(name_bytes.to_le_bytes());
        common.extend([0; 2]);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(data);
        self.directory.extend(b"PK\x01\x02\x14\0");
        self.directory.extend(&common);
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.parts += 1;
        Ok(())
    }

    /// The whole zip.
    pub fn finish(mut self) -> Vec<u8> {
        let at = self.bytes.len() as u32;
        let size = self.directory.len() as u32;
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.parts.to_le_bytes());
        self.bytes.extend(self.parts.to_le_bytes());
        self.bytes.extend(size.to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_read_as_the_standard_shows() {
        assert_eq!(base64("Zm9vYmE=").unwrap(), b"fooba");
        assert_eq!(base64("Zm9v\n YmFy").unwrap(), b"foobar");
        assert!(base64("Zm9v*").is_none());
    }
}
