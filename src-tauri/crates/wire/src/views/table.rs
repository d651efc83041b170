//! The table on its sheet, and the pages of rows of both.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vitrina_model::{DateOrder, DecimalMark, FieldType};

use super::{FindingView, ReadingChoice, Said};

/// A rectangle of cells, zero-based and inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "each side is its own name")]
pub struct Area {
    pub top: u32,
    pub left: u32,
    pub bottom: u32,
    pub right: u32,
}

/// A sheet of the file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetTab {
    /// Its name.
    pub name: String,
    /// Whether its tab is hidden.
    pub hidden: bool,
    /// Rows up to the last that holds something.
    pub rows: u32,
    /// Columns up to the last that holds something.
    pub columns: u32,
    /// Boxes of the tables found on it, from the top; found only for the sheet that is shown.
    pub found: Vec<Area>,
    /// Merged ranges; at most 2,000.
    pub merged: Vec<Area>,
    /// A width for each of the first 200 columns, in characters, by the texts of its first rows.
    pub widths: Vec<u16>,
}

/// What became of a row of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// A record.
    Data,
    /// A header row.
    Header,
    /// Units, codes or numbers of the columns under the header.
    Units,
    /// Repeats the header.
    Repeated,
    /// Above the table.
    Title,
    /// A total or subtotal.
    Total,
    /// A note or source below the table.
    Note,
    /// Holds nothing.
    Blank,
    /// Outside of the box, or of another table.
    Dropped,
}

/// A line of the row ledger: how many rows of the sheet are of that kind, and where.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LedgerLine {
    /// What became of them.
    pub kind: RowKind,
    /// How many.
    pub rows: u32,
    /// The first and last row of the first few runs.
    pub runs: Vec<[u32; 2]>,
}

/// A column of the table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ColumnView {
    /// Column of the sheet.
    pub source: u32,
    /// Its name in every published file.
    pub name: String,
    /// The name that the header gives.
    pub header: String,
    /// Its type by its name in Table Schema; its words are `type-<type>`.
    #[serde(rename = "type")]
    #[ts(type = "FieldTypeName")]
    pub kind: FieldType,
    /// Why it has that type: `proof-<reason>`.
    pub proof: Said,
    /// The row of the sheet that shows the reason best.
    pub example: Option<u32>,
    /// How its texts are read: `reading-…`.
    pub reading: Vec<Said>,
    /// What is asked about it: `order`, `decimal`.
    pub question: Option<String>,
    /// The order of day and month in its dates, where it matters.
    #[ts(type = "DateOrderName | null")]
    pub order: Option<DateOrder>,
    /// The mark before its decimals, where texts are read by it.
    #[ts(type = "DecimalMarkName | null")]
    pub decimal: Option<DecimalMark>,
    /// Values that may say that there is none.
    pub missing: Vec<MissingView>,
    /// Whether a person chose the type or how its texts are read.
    pub chosen: bool,
    /// The first values as they are published.
    pub sample: Vec<String>,
}

/// A value that may say that there is none.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingView {
    /// The value.
    pub value: String,
    /// How many cells have it.
    pub count: u32,
    /// Whether it is taken so.
    pub declared: bool,
}

/// The official template that a draft's file was recognised as.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TemplateNote {
    /// What a person would call it.
    pub name: String,
    /// Whether a filled one can be saved: it is an upload template in Office's own format.
    pub fillable: bool,
}

/// The table of a draft, on its sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TableDetail {
    /// Which table of the dataset it is, from 0.
    pub table: u32,
    /// What the file is: `format-name-<format>`.
    pub format: String,
    /// Text encoding, for text files.
    pub encoding: Option<String>,
    /// Separator, for text files.
    pub delimiter: Option<String>,
    /// The sheets in their order.
    pub sheets: Vec<SheetTab>,
    /// The sheet that the table stands on, as an index of `sheets`.
    pub sheet: u32,
    /// Header and body; nothing where there is no table.
    pub area: Option<Area>,
    /// First and last header row; nothing where there is none.
    pub header_rows: Option<[u32; 2]>,
    /// Whether a person chose the box or the header.
    pub chosen: bool,
    /// Records.
    pub rows: u64,
    /// Where every row of the sheet went; the sum is `sheet_rows`.
    pub ledger: Vec<LedgerLine>,
    /// Rows of the sheet.
    pub sheet_rows: u32,
    /// The columns in the order of publication.
    pub columns: Vec<ColumnView>,
    /// What is to be said about the data, the gravest first.
    pub findings: Vec<FindingView>,
    /// Why this is the table: `why-<reason>`.
    pub why: Vec<Said>,
    /// The official template that the file is.
    pub template: Option<TemplateNote>,
}

