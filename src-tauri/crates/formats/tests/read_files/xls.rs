//! BIFF: workbooks of Excel 2 to 2003, record by record.

use vitrina_model::Visibility;

use crate::support::{cells, code, compound, first, read_named};

/// One record.
fn record(id: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = id.to_le_bytes().to_vec();
    bytes.extend((data.len() as u16).to_le_bytes());
    bytes.extend(data);
    bytes
}

/// A cell record: row, column, style, value.
fn cell(id: u16, column: u16, style: u16, value: &[u8]) -> Vec<u8> {
    let head = [0, column, style].map(u16::to_le_bytes).concat();
    record(id, &[&head, value].concat())
}

const BEGIN_BOOK: [u8; 8] = [0, 6, 5, 0, 0, 0, 0, 0];
const BEGIN_SHEET: [u8; 8] = [0, 6, 0x10, 0, 0, 0, 0, 0];

/// A BIFF 8 workbook of one sheet `S` with these records.
fn book(globals: &[Vec<u8>], state: u8, sheet: &[Vec<u8>]) -> Vec<u8> {
    let globals = globals.concat();
    let begin = record(0x0809, &BEGIN_BOOK);
    let at = begin.len() + globals.len() + (4 + 9) + 4;
    let bound = [&(at as u32).to_le_bytes()[..], &[state, 0, 1, 0, b'S']].concat();
    [
        begin,
        globals,
        record(0x0085, &bound),
        record(0x000A, &[]),
        record(0x0809, &BEGIN_SHEET),
        sheet.concat(),
        record(0x000A, &[]),
    ]
    .concat()
}

fn xls(globals: &[Vec<u8>], sheet: &[Vec<u8>]) -> Vec<u8> {
    compound("Workbook", &book(globals, 0, sheet))
}

/// Tries every kind of cell record, shared texts cut between records included.
#[test]
fn every_record_of_a_cell_is_read() {
    let styles = [
        record(0x041E, &[&[200, 0, 10, 0, 0][..], b"yyyy-mm-dd"].concat()),
        record(0x00E0, &[0; 20]),
        record(0x00E0, &[&[0, 0, 200, 0][..], &[0; 16]].concat()),
    ];
    // "Ñandú" in two pieces: narrow letters first, then wide ones; then a rich text of one run.
    let shared = [
        record(0x00FC, &[&[2, 0, 0, 0, 2, 0, 0, 0, 5, 0, 0][..], &[0xD1, b'a', b'n']].concat()),
        record(0x003C, &[1, b'd', 0, 0xFA, 0, 2, 0, 8, 1, 0, b'h', b'i', 0, 0, 0, 0]),
    ];
    let globals = [&styles[..], &shared].concat();
    let sheet = [
        cell(0x00FD, 0, 0, &0_u32.to_le_bytes()),
        cell(0x00FD, 1, 0, &1_u32.to_le_bytes()),
        cell(0x0203, 2, 0, &1.5_f64.to_le_bytes()),
        cell(0x0203, 3, 1, &45_383_f64.to_le_bytes()),
        cell(0x027E, 4, 0, &(((-7_i32) << 2 | 2) as u32).to_le_bytes()),
        cell(0x027E, 5, 0, &(((1_234_i32) << 2 | 3) as u32).to_le_bytes()),
        record(0x00BD, &[0, 0, 6, 0, 0, 0, 6, 0, 0, 0, 1, 0, 10, 0, 0, 0, 7, 0]),
        cell(0x0205, 8, 0, &[1, 0]),
        cell(0x0205, 9, 0, &[0x2A, 1]),
        cell(0x0006, 10, 0, &[0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]),
        record(0x04BC, &[0; 10]),
        record(0x0207, &[3, 0, 0, b'a', b'b', b'c']),
        cell(0x0006, 11, 0, &[2, 0, 7, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]),
        cell(0x0006, 12, 0, &[&2.5_f64.to_le_bytes()[..], &[0; 6]].concat()),
        cell(0x0204, 13, 0, &[2, 0, 1, 0xF1, 0, 0x22, 0x6F]),
        record(0x0809, &[0, 6, 0x20, 0]),
        cell(0x0203, 99, 0, &9_f64.to_le_bytes()),
        record(0x000A, &[]),
        record(0x00E5, &[1, 0, 0, 0, 1, 0, 0, 0, 2, 0]),
    ];
    let expected = [
        "A1 text Ñandú",
        "B1 text hi",
        "C1 number 1.5",
        "D1 date 2024-04-01",
        "E1 number -7",
        "F1 number 12.34",
        "G1 number 1",
        "H1 date 1900-01-02",
        "I1 truth true",
        "J1 error #N/A",
        "K1 text abc",
        "L1 error #DIV/0!",
        "M1 number 2.5",
        "N1 text ñ漢",
    ];
    let book = read_named("t.xls", &xls(&globals, &sheet)).unwrap();
    assert_eq!(cells(&book.sheets[0]), expected, "a chart within the sheet has no cells of it");
    assert_eq!(book.sheets[0].merged[0].to_string(), "A1:C2");
}

