//! CSV, JSON and `datapackage.json`, read back by other libraries.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod write_common;

use proptest::prelude::*;
use vitrina_model::{Cell, Digest, FieldType, FileFormat, Reading, TableColumn};
use write_common::{all_types, column, folder, lexical, sheet, table, write};

fn text(columns: Vec<TableColumn>, rows: &[Vec<Cell<'_>>], name: &str) -> String {
    let sheet = sheet(&columns, rows);
    let table = table(&sheet, columns, rows.len() as u32);
    let directory = tempfile::tempdir().unwrap();
    let formats = [FileFormat::Csv, FileFormat::Json, FileFormat::Datapackage];
    write(&table, &formats, directory.path()).unwrap();
    String::from_utf8(folder(directory.path()).remove(name).unwrap()).unwrap()
}

#[test]
fn csv_holds_every_type() {
    let (columns, rows) = all_types();
    // Written out here, since snapshots do not tell one line end from another.
    let expected = "Clave,Número,Importe,Vigente,Fecha,Registro,Hora,Tasa,\"Observación, \"\"larga\"\"\"\r\n\
        00123,42,1234.5,true,2024-04-01,2024-04-01T00:00:00,10:30:00,12.50,=1+1\r\n\
        ñandú 🦤,-9007199254740991,0.30000000000000004,false,1969-12-31,2024-04-01T10:00:00,\
        00:00:00,0.00,\"dice \"\"sí\"\",\r\ny <no> & \u{1}_x000D_ \"\r\n\
        z,,,,,,,,\r\n";
    assert_eq!(text(columns, &rows, "contratos.csv"), expected);
}

#[test]
fn a_row_of_one_empty_cell_is_no_blank_line() {
    let rows = [vec![Cell::Text("a")], vec![Cell::Empty], vec![Cell::Text("b")]];
    let csv = text(vec![column(0, "c", FieldType::String)], &rows, "contratos.csv");
    assert_eq!(csv, "c\r\na\r\n\"\"\r\nb\r\n");
    let read = csv::Reader::from_reader(csv.as_bytes()).into_records().count();
    assert_eq!(read, 3, "a reader drops blank lines, and must not drop a record");
}

#[test]
fn what_is_said_of_a_file_is_so() {
    let (columns, rows) = all_types();
    let sheet = sheet(&columns, &rows);
    let table = table(&sheet, columns, 3);
    let directory = tempfile::tempdir().unwrap();
    let files = write(
        &table,
        &[FileFormat::Csv, FileFormat::Json, FileFormat::Datapackage],
        directory.path(),
    );
    let files = files.unwrap();
    let found = folder(directory.path());
    assert_eq!(found.len(), files.len(), "no temporary file stays");
    for file in &files {
        let bytes = &found[&file.path];
        assert_eq!((file.bytes, file.sha256), (bytes.len() as u64, Digest::of(bytes)));
    }
    assert_eq!((files[0].rows, files[0].columns), (3, 9));
}

#[test]
fn datapackage_describes_the_files() {
    let (columns, rows) = all_types();
    insta::assert_snapshot!(text(columns, &rows, "datapackage.json"));
}

#[test]
fn json_holds_every_type() {
    let (columns, rows) = all_types();
    let names: Vec<_> = columns.iter().map(|column| column.field.name.clone()).collect();
    let json = text(columns, &rows, "contratos.json");
    insta::assert_snapshot!(json);
    let read: Vec<serde_json::Map<String, serde_json::Value>> =
        serde_json::from_str(&json).unwrap();
    assert_eq!(read.len(), 3);
    assert!(read.iter().all(|record| names.iter().all(|name| record.contains_key(name))));
    let Cell::Text(awkward) = rows[1][8] else { panic!("the fixture has a text there") };
    assert_eq!(read[1][&names[8]], awkward, "quotes, line ends and control characters come back");
}

#[test]
fn a_table_without_records_is_an_empty_list() {
    let json = text(vec![column(0, "c", FieldType::String)], &[], "contratos.json");
    assert_eq!(json, "[\n]\n");
}

#[test]
fn lexical_values_pass_letter_for_letter() {
    let columns = vec![
        lexical(0, "n", FieldType::Number),
        lexical(1, "d", FieldType::Date),
        lexical(2, "b", FieldType::Boolean),
    ];
    let rows = [
        ["1.10", "2024-04-01", "true"].map(Cell::Text).to_vec(),
        ["+5", "", "false"].map(Cell::Text).to_vec(),
        ["123456789012345678901", "2024-02-29", ""].map(Cell::Text).to_vec(),
    ];
    let csv = text(columns.clone(), &rows, "contratos.csv");
    assert_eq!(
        csv,
        "n,d,b\r\n1.10,2024-04-01,true\r\n+5,,false\r\n123456789012345678901,2024-02-29,\r\n"
    );
    let json = text(columns, &rows, "contratos.json");
    let expected = r#"[
{"n":1.10,"d":"2024-04-01","b":true},
{"n":"+5","d":null,"b":false},
{"n":123456789012345678901,"d":"2024-02-29","b":null}
]
"#;
    assert_eq!(json, expected, "a spelling that JSON forbids becomes a string, not another number");
}

/// A column of numbers with two signs for nothing, a measure, and thousands apart.
fn with_missing() -> (Vec<TableColumn>, Vec<Vec<Cell<'static>>>) {
    let mut column = lexical(0, "n", FieldType::Number);
    let missing = vec!["S/D".to_owned(), "N/A".to_owned()];
    let unit = Some("%".to_owned());
    column.field.reading = Reading { opened: true, missing, unit, ..Reading::default() };
    let cells = ["S/D", "1,234.50", "N/A"].map(Cell::Text);
    let more = [Cell::Number(0.1 + 0.2), Cell::Empty];
    (vec![column], cells.into_iter().chain(more).map(|cell| vec![cell]).collect())
}

#[test]
fn what_is_missing_stays_in_the_csv_and_is_null_in_json() {
    let (columns, rows) = with_missing();
    let csv = text(columns.clone(), &rows, "contratos.csv");
    assert_eq!(csv, "n\r\nS/D\r\n1234.50\r\nN/A\r\n0.30000000000000004\r\n\"\"\r\n");
    let json = text(columns.clone(), &rows, "contratos.json");
    let expected = "[\n{\"n\":null},\n{\"n\":1234.50},\n{\"n\":null},\n{\"n\":0.30000000000000004},\n\
        {\"n\":null}\n]\n";
    assert_eq!(json, expected);
    let package = text(columns, &rows, "datapackage.json");
    let package: serde_json::Value = serde_json::from_str(&package).unwrap();
    let field = &package["resources"][0]["schema"]["fields"][0];
    assert_eq!(field["missingValues"], serde_json::json!(["", "S/D", "N/A"]));
    assert_eq!(field["unit"], "%");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn csv_gives_back_every_text(
        rows in prop::collection::vec(prop::collection::vec("[a\"\r\n, ;é\u{0}]{0,6}", 3), 0..20)
    ) {
        let columns = ["a", "b", "c"];
        let columns: Vec<_> = columns.iter().zip(0..).map(|(n, i)| column(i, n, FieldType::String)).collect();
        let cells: Vec<Vec<Cell<'_>>> =
            rows.iter().map(|row| row.iter().map(|text| Cell::Text(text)).collect()).collect();
        let written = text(columns, &cells, "contratos.csv");
        let mut reader = csv::Reader::from_reader(written.as_bytes());
        let read: Vec<Vec<String>> =
            reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(read, rows, "as many records as rows, each letter for letter");
    }
}
