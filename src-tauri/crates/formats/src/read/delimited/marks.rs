//! Where separators and line ends stand in a text, found sixty-four bytes at a time.

/// Finds separators and line ends from left to right.
pub struct Marks<'a> {
    bytes: &'a [u8],
    delimiter: [u8; 4],
    width: usize,
    /// The block that `found` is about; a multiple of 64.
    block: usize,
    /// A bit for each byte of the block that is a mark, the lowest for the first.
    found: u64,
}

const WIDTH: usize = 64;

impl<'a> Marks<'a> {
    /// The marks of `bytes`, whose separator is the UTF-8 of one letter.
    pub fn new(bytes: &'a [u8], delimiter: &[u8]) -> Marks<'a> {
        let mut own = [0; 4];
        own[..delimiter.len()].copy_from_slice(delimiter);
        let width = delimiter.len();
        Marks { bytes, delimiter: own, width, block: usize::MAX, found: 0 }
    }

    /// The separator.
    pub fn delimiter(&self) -> &[u8] {
        &self.delimiter[..self.width]
    }

    /// The first mark at `from` or behind it.
    pub fn next(&mut self, from: usize) -> Option<usize> {
        let mut at = from;
        while at < self.bytes.len() {
            let block = at & !(WIDTH - 1);
            if block != self.block {
                self.load(block);
            }
            let rest = self.found & (u64::MAX << (at - block));
            if rest == 0 {
                at = block + WIDTH;
                continue;
            }
            at = block + rest.trailing_zeros() as usize;
            if self.width == 1 || self.is_whole(at) {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// A separator of several bytes shares its first byte with other letters.
    fn is_whole(&self, at: usize) -> bool {
        matches!(self.bytes[at], b'\n' | b'\r') || self.bytes[at..].starts_with(self.delimiter())
    }

    fn load(&mut self, block: usize) {
        self.block = block;
        let lead = self.delimiter[0];
        let whole: Option<&[u8; WIDTH]> =
            self.bytes.get(block..block + WIDTH).and_then(|all| all.try_into().ok());
        if let Some(all) = whole {
            self.found = marks(all, lead);
            return;
        }
        let rest = &self.bytes[block..];
        let mut all = [0; WIDTH];
        all[..rest.len()].copy_from_slice(rest);
        self.found = marks(&all, lead) & ((1 << rest.len()) - 1);
    }
}

/// A bit for each byte that is a mark. Written so that the compiler compares sixteen or more bytes
/// at once; the multiplication gathers the lowest bits of eight bytes in one.
fn marks(block: &[u8; WIDTH], lead: u8) -> u64 {
    let mut hits = [0_u8; WIDTH];
    for (hit, byte) in hits.iter_mut().zip(block) {
        *hit = u8::from(*byte == lead) | u8::from(*byte == b'\n') | u8::from(*byte == b'\r');
    }
    let mut found = 0;
    for (n, eight) in hits.as_chunks::<8>().0.iter().enumerate() {
        let gathered = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        found |= gathered << (8 * n);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every byte of a block, its edges, and a last block that is not full.
    #[test]
    fn marks_are_found_wherever_they_stand() {
        for length in [1, 63, 64, 65, 200] {
            for at in 0..length {
                let mut bytes = vec![b'x'; length];
                bytes[at] = b';';
                let mut marks = Marks::new(&bytes, b";");
                assert_eq!(marks.next(0), Some(at));
                assert_eq!(marks.next(at), Some(at));
                assert_eq!(marks.next(at + 1), None);
                assert_eq!(Marks::new(&bytes, b",").next(0), None);
            }
        }
    }

    /// `¦` is C2 A6, `§` C2 A7.
    #[test]
    fn a_separator_of_two_bytes_is_found_whole() {
        let text = "a§b¦c\n";
        let mut marks = Marks::new(text.as_bytes(), "¦".as_bytes());
        assert_eq!(marks.next(0), text.find('¦'));
        assert_eq!(marks.next(text.find('c').unwrap()), text.find('\n'));
    }
}
