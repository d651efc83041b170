//! The row ledger: where each row of the sheet went.

use serde::{Deserialize, Serialize};

/// What became of the rows of a sheet, from its first to the last that holds anything. It must
/// balance: nothing disappears unaccounted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// Rows of the sheet: the last row that holds anything, one-based.
    pub sheet: u32,
    /// Rows published as records.
    pub data: u32,
    /// Rows above the header.
    pub titles: u32,
    /// Header rows.
    pub headers: u32,
    /// Rows of totals and subtotals.
    pub totals: u32,
    /// Notes and sources below the table.
    pub notes: u32,
    /// Rows without any content.
    pub blank: u32,
    /// Rows of units, codes or column numbers under the header.
    #[serde(default, skip_serializing_if = "is_none")]
    pub units: u32,
    /// Rows that repeat the header.
    #[serde(default, skip_serializing_if = "is_none")]
    pub repeated: u32,
    /// Rows left out by a recipe step or by the chosen box.
    pub dropped: u32,
}

/// Old ledgers have no such line, and what was signed keeps its bytes.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's own signature")]
fn is_none(rows: &u32) -> bool {
    *rows == 0
}

impl Ledger {
    /// The ledgers of several tables together.
    pub fn sum<'l>(ledgers: impl IntoIterator<Item = &'l Ledger>) -> Ledger {
        ledgers.into_iter().fold(Ledger::default(), |sum, ledger| Ledger {
            sheet: sum.sheet.saturating_add(ledger.sheet),
            data: sum.data.saturating_add(ledger.data),
            titles: sum.titles.saturating_add(ledger.titles),
            headers: sum.headers.saturating_add(ledger.headers),
            units: sum.units.saturating_add(ledger.units),
            repeated: sum.repeated.saturating_add(ledger.repeated),
            totals: sum.totals.saturating_add(ledger.totals),
            notes: sum.notes.saturating_add(ledger.notes),
            blank: sum.blank.saturating_add(ledger.blank),
            dropped: sum.dropped.saturating_add(ledger.dropped),
        })
    }

    /// Whether every row of the sheet is in exactly one place.
    pub fn balances(&self) -> bool {
        let parts = [
            self.data,
            self.titles,
            self.headers,
            self.totals,
            self.notes,
            self.blank,
            self.dropped,
            self.units,
            self.repeated,
        ];
        parts.iter().map(|rows| u64::from(*rows)).sum::<u64>() == u64::from(self.sheet)
    }
}
