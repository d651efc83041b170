//! Mexico's transparency formats, made up cell by cell: each layout and generation is recognised,
//! and each check speaks of the rows that break it and of nothing else.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod grid;

use grid::{sheet, workbook};
use vitrina_clean::sipot::{Kind, Layout, Rules, SipotFormat, check, recipes, recognise};
use vitrina_model::{Arg, FieldType, Finding, Recipe, Severity, SourceFormat, Workbook};

const HEAD: &str = "
'43219
TÍTULO|||NOMBRE CORTO|||DESCRIPCIÓN
Remuneración bruta y neta|||A77FVIII|||Lo que gana cada quien
'1|'4|'4|'9|'2|'6|'10|'7|'11|'14
'331647|'331660|'331639|'331661|'331662|'331663|'331667|'331670|'331671|'331638
Tabla Campos
Ejercicio|Fecha de incio del periodo que se informa|Fecha de término del periodo que se informa|ESTE CRITERIO APLICA A PARTIR DEL 01/04/2023 -> Sexo (catálogo)|Nombre|Monto|Percepciones Tabla_331667|Hipervínculo al acuerdo|Datos|Nota
";
const GOOD: &str = "'2024|'01/04/2024|'30/06/2024|Femenino|Ana|10.5|1|https://example.org/a||x";
const TABLE: &str = "
|'2|'6
|'42736|'42737
ID|Denominación|Monto bruto
1|Bono|20
1|Despensa|30
2|Bono|40
";

/// A template of 2018 with these records, two catalogues' sheets and one linked table.
fn template(records: &[&str]) -> Workbook {
    template_with(records, TABLE)
}

fn template_with(records: &[&str], table: &str) -> Workbook {
    let main = format!("{}\n{}", HEAD.trim_matches('\n'), records.join("\n"));
    let sheets = vec![
        sheet("Reporte de Formatos", &main, false),
        sheet("Hidden_1", "Femenino\nMasculino", false),
        sheet("Tabla_331667", table, false),
    ];
    workbook(SourceFormat::Xlsx, sheets)
}

fn rules() -> Rules {
    Rules::built_in().expect("the built-in rules hold together")
}

fn format(workbook: &Workbook) -> SipotFormat {
    recognise(workbook, &rules()).expect("it is one of the layouts")
}

fn second() -> String {
    GOOD.replace("|1|https", "|2|https")
}

/// What the checks say of a template with two right records and these.
fn said(records: &[&str]) -> Vec<Finding> {
    let second = second();
    let mut all = vec![GOOD, second.as_str()];
    all.extend(records);
    let workbook = template(&all);
    check(&workbook, &format(&workbook), &rules()).findings
}

fn row(finding: &Finding) -> f64 {
    match finding.args.get("row") {
        Some(Arg::Number(row)) => *row,
        other => panic!("no row but {other:?}"),
    }
}

/// One more record, `GOOD` with one cell changed, gives exactly this finding, on row 10.
#[track_caller]
fn breaks(from: &str, to: &str, expected: &str, severity: Severity) {
    let broken = GOOD.replace(from, to);
    assert_ne!(broken, GOOD, "{from} is in the record");
    let found = said(&[&broken]);
    let names: Vec<_> = found.iter().map(|finding| finding.check.as_str()).collect();
    assert_eq!(names, [expected], "{to}");
    assert_eq!((row(&found[0]), found[0].severity), (10.0, severity), "{to}");
}

#[test]
fn a_template_of_2018_is_recognised_whole() {
    let workbook = template(&[GOOD]);
    let format = format(&workbook);
    assert_eq!((format.layout, format.generation), (Layout::Upload, Some(2018)));
    assert_eq!(format.id.as_deref(), Some("43219"));
    assert_eq!(format.short_name.as_deref(), Some("A77FVIII"));
    assert_eq!(format.title.as_deref(), Some("Remuneración bruta y neta"));
    assert_eq!(format.called(), "VIII Remuneraciones", "the office's own list names it");
    assert_eq!((format.main.header_row, format.main.first_record), (6, 7));
    assert_eq!(format.main.fields.len(), 10);
    let sex = &format.main.fields[3];
    assert_eq!(
        (sex.name.as_str(), sex.kind, sex.catalogue),
        ("Sexo (catálogo)", Some(Kind::Catalogue), Some(0))
    );
    assert_eq!(format.catalogues[0].values, ["Femenino", "Masculino"]);
    let link = &format.main.fields[6];
    assert_eq!((link.name.as_str(), link.table.as_deref()), ("Percepciones", Some("331667")));
    assert_eq!(format.tables[0].fields.len(), 2, "the key is no field");
}

