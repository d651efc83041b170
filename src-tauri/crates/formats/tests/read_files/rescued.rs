//! Damaged zips: what is left is read where somebody accepts it, and what is missing is said.

use std::fmt::Write;

use vitrina_formats::read::{Isolation, ReadOptions};
use vitrina_model::{Arg, Severity, Sheet, Workbook};

use crate::support::{TYPES, Xlsx, cells, ods, package, read_named, read_with, workbook};

/// What is left of a file, where anything is.
fn left(name: &str, bytes: &[u8]) -> Option<Workbook> {
    let options = ReadOptions { damaged: true, ..ReadOptions::new(Isolation::InProcess) };
    read_with(name, bytes, &options).ok()
}

fn said(book: &Workbook) -> Vec<String> {
    book.damage().map(|finding| finding.check.clone()).collect()
}

fn rows(count: usize) -> String {
    let mut rows = String::new();
    for n in 1..=count {
        let text = format!("<c t='str'><v>obra {n} {}</v></c>", n * 7919 % 1000);
        let _ = write!(rows, "<row r='{n}'>{text}<c><v>{}</v></c></row>", n * 37);
    }
    rows
}

/// A workbook of two sheets, `Una` and `Dos`, of so many rows each, its texts in the cells.
fn two(count: usize) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{}</sheetData></worksheet>", rows(count));
    let list =
        r#"<sheet name="Una" sheetId="1" r:id="r1"/><sheet name="Dos" sheetId="2" r:id="r2"/>"#;
    let related = r#"<Relationships xmlns="r"><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"#;
    package(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("xl/workbook.xml", workbook("", list).as_bytes()),
        ("xl/_rels/workbook.xml.rels", related.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/worksheets/sheet2.xml", sheet.as_bytes()),
    ])
}

/// Whether the cells of one sheet are the first cells of the other, in whole rows.
fn begins(part: &Sheet, whole: &Sheet) -> bool {
    let rows = part.extent().map_or(0, |area| area.bottom + 1);
    let upper: Vec<String> = cells(whole)
        .into_iter()
        .zip(whole.rows().flat_map(|row| row.iter().map(move |_| row.row()).collect::<Vec<_>>()))
        .filter(|(_, row)| *row < rows)
        .map(|(cell, _)| cell)
        .collect();
    cells(part) == upper
}

/// Tries a file cut at every few bytes: an error, or whole rows from the top and words about the
/// rest; never a panic, never silence.
fn cut_everywhere(name: &str, bytes: &[u8], step: usize) -> (usize, usize) {
    let whole = read_named(name, bytes).unwrap();
    let (mut opened, mut most) = (0, 0);
    for at in (0..bytes.len()).step_by(step) {
        let cut = &bytes[..at];
        let refused = read_named(name, cut).expect_err("not without being asked");
        assert_ne!(refused.code(), "reader_died", "{name} cut at {at}: {refused}");
        let Some(book) = left(name, cut) else { continue };
        opened += 1;
        assert!(!said(&book).is_empty(), "{name} cut at {at} says nothing");
        for sheet in &book.sheets {
            let same = whole.sheets.iter().find(|known| known.name == sheet.name).unwrap();
            assert!(begins(sheet, same), "{name} cut at {at}: {:?}", cells(sheet));
            most = most.max(sheet.len());
        }
    }
    (opened, most)
}

#[test]
fn a_workbook_cut_anywhere_gives_whole_rows_or_an_error() {
    let (opened, most) = cut_everywhere("c.xlsx", &two(40), 7);
    assert!(opened > 20 && most == 80, "{opened} cuts opened, {most} cells at most");
}

