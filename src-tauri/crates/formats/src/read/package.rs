//! A zip of parts: found by name in any case, unpacked within limits, checked against their sums.

use std::collections::HashMap;
use std::io::{self, BufReader, Read};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use vitrina_model::LimitReached;
use zip::ZipArchive;
use zip::result::ZipError;

use super::error::Fault;
use super::format::{Bytes, Source};

/// What is read whole must be smaller than this.
pub const SMALL: u64 = 16 << 20;

/// An open package.
pub struct Package {
    zip: ZipArchive<BufReader<Bytes>>,
    parts: HashMap<String, usize>,
}

impl Package {
    /// Opens `source` and lists its parts.
    pub fn open(source: &Source) -> Result<Package, Fault> {
        let zip = ZipArchive::new(BufReader::new(source.start()?)).map_err(fault)?;
        let mut parts = HashMap::new();
        for index in 0..zip.len() {
            if let Some(Ok(name)) = zip.name_for_index(index) {
                parts.insert(key(&name), index);
            }
        }
        Ok(Package { zip, parts })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&key(name))
    }

    /// Whether any part lies in the folder `prefix`.
    pub fn has_prefix(&self, prefix: &str) -> bool {
        let prefix = prefix.to_lowercase();
        self.parts.keys().any(|name| name.starts_with(&prefix))
    }

    /// The names of all parts, in small letters.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// A small part, whole; `None` where there is none of this name.
    pub fn small(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        if !self.has(name) {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        self.part(name, SMALL)?.read_to_end(&mut bytes).map_err(unpacked)?;
        Ok(Some(bytes))
    }

    /// A part as it unpacks, at most `most` bytes of it. Read it to its end: only there is its
    /// checksum compared.
    pub fn part(&mut self, name: &str, most: u64) -> Result<Part<'_>, Fault> {
        let missing = || Fault::damaged(format!("part {name} is missing"));
        let index = *self.parts.get(&key(name)).ok_or_else(missing)?;
        let file = self.zip.by_index(index).map_err(fault)?;
        Ok(Part { inner: file, left: most, most })
    }
}

/// Bytes unpacked ahead at a time, and how many such pieces at most.
const PIECE: usize = 256 << 10;
const PIECES: usize = 4;
/// A part that claims less is unpacked where it is read: a thread costs more.
const WORTH_A_THREAD: u64 = 1 << 20;

impl Package {
    /// Lets `work` read a part of at most `most` bytes that is unpacked ahead by another thread
    /// where it is large. As with [`Package::part`], read it to its end.
    pub fn ahead<T>(
        &mut self,
        name: &str,
        most: u64,
        work: impl FnOnce(&mut dyn Read) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let mut part = self.part(name, most)?;
        if part.inner.size() < WORTH_A_THREAD {
            return work(&mut part);
        }
        thread::scope(|scope| {
            let (full, taken) = sync_channel(PIECES);
            let (used, free) = channel();
            scope.spawn(move || unpack(&mut part, &full, &free));
            work(&mut Ahead { taken, used, piece: Vec::new(), at: 0, over: false })
        })
    }

    /// What the parts of these names claim to unpack to, together.
    pub fn claimed<'n>(&mut self, names: impl Iterator<Item = &'n str>) -> u64 {
        let indexes: Vec<usize> =
            names.filter_map(|name| self.parts.get(&key(name)).copied()).collect();
        indexes
            .into_iter()
            .filter_map(|index| self.zip.by_index_raw(index).ok().map(|part| part.size()))
            .fold(0, u64::saturating_add)
    }
}

/// Names of parts are compared without case, with forward slashes, without a leading one.
fn key(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// A part being unpacked.
pub struct Part<'a> {
    inner: zip::read::ZipFile<'a, BufReader<Bytes>>,
    left: u64,
    most: u64,
}

impl Read for Part<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let Some(left) = self.left.checked_sub(read as u64) else {
            return Err(io::Error::other(TooLarge(self.most)));
        };
        self.left = left;
        Ok(read)
    }
}

/// Unpacks piece by piece until the part is over or nobody takes more.
fn unpack(part: &mut impl Read, full: &SyncSender<io::Result<Vec<u8>>>, free: &Receiver<Vec<u8>>) {
    loop {
        let mut piece = free.try_recv().unwrap_or_default();
        piece.resize(PIECE, 0);
        let mut filled = 0;
        let mut over = false;
        while filled < PIECE && !over {
            match part.read(&mut piece[filled..]) {
                Ok(read) => {
                    filled += read;
                    over = read == 0;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    piece.truncate(filled);
                    // Whoever does not take it does not want to know.
                    let _ = full.send(Ok(piece)).and_then(|()| full.send(Err(error)));
                    return;
                }
            }
        }
        piece.truncate(filled);
        if full.send(Ok(piece)).is_err() || over {
            return;
        }
    }
}

/// A part that another thread unpacks.
struct Ahead {
    taken: Receiver<io::Result<Vec<u8>>>,
    used: Sender<Vec<u8>>,
    piece: Vec<u8>,
    at: usize,
    over: bool,
}

impl Read for Ahead {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.piece.len() && !self.over {
            match self.taken.recv() {
                Ok(piece) => {
                    let _ = self.used.send(std::mem::replace(&mut self.piece, piece?));
                    self.at = 0;
                }
                Err(_) => self.over = true,
            }
        }
        let length = buffer.len().min(self.piece.len() - self.at);
        buffer[..length].copy_from_slice(&self.piece[self.at..self.at + length]);
        self.at += length;
        Ok(length)
    }
}

/// Travels through `io::Error` from the counting reader to [`unpacked`].
#[derive(Debug, thiserror::Error)]
#[error("part over {0} bytes")]
struct TooLarge(u64);

/// The fault behind an error while unpacking.
#[allow(clippy::needless_pass_by_value, reason = "its callers map errors with it")]
pub fn unpacked(error: io::Error) -> Fault {
    if let Some(TooLarge(most)) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
        return LimitReached { limit: "part_bytes", most: *most }.into();
    }
    Fault::Damaged(format!("unpacking: {error}"))
}

fn fault(error: ZipError) -> Fault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Fault::Encrypted
        }
        ZipError::Io(error) => unpacked(error),
        other => Fault::Damaged(format!("zip: {other}")),
    }
}
