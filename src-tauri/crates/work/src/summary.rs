//! What the list of drafts says of a table, kept in the cache so that no file is read for a list.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::json;
use vitrina_model::{Digest, Progress, Resources};
use vitrina_store::Draft;

use crate::facts::Shaped;
use crate::package::digest_of;
use crate::suggest::Hints;
use crate::workbooks::OpenBook;
use crate::{Desk, WorkError, Workbooks};

/// A draft's tables in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Name of the first table's sheet.
    pub sheet: String,
    /// How many tables.
    #[serde(default = "one")]
    pub tables: u32,
    /// Records and columns of all of them; nothing where one is not found.
    pub size: Option<[u64; 2]>,
    /// Findings that must be mended.
    pub errors: u32,
    /// What a description can be suggested from.
    #[serde(default)]
    pub hints: Hints,
}

fn one() -> u32 {
    1
}

/// Its folder in the cache.
const FOLDER: &str = "tables";
/// When the folder holds more, it is begun anew.
const MOST: usize = 5_000;

impl Summary {
    fn of(book: &OpenBook, shaped: &[Arc<Shaped>]) -> Summary {
        let first = shaped.first();
        let sheet = first.and_then(|first| book.sheet(first.sheet));
        let hints = first.and_then(|first| first.table.as_ref()).zip(sheet);
        let sizes = shaped.iter().map(|shaped| {
            shaped.table.as_ref().map(|table| [table.rows(), table.columns.len() as u64])
        });
        let sum = |[rows, columns]: [u64; 2], one: [u64; 2]| [rows + one[0], columns + one[1]];
        let findings = shaped.iter().flat_map(|shaped| &shaped.findings);
        let errors = findings.filter(|found| found.blocks());
        Summary {
            sheet: sheet.map(|sheet| sheet.name.clone()).unwrap_or_default(),
            tables: u32::try_from(shaped.len()).unwrap_or(u32::MAX),
            size: sizes.collect::<Option<Vec<_>>>().map(|all| all.into_iter().fold([0, 0], sum)),
            errors: u32::try_from(errors.count()).unwrap_or(u32::MAX),
            hints: hints.map(|(table, sheet)| table.hints(sheet)).unwrap_or_default(),
        }
    }
}

impl Desk {
    /// Where the summary of that file and recipe stands. Another version of this program may find
    /// another table.
    fn summary_place(&self, source: &Digest, resources: &Resources) -> PathBuf {
        let version = concat!(env!("CARGO_PKG_VERSION"), "-2");
        let key = json!({ "source": source, "recipe": resources, "version": version });
        self.home().cache().join(FOLDER).join(format!("{}.json", digest_of(&key)))
    }

    /// The summary of a draft's table, where it is known without reading the file.
    pub fn summary(&self, draft: &Draft) -> Option<Summary> {
        let place = self.summary_place(&draft.source.sha256, &draft.resources);
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
        let shaped = book.shaped_all(&draft.resources, &draft.source.name, progress)?;
        Ok(self.sum_up(&draft.source.sha256, &draft.resources, &book, &shaped))
    }

    /// Makes and keeps a summary. One that cannot be kept is made again.
    pub(crate) fn sum_up(
        &self,
        source: &Digest,
        resources: &Resources,
        book: &OpenBook,
        shaped: &[Arc<Shaped>],
    ) -> Summary {
        let summary = Summary::of(book, shaped);
        let place = self.summary_place(source, resources);
        if let (Some(folder), Ok(json)) = (place.parent(), serde_json::to_vec(&summary)) {
            if fs::read_dir(folder).is_ok_and(|files| files.count() > MOST) {
                let _ = fs::remove_dir_all(folder);
            }
            let _ = fs::create_dir_all(folder).and_then(|()| fs::write(&place, json));
        }
        summary
    }
}
