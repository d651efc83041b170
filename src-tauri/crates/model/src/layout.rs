//! What is known of a table beside its records: the roles of rows, merged ranges, and why.

use serde::{Deserialize, Serialize};

use crate::{Args, CellAddress, Rect};

/// What a row of the sheet is to its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowRole {
    /// A record.
    Data,
    /// Gives the columns their names.
    Header,
    /// Under the header: units, codes or numbers of the columns.
    Units,
    /// The header once more, as on every printed page.
    Repeated,
    /// Above the table.
    Title,
    /// A total or subtotal.
    Total,
    /// A note or source.
    Note,
    /// Holds nothing.
    Blank,
    /// Outside of the box, of another table, or what every printed page repeats.
    Dropped,
}

/// What becomes of the cells that a merged range covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MergedCells {
    /// They stay empty.
    Blank,
    /// Each takes the value of the range.
    Fill,
}

/// A merged range of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MergedRange {
    /// Where.
    #[serde(rename = "box")]
    pub area: Rect,
    /// What its first row is.
    pub role: RowRole,
    /// Whether its covered cells take its value in the published table.
    pub filled: bool,
    /// Covered cells that hold a value of their own, which no spreadsheet shows.
    pub hidden: u32,
}

/// Empty cells of one column that take the value of another cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Fill {
    /// Column of the sheet.
    pub column: u32,
    /// First row.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// Where the value stands.
    pub from: CellAddress,
}

/// One reason for a decision of the finder. Its message is `evidence-<code>`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evidence {
    /// Which reason.
    pub code: String,
    /// What the message needs; rows are one-based.
    pub args: Args,
}

impl Evidence {
    /// A reason without arguments.
    pub fn new(code: &str) -> Evidence {
        Evidence { code: code.to_owned(), args: Args::new() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<crate::Arg>) -> Evidence {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

/// What is known of a table beside its records. All rows are zero-based and rising.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Rows of units, codes or column numbers under the header.
    pub units: Vec<u32>,
    /// Rows that repeat the header.
    pub repeated: Vec<u32>,
    /// Rows that a person called titles, wherever they stand.
    pub titles: Vec<u32>,
    /// Rows within the body that are left out for another reason.
    pub dropped: Vec<u32>,
    /// Column of the sheet and its unit, where a row of units says it.
    pub unit_names: Vec<(u32, String)>,
    /// All merged ranges of the sheet.
    pub merged: Vec<MergedRange>,
    /// Cells that take the value of a merged range, by column and row.
    pub fills: Vec<Fill>,
    /// Why this is the table.
    pub evidence: Vec<Evidence>,
}

impl Layout {
    /// The cell from which an empty cell takes its value.
    pub fn filled_from(&self, row: u32, column: u32) -> Option<CellAddress> {
        let at = self.fills.partition_point(|fill| (fill.column, fill.bottom) < (column, row));
        let fill = self.fills.get(at)?;
        (fill.column == column && (fill.top..=fill.bottom).contains(&row)).then_some(fill.from)
    }
}
