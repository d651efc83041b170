//! Rows on their way from a reader to whoever keeps the sheet, while the rest is still being read.

use crate::SheetParts;

/// Some rows of a sheet, and the texts that no earlier block of this sheet brought.
#[derive(Clone, Debug, Default)]
pub struct SheetBlock {
    /// Name of the sheet.
    pub name: String,
    /// The rows. Numbers of texts count over all blocks of the sheet; `strings` holds the new ones.
    pub parts: SheetParts,
}

/// Takes the rows of sheets while they are read.
pub trait TakeRows: Send + Sync {
    /// The next rows of the sheet with this zero-based number. They follow those before, save
    /// where the file itself goes back.
    fn take(&self, sheet: usize, block: &SheetBlock);
}
