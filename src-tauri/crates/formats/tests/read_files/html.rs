//! Tables of web pages, as Excel, `LibreOffice` and web programs write them.

use vitrina_model::{SourceFormat, Workbook};

use crate::support::{cells, code, first, read_named};

fn said(book: &Workbook) -> Vec<&str> {
    book.findings.iter().map(|finding| finding.check.as_str()).collect()
}

/// Tries a table as a web program writes it: no head, tags left open, entities, lines, blanks.
#[test]
fn text_is_what_a_browser_shows() {
    let page = b"<TABLE border=1><TR><TH>A&ntilde;o<TH>Nombre<tr><td>2024<td>  Jos\xE9 \n  P&eacute;rez&nbsp;<br>Calle <b>1</b> <p>Sur<tr><td>&nbsp;<td>1 < 2 &amp; 3</table>";
    assert_eq!(
        first("p.xls", page),
        [
            "A1 text Año",
            "B1 text Nombre",
            "A2 text 2024",
            "B2 text José Pérez\nCalle 1\nSur",
            "B3 text 1 < 2 & 3"
        ]
    );
    let pre = b"<table><tr><td><pre>a  b\n c</pre></td><td><input value='7'><input type=hidden value=x><select><option>no<option selected>yes<option>no</select></td></tr></table>";
    assert_eq!(first("p.html", pre), ["A1 text a  b\n c", "B1 text 7yes"]);
}

/// Tries spans: across, down, to the end of a part, beyond it, and absurd ones.
#[test]
fn spans_are_merged_ranges() {
    let page = b"<table><thead><tr><th rowspan=9>a<th colspan=2>b</tr></thead><tbody><tr><td rowspan=2>1<td>2<td>3<tr><td>4<td rowspan=0>5<tr><td>6<td>7<tbody><tr><td>8</table>";
    let book = read_named("s.html", page).unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(
        cells(sheet).join(","),
        "A1 text a,B1 text b,A2 text 1,B2 text 2,C2 text 3,B3 text 4,C3 text 5,A4 text 6,B4 text 7,A5 text 8"
    );
    let merged: Vec<_> = sheet.merged.iter().map(ToString::to_string).collect();
    assert_eq!(merged, ["B1:C1", "A2:A3", "C3:C4"]);
    let page =
        b"<table><tr><td colspan=100000000>a<td>b<tr><td rowspan=99999999999 colspan=-1>c</table>";
    assert_eq!(first("s.html", page), ["A1 text a", "ALM1 text b", "A2 text c"]);
    let wide = format!("<table><tr>{}</table>", "<td colspan=1000>".repeat(1_000_000));
    assert_eq!(code("w.html", wide.as_bytes()), "too_big");
}

/// Tries the values that Excel writes beside the text: numbers, dates by class and by style,
/// truth, errors, texts that look like numbers, and its name of the sheet.
#[test]
fn excels_own_values_are_taken() {
    let page = r##"<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=utf-8><style><!--.xl24 {mso-style-parent:style0; mso-number-format:"Short Date";}--></style><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>Obras &amp; más</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><body><table><tr><td x:num="1234.5">1,234.50</td><td x:num>12</td><td class=xl24 x:num="38047">01/03/2004</td><td x:num="0.25" style='mso-number-format:"hh\:mm"'>06:00</td><td x:bool="TRUE">VERDADERO</td><td x:err="#N/A">#N/D</td><td x:str>007</td><td x:str="a ">a</td><td x:num>n/d</td></tr></table></body></html>"##;
    let book = read_named("x.xls", page.as_bytes()).unwrap();
    assert_eq!(
        cells(&book.sheets[0]),
        [
            "A1 number 1234.5",
            "B1 number 12",
            "C1 date 2004-03-01",
            "D1 time 06:00:00",
            "E1 truth true",
            "F1 error #N/A",
            "G1 text 007",
            "H1 text a",
            "I1 text n/d"
        ]
    );
    assert_eq!(book.sheets[0].name, "Obras & más");
    assert!(!book.is_text(), "it tells numbers from texts by itself");
    assert_eq!(book.findings[0].check, "name-differs");
}

/// Tries `LibreOffice`'s values, which it also puts on the clipboard.
#[test]
fn libreoffices_own_values_are_taken() {
    let page = r#"<table><tr><td sdval="1234.5" sdnum="2058;">1,234.50</td><td sdval="38047" sdnum="2058;2058;DD/MM/AA">01/03/04</td><td sdnum="2058;0;@">007</td></tr></table>"#;
    assert_eq!(
        first("l.html", page.as_bytes()),
        ["A1 number 1234.5", "B1 date 2004-03-01", "C1 text 007"]
    );
}

