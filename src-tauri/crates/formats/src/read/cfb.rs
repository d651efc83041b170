//! The compound file of old Office documents: its directory and its streams, never in circles.
//!
//! Microsoft, [MS-CFB]: Compound File Binary File Format.

use std::collections::HashSet;
use std::io::{Read, Seek, SeekFrom};

use super::error::Fault;

/// The first eight bytes of every compound file.
pub const MAGIC: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

const LAST_SECTOR: u32 = 0xFFFF_FFF9;

/// One entry of the directory.
#[derive(Clone, Debug)]
struct Entry {
    name: String,
    kind: u8,
    /// Siblings before and after in the folder's tree, and the tree of the folder's own.
    links: [u32; 3],
    start: u32,
    bytes: u64,
}

/// An open compound file.
pub struct Cfb<R> {
    file: R,
    file_bytes: u64,
    sector: u64,
    cutoff: u64,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    entries: Vec<Entry>,
}

impl<R: Read + Seek> Cfb<R> {
    /// Opens `file` of `file_bytes` bytes: reads its header, allocation tables and directory.
    pub fn open(mut file: R, file_bytes: u64) -> Result<Cfb<R>, Fault> {
        let mut head = [0_u8; 512];
        file.seek(SeekFrom::Start(0))?;
        file.read_exact(&mut head).map_err(|_| Fault::damaged("compound header cut off"))?;
        let sector = match u16_at(&head, 30) {
            9 => 512,
            12 => 4_096,
            _ => return Err(Fault::damaged("compound sector size")),
        };
        let cutoff = u64::from(u32_at(&head, 56));
        let (fat, mini_fat, entries) = (Vec::new(), Vec::new(), Vec::new());
        let mut cfb = Cfb { file, file_bytes, sector, cutoff, fat, mini_fat, entries };
        cfb.fat = cfb.read_fat(&head)?;
        let directory = cfb.chain(u32_at(&head, 48), u64::MAX)?;
        cfb.entries = directory.chunks_exact(128).map(entry).collect();
        if cfb.entries.first().is_none_or(|root| root.kind != 5) {
            return Err(Fault::damaged("compound directory without root"));
        }
        let mini_bytes = u64::from(u32_at(&head, 64)) * sector;
        cfb.mini_fat = words(&cfb.chain(u32_at(&head, 60), mini_bytes)?);
        Ok(cfb)
    }

    /// Whether a stream or storage of this name exists anywhere in the file, in any case.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.kind != 0 && entry.name.eq_ignore_ascii_case(name))
    }

    /// Names of all streams and storages, wherever they are in the file.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().filter(|entry| entry.kind != 0).map(|entry| entry.name.as_str())
    }

    /// The bytes of the stream of this name in the file's own folder: documents embedded in it
    /// have streams of the same names in folders of theirs. Fewer than it claims where the file
    /// ends early.
    pub fn stream(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        self.start(name, u64::MAX)
    }

    /// The first bytes of that stream, at most `most`.
    pub fn start(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Fault> {
        let found = |entry: &&Entry| entry.kind == 2 && entry.name.eq_ignore_ascii_case(name);
        let own = self.own().into_iter().find(found);
        // Where some program left the tree in disorder, the only one of its name is it.
        let mut any = self.entries.iter().filter(found);
        let only = any.next().filter(|_| any.next().is_none());
        let Some(entry) = own.or(only).cloned() else { return Ok(None) };
        if entry.bytes >= self.cutoff {
            return self.chain(entry.start, entry.bytes.min(most)).map(Some);
        }
        let root = self.entries[0].clone();
        let mini = self.chain(root.start, root.bytes)?;
        let mut bytes = Vec::new();
        for id in steps(entry.start, &self.mini_fat)? {
            let at = id as usize * 64;
            let Some(rest) = mini.get(at..) else { break };
            bytes.extend_from_slice(&rest[..rest.len().min(64)]);
            if bytes.len() as u64 >= entry.bytes {
                break;
            }
        }
        bytes.truncate(entry.bytes as usize);
        Ok(Some(bytes))
    }

    /// The entries of the file's own folder.
    fn own(&self) -> Vec<&Entry> {
        let mut own = Vec::new();
        let mut seen = HashSet::new();
        let mut next: Vec<u32> =
            self.entries.first().map(|root| root.links[2]).into_iter().collect();
        while let Some(id) = next.pop() {
            let Some(entry) = self.entries.get(id as usize).filter(|_| seen.insert(id)) else {
                continue;
            };
            own.push(entry);
            next.extend(&entry.links[..2]);
        }
        own
    }

    fn read_fat(&mut self, head: &[u8; 512]) -> Result<Vec<u32>, Fault> {
        let most = self.file_bytes / self.sector + 1;
        let mut ids = words(&head[76..512]);
        let mut next = u32_at(head, 68);
        let mut seen = HashSet::new();
        while next <= LAST_SECTOR && seen.insert(next) {
            let mut more = words(&self.sector_at(next)?);
            next = more.pop().unwrap_or(u32::MAX);
            ids.append(&mut more);
        }
        let mut fat = Vec::new();
        let mut used = HashSet::new();
        for id in ids.into_iter().filter(|id| *id <= LAST_SECTOR) {
            if fat.len() as u64 > most || !used.insert(id) {
                break;
            }
            fat.extend(words(&self.sector_at(id)?));
        }
        Ok(fat)
    }

    /// A sector's bytes; fewer where the file ends within it, none beyond its end.
    fn sector_at(&mut self, id: u32) -> Result<Vec<u8>, Fault> {
        let start = (u64::from(id) + 1) * self.sector;
        if start >= self.file_bytes {
            return Ok(Vec::new());
        }
        self.file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        (&mut self.file).take(self.sector).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn chain(&mut self, start: u32, bytes: u64) -> Result<Vec<u8>, Fault> {
        let mut all = Vec::new();
        for id in steps(start, &self.fat)? {
            let part = self.sector_at(id)?;
            all.extend_from_slice(&part);
            if (part.len() as u64) < self.sector || all.len() as u64 >= bytes {
                break;
            }
        }
        all.truncate(usize::try_from(bytes).unwrap_or(usize::MAX));
        Ok(all)
    }
}

/// The sectors of a chain in order; a chain that comes back to itself is damage.
fn steps(start: u32, table: &[u32]) -> Result<Vec<u32>, Fault> {
    let mut ids = Vec::new();
    let mut next = start;
    while next <= LAST_SECTOR {
        if ids.len() > table.len() {
            return Err(Fault::damaged("compound chain in a circle"));
        }
        ids.push(next);
        next = table.get(next as usize).copied().unwrap_or(u32::MAX);
    }
    Ok(ids)
}

fn entry(bytes: &[u8]) -> Entry {
    let units = (usize::from(u16_at(bytes, 64)) / 2).saturating_sub(1).min(31);
    let name: Vec<u16> = (0..units).map(|n| u16_at(bytes, n * 2)).collect();
    Entry {
        name: String::from_utf16_lossy(&name),
        kind: bytes[66],
        links: [68, 72, 76].map(|at| u32_at(bytes, at)),
        start: u32_at(bytes, 116),
        bytes: u64::from(u32_at(bytes, 120)),
    }
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|word| u32_at(word, 0)).collect()
}

/// Little-endian 16 bits at `at`; 0 beyond the end.
pub fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).map_or(0, |two| u16::from_le_bytes([two[0], two[1]]))
}

/// Little-endian 32 bits at `at`; 0 beyond the end.
pub fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from(u16_at(bytes, at)) | u32::from(u16_at(bytes, at + 2)) << 16
}
