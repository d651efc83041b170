//! Locked `OpenDocument` files: each part is encrypted by itself, and the manifest says how (ODF 1.3,
//! part 2, 3.4 and 4).

use std::io::Read;

use super::super::error::Fault;
use super::super::format::{Job, Source};
use super::super::package::{Package, unpacked};
use super::super::password::Password;
use super::super::xml::{Event, Tag, Xml};
use super::aes::{Aes, BLOCK};
use super::hash::{Hash, Key, derived};
use super::parcel::{Parcel, base64};
use super::{Opened, odd};

/// Beyond these turns a file is an attack on our time: programs write a thousand to a million.
const MOST_TURNS: u32 = 10_000_000;
/// Parts that are of use to us; the first must be there and tells whether the password fits.
const PARTS: [&str; 4] = ["content.xml", "meta.xml", "settings.xml", "styles.xml"];
/// How much of a part its checksum is made of.
const SUMMED: usize = 1_024;

/// How one part is encrypted.
#[derive(Default)]
pub struct Lock {
    part: String,
    sum: Option<(Hash, Vec<u8>)>,
    vector: Vec<u8>,
    salt: Vec<u8>,
    turns: u32,
    key_bytes: usize,
    start: Option<Hash>,
    /// Something about it that ours does not know.
    strange: bool,
}

/// How the parts of `source` are locked; refused where ours has no key, whatever the password.
pub fn locks_of(source: &Source) -> Result<Vec<Lock>, Fault> {
    let mut package = Package::open(source)?;
    let manifest = package.small("META-INF/manifest.xml")?.unwrap_or_default();
    let locks = locks(&manifest)?;
    // A package within the package, which newer programs write on demand, has no such part.
    let content = locks.iter().find(|lock| lock.part == PARTS[0]);
    content.filter(|lock| !lock.strange).ok_or(Fault::Encrypted)?;
    Ok(locks)
}

/// The document as a package of its own, its parts decrypted.
pub fn opened(source: &Source, locks: &[Lock], password: &Password, job: &Job) -> Opened {
    let mut package = Package::open(source)?;
    let mut parcel = Parcel::default();
    parcel.stored("mimetype", &package.small("mimetype")?.unwrap_or_default())?;
    let mut keys: Vec<(Vec<u8>, u32, Key)> = Vec::new();
    for name in PARTS {
        let found = locks.iter().find(|lock| lock.part == name && !lock.strange);
        let Some(lock) = found else { continue };
        let known = keys.iter().find(|(salt, turns, _)| (salt, turns) == (&lock.salt, &lock.turns));
        let key = match known {
            Some((.., key)) => key.clone(),
            None => lock.key(password)?,
        };
        let mut bytes = Vec::new();
        let most = job.limits.file_bytes.min(job.limits.part_bytes);
        package.part(name, most)?.read_to_end(&mut bytes).map_err(unpacked)?;
        if !lock.open(&key, &mut bytes)? {
            return Ok(None);
        }
        keys.push((lock.salt.clone(), lock.turns, key));
        parcel.deflated(name, &bytes, job.limits.part_bytes)?;
    }
    Ok(Some(parcel.finish()))
}

impl Lock {
    fn key(&self, password: &Password) -> Result<Key, Fault> {
        // Since ODF 1.0 the start is SHA-1 where the file does not say.
        let start = self.start.unwrap_or(Hash::Sha1).of(&[password.text().as_bytes()]);
        derived(&start, &self.salt, self.turns, self.key_bytes).ok_or_else(|| odd("key"))
    }

    /// Decrypts `bytes` in place; whether they are what was encrypted.
    fn open(&self, key: &[u8], bytes: &mut Vec<u8>) -> Result<bool, Fault> {
        if bytes.is_empty() || !bytes.len().is_multiple_of(BLOCK) {
            return Err(odd("a part is cut off"));
        }
        Aes::new(key)?.chained(&self.vector, bytes);
        // The last byte says how many were added to fill the last block.
        let added = bytes.last().map_or(0, |last| usize::from(*last));
        if !(1..=BLOCK).contains(&added) {
            return Ok(false);
        }
        bytes.truncate(bytes.len() - added);
        let first = &bytes[..bytes.len().min(SUMMED)];
        Ok(self.sum.as_ref().is_none_or(|(hash, sum)| *sum == hash.of(&[first]).as_slice()))
    }

    /// Takes what an element below `encryption-data` says.
    fn take(&mut self, tag: &Tag<'_>) -> Result<(), Fault> {
        let word = |name: &str| Ok::<_, Fault>(tag.value(name)?.unwrap_or_default());
        let bytes = |name: &str| base64(&word(name)?).ok_or_else(|| odd(name));
        match tag.name {
            b"encryption-data" => {
                let hash = hash_of(&word("manifest:checksum-type")?.to_lowercase());
                let sum = bytes("manifest:checksum")?;
                self.sum = hash.map(|hash| (hash, sum));
            }
            b"algorithm" => {
                self.strange |= !word("manifest:algorithm-name")?.ends_with("#aes256-cbc");
                self.vector = bytes("manifest:initialisation-vector")?;
            }
            b"key-derivation" => {
                self.strange |= word("manifest:key-derivation-name")? != "PBKDF2";
                self.salt = bytes("manifest:salt")?;
                let turns = word("manifest:iteration-count")?.parse().ok();
                let turns = turns.filter(|turns| *turns <= MOST_TURNS);
                self.turns = turns.ok_or_else(|| odd("iteration-count"))?;
                self.key_bytes = word("manifest:key-size")?.parse().unwrap_or(BLOCK);
                self.strange |= ![16, 24, 32].contains(&self.key_bytes);
            }
            b"start-key-generation" => {
                self.start = hash_of(&word("manifest:start-key-generation-name")?.to_lowercase());
                self.strange |= self.start.is_none();
            }
            _ => {}
        }
        Ok(())
    }
}

/// The hash that an address names: `…#sha256`, `SHA1/1K`, `…#sha256-1k`.
fn hash_of(name: &str) -> Option<Hash> {
    let known = [("sha256", Hash::Sha256), ("sha1", Hash::Sha1), ("sha512", Hash::Sha512)];
    known.into_iter().find(|(part, _)| name.contains(part)).map(|(_, hash)| hash)
}

fn locks(manifest: &[u8]) -> Result<Vec<Lock>, Fault> {
    const MOST: usize = 65_536;
    let mut xml = Xml::new(manifest)?;
    let (mut locks, mut entry) = (Vec::<Lock>::new(), String::new());
    loop {
        match xml.next()? {
            Event::Start(tag) => match tag.name {
                b"file-entry" => entry = tag.value("manifest:full-path")?.unwrap_or_default(),
                b"encryption-data" if locks.len() < MOST => {
                    let mut lock = Lock { part: std::mem::take(&mut entry), ..Lock::default() };
                    lock.take(&tag)?;
                    locks.push(lock);
                }
                _ => {
                    if let Some(lock) = locks.last_mut() {
                        lock.take(&tag)?;
                    }
                }
            },
            Event::End | Event::Text(_) => {}
            Event::Eof => return Ok(locks),
        }
    }
}
