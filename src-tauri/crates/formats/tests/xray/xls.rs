//! BIFF: a workbook of Excel 97 to 2003 with something in every hiding place.

use crate::support::compound;
use crate::told::told;

/// One record.
fn record(id: u16, data: &[u8]) -> Vec<u8> {
    let head = [id, data.len() as u16].map(u16::to_le_bytes).concat();
    [&head, data].concat()
}

fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A cell of the number 1.
fn cell(row: u16, column: u16, style: u16) -> Vec<u8> {
    record(0x0203, &[words(&[row, column, style]), 1_f64.to_le_bytes().to_vec()].concat())
}

/// A text with its length in two bytes.
fn text(text: &str) -> Vec<u8> {
    [&words(&[text.len() as u16])[..], &[0], text.as_bytes()].concat()
}

/// A workbook of sheets, each by name, state, kind and records; `globals` come before their list.
fn book(globals: &[Vec<u8>], sheets: &[(&str, u8, u8, Vec<Vec<u8>>)]) -> Vec<u8> {
    let begin = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    let globals = globals.concat();
    let list: usize = sheets.iter().map(|(name, ..)| 4 + 8 + name.len()).sum();
    let mut at = begin.len() + globals.len() + list + 4;
    let (mut bounds, mut streams) = (Vec::new(), Vec::new());
    for (name, state, kind, records) in sheets {
        let head = [*state, *kind, name.len() as u8, 0];
        let place = (at as u32).to_le_bytes();
        bounds.extend(record(0x0085, &[&place[..], &head, name.as_bytes()].concat()));
        let begin = record(0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0]);
        let stream = [begin, records.concat(), record(0x000A, &[])].concat();
        at += stream.len();
        streams.extend(stream);
    }
    [begin, globals, bounds, record(0x000A, &[]), streams].concat()
}

fn style(font: u16, format: u16, fill: u32, colour: u16) -> Vec<u8> {
    let head = [words(&[font, format]), vec![0; 10]].concat();
    record(0x00E0, &[head, (fill << 26).to_le_bytes().to_vec(), words(&[colour])].concat())
}

fn font(twips: u16, colour: u16) -> Vec<u8> {
    record(0x0031, &[words(&[twips, 0, colour]), vec![0; 10]].concat())
}

/// Tries hidden sheets, a sheet of macros, rows, columns, a filter, white and tiny text, `;;;`.
#[test]
fn what_is_out_of_sight_is_found() {
    let globals = [
        font(200, 0x7FFF),
        font(200, 9),
        font(20, 0x7FFF),
        record(0x041E, &[&words(&[170])[..], &text(";;;")].concat()),
        style(0, 0, 0, 0),
        style(1, 0, 0, 64),
        style(1, 0, 1, 18),
        style(2, 0, 0, 0),
        style(0, 170, 0, 0),
    ];
    let row = |row: u16, flags: u16| record(0x0208, &words(&[row, 0, 0, 255, 0, 0, flags, 0]));
    let column = |first: u16, last: u16, flags: u16| {
        record(0x007D, &words(&[first, last, 2_000, 0, flags, 0]))
    };
    let plain = vec![
        column(1, 2, 1),
        column(9, 255, 1),
        row(1, 0x20),
        row(2, 0x20),
        row(9, 0x20),
        cell(0, 0, 0),
        cell(1, 1, 1),
        cell(2, 1, 2),
        cell(3, 2, 3),
        cell(4, 3, 4),
    ];
    let filtered = vec![record(0x009B, &[]), row(1, 0x20), cell(1, 0, 0), cell(2, 0, 0)];
    let sheets = [
        ("S", 0, 0, plain),
        ("F", 0, 0, filtered),
        ("H", 1, 0, vec![cell(0, 0, 0)]),
        ("V", 2, 1, vec![]),
    ];
    let expected = [
        "hidden-sheet H 1: A1 (1)",
        "very-hidden-sheet V 1",
        "hidden-rows S 2: 2:3",
        "filtered-rows F 1: 2:2",
        "hidden-columns S 2: B:C",
        "same-colour S 1: B2 (1)",
        "tiny-text S 1: C4 (1)",
        "hidden-values S 1: D5 (1)",
        "macro-sheet V 1",
    ];
    assert_eq!(told("h.xls", &compound("Workbook", &book(&globals, &sheets))), expected);
}

/// Tries a comment with its author and text, a picture, an object, a query, a name, a link to
/// another file, a pivot table's copy.
#[test]
fn what_lies_beside_the_cells_is_found() {
    let object = |kind: u16, id: u16, more: &[u8]| {
        record(0x005D, &[words(&[0x15, 0x12, kind, id]), vec![0; 14], more.to_vec()].concat())
    };
    let letters = [words(&[0; 5]), words(&[3]), vec![0; 6]].concat();
    let sheet = vec![
        object(0x19, 7, &[]),
        record(0x01B6, &letters),
        record(0x003C, b"\0ojo"),
        record(0x003C, &[0; 16]),
        object(8, 8, &[]),
        object(8, 9, &words(&[0x0009, 2, 0, 0, 0])),
        record(0x01AD, &[0; 4]),
        record(0x001C, &[words(&[6, 1, 0, 7]), text("Ana")].concat()),
        cell(0, 0, 0),
    ];
    // A name of six letters with the cells A1:B9 of the first sheet of this very book.
    let formula = [&[0x3B][..], &words(&[0, 0, 8, 0, 1])].concat();
    let name =
        [&[0, 0, 0, 6][..], &words(&[formula.len() as u16, 0, 0, 0, 0]), b"\0nomina", &formula];
    let printing = [&[0x20, 0, 0, 1][..], &words(&[11, 0, 1, 0, 0]), b"\0\x06", &formula].concat();
    let globals = [
        record(0x01AE, &words(&[1, 0x0401])),
        record(0x01AE, &[words(&[1]), text("\u{1}\u{1}Crh\u{3}sueldos.xls")].concat()),
        record(0x0017, &words(&[1, 0, 0, 0])),
        record(0x0018, &name.concat()),
        record(0x0018, &printing),
        record(0x00D5, &words(&[1])),
    ];
    let expected = [
        "comment S 1: B7 [Ana] ojo",
        "defined-name - 1: [nomina] S!A1:B9",
        "pivot-cache - 1",
        r"external-link - 1: C:\rh\sueldos.xls",
        "query S 1",
        "embedded-object S 1",
        "image S 1",
    ];
    let bytes = compound("Workbook", &book(&globals, &[("S", 0, 0, sheet)]));
    assert_eq!(told("b.xls", &bytes), expected);
}

/// Tries a sheet that is cut off: what was seen before is told, and that there was more.
#[test]
fn a_sheet_that_is_cut_is_told() {
    let row = record(0x0208, &words(&[0, 0, 0, 255, 0, 0, 0x20, 0]));
    let mut stream = book(&[], &[("S", 0, 0, vec![row, cell(0, 0, 0)])]);
    stream.truncate(stream.len() - 4);
    stream[2] = 8;
    assert_eq!(told("c.xls", &stream), ["hidden-rows S 1: 1:1", "unread S 1: [Workbook]"]);
}
