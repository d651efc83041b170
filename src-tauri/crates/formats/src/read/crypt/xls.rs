//! Locked binary workbooks: the `FILEPASS` record, and the records behind it ([MS-XLS] 2.2.10).

use super::super::cfb::u16_at;
use super::super::error::Fault;
use super::super::password::Password;
use super::legacy::Keys;
use super::obfuscated::Mask;
use super::rc4::Rc4;
use super::{Opened, odd, part};

const FILEPASS: u16 = 0x002F;
const BOUND: u16 = 0x0085;
/// Records that stay readable: the beginnings of parts in all generations, the record that says
/// how to read the others, and those by which several people share a workbook.
const READABLE: [u16; 10] =
    [0x0009, 0x0209, 0x0409, 0x0809, FILEPASS, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196];
/// What a record is called that is no longer there: readers pass over a file's write reservation.
const GONE: u16 = 0x005B;
/// How many bytes one key is for.
const BLOCK: usize = 1_024;

/// How the records are to be read.
enum Lock {
    Mask(Mask),
    Keys(Keys),
}

/// Where each record of `stream` stands: its number, and its data's place and length.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, usize, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let head = stream.get(at..at + 4)?;
        let (id, length) = (u16_at(head, 0), usize::from(u16_at(head, 2)));
        let data = at + 4;
        at = data + length;
        Some((id, data, length))
    })
}

fn filepass(stream: &[u8]) -> Option<(usize, usize)> {
    const END: u16 = 0x000A;
    let mut first = records(stream).take_while(|(id, ..)| *id != END);
    first.find(|(id, ..)| *id == FILEPASS).map(|(_, data, length)| (data, length))
}

/// Whether a stream that begins with `head` is locked. The record stands among the first few.
pub fn is_locked(head: &[u8]) -> bool {
    matches!(records(head).next(), Some((0x0009 | 0x0209 | 0x0409 | 0x0809, ..)))
        && filepass(head).is_some()
}

/// The stream as it was before it was locked; every record keeps its place.
pub fn opened(stream: &[u8], password: &Password) -> Opened {
    let (data, length) = filepass(stream).ok_or_else(|| odd("no FILEPASS"))?;
    let Some(lock) = lock(part(stream, data, length)?, password)? else { return Ok(None) };
    let mut plain = stream.to_vec();
    let mut keystream = Keystream::default();
    for (id, data, length) in records(stream) {
        let end = (data + length).min(stream.len());
        let kept = match id {
            BOUND => 4,
            id if READABLE.contains(&id) => length,
            _ => 0,
        };
        let from = (data + kept).min(end);
        match &lock {
            Lock::Mask(mask) => {
                for (at, byte) in (from - data..).zip(&mut plain[from..end]) {
                    *byte = mask.plain(*byte, at, data + length);
                }
            }
            Lock::Keys(keys) => keystream.apply(keys, from, &mut plain[from..end]),
        }
    }
    plain[data - 4..data - 2].copy_from_slice(&GONE.to_le_bytes());
    Ok(Some(plain))
}

/// What the record says; four bytes before Excel 97, which knew the mask alone.
fn lock(record: &[u8], password: &Password) -> Result<Option<Lock>, Fault> {
    let masked = |at| {
        let mask = Mask::new(password, u16_at(record, at), u16_at(record, at + 2));
        Ok(mask.map(Lock::Mask))
    };
    match (record.len(), u16_at(record, 0)) {
        (4, _) => masked(0),
        (6, 0) => masked(2),
        (_, 1) => Ok(Keys::new(&record[2..], password)?.map(Lock::Keys)),
        _ => Err(odd("FILEPASS")),
    }
}

/// RC4 at any place of the stream: what is not decrypted is passed over all the same.
#[derive(Default)]
struct Keystream {
    /// The cipher of a block, and how much of its stream is used.
    now: Option<(usize, usize, Rc4)>,
}

impl Keystream {
    /// Decrypts `bytes`, which stand at `from` of the stream. Places only rise.
    fn apply(&mut self, keys: &Keys, from: usize, bytes: &mut [u8]) {
        let mut rest = bytes;
        let mut place = from;
        while !rest.is_empty() {
            let (block, at) = (place / BLOCK, place % BLOCK);
            let (piece, after) = rest.split_at_mut(rest.len().min(BLOCK - at));
            let known = self.now.take().filter(|(known, used, _)| *known == block && *used <= at);
            let (_, used, mut cipher) =
                known.unwrap_or_else(|| (block, 0, keys.block(block as u32)));
            (used..at).for_each(|_| {
                cipher.next();
            });
            cipher.apply(piece);
            place += piece.len();
            self.now = Some((block, at + piece.len(), cipher));
            rest = after;
        }
    }
}
