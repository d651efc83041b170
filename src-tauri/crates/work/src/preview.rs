//! The very files that would be published, written before anything is sent.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use vitrina_formats::read::ReadError;
use vitrina_formats::write::DocumentTable;
use vitrina_model::{DraftId, Finding, Metadata, PackagedFile, PackagedTable, Progress, Words};
use vitrina_store::Draft;

use crate::dataset::Dataset;
use crate::home::sweep;
use crate::settings::write_whole;
use crate::{Desk, Home, OpenBook, WorkError, Workbooks, package};

/// How the folder of a preview is called, and until it is whole.
const WHOLE: &str = "preview-";
const UNFINISHED: &str = ".preview-";

/// Within it: the files, and what is known of them.
const FILES: &str = "files";
const LIST: &str = "list.json";

/// The acts after which other bytes are published.
const CHANGING: &[&str] = &["created", "described", "shaped", "went-back"];

/// The files of a draft, to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The folder that holds them.
    pub folder: PathBuf,
    /// They.
    pub files: Vec<PackagedFile>,
}

/// What is known of the files of a preview.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Listed {
    pub(crate) files: Vec<PackagedFile>,
    pub(crate) tables: Vec<PackagedTable>,
    pub(crate) findings: Vec<Finding>,
}

impl Desk {
    /// The files that would be published: written now for a draft that can still be changed, and
    /// frozen as they were sent for any other.
    pub fn preview(
        &self,
        id: &DraftId,
        books: &Workbooks,
        words: &dyn Words,
        progress: &dyn Progress,
    ) -> Result<Preview, WorkError> {
        let draft = self.draft(id)?;
        if draft.state.is_open() {
            let (folder, listed) = self.written(&draft, books, words, progress)?;
            return Ok(Preview { folder, files: listed.files });
        }
        let frozen = self.frozen(&draft)?;
        let (manifest, folder) =
            frozen.ok_or_else(|| WorkError::NotApproved { draft: id.clone() })?;
        match manifest.files.iter().find(|file| !is_there(&folder, file)) {
            Some(file) => Err(WorkError::FileChanged { file: file.path.clone() }),
            None => Ok(Preview { folder, files: manifest.files }),
        }
    }

    /// One file of the preview, by its name.
    pub fn preview_file(
        &self,
        id: &DraftId,
        name: &str,
        books: &Workbooks,
        words: &dyn Words,
        progress: &dyn Progress,
    ) -> Result<PathBuf, WorkError> {
        let preview = self.preview(id, books, words, progress)?;
        match preview.files.iter().find(|file| file.path == name) {
            Some(file) => Ok(preview.folder.join(&file.path)),
            None => Err(ReadError::MissingFile { path: name.into() }.into()),
        }
    }

    /// The files of an open draft: those that stand in the cache, or new ones.
    pub(crate) fn written(
        &self,
        draft: &Draft,
        books: &Workbooks,
        words: &dyn Words,
        progress: &dyn Progress,
    ) -> Result<(PathBuf, Listed), WorkError> {
        let modified = self.modified(draft)?;
        let place = self.home.cache().join(name(draft, words, modified));
        if let Some(listed) = whole(&place) {
            return Ok((place.join(FILES), listed));
        }
        sweep(&self.home.cache(), UNFINISHED);
        sweep(&self.home.cache(), WHOLE);
        let made = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .tempdir_in(self.home.cache())
            .map_err(|error| WorkError::home(&self.home.cache(), error))?;
        let book = self.book(draft, books, progress)?;
        let listed = write_files(draft, &book, made.path(), words, progress, modified)?;
        // Another call may have been faster: its files are the same.
        if whole(&place).is_none() {
            forget(&self.home, draft);
            match fs::rename(made.path(), &place) {
                Err(error) if whole(&place).is_none() => {
                    return Err(WorkError::home(&place, error));
                }
                // It has its name, and the guard nothing left to remove.
                Ok(()) => drop(made.keep()),
                Err(_) => {}
            }
        }
        Ok((place.join(FILES), listed))
    }

    /// The moment from which the draft is as it is now. The files carry it, so that the same draft
    /// gives the same bytes whenever they are written.
    fn modified(&self, draft: &Draft) -> Result<Timestamp, WorkError> {
        let history = self.store.history(&draft.id)?;
        let last = history.iter().rfind(|event| CHANGING.contains(&event.act.as_str()));
        Ok(last.map_or(draft.created, |event| event.at))
    }
}

