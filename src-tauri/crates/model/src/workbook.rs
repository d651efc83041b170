//! A file as read: its sheets and what kind of file it turned out to be.

use serde::{Deserialize, Serialize};

use crate::{Finding, Sheet};

/// What a file is by its content, whatever its name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceFormat {
    /// Office Open XML workbook.
    Xlsx,
    /// The same with macros, which are never run nor published.
    Xlsm,
    /// Binary workbook of Excel 2007 and later.
    Xlsb,
    /// Binary workbook of Excel 97 to 2003.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// Comma- or semicolon-separated text.
    Csv,
    /// Tab-separated text.
    Tsv,
}

/// A file's sheets in their order.
#[derive(Clone, Debug)]
pub struct Workbook {
    /// What the file is.
    pub format: SourceFormat,
    /// The text encoding found, for text formats: `utf-8`, `windows-1252`.
    pub encoding: Option<String>,
    /// The separator found, for text formats.
    pub delimiter: Option<char>,
    /// The sheets.
    pub sheets: Vec<Sheet>,
    /// What is to be said about the reading itself.
    pub findings: Vec<Finding>,
}
