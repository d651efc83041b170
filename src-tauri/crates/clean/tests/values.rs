//! Values as offices write them: what type each column gets, why, and what is published.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

mod grid;

use std::collections::BTreeMap;

use grid::{spreadsheet, text_file};
use vitrina_formats::write::Cells;
use vitrina_model::{
    Arg, DateOrder, DecimalMark, FieldChoice, FieldType, Finding, Recipe, Table, Workbook,
};

/// A column in words: type, reason, its values as they are published (only where they are texts),
/// and what they declare missing.
fn column(table: &Table<'_>, at: usize) -> String {
    let column = &table.columns[at];
    let batch = table.batches(1_000).next().unwrap();
    let cells = Cells::of(&table.columns, &batch).unwrap();
    let text = |row| {
        let mut out = String::new();
        cells[at].write(row, &mut out);
        out
    };
    let texts = matches!(cells[at], Cells::Text(_));
    let values: Vec<String> = (0..batch.len()).filter(|_| texts).map(text).collect();
    let missing = &column.field.reading.missing;
    let missing = if missing.is_empty() { String::new() } else { format!(" without {missing:?}") };
    let unit =
        column.field.reading.unit.as_deref().map_or(String::new(), |unit| format!(" in {unit}"));
    let field = &column.field;
    let (kind, reason) = (field.kind.name(), &field.proof.reason);
    format!("{kind} {reason}: {}{missing}{unit}", values.join(" "))
}

/// The second column of a drawing whose first names its rows.
fn second(book: &Workbook, choice: Option<FieldChoice>) -> (String, Vec<Finding>) {
    let fields = choice.map(|choice| (1, choice)).into_iter().collect::<BTreeMap<_, _>>();
    let (area, header_rows) = (book.sheets[0].extent(), Some((0, 0)));
    let outcome =
        vitrina_clean::run(book, &Recipe { area, header_rows, fields, ..Recipe::default() });
    (column(&outcome.value.expect("there is a table"), 1), outcome.findings)
}

fn drawn(name: &str, values: &[&str], quote: &str) -> String {
    let rows = values.iter().map(|value| format!("\nEtiqueta|{quote}{value}"));
    format!("Entidad|{name}{}", rows.collect::<String>())
}

/// Texts of a spreadsheet and of a text file give the same.
#[track_caller]
fn both(values: &[&str], expected: &str) {
    let (found, _) = second(&spreadsheet(&drawn("Valor", values, "'")), None);
    assert_eq!(found, expected, "in a spreadsheet");
    let (found, _) = second(&text_file(&drawn("Valor", values, "")), None);
    assert_eq!(found, expected, "in a text file");
}

fn said<'f>(findings: &'f [Finding], check: &str) -> Option<&'f Finding> {
    findings.iter().find(|finding| finding.check == check)
}

#[test]
fn numbers_in_texts_are_numbers_by_the_mark_that_all_rows_show() {
    both(&["1,234.50", "7", "12,345"], "number written: 1234.50 7 12345");
    both(&["1.234,50", "7", "12.345"], "number written: 1234.50 7 12345");
    both(&["1 234,50", "0,5"], "number written: 1234.50 0.5");
    both(&["(1,234.50)", "-3.2", "5-"], "number written: -1234.50 -3.2 -5");
    both(&["1,234,567", "890"], "integer written: 1234567 890");
    both(&["1.5", "1,5"], "string text: 1.5 1,5");
}

#[test]
fn a_mark_that_no_row_shows_is_asked_for() {
    let book = text_file(&drawn("Valor", &["1,234", "5,678"], ""));
    let (found, findings) = second(&book, None);
    assert_eq!(found, "string mark-unknown: 1,234 5,678");
    let asked = said(&findings, "mark-unknown").expect("the clerk is asked");
    assert_eq!(
        [&asked.args["point"], &asked.args["comma"]],
        [&Arg::from("1234"), &Arg::from("1.234")]
    );
    let answer = |mark| FieldChoice { decimal: Some(mark), ..FieldChoice::default() };
    let (found, findings) = second(&book, Some(answer(DecimalMark::Point)));
    assert_eq!(found, "integer written: 1234 5678");
    assert!(said(&findings, "mark-unknown").is_none());
    let (found, _) = second(&book, Some(answer(DecimalMark::Comma)));
    assert_eq!(found, "number written: 1.234 5.678");
    let other = text_file("Monto|Otro\n12.5|1,234\n7.25|5,678");
    let table = vitrina_clean::run(&other, &Recipe::default()).value.unwrap();
    assert_eq!(column(&table, 1), "integer written: 1234 5678", "the other column shows the mark");
    both(&["1,234", "56"], "integer written: 1234 56");
    both(&["1.234", "56", "12.345"], "string mark-unknown: 1.234 56 12.345");
}