#[test]
fn an_opendocument_cut_anywhere_gives_whole_rows_or_an_error() {
    let mut tables = String::new();
    for name in ["Una", "Dos"] {
        let _ = write!(tables, "<table:table table:name='{name}'>");
        for n in 1..40 {
            let _ = write!(
                tables,
                "<table:table-row><table:table-cell office:value-type='string'><text:p>obra {n} {}</text:p></table:table-cell><table:table-cell office:value-type='float' office:value='{n}'/></table:table-row>",
                n * 7919 % 1000
            );
        }
        tables.push_str("</table:table>");
    }
    let (opened, most) = cut_everywhere("c.ods", &ods("", &tables), 7);
    assert!(opened > 10 && most == 78, "{opened} cuts opened, {most} cells at most");
}

/// Tries a byte that fell over within the first sheet: what stands well before it is kept, and the
/// second sheet is read whole.
#[test]
fn a_damaged_sheet_leaves_the_others_whole() {
    let good = two(9_000);
    let whole = read_named("g.xlsx", &good).unwrap();
    let place = |name: &[u8]| memchr::memmem::find(&good, name).unwrap();
    let (from, to) = (place(b"sheet1.xml"), place(b"sheet2.xml"));
    let mut bytes = good.clone();
    bytes[from + (to - from) / 4 * 3] ^= 0x55;
    let error = read_named("b.xlsx", &bytes).unwrap_err();
    assert_eq!(error.code(), "damaged");
    assert!(matches!(error.args()["rows"], Arg::Number(rows) if rows > 12_000.0), "{error:?}");
    let book = left("b.xlsx", &bytes).unwrap();
    assert_eq!(said(&book), ["sheet-cut"]);
    let last = book.sheets[0].extent().unwrap().bottom + 1;
    assert_eq!(book.findings[0].args["row"], Arg::from(last));
    assert!(last > 3_000 && begins(&book.sheets[0], &whole.sheets[0]), "read up to {last}");
    assert_eq!(cells(&book.sheets[1]), cells(&whole.sheets[1]));
    assert!(book.findings.iter().all(|finding| finding.severity == Severity::Warning));
}

/// Tries a small sheet whose packing makes no sense from its beginning: it is missing, and said so.
#[test]
fn a_sheet_of_which_nothing_is_left_is_missing() {
    let mut bytes = two(40);
    let at = memchr::memmem::find(&bytes, b"sheet1.xml").unwrap() + 20;
    bytes[at..at + 40].fill(0xFF);
    let book = left("m.xlsx", &bytes).unwrap();
    assert_eq!(said(&book), ["sheet-missing"]);
    assert_eq!((book.sheets.len(), book.sheets[0].name.as_str()), (1, "Dos"));
}

/// Tries shared texts that end early: a row that lacks its text is not taken, and no text is wrong.
#[test]
fn a_missing_text_is_damage_and_no_other_text() {
    let mut file = Xlsx::of(
        "<row r='1'><c t='s'><v>0</v></c></row><row r='2'><c><v>5</v></c><c t='s'><v>1</v></c></row><row r='3'><c><v>6</v></c></row>",
    );
    file.strings = "<sst><si><t>uno</t></si><si><t>do".to_owned();
    let book = left("t.xlsx", &file.bytes()).unwrap();
    assert_eq!(cells(&book.sheets[0]), ["A1 text uno"]);
    assert_eq!(said(&book), ["texts-cut", "sheet-cut"]);
    assert_eq!(read_named("t.xlsx", &file.bytes()).unwrap_err().code(), "damaged");
}

/// Tries a whole file whose directory is gone, its sizes before or behind each part.
#[test]
fn a_lost_directory_is_said_and_every_sheet_is_read() {
    let good = two(40);
    let whole = read_named("g.xlsx", &good).unwrap();
    let at = memchr::memmem::find(&good, b"PK\x01\x02").unwrap();
    let book = left("d.xlsx", &good[..at]).unwrap();
    assert_eq!(said(&book), ["file-cut"]);
    for (sheet, same) in book.sheets.iter().zip(&whole.sheets) {
        assert_eq!(cells(sheet), cells(same));
    }
}
