//! Binary workbooks of Excel 2007 and later.

use calamine::{Data, Reader};

use crate::support::{cells, code, package, read_named};

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

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&(units.len() as u32 / 2).to_le_bytes()[..], &units].concat()
}

fn cell(id: u16, column: u32, style: u32, value: &[u8]) -> Vec<u8> {
    record(id, &[&column.to_le_bytes()[..], &style.to_le_bytes(), value].concat())
}

fn row(number: u32) -> Vec<u8> {
    record(0, &[&number.to_le_bytes()[..], &[0; 13]].concat())
}

fn xlsb(sheet: &[Vec<u8>]) -> Vec<u8> {
    let types = br#"<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>"#;
    let main = br#"<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>"#;
    let related = br#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.bin"/><Relationship Id="r3" Type="x/styles" Target="styles.bin"/></Relationships>"#;
    let bundle = [&[0; 4][..], &1_u32.to_le_bytes(), &wide("r1"), &wide("S")].concat();
    let workbook = [
        record(131, &[]),
        record(153, &[0; 8]),
        record(143, &[]),
        record(156, &bundle),
        record(144, &[]),
        record(157, &[0; 26]),
        record(132, &[]),
    ]
    .concat();
    let style = |format: u16| [&[0xFF, 0xFF][..], &format.to_le_bytes(), &[0; 12]].concat();
    let styles = [
        record(278, &[]),
        record(617, &2_u32.to_le_bytes()),
        record(47, &style(0)),
        record(47, &style(14)),
        record(618, &[]),
        record(279, &[]),
    ]
    .concat();
    let strings = [
        record(159, &[1, 0, 0, 0, 1, 0, 0, 0]),
        record(19, &[&[0][..], &wide("Ñandú")].concat()),
        record(160, &[]),
    ]
    .concat();
    let sheet = [
        record(129, &[]),
        record(148, &[0; 16]),
        record(145, &[]),
        sheet.concat(),
        record(146, &[]),
        record(130, &[]),
    ]
    .concat();
    package(&[
        ("[Content_Types].xml", types),
        ("_rels/.rels", main),
        ("xl/workbook.bin", &workbook),
        ("xl/_rels/workbook.bin.rels", related),
        ("xl/styles.bin", &styles),
        ("xl/sharedStrings.bin", &strings),
        ("xl/worksheets/sheet1.bin", &sheet),
    ])
}

fn ordinary() -> Vec<Vec<u8>> {
    vec![
        row(0),
        cell(1, 0, 1, &[]),
        cell(2, 1, 0, &(((-7_i32) << 2 | 2) as u32).to_le_bytes()),
        cell(3, 2, 0, &[0x2A]),
        cell(4, 3, 0, &[1]),
        cell(5, 4, 0, &1.5_f64.to_le_bytes()),
        cell(6, 5, 0, &wide("in\nline")),
        cell(7, 6, 0, &0_u32.to_le_bytes()),
        row(4),
        cell(8, 0, 0, &[wide("formula"), vec![0; 10]].concat()),
        cell(9, 1, 1, &[&45_383_f64.to_le_bytes()[..], &[0; 10]].concat()),
        cell(10, 2, 0, &[0; 11]),
    ]
}

/// Tries every kind of cell record; those that another reader knows, it reads alike.
#[test]
fn every_record_of_a_cell_is_read() {
    let expected = [
        "B1 number -7",
        "C1 error #N/A",
        "D1 truth true",
        "E1 number 1.5",
        "F1 text in\nline",
        "G1 text Ñandú",
        "A5 text formula",
        "B5 date 2024-04-01",
        "C5 truth false",
    ];
    let mut records = ordinary();
    let bytes = xlsb(&records);
    assert_eq!(cells(&read_named("t.xlsb", &bytes).unwrap().sheets[0]), expected);
    let mut other = calamine::Xlsb::new(std::io::Cursor::new(bytes)).unwrap();
    let range = other.worksheet_range("S").unwrap();
    assert_eq!(range.get_value((4, 0)), Some(&Data::String("formula".into())));
    assert_eq!(range.used_cells().count(), expected.len(), "the other reader sees as many");
    // The error of a formula, and cells without a column, are what it does not know.
    records.push(cell(11, 3, 0, &[7, 0, 0, 0, 0]));
    records.push(record(16, &[&0_u32.to_le_bytes()[..], &2_f64.to_le_bytes()].concat()));
    let all = cells(&read_named("t.xlsb", &xlsb(&records)).unwrap().sheets[0]);
    assert_eq!(all[expected.len()..], ["D5 error #DIV/0!", "E5 number 2"]);
}

/// Tries a record that is shorter than its value, and a sheet without its end.
#[test]
fn records_that_are_cut_are_damage() {
    assert_eq!(code("s.xlsb", &xlsb(&[row(0), cell(5, 0, 0, &[0; 4])])), "damaged");
    assert_eq!(code("s.xlsb", &xlsb(&[row(0), cell(7, 0, 0, &9_u32.to_le_bytes())])), "damaged");
    assert_eq!(code("s.xlsb", &xlsb(&[row(0), vec![5, 0xFF, 0xFF, 0xFF, 0x7F]])), "damaged");
    assert_eq!(code("s.xlsb", &xlsb(&ordinary())), "read");
}
