//! A file as read: its sheets and what kind of file it turned out to be.

use serde::{Deserialize, Serialize};

use crate::{Cell, Finding, Sheet};

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
    /// The same, not packed: one XML document.
    Fods,
    /// `SpreadsheetML`, the XML of Excel 2002 and 2003.
    Xml2003,
    /// Tables of a web page, which many programs call xls; of a single-file page too.
    Html,
    /// Comma- or semicolon-separated text.
    Csv,
    /// Tab-separated text.
    Tsv,
}

impl SourceFormat {
    /// Whether a second reader knows it, to compare ours with.
    pub fn has_second(self) -> bool {
        use SourceFormat::{Ods, Xls, Xlsb, Xlsm, Xlsx};
        matches!(self, Xlsx | Xlsm | Xlsb | Xls | Ods)
    }
}

impl Workbook {
    /// Whether its values are texts, letter for letter, that numbers are to be found in. A web
    /// page that tells numbers from texts by itself is a workbook like any other.
    pub fn is_text(&self) -> bool {
        let texts = |sheet: &Sheet| {
            sheet.rows().all(|row| row.iter().all(|(_, cell)| matches!(cell, Cell::Text(_))))
        };
        match self.format {
            SourceFormat::Csv | SourceFormat::Tsv => true,
            SourceFormat::Html => self.sheets.iter().all(texts),
            _ => false,
        }
    }
}

/// The check that says: the end of the file is gone, and more of it may be missing.
pub const FILE_CUT: &str = "file-cut";
/// The check that says: a sheet was read to some row, and the rest of it is damaged.
pub const SHEET_CUT: &str = "sheet-cut";
/// The check that says: nothing was left of a sheet.
pub const SHEET_MISSING: &str = "sheet-missing";
/// The check that says: texts that cells share are damaged.
pub const TEXTS_CUT: &str = "texts-cut";

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

impl Workbook {
    /// What is said of damage: where it is not empty, the file is more than this workbook.
    pub fn damage(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| Workbook::is_damage(finding))
    }

    /// Whether a finding says that something of the file is missing.
    pub fn is_damage(finding: &Finding) -> bool {
        [FILE_CUT, SHEET_CUT, SHEET_MISSING, TEXTS_CUT].contains(&finding.check.as_str())
    }
}