#[test]
fn a_template_of_2015_is_recognised_by_its_sheets() {
    let main = "
'35573
TITULO|NOMBRE CORTO|DESCRIPCION
Formato de Pruebas|fmtPruebas|Para probar
'1|'9|'10|'12
'227023|'227036|'227037|'227019
Tabla Campos
Texto|Catalogo|Tabla|Año
a|Uno|15|2017";
    let table = "\n|'1|'9\n|'27145|'27157\nID|Texto|Catalogo\n15|b|Rancho";
    let sheets = vec![
        sheet("Reporte de Formatos", main, false),
        sheet(".hidden1", "Uno\nDos", false),
        sheet("Tabla 227037", table, false),
        sheet(".hidden_Tabla_2270371", "Puerto\nRancho", false),
    ];
    let workbook = workbook(SourceFormat::Xls, sheets);
    let format = format(&workbook);
    assert_eq!((format.generation, format.short_name.as_deref()), (Some(2015), Some("fmtPruebas")));
    assert_eq!(format.main.fields[2].table.as_deref(), Some("227037"), "by the field's own id");
    assert_eq!(format.tables[0].fields[1].catalogue, Some(1), "the table's own catalogue");
    assert!(check(&workbook, &format, &rules()).findings.is_empty());
}

#[test]
fn moved_rows_and_a_renamed_sheet_are_still_a_template() {
    // A clerk put a line above the template, gave the sheet another name, and lost "Tabla Campos".
    let main =
        format!("Para revisión de todos\n{}\n{GOOD}", HEAD.trim().replace("Tabla Campos", ""));
    let workbook = workbook(SourceFormat::Xlsx, vec![sheet("Hoja1", &main, false)]);
    let format = format(&workbook);
    assert_eq!((format.main.header_row, format.main.first_record), (7, 8));
    assert_eq!(format.id.as_deref(), Some("43219"));
}

#[test]
fn other_sheets_are_no_template() {
    for drawing in [
        "Nombre|Monto\nAna|1\nLuis|2",
        "1|2|3\n4|5|6\n7|8|9",
        // A table of small numbers over numbers of three digits, with words below.
        "1|2\n150|160\nNorte|Sur",
        "Datos (a,b)|Otro\n1|2",
    ] {
        let workbook = workbook(SourceFormat::Xlsx, vec![sheet("S", drawing, false)]);
        let found = recognise(&workbook, &rules());
        let real = found.filter(|format| format.layout != Layout::Upload || format.id.is_some());
        assert_eq!(real, None, "{drawing}");
    }
}

#[test]
fn a_public_download_is_recognised_as_workbook_and_as_text() {
    let main = "
Nombre del Sujeto Obligado:|Instituto
Normativa:|Ley General
Formato:|8 - Remuneraciones
Periodo:|2do trimestre 2024

ID|FECHA CREACION|FECHA MODIFICACION|EJERCICIO|SEXO (CATÁLOGO)|PERCEPCIONES (TABLA_325313)|NOTA
'1|2024-07-01|2024-07-01|'2024|Hombre|'700|n";
    let table =
        "Información relacionada a:|Percepciones\n\nID|FECHA CREACION|MONTO\n'700|2024-07-01|'3";
    let book = workbook(
        SourceFormat::Xlsx,
        vec![
            sheet("Información", main, false),
            sheet("Hidden_1", "Hombre\nMujer", false),
            sheet("Tabla_325313", table, false),
        ],
    );
    let found = format(&book);
    assert_eq!((found.layout, found.main.header_row), (Layout::Download, 5));
    assert_eq!(found.about["subject"], "Instituto");
    assert_eq!(found.called(), "8 - Remuneraciones");
    assert_eq!(found.tables[0].fields.len(), 2);
    assert_eq!(found.main.fields[4].catalogue, Some(0));
    assert!(check(&book, &found, &rules()).findings.is_empty());

    let text = "
Nombre del Sujeto Obligado: Instituto|
Normativa: Ley|
Formato: 8|
EJERCICIO|FECHA DE INICIO|PERCEPCIONES Tabla_12|NOTA
2024|01/04/2024|7|";
    let book = workbook(SourceFormat::Csv, vec![sheet("descarga", text, true)]);
    let found = format(&book);
    assert_eq!(
        (found.layout, found.main.header_row, found.main.first_record),
        (Layout::Download, 3, 4)
    );
    assert_eq!(found.about["subject"], "Instituto");
}