/// Tries a page of layout: tables in tables, a heading, a caption, a script that holds a tag.
#[test]
fn each_table_that_is_not_layout_is_a_sheet() {
    let page = b"<html><head><title>T</title><script>document.write('<table><tr><td>no</table>')</script></head><body><h1>Obras  2024</h1><table><tr><td>Menu<td><table><caption>Uno</caption><tr><td>1<td>2</table><tr><td colspan=2><table><tr><td>3</table></table><table><tr><td>4<td>5<tr><td>6<td>7 <table><tr><td>8</table> 9</table><table></table></body></html>";
    let book = read_named("l.htm", page).unwrap();
    assert_eq!((book.format, book.is_text()), (SourceFormat::Html, true));
    let all: Vec<_> =
        book.sheets.iter().map(|sheet| (sheet.name.as_str(), cells(sheet).join(","))).collect();
    let expected = [
        ("Uno", "A1 text Uno,A2 text 1,B2 text 2"),
        ("l 2", "A1 text 3"),
        ("l 3", "A1 text 4,B1 text 5,A2 text 6,B2 text 7\n9"),
        ("l 4", "A1 text 8"),
    ];
    assert_eq!(all, expected.map(|(name, cells)| (name, cells.to_owned())));
    assert_eq!(said(&book), ["web-outside"]);
    let text = &book.findings[0].args["text"];
    assert_eq!(text, &vitrina_model::Arg::Text("Obras 2024 Menu".to_owned()));
}

/// Tries a page in UTF-8 that says it is Latin, one in a Cyrillic encoding that it names, one in
/// UTF-16, and one with bytes of two encodings.
#[test]
fn the_encoding_is_what_the_bytes_are() {
    let of = |meta: &str, cell: &[u8]| {
        [b"<meta charset=", meta.as_bytes(), b"><table><tr><td>", cell, b"</table>"].concat()
    };
    assert_eq!(first("e.xls", &of("iso-8859-1", "año".as_bytes())), ["A1 text año"]);
    assert_eq!(first("e.xls", &of("windows-1251", b"\xE3\xEE\xE4")), ["A1 text год"]);
    assert_eq!(first("e.xls", &of("utf-8", b"a\xF1o")), ["A1 text año"]);
    let wide: Vec<u8> =
        "\u{FEFF}<table><tr><td>año".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(first("e.xls", &wide), ["A1 text año"]);
    let mixed = of("utf-8", "año ñoño niño é í ó a\u{F1}o".as_bytes());
    let mixed = [mixed.as_slice(), b"<table><tr><td>a\xF1o</table>"].concat();
    let book = read_named("e.xls", &mixed).unwrap();
    assert_eq!(cells(&book.sheets[1]), ["A1 text año"]);
    assert!(said(&book).contains(&"web-encoding-mixed"));
}

/// Tries a page saved as one file: parts packed in two ways, one of them a picture.
#[test]
fn a_page_of_one_file_is_unpacked() {
    let page = "From: <Saved by Excel>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"--=_x\"\r\n\r\nno part\r\n----=_x\r\nContent-Type: text/html; charset=\"us-ascii\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<table class=3Dx><tr><td>a=\r\n=F1o</td></tr></table>\r\n----=_x\r\nContent-Type: image/png\r\n\r\n<table><tr><td>no\r\n----=_x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHRhYmxlPjx0cj48dGQ+w7E=\r\n----=_x--\r\n";
    let book = read_named("m.mht", page.as_bytes()).unwrap();
    assert_eq!(cells(&book.sheets[0]), ["A1 text año"]);
    assert_eq!(cells(&book.sheets[1]), ["A1 text ñ"]);
    assert_eq!(code("m.mht", &page.as_bytes()[..page.len() - 10]), "damaged");
    let nested =
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n".repeat(1_000);
    assert_eq!(code("m.mht", nested.as_bytes()), "damaged");
}

/// Tries a page without tables, one that ends within its table, a million tables in one another
/// and side by side, and a page of ten million open tags.
#[test]
fn hostile_pages_end_in_one_error_or_are_told() {
    assert_eq!(code("n.xls", b"<html><body><p>No hay datos</body></html>"), "not_a_spreadsheet");
    let book = read_named("c.xls", b"<html><table><tr><td>1<td>2</tr><tr><td>3").unwrap();
    assert_eq!(said(&book), ["web-cut-off", "name-differs"]);
    assert_eq!(code("d.html", "<table><tr><td>".repeat(1_000_000).as_bytes()), "damaged");
    let many = "<table><tr><td>1</table>".repeat(1_000_000);
    assert_eq!(code("m.html", many.as_bytes()), "too_big");
    let open = format!("<table><tr><td>1{}</table>", "<b>".repeat(2_000_000));
    assert_eq!(first("o.html", open.as_bytes()), ["A1 text 1"]);
    let attributes = format!("<table {}><tr><td>1</table>", "a=1 ".repeat(1_000_000));
    assert_eq!(first("a.html", attributes.as_bytes()), ["A1 text 1"]);
}
