//! An arena of texts, each distinct text kept once and known by a number.

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

/// Texts by number. Equal texts have the same number, so a column of a million repeated words
/// costs eight bytes a cell.
#[derive(Clone, Debug, Default)]
pub struct Strings {
    bytes: String,
    ends: Vec<u64>,
    known: HashTable<u32>,
}

impl Strings {
    /// The number of `text`, which is kept if it is new. `None` when there would be more than
    /// four billion distinct texts.
    pub fn intern(&mut self, text: &str) -> Option<u32> {
        let state = FixedState::default();
        let hash = state.hash_one(text);
        let Strings { bytes, ends, known } = self;
        if let Some(id) = known.find(hash, |id| slice(bytes, ends, *id) == text) {
            return Some(*id);
        }
        let id = u32::try_from(ends.len()).ok()?;
        bytes.push_str(text);
        ends.push(bytes.len() as u64);
        known.insert_unique(hash, id, |id| state.hash_one(slice(bytes, ends, *id)));
        Some(id)
    }

    /// The text with this number; empty for a number that was never given.
    pub fn get(&self, id: u32) -> &str {
        if (id as usize) < self.ends.len() { slice(&self.bytes, &self.ends, id) } else { "" }
    }

    /// How many distinct texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Every distinct text, by its number.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len() as u32).map(|id| self.get(id))
    }

    /// Bytes of all distinct texts.
    pub fn bytes(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// The arena and the end of each text in it, for handing a sheet to another process.
    pub fn parts(&self) -> (&str, &[u64]) {
        (&self.bytes, &self.ends)
    }

    /// Puts texts together again; `None` where the ends do not cut `bytes` into texts. The result
    /// can be read but knows no duplicates.
    pub fn from_parts(bytes: String, ends: Vec<u64>) -> Option<Strings> {
        let mut start = 0;
        for end in &ends {
            let end = usize::try_from(*end).ok()?;
            if end < start || !bytes.is_char_boundary(end) {
                return None;
            }
            start = end;
        }
        (start == bytes.len()).then(|| Strings { bytes, ends, known: HashTable::new() })
    }

    /// Adds texts behind those that are there, each text as it is; `ends` count from the first new
    /// byte. What follows an end that cuts a letter is left out.
    pub fn extend(&mut self, bytes: &str, ends: &[u64]) {
        let before = self.bytes.len() as u64;
        let mut last = 0;
        for end in ends {
            if *end < last || !bytes.is_char_boundary(*end as usize) {
                break;
            }
            last = *end;
            self.ends.push(before + end);
        }
        self.bytes.push_str(&bytes[..last as usize]);
    }

    /// Forgets what was known for finding duplicates; reading goes on.
    pub fn seal(&mut self) {
        self.known = HashTable::new();
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

fn slice<'a>(bytes: &'a str, ends: &[u64], id: u32) -> &'a str {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] as usize };
    &bytes[start..ends[id] as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_share_a_number() {
        let mut strings = Strings::default();
        let ids: Vec<_> = ["a", "", "ñandú", "a", ""].map(|t| strings.intern(t)).to_vec();
        assert_eq!(ids, [Some(0), Some(1), Some(2), Some(0), Some(1)]);
        assert_eq!(strings.get(2), "ñandú");
        assert_eq!(strings.get(9), "", "an unknown number is an empty text");
        let (bytes, ends) = strings.parts();
        let again = Strings::from_parts(bytes.to_owned(), ends.to_vec());
        assert_eq!(again.as_ref().map(|s| s.get(2)), Some("ñandú"));
        assert!(Strings::from_parts("ñ".into(), vec![1, 2]).is_none(), "no cut inside a letter");
    }
}
