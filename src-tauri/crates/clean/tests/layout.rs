//! What a person says of rows and merged ranges, and where each published cell comes from.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

mod grid;

use std::collections::BTreeMap;

use grid::{outline, spreadsheet};
use vitrina_model::{Cell, MergedCells, Recipe, RowRole, Table, Workbook};

fn run<'w>(workbook: &'w Workbook, recipe: &Recipe) -> Table<'w> {
    let table = vitrina_clean::run(workbook, recipe).value.unwrap();
    assert!(table.ledger.balances(), "{:?}", table.ledger);
    table
}

/// A column of the table as it is published, with `-` where nothing stands.
fn published(table: &Table<'_>, column: usize) -> String {
    let mut out = Vec::new();
    for batch in table.batches(2) {
        for (at, row) in batch.origin.iter().enumerate() {
            let source = table.columns[column].source;
            let from = table.layout.filled_from(*row, source);
            let cell = table.sheet.cell(*row, source);
            let cell = match (cell, from) {
                (Cell::Empty, Some(from)) => table.sheet.cell(from.row, from.column),
                _ => cell,
            };
            assert_eq!(batch.columns[column].is_null(at), cell.is_empty(), "row {row}");
            out.push(if cell.is_empty() { "-".to_owned() } else { cell.to_text() });
        }
    }
    out.join(" ")
}

const STATES: &str = "
Estado|Municipio|Casos
Morelos|Ayala|1
|Cuautla|2
|Jojutla|3
Puebla|Atlixco|4
|Cholula|5
merged A2:A4
merged A5:A6";

#[test]
fn a_label_merged_down_holds_for_every_record() {
    let workbook = spreadsheet(STATES);
    let outcome = vitrina_clean::run(&workbook, &Recipe::default());
    let table = outcome.value.unwrap();
    assert_eq!(published(&table, 0), "Morelos Morelos Morelos Puebla Puebla");
    assert_eq!(table.columns[0].field.proof.filled, 5, "the proof counts what is published");
    let said = outcome.findings.iter().find(|finding| finding.check == "merged-filled").unwrap();
    assert_eq!(said.args["count"], 3_u32.into());
    assert_eq!(table.trace(2, 0).unwrap().to_string(), "A2", "a filled cell knows its origin");
    assert_eq!(table.trace(2, 1).unwrap().to_string(), "B4");
    assert_eq!(table.trace(9, 0), None);
}

#[test]
fn what_is_filled_is_the_clerks_choice() {
    let workbook = spreadsheet(STATES);
    let blank = Recipe { merged: Some(MergedCells::Blank), ..Recipe::default() };
    assert_eq!(published(&run(&workbook, &blank), 0), "Morelos - - Puebla -");
    let one = BTreeMap::from([("A5:A6".parse().unwrap(), MergedCells::Fill)]);
    let mixed = Recipe { merged_ranges: one, ..blank };
    assert_eq!(published(&run(&workbook, &mixed), 0), "Morelos - - Puebla Puebla");
    let text = serde_json::to_string(&mixed).unwrap();
    assert_eq!(serde_json::from_str::<Recipe>(&text).unwrap(), mixed, "{text}");
}

#[test]
fn a_merged_figure_is_not_counted_again_by_itself() {
    let drawing = "Obra|Costo\nPuente|9\nCamino|\nParque|5\nmerged B2:B3";
    let workbook = spreadsheet(drawing);
    assert_eq!(published(&run(&workbook, &Recipe::default()), 1), "9 - 5");
    let fill = Recipe { merged: Some(MergedCells::Fill), ..Recipe::default() };
    assert_eq!(published(&run(&workbook, &fill), 1), "9 9 5");
}

#[test]
fn a_value_under_a_merged_range_is_kept_and_said() {
    let workbook = spreadsheet("Obra|Costo\nPuente|9\noculto|7\nParque|5\nmerged A2:A3");
    let outcome = vitrina_clean::run(&workbook, &Recipe::default());
    assert_eq!(published(&outcome.value.unwrap(), 0), "Puente oculto Parque");
    let said = outcome.findings.iter().find(|finding| finding.check == "merged-hides-value");
    assert_eq!(said.unwrap().args["range"], "A2:A3".into());
}

#[test]
fn a_row_is_what_a_person_says_it_is() {
    let drawing = "Municipio|Gasto\nAyala|10\nCuautla|20\nYautepec|30\nTotal|60\n\nFuente: x";
    let workbook = spreadsheet(drawing);
    let found = run(&workbook, &Recipe::default());
    assert_eq!(outline(&found), "A1:B5 header 1 body 2-4 totals 5 notes 7");
    let rows = BTreeMap::from([(4, RowRole::Data), (2, RowRole::Note), (40, RowRole::Data)]);
    let table = run(&workbook, &Recipe { rows, ..Recipe::default() });
    assert_eq!(outline(&table), "A1:B5 header 1 body 2-2,4-5 notes 3,7");
    assert_eq!(table.role(4), Some(RowRole::Data));
    assert!(table.layout.evidence.iter().any(|said| said.code == "rows-chosen"));
}

#[test]
fn every_decision_has_its_reason() {
    let drawing = "Gasto\nMunicipio|Gasto\n|(miles)\nAyala|10\nCuautla|20\nTotal|30\nFuente: x";
    let workbook = spreadsheet(drawing);
    let table = run(&workbook, &Recipe::default());
    let codes: Vec<&str> = table.layout.evidence.iter().map(|said| said.code.as_str()).collect();
    assert_eq!(codes, ["titles", "header-over-figures", "units", "totals", "notes"]);
}

#[test]
fn a_unit_under_a_name_is_a_fact_of_the_column() {
    let workbook = spreadsheet("Trimestre|Precio|Cambio\n|£|%\nQ1 2020|100|1.5\nQ2 2020|101|2");
    let table = &vitrina_clean::tables(&workbook, &workbook.sheets[0]).value[0];
    assert_eq!(table.layout.units, [1]);
    assert_eq!(table.layout.unit_names, [(1, "£".to_owned()), (2, "%".to_owned())]);
}
