//! How the accented words of a text look in each encoding that it may be in.

use std::io::Read;

use encoding_rs::{Encoding, UTF_8};
use serde::Serialize;

use super::super::error::Fault;
use super::super::format::Source;
use super::encoding::{self, Found};

/// Words that are shown of each encoding.
const WORDS: usize = 8;
/// How much of a text is searched for them.
const SEARCHED: u64 = 16 << 20;
/// Letters of a word that are shown.
const LETTERS: usize = 24;
/// The encodings that are tried, in this order, beside what was found.
const TRIED: [&str; 10] = [
    "utf-8",
    "gb18030",
    "big5",
    "shift_jis",
    "euc-kr",
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "macintosh",
    "ibm850",
];

/// A text in one encoding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// The encoding's label, which can be asked for.
    pub encoding: String,
    /// Whether the file is read so.
    pub chosen: bool,
    /// The first words with letters beyond ASCII.
    pub words: Vec<String>,
}

/// The readings of `source`: first the one that is `asked`, or found; then the others in which every
/// word is possible and some word is another. Only one where nothing can be told apart.
pub fn readings(source: &Source, asked: Option<Found>) -> Result<Vec<Reading>, Fault> {
    let found = match asked {
        Some(asked) => asked,
        None => encoding::find(|| source.start())?,
    };
    let mut head = Vec::new();
    source.start()?.take(SEARCHED).read_to_end(&mut head)?;
    let told = Encoding::for_bom(&head).is_some() || encoding::wide(&head).is_some();
    if told || found.0.output_encoding() != found.0 {
        let text = found.0.decode(&head).0;
        let words = words(text.as_bytes()).iter().map(|word| lossy((UTF_8, None), word)).collect();
        return Ok(vec![Reading { encoding: encoding::name(found), chosen: true, words }]);
    }
    let raw = words(&head);
    let shown = |found| raw.iter().map(|word| decoded(found, word)).collect::<Option<Vec<_>>>();
    let first = raw.iter().map(|word| lossy(found, word)).collect();
    let mut all = vec![Reading { encoding: encoding::name(found), chosen: true, words: first }];
    for label in TRIED {
        let Some(candidate) = encoding::by_label(label) else { continue };
        if let Some(words) = shown(candidate)
            && all.iter().all(|known| known.words != words)
        {
            all.push(Reading { encoding: encoding::name(candidate), chosen: false, words });
        }
    }
    Ok(all)
}

/// The first different words with bytes beyond ASCII. What parts them is no byte of a letter in any
/// of the encodings that are tried.
fn words(text: &[u8]) -> Vec<&[u8]> {
    let mut words: Vec<&[u8]> = Vec::new();
    let parts = |byte: &u8| *byte <= b'/' || (b':'..=b'?').contains(byte);
    for word in text.split(parts).filter(|word| !word.is_ascii() && word.len() < 4_096) {
        if !words.contains(&word) {
            words.push(word);
        }
        if words.len() == WORDS {
            break;
        }
    }
    words
}

/// A word where it is possible in that encoding.
fn decoded((encoding, rare): Found, word: &[u8]) -> Option<String> {
    let text = match rare {
        Some(rare) => rare.text(word),
        None => encoding.decode_without_bom_handling_and_without_replacement(word)?.into_owned(),
    };
    let fits = |letter: char| !letter.is_control() && letter != '\u{FFFD}';
    text.chars().all(fits).then(|| cut(&text))
}

fn lossy((encoding, rare): Found, word: &[u8]) -> String {
    match rare {
        Some(rare) => cut(&rare.text(word)),
        None if encoding == UTF_8 => cut(&String::from_utf8_lossy(word)),
        None => cut(&encoding.decode_without_bom_handling(word).0),
    }
}

fn cut(text: &str) -> String {
    text.chars().take(LETTERS).collect()
}
