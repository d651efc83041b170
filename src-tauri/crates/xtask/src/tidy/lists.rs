//! Every Rust file is declared where its folder is listed, and what it offers is entered there.

use regex_lite::Regex;

use super::sources::{Source, Sources};

/// The lists: a folder's files that implement a trait are named in its list.
const LISTS: &[(&str, &str, &str)] = &[
    (
        "ReadFormat",
        "src-tauri/crates/formats/src/read/",
        "src-tauri/crates/formats/src/read/mod.rs",
    ),
    (
        "WriteFormat",
        "src-tauri/crates/formats/src/write/",
        "src-tauri/crates/formats/src/write/mod.rs",
    ),
    ("Check", "src-tauri/crates/clean/src/checks/", "src-tauri/crates/clean/src/checks/mod.rs"),
    ("Step", "src-tauri/crates/clean/src/steps/", "src-tauri/crates/clean/src/steps/mod.rs"),
    ("Portal", "src-tauri/crates/portals/src/", "src-tauri/crates/portals/src/portal.rs"),
];

/// Files that nobody declares, and implementations that are in no list.
pub fn check(sources: &Sources) -> Result<Vec<String>, String> {
    let mut wrong: Vec<String> = sources
        .ending(&[".rs"])
        .filter(|source| source.path.contains("/src/") && !is_declared(source, sources))
        .map(|source| {
            format!("{}: no `mod` declares it, so it is not compiled. Declare it.", source.path)
        })
        .collect();
    for (name, folder, list) in LISTS {
        let pattern =
            Regex::new(&format!(r"\bimpl {name} for (\w+)")).map_err(|e| e.to_string())?;
        let Some(listed) = sources.at(list) else { continue };
        for source in sources.all().filter(|s| s.path.starts_with(folder) && !s.is_test()) {
            for found in pattern.captures_iter(source.shipped()) {
                if !listed.text.contains(&found[1]) && source.path != *list {
                    wrong.push(format!("{}: enter {} in {list}.", source.path, &found[1]));
                }
            }
        }
    }
    Ok(wrong)
}

/// Whether the module above, or one beside it by `#[path]`, declares the file.
fn is_declared(source: &Source, sources: &Sources) -> bool {
    let (folder, file) = source.path.rsplit_once('/').unwrap_or(("", &source.path));
    let stem = file.trim_end_matches(".rs");
    if matches!(stem, "main" | "lib") || folder.ends_with("/src/bin") || folder.ends_with("/tests")
    {
        return true;
    }
    let (name, above) = if stem == "mod" {
        let (above, name) = folder.rsplit_once('/').unwrap_or(("", folder));
        (name, above)
    } else {
        (stem, folder)
    };
    let declarations = [format!("mod {name};"), format!("#[path = \"{file}\"]")];
    sources.ending(&[".rs"]).any(|other| {
        let beside = other.path.strip_prefix(above).and_then(|rest| rest.strip_prefix('/'));
        let lists =
            beside.is_some_and(|rest| !rest.contains('/')) || other.path == format!("{above}.rs");
        lists && declarations.iter().any(|declaration| other.text.contains(declaration.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_undeclared_file_and_an_unlisted_format_are_named() {
        let folder = "src-tauri/crates/formats/src/read";
        let sources = Sources::of(&[
            ("src-tauri/crates/formats/src/lib.rs", "mod read;\n"),
            (
                &format!("{folder}/mod.rs"),
                "mod xlsx;\nmod ods;\nconst ALL: &[&dyn ReadFormat] = &[&Xlsx];\n",
            ),
            (&format!("{folder}/xlsx.rs"), "impl ReadFormat for Xlsx {}\n"),
            (&format!("{folder}/ods.rs"), "impl ReadFormat for Ods {}\n"),
            (&format!("{folder}/lost.rs"), "fn lost() {}\n"),
        ]);
        let wrong = check(&sources).unwrap();
        assert_eq!(wrong.len(), 2, "{wrong:?}");
        assert!(wrong[0].contains("lost.rs") && wrong[1].contains("enter Ods"));
    }
}
