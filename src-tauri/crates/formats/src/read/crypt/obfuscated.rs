//! XOR obfuscation, method 1 ([MS-OFFCRYPTO] 2.3.7): no encryption, and in use until Excel 95.

use super::super::password::Password;

/// What the key begins with, by the length of the password.
const BEGIN: [u16; 15] = [
    0xE1F0, 0x1D0F, 0xCC9C, 0x84C0, 0x110C, 0x0E10, 0xF1CE, 0x313E, 0x1872, 0xE139, 0xD40F, 0x84F9,
    0x280C, 0xA96A, 0x4EC3,
];

/// What the lowest bit of each letter adds to the key; each higher bit adds the one before it,
/// turned once through the polynomial of CRC-16.
const LETTERS: [u16; 15] = [
    0xAEFC, 0x7B61, 0x4563, 0x0375, 0xD849, 0x6F45, 0xEB23, 0x47D3, 0xB861, 0x45A0, 0xAA51, 0x76B4,
    0x3730, 0x3331, 0x1021,
];

/// What stands behind a password that is shorter than sixteen letters.
const FILL: [u8; 15] =
    [0xBB, 0xFF, 0xFF, 0xBA, 0xFF, 0xFF, 0xB9, 0x80, 0x00, 0xBE, 0x0F, 0x00, 0xBF, 0x0F, 0x00];

/// The sixteen bytes that the data is mixed with.
pub struct Mask([u8; 16]);

impl Mask {
    /// The mask of `password`, where it gives both numbers that the file keeps of it.
    pub fn new(password: &Password, key: u16, verifier: u16) -> Option<Mask> {
        let letters = letters(password)?;
        (key_of(&letters) == key && verifier_of(&letters) == verifier).then(|| {
            let fill = |at: usize| FILL.get(at - letters.len()).copied().unwrap_or_default();
            let [low, high] = key.to_le_bytes();
            Mask(std::array::from_fn(|at| {
                let letter = letters.get(at).copied().unwrap_or_else(|| fill(at));
                (letter ^ if at % 2 == 0 { low } else { high }).rotate_right(1)
            }))
        })
    }

    /// Reads the byte at `at` of its record, whose data ends at `end` of the stream.
    pub fn plain(&self, byte: u8, at: usize, end: usize) -> u8 {
        (byte ^ self.0[(end + at) % 16]).rotate_right(5)
    }
}

/// The letters as the method sees them: the low byte of each, or the high one where that is zero.
fn letters(password: &Password) -> Option<Vec<u8>> {
    let letter = |unit: u16| match unit.to_le_bytes() {
        [0, high] => high,
        [low, _] => low,
    };
    let letters: Vec<u8> = password.text().encode_utf16().map(letter).collect();
    (1..=15).contains(&letters.len()).then_some(letters)
}

fn key_of(letters: &[u8]) -> u16 {
    let mut key = BEGIN[letters.len() - 1];
    for (letter, first) in letters.iter().rev().zip(LETTERS.iter().rev()) {
        let mut part = *first;
        for bit in 0..7 {
            if letter >> bit & 1 == 1 {
                key ^= part;
            }
            part = part << 1 ^ if part & 0x8000 == 0 { 0 } else { 0x1021 };
        }
    }
    key
}

fn verifier_of(letters: &[u8]) -> u16 {
    let turned = |verifier: u16| (verifier << 1 & 0x7FFF) | (verifier >> 14 & 1);
    let sum = letters.iter().rev().fold(0, |sum, letter| turned(sum) ^ u16::from(*letter));
    turned(sum) ^ letters.len() as u16 ^ 0xCE4B
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_of_excel_gives_the_numbers_that_excel_writes() {
        let letters = letters(&Password::new("VelvetSweatshop").unwrap()).unwrap();
        assert_eq!(verifier_of(&letters), 0x9A0A);
        assert!(Mask::new(&Password::new("un texto de más de quince").unwrap(), 0, 0).is_none());
    }
}
