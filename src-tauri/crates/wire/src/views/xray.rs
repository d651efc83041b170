//! What a draft's file holds beside its table.

use serde::Serialize;
use ts_rs::TS;

/// The X-ray of a file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct XrayView {
    /// What was found, by kind, then in the order of the sheets.
    pub found: Vec<HiddenView>,
}

/// All of one kind on one sheet, or in the file as a whole.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HiddenView {
    /// What: its words are `xray-<kind>`.
    pub kind: String,
    /// The sheet's name.
    pub sheet: Option<String>,
    /// How many.
    pub count: u64,
    /// Whether some of it may lie within the table, and is published with it.
    pub in_table: bool,
    /// The first few.
    pub examples: Vec<GlimpseView>,
}

/// One thing that was found; what does not apply is empty.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GlimpseView {
    /// Where on its sheet: `B7`, `5:9`, `C:D`.
    pub spot: String,
    /// What it is called, or whose it is. Of the kind `property` its words are
    /// `xray-property-<name>`.
    pub name: String,
    /// What it says.
    pub text: String,
    /// How many cells or records it holds.
    pub count: Option<u64>,
}
