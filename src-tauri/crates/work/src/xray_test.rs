//! What lies within the table, and what beyond it.

use vitrina_model::{Cell, Limits, SheetBuilder};

use super::*;

/// A sheet `S`: a title, a header and two records of two columns, and a note far to the right.
fn book() -> Workbook {
    let mut builder = SheetBuilder::new("S", &Limits::default());
    let cells = [
        (0, 0, "Obras"),
        (2, 0, "clave"),
        (2, 1, "nombre"),
        (3, 0, "a"),
        (3, 1, "Puente"),
        (4, 0, "b"),
        (4, 1, "Camino"),
        (4, 9, "no decir"),
    ];
    for (row, column, text) in cells {
        builder.push(row, column, Cell::Text(text)).unwrap();
    }
    Workbook {
        format: SourceFormat::Xlsx,
        encoding: None,
        delimiter: None,
        sheets: vec![builder.finish()],
        findings: Vec::new(),
    }
}

fn found(kind: HiddenKind, spots: &[&str]) -> Xray {
    let mut xray = Xray::new(SourceFormat::Xlsx);
    for spot in spots {
        xray.add(kind, Some("S"), 1, Some(Glimpse::at(spot.parse().unwrap())));
    }
    xray
}

#[test]
fn what_a_table_takes_along_is_told_with_its_texts() {
    let book = book();
    let area: Rect = "A3:B5".parse().unwrap();
    let tables = [(&book.sheets[0], vec![area])];
    let related = |kind, spots: &[&str]| {
        let mut xray = found(kind, spots);
        relate(&mut xray, &book, &tables);
        let hidden = xray.hidden.remove(0);
        let texts = hidden.examples.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
        (hidden.in_table, texts)
    };
    let within = related(HiddenKind::HiddenRows, &["5:5"]);
    assert_eq!(within, (true, vec!["b · Camino · no decir".to_owned()]));
    assert_eq!(related(HiddenKind::HiddenColumns, &["J:J"]), (false, vec!["no decir".to_owned()]));
    assert!(related(HiddenKind::SameColour, &["J5", "B4:B5"]).0);
    assert!(!related(HiddenKind::HiddenRows, &["1:2"]).0, "above the table");
    let many = ["1:1"; MOST_GLIMPSES];
    assert!(related(HiddenKind::HiddenRows, &many).0, "what was only counted may lie anywhere");
    assert!(!related(HiddenKind::Comment, &["A4"]).0, "no comment goes out with a table");
}

#[test]
fn cells_beyond_the_table_are_counted_and_told() {
    let book = book();
    let area: Rect = "A3:B5".parse().unwrap();
    let mut xray = Xray::new(SourceFormat::Xlsx);
    relate(&mut xray, &book, &[(&book.sheets[0], vec![area])]);
    let beyond = &xray.hidden[0];
    assert_eq!((beyond.kind, beyond.count), (HiddenKind::BeyondTable, 2));
    let told: Vec<_> =
        beyond.examples.iter().map(|it| (it.spot.unwrap().to_string(), &it.text[..])).collect();
    assert_eq!(told, [("A1".to_owned(), "Obras"), ("J5".to_owned(), "no decir")]);
    let mut none = Xray::new(SourceFormat::Xlsx);
    relate(&mut none, &book, &[(&book.sheets[0], Vec::new())]);
    assert!(none.is_clear(), "a sheet without a table has nothing beyond it");
}
