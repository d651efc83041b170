//! Whole or not at all: what a folder holds after an error, a stop, and a second time.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod write_common;

use std::path::Path;

use vitrina_formats::write::{Document, WriteError, write_all};
use vitrina_model::{Cancelled, Cell, FieldType, FileFormat, Progress, Stage};
use write_common::{Locale, all_types, column, folder, metadata, sheet, table, write};

const ALL: [FileFormat; 5] = [
    FileFormat::Html,
    FileFormat::Csv,
    FileFormat::Xlsx,
    FileFormat::Json,
    FileFormat::Datapackage,
];

/// Stops at the `n`th question.
struct StopAt(std::sync::atomic::AtomicU32);

impl Progress for StopAt {
    fn at(&self, stage: Stage, _: u64, _: u64) -> Result<(), Cancelled> {
        assert_eq!(stage, Stage::WRITE);
        let left = self.0.fetch_sub(1, std::sync::atomic::Ordering::Relaxed);
        if left == 0 { Err(Cancelled) } else { Ok(()) }
    }
}

#[test]
fn a_stop_leaves_what_was_there() {
    let (columns, rows) = all_types();
    let sheet = sheet(&columns, &rows);
    let table = table(&sheet, columns, 3);
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("contratos.csv"), "older").unwrap();
    let words = Locale::spanish();
    let metadata = metadata();
    let document = Document {
        table: &table,
        metadata: &metadata,
        stem: "contratos",
        page: "index.html",
        words: &words,
        modified: None,
    };
    for n in 0..7 {
        let stop = StopAt(n.into());
        let result = write_all(&document, &ALL, directory.path(), &stop);
        assert!(matches!(result, Err(WriteError::Cancelled)), "stopped at question {n}");
        let found = folder(directory.path());
        assert_eq!(found.len(), 1, "no file, not even a temporary one: {:?}", found.keys());
        assert_eq!(found["contratos.csv"], b"older", "the file of before is untouched");
    }
}

#[test]
fn a_file_that_cannot_be_placed_takes_the_others_along() {
    let (columns, rows) = all_types();
    let sheet = sheet(&columns, &rows);
    let table = table(&sheet, columns, 3);
    let directory = tempfile::tempdir().unwrap();
    // A folder of that name, with something in it, refuses to be replaced on every system.
    std::fs::create_dir(directory.path().join("datapackage.json")).unwrap();
    std::fs::write(directory.path().join("datapackage.json/x"), "x").unwrap();
    let error = write(&table, &ALL, directory.path()).unwrap_err();
    assert!(error.to_string().contains("datapackage.json"), "it says which file: {error}");
    let names: Vec<_> = std::fs::read_dir(directory.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["datapackage.json"], "neither files nor temporary files stay");
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    let columns = vec![column(0, "c", FieldType::String)];
    let sheet = sheet(&columns, &[vec![Cell::Text("a")]]);
    let table = table(&sheet, columns, 1);
    let error = write(&table, &ALL, Path::new("no-such-folder")).unwrap_err();
    assert_eq!(error.code(), "unwritable");
    assert!(error.args().contains_key("path"), "the words name the file");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (columns, rows) = all_types();
    let sheet = sheet(&columns, &rows);
    let table = table(&sheet, columns, 3);
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let [first, second] = folders.map(|directory| {
        let files = write(&table, &ALL, directory.path()).unwrap();
        (files, folder(directory.path()))
    });
    assert_eq!(first, second, "what was approved can be made again and compared");
    assert_eq!(first.0.len(), ALL.len(), "each format once, however they were asked for");
}
