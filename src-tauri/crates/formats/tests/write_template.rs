//! An official template filled: every part of the package but the chosen sheets is the same, byte for
//! byte, and of these everything above the records.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use vitrina_formats::read::{Isolation, ReadOptions, read, sheet_parts};
use vitrina_formats::write::{FilledCell, FilledSheet, FilledTemplate};
use vitrina_model::Silent;

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/files/mx_sipot_a77fviii_made_up.xlsx")
}

/// Every part of a package as it unpacks.
fn parts(path: &Path) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.insert(part.name().unwrap().into_owned(), text);
    }
    parts
}

#[test]
fn nothing_but_the_records_changes() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("lleno.xlsx");
    let known = sheet_parts(&sample()).unwrap();
    assert_eq!(known.len(), 16);
    let (name, part) = known[0].clone();
    assert_eq!(name, "Reporte de Formatos");
    let text = "Núñez & <Hijos>\n_x0041_ \u{1} fin ";
    let records = vec![
        vec![(0, FilledCell::Text(text.into())), (12, FilledCell::Number(18_219.6))],
        vec![(33, FilledCell::Text("última".into()))],
    ];
    let sheets = [FilledSheet { part: part.clone(), first: 7, records }];
    let made =
        FilledTemplate::write(&sample(), &sheets, &target, &[sample().as_path()], &Silent).unwrap();
    assert!(!target.exists(), "it has no name yet");
    made.place().unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left");

    let (before, after) = (parts(&sample()), parts(&target));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (name, text) in before.iter().filter(|(name, _)| **name != part) {
        assert_eq!(after[name], *text, "{name} is copied byte for byte");
    }
    let (old, new) = (&before[&part], &after[&part]);
    let head = &old[..old.find("<row r=\"8\"").unwrap()];
    assert!(new.starts_with(head), "hidden rows, ids and headers stay letter for letter");
    let tail = &old[old.find("</sheetData>").unwrap()..];
    assert!(new.ends_with(tail), "and so do merged cells and lists of values");

    let book = read(&target, &ReadOptions::new(Isolation::InProcess), &Silent).unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(sheet.cell(7, 0).to_text(), text, "letter for letter");
    assert_eq!(sheet.cell(7, 12).to_text(), "18219.6");
    assert_eq!(sheet.extent().unwrap().bottom, 8, "the older records are gone");
}

#[test]
fn the_template_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("plantilla.xlsx");
    fs::copy(sample(), &copy).unwrap();
    let failed = FilledTemplate::write(&copy, &[], &copy, &[copy.as_path()], &Silent);
    assert_eq!(failed.err().map(|error| error.code()), Some("would_replace_original"));
    assert_eq!(fs::read(&copy).unwrap(), fs::read(sample()).unwrap());
}
