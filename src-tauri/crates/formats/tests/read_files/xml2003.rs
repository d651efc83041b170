//! Workbooks in the XML of Excel 2003, as Excel and web programs write them.

use vitrina_model::{SourceFormat, Visibility};

use crate::support::{cells, code, first, read_named};

/// A workbook with these parts inside.
fn book(inside: &str) -> Vec<u8> {
    format!(
        r#"<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">{inside}</Workbook>"#
    )
    .into_bytes()
}

/// A workbook of one sheet `S` with these rows and styles.
fn of(styles: &str, rows: &str) -> Vec<u8> {
    book(&format!(
        r#"<Styles>{styles}</Styles><Worksheet ss:Name="S"><Table>{rows}</Table></Worksheet>"#
    ))
}

/// Tries every type of data, and a number and a truth value that are none.
#[test]
fn every_type_is_what_it_says() {
    let data =
        |kind: &str, text: &str| format!(r#"<Cell><Data ss:Type="{kind}">{text}</Data></Cell>"#);
    let row = [
        data("String", " a&#10;b "),
        data("Number", "1.5E3"),
        data("Boolean", "1"),
        data("DateTime", "2004-03-01T00:00:00.000"),
        data("DateTime", "2004-03-01T10:30:00.500"),
        data("DateTime", "1899-12-31T10:30:00.000"),
        data("Error", "#N/A"),
        data("Number", "n/d"),
        data("Boolean", "maybe"),
        r#"<Cell><Comment><Data ss:Type="String">hidden</Data></Comment></Cell>"#.to_owned(),
    ];
    let bytes = of("", &format!("<Row>{}</Row>", row.concat()));
    assert_eq!(
        first("t.xml", &bytes),
        [
            "A1 text  a\nb ",
            "B1 number 1500",
            "C1 truth true",
            "D1 date 2004-03-01",
            "E1 date 2004-03-01T10:30:00.500",
            "F1 time 10:30:00",
            "G1 error #N/A",
            "H1 text n/d",
            "I1 text maybe",
        ]
    );
}

/// Tries rows and cells that skip places, rows like others, and merged ranges beside which the next
/// cell stands behind.
#[test]
fn places_are_counted_as_excel_counts_them() {
    let bytes = of(
        "",
        r#"<Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="Number">2</Data></Cell></Row>
           <Row ss:Span="2"/><Row><Cell Index="4"><Data Type="Number">3</Data></Cell></Row>"#,
    );
    let book = read_named("p.xml", &bytes).unwrap();
    assert_eq!(cells(&book.sheets[0]), ["B3 number 1", "E3 number 2", "D7 number 3"]);
    assert_eq!(book.sheets[0].merged[0].to_string(), "B3:D4");
    assert_eq!(code("p.xml", &of("", r#"<Row ss:Index="0"/>"#)), "damaged");
    assert_eq!(code("p.xml", &of("", r#"<Row><Cell ss:Index="x"/></Row>"#)), "damaged");
}

/// Tries numbers that a style shows as dates: by a name, a code, a parent, and the style of the
/// column, the row and the table.
#[test]
fn styles_make_dates_of_numbers() {
    let styles = r#"<Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>
        <Style ss:ID="c"><NumberFormat ss:Format="[h]:mm"/></Style><Style ss:ID="k" ss:Parent="d"/>
        <Style ss:ID="y"><NumberFormat ss:Format="Yes/No"/></Style><Style ss:ID="n" ss:Parent="d"><NumberFormat/></Style>"#;
    let n = |style: &str| format!(r#"<Cell {style}><Data ss:Type="Number">38047.5</Data></Cell>"#);
    let rows = [
        r#"<Column ss:Index="6" ss:StyleID="d"/>"#.to_owned(),
        format!(
            "<Row>{}{}{}{}{}{}</Row>",
            n(r#"ss:StyleID="d""#),
            n(r#"ss:StyleID="k""#),
            n(r#"ss:StyleID="y""#),
            n(r#"ss:StyleID="n""#),
            n(""),
            n("")
        ),
        format!(r#"<Row ss:StyleID="k">{}</Row>"#, n("")),
        r#"<Row><Cell ss:StyleID="c"><Data ss:Type="DateTime">1900-01-02T06:00:00.000</Data></Cell></Row>"#.to_owned(),
    ];
    assert_eq!(
        first("s.xml", &of(styles, &rows.concat())),
        [
            "A1 date 2004-03-01T12:00:00",
            "B1 date 2004-03-01T12:00:00",
            "C1 number 38047.5",
            "D1 number 38047.5",
            "E1 number 38047.5",
            "F1 date 2004-03-01T12:00:00",
            "A2 date 2004-03-01T12:00:00",
            "A3 time 54:00:00",
        ]
    );
}

/// Tries the date system of 1904, a hidden sheet, a very hidden one, and text of several letters'
/// looks.
#[test]
fn the_workbook_around_the_sheets_counts() {
    let sheet = |name: &str, visible: &str| {
        format!(
            r#"<Worksheet ss:Name="{name}"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>a<Font html:Color="red">b</Font></B> c</ss:Data></ss:Cell><Cell ss:StyleID="d"><Data ss:Type="Number">0</Data></Cell></ss:Row></ss:Table><x:WorksheetOptions>{visible}</x:WorksheetOptions></Worksheet>"#
        )
    };
    let sheets = [
        sheet("A", ""),
        sheet("B", "<Visible>SheetHidden</Visible>"),
        sheet("C &amp; D", "<x:Visible>SheetVeryHidden</x:Visible>"),
    ];
    let head = r#"<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook><Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy\-mm\-dd"/></Style></Styles>"#;
    let book = read_named("w.xls", &book(&format!("{head}{}", sheets.concat()))).unwrap();
    assert_eq!(book.format, SourceFormat::Xml2003);
    assert_eq!(cells(&book.sheets[0]), ["A1 text ab c", "B1 date 1904-01-01"]);
    let seen: Vec<_> =
        book.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.visibility)).collect();
    assert_eq!(
        seen,
        [("A", Visibility::Visible), ("B", Visibility::Hidden), ("C & D", Visibility::VeryHidden)]
    );
}

/// Tries entities that the document declares itself, a million nested elements, a far cell, cut-off
/// files, and a workbook without sheets.
#[test]
fn hostile_workbooks_end_in_one_error() {
    let bomb = br#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="&b;"/></Workbook>"#;
    assert_eq!(code("b.xml", bomb), "not_a_spreadsheet", "it hides its first element");
    let bomb = [b"<!-- -->".as_slice(), &book("<Worksheet ss:Name='&b;'/>")].concat();
    assert_eq!(code("b.xml", &bomb), "damaged", "an entity that nobody declared");
    assert_eq!(code("n.xml", &book(&"<Worksheet>".repeat(1_000_000))), "damaged");
    let far = r#"<Row ss:Index="4294967295" ss:Span="4294967295"><Cell ss:Index="4294967295" ss:MergeDown="4294967295"><Data ss:Type="Number">1</Data></Cell></Row>"#;
    assert_eq!(code("f.xml", &of("", far)), "too_big");
    assert_eq!(code("e.xml", &book("<Styles/>")), "no_sheets");
    let whole = of("", r#"<Row><Cell><Data ss:Type="Number">12</Data></Cell></Row>"#);
    // From the end of its first tag on it says what it is.
    for cut in 460..whole.len() {
        assert_eq!(code("c.xml", &whole[..cut]), "damaged", "cut after {cut} bytes");
    }
}
