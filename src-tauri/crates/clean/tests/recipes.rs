//! What a clerk can decide: the sheet, the box, the header rows, names and types.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

mod grid;

use std::collections::BTreeMap;

use grid::{outline, sheet, spreadsheet, text_file, workbook};
use vitrina_model::{
    Arg, CellAddress, FieldChoice, FieldType, Finding, Outcome, Place, Recipe, SheetChoice,
    SourceFormat, Table, Workbook,
};

fn run<'w>(workbook: &'w Workbook, recipe: &Recipe) -> Outcome<Option<Table<'w>>> {
    vitrina_clean::run(workbook, recipe)
}

#[track_caller]
fn check(drawing: &str, recipe: &Recipe, expected: &str) {
    let workbook = spreadsheet(drawing);
    let table = run(&workbook, recipe).value.expect("the box holds something");
    assert!(table.ledger.balances(), "{:?}", table.ledger);
    assert_eq!(outline(&table), expected);
}

fn boxed(area: &str, header_rows: Option<(u32, u32)>) -> Recipe {
    Recipe { area: area.parse().ok(), header_rows, ..Recipe::default() }
}

fn choose(column: u32, name: Option<&str>, kind: Option<FieldType>) -> Recipe {
    let choice = FieldChoice { name: name.map(str::to_owned), kind, ..FieldChoice::default() };
    Recipe { fields: BTreeMap::from([(column, choice)]), ..Recipe::default() }
}

fn said<'f>(findings: &'f [Finding], check: &str) -> Option<&'f Finding> {
    findings.iter().find(|finding| finding.check == check)
}

/// Name, type, reason of the proof and whether letters pass as they are, for each column.
fn columns(table: &Table<'_>) -> Vec<String> {
    let one = |column: &vitrina_model::TableColumn| {
        let field = &column.field;
        let lexical = if column.lexical { " lexical" } else { "" };
        format!("{} {} {}{lexical}", field.name, field.kind.name(), field.proof.reason)
    };
    table.columns.iter().map(one).collect()
}

#[track_caller]
fn types(workbook: &Workbook, recipe: &Recipe, expected: &[&str]) {
    let table = run(workbook, recipe).value.expect("there is a table");
    assert_eq!(columns(&table), expected);
}

const TABLE: &str = "Título\nClave|Monto\na|1\nb|2\nc|3\nNotas del área";

#[test]
fn a_box_holds_what_the_clerk_says() {
    check(TABLE, &boxed("A2:B4", None), "A2:B4 header 2 body 3-4");
    check(TABLE, &boxed("A2:A5", Some((1, 1))), "A2:A5 header 2 body 3-5");
    check(TABLE, &boxed("B3:B5", None), "B3:B5 body 3-5");
    check(TABLE, &boxed("A3:B5", Some((2, 2))), "A3:B5 header 3 body 4-5");
}

#[test]
fn header_rows_alone_let_the_rest_be_found() {
    let recipe = Recipe { header_rows: Some((1, 1)), ..Recipe::default() };
    check(TABLE, &recipe, "A2:B5 header 2 body 3-5 notes 6");
}

#[test]
fn a_box_without_content_is_no_table() {
    let workbook = spreadsheet(TABLE);
    let outcome = run(&workbook, &boxed("M1:N9", None));
    assert!(outcome.value.is_none());
    assert!(said(&outcome.findings, "no-table").is_some());
}

fn three_sheets() -> Workbook {
    let sheets = vec![
        sheet(".oculta", "Clave|Monto\na|1\nb|2", false),
        sheet("Portada", "Informe anual\n\nElaborado por el área de datos.", false),
        sheet("Datos", "Clave|Monto\na|1\nb|2", false),
    ];
    workbook(SourceFormat::Xlsx, sheets)
}

#[test]
fn the_first_visible_sheet_with_a_table_is_taken() {
    let book = three_sheets();
    let outcome = run(&book, &Recipe::default());
    assert_eq!(outcome.value.map(|table| table.sheet.name.as_str()), Some("Datos"));
    let hidden = said(&outcome.findings, "hidden-sheet").expect("hidden sheets are always said");
    assert_eq!(hidden.place, Place::Sheet { sheet: ".oculta".into() });
}