/// Tries a hidden sheet, and the same stream without a compound file around it.
#[test]
fn hidden_sheets_and_bare_streams_are_read() {
    let stream = book(&[], 1, &[cell(0x0203, 0, 0, &3_f64.to_le_bytes())]);
    let read = read_named("h.xls", &compound("Workbook", &stream)).unwrap();
    assert_eq!(read.sheets[0].visibility, Visibility::Hidden);
    let mut bare = stream;
    bare[2] = 8;
    assert_eq!(first("b.xls", &bare), ["A1 number 3"]);
}

/// Tries a sheet of Excel 2 with its shorter records.
#[test]
fn the_oldest_sheets_are_read() {
    let old = |id: u8, column: u8, value: &[u8]| {
        record(id.into(), &[&[0, 0, column, 0, 0, 0, 0][..], value].concat())
    };
    let stream = [
        record(0x0009, &[2, 0, 0x10, 0]),
        old(2, 0, &[7, 0]),
        old(3, 1, &0.5_f64.to_le_bytes()),
        old(4, 2, &[3, b'a', 0xF1, b'o']),
        old(5, 3, &[1, 0]),
        record(0x000A, &[]),
    ]
    .concat();
    let expected = ["A1 number 7", "B1 number 0.5", "C1 text año", "D1 truth true"];
    assert_eq!(first("o.xls", &stream), expected);
}

/// Tries a stream cut after any byte: never a shorter table.
/// A workspace of Excel 4: its sheets by name with the workspace's own styles, a chart passed over;
/// and, cut off anywhere, damage and nothing else.
#[test]
fn a_workspace_of_excel_4_is_read_sheet_by_sheet() {
    let begin = |kind: u16| record(0x0409, &[[0, 0], kind.to_le_bytes(), [0, 0]].concat());
    let head = |name: &[u8]| record(0x008F, &[&[0, 0, 0, 0, name.len() as u8][..], name].concat());
    let end = || record(0x000A, &[]);
    let workspace = [
        begin(0x0100),
        record(0x0085, b"\x05Enero"),
        record(0x041E, &[&[0, 0, 7][..], b"General"].concat()),
        record(0x041E, &[&[0, 0, 10][..], b"yyyy-mm-dd"].concat()),
        record(0x0443, &[0; 12]),
        record(0x0443, &[&[0, 1][..], &[0; 10]].concat()),
        head(b"Enero"),
        [begin(0x0010), cell(0x0204, 0, 0, b"\x04\0a\xF1os"), end()].concat(),
        head(b"Grafica"),
        [begin(0x0020), begin(0x0010), end(), end()].concat(),
        head(b"Febrero"),
        [begin(0x0010), cell(0x0203, 1, 1, &45_383_f64.to_le_bytes()), end()].concat(),
        end(),
    ];
    let bytes = workspace.concat();
    let book = read_named("viejo.xlw", &bytes).unwrap();
    let names: Vec<_> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Enero", "Febrero"]);
    assert_eq!(
        cells(&book.sheets[0])[0],
        cells(&read_named("a.csv", "años\n".as_bytes()).unwrap().sheets[0])[0]
    );
    assert!(cells(&book.sheets[1])[0].contains("2024-04-01"), "{:?}", cells(&book.sheets[1]));
    for cut in [30, bytes.len() / 2, bytes.len() - 4] {
        assert_eq!(code("viejo.xlw", &bytes[..cut]), "damaged", "cut at {cut}");
    }
}

#[test]
fn a_stream_that_is_cut_is_damage() {
    let sheet: Vec<_> = (0..9).map(|n| cell(0x0203, n, 0, &1_f64.to_le_bytes())).collect();
    let stream = book(&[], 0, &sheet);
    for cut in 8..stream.len() {
        assert_eq!(code("c.xls", &stream[..cut]), "damaged", "cut after {cut} bytes");
    }
    assert_eq!(code("c.xls", &stream), "read");
}

/// Tries a shared text that is not there, and a chain of sectors in a circle.
#[test]
fn references_to_nothing_are_damage() {
    let file = xls(&[], &[cell(0x00FD, 0, 0, &9_u32.to_le_bytes())]);
    assert_eq!(code("r.xls", &file), "damaged");
    let mut circle = xls(&[], &[]);
    // The second sector of the stream leads back to the first.
    circle[512 + 12..512 + 16].copy_from_slice(&2_u32.to_le_bytes());
    assert_eq!(code("c.xls", &circle), "damaged");
}

/// Tries a sheet some of whose records were overwritten with zeros.
#[test]
fn zeros_in_place_of_records_are_damage() {
    let one = 1_f64.to_le_bytes();
    let cells = [0, 1, 2].map(|column| cell(0x0203, column, 0, &one));
    let mut stream = book(&[], 0, &cells);
    assert_eq!(code("z.xls", &stream), "read");
    let at = stream.len() - 4 - cells[2].len();
    stream[at..at + 16].fill(0);
    assert_eq!(code("z.xls", &stream), "damaged", "never one cell fewer");
}
