//! Whole or not at all: what a folder holds after an error, a stop, and a second time.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod write_common;

use std::path::Path;

use vitrina_formats::write::{Document, DocumentTable, WriteError, write_all};
use vitrina_model::{Cancelled, Cell, FieldType, FileFormat, Progress, Stage, Words};
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
    let tables = [DocumentTable::plain(&table, "contratos")];
    let document = Document {
        tables: &tables,
        original: None,
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
    for older in ["contratos.csv", "index.html"] {
        std::fs::write(directory.path().join(older), "older").unwrap();
    }
    let error = write(&table, &ALL, directory.path()).unwrap_err();
    assert!(error.to_string().contains("datapackage.json"), "it says which file: {error}");
    let x = std::fs::read(directory.path().join("datapackage.json/x")).unwrap();
    assert_eq!(x, b"x", "the folder is where it was");
    std::fs::remove_dir_all(directory.path().join("datapackage.json")).unwrap();
    let found = folder(directory.path());
    let names: Vec<_> = found.keys().collect();
    assert_eq!(names, ["contratos.csv", "index.html"], "neither new nor temporary files stay");
    assert!(found.values().all(|bytes| bytes == b"older"), "what was replaced is back");
}

#[test]
fn the_original_is_never_replaced() {
    let (columns, rows) = all_types();
    let sheet = sheet(&columns, &rows);
    let table = table(&sheet, columns, 3);
    let words = Locale::spanish();
    let metadata = metadata();
    for (name, format) in [
        ("contratos.csv", FileFormat::Csv),
        ("contratos.json", FileFormat::Json),
        ("contratos.xlsx", FileFormat::Xlsx),
        ("index.html", FileFormat::Html),
        ("datapackage.json", FileFormat::Datapackage),
    ] {
        let directory = tempfile::tempdir().unwrap();
        // Another way to the same folder: the names differ, the file does not.
        std::fs::create_dir(directory.path().join("in")).unwrap();
        let original = directory.path().join("in").join(name);
        std::fs::write(&original, "the clerk's").unwrap();
        let tables = [DocumentTable::plain(&table, "contratos")];
        let document = Document {
            tables: &tables,
            original: Some(&original),
            metadata: &metadata,
            stem: "contratos",
            page: "index.html",
            words: &words,
            modified: None,
        };
        let roundabout = directory.path().join("in").join("..").join("in");
        let error = write_all(&document, &ALL, &roundabout, &vitrina_model::Silent).unwrap_err();
        assert_eq!(error.code(), "would_replace_original", "{name}");
        let said = words.say("failure-would-replace-original.what", &error.args());
        assert!(said.contains(name), "it says which file: {said}");
        let found = folder(&directory.path().join("in"));
        assert_eq!(found.len(), 1, "nothing was written: {:?}", found.keys());
        assert_eq!(found[name], b"the clerk's");
        let others: Vec<_> = ALL.into_iter().filter(|other| *other != format).collect();
        write_all(&document, &others, &roundabout, &vitrina_model::Silent).unwrap();
        let found = folder(&directory.path().join("in"));
        assert_eq!(found.len(), ALL.len(), "the other formats stand beside it");
        assert_eq!(found[name], b"the clerk's");
    }
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

#[cfg(unix)]
#[test]
fn a_folder_that_takes_no_files_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let (columns, rows) = all_types();
    let sheet = sheet(&columns, &rows);
    let table = table(&sheet, columns, 3);
    let directory = tempfile::tempdir().unwrap();
    let allow = |mode| std::fs::set_permissions(directory.path(), PermissionsExt::from_mode(mode));
    allow(0o500).unwrap();
    if std::fs::write(directory.path().join("probe"), "").is_ok() {
        println!("SKIPPED a_folder_that_takes_no_files_is_said: this person may write everywhere");
        return;
    }
    for format in ALL {
        let error = write(&table, &[format], directory.path()).unwrap_err();
        assert_eq!(error.code(), "read_only", "{format:?}");
    }
    allow(0o700).unwrap();
    assert!(folder(directory.path()).is_empty());
}

#[test]
fn every_failure_has_words() {
    let (path, column) = (Path::new("a.csv").to_owned(), "Nota".to_owned());
    let (format, original) = (FileFormat::Xlsx, path.clone());
    let failures = [
        WriteError::DiskFull { path: path.clone() },
        WriteError::ReadOnly { path: path.clone() },
        WriteError::Unwritable { path, source: std::io::ErrorKind::NotFound.into() },
        WriteError::WouldReplaceOriginal { path: original },
        WriteError::TooManyRows { format, rows: 2, most: 1 },
        WriteError::TextTooLong { format, row: 6, column: column.clone(), most: 1 },
        WriteError::MistypedColumn { column },
        WriteError::Cancelled,
    ];
    for words in [Locale::spanish(), Locale::english()] {
        for failure in &failures {
            let id = format!("failure-{}", failure.code().replace('_', "-"));
            for id in [id.clone(), format!("{id}.what"), format!("{id}.do")] {
                let said = words.say(&id, &failure.args());
                assert!(!said.starts_with('[') && !said.contains('{'), "{id}: {said}");
            }
        }
        let row = words.say("failure-text-too-long.what", &failures[5].args());
        assert!(row.contains('7') && row.contains("Nota"), "rows as the clerk counts them: {row}");
    }
}

#[test]
fn no_file_takes_the_place_of_another() {
    let (columns, rows) = all_types();
    let sheet = sheet(&columns, &rows);
    let table = table(&sheet, columns, 3);
    let directory = tempfile::tempdir().unwrap();
    let words = Locale::spanish();
    let metadata = metadata();
    let tables = [DocumentTable::plain(&table, "datapackage")];
    let document = Document {
        tables: &tables,
        original: None,
        metadata: &metadata,
        stem: "datapackage",
        page: "index.html",
        words: &words,
        modified: None,
    };
    let files = write_all(&document, &ALL, directory.path(), &vitrina_model::Silent).unwrap();
    assert_eq!(folder(directory.path()).len(), files.len(), "as many files as were said");
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
