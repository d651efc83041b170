//! Parquet, read back by the library's own reader and compared with the CSV cell by cell.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod write_common;

use arrow_array::{Array, Decimal128Array, RecordBatch, StringArray};
use arrow_schema::DataType;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::file::reader::{FileReader, SerializedFileReader};
use vitrina_model::{Cell, FieldType, FileFormat};
use write_common::{all_types, folder, lexical, sheet, table, write};

fn written(
    columns: Vec<vitrina_model::TableColumn>,
    rows: &[Vec<Cell<'_>>],
) -> (tempfile::TempDir, RecordBatch) {
    let sheet = sheet(&columns, rows);
    let table = table(&sheet, columns, rows.len() as u32);
    let directory = tempfile::tempdir().unwrap();
    let files = write(&table, &[FileFormat::Csv, FileFormat::Parquet], directory.path()).unwrap();
    assert_eq!((files[1].rows, files[1].path.as_str()), (rows.len() as u64, "contratos.parquet"));
    let file = std::fs::File::open(directory.path().join("contratos.parquet")).unwrap();
    let mut read = ParquetRecordBatchReaderBuilder::try_new(file).unwrap().build().unwrap();
    (directory, read.next().unwrap().unwrap())
}

/// Every type, empty cells among them: the column's type is kept, and what stands in the CSV is there.
#[test]
fn every_type_is_kept() {
    let (columns, rows) = all_types();
    let (_folder, read) = written(columns, &rows);
    let kinds: Vec<String> =
        read.schema().fields().iter().map(|field| field.data_type().to_string()).collect();
    assert_eq!(
        kinds,
        [
            "Utf8",
            "Int64",
            "Float64",
            "Boolean",
            "Date32",
            "Timestamp(µs)",
            "Time32(ms)",
            "Decimal128(4, 2)",
            "Utf8"
        ]
    );
    let decimals: &Decimal128Array = read.column(7).as_any().downcast_ref().unwrap();
    assert_eq!((decimals.value_as_string(0), decimals.is_null(2)), ("12.50".to_owned(), true));
    let texts: &StringArray = read.column(8).as_any().downcast_ref().unwrap();
    assert_eq!(texts.value(1), "dice \"sí\",\r\ny <no> & \u{1}_x000D_ ");
}

/// Texts of a CSV that are numbers, dates and moments: typed, and every digit kept.
#[test]
fn open_forms_are_typed_and_lose_no_digit() {
    let kinds = [
        FieldType::Integer,
        FieldType::Number,
        FieldType::Number,
        FieldType::Date,
        FieldType::Datetime,
        FieldType::Datetime,
        FieldType::Boolean,
        FieldType::Time,
    ];
    let columns: Vec<_> = kinds
        .iter()
        .enumerate()
        .map(|(at, kind)| lexical(at as u32, &format!("c{at}"), *kind))
        .collect();
    let text = Cell::Text;
    let rows = [
        vec![
            text("-42"),
            text("0.30000000000000000004"),
            text("1e5"),
            text("2024-02-29"),
            text("2024-04-01T10:00:00.5Z"),
            text("2024-04-01T10:00:00Z"),
            text("true"),
            text("23:59:59"),
        ],
        vec![
            text("123456789012345678"),
            text("-1234.5"),
            text("2.5"),
            text("1899-12-31"),
            text("2024-04-01T10:00:00Z"),
            text("2024-04-01T10:00:00"),
            text("false"),
            Cell::Empty,
        ],
    ];
    let (_folder, read) = written(columns, &rows);
    let schema = read.schema();
    let kind = |at: usize| schema.field(at).data_type().clone();
    assert_eq!(kind(1), DataType::Decimal128(24, 20));
    assert_eq!((kind(2), kind(5)), (DataType::Float64, DataType::Utf8));
    assert!(kind(4).to_string().contains("UTC"), "{}", kind(4));
    let decimals: &Decimal128Array = read.column(1).as_any().downcast_ref().unwrap();
    assert_eq!(decimals.value_as_string(0), "0.30000000000000000004");
    let dates: &arrow_array::Date32Array = read.column(3).as_any().downcast_ref().unwrap();
    assert_eq!((dates.value(0), dates.value(1)), (19_782, -25_568));
}

/// The title and the licence are in the file, so that they go wherever it goes.
#[test]
fn what_is_known_of_the_dataset_is_in_the_file() {
    let (columns, rows) = all_types();
    let (folder_of, _) = written(columns, &rows);
    assert_eq!(folder(folder_of.path()).len(), 2, "no temporary file stays");
    let file = std::fs::File::open(folder_of.path().join("contratos.parquet")).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let said = reader.metadata().file_metadata().key_value_metadata().unwrap().clone();
    let of = |name: &str| said.iter().find(|pair| pair.key == name).and_then(|it| it.value.clone());
    assert!(of("title").is_some() && of("license").is_some_and(|it| it.starts_with("https://")));
}

/// Signs for nothing stay in the CSV and are nulls among numbers.
#[test]
fn what_is_missing_is_null() {
    let mut column = lexical(0, "n", FieldType::Number);
    column.field.reading.missing = vec!["S/D".to_owned()];
    let rows = ["1.5", "S/D"].map(|text| vec![Cell::Text(text)]);
    let (_folder, read) = written(vec![column], &rows);
    let decimals: &Decimal128Array = read.column(0).as_any().downcast_ref().unwrap();
    assert_eq!((decimals.value_as_string(0), decimals.is_null(1)), ("1.5".to_owned(), true));
}
