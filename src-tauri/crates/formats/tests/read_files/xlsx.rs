//! Office Open XML: cells of every type, the list of sheets, what damage must not pass.

use calamine::{Data, Reader};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook as Writer};
use vitrina_model::{SourceFormat, Visibility};

use crate::support::{Xlsx, cells, code, first, package, read_named, styles, workbook};

/// Tries a cell of each type, typed and untyped, with and without a reference.
#[test]
fn every_type_of_cell_is_read() {
    let mut file = Xlsx::of(concat!(
        r#"<row r="2"><c r="B2" t="s"><v>0</v></c><c t="str"><f>A1</f><v>a_x000D_b</v></c>"#,
        r#"<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2024-04-01T10:00:00</v></c>"#,
        r#"<c t="inlineStr"><is><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r>"#,
        r#"<rPh sb="0" eb="1"><t>no</t></rPh></is></c><c><v>1.5E3</v></c><c s="1"/><c><v/></c></row>"#,
        r#"<row><c t="n"><v> 7 </v></c></row><row r="9"/><row><c t="d"><v>T10:30:00</v></c></row>"#,
    ));
    file.strings = "<sst><si><t>Ñandú &amp; co.\r\nline</t><phoneticPr/></si></sst>".to_owned();
    let expected = [
        "B2 text Ñandú & co.\nline",
        "C2 text a\rb",
        "D2 truth true",
        "E2 error #N/A",
        "F2 date 2024-04-01T10:00:00",
        "G2 text rich ",
        "H2 number 1500",
        "A3 number 7",
        "A10 time 10:30:00",
    ];
    assert_eq!(first("t.xlsx", &file.bytes()), expected);
}

