//! A dataset of several tables: a file for each in text formats, one workbook, one page.
#![allow(clippy::unwrap_used, reason = "test code")]

mod write_common;

use std::path::Path;

use calamine::{Reader, Xlsx, open_workbook};
use serde_json::Value;
use vitrina_formats::write::{Document, DocumentTable, Link, write_all};
use vitrina_model::{Cell, FieldType, FileFormat, PackagedFile, Silent};

use write_common::{Locale, column, metadata, modified, sheet, table};

const ALL: [FileFormat; 5] = [
    FileFormat::Csv,
    FileFormat::Json,
    FileFormat::Xlsx,
    FileFormat::Html,
    FileFormat::Datapackage,
];

/// Contracts, their partners by the contract's key, and a table without a row.
fn write_three(directory: &Path) -> Vec<PackagedFile> {
    let contracts =
        vec![column(0, "Clave", FieldType::String), column(1, "Monto", FieldType::Integer)];
    let partners = vec![column(0, "ID", FieldType::String), column(1, "Socia", FieldType::String)];
    let empty = vec![column(0, "Nota", FieldType::String)];
    let rows =
        [vec![Cell::Text("C1"), Cell::Number(10.0)], vec![Cell::Text("C2"), Cell::Number(20.0)]];
    let keys = [
        vec![Cell::Text("C1"), Cell::Text("Ana")],
        vec![Cell::Text("C1"), Cell::Text("Eva")],
        vec![Cell::Text("C2"), Cell::Text("Luz")],
    ];
    let sheets = [sheet(&contracts, &rows), sheet(&partners, &keys), sheet(&empty, &[])];
    let tables = [
        table(&sheets[0], contracts, 2),
        table(&sheets[1], partners, 3),
        table(&sheets[2], empty, 0),
    ];
    let link = Link { columns: vec![0], table: 0, to: vec![0] };
    let parts = [
        DocumentTable::plain(&tables[0], "contratos"),
        DocumentTable {
            title: Some("Socias <de cada contrato>"),
            links: vec![link],
            ..DocumentTable::plain(&tables[1], "socias")
        },
        // The same title: the sheets of the workbook must still be told apart.
        DocumentTable {
            title: Some("Socias <de cada contrato>"),
            ..DocumentTable::plain(&tables[2], "notas")
        },
    ];
    let (metadata, words) = (metadata(), Locale::spanish());
    let document = Document {
        tables: &parts,
        original: None,
        metadata: &metadata,
        stem: "contratos",
        page: "index.html",
        words: &words,
        modified: Some(modified()),
    };
    write_all(&document, &ALL, directory, &Silent).unwrap()
}

#[test]
fn each_table_has_its_text_files_and_all_share_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let files = write_three(folder.path());
    let listed: Vec<_> =
        files.iter().map(|file| (file.path.as_str(), file.table.as_deref(), file.rows)).collect();
    assert_eq!(
        listed,
        [
            ("contratos.csv", Some("contratos"), 2),
            ("contratos.json", Some("contratos"), 2),
            ("socias.csv", Some("socias"), 3),
            ("socias.json", Some("socias"), 3),
            ("notas.csv", Some("notas"), 0),
            ("notas.json", Some("notas"), 0),
            ("contratos.xlsx", None, 5),
            ("index.html", None, 5),
            ("datapackage.json", None, 0),
        ]
    );
    let text = std::fs::read_to_string(folder.path().join("socias.csv")).unwrap();
    assert_eq!(text, "ID,Socia\r\nC1,Ana\r\nC1,Eva\r\nC2,Luz\r\n");
}

#[test]
fn the_data_package_names_every_table_and_its_links() {
    let folder = tempfile::tempdir().unwrap();
    write_three(folder.path());
    let text = std::fs::read(folder.path().join("datapackage.json")).unwrap();
    let package: Value = serde_json::from_slice(&text).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let names: Vec<_> = resources.iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        [
            "contratos-csv",
            "contratos-json",
            "socias-csv",
            "socias-json",
            "notas-csv",
            "notas-json",
            "contratos-xlsx",
            "socias-xlsx",
            "notas-xlsx",
            "contratos-html",
        ]
    );
    let of = |name: &str| resources.iter().find(|it| it["name"] == name).unwrap();
    let key = serde_json::json!([{
        "fields": ["ID"],
        "reference": { "resource": "contratos-csv", "fields": ["Clave"] },
    }]);
    assert_eq!(of("socias-csv")["schema"]["foreignKeys"], key);
    assert_eq!(of("socias-csv")["title"], "Socias <de cada contrato>");
    assert_eq!(of("contratos-csv")["title"], "Contratos de obra 2024", "the dataset's");
    assert!(of("contratos-csv")["schema"]["foreignKeys"].is_null());
    let workbook = of("socias-xlsx");
    assert_eq!(
        (&workbook["path"], &workbook["dialect"]["sheetNumber"]),
        (&"contratos.xlsx".into(), &2.into())
    );
    let there = &workbook["schema"]["foreignKeys"][0]["reference"]["resource"];
    assert_eq!(there, "contratos-xlsx", "a link stays within its format");
}

#[test]
fn the_workbook_has_a_sheet_for_each_table_and_lists_the_columns_of_all() {
    let folder = tempfile::tempdir().unwrap();
    write_three(folder.path());
    let mut book: Xlsx<_> = open_workbook(folder.path().join("contratos.xlsx")).unwrap();
    let names = book.sheet_names();
    assert_eq!(names.len(), 5, "{names:?}");
    assert_eq!(names[0], "Contratos de obra 2024");
    assert_eq!(names[2], "Socias <de cada contrato> 2");
    let rows = |book: &mut Xlsx<_>, name: &str| -> Vec<Vec<String>> {
        let range = book.worksheet_range(name).unwrap();
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    };
    let partners = rows(&mut book, &names[1]);
    assert_eq!(partners[3][..2], ["ID", "Socia"]);
    assert_eq!(partners[6][..2], ["C2", "Luz"]);
    let columns = rows(&mut book, &names[4]);
    assert_eq!(columns[3], ["Tabla", "Columna", "Tipo"]);
    assert_eq!(columns[6][..2], ["Socias <de cada contrato>", "ID"]);
    book.load_tables().unwrap();
    let tables = book.table_names();
    let distinct: std::collections::BTreeSet<_> = tables.iter().collect();
    assert_eq!((tables.len(), distinct.len()), (5, 5), "named tables are told apart: {tables:?}");
}

#[test]
fn the_page_lists_the_tables_and_leads_to_each() {
    let folder = tempfile::tempdir().unwrap();
    write_three(folder.path());
    let page = std::fs::read_to_string(folder.path().join("index.html")).unwrap();
    for part in [
        "<nav class=\"card\" aria-labelledby=\"tables\">",
        "<a href=\"#table-2\">Socias &lt;de cada contrato&gt;</a> (3 filas, 2 columnas)",
        "<h2 id=\"table-2\">Socias &lt;de cada contrato&gt;</h2>",
        "CSV · <bdi>Socias",
        "La columna «ID» se refiere a la columna «Clave» de la tabla <a href=\"#table-1\">",
        "<td>Luz</td>",
    ] {
        assert!(page.contains(part), "the page has {part}");
    }
    let ids: Vec<_> = page.split(" id=\"").skip(1).map(|it| it.split('"').next()).collect();
    let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len(), "no id twice: {ids:?}");
}
