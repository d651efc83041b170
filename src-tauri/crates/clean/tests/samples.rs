//! The finder against real files whose tables were labelled by eye, where those files are at hand.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]
#![allow(clippy::print_stdout, reason = "a skipped test says so")]

use std::path::{Path, PathBuf};

use serde_json::Value;
use vitrina_formats::read::{Isolation, ReadOptions, read};
use vitrina_model::{Rect, Silent, Table, Workbook};

/// The labelled files beside the checkout; `None`, said aloud, where there are none.
fn samples() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let folder = root.join("../shared/samples");
    if folder.join("TABLES.json").is_file() {
        return Some(folder);
    }
    println!("SKIPPED samples: no ../shared/samples beside the checkout");
    None
}

fn open(path: &Path) -> Option<Workbook> {
    read(path, &ReadOptions::new(Isolation::InProcess), &Silent).ok()
}

/// Header rows, first and last record, first and last column: what a label must share.
type Outline = (Vec<u64>, Option<(u64, u64)>, (u32, u32));

fn outline(table: &Table<'_>) -> Outline {
    let header = table.header_rows.iter().map(|row| u64::from(*row) + 1).collect();
    let body = table.span().map(|(first, last)| (u64::from(first) + 1, u64::from(last) + 1));
    (header, body, (table.area.left, table.area.right))
}

fn labelled(label: &Value) -> Option<Outline> {
    let area: Rect = label["box"].as_str()?.parse().ok()?;
    let header = label["header_rows"].as_array()?.iter().filter_map(Value::as_u64).collect();
    let body = label["body_first"].as_u64().zip(label["body_last"].as_u64());
    Some((header, body, (area.left, area.right)))
}

/// The label and its alternatives; `None` for one that says "no table is fine too".
fn ways(label: &Value) -> Vec<Option<Outline>> {
    let more = label["alternatives"].as_array().map(Vec::as_slice).unwrap_or_default();
    std::iter::once(label).chain(more).map(labelled).collect()
}

fn fits(labels: &[Value], found: &[Outline]) -> bool {
    let all = labels.iter().all(|label| {
        ways(label).iter().any(|way| way.as_ref().is_none_or(|way| found.contains(way)))
    });
    all && found.len() <= labels.len()
}

/// Whether what was found on the sheet is its label or another stated way to cut it.
fn is_right(sheet: &Value, found: &[Outline]) -> bool {
    let tables = |value: &Value| value["tables"].as_array().cloned().unwrap_or_default();
    let other = sheet["alternative_tables"].as_array().cloned().unwrap_or_default();
    fits(&tables(sheet), found) || other.iter().any(|way| fits(&tables(way), found))
}

#[test]
fn labelled_sheets_are_cut_as_labelled() {
    let Some(folder) = samples() else { return };
    let text = std::fs::read_to_string(folder.join("TABLES.json")).unwrap();
    let labels: Value = serde_json::from_str(&text).unwrap();
    let (mut right, mut wrong) = (0, Vec::new());
    for (name, file) in
        labels.as_object().unwrap().iter().filter(|(name, _)| !name.starts_with('_'))
    {
        let Some(workbook) = open(&folder.join(name)) else { continue };
        let sheets = file["sheets"].as_array().cloned().unwrap_or_default();
        for label in &sheets {
            let called = label["name"].as_str().unwrap_or_default().trim();
            let only = sheets.len() == 1 && workbook.sheets.len() == 1;
            let sheet = workbook.sheets.iter().find(|s| only || s.name.trim() == called);
            let Some(sheet) = sheet else { continue };
            let tables = vitrina_clean::tables(&workbook, sheet).value;
            assert!(tables.iter().all(|table| table.ledger.balances()), "{name} {called}");
            let found: Vec<Outline> = tables.iter().map(outline).collect();
            if is_right(label, &found) {
                right += 1;
            } else {
                wrong.push(format!("{name} {called}: {found:?}"));
            }
        }
    }
    let share = f64::from(right) / f64::from(right + wrong.len() as u32);
    assert!(share >= 0.95, "{right} right; wrong: {wrong:#?}");
}

/// The first table of the file with every row under its header.
#[track_caller]
fn first(folder: &Path, name: &str, area: &str, header: u32, rows: u64) {
    let workbook = open(&folder.join(name)).expect("the file is sound");
    let table = vitrina_clean::run(&workbook, &vitrina_model::Recipe::default()).value.unwrap();
    assert_eq!(table.area.to_string(), area);
    assert_eq!(table.header_rows, [header - 1]);
    assert_eq!(table.rows(), rows, "no record is lost");
    assert!(table.totals.is_empty(), "no record is taken for a total");
}

#[test]
fn the_two_files_of_the_main_story_are_found_whole() {
    let Some(folder) = samples() else { return };
    first(&folder, "mx_sipot_a77fviii_made_up.xlsx", "A7:AH247", 7, 240);
    first(&folder, "uk_english_councils.xlsx", "A2:M353", 2, 351);
}