fn write_files(
    draft: &Draft,
    book: &OpenBook,
    place: &Path,
    words: &dyn Words,
    progress: &dyn Progress,
    modified: Timestamp,
) -> Result<Listed, WorkError> {
    let folder = place.join(FILES);
    fs::create_dir(&folder).map_err(|error| WorkError::home(&folder, error))?;
    let shaped = Dataset::of(draft, book)?;
    let metadata = titled(draft);
    let names = draft.resources.names(&metadata);
    let tables = shaped.document(&draft.resources, &names);
    let files = package::write(&tables, &metadata, &folder, words, progress, modified)?;
    let packaged = |part: &DocumentTable<'_>| PackagedTable {
        name: part.name.to_owned(),
        title: part.title.map(str::to_owned),
        ledger: part.table.ledger,
    };
    let tables = tables.iter().map(packaged).collect();
    let listed = Listed { files, tables, findings: shaped.findings };
    let text = serde_json::to_vec(&listed).unwrap_or_default();
    write_whole(&place.join(LIST), &text)?;
    Ok(listed)
}

/// Removes the cached files of a draft, so that the next ones are written anew.
pub(crate) fn forget(home: &Home, draft: &Draft) {
    let Ok(entries) = fs::read_dir(home.cache()) else { return };
    let ours = format!("{WHOLE}{}-", draft.id);
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(&ours) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// The name of the folder for everything that the bytes depend on.
fn name(draft: &Draft, words: &dyn Words, modified: Timestamp) -> String {
    let digest = package::digest_of(&json!({
        "program": env!("CARGO_PKG_VERSION"),
        "source": draft.source,
        "recipe": draft.resources,
        "metadata": draft.metadata,
        "language": words.language(),
        "modified": modified,
    }));
    format!("{WHOLE}{}-{digest}", draft.id)
}

/// What is known of the files of a folder, where all of them are there.
fn whole(place: &Path) -> Option<Listed> {
    let text = fs::read(place.join(LIST)).ok()?;
    let listed: Listed = serde_json::from_slice(&text).ok()?;
    let folder = place.join(FILES);
    listed.files.iter().all(|file| is_there(&folder, file)).then_some(listed)
}

pub(crate) fn is_there(folder: &Path, file: &PackagedFile) -> bool {
    fs::metadata(folder.join(&file.path)).is_ok_and(|facts| facts.len() == file.bytes)
}

/// The description, with the file's name for a title where none was written yet.
fn titled(draft: &Draft) -> Metadata {
    let mut metadata = draft.metadata.clone();
    let stem = Path::new(&draft.source.name).file_stem();
    metadata.title = metadata.title.or_else(|| Some(stem?.to_string_lossy().into_owned()));
    metadata
}

/// Takes over a file of a preview, digesting it on its way; `false` where its bytes are others.
pub(crate) fn take_over(
    from: &Path,
    to: &Path,
    file: &PackagedFile,
    progress: &dyn Progress,
) -> Result<bool, WorkError> {
    let (from, to) = (from.join(&file.path), to.join(&file.path));
    let copied = crate::save::copy(&from, &to, file.bytes, progress)?;
    Ok(copied == Some((file.bytes, file.sha256)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use vitrina_model::{Digest, FileFormat};

    #[test]
    fn a_folder_that_lacks_a_byte_is_not_whole() {
        let place = tempfile::tempdir().unwrap();
        let file = PackagedFile {
            path: "a.csv".into(),
            format: FileFormat::Csv,
            bytes: 3,
            sha256: Digest::of("abc"),
            table: None,
            rows: 1,
            columns: 1,
        };
        let listed = Listed { files: vec![file], tables: Vec::new(), findings: Vec::new() };
        fs::create_dir(place.path().join(FILES)).unwrap();
        assert!(whole(place.path()).is_none(), "no list");
        fs::write(place.path().join(LIST), serde_json::to_vec(&listed).unwrap()).unwrap();
        assert!(whole(place.path()).is_none(), "no file");
        fs::write(place.path().join(FILES).join("a.csv"), "ab").unwrap();
        assert!(whole(place.path()).is_none(), "a file cut short");
        fs::write(place.path().join(FILES).join("a.csv"), "abc").unwrap();
        assert!(whole(place.path()).is_some());
    }
}
