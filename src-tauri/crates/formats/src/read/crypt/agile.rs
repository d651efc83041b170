//! Agile encryption of Office 2010 and later ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15): a document of
//! XML names hash, cipher and turns; the document's own key lies behind the one of the password.

use super::super::error::Fault;
use super::super::password::Password;
use super::super::xml::{Event, Tag, Xml};
use super::aes::{Aes, BLOCK};
use super::hash::{Hash, Key, fitted};
use super::parcel::base64;
use super::standard::sized;
use super::{Opened, odd};

/// The most turns that the format allows (2.3.4.10, `spinCount`): more is an attack on our time.
const MOST_SPINS: u32 = 10_000_000;
/// Bytes that are encrypted in one go.
const SEGMENT: usize = 4_096;

const VERIFIER: [u8; 8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
const VERIFIER_HASH: [u8; 8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
const SECRET: [u8; 8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];
const SEAL_KEY: [u8; 8] = [0x5F, 0xB2, 0xAD, 0x01, 0x0C, 0xB9, 0xE1, 0xF6];
const SEAL: [u8; 8] = [0xA0, 0x67, 0x7F, 0x02, 0xB2, 0x2C, 0x84, 0x33];

/// How something is encrypted: the attributes that `keyData` and `encryptedKey` share.
struct Coder {
    hash: Hash,
    key_bytes: usize,
    salt: Vec<u8>,
}

/// What the file says of its encryption.
pub struct Agile {
    data: Coder,
    /// The key of a seal over the whole, and the seal.
    seal: Option<(Vec<u8>, Vec<u8>)>,
    password: Coder,
    spins: u32,
    verifier: Vec<u8>,
    verifier_hash: Vec<u8>,
    secret: Vec<u8>,
}

fn bytes(tag: &Tag<'_>, name: &str) -> Result<Vec<u8>, Fault> {
    let text = tag.value(name)?.unwrap_or_default();
    base64(&text).filter(|bytes| bytes.len() <= SEGMENT).ok_or_else(|| odd(name))
}

impl Coder {
    fn read(tag: &Tag<'_>) -> Result<Coder, Fault> {
        let word = |name: &str| Ok::<_, Fault>(tag.value(name)?.unwrap_or_default());
        if word("cipherAlgorithm")? != "AES" || word("cipherChaining")? != "ChainingModeCBC" {
            return Err(Fault::Encrypted);
        }
        let hash = Hash::named(&word("hashAlgorithm")?).ok_or(Fault::Encrypted)?;
        let key_bytes = match word("keyBits")?.as_str() {
            "128" => 16,
            "192" => 24,
            "256" => 32,
            _ => return Err(odd("keyBits")),
        };
        Ok(Coder { hash, key_bytes, salt: bytes(tag, "saltValue")? })
    }

    /// The vector for `what`: 2.3.4.12.
    fn vector(&self, what: &[u8]) -> Key {
        fitted(&self.hash.of(&[&self.salt, what]), BLOCK)
    }
}

impl Agile {
    /// Reads the `EncryptionInfo` stream.
    pub fn read(info: &[u8]) -> Result<Agile, Fault> {
        let mut xml = Xml::new(info.get(8..).unwrap_or_default())?;
        let (mut data, mut seal, mut key) = (None, None, None);
        loop {
            match xml.next()? {
                Event::Start(tag) => match tag.name {
                    b"keyData" => data = Some(Coder::read(&tag)?),
                    b"dataIntegrity" => {
                        let key = bytes(&tag, "encryptedHmacKey")?;
                        seal = Some((key, bytes(&tag, "encryptedHmacValue")?));
                    }
                    b"encryptedKey" if key.is_none() => {
                        let spins = tag.value("spinCount")?.unwrap_or_default();
                        let spins = spins.parse().ok().filter(|spins| *spins <= MOST_SPINS);
                        key = Some((
                            Coder::read(&tag)?,
                            spins.ok_or_else(|| odd("spinCount"))?,
                            bytes(&tag, "encryptedVerifierHashInput")?,
                            bytes(&tag, "encryptedVerifierHashValue")?,
                            bytes(&tag, "encryptedKeyValue")?,
                        ));
                    }
                    _ => {}
                },
                Event::End | Event::Text(_) => {}
                Event::Eof => break,
            }
        }
        let data = data.ok_or_else(|| odd("no keyData"))?;
        // Locked for the owners of certificates alone.
        let (password, spins, verifier, verifier_hash, secret) = key.ok_or(Fault::Encrypted)?;
        Ok(Agile { data, seal, password, spins, verifier, verifier_hash, secret })
    }

    /// The package; `locked` is taken and decrypted in its place where the password fits.
    pub fn opened(&self, password: &Password, locked: &mut Option<Vec<u8>>) -> Opened {
        let Coder { hash, key_bytes, salt } = &self.password;
        let spun = hash.spun(salt, &password.utf16(), self.spins);
        let part = |what: &[u8; 8], locked: &[u8]| {
            let key = fitted(&hash.of(&[&spun, what]), *key_bytes);
            plain(&key, &fitted(salt, BLOCK), locked)
        };
        let verifier = part(&VERIFIER, &self.verifier)?;
        let expected = part(&VERIFIER_HASH, &self.verifier_hash)?;
        if expected.get(..hash.size()) != Some(hash.of(&[&verifier]).as_slice()) {
            return Ok(None);
        }
        let mut secret = part(&SECRET, &self.secret)?;
        secret.truncate(self.data.key_bytes);
        let mut package = locked.take().unwrap_or_default();
        self.check(&secret, &package)?;
        let size = sized(&mut package)?;
        let aes = Aes::new(&secret)?;
        for (number, segment) in (0_u32..).zip(package.chunks_mut(SEGMENT)) {
            aes.chained(&self.data.vector(&number.to_le_bytes()), segment);
        }
        package.truncate(size);
        Ok(Some(package))
    }

    /// Whether the package is the one that was sealed (2.3.4.14).
    fn check(&self, secret: &[u8], package: &[u8]) -> Result<(), Fault> {
        let Some((key, seal)) = &self.seal else { return Ok(()) };
        let Coder { hash, .. } = &self.data;
        let key = plain(secret, &self.data.vector(&SEAL_KEY), key)?;
        let seal = plain(secret, &self.data.vector(&SEAL), seal)?;
        let key = key.get(..hash.size()).ok_or_else(|| odd("seal"))?;
        let sealed = hash.signed(key, package);
        if sealed.as_deref() == seal.get(..hash.size()) && sealed.is_some() {
            return Ok(());
        }
        Err(odd("the seal is broken"))
    }
}

fn plain(key: &[u8], vector: &[u8], locked: &[u8]) -> Result<Key, Fault> {
    let mut bytes = Key::new(locked.to_vec());
    Aes::new(key)?.chained(vector, &mut bytes);
    Ok(bytes)
}