#[test]
fn units_stand_apart_where_every_number_has_the_same() {
    both(&["12.5 %", "3 %"], "number written: 12.5 3 in %");
    both(&["$1,234.50", "$ 7.00"], "number written: 1234.50 7.00 in $");
    both(&["MXN 1,234.5", "MXN 8", "N/D"], "number missing: 1234.5 8 N/D without [\"N/D\"] in MXN");
    both(&["12.5 %", "3"], "string units: 12.5 % 3");
    both(&["$ 5", "MXN 5"], "string units: $ 5 MXN 5");
    let (_, findings) = second(&text_file(&drawn("Valor", &["S/D", "$ 5"], "")), None);
    let apart = said(&findings, "unit-apart").expect("what leaves the cells is said");
    assert_eq!([&apart.args["value"], &apart.args["number"]], [&Arg::from("$ 5"), &Arg::from("5")]);
}

#[test]
fn signs_for_nothing_are_declared_and_kept_as_they_stand() {
    both(&["5", "S/D", "N/A", "12"], "integer missing: 5 S/D N/A 12 without [\"S/D\", \"N/A\"]");
    both(&["2024-04-01", "-"], "date missing: 2024-04-01 - without [\"-\"]");
    both(&["norte", "S/D", "sur"], "string text: norte S/D sur");
    both(&["S/D", "S/D"], "string text: S/D S/D");
    let book = spreadsheet(&drawn("Valor", &["5", "'S/D", "#DIV/0!"], ""));
    let (found, findings) = second(&book, None);
    assert_eq!(found, "integer missing: 5 S/D #DIV/0! without [\"S/D\", \"#DIV/0!\"]");
    assert!(
        said(&findings, "missing-declared").is_some() && said(&findings, "cell-error").is_some()
    );
}

#[test]
fn what_is_missing_is_the_clerks_to_say() {
    let missing = |words: &[&str]| FieldChoice {
        missing: Some(words.iter().map(|&word| word.to_owned()).collect()),
        ..FieldChoice::default()
    };
    let book = spreadsheet(&drawn("Valor", &["5", "'S/D", "'pendiente", "7"], ""));
    assert_eq!(second(&book, None).0, "string mixed: 5 S/D pendiente 7");
    let (found, _) = second(&book, Some(missing(&["pendiente", "S/D"])));
    assert_eq!(found, "integer missing: 5 S/D pendiente 7 without [\"S/D\", \"pendiente\"]");
    let (found, _) = second(&book, Some(missing(&["pendiente"])));
    assert_eq!(found, "string mixed: 5 S/D pendiente 7 without [\"pendiente\"]");
    let coded = text_file(&drawn("Valor", &["5", "999", "7"], ""));
    let (found, _) = second(&coded, Some(missing(&["999"])));
    assert_eq!(found, "integer missing: 5 999 7 without [\"999\"]");
}

#[test]
fn dates_in_texts_are_dates_by_the_order_that_one_day_shows() {
    both(&["31/12/2024", "01/04/2024"], "date written: 2024-12-31 2024-04-01");
    both(&["12/31/2024", "01/04/2024"], "date written: 2024-12-31 2024-01-04");
    both(
        &["31-dic-2024", "1 de abril de 2024", "Dec 31, 2024", "2024/12/31", "31.12.24"],
        "date written: 2024-12-31 2024-04-01 2024-12-31 2024-12-31 2024-12-31",
    );
    both(&["04/04/2024", "05/05/2024"], "date written: 2024-04-04 2024-05-05");
    both(
        &["31/12/2024 10:30", "01/04/2024 9:05 p. m."],
        "datetime written: 2024-12-31T10:30:00 2024-04-01T21:05:00",
    );
    both(&["10:30 a. m.", "1:05 p.m."], "time written: 10:30:00 13:05:00");
    both(&["10:30", "26:30"], "string text: 10:30 26:30");
    both(&["31/12/2024", "12/31/2024"], "string text: 31/12/2024 12/31/2024");
}

#[test]
fn an_order_that_no_day_shows_is_asked_for() {
    let book = spreadsheet(&drawn("Fecha", &["01/04/2024", "02/04/2024"], "'"));
    let (found, findings) = second(&book, None);
    assert_eq!(found, "string order-unknown: 01/04/2024 02/04/2024");
    let asked = said(&findings, "order-unknown").expect("the clerk is asked");
    assert_eq!(
        [&asked.args["day_first"], &asked.args["month_first"]],
        [&Arg::from("2024-04-01"), &Arg::from("2024-01-04")]
    );
    let answer = |order| FieldChoice { order: Some(order), ..FieldChoice::default() };
    let (found, findings) = second(&book, Some(answer(DateOrder::DayFirst)));
    assert_eq!(found, "date written: 2024-04-01 2024-04-02");
    assert!(said(&findings, "order-unknown").is_none());
    let (found, _) = second(&book, Some(answer(DateOrder::MonthFirst)));
    assert_eq!(found, "date written: 2024-01-04 2024-02-04");
}

