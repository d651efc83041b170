//! What the list of drafts says of a table, kept in the cache so that no file is read for a list.

use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::json;
use vitrina_model::{Digest, Progress, Recipe, Severity};
use vitrina_store::Draft;

use crate::facts::Shaped;
use crate::package::digest_of;
use crate::suggest::Hints;
use crate::workbooks::OpenBook;
use crate::{Desk, WorkError, Workbooks};

/// A draft's table in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Name of the sheet.
    pub sheet: String,
    /// Records and columns; nothing where there is no table.
    pub size: Option<[u64; 2]>,
    /// Findings that must be mended.
    pub errors: u32,
    /// What a description can be suggested from.
    #[serde(default)]
    pub hints: Hints,
}

/// Its folder in the cache.
const FOLDER: &str = "tables";
/// When the folder holds more, it is begun anew.
const MOST: usize = 5_000;

impl Summary {
    fn of(book: &OpenBook, shaped: &Shaped) -> Summary {
        let size = |table: &crate::TableFacts| [table.rows(), table.columns.len() as u64];
        let sheet = book.sheet(shaped.sheet);
        let hints = shaped.table.as_ref().zip(sheet).map(|(table, sheet)| table.hints(sheet));
        let errors = shaped.findings.iter().filter(|found| found.severity == Severity::Error);
        Summary {
            sheet: sheet.map(|sheet| sheet.name.clone()).unwrap_or_default(),
            hints: hints.unwrap_or_default(),
            size: shaped.table.as_ref().map(size),
            errors: u32::try_from(errors.count()).unwrap_or(u32::MAX),
        }
    }
}

impl Desk {
    /// Where the summary of that file and recipe stands. Another version of this program may find
    /// another table.
    fn summary_place(&self, source: &Digest, recipe: &Recipe) -> PathBuf {
        let version = concat!(env!("CARGO_PKG_VERSION"), "-2");
        let key = json!({ "source": source, "recipe": recipe, "version": version });
        self.home().cache().join(FOLDER).join(format!("{}.json", digest_of(&key)))
    }

    /// The summary of a draft's table, where it is known without reading the file.
    pub fn summary(&self, draft: &Draft) -> Option<Summary> {
        let place = self.summary_place(&draft.source.sha256, &draft.recipe);
        serde_json::from_slice(&fs::read(place).ok()?).ok()
    }

    /// The summary of a draft's table; the file is read where it is not known.
    pub fn summed(
        &self,
        draft: &Draft,
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Summary, WorkError> {
        if let Some(known) = self.summary(draft) {
            return Ok(known);
        }
        let book = self.book(draft, books, progress)?;
        let shaped = book.shaped(&draft.recipe, &draft.source.name, progress)?;
        Ok(self.sum_up(&draft.source.sha256, &draft.recipe, &book, &shaped))
    }

    /// Makes and keeps a summary. One that cannot be kept is made again.
    pub(crate) fn sum_up(
        &self,
        source: &Digest,
        recipe: &Recipe,
        book: &OpenBook,
        shaped: &Shaped,
    ) -> Summary {
        let summary = Summary::of(book, shaped);
        let place = self.summary_place(source, recipe);
        if let (Some(folder), Ok(json)) = (place.parent(), serde_json::to_vec(&summary)) {
            if fs::read_dir(folder).is_ok_and(|files| files.count() > MOST) {
                let _ = fs::remove_dir_all(folder);
            }
            let _ = fs::create_dir_all(folder).and_then(|()| fs::write(&place, json));
        }
        summary
    }
}
