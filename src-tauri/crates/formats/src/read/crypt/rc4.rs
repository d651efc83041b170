//! The stream cipher RC4, for old workbooks alone: it protects nothing that is written today.

/// The state of a stream.
pub struct Rc4 {
    state: [u8; 256],
    i: u8,
    j: u8,
}

impl Rc4 {
    /// A stream by its key, which is not empty.
    pub fn new(key: &[u8]) -> Rc4 {
        let mut state: [u8; 256] = std::array::from_fn(|n| n as u8);
        let mut j = 0_u8;
        for i in 0..256 {
            let letter = key.get(i % key.len().max(1)).copied().unwrap_or_default();
            j = j.wrapping_add(state[i]).wrapping_add(letter);
            state.swap(i, usize::from(j));
        }
        Rc4 { state, i: 0, j: 0 }
    }

    /// The next byte of the stream.
    pub fn next(&mut self) -> u8 {
        self.i = self.i.wrapping_add(1);
        self.j = self.j.wrapping_add(self.state[usize::from(self.i)]);
        self.state.swap(usize::from(self.i), usize::from(self.j));
        let sum = self.state[usize::from(self.i)].wrapping_add(self.state[usize::from(self.j)]);
        self.state[usize::from(sum)]
    }

    /// Decrypts `bytes` in place.
    pub fn apply(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte ^= self.next();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6229: the key `0102030405` of forty bits.
    #[test]
    fn the_stream_is_the_one_of_the_published_vectors() {
        let mut bytes = [0; 16];
        Rc4::new(&[1, 2, 3, 4, 5]).apply(&mut bytes);
        assert_eq!(bytes[..8], [0xB2, 0x39, 0x63, 0x05, 0xF0, 0x3D, 0xC0, 0x27]);
    }
}