#[test]
fn a_sheet_by_number_or_name() {
    let book = three_sheets();
    let name = |choice: SheetChoice| {
        vitrina_clean::sheet_of(&book, &choice).map(|sheet| sheet.name.as_str())
    };
    assert_eq!(name(SheetChoice::First), Some("Datos"));
    assert_eq!(name(SheetChoice::Number(1)), Some(".oculta"), "hidden sheets are counted");
    assert_eq!(name(SheetChoice::Number(0)), None);
    assert_eq!(name(SheetChoice::Number(4)), None);
    assert_eq!(name(SheetChoice::Name("Portada".into())), Some("Portada"));
    assert_eq!(name(SheetChoice::Name("Otra".into())), None);
    let recipe = Recipe { sheet: SheetChoice::Name("Portada".into()), ..Recipe::default() };
    let outcome = run(&book, &recipe);
    assert!(outcome.value.is_none(), "a cover is no table even when it is asked for");
}

#[test]
fn a_table_of_contents_is_no_table() {
    let sheets = vec![
        sheet(
            "Índice",
            "Hoja|Tema\nCasos|Casos por año\nTasas|Tasas por año\nOtros|Lo demás",
            false,
        ),
        sheet("Casos", "Año|Casos\n2019|1\n2020|2", false),
        sheet("Tasas", "Año|Tasa\n2019|1.5\n2020|2.5", false),
    ];
    let book = workbook(SourceFormat::Xlsx, sheets);
    let table = run(&book, &Recipe::default()).value.expect("the second sheet holds one");
    assert_eq!(table.sheet.name, "Casos");
}

#[test]
fn types_of_a_spreadsheet_follow_the_kind_of_its_cells() {
    let book = spreadsheet(
        "
Entero|Número|Fecha|Momento|Hora|Lógico|Código|Texto|Mixto|Vacío
1|1.5|2024-04-01|2024-04-01|10:30|TRUE|'01|'a|5|
2|2|2024-04-02|2024-04-02T10:30|11:30|FALSE|'02|'8|pendiente|",
    );
    let expected = [
        "Entero integer all",
        "Número number all",
        "Fecha date all",
        "Momento datetime all",
        "Hora time all",
        "Lógico boolean all",
        "Código string leading-zeros",
        "Texto string text",
        "Mixto string mixed",
        "Vacío string empty",
    ];
    types(&book, &Recipe::default(), &expected);
    let table = run(&book, &Recipe::default()).value.expect("there is a table");
    let mixed = &table.columns[8].field.proof;
    assert_eq!((mixed.matching, mixed.filled), (1, 2));
    assert_eq!(
        mixed.example,
        Some((2, "pendiente".to_owned())),
        "the first cell that is not alike"
    );
}

#[test]
fn types_of_a_text_file_follow_the_letters() {
    let book = text_file(
        "
Entero|Número|Fecha|Momento|Lógico|Código|Texto|Coma
1|1.50|2024-04-01|2024-04-01T10:30:00|true|01|a|1,5
2|2|2024-04-02|2024-04-02T10:30:00|false|02|7|2,5",
    );
    let expected = [
        "Entero integer all lexical",
        "Número number all lexical",
        "Fecha date all lexical",
        "Momento datetime all lexical",
        "Lógico boolean all lexical",
        "Código string leading-zeros",
        "Texto string text",
        "Coma number written lexical",
    ];
    types(&book, &Recipe::default(), &expected);
}

#[test]
fn times_beyond_a_day_stay_text() {
    let book = spreadsheet("Etapa|Tiempo\na|10:30\nb|26:30\nc|1:00");
    types(&book, &Recipe::default(), &["Etapa string text", "Tiempo string durations"]);
}

#[test]
fn a_chosen_type_holds_where_every_cell_fits() {
    let book = spreadsheet("Clave|Monto\n'7|1\n'8|2\n'9|3");
    let text = choose(1, None, Some(FieldType::String));
    types(&book, &text, &["Clave string code", "Monto string chosen"]);
    let number = choose(0, None, Some(FieldType::Integer));
    types(&book, &number, &["Clave integer chosen lexical", "Monto integer all"]);
}

