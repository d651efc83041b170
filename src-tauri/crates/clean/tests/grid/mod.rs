//! Small sheets drawn as text: a line a row, `|` between cells, `merged A1:C1` lines at the end.

use vitrina_model::{
    Cell, CellError, Limits, Rect, Sheet, SheetBuilder, SourceFormat, Table, Visibility, Workbook,
    days_from_civil,
};

/// A workbook of one sheet as a spreadsheet holds it: digits are numbers, `2024-04-01` is a date,
/// `10:30` a time, `TRUE` a boolean, `#N/A` an error; `'01` is text, and anything else too.
#[allow(dead_code, reason = "not every test file reads one")]
pub fn spreadsheet(drawing: &str) -> Workbook {
    workbook(SourceFormat::Xlsx, vec![sheet("S", drawing, false)])
}

/// A workbook of one sheet as a text file holds it: every cell is text.
#[allow(dead_code, reason = "not every test file reads text files")]
pub fn text_file(drawing: &str) -> Workbook {
    workbook(SourceFormat::Csv, vec![sheet("S", drawing, true)])
}

/// A workbook of these sheets.
pub fn workbook(format: SourceFormat, sheets: Vec<Sheet>) -> Workbook {
    Workbook { format, encoding: None, delimiter: None, sheets, findings: Vec::new() }
}

/// A sheet as drawn; a name that begins with a dot makes it hidden.
pub fn sheet(name: &str, drawing: &str, texts: bool) -> Sheet {
    let mut builder = SheetBuilder::new(name, &Limits::default());
    if name.starts_with('.') {
        builder.visibility(Visibility::Hidden);
    }
    let lines = drawing.strip_prefix('\n').unwrap_or(drawing);
    for (row, line) in lines.lines().enumerate() {
        if let Some(range) = line.trim().strip_prefix("merged ") {
            builder.merged(range.parse::<Rect>().unwrap());
            continue;
        }
        for (column, drawn) in line.split('|').enumerate() {
            let cell = if texts { Cell::Text(drawn.trim()) } else { cell(drawn.trim()) };
            builder.push(row as u32, column as u32, cell).unwrap();
        }
    }
    builder.finish()
}

fn cell(drawn: &str) -> Cell<'_> {
    if let Some(text) = drawn.strip_prefix('\'') {
        return Cell::Text(text.strip_suffix('\'').unwrap_or(text));
    }
    if let Ok(number) = drawn.parse::<f64>() {
        return Cell::Number(number);
    }
    if let Some(error) = CellError::from_name(drawn) {
        return Cell::Error(error);
    }
    if let Some(moment) = date(drawn) {
        return moment;
    }
    match drawn {
        "TRUE" => Cell::Boolean(true),
        "FALSE" => Cell::Boolean(false),
        _ => Cell::Text(drawn),
    }
}

fn date(drawn: &str) -> Option<Cell<'_>> {
    let minutes = |text: &str| {
        let (hours, minutes) = text.split_once(':')?;
        Some((hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?) * 60_000)
    };
    if let Some(ms) = minutes(drawn) {
        return Some(Cell::Duration(ms));
    }
    let (day, clock) = drawn.split_once('T').unwrap_or((drawn, "0:00"));
    let parts: Vec<u32> = day.split('-').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [year, month, day] = parts[..] else { return None };
    let days = days_from_civil(year.into(), month, day)?;
    Some(Cell::DateTime(days * 86_400_000 + minutes(clock)?))
}

/// A table's outline in one line, rows one-based: `A1:C3 header 1 body 2-3 totals 4 notes 6`.
#[allow(dead_code, reason = "not every test file looks at outlines")]
pub fn outline(table: &Table<'_>) -> String {
    let list = |name: &str, rows: &[u32]| {
        let rows: Vec<String> = rows.iter().map(|row| (row + 1).to_string()).collect();
        if rows.is_empty() { String::new() } else { format!(" {name} {}", rows.join(",")) }
    };
    let body: Vec<String> =
        table.body.iter().map(|range| format!("{}-{}", range.start + 1, range.end)).collect();
    let body = if body.is_empty() { String::new() } else { format!(" body {}", body.join(",")) };
    let header = list("header", &table.header_rows);
    let (totals, notes) = (list("totals", &table.totals), list("notes", &table.notes));
    format!("{}{header}{body}{totals}{notes}", table.area)
}

const MONTHS: [&str; 12] = [
    "Enero",
    "Febrero",
    "Marzo",
    "Abril",
    "Mayo",
    "Junio",
    "Julio",
    "Agosto",
    "Septiembre",
    "Octubre",
    "Noviembre",
    "Diciembre",
];
const PLACES: [&str; 11] = [
    "Ayala",
    "Cuautla",
    "Yautepec",
    "Jojutla",
    "Temixco",
    "Jiutepec",
    "Xochitepec",
    "Puente de Ixtla",
    "Tepoztlán",
    "Zacatepec",
    "Emiliano Zapata",
];
const PEOPLE: [&str; 7] =
    ["Ana Ruiz", "Luis Mora", "Eva Díaz", "Raúl Cano", "Inés Gil", "José Paz", "Olga Ríos"];
const THINGS: [&str; 9] = [
    "Papelería",
    "Servicio de limpieza",
    "Arrendamiento",
    "Combustible",
    "Equipo",
    "Viáticos",
    "Obra pública",
    "Mantenimiento",
    "Seguros",
];

/// Adds a line of a drawing, or the lines that `@12 …` stands for; the values are always the same.
#[allow(dead_code, reason = "not every test file draws by pattern")]
pub fn draw(line: &str, drawing: &mut String) {
    let many = line.strip_prefix('@').and_then(|rest| rest.split_once(' '));
    let Some((count, pattern)) = many else {
        drawing.push_str(line);
        drawing.push('\n');
        return;
    };
    for n in 1..=count.parse::<usize>().unwrap() {
        let mut out = String::new();
        for (k, part) in pattern.split('{').enumerate() {
            match part.split_once('}') {
                Some((key, rest)) if k > 0 => {
                    out.push_str(&value(key, n, k));
                    out.push_str(rest);
                }
                _ => out.push_str(part),
            }
        }
        drawing.push_str(&out);
        drawing.push('\n');
    }
}

fn value(key: &str, n: usize, k: usize) -> String {
    let number = (n * 7_919 + k * 104_729) % 9_973 + 11;
    let of = |all: &[&str]| all[(n + k) % all.len()].to_owned();
    match key {
        "n" => n.to_string(),
        "v" => number.to_string(),
        "d" => format!("{}.{}", number % 97, number % 9 + 1),
        "y" => (2_000 + n).to_string(),
        "f" => format!("2024-{:02}-{:02}", n % 12 + 1, number % 28 + 1),
        "m" => MONTHS[(n - 1) % 12].to_owned(),
        "w" => PLACES[(n - 1) % PLACES.len()].to_owned(),
        "p" => of(&PEOPLE),
        "t" => of(&THINGS),
        "l" => format!(
            "Se refiere a {} y a los trámites que de ello deriven en el ejercicio.",
            of(&THINGS)
        ),
        _ => format!("{{{key}}}"),
    }
}