#[test]
fn an_export_of_ipomex_is_recognised_by_its_headers() {
    let drawing = "
Ejercicio|Fecha de inicio del periodo ( formato: \"dd/mm/aaaa\" )|Tipo de normatividad (Constitución,Tratados, Ley)|Documento|Nota
'2018|'01/01/2018|Ley|https://example.org/a|x
'2018|'01/01/2018|ley |https://example.org/b|x
'2018|'31/02/2018|Decreto|https://example.org/b|x";
    let book = workbook(SourceFormat::Xlsx, vec![sheet("Datos", drawing, false)]);
    let found = format(&book);
    assert_eq!(found.layout, Layout::Export);
    assert_eq!(found.catalogues[0].values, ["Constitución", "Tratados", "Ley"]);
    assert_eq!(found.main.fields[1].name, "Fecha de inicio del periodo");
    let found = check(&book, &found, &rules()).findings;
    let names: Vec<_> = found.iter().map(|it| (it.check.as_str(), row(it) as u32)).collect();
    assert_eq!(names, [("sipot-date", 4), ("sipot-catalogue", 4)]);
}

#[test]
fn a_right_file_gives_no_finding() {
    assert_eq!(said(&[]), []);
}

#[test]
fn dates_must_exist_and_have_their_form() {
    breaks("01/04/2024", "31/06/2024", "sipot-date", Severity::Error);
    breaks("01/04/2024", "01//04/2024", "sipot-date", Severity::Error);
}

#[test]
fn the_period_must_be_in_order_and_of_its_year() {
    let found = said(&[&GOOD.replace("'01/04/2024", "'01/07/2024")]);
    let names: Vec<_> = found.iter().map(|finding| finding.check.as_str()).collect();
    assert_eq!(names, ["sipot-period-order", "sipot-period-mixed"]);
    breaks("'2024|", "'2023|", "sipot-period-order", Severity::Error);
}

#[test]
fn all_rows_share_one_period() {
    let other = GOOD.replace("01/04", "01/01").replace("30/06", "31/03");
    let found = said(&[&other]);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].check.as_str(), row(&found[0])), ("sipot-period-mixed", 10.0));
    assert_eq!(found[0].severity, Severity::Warning);
}

#[test]
fn catalogue_values_are_in_their_list() {
    breaks("Femenino", "Mujer", "sipot-catalogue", Severity::Error);
    assert_eq!(
        said(&[&GOOD.replace("Femenino", "'femenino ")]),
        [],
        "case and blanks do not count"
    );
}

#[test]
fn keys_and_rows_of_tables_meet() {
    breaks("|1|https", "|9|https", "sipot-key-without-rows", Severity::Warning);
    let second = second();
    let table = format!("{TABLE}7|Bono|40");
    let workbook = template_with(&[GOOD, &second], &table);
    let found = check(&workbook, &format(&workbook), &rules()).findings;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].check.as_str(), row(&found[0])), ("sipot-row-without-parent", 7.0));
}

#[test]
fn texts_numbers_and_addresses_keep_their_bounds() {
    let long = "a".repeat(4_001);
    breaks("Ana", &long, "sipot-text-long", Severity::Error);
    breaks("10.5", "'$10.50", "sipot-number", Severity::Error);
    breaks("10.5", "10.555", "sipot-number", Severity::Error);
    breaks("https://", "www.", "sipot-url", Severity::Error);
}

#[test]
fn an_empty_cell_needs_a_note() {
    let found = said(&[&GOOD.replace("Ana", "").replace("||x", "||")]);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].check.as_str(), row(&found[0])), ("sipot-empty-unexplained", 10.0));
    assert_eq!(said(&[&GOOD.replace("Ana", "")]), [], "the note explains it");
}

