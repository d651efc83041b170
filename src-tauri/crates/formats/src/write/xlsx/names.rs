//! Names of sheets, tables and columns within the rules of Excel.

use std::collections::HashSet;

use vitrina_model::{TableColumn, slug};

/// Characters of a sheet's name.
const SHEET: usize = 31;
/// Characters of a column's name in a named table.
const COLUMN: usize = 255;

/// `text` as a sheet's name: none of `[]:*?/\`, no apostrophe at an end, at most 31 UTF-16 units,
/// with a number where it is one of `taken`. `None` where nothing of it is left.
pub fn sheet(text: &str, taken: &[&str]) -> Option<String> {
    let plain = attribute(text).replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = cut(&words, SHEET - 3).trim_matches(['\'', ' ']).to_owned();
    let name = if words.encode_utf16().count() <= SHEET {
        words.trim_matches(['\'', ' ']).to_owned()
    } else {
        format!("{name}…")
    };
    // `History` is the name of Excel's own sheet.
    let free = |name: &str| {
        let name = name.to_lowercase();
        name != "history" && taken.iter().all(|other| other.to_lowercase() != name)
    };
    let numbered = |number: u32| {
        let mark = format!(" {number}");
        format!("{}{mark}", cut(&name, SHEET - mark.len()))
    };
    match name.as_str() {
        "" => None,
        name if free(name) => Some(name.to_owned()),
        // One number more than there are names is free.
        _ => (2..=taken.len() as u32 + 3).map(numbered).find(|name| free(name)),
    }
}

/// The name of the table of data: letters, digits and `_`, not to be mistaken for a cell.
pub fn table(text: &str) -> String {
    let name = slug(text).replace('-', "_");
    format!("data_{}", if name.is_empty() { "1" } else { &name })
}

/// The columns' names as a named table takes them: no control characters, at most 255 characters,
/// no two alike but for their case. The list of columns keeps the names in full.
pub fn columns(columns: &[TableColumn]) -> Vec<String> {
    let mut taken = HashSet::new();
    let names = columns.iter().map(|column| {
        let lines: Vec<_> = column.field.name.lines().map(attribute).collect();
        let plain = lines.join("\n");
        let plain = if plain.trim().is_empty() { "—".to_owned() } else { plain };
        let whole = plain.encode_utf16().count() <= COLUMN;
        let name = if whole { plain } else { format!("{}…", cut(&plain, COLUMN - 1)) };
        let mut unique = name.clone();
        let mut n = 2;
        while !taken.insert(unique.to_lowercase()) {
            let mark = format!(" ({n})");
            unique = format!("{}{mark}", cut(&name, COLUMN - mark.len()));
            n += 1;
        }
        unique
    });
    names.collect()
}

/// `text` as the value of an XML attribute, where the library would let control characters stand.
pub fn attribute(text: &str) -> String {
    let clean = |letter: char| match letter {
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    text.chars().map(clean).collect()
}

/// The first characters of `text`, at most `most` UTF-16 units.
fn cut(text: &str, most: usize) -> &str {
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > most {
            return &text[..at];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_xlsxwriter::utility::check_sheet_name;

    proptest! {
        #[test]
        fn any_title_is_a_sheet_name(title in "[a-z'/🦤 :ñ\t]{0,60}", taken in "[a-z]{0,3}") {
            if let Some(name) = sheet(&title, &[&taken]) {
                prop_assert!(check_sheet_name(&name).is_ok(), "the library is the judge: {}", name);
                prop_assert_ne!(name.to_lowercase(), taken);
            }
        }
    }

    #[test]
    fn sheet_names_are_the_title() {
        assert_eq!(sheet("Obras 2024/25", &[]).as_deref(), Some("Obras 2024 25"));
        assert_eq!(sheet("Acerca de", &["acerca de"]).as_deref(), Some("Acerca de 2"));
        assert_eq!(sheet("''?", &[]), None);
        let long = sheet("Contratos de obra pública del segundo trimestre", &[]);
        assert_eq!(long.as_deref(), Some("Contratos de obra pública de…"), "a cut is shown");
    }
}
