//! The two ways in which Excel 97 to 2003 used RC4: a key a kilobyte, made of the password's hash.

use md5::{Digest as _, Md5};
use zeroize::Zeroizing;

use super::super::cfb::{u16_at, u32_at};
use super::super::error::Fault;
use super::super::password::Password;
use super::hash::{Hash, Key};
use super::rc4::Rc4;
use super::{odd, part};

/// The keys of a stream, one a block.
pub enum Keys {
    /// [MS-OFFCRYPTO] 2.3.6.2.
    Binary(Zeroizing<[u8; 5]>),
    /// [MS-OFFCRYPTO] 2.3.5.2: the hash, and how many bytes of the next one are the key.
    Provider(Key, usize),
}

fn md5(parts: &[&[u8]]) -> [u8; 16] {
    let mut hasher = Md5::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().into()
}

impl Keys {
    /// By the header that a `FILEPASS` record gives behind its type; `None` for another password.
    pub fn new(header: &[u8], password: &Password) -> Result<Option<Keys>, Fault> {
        match (u16_at(header, 0), u16_at(header, 2)) {
            (1, 1) => binary(header, password),
            (2..=4, 2) => provider(header, password),
            _ => Err(Fault::Encrypted),
        }
    }

    /// The stream of block `number`.
    pub fn block(&self, number: u32) -> Rc4 {
        match self {
            Keys::Binary(half) => Rc4::new(&md5(&[half.as_slice(), &number.to_le_bytes()])),
            Keys::Provider(hash, length) => {
                let mut key = Hash::Sha1.of(&[hash, &number.to_le_bytes()]);
                key.truncate(*length);
                // Forty bits are filled up with zeros to 128.
                if *length == 5 {
                    key.resize(16, 0);
                }
                Rc4::new(&key)
            }
        }
    }
}

/// Sixteen bytes of salt, a verifier and its hash.
fn binary(header: &[u8], password: &Password) -> Result<Option<Keys>, Fault> {
    let salt = part(header, 4, 16)?;
    let mut verifier = part(header, 20, 32)?.to_vec();
    let first = md5(&[&password.utf16()]);
    let salted: Vec<u8> = [&first[..5], salt].concat().repeat(16);
    let mut half = Zeroizing::new([0; 5]);
    half.copy_from_slice(&md5(&[&salted])[..5]);
    let keys = Keys::Binary(half);
    keys.block(0).apply(&mut verifier);
    let (verifier, hash) = verifier.split_at(16);
    Ok((md5(&[verifier]) == hash).then_some(keys))
}

/// [MS-OFFCRYPTO] 2.3.5.1: flags, the size of the header, the header, the verifier.
fn provider(header: &[u8], password: &Password) -> Result<Option<Keys>, Fault> {
    const RC4: u32 = 0x6801;
    const SHA1: u32 = 0x8004;
    let size = u32_at(header, 8) as usize;
    let inner = part(header, 12, size)?;
    let (cipher, hash, bits) = (u32_at(inner, 8), u32_at(inner, 12), u32_at(inner, 16));
    if ![0, RC4].contains(&cipher) || ![0, SHA1].contains(&hash) {
        return Err(Fault::Encrypted);
    }
    let bits = if bits == 0 { 40 } else { bits };
    if !(40..=128).contains(&bits) || !bits.is_multiple_of(8) {
        return Err(odd("key length"));
    }
    let verifier = part(header, 12 + size, 60)?;
    if u32_at(verifier, 0) != 16 || u32_at(verifier, 36) != 20 {
        return Err(odd("verifier"));
    }
    let first = Hash::Sha1.of(&[&verifier[4..20], &password.utf16()]);
    let keys = Keys::Provider(first, bits as usize / 8);
    let mut locked = [&verifier[20..36], &verifier[40..60]].concat();
    keys.block(0).apply(&mut locked);
    let (verifier, hash) = locked.split_at(16);
    Ok((Hash::Sha1.of(&[verifier]).as_slice() == hash).then_some(keys))
}
