//! The workbook, read back by another library and looked at part by part.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]
#![allow(clippy::float_cmp, reason = "whole days are exact")]

mod write_common;

use std::io::Read;

use calamine::{Data, Reader, Xlsx, open_workbook};
use proptest::prelude::*;
use vitrina_formats::write::WriteError;
use vitrina_model::{Cell, FieldType, FileFormat, Metadata, TableColumn};
use write_common::{Locale, all_types, column, folder, lexical, metadata, sheet, table, write_as};

/// The cells of the first sheet and the XML of all parts.
struct Book {
    names: Vec<String>,
    cells: Vec<Vec<Data>>,
    parts: Vec<(String, String)>,
}

impl Book {
    fn of(columns: Vec<TableColumn>, rows: &[Vec<Cell<'_>>], metadata: &Metadata) -> Book {
        let sheet = sheet(&columns, rows);
        let table = table(&sheet, columns, rows.len() as u32);
        let directory = tempfile::tempdir().unwrap();
        let words = Locale::spanish();
        write_as(&table, metadata, &words, &[FileFormat::Xlsx], directory.path()).unwrap();
        let path = directory.path().join("contratos.xlsx");
        let mut book: Xlsx<_> = open_workbook(&path).unwrap();
        let names = book.sheet_names();
        let range = book.worksheet_range(&names[0]).unwrap();
        assert_eq!(range.start(), Some((0, 0)), "the title stands in A1");
        let cells = range.rows().map(<[Data]>::to_vec).collect();
        let mut zip = zip::ZipArchive::new(std::fs::File::open(&path).unwrap()).unwrap();
        let parts = (0..zip.len()).map(|index| {
            let mut part = zip.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        });
        let parts = parts.collect();
        Book { names, cells, parts }
    }

    fn part(&self, name: &str) -> &str {
        &self.parts.iter().find(|(part, _)| part == name).unwrap().1
    }
}

#[test]
fn every_type_comes_back() {
    let (columns, rows) = all_types();
    let book = Book::of(columns.clone(), &rows, &metadata());
    let header: Vec<_> = book.cells[3].iter().map(ToString::to_string).collect();
    let names: Vec<_> = columns.iter().map(|column| column.field.name.clone()).collect();
    assert_eq!(header, names, "the header is row 4");
    assert_eq!(book.cells.len(), 7, "nothing stands under the table");
    let first = &book.cells[4];
    assert_eq!(first[0], Data::String("00123".into()), "a key keeps its zeros");
    assert_eq!(first[1], Data::Float(42.0));
    assert_eq!(first[2], Data::Float(1234.5));
    assert_eq!(first[3], Data::Bool(true));
    for index in [4, 5] {
        // 2024-04-01 is day 45,383 (ISO/IEC 29500-1, 18.17.4.1).
        assert!(matches!(&first[index], Data::DateTime(date) if date.as_f64() == 45_383.0));
    }
    assert!(matches!(&first[6], Data::DateTime(time) if (time.as_f64() - 0.4375).abs() < 1e-9));
    assert_eq!(first[7], Data::Float(12.5), "a number that is one is one");
    assert_eq!(first[8], Data::String("=1+1".into()), "a text is never a formula");
    let second = &book.cells[5];
    assert_eq!(second[1], Data::String("-9007199254740991".into()), "16 digits would be rounded");
}

#[test]
fn dates_that_spreadsheets_disagree_on_are_text() {
    let date = |days: i64| vec![Cell::DateTime(days * 86_400_000)];
    // 1900-02-27, 1900-03-01, 1969-12-31.
    let rows = [date(-25_510), date(-25_508), date(-1)];
    let book = Book::of(vec![column(0, "Fecha", FieldType::Date)], &rows, &metadata());
    assert_eq!(book.cells[4][0], Data::String("1900-02-27".into()));
    assert!(matches!(book.cells[5][0], Data::DateTime(date) if date.as_f64() == 61.0));
    assert!(matches!(book.cells[6][0], Data::DateTime(date) if date.as_f64() == 25_568.0));
}

#[test]
fn awkward_texts_come_back() {
    let texts = ["a\nb", "\r", "x\u{1}y", "_x000D_", " blanks ", "<&\">", "🦤", "\u{feff}", "\t"];
    let rows: Vec<_> = texts.iter().map(|text| vec![Cell::Text(text)]).collect();
    let book = Book::of(vec![column(0, "t", FieldType::String)], &rows, &metadata());
    let read: Vec<_> = book.cells[4..].iter().map(|row| row[0].to_string()).collect();
    assert_eq!(read, texts);
}

#[test]
fn the_workbook_is_accessible() {
    let (columns, rows) = all_types();
    let book = Book::of(columns, &rows, &metadata());
    assert_eq!(
        book.names,
        ["Contratos de obra 2024", "Acerca de estos datos", "Lista de columnas"]
    );
    assert_eq!(book.cells[0][0], Data::String("Contratos de obra 2024".into()));
    let sentence = "Esta hoja contiene una tabla con 3 filas y 9 columnas.";
    assert_eq!(book.cells[1][0], Data::String(sentence.into()));
    let table = book.part("xl/tables/table1.xml");
    assert!(table.contains(r#"ref="A4:I7""#), "from A4, header included: {table}");
    assert!(table.contains(r#"displayName="data_contratos_de_obra_2024""#), "named");
    let core = book.part("docProps/core.xml");
    for property in [
        "<dc:title>Contratos de obra 2024</dc:title>",
        "<dc:creator>Secretaría de Obras</dc:creator>",
        "2026-11-25T10:30:00Z</dcterms:created>",
    ] {
        assert!(core.contains(property), "{property} in {core}");
    }
    assert!(book.part("docProps/custom.xml").contains("es-MX"), "the language is said");
    for (name, part) in &book.parts {
        for unwanted in
            ["<mergeCell", "<autoFilter", "<pane", "<headerFooter", "[page-", "vbaProject"]
        {
            assert!(!part.contains(unwanted), "{unwanted} in {name}");
        }
    }
}

#[test]
fn names_that_excel_would_take_for_one_are_told_apart() {
    let columns = vec![
        column(0, "Total", FieldType::String),
        column(1, "TOTAL", FieldType::String),
        column(2, &"ñ".repeat(300), FieldType::String),
        column(3, "dos\nlíneas\u{1}", FieldType::String),
    ];
    let rows = [vec![Cell::Text("a"), Cell::Text("b"), Cell::Text("c"), Cell::Text("d")]];
    let book = Book::of(columns, &rows, &metadata());
    let header: Vec<_> = book.cells[3].iter().map(ToString::to_string).collect();
    assert_eq!(header[1], "TOTAL (2)");
    assert!(header[2].ends_with('…') && header[2].chars().count() == 255, "a cut is shown");
    assert_eq!(header[3], "dos\nlíneas ");
    assert!(book.part("xl/sharedStrings.xml").contains(&"ñ".repeat(300)), "and whole there");
}

#[test]
fn every_part_is_well_formed_whatever_the_description_says() {
    let evil = "<a b=\"c\">&'\u{1}\u{b}\u{fffe}\r\n]]>";
    let metadata = Metadata {
        title: Some(evil.into()),
        description: Some(evil.into()),
        publisher: Some(evil.into()),
        contact: Some(format!("https://example.org/{evil}")),
        keywords: vec![evil.into()],
        language: Some(evil.into()),
        ..metadata()
    };
    let columns = vec![column(0, evil, FieldType::String)];
    let book = Book::of(columns, &[vec![Cell::Text(evil)]], &metadata);
    for (name, part) in &book.parts {
        // XML 1.0, section 2.2: the characters that may stand in a document.
        let allowed =
            |c: char| c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}') || "\t\n\r".contains(c);
        assert!(part.chars().all(allowed), "{name} holds what XML forbids");
        let mut reader = quick_xml::Reader::from_str(part);
        while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
    }
}

#[test]
fn a_table_without_records_and_without_description_is_a_workbook() {
    let book = Book::of(vec![column(0, "c", FieldType::Date)], &[], &Metadata::default());
    assert_eq!(book.names[0], "contratos", "the file's name where there is no title");
    assert!(book.part("xl/tables/table1.xml").contains(r#"ref="A4:A5""#), "a table has a row");
}

#[test]
fn a_text_that_does_not_fit_is_never_cut() {
    let directory = tempfile::tempdir().unwrap();
    // A letter outside the first plane counts twice in Excel.
    for (text, fits) in [("🦤".repeat(16_383) + "a", true), ("🦤".repeat(16_384), false)] {
        let columns = vec![column(0, "Nota", FieldType::String)];
        let rows = [vec![Cell::Text("a")], vec![Cell::Text(&text)]];
        let sheet = sheet(&columns, &rows);
        let table = table(&sheet, columns, 2);
        let formats = [FileFormat::Csv, FileFormat::Xlsx];
        let words = Locale::spanish();
        let written = write_as(&table, &metadata(), &words, &formats, directory.path());
        if fits {
            assert!(written.is_ok(), "32,767 units fit");
            std::fs::remove_file(directory.path().join("contratos.csv")).unwrap();
            std::fs::remove_file(directory.path().join("contratos.xlsx")).unwrap();
            continue;
        }
        let error = written.unwrap_err();
        let place =
            matches!(&error, WriteError::TextTooLong { row: 2, column, .. } if column == "Nota");
        assert!(place, "it says where, in the rows of the clerk's file: {error:?}");
        assert!(folder(directory.path()).is_empty(), "the CSV is not there either");
    }
}

#[test]
fn too_many_rows_are_refused_before_anything_is_written() {
    let columns = vec![column(0, "c", FieldType::String)];
    let sheet = sheet(&columns, &[]);
    let directory = tempfile::tempdir().unwrap();
    let words = Locale::spanish();
    let table = table(&sheet, columns, 1_048_573);
    let error = write_as(&table, &metadata(), &words, &[FileFormat::Xlsx], directory.path());
    let error = error.unwrap_err();
    let most = 1_048_572;
    assert!(matches!(error, WriteError::TooManyRows { rows: 1_048_573, most: m, .. } if m == most));
    assert!(folder(directory.path()).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn every_text_comes_back(
        texts in prop::collection::vec("[a_x0D<&\"\r\n\t é\u{1}\u{1f}🦤]{1,12}", 1..10),
        kind in prop::sample::select(vec![FieldType::String, FieldType::Number, FieldType::Date])
    ) {
        let rows: Vec<_> = texts.iter().map(|text| vec![Cell::Text(text)]).collect();
        let book = Book::of(vec![lexical(0, "t", kind)], &rows, &metadata());
        let read: Vec<_> = book.cells[4..].iter().map(|row| row[0].to_string()).collect();
        // What begins with zeros stays the text that it is.
        let number = |text: &str| match text.parse::<f64>() {
            Ok(number) if text == "0" || !text.starts_with('0') => number.to_string(),
            _ => text.to_owned(),
        };
        let expected: Vec<_> = texts
            .iter()
            .map(|text| if kind == FieldType::Number { number(text) } else { text.clone() })
            .collect();
        prop_assert_eq!(read, expected);
    }
}
