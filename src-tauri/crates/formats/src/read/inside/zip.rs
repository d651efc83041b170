//! The files in a zip: its directory, and each file unpacked as far as is needed to know it.
//!
//! PKWARE, .ZIP File Format Specification 6.3.10.

use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;

use vitrina_model::{LimitReached, Limits, Progress, Stage};
use zip::ZipArchive;
use zip::result::ZipError;

use super::super::cfb;
use super::super::error::Fault;
use super::super::format::{Bytes, Source};
use super::super::sniff::{HEAD, has_zip};
use super::{Entry, Inside, MOST, What, look, name};

type Archive = ZipArchive<BufReader<Bytes>>;

/// So much is unpacked to know what the files are, all together; the rest is not looked into.
const LOOKED: u64 = 512 << 20;

/// Bytes unpacked between two looks at whether to go on.
const PIECE: usize = 256 << 10;

/// Lists the files of `source`.
pub fn list(source: &Source, limits: &Limits, progress: &dyn Progress) -> Result<Inside, Fault> {
    let mut archive = open(source)?;
    let total = archive.len();
    let mut inside = Inside::default();
    let mut left = LOOKED.min(limits.unpacked_bytes);
    for at in 0..total.min(MOST) {
        progress.at(Stage::READ, at as u64, total as u64)?;
        inside.entries.extend(entry(&mut archive, at, &mut left, limits));
    }
    inside.left_out = total.saturating_sub(MOST) as u64;
    Ok(inside)
}

/// Unpacks the file at place `at` into `to`.
pub fn take(
    source: &Source,
    at: usize,
    to: &mut dyn Write,
    limits: &Limits,
    progress: &dyn Progress,
) -> Result<u64, Fault> {
    let mut archive = open(source)?;
    let mut file = archive.by_index(at).map_err(fault)?;
    let total = file.size();
    let most = limits.file_bytes;
    let too_big = || Fault::from(LimitReached { limit: "file_bytes", most });
    if total > most {
        return Err(too_big());
    }
    let mut piece = vec![0; PIECE];
    let mut done = 0;
    loop {
        progress.at(Stage::READ, done, total)?;
        let read = file.read(&mut piece).map_err(unpacked)?;
        if read == 0 {
            return Ok(done);
        }
        done += read as u64;
        if done > most {
            return Err(too_big());
        }
        to.write_all(&piece[..read])?;
    }
}

fn open(source: &Source) -> Result<Archive, Fault> {
    ZipArchive::new(BufReader::new(source.start()?)).map_err(fault)
}

/// The file at place `at`; nothing where it is a folder.
fn entry(archive: &mut Archive, at: usize, left: &mut u64, limits: &Limits) -> Option<Entry> {
    let Ok(file) = archive.by_index_raw(at) else {
        let what = What::Not("damaged");
        return Some(Entry { at, name: format!("? {}", at + 1), bytes: 0, what });
    };
    let (name, bytes) = (name::decoded(file.name_raw()), file.size());
    if file.is_dir() || name.ends_with('/') {
        return None;
    }
    let what = match name::left_by_programs(&name) {
        Some(why) => What::Not(why),
        None if file.encrypted() => What::Not("encrypted"),
        None if bytes > limits.file_bytes => What::Not("too-big"),
        None => {
            drop(file);
            kind(archive, at, (bytes, &name), left)
        }
    };
    Some(Entry { at, name, bytes, what })
}

/// What the file at place `at` is: by its start, or unpacked whole where its start is that of a
/// package, whose directory is at its end.
fn kind(archive: &mut Archive, at: usize, (bytes, name): (u64, &str), left: &mut u64) -> What {
    if *left == 0 {
        return What::Unseen;
    }
    let mut file = match archive.by_index(at) {
        Ok(file) => file,
        Err(ZipError::UnsupportedArchive(_)) => return What::Not("packed-otherwise"),
        Err(_) => return What::Not("damaged"),
    };
    let mut head = Vec::new();
    if (&mut file).take(HEAD.min(*left)).read_to_end(&mut head).is_err() {
        return What::Not("damaged");
    }
    *left = left.saturating_sub(head.len() as u64);
    let Ok(mut kept) = tempfile::tempfile() else { return What::Unseen };
    if kept.write_all(&head).is_err() {
        return What::Unseen;
    }
    let packed = head.starts_with(cfb::MAGIC) || has_zip(&head) || head.starts_with(b"PK");
    let mut size = bytes.max(head.len() as u64);
    if packed {
        let Ok(rest) = io::copy(&mut (&mut file).take(*left + 1), &mut kept) else {
            return What::Not("damaged");
        };
        size = head.len() as u64 + rest;
        if rest > *left {
            *left = 0;
            return What::Unseen;
        }
        *left -= rest;
    } else if (head.len() as u64) < HEAD {
        size = head.len() as u64;
    }
    if kept.seek(SeekFrom::Start(0)).is_err() {
        return What::Unseen;
    }
    let own = name.rsplit('/').next().unwrap_or_default();
    match look(kept, size, Path::new(own)) {
        // A zip within a zip is unpacked by the person first.
        What::Zip => What::Not("archive"),
        other => other,
    }
}

/// The fault behind an error while unpacking: the file's own, not the system's.
fn unpacked(error: io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::Interrupted | io::ErrorKind::PermissionDenied => Fault::Io(error),
        _ => Fault::damaged(format!("unpacking: {error}")),
    }
}

fn fault(error: ZipError) -> Fault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Fault::Encrypted
        }
        ZipError::Io(error) => unpacked(error),
        other => Fault::damaged(format!("zip: {other}")),
    }
}
