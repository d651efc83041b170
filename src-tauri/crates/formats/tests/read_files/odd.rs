//! Files that are odd and whole: they are read, and nothing beside the sheet is read with them.

use crate::support::{TYPES, Xlsx, code, compound, first, ods, package, read_named, workbook};

fn plain() -> Xlsx {
    Xlsx::of(r#"<row><c t="s"><v>0</v></c><c><v>2</v></c></row>"#).with_text("x")
}

const READ: [&str; 2] = ["A1 text x", "B1 number 2"];

impl Xlsx {
    fn with_text(mut self, text: &str) -> Xlsx {
        self.strings = format!("<sst><si><t>{text}</t></si></sst>");
        self
    }
}

/// Tries what gateways and servers put before a zip, and the mark of a split archive.
#[test]
fn bytes_before_a_package_are_passed_over() {
    for before in [b"\r\n".as_slice(), b"PK00", b"#!/bin/sh\n", b"\0\x01\x02\x03"] {
        let file = [before, &plain().bytes()].concat();
        assert_eq!(first("b.xlsx", &file), READ, "{before:?}");
    }
    let cut = [b"\r\n".as_slice(), &plain().bytes()[..200]].concat();
    assert_ne!(code("c.xlsx", &cut), "read", "a package without its end is no table of text");
}

/// Tries texts that nothing refers to, a sheet of no part, and targets written as URIs.
#[test]
fn loose_relationships_are_followed_as_meant() {
    let mut file = plain();
    file.relations = file.relations.replace("http://x/sharedStrings", "http://x/other");
    assert_eq!(first("s.xlsx", &file.bytes()), READ, "texts beside the workbook are its own");

    let mut file = plain();
    let sheets = r#"<sheet name="S" sheetId="1" r:id="r1"/><sheet name="T" sheetId="2" r:id=""/>"#;
    file.workbook = workbook("", sheets);
    assert_eq!(read_named("e.xlsx", &file.bytes()).unwrap().sheets.len(), 1, "T has no part");
    file.workbook = file.workbook.replace(r#"r:id="""#, r#"r:id="r9""#);
    assert_eq!(code("m.xlsx", &file.bytes()), "damaged", "T has lost its part");

    let file = plain();
    let relations = file.relations.replace("worksheets/sheet1.xml", "worksheets/hoja%20%C3%B1.xml");
    let bytes = package(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("xl/workbook.xml", file.workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sharedStrings.xml", file.strings.as_bytes()),
        ("xl/styles.xml", file.styles.as_bytes()),
        ("xl/worksheets/hoja ñ.xml", file.sheet.as_bytes()),
    ]);
    assert_eq!(first("u.xlsx", &bytes), READ);
}

/// Tries a drawing in a paragraph, other prefixes, and a package of nothing but its content.
#[test]
fn open_documents_give_the_cells_alone() {
    let table = concat!(
        r#"<table:table table:name="S"><table:table-row><table:table-cell office:value-type="string">"#,
        "<text:p>m<draw:rect><text:p>leak</text:p></draw:rect>n</text:p>",
        "</table:table-cell></table:table-row></table:table>",
    );
    assert_eq!(first("d.ods", &ods("", table)), ["A1 text mn"]);
    let content = |prefix: &str| {
        format!(
            r#"<{prefix}:document-content xmlns:{prefix}="o" xmlns:table="t"><{prefix}:body><{prefix}:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell {prefix}:value-type="float" {prefix}:value="1.5"><text:p>2</text:p></table:table-cell></table:table-row></table:table></{prefix}:spreadsheet></{prefix}:body></{prefix}:document-content>"#
        )
    };
    let alone = |prefix: &str| package(&[("content.xml", content(prefix).as_bytes())]);
    assert_eq!(first("c.ods", &alone("office")), ["A1 number 1.5"]);
    assert_eq!(code("p.ods", &alone("of")), "damaged", "never the shown text for the value");
}

/// Tries an embedded workbook that stands before the file's own in the directory.
#[test]
fn an_embedded_workbook_is_not_the_workbook() {
    let number = |value: f64| {
        let cell = [&[0, 0, 0, 0, 0, 0][..], &value.to_le_bytes()].concat();
        let records: [(u16, &[u8]); 3] =
            [(0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0]), (0x0203, &cell), (0x000A, &[])];
        let mut stream = Vec::new();
        for (id, data) in records {
            stream.extend(id.to_le_bytes());
            stream.extend((data.len() as u16).to_le_bytes());
            stream.extend(data);
        }
        stream.resize(4_096, 0);
        stream
    };
    // Both streams lie in one chain of sectors; the second starts eight sectors on.
    let mut file = compound("Workbook", &[number(1.0), number(2.0)].concat());
    let entries = 512 + 512;
    let word = |file: &[u8], at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap());
    let own = file[entries + 128..entries + 256].to_vec();
    let start = word(&own, 116);
    let mut put = |at: usize, value: u32| {
        file[entries + at..entries + at + 4].copy_from_slice(&value.to_le_bytes());
    };
    put(76, 2); // The root's tree begins at the file's own stream, which has no siblings.
    put(128 + 120, 4_096);
    put(256 + 116, start + 8);
    put(256 + 120, 4_096);
    let second = entries + 256;
    file[second..second + 116].copy_from_slice(&own[..116]);
    assert_eq!(first("e.xls", &file), ["A1 number 2"]);
}

/// Tries a sheet of Excel 4 macros, whose cells hold data as any sheet's do, beside a chart.
#[test]
fn a_sheet_of_macros_is_read_and_a_chart_is_not() {
    let mut file = plain();
    file.relations = file.relations.replace("http://x/worksheet", "http://x/xlMacrosheet");
    file.sheet = file.sheet.replace("worksheet", "xm:macrosheet");
    assert_eq!(first("m.xlsm", &file.bytes()), READ);
    file.sheet = "<chartsheet/>".to_owned();
    assert_eq!(code("c.xlsm", &file.bytes()), "no_sheets");
}
