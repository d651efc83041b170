//! Every language has every message, with the same attributes and variables, and every message
//! that the code names exists.

use std::collections::{BTreeMap, BTreeSet};

use regex_lite::Regex;

use super::sources::{Source, Sources};

/// Where the languages are.
const FOLDER: &str = "src-tauri/locales/";

/// A message or an attribute (`id.attribute`), and the variables in it.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// What is missing, where.
pub fn check(sources: &Sources) -> Result<Vec<String>, String> {
    let mut wrong = Vec::new();
    let mut languages = Vec::new();
    for source in sources.ending(&[".ftl"]).filter(|source| source.path.starts_with(FOLDER)) {
        languages.push((source.path.as_str(), messages(source, &mut wrong)?));
    }
    for (path, mine) in &languages {
        for (other, theirs) in &languages {
            wrong.extend(missing(path, mine, other, theirs));
        }
    }
    if let Some((path, known)) = languages.first() {
        for (id, place) in named(sources)? {
            // Where the message itself is missing, its attributes need no line of their own.
            let whole = id.split_once('.').is_none_or(|(head, _)| known.contains_key(head));
            if whole && !known.contains_key(&id) {
                wrong.push(format!(
                    "{place} says {id}, which {path} lacks: add it in every language."
                ));
            }
        }
    }
    Ok(wrong)
}

/// The messages of one file; an id that stands twice is wrong.
fn messages(source: &Source, wrong: &mut Vec<String>) -> Result<Messages, String> {
    let head = Regex::new(r"^([a-zA-Z][\w-]*)\s*=").map_err(|error| error.to_string())?;
    let attribute = Regex::new(r"^\s+\.([a-zA-Z][\w-]*)\s*=").map_err(|error| error.to_string())?;
    let variable = Regex::new(r"\$([a-zA-Z][\w-]*)").map_err(|error| error.to_string())?;
    let mut all = Messages::new();
    let (mut id, mut current) = (String::new(), String::new());
    for line in source.text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(found) = head.captures(line) {
            found[1].clone_into(&mut id);
            current.clone_from(&id);
        } else if let Some(found) = attribute.captures(line) {
            current = format!("{id}.{}", &found[1]);
        } else if current.is_empty() || line.trim().is_empty() {
            continue;
        }
        let begins = head.is_match(line) || attribute.is_match(line);
        if begins && all.contains_key(&current) {
            wrong.push(format!("{}: {current} stands twice; keep one.", source.path));
        }
        let variables = variable.captures_iter(line).map(|found| found[1].to_owned());
        all.entry(current.clone()).or_default().extend(variables);
    }
    Ok(all)
}

fn missing(path: &str, mine: &Messages, other: &str, theirs: &Messages) -> Vec<String> {
    let absent = mine.keys().filter(|id| !theirs.contains_key(*id));
    let absent = absent.map(|id| format!("{other} lacks {id}, which {path} has: translate it."));
    let differing = mine.iter().filter_map(|(id, variables)| {
        let unknown: Vec<_> = variables.difference(theirs.get(id)?).cloned().collect();
        let list = unknown.join(", $");
        (!unknown.is_empty())
            .then(|| format!("{other}: {id} does not use ${list}, which {path} does."))
    });
    absent.chain(differing).collect()
}

/// What the code names: whole literals with a prefix of ours, and the words that follow from the
/// codes of failures and findings.
fn named(sources: &Sources) -> Result<BTreeMap<String, String>, String> {
    let literal = Regex::new(
        r#""((?:cli|failure|finding|page|proof|stage|state|window)-[a-z0-9-]*[a-z0-9](?:\.[a-z]+)?)""#,
    )
    .map_err(|error| error.to_string())?;
    let finding =
        Regex::new(r#"Finding::new\(\s*"([a-z0-9-]+)""#).map_err(|error| error.to_string())?;
    let mut all = BTreeMap::new();
    for source in sources.ending(&[".rs", ".ts", ".tsx"]).filter(|source| is_ours(source)) {
        let text = source.shipped();
        let mut add = |id: String, byte: usize| {
            all.entry(id).or_insert_with(|| format!("{}:{}", source.path, source.line(byte)));
        };
        for found in literal.captures_iter(text) {
            add(found[1].to_owned(), found.get(1).map_or(0, |id| id.start()));
        }
        for found in finding.captures_iter(text) {
            let byte = found.get(1).map_or(0, |id| id.start());
            add(format!("finding-{}", &found[1]), byte);
            add(format!("finding-{}.hint", &found[1]), byte);
        }
        for (code, byte) in codes(text)? {
            let id = format!("failure-{}", code.replace('_', "-"));
            for part in ["", ".what", ".do"] {
                add(format!("{id}{part}"), byte);
            }
        }
    }
    Ok(all)
}

fn is_ours(source: &Source) -> bool {
    let shipped = source.path.starts_with("ui/src/") || source.path.starts_with("src-tauri/");
    shipped && !source.path.starts_with("src-tauri/crates/xtask/") && !source.is_test()
}

/// The codes of failures: the literals within `fn code(&self)`.
fn codes(text: &str) -> Result<Vec<(String, usize)>, String> {
    let literal = Regex::new(r#""([a-z][a-z0-9_-]*)""#).map_err(|error| error.to_string())?;
    let mut all = Vec::new();
    for (start, _) in text.match_indices("fn code(&self)") {
        let body = &text[start..];
        let body = &body[..body.find("\n    }").unwrap_or(body.len())];
        all.extend(literal.captures_iter(body).filter_map(|found| {
            let code = found.get(1)?;
            Some((code.as_str().to_owned(), start + code.start()))
        }));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "//! A.\nimpl E {\n    pub fn code(&self) -> &'static str {\n        \"no_draft\"\n    }\n}\nfn a() { say(\"cli-heading\") }\n";

    #[test]
    fn what_one_language_lacks_is_named() {
        let sources = Sources::of(&[
            ("src-tauri/locales/en.ftl", "a = A { $n }\n    .hint = H\nb = B\nb = B\n"),
            ("src-tauri/locales/es.ftl", "# a comment\na = A\n"),
        ]);
        let wrong = check(&sources).unwrap();
        let has = |text: &str| wrong.iter().any(|line| line.contains(text));
        assert!(
            has("b stands twice") && has("lacks a.hint") && has("lacks b") && has("$n"),
            "{wrong:?}"
        );
        assert_eq!(wrong.len(), 4, "{wrong:?}");
    }

    #[test]
    fn what_the_code_says_must_exist() {
        let full = "cli-heading = H\nfailure-no-draft = F\n    .what = W\n    .do = D\n";
        let with = |ftl| {
            Sources::of(&[
                ("src-tauri/crates/work/src/e.rs", CODE),
                ("src-tauri/locales/en.ftl", ftl),
            ])
        };
        assert_eq!(check(&with(full)).unwrap(), [""; 0], "all of it is there");
        let wrong = check(&with("failure-no-draft = F\n    .what = W\n")).unwrap();
        assert_eq!(wrong.len(), 2, "{wrong:?}");
        assert!(
            wrong[0].contains("e.rs:7 says cli-heading")
                && wrong[1].contains("failure-no-draft.do")
        );
    }
}
