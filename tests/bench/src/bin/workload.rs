//! `workload contracts|payroll|wide ROWS OUT`: a large made-up workbook, the same every time.

use std::error::Error;

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use vitrina_bench::Dice;

const TOWNS: &[&str] =
    &["San Jacinto", "El Ñandú", "Río Claro", "Santa Águeda", "Las Peñas", "Ojo de Agua"];
const WORKS: &[&str] = &[
    "Pavimentación de calle",
    "Red de agua potable",
    "Alumbrado público",
    "Aula",
    "Puente peatonal",
];
const KINDS: &[&str] = &["Licitación pública", "Invitación a tres", "Adjudicación directa"];
const POSTS: &[&str] =
    &["Enfermería", "Docencia", "Policía", "Oficial de obra", "Trabajo social", "Jurídico"];

const CONTRACTS: &[&str] = &[
    "id_contrato",
    "expediente",
    "rfc_proveedor",
    "proveedor",
    "dependencia",
    "objeto",
    "tipo",
    "procedimiento",
    "publicación",
    "adjudicación",
    "término",
    "registro",
    "importe",
    "iva",
    "importe_con_iva",
    "ofertas",
    "es_mipyme",
    "código_cucop",
    "localidad",
    "observaciones",
];
const PAYROLL: &[&str] = &[
    "id_empleado",
    "clave",
    "nombre",
    "centro",
    "puesto",
    "grupo",
    "nivel",
    "fecha_nómina",
    "sueldo",
    "complementos",
    "retención",
    "neto",
];

/// Columns of a wide table.
const WIDE: u16 = 300;

/// Writes one row.
type Row = fn(&mut Worksheet, u32, &mut Dice, &Formats) -> Result<(), XlsxError>;

/// How a cell's number is shown.
struct Formats {
    date: Format,
    moment: Format,
    money: Format,
    share: Format,
}

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [kind, rows, output] = words.as_slice() else {
        return Err("workload contracts|payroll|wide ROWS OUT".into());
    };
    let names: Vec<String> = (0..WIDE).map(|column| format!("indicador_{column:03}")).collect();
    let wide: Vec<&str> = names.iter().map(String::as_str).collect();
    let (columns, row): (&[&str], Row) = match kind.as_str() {
        "contracts" => (CONTRACTS, contract),
        "wide" => (&wide, indicators),
        _ => (PAYROLL, salary),
    };
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_low_memory()?;
    let formats = Formats {
        date: Format::new().set_num_format("dd/mm/yyyy"),
        moment: Format::new().set_num_format("dd/mm/yyyy hh:mm:ss"),
        money: Format::new().set_num_format("#,##0.00"),
        share: Format::new().set_num_format("0.00%"),
    };
    for (column, name) in columns.iter().enumerate() {
        sheet.write_string(0, column as u16, *name)?;
    }
    let mut dice = Dice::new(20_260_401);
    for number in 1..=rows.parse()? {
        row(sheet, number, &mut dice, &formats)?;
    }
    workbook.save(output)?;
    Ok(())
}

/// 20 columns; nearly every text is met once.
fn contract(
    sheet: &mut Worksheet,
    row: u32,
    dice: &mut Dice,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let begin = 42_000 + dice.below(3_600);
    let amount = dice.amount(2_000_000);
    sheet.write_string(row, 0, format!("CT-{row:07}"))?;
    sheet.write_string(row, 1, format!("{:09}", dice.below(100_000_000)))?;
    sheet.write_string(row, 2, format!("XAXX{:06}000", dice.below(20_000)))?;
    sheet.write_string(row, 3, format!("Proveedora {} S.A.", dice.below(20_000)))?;
    sheet.write_string(row, 4, format!("Dirección de Obras de {}", dice.pick(TOWNS)))?;
    sheet.write_string(
        row,
        5,
        format!("{} en {}, etapa {}", dice.pick(WORKS), dice.pick(TOWNS), dice.below(400)),
    )?;
    sheet.write_string(row, 6, dice.pick(WORKS))?;
    sheet.write_string(row, 7, dice.pick(KINDS))?;
    sheet.write_number_with_format(row, 8, begin as f64, &formats.date)?;
    if dice.below(100) > 8 {
        sheet.write_number_with_format(row, 9, (begin + dice.below(200)) as f64, &formats.date)?;
        sheet.write_number_with_format(
            row,
            10,
            (begin + 200 + dice.below(900)) as f64,
            &formats.date,
        )?;
    }
    let second = (28_800 + dice.below(43_200)) as f64 / 86_400.0;
    sheet.write_number_with_format(row, 11, begin as f64 + second, &formats.moment)?;
    sheet.write_number_with_format(row, 12, amount, &formats.money)?;
    sheet.write_number_with_format(row, 13, 0.16, &formats.share)?;
    sheet.write_number_with_format(row, 14, (amount * 116.0).round() / 100.0, &formats.money)?;
    sheet.write_number(row, 15, dice.below(30) as f64)?;
    sheet.write_boolean(row, 16, dice.below(10) < 6)?;
    sheet.write_string(row, 17, format!("{:08}", dice.below(9_000)))?;
    sheet.write_string(row, 18, dice.pick(TOWNS))?;
    if dice.below(10) < 3 {
        sheet.write_string(
            row,
            19,
            format!("Convenio modificatorio {}, véase «anexo»", dice.below(50)),
        )?;
    }
    Ok(())
}

/// 12 columns; 40,000 people over and over.
fn salary(
    sheet: &mut Worksheet,
    row: u32,
    dice: &mut Dice,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let person = u64::from(row % 40_000);
    let (salary, more) = (dice.amount(40_000), dice.amount(9_000));
    let share = dice.below(3_500) as f64 / 10_000.0;
    sheet.write_number(row, 0, (100_000 + person) as f64)?;
    sheet.write_string(row, 1, format!("{:08}", person * 2_399))?;
    sheet.write_string(row, 2, format!("Persona inventada {person}"))?;
    sheet.write_string(
        row,
        3,
        format!("Centro {} de {}", person % 300, TOWNS[person as usize % TOWNS.len()]),
    )?;
    sheet.write_string(row, 4, POSTS[person as usize % POSTS.len()])?;
    sheet.write_string(row, 5, format!("A{}", person % 5))?;
    sheet.write_number(row, 6, (12 + person % 18) as f64)?;
    sheet.write_number_with_format(row, 7, f64::from(44_500 + row / 40_000 * 30), &formats.date)?;
    sheet.write_number_with_format(row, 8, salary, &formats.money)?;
    sheet.write_number_with_format(row, 9, more, &formats.money)?;
    sheet.write_number_with_format(row, 10, share, &formats.share)?;
    sheet.write_number_with_format(
        row,
        11,
        ((salary + more) * (1.0 - share) * 100.0).round() / 100.0,
        &formats.money,
    )?;
    Ok(())
}

/// 300 columns: a place, a date, and figures with a few gaps.
fn indicators(
    sheet: &mut Worksheet,
    row: u32,
    dice: &mut Dice,
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.write_string(row, 0, dice.pick(TOWNS))?;
    sheet.write_number_with_format(row, 1, (42_000 + dice.below(3_600)) as f64, &formats.date)?;
    for column in 2..WIDE {
        if dice.below(20) > 0 {
            sheet.write_number(row, column, dice.amount(100_000))?;
        }
    }
    Ok(())
}
