//! Arrows within the pages: features never import features, and only `wire` knows the host.

use regex_lite::Regex;

use super::sources::{Source, Sources};

/// What an import in the pages may not do.
pub fn check(sources: &Sources) -> Result<Vec<String>, String> {
    let import = Regex::new(r#"(?:from|import)\s*\(?\s*"([^"]+)""#).map_err(|e| e.to_string())?;
    let mut wrong = Vec::new();
    for source in sources.ending(&[".ts", ".tsx"]) {
        let Some(path) = source.path.strip_prefix("ui/src/") else { continue };
        for found in import.captures_iter(&source.text) {
            if let Some(reason) = forbidden(path, &found[1]) {
                wrong.push(format!("{} imports {}: {reason}.", source.path, &found[1]));
            }
        }
    }
    wrong.extend(sources.ending(&[".tsx"]).flat_map(own_words));
    Ok(wrong)
}

fn forbidden(path: &str, import: &str) -> Option<&'static str> {
    if import.starts_with("@tauri-apps/") {
        return (!path.starts_with("wire/")).then_some("only wire/ knows the host; ask it instead");
    }
    let (tier, rest) = path.split_once('/')?;
    let feature = rest.split('/').next()?;
    let target = resolve(path, import)?;
    let theirs = target.strip_prefix("features/").map(|rest| rest.split('/').next());
    match (tier, theirs) {
        // Which page stands at which address is the frame's (app/) to know.
        (_, None) | ("app", _) => None,
        ("features", Some(other)) if other == Some(feature) => None,
        ("features", _) => Some("features never import features; move what they share to parts/"),
        _ => Some("parts, words and theme know no feature"),
    }
}

/// A relative import as a path from `ui/src`.
fn resolve(path: &str, import: &str) -> Option<String> {
    if !import.starts_with('.') {
        return None;
    }
    let mut folders: Vec<&str> = path.split('/').collect();
    folders.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => {
                folders.pop();
            }
            name => folders.push(name),
        }
    }
    Some(folders.join("/"))
}

/// Text between tags, or in an attribute that is read aloud, belongs into the locales.
fn own_words(source: &Source) -> Vec<String> {
    let patterns = [
        r">\s*([A-Za-zÁÉÍÓÚÑáéíóúñ¿][^<>{}=;()&|]*)\s*</",
        r#"(?:aria-label|title|alt|placeholder)="([^"]+)""#,
    ];
    let mut wrong = Vec::new();
    for pattern in patterns.iter().filter_map(|pattern| Regex::new(pattern).ok()) {
        for found in pattern.captures_iter(&source.text) {
            let line = source.line(found.get(0).map_or(0, |all| all.start()));
            let words = found[1].trim();
            wrong
                .push(format!("{}:{line}: “{words}” belongs into src-tauri/locales.", source.path));
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_across_features_and_of_the_host_are_named() {
        let sources = Sources::of(&[
            (
                "ui/src/features/a/A.tsx",
                "import { B } from \"../b/B\";\nimport { C } from \"./C\";\n",
            ),
            ("ui/src/parts/P.tsx", "import { A } from \"../features/a/A\";\nimport \"./P.css\";\n"),
            ("ui/src/words/w.ts", "import { invoke } from \"@tauri-apps/api/core\";\n"),
            ("ui/src/wire/w.ts", "import { invoke } from \"@tauri-apps/api/core\";\n"),
        ]);
        let wrong = check(&sources).unwrap();
        assert_eq!(wrong.len(), 3, "{wrong:?}");
    }

    #[test]
    fn words_in_a_page_are_named() {
        let page =
            "<p>Suelta aquí una hoja</p>\n<p>{say(\"window-x\")}</p>\n<img alt=\"A table\" />\n";
        let sources = Sources::of(&[("ui/src/parts/P.tsx", page)]);
        let wrong = check(&sources).unwrap();
        assert_eq!(wrong.len(), 2, "{wrong:?}");
        assert!(wrong[0].starts_with("ui/src/parts/P.tsx:1") && wrong[1].contains("A table"));
    }
}
