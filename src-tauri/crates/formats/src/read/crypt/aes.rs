//! AES in place, block by block: alone (ECB) and chained (CBC), with keys of 128, 192 and 256 bits.

use ::aes::cipher::{Array, BlockCipherDecrypt, KeyInit};
use ::aes::{Aes128, Aes192, Aes256};

use super::super::error::Fault;
use super::odd;

/// Bytes of a block.
pub const BLOCK: usize = 16;

/// A key that is ready to decrypt.
pub enum Aes {
    Short(Box<Aes128>),
    Middle(Box<Aes192>),
    Long(Box<Aes256>),
}

/// Blocks that are decrypted at once, which the processor does side by side.
const AT_ONCE: usize = 64;

impl Aes {
    /// By a key of 16, 24 or 32 bytes.
    pub fn new(key: &[u8]) -> Result<Aes, Fault> {
        let bad = |_| odd("key length");
        Ok(match key.len() {
            16 => Aes::Short(Box::new(Aes128::new_from_slice(key).map_err(bad)?)),
            24 => Aes::Middle(Box::new(Aes192::new_from_slice(key).map_err(bad)?)),
            32 => Aes::Long(Box::new(Aes256::new_from_slice(key).map_err(bad)?)),
            _ => return Err(odd("key length")),
        })
    }

    /// Decrypts the whole blocks of `bytes`, each alone.
    pub fn alone(&self, bytes: &mut [u8]) {
        let (blocks, _) = bytes.as_chunks_mut::<BLOCK>();
        for some in blocks.chunks_mut(AT_ONCE) {
            self.blocks(some);
        }
    }

    /// Decrypts the whole blocks of `bytes`, chained behind `vector`.
    pub fn chained(&self, vector: &[u8], bytes: &mut [u8]) {
        let mut before = [0; BLOCK];
        let some = vector.len().min(BLOCK);
        before[..some].copy_from_slice(&vector[..some]);
        let (blocks, _) = bytes.as_chunks_mut::<BLOCK>();
        let mut locked = [[0; BLOCK]; AT_ONCE];
        for some in blocks.chunks_mut(AT_ONCE) {
            let locked = &mut locked[..some.len()];
            locked.copy_from_slice(some);
            self.blocks(some);
            for (block, locked) in some.iter_mut().zip(locked) {
                block.iter_mut().zip(&before).for_each(|(byte, other)| *byte ^= other);
                before = *locked;
            }
        }
    }

    fn blocks(&self, blocks: &mut [[u8; BLOCK]]) {
        let blocks = Array::cast_slice_from_core_mut(blocks);
        match self {
            Aes::Short(cipher) => cipher.decrypt_blocks(blocks),
            Aes::Middle(cipher) => cipher.decrypt_blocks(blocks),
            Aes::Long(cipher) => cipher.decrypt_blocks(blocks),
        }
    }
}
