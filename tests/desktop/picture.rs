//! A picture of the window, looked at pixel by pixel.

/// Base64 (RFC 4648) into bytes.
pub fn decode(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u8> = text.bytes().filter_map(value).collect();
    digits
        .chunks(4)
        .flat_map(|four| {
            let bits = four.iter().fold(0_u32, |bits, digit| bits << 6 | u32::from(*digit));
            let bits = bits << (6 * (4 - four.len()));
            bits.to_be_bytes()[1..four.len()].to_vec()
        })
        .collect()
}

/// A picture of the window.
pub struct Picture {
    bytes: Vec<u8>,
    width: usize,
    channels: usize,
}

impl Picture {
    /// Reads a PNG.
    pub fn read(png: &[u8]) -> Picture {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut bytes).unwrap();
        bytes.truncate(frame.buffer_size());
        Picture { bytes, width: frame.width as usize, channels: frame.color_type.samples() }
    }

    /// Red, green and blue of a pixel.
    pub fn at(&self, x: usize, y: usize) -> [u8; 3] {
        let start = (y * self.width + x) * self.channels;
        [self.bytes[start], self.bytes[start + 1], self.bytes[start + 2]]
    }

    /// How many colours there are.
    pub fn colours(&self) -> usize {
        let pixels = self.bytes.chunks_exact(self.channels);
        pixels.collect::<std::collections::HashSet<_>>().len()
    }
}