/// Some rows of a sheet as it looks.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SheetRowsRequest {
    /// The draft.
    pub draft: String,
    /// Which table of the dataset, from 0; the first where it is absent.
    #[serde(default)]
    #[ts(optional)]
    pub table: Option<u32>,
    /// Index of the sheet.
    pub sheet: u32,
    /// First row.
    pub from: u32,
    /// How many rows, at most 500.
    pub count: u32,
    /// First column.
    pub left: u32,
    /// How many columns, at most 200.
    pub columns: u32,
}

/// A row of a sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetRow {
    /// Its number.
    pub row: u32,
    /// What becomes of it; `dropped` on a sheet that is not the table's.
    pub kind: RowKind,
    /// The cells as text from the first column asked for, cut after 300 characters.
    pub cells: Vec<String>,
    /// One letter a cell: `t` text, `n` number, `d` date or time, `b` yes or no, `e` error,
    /// `-` empty.
    pub kinds: String,
}

/// Some rows of a sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetRows {
    /// They, without gaps from the first one asked for.
    pub rows: Vec<SheetRow>,
}

/// Some records of the table as they will be published.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct TableRowsRequest {
    /// The draft.
    pub draft: String,
    /// Which table of the dataset, from 0; the first where it is absent.
    #[serde(default)]
    #[ts(optional)]
    pub table: Option<u32>,
    /// First record.
    pub from: u64,
    /// How many, at most 500.
    pub count: u32,
}

/// A record.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TableRow {
    /// Its row in the sheet.
    pub row: u32,
    /// Its values as the published CSV has them; nothing where the cell is empty.
    pub cells: Vec<Option<String>>,
}

/// Empty cells of a column that take the value of a merged cell.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FilledCells {
    /// Column of the sheet.
    pub column: u32,
    /// First row.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// The cell whose value they take, as `B7`.
    pub from: String,
}

/// Some records.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TableRows {
    /// They.
    pub rows: Vec<TableRow>,
    /// What is filled from merged cells among them.
    pub filled: Vec<FilledCells>,
}

/// What a person says of a row of the sheet; `null` takes it back.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct RowChange {
    /// Its number.
    pub row: u32,
    /// What it is.
    pub kind: Option<RowKind>,
}

/// What becomes of cells under merged ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MergedChoice {
    /// They stay empty.
    Blank,
    /// Each takes the value of the range.
    Fill,
}

/// A decision about one column of the sheet; what is absent stays, `null` takes it back.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ColumnChange {
    /// Column of the sheet.
    pub source: u32,
    /// Another name.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub name: Option<Option<String>>,
    /// Another type.
    #[serde(
        default,
        rename = "type",
        skip_serializing_if = "Option::is_none",
        deserialize_with = "given"
    )]
    #[ts(optional, type = "FieldTypeName | null")]
    pub kind: Option<Option<FieldType>>,
    /// Another decimal mark.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[ts(optional, type = "DecimalMarkName | null")]
    pub decimal: Option<Option<DecimalMark>>,
    /// Another order of day and month.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[ts(optional, type = "DateOrderName | null")]
    pub order: Option<Option<DateOrder>>,
    /// All values that say that there is none.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[ts(optional, type = "string[] | null")]
    pub missing: Option<Option<Vec<String>>>,
}

/// A change of the recipe. Only what is given changes.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Shape {
    /// The draft.
    pub draft: String,
    /// Which table of the dataset, from 0; the first where it is absent.
    #[serde(default)]
    #[ts(optional)]
    pub table: Option<u32>,
    /// How a text file is to be read.
    #[serde(default)]
    #[ts(optional)]
    pub reading: Option<ReadingChoice>,
    /// Another sheet, by index; its table is found anew.
    #[serde(default)]
    #[ts(optional)]
    pub sheet: Option<u32>,
    /// Another box.
    #[serde(default)]
    #[ts(optional)]
    pub area: Option<Area>,
    /// First and last header row.
    #[serde(default)]
    #[ts(optional)]
    pub header_rows: Option<[u32; 2]>,
    /// Decisions about columns.
    #[serde(default)]
    #[ts(optional)]
    pub columns: Option<Vec<ColumnChange>>,
    /// What a person says of single rows.
    #[serde(default)]
    #[ts(optional)]
    pub rows: Option<Vec<RowChange>>,
    /// What becomes of cells under merged ranges.
    #[serde(default)]
    #[ts(optional)]
    pub merged: Option<MergedChoice>,
    /// Forget box, header and rows that a person chose, and find them again.
    #[serde(default)]
    #[ts(optional)]
    pub find_again: Option<bool>,
}

/// A member that is there, even where it is `null`.
fn given<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Values by the name of their property.
pub type Values = BTreeMap<String, String>;
