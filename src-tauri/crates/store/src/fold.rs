//! Names without case, accents and spaces, to tell whether two people or portals are called alike.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `name` folded: compatibility forms unified (NFKD, Unicode Annex 15), accents, spaces and
/// invisible letters taken out, lower case.
pub(crate) fn fold(name: &str) -> String {
    name.nfkd()
        .filter(|letter| !is_combining_mark(*letter) && !is_unseen(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Spaces, control characters and characters of no width.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn one_name_written_otherwise_is_the_same_name() {
        for other in ["  ana   RUÍZ ", "Ana Rui\u{301}z", "ana\u{a0}ruiz", "Ana\u{200b} Ruiz"] {
            assert_eq!(fold(other), fold("Ana Ruiz"), "{other:?}");
        }
        assert_ne!(fold("Ana Ruiz"), fold("Ana Ruz"), "another name stays another");
    }
}
