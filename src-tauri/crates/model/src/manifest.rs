//! The manifest of a package: what exactly is approved, by digest.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Digest, DraftId, Ledger, Metadata, PersonId};

/// What a published file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    /// Comma-separated values (RFC 4180).
    Csv,
    /// A JSON array of records.
    Json,
    /// Typed columns (Apache Parquet).
    Parquet,
    /// An accessible workbook.
    Xlsx,
    /// An accessible web page.
    Html,
    /// `datapackage.json` (Data Package v2).
    Datapackage,
}

impl FileFormat {
    /// The name in commands and replies, and the file's extension but for `datapackage.json`.
    pub fn name(self) -> &'static str {
        match self {
            FileFormat::Csv => "csv",
            FileFormat::Json => "json",
            FileFormat::Parquet => "parquet",
            FileFormat::Xlsx => "xlsx",
            FileFormat::Html => "html",
            FileFormat::Datapackage => "datapackage",
        }
    }

    /// The IANA media type.
    pub fn media_type(self) -> &'static str {
        match self {
            FileFormat::Csv => "text/csv",
            FileFormat::Json | FileFormat::Datapackage => "application/json",
            FileFormat::Parquet => "application/vnd.apache.parquet",
            FileFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileFormat::Html => "text/html",
        }
    }
}

/// A file of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackagedFile {
    /// Its name within the package: one path segment.
    pub path: String,
    /// What it is.
    pub format: FileFormat,
    /// The table that it holds; nothing where it is about the whole dataset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// Size.
    pub bytes: u64,
    /// Digest of its bytes.
    pub sha256: Digest,
    /// Records in it.
    pub rows: u64,
    /// Columns in it.
    pub columns: u32,
}

/// A table of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackagedTable {
    /// Its name in files and addresses.
    pub name: String,
    /// Its title, where it has one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where the rows of its sheet went.
    pub ledger: Ledger,
}

impl PackagedTable {
    /// The title of the table that a file holds, where there are several to tell apart.
    pub fn title_of<'t>(
        tables: &'t [PackagedTable],
        file: &PackagedFile,
        metadata: &'t Metadata,
    ) -> Option<&'t str> {
        let several = tables.len() > 1;
        let table = tables.iter().find(|it| several && file.table.as_ref() == Some(&it.name))?;
        Some(table.title.as_deref().or(metadata.title.as_deref()).unwrap_or(&table.name))
    }
}

/// The clerk's own file, which is kept and never published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its name when it was opened, without the folder.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// Digest of its bytes.
    pub sha256: Digest,
}

/// The zip that a clerk's file came in: kept in the draft's history, not with its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Within {
    /// The zip's name, without the folder.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Digest of its bytes.
    pub sha256: Digest,
    /// The file's name in it, with the folders above it.
    pub member: String,
    /// Whether it was the only file there that could be opened.
    pub alone: bool,
}

/// Everything that is approved. Its canonical form ([`canonical_json`]) is what is digested and
/// signed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this form: 1.
    pub vitrina: u32,
    /// The draft.
    pub draft: DraftId,
    /// How many times the draft was submitted, from 1.
    pub version: u32,
    /// Everyone who prepared it: none of them may approve it.
    pub authors: Vec<PersonId>,
    /// When it was frozen.
    pub submitted: Timestamp,
    /// The original file.
    pub source: Source,
    /// Digest of the canonical form of the tables' recipes, names and links.
    pub recipe_sha256: Digest,
    /// The description.
    pub metadata: Metadata,
    /// Digest of the description's canonical form.
    pub metadata_sha256: Digest,
    /// Where the rows of the sheets went, all tables together.
    pub ledger: Ledger,
    /// The tables in their order; none in manifests from before there could be several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<PackagedTable>,
    /// The files, by path.
    pub files: Vec<PackagedFile>,
}

impl Manifest {
    /// The title of the table that a file holds, where there are several tables to tell apart.
    pub fn title_of(&self, file: &PackagedFile) -> Option<&str> {
        PackagedTable::title_of(&self.tables, file, &self.metadata)
    }

    /// The manifest's canonical bytes.
    pub fn canonical(&self) -> String {
        canonical_json(&serde_json::to_value(self).unwrap_or_default())
    }
}

/// A JSON value in its one canonical form: members sorted by name, no blanks, numbers as serde
/// prints them. For the values of this crate (texts and whole numbers) it is RFC 8785.
pub fn canonical_json(value: &serde_json::Value) -> String {
    // serde_json's map is a BTreeMap without its feature `preserve_order`; sorted again here, so
    // that another crate's choice of features cannot change what is signed.
    fn sorted(value: &serde_json::Value) -> serde_json::Value {
        match value {
            serde_json::Value::Object(map) => {
                let mut members: Vec<_> = map.iter().collect();
                members.sort_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
                members.into_iter().map(|(name, value)| (name.clone(), sorted(value))).collect()
            }
            serde_json::Value::Array(items) => items.iter().map(sorted).collect(),
            other => other.clone(),
        }
    }
    sorted(value).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_form_has_one_order() {
        let a = serde_json::json!({"b": [1, {"z": null, "a": "ñ"}], "a": true});
        assert_eq!(canonical_json(&a), r#"{"a":true,"b":[1,{"a":"ñ","z":null}]}"#);
    }
}
