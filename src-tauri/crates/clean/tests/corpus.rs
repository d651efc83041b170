//! Some hundred made-up sheets laid out as offices lay them out, each with what a careful clerk
//! would say is the table. The sheets are in `corpus/*.txt`; `corpus/README.md` says how they are
//! drawn.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod grid;

use std::path::Path;

use vitrina_model::{Rect, SourceFormat, Table, Workbook};

/// One made-up workbook and what is to be found on its first sheet.
struct Case {
    name: String,
    workbook: Workbook,
    /// A table a line; several readings of one, parted by ` or `.
    expected: Vec<String>,
}

/// Header rows, first and last record, first and last column, totals: a reading of a table.
#[derive(Debug, PartialEq, Eq)]
struct Reading {
    columns: (u32, u32),
    header: Vec<u32>,
    body: Option<(u32, u32)>,
    /// Compared only where a case names them.
    totals: Option<Vec<u32>>,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let texts = files.iter().filter(|path| path.extension().is_some_and(|end| end == "txt"));
    let all: String = texts.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    all.split("\n== ").skip(1).map(case).collect()
}

fn case(text: &str) -> Case {
    let (title, rest) = text.split_once('\n').unwrap();
    let csv = title.starts_with("csv ");
    let format = if csv { SourceFormat::Csv } else { SourceFormat::Xlsx };
    let mut sheets = vec![("S".to_owned(), String::new())];
    let mut expected = Vec::new();
    for line in rest.lines() {
        if let Some(reading) = line.strip_prefix("=> ") {
            expected.push(reading.to_owned());
        } else if let Some(name) = line.strip_prefix("--- ") {
            sheets.push((name.to_owned(), String::new()));
        } else if expected.is_empty() {
            grid::draw(line, &mut sheets.last_mut().unwrap().1);
        }
    }
    let sheets = sheets.iter().map(|(name, drawing)| grid::sheet(name, drawing, csv)).collect();
    let workbook = grid::workbook(format, sheets);
    Case { name: title.to_owned(), workbook, expected }
}

fn reading(text: &str) -> Option<Reading> {
    let mut words = text.split_whitespace();
    let area: Rect = words.next().unwrap().parse().ok()?;
    let mut reading =
        Reading { columns: (area.left, area.right), header: Vec::new(), body: None, totals: None };
    while let (Some(word), Some(value)) = (words.next(), words.next()) {
        let rows = || value.split(',').map(|row| row.parse().unwrap()).collect();
        match word {
            "header" => reading.header = rows(),
            "totals" if value == "none" => reading.totals = Some(Vec::new()),
            "totals" => reading.totals = Some(rows()),
            "body" => {
                let (first, last) = value.split_once('-').unwrap();
                reading.body = Some((first.parse().unwrap(), last.parse().unwrap()));
            }
            _ => panic!("{text}"),
        }
    }
    Some(reading)
}

fn found(table: &Table<'_>) -> Reading {
    Reading {
        columns: (table.area.left, table.area.right),
        header: table.header_rows.iter().map(|row| row + 1).collect(),
        body: table.span().map(|(first, last)| (first + 1, last + 1)),
        totals: Some(table.totals.iter().map(|row| row + 1).collect()),
    }
}

fn agrees(expected: &str, found: &Reading) -> bool {
    expected.split(" or ").filter_map(reading).any(|way| {
        let same =
            (way.columns, &way.header, way.body) == (found.columns, &found.header, found.body);
        same && way.totals.is_none_or(|totals| found.totals.as_ref() == Some(&totals))
    })
}

/// Nothing where the sheet was read as expected, else what was found.
fn wrong(case: &Case) -> Option<String> {
    let tables = vitrina_clean::tables(&case.workbook, &case.workbook.sheets[0]).value;
    for table in &tables {
        assert!(table.ledger.balances(), "{}: {:?}", case.name, table.ledger);
    }
    let wanted: Vec<&String> = case.expected.iter().filter(|text| *text != "none").collect();
    let right = tables.len() == wanted.len()
        && wanted.iter().zip(&tables).all(|(text, table)| agrees(text, &found(table)));
    let none_is_fine = tables.is_empty() && wanted.iter().all(|text| text.ends_with(" or none"));
    if right || none_is_fine {
        return None;
    }
    let got: Vec<String> = tables.iter().map(grid::outline).collect();
    Some(format!(
        "{}\n     want {}\n     got  {}",
        case.name,
        case.expected.join(" ; "),
        got.join(" ; ")
    ))
}

#[test]
fn made_up_sheets_are_read_as_a_clerk_would() {
    let cases = cases();
    let wrong: Vec<String> = cases.iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
