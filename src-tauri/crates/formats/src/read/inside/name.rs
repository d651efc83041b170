//! Names of files in a zip, in whatever letters they were written; and which files nobody means.

use encoding_rs::WINDOWS_1252;

use super::super::dos;

/// The name behind the bytes of a zip's directory: UTF-8 where they are, else the letters of DOS,
/// which Windows writes, or those of Windows, which some programs write; whichever gives more of
/// the letters that names have. Code pages 437 and 850 agree in all small letters.
pub fn decoded(raw: &[u8]) -> String {
    let text = std::str::from_utf8(raw).map_or_else(|_| letters(raw), str::to_owned);
    plain(&text)
}

fn letters(raw: &[u8]) -> String {
    let dos = dos::decode(raw, dos::WESTERN);
    let windows = WINDOWS_1252.decode_without_bom_handling(raw).0;
    if usual(&windows) > usual(&dos) { windows.into_owned() } else { dos }
}

/// How many letters beyond ASCII are those of Spanish names.
fn usual(text: &str) -> usize {
    text.chars().filter(|letter| "áéíóúüñÁÉÍÓÚÜÑçÇ¿¡ºª°".contains(*letter)).count()
}

/// A name with `/` between its folders, and without letters that steer a terminal or turn the
/// direction of writing.
pub fn plain(name: &str) -> String {
    let steers = |letter: char| {
        letter.is_control() || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let letters = name.chars().map(|letter| match letter {
        '\\' => '/',
        letter if steers(letter) => '\u{FFFD}',
        letter => letter,
    });
    letters.collect::<String>().trim_start_matches('/').to_owned()
}

/// Why nobody means the file of that name: programs leave it there by themselves.
pub fn left_by_programs(name: &str) -> Option<&'static str> {
    let own = name.rsplit('/').next().unwrap_or_default();
    if own.starts_with("~$") || own.starts_with(".~lock.") {
        return Some("lock");
    }
    let hidden = |part: &str| {
        part.starts_with('.')
            || ["__MACOSX", "Thumbs.db", "desktop.ini", "$RECYCLE.BIN"]
                .iter()
                .any(|known| part.eq_ignore_ascii_case(known))
    };
    name.split('/').any(|part| part != "." && part != ".." && hidden(part)).then_some("hidden")
}
