//! What an office can change without code: labels, rows, type codes, names of fields, severities.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use vitrina_model::Severity;

/// The rules that come with the program; their schema is in `src-tauri/data/sipot/README.md`.
const BUILT_IN: &str = include_str!("../../../../data/sipot/rules.json");
/// The names of formats that come with the program.
const FORMATS: &str = include_str!("../../../../data/sipot/formats.json");

/// What a field holds, whatever number its template gives that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each kind's name is its documentation")]
pub enum Kind {
    Text,
    Number,
    Date,
    Time,
    Currency,
    Url,
    File,
    Catalogue,
    Table,
    Separator,
    Year,
    Note,
}

/// A type code's meaning.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeRule {
    /// What it holds.
    pub kind: Kind,
    /// Most characters.
    #[serde(default)]
    pub max_length: Option<u32>,
    /// Most digits before the point.
    #[serde(default)]
    pub digits: Option<u32>,
    /// Most digits after the point.
    #[serde(default)]
    pub decimals: Option<u32>,
}

/// Layout A.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Upload {
    /// Names of the main sheet.
    pub sheets: Vec<String>,
    /// The text of the row above the header.
    pub marker: String,
    /// Labels over title, short name and description.
    pub labels: BTreeMap<String, Vec<String>>,
    /// One-based rows.
    pub rows: BTreeMap<String, u32>,
}

/// Linked tables.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Linked {
    /// How their sheets' names begin.
    pub prefix: String,
    /// The header of the key.
    pub key: String,
    /// One-based rows.
    pub rows: BTreeMap<String, u32>,
}

/// Sheets of catalogues.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogues {
    /// How their names begin.
    pub prefix: String,
}

/// Layout B.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Download {
    /// Labels of the lines above the table.
    pub labels: BTreeMap<String, Vec<String>>,
    /// The header of a record's own number.
    pub key: String,
}

/// Layout C.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// Hints in parentheses behind a header.
    pub hints: Vec<String>,
    /// Headers that nearly every format has.
    pub known: Vec<String>,
}

/// A kind by the beginning of a header.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeaderRule {
    /// The beginning.
    pub starts: String,
    /// The kind.
    pub kind: Kind,
}

/// Beginnings of the headers of fields that checks look at.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "each is its own name")]
pub struct Roles {
    pub year: Vec<String>,
    pub start: Vec<String>,
    pub end: Vec<String>,
    pub note: Vec<String>,
}

/// All rules.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "as in the schema of the file")]
pub struct Rules {
    pub version: u32,
    pub upload: Upload,
    pub linked: Linked,
    pub catalogues: Catalogues,
    pub download: Download,
    pub export: Export,
    pub types: BTreeMap<u8, TypeRule>,
    pub headers: Vec<HeaderRule>,
    pub roles: Roles,
    pub prefixes: Vec<String>,
    pub schemes: Vec<String>,
    pub checks: BTreeMap<String, Option<Severity>>,
    /// Names of formats by their id, from the other file.
    #[serde(skip)]
    pub names: Names,
}

/// Names of formats and of the portal.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "as in the schema of the file")]
pub struct Names {
    pub version: u32,
    #[serde(default)]
    pub portal: Portal,
    pub formats: BTreeMap<String, Named>,
}

/// Who runs the portal, and where. Nothing is ever sent there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "as in the schema of the file")]
pub struct Portal {
    pub owner: String,
    #[serde(default)]
    pub addresses: BTreeMap<String, String>,
}

/// A format's name and law.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "as in the schema of the file")]
pub struct Named {
    pub name: String,
    #[serde(default)]
    pub law: Option<String>,
}

/// A file of rules that does not hold together, and why in the parser's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRules(pub String);

/// The rows that each part must name.
const UPLOAD_ROWS: [&str; 8] =
    ["id", "labels", "values", "types", "fields", "marker", "header", "first_record"];
const LINKED_ROWS: [&str; 4] = ["types", "fields", "header", "first_record"];

impl Rules {
    /// The rules that come with the program. Never empty: a test reads both files.
    pub fn built_in() -> Option<Rules> {
        Rules::read(None, None).ok()
    }

    /// Rules and names of formats, each from the text given, else from the built-in file.
    pub fn read(rules: Option<&str>, names: Option<&str>) -> Result<Rules, BadRules> {
        let bad = |error: serde_json::Error| BadRules(error.to_string());
        let mut read: Rules = serde_json::from_str(rules.unwrap_or(BUILT_IN)).map_err(bad)?;
        read.names = serde_json::from_str(names.unwrap_or(FORMATS)).map_err(bad)?;
        read.holds_together()?;
        Ok(read)
    }

    fn holds_together(&self) -> Result<(), BadRules> {
        let bad = |what: &str| Err(BadRules(what.to_owned()));
        if self.version != 1 || self.names.version != 1 {
            return bad("version");
        }
        let parts = [(&self.upload.rows, &UPLOAD_ROWS[..]), (&self.linked.rows, &LINKED_ROWS[..])];
        for (rows, needed) in parts {
            if let Some(row) = needed.iter().find(|row| rows.get(**row).is_none_or(|at| *at == 0)) {
                return bad(&format!("rows.{row}"));
            }
            let at = |row: &str| rows.get(row).copied().unwrap_or_default();
            if at("header") >= at("first_record") || at("fields") >= at("header") {
                return bad("rows.header");
            }
        }
        let named = [&self.upload.marker, &self.linked.prefix, &self.catalogues.prefix];
        if named.iter().any(|text| text.trim().is_empty()) || self.types.is_empty() {
            return bad("marker, prefix or types");
        }
        Ok(())
    }

    /// How grave a check is; nothing where the office left it out.
    pub fn severity(&self, check: &str) -> Option<Severity> {
        self.checks.get(check).copied().flatten()
    }

    /// One of the rows of layout A, zero-based.
    pub(super) fn upload_row(&self, name: &str) -> u32 {
        self.upload.rows.get(name).map_or(0, |row| row.saturating_sub(1))
    }

    /// One of the rows of a linked sheet, zero-based.
    pub(super) fn linked_row(&self, name: &str) -> u32 {
        self.linked.rows.get(name).map_or(0, |row| row.saturating_sub(1))
    }
}
