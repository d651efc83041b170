//! Locked documents: what is behind the password, in memory, never on the disk.
//!
//! Microsoft, [MS-OFFCRYPTO] 2.3; [MS-XLS] 2.2.10; OASIS, `OpenDocument` 1.3, part 2, 4.

mod aes;
mod agile;
mod hash;
mod legacy;
mod obfuscated;
mod odf;
mod parcel;
mod rc4;
mod standard;
mod xls;

use std::io::Read;

use super::cfb::{self, Cfb, u16_at};
use super::error::Fault;
use super::format::{Job, Source};
use super::password::Password;

pub use parcel::Parcel;
pub use xls::is_locked;

/// What Excel itself tries before it asks: a workbook whose structure alone is protected, or that
/// is marked as read-only, is encrypted with it ([MS-XLS] 2.2.10).
const DEFAULT: &str = "VelvetSweatshop";

/// What a scheme makes of one password: nothing where it is another.
type Opened = Result<Option<Vec<u8>>, Fault>;

/// The document behind the password of `source`. A file that is locked with Excel's own password
/// opens without one.
pub fn unlocked(source: &Source, job: &Job) -> Result<Source, Fault> {
    let mut head = Vec::new();
    source.start()?.take(8).read_to_end(&mut head)?;
    if head.starts_with(b"PK") {
        let locks = odf::locks_of(source)?;
        return tried(job, false, |password| odf::opened(source, &locks, password, job));
    }
    if head != cfb::MAGIC {
        let mut stream = Vec::new();
        source.start()?.read_to_end(&mut stream)?;
        return tried(job, true, |password| xls::opened(&stream, password));
    }
    let mut file = Cfb::open(source.start()?, source.bytes)?;
    if !file.has("EncryptedPackage") {
        let stream = match file.stream("Workbook")?.filter(|stream| !stream.is_empty()) {
            Some(stream) => stream,
            None => file.stream("Book")?.unwrap_or_default(),
        };
        return tried(job, true, |password| xls::opened(&stream, password));
    }
    let info = file.stream("EncryptionInfo")?;
    let info = info.ok_or_else(|| Fault::damaged("encrypted, and nothing says how"))?;
    let package = file.stream("EncryptedPackage")?.unwrap_or_default();
    drop(file);
    match (u16_at(&info, 0), u16_at(&info, 2)) {
        (4, 4) => {
            let scheme = agile::Agile::read(&info)?;
            let mut package = Some(package);
            tried(job, true, |password| scheme.opened(password, &mut package))
        }
        (2..=4, 2) => {
            let scheme = standard::Standard::read(&info)?;
            let mut package = Some(package);
            tried(job, true, |password| scheme.opened(password, &mut package))
        }
        // Extensible encryption (minor version 3) asks a provider that only one office has.
        _ => Err(Fault::Encrypted),
    }
}

/// The document by the password of `job`, or by Excel's own where `office` says that it may be.
fn tried(
    job: &Job,
    office: bool,
    mut open: impl FnMut(&Password) -> Opened,
) -> Result<Source, Fault> {
    let default = office.then(|| Password::new(DEFAULT)).flatten();
    for password in job.password.into_iter().chain(&default) {
        if let Some(bytes) = open(password)? {
            return Ok(Source::memory(bytes));
        }
    }
    Err(if job.password.is_some() { Fault::WrongPassword } else { Fault::Locked })
}

/// What an encryption claims that no program writes, or that ours does not know.
fn odd(what: &str) -> Fault {
    Fault::damaged(format!("encryption: {what}"))
}

/// The bytes at `at`, which must be there.
fn part(bytes: &[u8], at: usize, length: usize) -> Result<&[u8], Fault> {
    let end = at.checked_add(length);
    end.and_then(|end| bytes.get(at..end)).ok_or_else(|| odd("cut off"))
}
