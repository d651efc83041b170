//! Binary workbooks of Excel 2007 and later, with something in every hiding place.

use crate::support::package;
use crate::told::told;

fn record(id: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes =
        if id < 128 { vec![id as u8] } else { vec![(id & 0x7F) as u8 | 0x80, (id >> 7) as u8] };
    let mut length = data.len();
    loop {
        let more = if length > 127 { 0x80 } else { 0 };
        bytes.push((length & 0x7F) as u8 | more);
        length >>= 7;
        if length == 0 {
            break;
        }
    }
    bytes.extend(data);
    bytes
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&(units.len() as u32 / 2).to_le_bytes()[..], &units].concat()
}

fn row(number: u32, flags: u8) -> Vec<u8> {
    record(0, &[&words(&[number, 0])[..], &[0, 0, 0, flags, 0, 0, 0, 0, 0]].concat())
}

fn cell(column: u32, style: u32) -> Vec<u8> {
    record(5, &[words(&[column, style]), 1_f64.to_le_bytes().to_vec()].concat())
}

fn file(book: &[Vec<u8>], sheet: &[Vec<u8>], more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = br#"<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>"#;
    let main = br#"<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>"#;
    let related = br#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="r2" Type="x/worksheet" Target="worksheets/sheet2.bin"/><Relationship Id="r3" Type="x/styles" Target="styles.bin"/></Relationships>"#;
    let bundle = |state: u32, id: &str, name: &str| {
        record(156, &[words(&[state, 1]), wide(id), wide(name)].concat())
    };
    let book = [
        record(131, &[]),
        bundle(0, "r1", "S"),
        bundle(2, "r2", "V"),
        book.concat(),
        record(132, &[]),
    ]
    .concat();
    let colour = |kind: u8, index: u8| [kind << 1, index, 0, 0, 0, 0, 0, 0];
    let font = |twips: u16, colour: [u8; 8]| {
        record(43, &[&twips.to_le_bytes()[..], &[0; 10], &colour].concat())
    };
    let style = |font: u8| record(47, &[0xFF, 0xFF, 0, 0, font, 0, 0, 0, 0, 0]);
    let styles = [
        font(220, colour(0, 0)),
        font(220, colour(3, 0)),
        font(20, colour(0, 0)),
        record(45, &words(&[0; 6])),
        record(617, &words(&[3])),
        style(0),
        style(1),
        style(2),
        record(618, &[]),
    ]
    .concat();
    let sheet = [record(129, &[]), sheet.concat(), record(130, &[])].concat();
    let other = [record(129, &[]), row(0, 0), cell(0, 0), record(130, &[])].concat();
    let own: [(&str, &[u8]); 7] = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", main),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", related),
        ("xl/styles.bin", &styles),
        ("xl/worksheets/sheet1.bin", &sheet),
        ("xl/worksheets/sheet2.bin", &other),
    ];
    package(&[&own, more].concat())
}

/// Tries a very hidden sheet, hidden rows and columns, a filter, white and tiny text, a name, a
/// comment.
#[test]
fn what_is_hidden_is_found() {
    // A name with the cells A1:B9 of the first sheet of this very book.
    let formula = [&[0x3B, 0, 0][..], &words(&[0, 8]), &[0, 0, 1, 0]].concat();
    let name = [words(&[0]), vec![0], words(&[u32::MAX]), wide("nomina"), words(&[15]), formula];
    let book = [record(357, &[]), record(362, &words(&[1, 0, 0, 0])), record(39, &name.concat())];
    let sheet = [
        record(60, &[words(&[1, 2, 2_000, 0]), vec![1, 0]].concat()),
        row(0, 0),
        cell(0, 1),
        cell(3, 2),
        row(1, 0x10),
        row(4, 0x10),
        row(5, 0),
        cell(0, 0),
        record(161, &words(&[3, 5, 0, 3])),
        record(163, &[0; 6]),
    ];
    let related: &[u8] = br#"<Relationships><Relationship Id="r1" Type="x/comments" Target="../comments1.bin"/></Relationships>"#;
    let comments = [
        record(628, &[]),
        record(632, &wide("Ana")),
        record(635, &[words(&[0, 6, 6, 1, 1]), vec![0; 16]].concat()),
        record(637, &[vec![0], wide("ojo")].concat()),
        record(636, &[]),
    ]
    .concat();
    let more = [("xl/worksheets/_rels/sheet1.bin.rels", related), ("xl/comments1.bin", &comments)];
    let expected = [
        "very-hidden-sheet V 1: A1 (1)",
        "hidden-rows S 1: 2:2",
        "filtered-rows S 1: 5:5",
        "hidden-columns S 2: B:C",
        "same-colour S 1: A1 (1)",
        "tiny-text S 1: D1 (1)",
        "comment S 1: B7 [Ana] ojo",
        "defined-name - 1: [nomina] S!A1:B9",
    ];
    assert_eq!(told("h.xlsb", &file(&book, &sheet, &more)), expected);
}
