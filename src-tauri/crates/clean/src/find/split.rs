//! Tables side by side: where a blank column clearly separates two.

use vitrina_model::{Rect, Sheet};

/// The windows to search one after the other; the whole sheet where nothing clearly separates.
pub(crate) fn windows(sheet: &Sheet, _lexical: bool) -> Vec<Rect> {
    sheet.extent().into_iter().collect()
}
