//! The facts of a table against the table itself, on the samples and on made-up text files.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use vitrina_formats::read::{Isolation, ReadOptions, read};
use vitrina_model::{Outcome, Recipe, Silent, Workbook};

use super::*;

fn workbook(path: &Path) -> Workbook {
    read(path, &ReadOptions::new(Isolation::InProcess), &Silent).unwrap()
}

fn facts(workbook: &Workbook) -> Option<(TableFacts, Table<'_>)> {
    let Outcome { value, .. } = vitrina_clean::run(workbook, &Recipe::default());
    let table = value?;
    let boxes = vitrina_clean::boxes(workbook, table.sheet);
    let others = boxes.into_iter().filter(|area| *area != table.area).collect();
    Some((TableFacts::of(table.clone(), others), table))
}

/// Every record of the table, read the long way.
fn all(table: &Table<'_>) -> Vec<Record> {
    let mut records = Vec::new();
    for batch in table.batches(8_192) {
        let cells = Cells::of(&table.columns, &batch).unwrap();
        for (at, row) in batch.origin.iter().enumerate() {
            let text = |cells: &Cells<'_>| {
                let mut text = String::new();
                cells.write(at, &mut text);
                (!cells.is_empty(at)).then_some(text)
            };
            records.push((*row, cells.iter().map(text).collect()));
        }
    }
    records
}

fn check(workbook: &Workbook, most: u32) {
    let Some((facts, table)) = facts(workbook) else { return };
    let mut counts = [0_u32; 9];
    for row in 0..facts.ledger.sheet {
        counts[facts.role(table.sheet, row) as usize] += 1;
    }
    for (role, count, runs) in &facts.lines {
        assert_eq!(counts[*role as usize], *count, "{role:?} as the ledger counts");
        let inside =
            |run: &[u32; 2]| (run[0]..=run[1]).all(|row| facts.role(table.sheet, row) == *role);
        assert!(runs.iter().all(inside));
    }
    assert_eq!(counts.iter().sum::<u32>(), facts.ledger.sheet);
    let whole = all(&table);
    let mut paged = Vec::new();
    while paged.len() < whole.len() {
        paged.extend(facts.records(table.sheet, paged.len() as u64, most).unwrap());
    }
    assert_eq!(paged, whole);
    assert_eq!(facts.rows(), whole.len() as u64);
}

#[test]
fn roles_and_pages_of_the_samples_agree_with_the_ledger_and_the_table() {
    let files = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/files");
    for name in ["obra_publica.xlsx", "mx_sipot_a77fviii_made_up.xlsx", "uk_english_councils.xlsx"]
    {
        let book = workbook(&files.join(name));
        for pages in [1, 7, 500] {
            check(&book, pages);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn roles_and_pages_agree_whatever_stands_on_the_sheet(
        rows in prop::collection::vec(
            prop_oneof![
                6 => (0_u32..999, "[a-c]{1,4}").prop_map(|(n, t)| format!("{t},{n},2024-01-02")),
                1 => Just(",,".to_owned()),
                1 => Just("Total,99,".to_owned()),
                1 => Just("Nota: algo,,".to_owned()),
                1 => Just("Nombre,Cantidad,Fecha".to_owned()),
            ],
            1..60,
        ),
        pages in 1_u32..9,
    ) {
        let mut text = "Nombre,Cantidad,Fecha\n".to_owned();
        for row in &rows {
            writeln!(text, "{row}").unwrap();
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("datos.csv");
        std::fs::write(&path, text).unwrap();
        check(&workbook(&path), pages);
    }
}
