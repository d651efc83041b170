//! What the clerk asked for: which sheet, which box, which header, which names and types.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{DateOrder, DecimalMark, FieldType, MergedCells, Rect, RowRole};

/// Which sheet of the workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetChoice {
    /// The first visible sheet on which a table is found.
    #[default]
    First,
    /// By one-based position, hidden ones counted.
    Number(u32),
    /// By its name.
    Name(String),
}

/// A clerk's own decision about one column, by zero-based column of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChoice {
    /// Another name than the header's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Another type than the proposed one; values that do not fit stay text and become findings.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<FieldType>,
    /// Which mark stands before the decimals of its numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimal: Option<DecimalMark>,
    /// Whether the day or the month stands first in its dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<DateOrder>,
    /// All values that say that there is none, blanks around them aside; the known ones where it
    /// is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<Vec<String>>,
}

/// How a text file is to be read, where what is found in it is not right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct TextReading {
    /// Its encoding by its label, `windows-1252`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// What separates its cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
}

impl TextReading {
    /// Whether nothing is asked for.
    pub fn is_found(&self) -> bool {
        *self == TextReading::default()
    }
}

/// What was asked, apart from what came of it: it can be replayed on next month's file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recipe {
    /// How the file is to be read, for text files.
    #[serde(skip_serializing_if = "TextReading::is_found")]
    pub reading: TextReading,
    /// Which sheet.
    pub sheet: SheetChoice,
    /// The table's box with its header rows; found where it is not given.
    #[serde(rename = "box", skip_serializing_if = "Option::is_none")]
    pub area: Option<Rect>,
    /// First and last header row, zero-based; found where they are not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_rows: Option<(u32, u32)>,
    /// Whether what is left of a damaged file may stand for it: somebody said so knowingly.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub damaged: bool,
    /// Decisions about columns, by zero-based column of the sheet.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<u32, FieldChoice>,
    /// What a person says of single rows, by zero-based row of the sheet.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub rows: BTreeMap<u32, RowRole>,
    /// What becomes of cells under merged ranges of the body; decided by what they hold where it
    /// is not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged: Option<MergedCells>,
    /// The same for single ranges.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub merged_ranges: BTreeMap<Rect, MergedCells>,
}
