//! Signs that offices write where a value is not there.

/// Whether a text, blanks around it aside, is a known sign for a value that is not there.
pub fn is_missing(text: &str) -> bool {
    let text = super::trim(text);
    text.bytes().next().is_some_and(|first| is_word(text, first))
}

const OF_N: [&str; 22] = [
    "n/a",
    "n.a.",
    "n.a",
    "na",
    "n/d",
    "n.d.",
    "n.d",
    "nd",
    "n.e.",
    "n/e",
    "null",
    "nulo",
    "nan",
    "no aplica",
    "no disponible",
    "no disp.",
    "no dato",
    "no data",
    "not available",
    "not applicable",
    "ninguno",
    "no especificado",
];
const OF_S: [&str; 15] = [
    "s/d",
    "s.d.",
    "s.d",
    "s/i",
    "s.i.",
    "s/n",
    "s.n.",
    "s/r",
    "sin dato",
    "sin datos",
    "sin información",
    "sin informacion",
    "sin registro",
    "sin especificar",
    "sin valor",
];
/// Errors of formulas as Excel shows them in Spanish and English (ISO/IEC 29500-1, 18.17.3).
const ERRORS: [&str; 12] = [
    "#n/a",
    "#n/d",
    "#div/0!",
    "#¡div/0!",
    "#value!",
    "#¡valor!",
    "#ref!",
    "#¡ref!",
    "#name?",
    "#¿nombre?",
    "#num!",
    "#¡num!",
];

/// As [`is_missing`], for a text without blanks around it that begins with the byte `first`.
pub(super) fn is_word(text: &str, first: u8) -> bool {
    if text.len() > 24 {
        return false;
    }
    let among = |words: &[&str]| words.iter().any(|word| is_same(text, word));
    match first {
        b'n' | b'N' => among(&OF_N),
        b's' | b'S' => among(&OF_S),
        b'#' => among(&ERRORS) || text == "#¡NULO!" || text == "#NULL!",
        b'-' | b'.' | b'*' | 0xe2 => {
            text.len() <= 9 && text.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '*' | '…'))
        }
        b'[' => {
            let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
            inner.is_some_and(|it| {
                (1..=3).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_lowercase())
            })
        }
        _ => false,
    }
}

/// Equal in any case; `word` is in small letters.
fn is_same(text: &str, word: &str) -> bool {
    text.chars().flat_map(char::to_lowercase).eq(word.chars())
}
