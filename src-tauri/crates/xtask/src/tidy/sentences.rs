//! No sentence for a person stands in Rust: words live in the locales.

use regex_lite::Regex;

use super::sources::{Source, Sources};

/// Words in small letters from which a text literal looks like a sentence.
const SMALL: usize = 3;

/// Where a literal reads like a sentence. Derived error texts are for developers, and so are
/// doc comments and the project's own commands.
pub fn check(sources: &Sources) -> Result<Vec<String>, String> {
    let literal = Regex::new(r#""((?:[^"\\\n]|\\.)*)""#).map_err(|error| error.to_string())?;
    Ok(sources
        .ending(&[".rs"])
        .filter(|source| speaks(source))
        .flat_map(|source| find(source, &literal))
        .collect())
}

fn speaks(source: &Source) -> bool {
    source.path.starts_with("src-tauri/")
        && !source.path.starts_with("src-tauri/crates/xtask/")
        && !source.path.ends_with("build.rs")
        && !source.is_test()
}

fn find(source: &Source, literal: &Regex) -> Vec<String> {
    let mut wrong = Vec::new();
    for (number, line) in source.shipped().lines().enumerate() {
        let code = line.trim_start();
        if ["//", "#[", "#![", "///"].iter().any(|start| code.starts_with(start))
            || code.contains("reason = \"")
        {
            continue;
        }
        for found in literal.captures_iter(code).filter(|found| is_sentence(&found[1])) {
            wrong.push(format!(
                "{}:{}: “{}” reads like a sentence: put it into src-tauri/locales and say its id.",
                source.path,
                number + 1,
                &found[1]
            ));
        }
    }
    wrong
}

/// Begins like a sentence and goes on in small letters: no SQL, markup, format or proper name.
fn is_sentence(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let Some(first) = words.next() else { return false };
    let first = first.trim_start_matches(['¿', '¡', '«', '“']);
    let capital = first.chars().next().is_some_and(char::is_uppercase);
    let shouted = first.chars().count() > 1 && !first.chars().any(char::is_lowercase);
    let small =
        words.filter(|word| word.chars().all(|c| c.is_lowercase() || ",.:?!»”".contains(c)));
    capital && !shouted && !text.contains(['<', '>', '=', ';', '/', '|']) && small.count() >= SMALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_told_from_sql_markup_and_ids() {
        assert!(is_sentence("No se pudo leer el archivo."));
        assert!(is_sentence("The file is open in another program"));
        for other in [
            "SELECT a FROM b WHERE c",
            "<p>Una tabla muy bonita aquí</p>",
            "failure-no-draft",
            "Bearer {token}",
            "vitrina approval 1",
            "Open Data Commons Open Database License 1.0",
        ] {
            assert!(!is_sentence(other), "{other} is no sentence");
        }
    }

    #[test]
    fn developers_texts_and_tests_are_left_alone() {
        let text = "//! A.\n#[error(\"The file could not be read\")]\nlet a = \"The file could not be read\";\n#[cfg(test)]\nmod tests { const B: &str = \"The test may say what it likes\"; }\n";
        let sources = Sources::of(&[("src-tauri/crates/work/src/a.rs", text)]);
        let wrong = check(&sources).unwrap();
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert!(wrong[0].starts_with("src-tauri/crates/work/src/a.rs:3"));
    }
}
