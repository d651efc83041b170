//! What texts look like, each looked at once however often it stands in the table.

use vitrina_model::Sheet;
use vitrina_model::written::{Look, look};

/// The looks of the texts of one sheet, which does not change meanwhile; by their numbers, since a
/// sheet keeps equal texts once.
pub(crate) struct Looks {
    known: Vec<Option<Look>>,
}

impl Looks {
    /// No text of the sheet was looked at yet.
    pub(crate) fn of(sheet: &Sheet) -> Looks {
        Looks { known: vec![None; sheet.parts().strings.len()] }
    }

    /// What `text`, which has that number, may be.
    pub(crate) fn get(&mut self, number: u32, text: &str) -> Look {
        match self.known.get_mut(number as usize) {
            Some(known) => *known.get_or_insert_with(|| look(text)),
            None => look(text),
        }
    }
}
