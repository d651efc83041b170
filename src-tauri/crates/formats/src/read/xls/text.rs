//! Texts of BIFF: UTF-16 in BIFF 8, bytes of a code page before.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, WINDOWS_1252};

use super::super::dos;
use super::super::error::Fault;
use super::Version;
use super::records::Pieces;

/// How texts that are bytes are decoded.
#[derive(Clone, Copy)]
pub enum CodePage {
    /// By an encoding of the web.
    Web(&'static Encoding),
    /// By the upper half of a code page of DOS.
    Dos(&'static str),
    /// By a code page nobody here knows.
    Unknown,
}

impl Default for CodePage {
    fn default() -> CodePage {
        CodePage::Web(WINDOWS_1252)
    }
}

impl CodePage {
    /// The code page with this number ([MS-XLS] 2.4.52).
    pub fn of(number: u16) -> CodePage {
        let label = match number {
            367 | 1252 | 32_769 => return CodePage::Web(WINDOWS_1252),
            10_000 | 32_768 => return CodePage::Web(MACINTOSH),
            65_001 => return CodePage::Web(UTF_8),
            866 => "ibm866",
            874 => "windows-874",
            932 => "shift_jis",
            936 => "gbk",
            949 => "euc-kr",
            950 => "big5",
            10_007 => "x-mac-cyrillic",
            1_250..=1_258 => {
                let label = format!("windows-{number}");
                return Encoding::for_label(label.as_bytes())
                    .map_or(CodePage::Unknown, CodePage::Web);
            }
            _ => return dos::upper(number).map_or(CodePage::Unknown, CodePage::Dos),
        };
        Encoding::for_label(label.as_bytes()).map_or(CodePage::Unknown, CodePage::Web)
    }

    /// The text of `bytes`.
    pub fn decode(self, bytes: &[u8]) -> Result<String, Fault> {
        if bytes.is_ascii() {
            return Ok(String::from_utf8_lossy(bytes).into_owned());
        }
        match self {
            CodePage::Web(encoding) => {
                Ok(encoding.decode_without_bom_handling(bytes).0.into_owned())
            }
            CodePage::Dos(upper) => Ok(dos::decode(bytes, upper)),
            CodePage::Unknown => Err(Fault::damaged("letters of an unknown code page")),
        }
    }
}

/// How long a text says it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// In one byte.
    Short,
    /// In two.
    Long,
}

/// A text with its length before it.
pub fn read(
    from: &mut Pieces<'_>,
    length: Length,
    version: Version,
    page: CodePage,
) -> Result<String, Fault> {
    let count = match length {
        Length::Short => usize::from(from.u8()?),
        Length::Long => usize::from(from.u16()?),
    };
    if version < Version::Biff8 {
        let mut bytes = Vec::new();
        from.bytes(count, &mut bytes)?;
        return page.decode(&bytes);
    }
    // An empty text may end before it says how wide its letters are.
    if count == 0 && from.is_done() {
        return Ok(String::new());
    }
    let flags = from.u8()?;
    rest(from, count, flags)
}

/// A BIFF 8 text behind its length and flags: letters, then formatting runs and phonetics that
/// are passed over ([MS-XLS] 2.5.293).
fn rest(from: &mut Pieces<'_>, count: usize, flags: u8) -> Result<String, Fault> {
    let runs = if flags & 8 != 0 { usize::from(from.u16()?) } else { 0 };
    let phonetics = if flags & 4 != 0 { from.u32()? as usize } else { 0 };
    let mut units = Vec::new();
    from.units(count, flags & 1 != 0, &mut units)?;
    from.skip(runs * 4)?;
    from.skip(phonetics)?;
    Ok(String::from_utf16_lossy(&units))
}
