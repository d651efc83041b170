//! The tables of a file and of a dataset.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Area, FindingView};

/// A table of a draft.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct TableRef {
    /// The draft.
    pub draft: String,
    /// Which table of the dataset, from 0; the first where it is absent.
    #[serde(default)]
    #[ts(optional)]
    pub table: Option<u32>,
}

/// A table that stands in the file, or that a person drew there.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FileTable {
    /// Index of its sheet.
    pub sheet: u32,
    /// Name of its sheet.
    pub sheet_name: String,
    /// Whether the sheet's tab is hidden.
    pub hidden: bool,
    /// Header and body; nothing where an included table is not found any more.
    pub area: Option<Area>,
    /// Which table of the dataset it is; nothing where it is left out.
    pub table: Option<u32>,
    /// Its name in files and addresses, where it is included.
    pub name: Option<String>,
    /// Its own title, where it has one.
    pub title: Option<String>,
    /// What its columns refer to.
    pub links: Vec<TableLink>,
    /// Why links of it do not hold, and are not published.
    pub findings: Vec<FindingView>,
}

/// Columns that refer to those of another table, by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TableLink {
    /// Columns of the table.
    pub columns: Vec<String>,
    /// The other table of the dataset, from 0.
    pub table: u32,
    /// Columns of the other table, as many.
    pub to: Vec<String>,
}

/// A table to be included.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddTable {
    /// The draft.
    pub draft: String,
    /// Index of its sheet.
    pub sheet: u32,
    /// Its box; the first table of the sheet where it is absent.
    #[serde(default)]
    #[ts(optional)]
    pub area: Option<Area>,
}

/// Another name or title of a table; what is absent stays, an empty one is taken away.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct NameTable {
    /// The draft.
    pub draft: String,
    /// Which table of the dataset, from 0.
    pub table: u32,
    /// Name in files and addresses: lower-case letters, digits and hyphens.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// Title for people.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
}

/// What columns of a table refer to, all of it.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct LinkTable {
    /// The draft.
    pub draft: String,
    /// Which table of the dataset, from 0.
    pub table: u32,
    /// The links; they take the place of those that were there.
    pub links: Vec<TableLink>,
}
