//! OpenDocument: typed values, text with its own blanks, repetition, what is no cell.

use vitrina_model::Visibility;

use crate::support::{cells, code, first, ods, read_named};

/// Tries a cell of each type with the text that programs write beside it.
#[test]
fn every_type_of_cell_is_read() {
    let table = concat!(
        r#"<table:table table:name="S"><table:table-column/><table:table-row>"#,
        r#"<table:table-cell office:value-type="float" office:value="1234.5"><text:p>1.234,50</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25 %</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="currency" office:value="9"><text:p>9 €</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="date" office:date-value="2024-04-01"><text:p>01/04/24</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="date" office:date-value="2024-04-01T10:00:00.5"/>"#,
        r#"<table:table-cell office:value-type="time" office:time-value="PT26H30M00S"/>"#,
        r#"<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VERDADERO</text:p></table:table-cell>"#,
        r##"<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>"##,
        r#"<table:table-cell office:value-type="string" office:string-value="said"><text:p>shown</text:p></table:table-cell>"#,
        r#"</table:table-row></table:table>"#,
    );
    let expected = [
        "A1 number 1234.5",
        "B1 number 0.25",
        "C1 number 9",
        "D1 date 2024-04-01",
        "E1 date 2024-04-01T10:00:00.500",
        "F1 time 26:30:00",
        "G1 truth true",
        "H1 error #N/A",
        "I1 text said",
    ];
    assert_eq!(first("t.ods", &ods("", table)), expected);
}

/// Tries paragraphs, blanks, links, comments and drawings inside a cell.
#[test]
fn text_is_what_the_cell_shows_and_comments_stay_out() {
    let table = concat!(
        r#"<table:table table:name="S"><table:table-row><table:table-cell office:value-type="string">"#,
        r#"<office:annotation><text:p>a comment</text:p></office:annotation>"#,
        "<text:p>one<text:s text:c=\"2\"/>two\n   <text:span>th<text:a>r</text:a>ee</text:span><text:tab/>x</text:p>",
        r#"<text:p>second<text:line-break/>line &lt;</text:p><draw:frame><text:p>box</text:p></draw:frame>"#,
        r#"</table:table-cell></table:table-row></table:table>"#,
    );
    assert_eq!(first("t.ods", &ods("", table)), ["A1 text one  two three\tx\nsecond\nline <"]);
}

/// Tries a million repeated empty rows of 16,384 styled cells, with a value behind them.
#[test]
fn repeated_emptiness_costs_nothing() {
    let table = concat!(
        r#"<table:table table:name="S"><table:table-row table:number-rows-repeated="1048000">"#,
        r#"<table:table-cell table:style-name="x" table:number-columns-repeated="16384"/></table:table-row>"#,
        r#"<table:table-row-group><table:table-row table:number-rows-repeated="2">"#,
        r#"<table:table-cell table:number-columns-repeated="2"/>"#,
        r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/>"#,
        r#"</table:table-row></table:table-row-group></table:table>"#,
    );
    let expected =
        ["C1048001", "D1048001", "C1048002", "D1048002"].map(|at| format!("{at} number 1"));
    assert_eq!(first("r.ods", &ods("", table)), expected);
}

/// Tries seventeen billion repeated values.
#[test]
fn repeated_values_reach_the_limit() {
    let table = concat!(
        r#"<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">"#,
        r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>"#,
        r#"</table:table-row></table:table>"#,
    );
    let limits = vitrina_model::Limits { cells: 100_000, ..vitrina_model::Limits::default() };
    let mut options =
        vitrina_formats::read::ReadOptions::new(vitrina_formats::read::Isolation::InProcess);
    options.limits = Some(limits);
    let error = crate::support::read_with("b.ods", &ods("", table), &options).unwrap_err();
    assert_eq!(error.code(), "too_big");
    assert!(error.to_string().contains("\"S\""), "{error} names the sheet");
}

/// Tries a hidden sheet, merged cells, and the tracked deletions that lie beside the sheets.
#[test]
fn hidden_sheets_and_merges_are_kept_and_deletions_are_not() {
    let styles = r#"<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>"#;
    let table = concat!(
        r#"<table:tracked-changes><table:deletion><table:cell-content-deletion><table:change-track-table-cell office:value-type="float" office:value="666"/></table:cell-content-deletion></table:deletion></table:tracked-changes>"#,
        r#"<table:table table:name="H" table:style-name="ta2"><table:table-row>"#,
        r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-spanned="3" table:number-rows-spanned="2"/>"#,
        r#"<table:covered-table-cell table:number-columns-repeated="2"/></table:table-row></table:table>"#,
    );
    let book = read_named("h.ods", &ods(styles, table)).unwrap();
    assert_eq!(book.sheets.len(), 1);
    assert_eq!(book.sheets[0].visibility, Visibility::Hidden);
    assert_eq!(book.sheets[0].merged[0].to_string(), "A1:C2");
    assert_eq!(cells(&book.sheets[0]), ["A1 number 1"]);
}

/// Tries the older programs' way to save a formula's error: a number beside it.
#[test]
fn a_formulas_error_is_no_number() {
    let table = r#"<table:table table:name="S"><table:table-row><table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row></table:table>"#;
    assert_eq!(first("e.ods", &ods("", table)), ["A1 error #DIV/0!"]);
}

/// Tries content that ends in the middle of a table.
#[test]
fn content_that_is_cut_off_is_damage() {
    let whole = r#"<table:table table:name="S"><table:table-row><table:table-cell/></table:table-row></table:table>"#;
    assert_eq!(code("w.ods", &ods("", whole)), "read");
    assert_eq!(code("c.ods", &ods("", &whole[..50])), "damaged");
}

/// Tries the same content in one document that is not packed, with a hidden sheet.
#[test]
fn flat_documents_are_read_alike() {
    let flat = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:meta><x/></office:meta><office:automatic-styles><style:style style:name="h"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="A" table:style-name="h"><table:table-row><table:table-cell office:value-type="date" office:date-value="2024-04-01"/></table:table-row></table:table></office:spreadsheet></office:body></office:document>"#;
    let book = read_named("f.xml", flat.as_bytes()).unwrap();
    assert_eq!(book.format, vitrina_model::SourceFormat::Fods);
    assert_eq!(cells(&book.sheets[0]), ["A1 date 2024-04-01"]);
    assert_eq!(book.sheets[0].visibility, Visibility::Hidden);
    assert_eq!(code("f.fods", &flat.as_bytes()[..flat.len() - 30]), "damaged");
}