#[test]
fn days_that_no_calendar_has_are_told_with_their_rows() {
    let values = ["30/06/2021", "31/06/2021", "15/07/2021", "31/11/2021"];
    let (found, findings) = second(&text_file(&drawn("Fecha", &values, "")), None);
    assert_eq!(found, format!("string impossible: {}", values.join(" ")));
    let told = said(&findings, "date-impossible").expect("it is said");
    assert_eq!(told.args["rows"], Arg::from("3, 5"));
    assert_eq!(told.args["count"], Arg::from(2_u32));
}

#[test]
fn dates_that_a_spreadsheet_read_by_halves_are_told() {
    let book = spreadsheet("Entidad|Fecha\na|2024-04-01\nb|'13/04/2024\nc|2024-05-02");
    let (found, findings) = second(&book, None);
    assert_eq!(found, "date written: 2024-04-01 2024-04-13 2024-05-02");
    assert!(said(&findings, "dates-half-read").is_some());
}

#[test]
fn years_of_two_digits_are_told_with_the_pivot() {
    let (found, findings) =
        second(&text_file(&drawn("Fecha", &["31/12/29", "31/12/30"], "")), None);
    assert_eq!(found, "date written: 2029-12-31 1930-12-31");
    assert_eq!(said(&findings, "short-year").expect("said").args["iso"], Arg::from("2029-12-31"));
}

#[test]
fn codes_stay_text() {
    both(&["00123", "45678"], "string leading-zeros: 00123 45678");
    both(
        &["5512345678", "5587654321", "5511111111"],
        "string code: 5512345678 5587654321 5511111111",
    );
    both(&["1234567890123456", "12"], "string code: 1234567890123456 12");
    let named = |name| second(&text_file(&drawn(name, &["5", "12"], "")), None).0;
    assert_eq!(named("Clave del municipio"), "string code: 5 12");
    assert_eq!(named("Habitantes"), "integer all: 5 12");
    let (found, _) = second(&text_file(&drawn("Receita_COD", &["77,0", "9,5"], "")), None);
    assert_eq!(found, "string code: 77,0 9,5");
    let kept = |values| second(&spreadsheet(&drawn("Valor", values, "'")), None).0;
    assert_eq!(kept(&["1", "2", "3"]), "string code: 1 2 3", "digits that somebody made text");
    assert_eq!(kept(&["1", "22", "333"]), "integer written: 1 22 333");
    assert_eq!(kept(&["2023", "2024"]), "integer written: 2023 2024", "years are numbers");
    let (found, _) = second(&spreadsheet("Entidad|Clave\na|5\nb|12"), None);
    assert_eq!(found, "integer all: ", "real numbers are numbers, whatever they are called");
}

#[test]
fn identifiers_that_a_spreadsheet_cut_are_told() {
    let (found, findings) =
        second(&text_file(&drawn("Cuenta", &["1.23457E+17", "5.5E+15"], "")), None);
    assert_eq!(found, "number all: 1.23457E+17 5.5E+15");
    assert_eq!(said(&findings, "number-damaged").expect("said").args["count"], Arg::from(2_u32));
    let book = spreadsheet("Entidad|Cuenta\na|1234567890123450\nb|12");
    let (_, findings) = second(&book, None);
    assert!(said(&findings, "number-damaged").is_some());
}

#[test]
fn what_excel_calls_true_is_true() {
    both(&["VERDADERO", "FALSO"], "boolean written: true false");
    both(&["Sí", "No"], "string text: Sí No");
}

#[test]
fn a_chosen_type_reads_texts_too() {
    let choose = |kind| FieldChoice { kind: Some(kind), ..FieldChoice::default() };
    let book = text_file(&drawn("Clave", &["5", "12"], ""));
    let (found, _) = second(&book, Some(choose(FieldType::Integer)));
    assert_eq!(found, "integer chosen: 5 12");
    let book = text_file(&drawn("Hora", &["10:30", "9:15 hrs"], ""));
    let (found, _) = second(&book, Some(choose(FieldType::Time)));
    assert_eq!(found, "time chosen: 10:30:00 09:15:00");
    let book = text_file(&drawn("Valor", &["1,234.5", "S/D"], ""));
    let (found, _) = second(&book, Some(choose(FieldType::String)));
    assert_eq!(found, "string chosen: 1,234.5 S/D", "text is kept letter for letter");
}

#[test]
fn the_proof_counts_every_kind() {
    let book = spreadsheet("Entidad|Valor\na|1\nb|2.5\nc|'S/D\nd|'1,000.5");
    let table = vitrina_clean::run(&book, &Recipe::default()).value.unwrap();
    let proof = &table.columns[1].field.proof;
    let mut kinds: Vec<String> =
        proof.kinds.iter().map(|(kind, n)| format!("{kind} {n}")).collect();
    kinds.sort();
    assert_eq!(kinds, ["decimal 1", "missing 1", "whole 1", "written-number 1"]);
    assert_eq!((proof.matching, proof.filled, proof.missing[0].row), (3, 4, 3));
}
