//! OpenDocument: a spreadsheet with something in every hiding place.

use crate::support::{ods, package};
use crate::told::told;

/// Tries hidden sheets, rows and columns, a filter, white and tiny text by styles of cells, rows
/// and columns.
#[test]
fn what_is_out_of_sight_is_found() {
    let styles = concat!(
        r#"<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>"#,
        r##"<style:style style:name="w" style:family="table-cell"><style:text-properties fo:color="#FFFFFF"/></style:style>"##,
        r##"<style:style style:name="wb" style:family="table-cell" style:parent-style-name="w"><style:table-cell-properties fo:background-color="#003366"/></style:style>"##,
        r#"<style:style style:name="t" style:family="table-cell"><style:text-properties fo:font-size="2pt"/></style:style>"#,
    );
    let one = r#"office:value-type="float" office:value="1""#;
    let tables = format!(
        concat!(
            r#"<table:table table:name="S"><table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse" table:default-cell-style-name="t"/>"#,
            r#"<table:table-row><table:table-cell table:style-name="w" {one}/><table:table-cell {one}/><table:table-cell table:style-name="wb" {one}/></table:table-row>"#,
            r#"<table:table-row table:visibility="collapse" table:number-rows-repeated="2"><table:table-cell {one}/></table:table-row>"#,
            r#"<table:table-row-group><table:table-row table:visibility="filter"><table:table-cell {one}/></table:table-row></table:table-row-group>"#,
            r#"<table:table-row table:default-cell-style-name="w"><table:table-cell {one}/></table:table-row>"#,
            r#"<table:table-row table:visibility="collapse" table:number-rows-repeated="1000"><table:table-cell/></table:table-row></table:table>"#,
            r#"<table:table table:name="H" table:style-name="ta2"><table:table-row><table:table-cell {one}/></table:table-row></table:table>"#,
        ),
        one = one
    );
    let expected = [
        "hidden-sheet H 1: A1 (1)",
        "hidden-rows S 2: 2:3",
        "filtered-rows S 1: 4:4",
        "hidden-columns S 2: B:C",
        "same-colour S 2: A1:A5 (2)",
        "tiny-text S 1: B1 (1)",
    ];
    assert_eq!(told("h.ods", &ods(styles, &tables)), expected);
}

/// Tries comments, pictures, objects and charts, links, names, pivot tables, sources of data,
/// earlier states, macros, and who wrote it.
#[test]
fn what_lies_beside_the_cells_is_found() {
    let tables = concat!(
        r#"<table:tracked-changes><table:cell-content-change><office:change-info><dc:creator>Luz</dc:creator></office:change-info></table:cell-content-change></table:tracked-changes>"#,
        r#"<table:table table:name="S"><table:table-source xlink:href="../precios.ods"/><table:shapes><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></table:shapes>"#,
        r#"<table:table-row><table:table-cell table:formula="of:=['file:///C:/rh/sueldos.ods'#$Base.A1]" office:value-type="float" office:value="1">"#,
        r#"<office:annotation><dc:creator>Ana</dc:creator><dc:date>2024</dc:date><text:p>ojo</text:p><text:p>aquí</text:p></office:annotation><text:p>1</text:p></table:table-cell>"#,
        r#"<table:table-cell><draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame></table:table-cell>"#,
        r#"<table:table-cell><draw:frame><draw:object xlink:href="./Object 2"/></draw:frame></table:table-cell></table:table-row></table:table>"#,
        r#"<table:named-expressions><table:named-range table:name="nomina" table:cell-range-address="$S.$A$1:.$B$9"/></table:named-expressions>"#,
        r#"<table:database-ranges><table:database-range table:name="q"><table:database-source-sql table:database-name="RH" table:sql-statement="select 1"/></table:database-range></table:database-ranges>"#,
        r#"<table:data-pilot-tables><table:data-pilot-table table:name="Dinámica" table:target-range-address="S.A1:S.B2"/></table:data-pilot-tables>"#,
    );
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:scripts/><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    let bytes = package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("meta.xml", r#"<office:document-meta><office:meta><meta:initial-creator>Ana</meta:initial-creator><dc:creator>Luz</dc:creator><meta:user-defined meta:name="Oficio">DG/12</meta:user-defined></office:meta></office:document-meta>"#.as_bytes()),
        ("META-INF/manifest.xml", br#"<manifest:manifest><manifest:file-entry manifest:full-path="Object 2/" manifest:media-type="application/vnd.oasis.opendocument.chart"/></manifest:manifest>"#),
        ("Pictures/a.png", b"x"),
        ("Pictures/b.png", b"x"),
        ("Basic/Standard/script-lb.xml", b"x"),
        ("Basic/Standard/Module1.xml", b"x"),
    ]);
    let expected = [
        "comment S 1: A1 [Ana] ojo aquí",
        "defined-name - 1: [nomina] S.A1:B9",
        "pivot-cache - 1: [Dinámica] S.A1:S.B2",
        "external-link S 2: ../precios.ods | file:///C:/rh/sueldos.ods",
        "connection - 1: [RH] select 1",
        "property - 2: [author] Ana | [last-author] Luz",
        "custom-property - 1: [Oficio] DG/12",
        "embedded-object S 1: B1 ./Object 1",
        "image S 1: Pictures/a.png",
        "image - 1: pictures/b.png",
        "macro - 1: basic/standard/module1.xml",
        "tracked-change - 1: [Luz]",
    ];
    assert_eq!(told("b.ods", &bytes), expected);
}

/// Tries content that is cut off, and a damaged description: what was seen is told all the same.
#[test]
fn damage_is_told_and_spoils_nothing() {
    let content = r#"<office:document-content xmlns:office="o"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row table:visibility="collapse"><table:table-cell office:value-type="float"/></table:table-row><table:tab"#;
    let bytes = package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("meta.xml", b"<office:document-meta><"),
    ]);
    let expected = ["hidden-rows S 1: 1:1", "unread - 2: [meta.xml] | [content.xml]"];
    assert_eq!(told("d.ods", &bytes), expected);
}