#[test]
fn half_empty_rows_and_stray_cells_are_told() {
    let found =
        said(&["'2024|'01/04/2024|'30/06/2024||||||| ver", "||||||||||suma", "", "", "||||8673.3"]);
    let names: Vec<_> = found.iter().map(|it| (it.check.as_str(), row(it) as u32)).collect();
    assert_eq!(names, [("sipot-half-empty", 10), ("sipot-stray", 11)]);
    assert_eq!(found[1].args["count"], Arg::Number(2.0), "K11 and E14");
}

#[test]
fn the_machine_rows_of_a_template_are_whole() {
    for (from, to, row_of) in
        [("'331639", "'331660", 5), ("'9|'2", "|'2", 4), ("'43219\n", "\n", 1)]
    {
        let main = format!("{}\n{GOOD}", HEAD.trim_matches('\n').replace(from, to));
        let book = workbook(
            SourceFormat::Xlsx,
            vec![
                sheet("Reporte de Formatos", &main, false),
                sheet("Hidden_1", "Femenino\nMasculino", false),
                sheet("Tabla_331667", "\n|'2|'6\n|'42736|'42737\nID|a|b\n1|Bono|20", false),
            ],
        );
        let found = check(&book, &format(&book), &rules()).findings;
        let names: Vec<_> = found.iter().map(|it| (it.check.as_str(), row(it) as u32)).collect();
        assert_eq!(names, [("sipot-template-changed", row_of)], "{from}");
    }
}

#[test]
fn the_table_has_the_types_and_bounds_of_its_template() {
    let second = second();
    let workbook = template(&[GOOD, &second, "", "", "||||8673.3"]);
    let format = format(&workbook);
    let outcome = vitrina_clean::run_as(&workbook, &Recipe::default(), Some((&format, &rules())));
    let table = outcome.value.unwrap();
    assert_eq!(table.area.to_string(), "A7:J9");
    assert_eq!(table.rows(), 2, "a cell far below is no record");
    assert!(table.ledger.balances());
    let names: Vec<_> = table.columns.iter().map(|column| column.source).collect();
    assert_eq!(names, [0, 1, 2, 3, 4, 5, 6, 7, 9], "the separator is left out");
    let sex = &table.columns[3].field;
    assert_eq!(sex.kind, FieldType::String);
    assert_eq!(sex.schema.as_ref().unwrap().one_of, ["Femenino", "Masculino"]);
    assert_eq!(table.columns[5].field.kind, FieldType::Number);
    assert_eq!(table.columns[5].field.proof.reason, "template");
    assert_eq!(table.columns[7].field.schema.as_ref().unwrap().format.as_deref(), Some("uri"));

    let parts = recipes(&workbook, &format);
    assert_eq!(parts.len(), 2);
    assert_eq!(
        (parts[1].key, parts[1].parent, parts[1].title.as_str()),
        (Some(0), Some(6), "Percepciones")
    );
    let table = vitrina_clean::run(&workbook, &parts[1].recipe).value.unwrap();
    assert_eq!((table.area.to_string().as_str(), table.rows()), ("A3:C6", 3));
}

#[test]
fn a_bound_that_the_data_break_is_not_promised() {
    let broken = GOOD.replace("Femenino", "femenino");
    let workbook = template(&[GOOD, &broken]);
    let format = format(&workbook);
    let outcome = vitrina_clean::run_as(&workbook, &Recipe::default(), Some((&format, &rules())));
    let table = outcome.value.unwrap();
    assert!(table.columns[3].field.schema.as_ref().unwrap().one_of.is_empty());
}

#[test]
fn rules_that_do_not_hold_together_are_refused() {
    let text = include_str!("../../../data/sipot/rules.json");
    assert!(Rules::read(Some(text), None).is_ok());
    for (from, to) in [
        ("\"version\": 1", "\"version\": 9"),
        ("\"header\": 7", "\"header\": 9"),
        ("\"marker\": \"Tabla Campos\"", "\"marker\": \" \""),
        ("\"kind\": \"date\"", "\"kind\": \"fecha\""),
        ("\"schemes\"", "\"schemas\""),
    ] {
        assert_ne!(text.replacen(from, to, 1), text);
        assert!(Rules::read(Some(&text.replacen(from, to, 1)), None).is_err(), "{to}");
    }
    let quiet = text.replace("\"sipot-url\": \"error\"", "\"sipot-url\": null");
    assert_eq!(Rules::read(Some(&quiet), None).unwrap().severity("sipot-url"), None);
}
