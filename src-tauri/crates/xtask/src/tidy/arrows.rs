//! Crates depend downwards only, and a library that a crate hides is used by no other.

use serde_json::Value;

use super::sources::Sources;
use crate::shell;

/// Each crate and the crates of ours it may use (ARCHITECTURE.md).
const ARROWS: &[(&str, &[&str])] = &[
    ("vitrina-model", &[]),
    ("vitrina-formats", &["vitrina-model"]),
    ("vitrina-clean", &["vitrina-model"]),
    ("vitrina-store", &["vitrina-model", "vitrina-clean"]),
    ("vitrina-portals", &["vitrina-model"]),
    (
        "vitrina-work",
        &["vitrina-model", "vitrina-formats", "vitrina-clean", "vitrina-store", "vitrina-portals"],
    ),
    ("vitrina-wire", &["vitrina-work", "vitrina-model", "vitrina-clean"]),
    ("vitrina-cli", &["vitrina-wire", "vitrina-work", "vitrina-model"]),
    ("vitrina-desktop", &["vitrina-wire", "vitrina-work"]),
    ("vitrina-host", &["vitrina-wire", "vitrina-work"]),
    ("vitrina-bench", &[]),
    ("xtask", &[]),
];

/// Libraries and the only crates that may name them.
const HIDDEN: &[(&str, &[&str])] = &[
    ("arrow-array", &["vitrina-model", "vitrina-formats"]),
    ("arrow-schema", &["vitrina-model", "vitrina-formats"]),
    ("calamine", &["vitrina-formats", "vitrina-bench"]),
    ("parquet", &["vitrina-formats"]),
    ("quick-xml", &["vitrina-formats"]),
    ("rust_xlsxwriter", &["vitrina-formats", "vitrina-bench"]),
    ("zip", &["vitrina-formats", "vitrina-bench"]),
    // A portal reads the rows it loads from the approved CSV itself.
    ("csv", &["vitrina-formats", "vitrina-portals", "vitrina-bench"]),
    ("encoding_rs", &["vitrina-formats"]),
    ("chardetng", &["vitrina-formats"]),
    ("rusqlite", &["vitrina-store"]),
    ("reqwest", &["vitrina-portals"]),
    ("rustls", &["vitrina-portals"]),
    // The hosts start the runtime, the portals wait in it.
    (
        "tokio",
        &[
            "vitrina-work",
            "vitrina-portals",
            "vitrina-wire",
            "vitrina-cli",
            "vitrina-desktop",
            "vitrina-host",
        ],
    ),
    ("fluent-bundle", &["vitrina-work"]),
    ("keyring", &["vitrina-work"]),
    ("argon2", &["vitrina-work"]),
    ("chacha20poly1305", &["vitrina-work"]),
    ("ed25519-dalek", &["vitrina-model", "vitrina-work"]),
    ("ts-rs", &["vitrina-wire"]),
    ("clap", &["vitrina-cli", "vitrina-host"]),
    ("tauri", &["vitrina-desktop"]),
];

/// Asks cargo what each crate uses and names what it may not.
pub fn check(_: &Sources) -> Result<Vec<String>, String> {
    let words = ["metadata", "--no-deps", "--offline", "--format-version", "1"];
    let text = shell::read(shell::cargo().args(words))?;
    let metadata: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata names no packages")?;
    Ok(packages.iter().flat_map(|package| wrong(package, ARROWS, HIDDEN)).collect())
}

type Table = [(&'static str, &'static [&'static str])];

/// What is wrong with one package; what its tests use is its own business.
fn wrong(package: &Value, arrows: &Table, hidden: &Table) -> Vec<String> {
    let name = package["name"].as_str().unwrap_or_default();
    let Some((_, allowed)) = arrows.iter().find(|(known, _)| *known == name) else {
        return vec![format!(
            "{name}: a new crate. Enter its arrows in tidy/arrows.rs and ARCHITECTURE.md."
        )];
    };
    let used = package["dependencies"].as_array().into_iter().flatten();
    let used = used.filter(|dependency| dependency["kind"].is_null());
    used.filter_map(|dependency| {
        let used = dependency["name"].as_str()?;
        if arrows.iter().any(|(known, _)| *known == used) {
            return (!allowed.contains(&used)).then(|| {
                format!("{name} uses {used}: this arrow is not allowed. Use it through a crate above, or write an ADR.")
            });
        }
        let (_, owners) = hidden.iter().find(|(library, _)| *library == used)?;
        (!owners.contains(&name)).then(|| {
            format!("{name} uses {used}, which only {} may. Move the code there.", owners.join(", "))
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upward_arrow_and_a_hidden_library_are_named() {
        let package = serde_json::json!({"name": "vitrina-clean", "dependencies": [
            {"name": "vitrina-model", "kind": null},
            {"name": "vitrina-store", "kind": null},
            {"name": "rusqlite", "kind": null},
            {"name": "calamine", "kind": "dev"},
            {"name": "serde", "kind": null},
        ]});
        let wrong = wrong(&package, ARROWS, HIDDEN);
        assert_eq!(wrong.len(), 2, "{wrong:?}");
        assert!(wrong[0].contains("vitrina-store") && wrong[1].contains("rusqlite"));
    }

    #[test]
    fn no_two_crates_use_each_other() {
        for (name, uses) in ARROWS {
            for used in *uses {
                let back = ARROWS.iter().find(|(known, _)| known == used);
                assert!(
                    back.is_some_and(|(_, theirs)| !theirs.contains(name)),
                    "{name} and {used}: arrows run one way"
                );
            }
        }
    }
}