/// Tries numbers under date, time, elapsed and plain formats, in both date systems.
#[test]
fn dates_follow_the_number_format() {
    let rows = concat!(
        r#"<row><c s="1"><v>45383.416666666664</v></c><c s="1"><v>1</v></c><c s="1"><v>59</v></c>"#,
        r#"<c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="1"><v>-1</v></c>"#,
        r#"<c s="1"><v>2958466</v></c><c s="2"><v>0.4375</v></c><c s="3"><v>1.104166666666667</v></c>"#,
        r#"<c s="4"><v>45383</v></c><c s="2"><v>45383.5</v></c><c s="1"><v>0.5</v></c></row>"#,
    );
    let mut file = Xlsx::of(rows);
    file.styles = styles(&["dd/mm/yyyy", "h:mm AM/PM", "[h]:mm", "#,##0.00\\ \"days\""]);
    let expected = [
        "A1 date 2024-04-01T10:00:00",
        "B1 date 1900-01-01",
        "C1 date 1900-02-28",
        "D1 text 1900-02-29",
        "E1 date 1900-03-01",
        "F1 number -1",
        "G1 number 2958466",
        "H1 time 10:30:00",
        "I1 time 26:30:00",
        "J1 number 45383",
        "K1 date 2024-04-01T12:00:00",
        "L1 time 12:00:00",
    ];
    assert_eq!(first("d.xlsx", &file.bytes()), expected);
    file.workbook = workbook(r#"date1904="1""#, r#"<sheet name="S" r:id="r1"/>"#);
    let later = first("d.xlsx", &file.bytes());
    assert_eq!(later[0], "A1 date 2028-04-02T10:00:00", "1904 counts 1,462 days later");
    assert_eq!(later[3], "D1 date 1904-03-01", "1904 was a leap year that was");
}

/// Tries prefixes on every element, as some programs write them.
#[test]
fn prefixed_elements_are_read() {
    let mut file = Xlsx::of("");
    file.sheet = concat!(
        r#"<?xml version="1.0"?><!-- c --><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1">"#,
        r#"<x:c r="A1"><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells>"#,
        r#"<x:mergeCell ref="A1:C1"/></x:mergeCells></x:worksheet>"#,
    )
    .to_owned();
    let book = read_named("p.xlsx", &file.bytes()).unwrap();
    assert_eq!(cells(&book.sheets[0]), ["A1 number 3"]);
    assert_eq!(book.sheets[0].merged[0].to_string(), "A1:C1");
}

/// Tries a part in UTF-16, and one that names Windows-1252.
#[test]
fn parts_in_other_encodings_are_read() {
    let mut file = Xlsx::of(r#"<row><c t="inlineStr"><is><t>Ñu</t></is></c></row>"#);
    let names = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"];
    let main = r#"<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#;
    let texts = [&file.workbook, &file.relations, &file.sheet];
    let wide = |text: &str| -> Vec<u8> {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    };
    let parts: Vec<Vec<u8>> = texts.iter().map(|text| wide(text)).collect();
    let types = crate::support::TYPES.as_bytes();
    let mut all = vec![("[Content_Types].xml", types), ("_rels/.rels", main.as_bytes())];
    all.extend(names.into_iter().zip(parts.iter().map(Vec::as_slice)));
    assert_eq!(first("w.xlsx", &package(&all)), ["A1 text Ñu"]);
    file.sheet = format!("<?xml version='1.0' encoding='windows-1252'?>{}", file.sheet);
    let latin: Vec<u8> = file.sheet.chars().map(|letter| letter as u8).collect();
    let last = all.len() - 1;
    all[last].1 = &latin;
    assert_eq!(first("l.xlsx", &package(&all)), ["A1 text Ñu"]);
}

/// Tries hidden sheets, a chart between them, and a name with an entity.
#[test]
fn sheets_keep_their_order_names_and_visibility() {
    let mut file = Xlsx::of("<row><c><v>1</v></c></row>");
    file.workbook = workbook(
        "",
        concat!(
            r#"<sheet name="A &amp; B" r:id="r1"/><sheet name="C" r:id="r9"/>"#,
            r#"<sheet name="H" state="hidden" r:id="r1"/><sheet name="V" state="veryHidden" r:id="r1"/>"#,
        ),
    );
    file.relations = file.relations.replace(
        "</Relationships>",
        r#"<Relationship Id="r9" Type="x/chartsheet" Target="charts/c.xml"/></Relationships>"#,
    );
    let book = read_named("s.xlsx", &file.bytes()).unwrap();
    let listed: Vec<_> = book.sheets.iter().map(|s| (s.name.as_str(), s.visibility)).collect();
    let expected =
        [("A & B", Visibility::Visible), ("H", Visibility::Hidden), ("V", Visibility::VeryHidden)];
    assert_eq!(listed, expected, "a chart sheet has no cells and is no error");
    assert_eq!(book.format, SourceFormat::Xlsx);
}

/// Tries XML that ends early, overlaps, holds entities of its own, or refers to what is missing.
#[test]
fn a_damaged_sheet_refuses_the_whole_file_and_is_named() {
    let whole = r#"<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>"#;
    for sheet in [
        &whole[..whole.len() - 12],
        &whole[..40],
        "<worksheet><sheetData><row></c></sheetData></worksheet>",
        "<worksheet><sheetData><row><c r='1A'><v>1</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r='0'><c><v>1</v></c></row></sheetData></worksheet>",
        "<worksheet/><worksheet/>",
        "<worksheet>&x;</worksheet",
        "<!DOCTYPE w [<!ENTITY x 'y'>]><worksheet><sheetData/></worksheet>",
        "<worksheet><sheetData><row><c t='str'><v>&x;</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t='str'><v>a\u{1}b</v></c></row></sheetData></worksheet>",
        "<notes/>",
        "",
        whole,
    ] {
        let mut file = Xlsx::of("");
        file.sheet = sheet.to_owned();
        let error = read_named("d.xlsx", &file.bytes()).expect_err(sheet);
        assert_eq!(error.code(), "damaged", "{sheet}");
        assert!(error.to_string().contains("\"S\""), "{error} names the sheet");
    }
}

/// Tries a hundred thousand elements inside each other.
#[test]
fn deep_nesting_is_refused() {
    let mut file = Xlsx::of("");
    file.sheet = format!("<worksheet>{}", "<a>".repeat(100_000));
    assert_eq!(code("n.xlsx", &file.bytes()), "damaged");
}

/// Tries a number that is none: it stays as the text it is, nothing is lost.
#[test]
fn a_value_that_fits_no_type_stays_text() {
    let file = Xlsx::of(
        r#"<row><c><v>n/a</v></c><c t="b"><v>maybe</v></c><c t="e"><v>Err:502</v></c><c t="d"><v>soon</v></c></row>"#,
    );
    let expected = ["A1 text n/a", "B1 text maybe", "C1 text Err:502", "D1 text soon"];
    assert_eq!(first("v.xlsx", &file.bytes()), expected);
}

/// Tries the paths that a package may use: absolute, with backslashes, in other case.
#[test]
fn parts_are_found_however_their_paths_are_written() {
    for target in
        ["/xl/worksheets/sheet1.xml", "worksheets\\SHEET1.xml", "./x/../worksheets/sheet1.xml"]
    {
        let mut file = Xlsx::of("<row><c><v>1</v></c></row>");
        file.relations = file.relations.replace("worksheets/sheet1.xml", target);
        assert_eq!(first("p.xlsx", &file.bytes()), ["A1 number 1"], "{target}");
    }
}

/// Tries a styled number whose styles the package lacks: it may be a date, so it is no number.
#[test]
fn a_number_whose_style_is_missing_is_damage() {
    for (rows, expected) in [
        ("<row><c s='1'><v>45383</v></c></row>", "damaged"),
        ("<row><c s='1' t='str'><v>x</v></c><c><v>1</v></c></row>", "read"),
    ] {
        let mut file = Xlsx::of(rows);
        file.relations = file.relations.replace("styles.xml", "lost.xml");
        assert_eq!(code("m.xlsx", &file.bytes()), expected);
    }
}

#[derive(Clone, Debug)]
enum Written {
    Text(String),
    Number(f64),
    Truth(bool),
    Date(u32),
}

fn written() -> impl Strategy<Value = Written> {
    prop_oneof![
        "[ -~ñ€漢\n]{1,12}".prop_map(Written::Text),
        any::<f64>().prop_filter("finite", |n| n.is_finite()).prop_map(Written::Number),
        any::<bool>().prop_map(Written::Truth),
        (61_u32..2_958_465).prop_map(Written::Date),
    ]
}

fn workbook_of(rows: &[Vec<Option<Written>>]) -> Vec<u8> {
    let mut book = Writer::new();
    let sheet = book.add_worksheet();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            match cell {
                Some(Written::Text(text)) => sheet.write_string(row, column, text),
                Some(Written::Number(number)) => sheet.write_number(row, column, *number),
                Some(Written::Truth(truth)) => sheet.write_boolean(row, column, *truth),
                Some(Written::Date(days)) => {
                    let date_time = ExcelDateTime::from_serial_datetime(f64::from(*days)).unwrap();
                    sheet.write_datetime_with_format(row, column, &date_time, &date)
                }
                None => continue,
            }
            .unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn by_calamine(bytes: &[u8]) -> Vec<String> {
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let (top, left) = range.start().unwrap_or_default();
    let said = |(row, column, data): (usize, usize, &Data)| {
        let at = format!(
            "{}{}",
            vitrina_model::column_letters(left + column as u32),
            top + row as u32 + 1
        );
        match data {
            Data::String(text) => format!("{at} text {text}"),
            Data::Float(n) => format!("{at} number {}", vitrina_model::Cell::Number(*n).to_text()),
            Data::Bool(truth) => format!("{at} truth {truth}"),
            Data::DateTime(serial) => {
                let (year, month, day, ..) = serial.to_ymd_hms_milli();
                format!("{at} date {year:04}-{month:02}-{day:02}")
            }
            other => format!("{at} {other:?}"),
        }
    };
    range.used_cells().map(said).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any workbook another program wrote is read as a third program reads it.
    #[test]
    fn another_reader_agrees(
        rows in prop::collection::vec(prop::collection::vec(prop::option::of(written()), 0..6), 0..8)
    ) {
        let bytes = workbook_of(&rows);
        prop_assert_eq!(first("r.xlsx", &bytes), by_calamine(&bytes));
    }
}
