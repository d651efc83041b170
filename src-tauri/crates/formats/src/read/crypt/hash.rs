//! The hash functions that documents name, and keys of passwords hashed many times.

use ::hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};
use zeroize::Zeroizing;

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

/// A key, or what it is made of.
pub type Key = Zeroizing<Vec<u8>>;

fn digest<D: Digest>(parts: &[&[u8]]) -> Key {
    let mut hasher = D::new();
    for part in parts {
        hasher.update(part);
    }
    Zeroizing::new(hasher.finalize().to_vec())
}

fn spun<D: Digest>(first: &Key, spins: u32) -> Key {
    let mut hash = first.clone();
    for turn in 0..spins {
        let mut hasher = D::new();
        hasher.update(turn.to_le_bytes());
        hasher.update(hash.as_slice());
        hash.copy_from_slice(&hasher.finalize());
    }
    hash
}

fn signed<M: Mac + KeyInit>(key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
    let mut mac = <M as KeyInit>::new_from_slice(key).ok()?;
    mac.update(data);
    Some(mac.finalize().into_bytes().to_vec())
}

impl Hash {
    /// By the name that a document gives ([MS-OFFCRYPTO] 2.3.4.10).
    pub fn named(name: &str) -> Option<Hash> {
        match name {
            "SHA1" | "SHA-1" => Some(Hash::Sha1),
            "SHA256" | "SHA-256" => Some(Hash::Sha256),
            "SHA384" | "SHA-384" => Some(Hash::Sha384),
            "SHA512" | "SHA-512" => Some(Hash::Sha512),
            _ => None,
        }
    }

    /// How many bytes it gives.
    pub fn size(self) -> usize {
        match self {
            Hash::Sha1 => 20,
            Hash::Sha256 => 32,
            Hash::Sha384 => 48,
            Hash::Sha512 => 64,
        }
    }

    /// The hash of the parts, one behind the other.
    pub fn of(self, parts: &[&[u8]]) -> Key {
        match self {
            Hash::Sha1 => digest::<Sha1>(parts),
            Hash::Sha256 => digest::<Sha256>(parts),
            Hash::Sha384 => digest::<Sha384>(parts),
            Hash::Sha512 => digest::<Sha512>(parts),
        }
    }

    /// The salted password, hashed `spins` times more with the number of the turn before it
    /// ([MS-OFFCRYPTO] 2.3.4.7, 2.3.4.11).
    pub fn spun(self, salt: &[u8], password: &[u8], spins: u32) -> Key {
        let first = self.of(&[salt, password]);
        match self {
            Hash::Sha1 => spun::<Sha1>(&first, spins),
            Hash::Sha256 => spun::<Sha256>(&first, spins),
            Hash::Sha384 => spun::<Sha384>(&first, spins),
            Hash::Sha512 => spun::<Sha512>(&first, spins),
        }
    }

    /// The HMAC of `data` under `key`.
    pub fn signed(self, key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        match self {
            Hash::Sha1 => signed::<Hmac<Sha1>>(key, data),
            Hash::Sha256 => signed::<Hmac<Sha256>>(key, data),
            Hash::Sha384 => signed::<Hmac<Sha384>>(key, data),
            Hash::Sha512 => signed::<Hmac<Sha512>>(key, data),
        }
    }
}

/// `bytes` cut or filled up with `0x36` to `length`, as Office makes keys and vectors fit.
pub fn fitted(bytes: &[u8], length: usize) -> Key {
    let mut fitted = Zeroizing::new(vec![0x36; length]);
    let some = bytes.len().min(length);
    fitted[..some].copy_from_slice(&bytes[..some]);
    fitted
}

/// A key of `length` bytes from a password's hash: PBKDF2 with HMAC-SHA1 (RFC 8018, 5.2).
pub fn derived(secret: &[u8], salt: &[u8], turns: u32, length: usize) -> Option<Key> {
    let start = <Hmac<Sha1> as KeyInit>::new_from_slice(secret).ok()?;
    let mut key = Zeroizing::new(Vec::new());
    let mut number = 0_u32;
    while key.len() < length {
        number += 1;
        let mut mac = start.clone();
        mac.update(salt);
        mac.update(&number.to_be_bytes());
        let mut turn = mac.finalize().into_bytes();
        let mut block = turn;
        for _ in 1..turns {
            let mut mac = start.clone();
            mac.update(&turn);
            turn = mac.finalize().into_bytes();
            block.iter_mut().zip(&turn).for_each(|(sum, byte)| *sum ^= byte);
        }
        key.extend_from_slice(&block);
    }
    key.truncate(length);
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6070, the second and the fifth of its examples.
    #[test]
    fn keys_are_derived_as_the_standard_shows() {
        let short = derived(b"password", b"salt", 2, 20).unwrap();
        assert_eq!(short[..4], [0xEA, 0x6C, 0x01, 0x4D]);
        let salt = b"saltSALTsaltSALTsaltSALTsaltSALTsalt";
        let long = derived(b"passwordPASSWORDpassword", salt, 4_096, 25).unwrap();
        assert_eq!(long[..4], [0x3D, 0x2E, 0xEC, 0x4F]);
        assert_eq!(long[20..], [0x4C, 0xF2, 0xF0, 0x70, 0x38]);
    }
}
