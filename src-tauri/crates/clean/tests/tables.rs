//! What is found on small sheets, each drawn after something offices really do.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

mod grid;

use grid::{outline, spreadsheet, text_file};
use vitrina_model::Workbook;

/// The outlines of all tables on the sheet, each on a line; every ledger must balance.
fn found(workbook: &Workbook) -> String {
    let tables = vitrina_clean::tables(workbook, &workbook.sheets[0]).value;
    for table in &tables {
        assert!(table.ledger.balances(), "every row is somewhere: {:?}", table.ledger);
    }
    tables.iter().map(outline).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(drawing: &str, expected: &str) {
    assert_eq!(found(&spreadsheet(drawing)), expected);
}

#[track_caller]
fn check_text(drawing: &str, expected: &str) {
    assert_eq!(found(&text_file(drawing)), expected);
}

#[test]
fn a_plain_table() {
    check("Clave|Nombre|Monto\n'01|Ana|5\n'02|Luis|7", "A1:C3 header 1 body 2-3");
    check_text("Clave|Nombre|Monto\n01|Ana|5\n02|Luis|7", "A1:C3 header 1 body 2-3");
}

#[test]
fn titles_above_and_notes_below() {
    check(
        "
Gasto por municipio
(miles de pesos)

Municipio|Gasto|Año
Ayala|10|2020
Cuautla|20|2020

Fuente: Secretaría de Finanzas
1/ Cifras preliminares",
        "A4:C6 header 4 body 5-6 notes 8,9",
    );
}

#[test]
fn notes_right_under_the_records() {
    check(
        "
Municipio|Gasto|Año
Ayala|10|2020
Cuautla|20|2020
Nota: cifras preliminares del ejercicio, sujetas a revisión",
        "A1:C3 header 1 body 2-3 notes 4",
    );
}

#[test]
fn groups_over_columns() {
    check(
        "
Población por sexo
Municipio|2020||2021|
|Hombres|Mujeres|Hombres|Mujeres
Ayala|10|11|12|13
Cuautla|20|21|22|23
merged A2:A3
merged B2:C2
merged D2:E2",
        "A2:E5 header 2,3 body 4-5",
    );
    check_text(
        "
Municipio|Hombres||Mujeres|
|Urbano|Rural|Urbano|Rural
Ayala|10|11|12|13
Cuautla|20|21|22|23",
        "A1:E4 header 1,2 body 3-4",
    );
}

#[test]
fn years_are_a_header_over_other_figures() {
    check(
        "
Items|2019|2020|2021
Activos|1.5|2.5|3.5
Pasivos|4.5|5.5|6.5",
        "A1:D3 header 1 body 2-3",
    );
}

#[test]
fn units_below_the_names() {
    check(
        "
Trimestre|Precio|Cambio
|£|%
Q1 2020|100|1.5
Q2 2020|101|2.5",
        "A1:C4 header 1 body 3-4",
    );
}

#[test]
fn no_header_at_all() {
    check("1|Ana|5\n2|Luis|7\n3|Eva|9", "A1:C3 body 1-3");
    check_text("1|Ana|5\n2|Luis|7\n3|Eva|9", "A1:C3 body 1-3");
}

#[test]
fn a_header_without_records() {
    check("Clave|Nombre|Monto", "A1:C1 header 1");
    check_text("Clave|Nombre|Monto", "A1:C1 header 1");
}

#[test]
fn totals_by_label_at_the_end() {
    check(
        "Municipio|Gasto\nAyala|10\nCuautla|20\nYautepec|30\nTotal|60",
        "A1:B5 header 1 body 2-4 totals 5",
    );
}

#[test]
fn subtotals_only_where_the_figures_add_up() {
    check(
        "
Concepto|Gasto
Sueldos|10
Viáticos|20
Subtotal|30
Renta|5
Luz|7
Subtotal|12
Total|42",
        "A1:B8 header 1 body 2-3,5-6 totals 4,7,8",
    );
}

#[test]
fn a_category_called_total_is_data() {
    check(
        "
Municipio|Sexo|Casos
Ayala|Total|9
Ayala|Mujeres|5
Ayala|Hombres|4
Cuautla|Total|7
Cuautla|Mujeres|3
Cuautla|Hombres|4",
        "A1:C7 header 1 body 2-7",
    );
    check(
        "Sexo|Casos\nTotal|9\nMujeres|5\nHombres|4\nTotal|7\nMujeres|3\nHombres|4",
        "A1:B7 header 1 body 2-7",
    );
}

#[test]
fn blank_rows_and_section_headings_stay_inside() {
    check(
        "
Indicador|2019|2020
Pobreza
Extrema|1.5|2.5
Moderada|2.5|3.5

Rezago
Salud|4.5|5.5
Educación|6.5|7.5",
        "A1:C8 header 1 body 2-4,6-8",
    );
}

#[test]
fn a_header_repeated_on_every_page_is_dropped() {
    let workbook = spreadsheet("Clave|Monto\na|1\nb|2\nClave|Monto\nc|3\nd|4");
    assert_eq!(found(&workbook), "A1:B6 header 1 body 2-3,5-6");
    let table = &vitrina_clean::tables(&workbook, &workbook.sheets[0]).value[0];
    assert_eq!(table.ledger.repeated, 1, "the repeated header is accounted for");
}

#[test]
fn two_tables_one_below_the_other() {
    check(
        "
Tabla 1
Edad|Casos|Tasa
0 a 10|4|1.5
11 a 20|5|2.5
Tabla 2
Región|Casos|Tasa
Norte|6|3.5
Sur|7|4.5",
        "A2:C4 header 2 body 3-4\nA6:C8 header 6 body 7-8",
    );
}

#[test]
fn two_tables_side_by_side() {
    check(
        "
Clave|Estado||Clave|Sexo
1|Puebla||1|Mujer
2|Morelos||2|Hombre
3|Oaxaca
4|Jalisco",
        "A1:B5 header 1 body 2-5\nD1:E3 header 1 body 2-3",
    );
}

#[test]
fn blank_columns_inside_a_table_separate_nothing() {
    check(
        "
Indicador|Porcentaje|||Millones|
|2019|2020||2019|2020
Pobreza|1.5|2.5||3.5|4.5
Rezago|5.5|6.5||7.5|8.5
merged A1:A2
merged B1:C1
merged E1:F1",
        "A1:F4 header 1,2 body 3-4",
    );
}

#[test]
fn rows_of_ids_above_the_header_of_a_template() {
    check(
        "
'43219
TÍTULO||NOMBRE CORTO
Remuneración||A77
'1|'4|'9|'6
'331647|'331660|'331661|'331663
Tabla Campos
Ejercicio|Inicio|Tipo|Monto
'2024|2024-04-01|Empleado|10.5
'2024|2024-04-01|Otro|20.5
merged A6:D6",
        "A7:D9 header 7 body 8-9",
    );
}

#[test]
fn labels_and_values_above_the_table() {
    check(
        "
Sujeto obligado:|Instituto
Periodo:|2024

Clave|Nombre|Cargo|Monto
1|Ana|Directora|5
2|Luis|Analista|7
3|Eva|Analista|9",
        "A4:D7 header 4 body 5-7",
    );
}

#[test]
fn forms_covers_and_prose_hold_no_table() {
    check("Nombre:|Ana\nCargo:|Directora\nÁrea:|Finanzas\nTeléfono:|555", "");
    check("Informe anual\n\nEste documento describe el método.\n\nContacto: datos@ejemplo.mx", "");
    check("Notas\n●|La serie empieza en 1952.\n●|Desde 1974 se pondera.", "");
    check("", "");
}

#[test]
fn a_list_of_values_is_a_table_without_header() {
    check("Hombre\nMujer\nNo binario", "A1:A3 body 1-3");
    check("Introducción al documento:\nPrimera parte\nSegunda parte", "");
}

#[test]
fn a_stray_cell_does_not_widen_the_table() {
    let workbook = spreadsheet(
        "
Clave|Monto
a|1
b|2|||revisar
c|3",
    );
    assert_eq!(found(&workbook), "A1:B4 header 1 body 2-4");
    let outcome = vitrina_clean::tables(&workbook, &workbook.sheets[0]);
    let said = outcome.findings.iter().find(|finding| finding.check == "cell-outside-table");
    assert!(said.is_some(), "what is not published is said: {:?}", outcome.findings);
}

#[test]
fn a_column_without_name_belongs_to_the_table() {
    let workbook = spreadsheet("Clave||Monto|\na|x|1|uno\nb|y|2|dos");
    assert_eq!(found(&workbook), "A1:D3 header 1 body 2-3");
    let outcome = vitrina_clean::tables(&workbook, &workbook.sheets[0]);
    let names: Vec<&str> =
        outcome.value[0].columns.iter().map(|column| column.field.name.as_str()).collect();
    assert_eq!(names, ["Clave", "B", "Monto", "D"]);
    let blank = outcome.findings.iter().filter(|finding| finding.check == "header-blank").count();
    assert_eq!(blank, 2, "each is said");
}

#[test]
fn one_column_of_a_text_file() {
    check_text("Nombre\nAna\nLuis", "A1:A3 header 1 body 2-3");
}

#[test]
fn dates_and_ages_across_are_a_header() {
    check(
        "Concepto|2024-01-01|2024-02-01\nIngreso|1.5|2.5\nGasto|3.5|4.5",
        "A1:C3 header 1 body 2-3",
    );
    check("Municipio|0|1|2\nAyala|100|120|130\nCuautla|90|95|99", "A1:D3 header 1 body 2-3");
}

#[test]
fn numbers_of_columns_under_the_header_are_no_record() {
    let workbook = spreadsheet(
        "
Concepto|Aprobado|Ampliado|Modificado
(1)|(2)|(3)|(4)
Sueldos|10|1|11
Renta|20|2|22",
    );
    assert_eq!(found(&workbook), "A1:D4 header 1 body 3-4");
    let table = &vitrina_clean::tables(&workbook, &workbook.sheets[0]).value[0];
    assert_eq!(table.columns[1].field.name, "Aprobado", "a number names nothing");
}

#[test]
fn numbered_notes_under_a_heading_are_notes() {
    check(
        "
Región|Casos|Tasa
Norte|1|1.5
Sur|2|2.5

Notas
1|Incluye cifras preliminares.
2|No incluye las islas.",
        "A1:C3 header 1 body 2-3 notes 5,6,7",
    );
}

#[test]
fn a_title_with_its_unit_is_no_group() {
    check(
        "
Gasto público|||Millones
Ramo|2019|2020|2021
Salud|1.5|2.5|3.5
Educación|4.5|5.5|6.5",
        "A2:D4 header 2 body 3-4",
    );
}

#[test]
fn a_section_right_under_the_header_is_no_header() {
    check(
        "
Número|Pregunta|Monto
I. GENERAL
1|Sueldos|10
2|Renta|20",
        "A1:C4 header 1 body 2-4",
    );
}

#[test]
fn answers_of_every_kind_make_a_form() {
    check(
        "
Publicación|Estadística de incendios
Fecha|2024-03-01
Contacto|datos@ejemplo.mx
Periodo|Anual",
        "",
    );
}

#[test]
fn the_same_table_again_with_other_years_is_another() {
    check(
        "
Tabla A
Región|2019|2020
Norte|1.5|2.5

Tabla B
Región|2019|2020
Norte|5.5|2.5",
        "A2:C3 header 2 body 3-3\nA6:C7 header 6 body 7-7",
    );
}