#[test]
fn a_chosen_type_that_does_not_fit_changes_nothing_and_is_said() {
    let book = spreadsheet("Clave|Monto\na|1.5\nb|S/D\nc|n/a\nd|4.5");
    let outcome = run(&book, &choose(1, None, Some(FieldType::Integer)));
    let table = outcome.value.expect("there is a table");
    assert_eq!(table.columns[1].field.kind, FieldType::String);
    let said = said(&outcome.findings, "type-does-not-fit").expect("the clerk is told");
    assert_eq!(
        said.place,
        Place::Cell { sheet: "S".into(), cell: CellAddress { row: 1, column: 1 } }
    );
    assert_eq!(said.args["count"], Arg::from(2_u32), "what is missing fits every type");
    assert_eq!(said.args["value"], Arg::from("1.5"));
}

#[test]
fn names_are_the_headers_words_and_unique() {
    let book = spreadsheet("' Clave '|Monto|Monto|\na|1|2|x\nb|3|4|y");
    types(
        &book,
        &Recipe::default(),
        &[" Clave  string text", "Monto integer all", "Monto (2) integer all", "D string text"],
    );
    types(
        &book,
        &choose(2, Some("Clave"), None),
        &[" Clave  string text", "Monto integer all", "Clave integer all", "D string text"],
    );
}

#[test]
fn groups_and_columns_are_joined() {
    let book = spreadsheet(
        "
Municipio|Gasto||Año
|Corriente|Total|
Ayala|1|2|2020
Cuautla|3|4|2021
merged A1:A2
merged B1:C1
merged D1:D2",
    );
    let table = run(&book, &Recipe::default()).value.expect("there is a table");
    let names: Vec<&str> = table.columns.iter().map(|c| c.field.name.as_str()).collect();
    assert_eq!(names, ["Municipio", "Gasto – Corriente", "Gasto – Total", "Año"]);
}

#[test]
fn errors_long_numbers_and_blanks_are_said_once_a_column() {
    let book = spreadsheet("Clave|Monto|Folio\n'a '|#N/A|1234567890123456\nb|#DIV/0!|5\nc|7|6");
    let findings = run(&book, &Recipe::default()).findings;
    let count = |check| said(&findings, check).map(|finding| finding.args["count"].clone());
    assert_eq!(count("cell-error"), Some(Arg::from(2_u32)));
    assert_eq!(count("long-number"), Some(Arg::from(1_u32)), "its last digit is no zero");
    assert_eq!(count("number-damaged"), None);
    assert_eq!(count("untrimmed"), Some(Arg::from(1_u32)));
    let place = Place::Cell { sheet: "S".into(), cell: CellAddress { row: 1, column: 1 } };
    assert_eq!(said(&findings, "cell-error").map(|finding| &finding.place), Some(&place));
}

#[test]
fn what_is_left_out_is_said() {
    let book = spreadsheet("Clave|Monto\na|1\n\nb|2\nTotal|3\n\nFuente: INEGI");
    let findings = run(&book, &Recipe::default()).findings;
    for check in ["totals-left-out", "notes-left-out", "blank-rows-inside"] {
        assert!(said(&findings, check).is_some(), "{check}");
    }
}

/// Every check and every reason of this crate, as the sources name them.
const SAID: [&str; 39] = [
    "finding-hidden-sheet",
    "finding-no-table",
    "finding-header-blank",
    "finding-header-duplicate",
    "finding-type-does-not-fit",
    "finding-cell-error",
    "finding-long-number",
    "finding-untrimmed",
    "finding-blank-rows-inside",
    "finding-totals-left-out",
    "finding-notes-left-out",
    "finding-cell-outside-table",
    "proof-all",
    "proof-text",
    "proof-leading-zeros",
    "proof-mixed",
    "proof-durations",
    "proof-empty",
    "proof-chosen",
    "finding-order-unknown",
    "finding-mark-unknown",
    "finding-dates-half-read",
    "finding-date-impossible",
    "finding-number-damaged",
    "finding-missing-declared",
    "finding-unit-apart",
    "finding-short-year",
    "proof-missing",
    "proof-written",
    "proof-code",
    "proof-impossible",
    "proof-order-unknown",
    "proof-mark-unknown",
    "proof-units",
    "reading-point",
    "reading-comma",
    "reading-day-first",
    "reading-month-first",
    "reading-unit",
];

#[test]
fn both_languages_have_words_for_all_of_it() {
    for language in ["es", "en"] {
        let path = format!("{}/../../locales/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
        let words = std::fs::read_to_string(path).expect("the locales stand beside the crates");
        for id in SAID {
            assert!(words.contains(&format!("\n{id} = ")), "{language} lacks {id}");
        }
    }
}
