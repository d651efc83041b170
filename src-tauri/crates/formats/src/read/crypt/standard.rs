//! Standard encryption of Office 2007 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9): AES block by block, its
//! key made of the password by fifty thousand turns of SHA-1.

use super::super::cfb::u32_at;
use super::super::error::Fault;
use super::super::password::Password;
use super::aes::{Aes, BLOCK};
use super::hash::{Hash, Key};
use super::{Opened, odd, part};

const SPINS: u32 = 50_000;

/// What the file says of its encryption.
pub struct Standard {
    key_bytes: usize,
    salt: Vec<u8>,
    verifier: Vec<u8>,
    verifier_hash: Vec<u8>,
}

impl Standard {
    /// Reads the `EncryptionInfo` stream behind its version.
    pub fn read(info: &[u8]) -> Result<Standard, Fault> {
        const AES: [u32; 3] = [0x660E, 0x660F, 0x6610];
        let size = u32_at(info, 8) as usize;
        let header = part(info, 12, size)?;
        let (cipher, bits) = (u32_at(header, 8), u32_at(header, 16));
        if !AES.contains(&cipher) {
            return Err(Fault::Encrypted);
        }
        if ![128, 192, 256].contains(&bits) {
            return Err(odd("key length"));
        }
        let verifier = part(info, 12 + size, 72)?;
        if u32_at(verifier, 0) != 16 || u32_at(verifier, 36) != 20 {
            return Err(odd("verifier"));
        }
        Ok(Standard {
            key_bytes: bits as usize / 8,
            salt: verifier[4..20].to_vec(),
            verifier: verifier[20..36].to_vec(),
            verifier_hash: verifier[40..72].to_vec(),
        })
    }

    /// The package; `locked` is taken and decrypted in its place where the password fits.
    pub fn opened(&self, password: &Password, locked: &mut Option<Vec<u8>>) -> Opened {
        let aes = Aes::new(&self.key(password))?;
        let (mut verifier, mut hash) = (self.verifier.clone(), self.verifier_hash.clone());
        aes.alone(&mut verifier);
        aes.alone(&mut hash);
        if Hash::Sha1.of(&[&verifier]).as_slice() != &hash[..20] {
            return Ok(None);
        }
        let mut package = locked.take().unwrap_or_default();
        let size = sized(&mut package)?;
        aes.alone(&mut package);
        package.truncate(size);
        Ok(Some(package))
    }

    fn key(&self, password: &Password) -> Key {
        let spun = Hash::Sha1.spun(&self.salt, &password.utf16(), SPINS);
        let last = Hash::Sha1.of(&[&spun, &0_u32.to_le_bytes()]);
        let half = |fill: u8| {
            let mut block = [fill; 64];
            block.iter_mut().zip(last.iter()).for_each(|(byte, other)| *byte ^= other);
            Hash::Sha1.of(&[&block])
        };
        let mut key = half(0x36);
        key.extend_from_slice(&half(0x5C));
        key.truncate(self.key_bytes);
        key
    }
}

/// Takes the size of the document off its beginning. A document that is cut off is shorter than it
/// says, and half a block at its end says nothing.
pub fn sized(package: &mut Vec<u8>) -> Result<usize, Fault> {
    let size = part(package, 0, 8)?;
    let size = u64::from(u32_at(size, 0)) | u64::from(u32_at(size, 4)) << 32;
    package.drain(..8);
    package.truncate(package.len() / BLOCK * BLOCK);
    Ok(usize::try_from(size).unwrap_or(usize::MAX))
}
