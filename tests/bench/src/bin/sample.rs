//! `sample OUT`: the made-up spreadsheet to practise with, `tests/files/obra_publica.xlsx`.

use std::error::Error;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet,
    XlsxError,
};
use vitrina_bench::Dice;

const HEADERS: &[(&str, f64)] = &[
    ("Clave de obra", 13.0),
    ("Clave de localidad", 17.0),
    ("Localidad", 18.0),
    ("Obra", 48.0),
    ("Programa", 16.0),
    ("Fecha de inicio", 14.0),
    ("Fecha de término", 15.0),
    ("Importe contratado", 18.0),
    ("Importe ejercido", 18.0),
    ("Avance físico", 13.0),
    ("Concluida", 10.0),
];
const PLACES: &[&str] =
    &["San Jacinto", "El Ñandú", "Río Claro", "Santa Águeda", "Las Peñas", "Ojo de Agua"];
const WORKS: &[&str] = &[
    "Pavimentación con concreto hidráulico",
    "Ampliación de la red de agua potable",
    "Alumbrado público con luminarias LED",
    "Techumbre en cancha de usos múltiples",
    "Rehabilitación de drenaje sanitario",
    "Construcción de aula de preescolar",
];
const STREETS: &[&str] =
    &["Av. Juárez", "calle Hidalgo", "barrio «La Loma»", "col. Centro", "camino a Río Claro"];
const FUNDS: &[&str] = &["FISMDF", "FORTAMUN", "Recursos propios"];

/// Rows above the header, and records.
const TOP: u32 = 4;
const RECORDS: u32 = 40;

fn main() -> Result<(), Box<dyn Error>> {
    let output = std::env::args().nth(1).ok_or("sample OUT")?;
    let mut workbook = Workbook::new();
    // A fixed date, so that the same program writes the same bytes.
    let written = ExcelDateTime::from_ymd(2026, 4, 7)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title("Obra pública en ejecución")
            .set_author("Vitrina")
            .set_creation_datetime(&written),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name("Obra pública")?;
    heads(sheet)?;
    let sums = records(sheet)?;
    foot(sheet, sums)?;
    inside(workbook.add_worksheet())?;
    workbook.save(output)?;
    Ok(())
}

/// Titles as offices write them, and the header.
fn heads(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let title = Format::new().set_bold().set_font_size(14).set_align(FormatAlign::Center);
    let last = HEADERS.len() as u16 - 1;
    sheet.merge_range(0, 0, 0, last, "Municipio de San Jacinto (inventado)", &title)?;
    sheet.merge_range(
        1,
        0,
        1,
        last,
        "Obra pública en ejecución, primer trimestre de 2026",
        &title,
    )?;
    sheet.write_string(2, 0, "Importes en pesos mexicanos. Corte al 31 de marzo de 2026.")?;
    let head = Format::new().set_bold().set_text_wrap().set_border(FormatBorder::Thin);
    for (column, (name, width)) in HEADERS.iter().enumerate() {
        sheet.set_column_width(column as u16, *width)?;
        sheet.write_string_with_format(TOP, column as u16, *name, &head)?;
    }
    sheet.set_freeze_panes(TOP + 1, 0)?;
    Ok(())
}

/// The works; gives the sums of both amounts.
fn records(sheet: &mut Worksheet) -> Result<[f64; 2], XlsxError> {
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let money = Format::new().set_num_format("$#,##0.00");
    let share = Format::new().set_num_format("0%");
    let mut dice = Dice::new(31_032_026);
    let mut sums = [0.0; 2];
    for number in 0..RECORDS {
        let row = TOP + 1 + number;
        let place = dice.below(PLACES.len() as u64) as usize;
        let begin =
            ExcelDateTime::from_ymd(2025, 7, 1)?.to_excel().floor() + dice.below(240) as f64;
        let finished = dice.below(3) == 0;
        let amount = 180_000.0 + dice.amount(4_200_000);
        let progress = if finished { 100 } else { 5 * dice.below(20) };
        let spent = (amount * progress as f64).round() / 100.0;
        sheet.write_string(row, 0, format!("{:04}", 17 + number * 3))?;
        sheet.write_string(row, 1, format!("{:04}", place * 12 + 1))?;
        sheet.write_string(row, 2, PLACES[place])?;
        sheet.write_string(row, 3, format!("{}, {}", dice.pick(WORKS), dice.pick(STREETS)))?;
        sheet.write_string(row, 4, dice.pick(FUNDS))?;
        sheet.write_number_with_format(row, 5, begin, &date)?;
        if finished {
            sheet.write_number_with_format(row, 6, begin + 30.0 + dice.below(90) as f64, &date)?;
        }
        sheet.write_number_with_format(row, 7, amount, &money)?;
        sheet.write_number_with_format(row, 8, spent, &money)?;
        sheet.write_number_with_format(row, 9, progress as f64 / 100.0, &share)?;
        sheet.write_string(row, 10, if finished { "Sí" } else { "No" })?;
        sums = [sums[0] + amount, sums[1] + spent];
    }
    Ok(sums)
}

/// The total, a blank row and the notes. The sums are written as Excel would have left them.
fn foot(sheet: &mut Worksheet, sums: [f64; 2]) -> Result<(), XlsxError> {
    let total =
        Format::new().set_bold().set_num_format("$#,##0.00").set_border_top(FormatBorder::Thin);
    let row = TOP + 1 + RECORDS;
    sheet.write_string_with_format(row, 0, "Total", &total)?;
    for (column, letter, value) in [(7, 'H', sums[0]), (8, 'I', sums[1])] {
        let sum = format!("=SUM({letter}{}:{letter}{row})", TOP + 2);
        sheet.write_formula_with_format(
            row,
            column,
            Formula::new(sum).set_result(format!("{value:.2}")),
            &total,
        )?;
    }
    sheet.write_string(
        row + 2,
        0,
        "Nota: el avance físico es el reportado por la supervisión de obra.",
    )?;
    sheet.write_string(
        row + 3,
        0,
        "Fuente: Dirección de Obras Públicas. Todos los datos son inventados.",
    )?;
    Ok(())
}

/// A hidden sheet, as offices leave them: it must never be published.
fn inside(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Notas internas")?.set_hidden(true);
    sheet.write_string(0, 0, "Pendiente: preguntar a Tesorería por la obra 0032.")?;
    Ok(())
}
