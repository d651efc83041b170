//! Who wrote an old document, where, about what ([MS-OLEPS], [MS-OSHARED] 2.3.3.2).

use std::collections::HashMap;
use std::io::{Read, Seek};

use vitrina_model::{Glimpse, HiddenKind};

use super::super::look::Look;
use crate::read::Fault;
use crate::read::cfb::{Cfb, u16_at, u32_at};
use crate::read::xls::text::CodePage;

/// Properties of the two streams by number, and what the words call them.
const SUMMARY: [(u32, &str); 7] = [
    (2, "title"),
    (3, "subject"),
    (4, "author"),
    (5, "keywords"),
    (6, "comments"),
    (7, "template"),
    (8, "last-author"),
];
const DOCUMENT: [(u32, &str); 4] =
    [(2, "category"), (14, "manager"), (15, "company"), (27, "status")];

/// Properties of a set that are looked at.
const MOST: usize = 1_000;

/// Tells the properties of the document in `file`.
pub fn tell<R: Read + Seek>(file: &mut Cfb<R>, look: &mut Look) -> Result<(), Fault> {
    let streams = [
        ("\u{5}SummaryInformation", &SUMMARY[..]),
        ("\u{5}DocumentSummaryInformation", &DOCUMENT[..]),
    ];
    for (name, known) in streams {
        let Some(stream) = file.stream(name)? else { continue };
        let sets = (u32_at(&stream, 24) as usize).min(2);
        for set in 0..sets {
            let at = u32_at(&stream, 28 + set * 20 + 16) as usize;
            let Some(bytes) = stream.get(at..) else { continue };
            if set == 0 { plain(bytes, known, look) } else { custom(bytes, look) }
        }
    }
    Ok(())
}

/// Numbers and places of the properties of a set.
fn places(set: &[u8]) -> impl Iterator<Item = (u32, usize)> {
    let count = (u32_at(set, 4) as usize).min(MOST);
    let place = |n: usize| {
        let at = 8 + n * 8;
        set.get(at..at + 8).map(|_| (u32_at(set, at), u32_at(set, at + 4) as usize))
    };
    (0..count).map_while(place)
}

/// How the set's texts of bytes are decoded: its first property.
fn page(set: &[u8]) -> CodePage {
    let place = places(set).find(|(id, _)| *id == 1);
    place.map_or(CodePage::default(), |(_, at)| CodePage::of(u16_at(set, at + 4)))
}

fn plain(set: &[u8], known: &[(u32, &str)], look: &mut Look) {
    let page = page(set);
    for (id, at) in places(set) {
        let name = known.iter().find(|(number, _)| *number == id);
        let text = text(set, at, page).filter(|text| !text.trim().is_empty());
        if let (Some((_, name)), Some(text)) = (name, text) {
            look.found(HiddenKind::Property, None, Glimpse::named(name, &text));
        }
    }
}

/// The set of somebody's own properties, whose names stand in its dictionary.
fn custom(set: &[u8], look: &mut Look) {
    let page = page(set);
    let names = dictionary(set, page);
    for (id, at) in places(set).filter(|(id, _)| *id > 1 && *id < 0x8000_0000) {
        let name = names.get(&id).map(String::as_str).unwrap_or_default();
        // What other programs keep for themselves begins with an underscore.
        if !name.starts_with("_PID") {
            let text = text(set, at, page).unwrap_or_default();
            look.found(HiddenKind::CustomProperty, None, Glimpse::named(name, &text));
        }
    }
}

fn dictionary(set: &[u8], page: CodePage) -> HashMap<u32, String> {
    let mut names = HashMap::new();
    let Some((_, at)) = places(set).find(|(id, _)| *id == 0) else { return names };
    let count = (u32_at(set, at) as usize).min(MOST);
    let mut at = at.saturating_add(4);
    for _ in 0..count {
        let (id, length) = (u32_at(set, at), u32_at(set, at + 4) as usize);
        let Some(bytes) = set.get(at + 8..).and_then(|rest| rest.get(..length)) else { break };
        let text = page.decode(bytes).unwrap_or_default();
        names.insert(id, text.trim_end_matches('\0').to_owned());
        at += 8 + length;
    }
    names
}

/// A property that is a text, of bytes or of UTF-16.
fn text(set: &[u8], at: usize, page: CodePage) -> Option<String> {
    let rest = set.get(at..)?;
    let length = u32_at(rest, 4) as usize;
    let text = match u32_at(rest, 0) {
        0x1E => page.decode(rest.get(8..)?.get(..length)?).ok()?,
        0x1F => {
            let bytes = rest.get(8..)?.get(..length.checked_mul(2)?)?;
            let units = bytes.chunks_exact(2).map(|two| u16_at(two, 0));
            String::from_utf16_lossy(&units.collect::<Vec<_>>())
        }
        _ => return None,
    };
    Some(text.trim_end_matches('\0').to_owned())
}
