//! The dataset's page and the receipt: well-formed, without script, complete, in both languages.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod write_common;

use quick_xml::Reader;
use quick_xml::events::Event;
use vitrina_formats::write::receipt_page;
use vitrina_model::{
    Approval, Cell, Digest, DraftId, FieldType, FileFormat, Ledger, Manifest, Metadata, PersonId,
    PortalAddress, PortalName, PortalRecord, PublicKey, PublishedFile, Receipt, Signature, Source,
    Submission, TableColumn, Words,
};
use write_common::{Locale, all_types, column, folder, metadata, modified, sheet, table, write_as};

/// The page of a table, written with the other files.
fn page(
    columns: Vec<TableColumn>,
    rows: &[Vec<Cell<'_>>],
    metadata: &Metadata,
    words: &dyn Words,
) -> String {
    let sheet = sheet(&columns, rows);
    let table = table(&sheet, columns, rows.len() as u32);
    let directory = tempfile::tempdir().unwrap();
    let formats = [FileFormat::Html, FileFormat::Csv, FileFormat::Datapackage];
    write_as(&table, metadata, words, &formats, directory.path()).unwrap();
    String::from_utf8(folder(directory.path()).remove("index.html").unwrap()).unwrap()
}

/// The page without its style, which has its own file.
fn without_style(page: &str) -> String {
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, tail) = rest.split_once("</style>").unwrap();
    format!("{head}<style></style>{tail}")
}

/// Every element is closed, in order; no script, nothing loaded, no id twice, no message missing.
fn check(page: &str) {
    const VOID: [&str; 3] = ["meta", "br", "link"];
    let mut reader = Reader::from_str(page);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let (mut open, mut ids) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                let name = element.name().as_ref().to_owned();
                for attribute in element.html_attributes() {
                    let attribute = attribute.unwrap();
                    let value = attribute.value.to_string();
                    let key = attribute.key.as_ref().to_owned();
                    assert!(!key.starts_with("on") && key != "src", "nothing runs or loads: {key}");
                    if key == "id" {
                        ids.push(value);
                    }
                }
                assert_ne!(name, "script", "a page is readable without one");
                if !VOID.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Event::End(element) => {
                let name = element.name().as_ref().to_owned();
                assert_eq!(open.pop().as_ref(), Some(&name), "closed in order");
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    let once = ids.iter().collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!(once, ids.len(), "an id stands once: {ids:?}");
    for kind in ["[page-", "[receipt-", "[frequency-", "[month-", "[file-"] {
        assert!(!page.contains(kind), "a message is missing: {kind}");
    }
    for reference in page.split("aria-labelledby=\"").skip(1) {
        let id = reference.split('"').next().unwrap();
        assert!(ids.iter().any(|known| known == id), "{id} names something on the page");
    }
}

#[test]
fn the_page_shows_the_dataset() {
    let (columns, rows) = all_types();
    let page = page(columns, &rows, &metadata(), &Locale::spanish());
    check(&page);
    insta::assert_snapshot!(without_style(&page));
}

#[test]
fn an_english_page_says_that_the_data_is_spanish() {
    let (columns, rows) = all_types();
    let page = page(columns, &rows, &metadata(), &Locale::english());
    check(&page);
    assert!(page.contains("<html lang=\"en\">"));
    assert!(page.contains("<table class=\"rows\" lang=\"es-MX\">"));
    assert!(page.contains("<h1 lang=\"es-MX\">"));
}

#[test]
fn an_empty_description_and_no_records_make_a_page() {
    let page = page(Vec::new(), &[], &Metadata::default(), &Locale::spanish());
    check(&page);
    assert!(!page.contains("<table"), "a table without columns is none");
    assert!(page.contains("<h1>contratos</h1>"), "the file's name where there is no title");
}

#[test]
fn markup_in_the_data_stays_text() {
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    let metadata = Metadata {
        title: Some(evil.into()),
        description: Some(evil.into()),
        publisher: Some(evil.into()),
        contact: Some("javascript:alert(1)".into()),
        license: vitrina_model::License::from_word("https://example.org/\"><script>"),
        keywords: vec![evil.into()],
        language: Some("\"><script>".into()),
        ..metadata()
    };
    let rows = [vec![Cell::Text(evil)], vec![Cell::Text("\u{0}\u{b}")]];
    let page = page(vec![column(0, evil, FieldType::String)], &rows, &metadata, &Locale::spanish());
    check(&page);
    assert!(!page.contains("href=\"javascript"), "only web and mail addresses become links");
}

#[test]
fn rows_are_named_by_a_first_column_without_repetitions() {
    let column = || vec![column(0, "c", FieldType::String)];
    for (cells, named) in [(["a", "b"], true), (["a", "a"], false), (["a", ""], false)] {
        let rows = cells.map(|text| vec![Cell::Text(text)]);
        let page = page(column(), &rows, &metadata(), &Locale::spanish());
        assert_eq!(page.contains("<th scope=\"row\">a</th>"), named, "{cells:?}");
    }
}

#[test]
fn a_long_table_is_shown_in_part_and_says_so() {
    let rows: Vec<_> = (0..5_001).map(|row| vec![Cell::Number(f64::from(row))]).collect();
    let columns = vec![column(0, "n", FieldType::Integer)];
    let sheet = sheet(&columns, &rows);
    let table = table(&sheet, columns, 5_001);
    let directory = tempfile::tempdir().unwrap();
    let formats = [FileFormat::Csv, FileFormat::Html];
    let words = Locale::spanish();
    let files = write_as(&table, &metadata(), &words, &formats, directory.path()).unwrap();
    let rows: Vec<_> = files.iter().map(|file| (file.path.as_str(), file.rows)).collect();
    assert_eq!(rows, [("contratos.csv", 5_001), ("index.html", 1_000)]);
    let page = String::from_utf8(folder(directory.path()).remove("index.html").unwrap()).unwrap();
    check(&page);
    assert!(page.contains("Aquí se muestran las primeras 1000 filas de 5001."));
    assert!(page.contains(">999</th>") && !page.contains(">1000</th>"), "the first thousand");
}

#[test]
fn a_table_too_wide_for_paper_says_so() {
    for (count, class) in [(8, None), (9, Some("broad")), (16, Some("broad")), (17, Some("wide"))] {
        let columns: Vec<_> =
            (0..count).map(|n| column(n, &format!("c{n}"), FieldType::String)).collect();
        let rows = [vec![Cell::Text("a"); count as usize]];
        let page = page(columns, &rows, &metadata(), &Locale::spanish());
        check(&page);
        let section = class.map_or("<section".to_owned(), |c| format!("<section class=\"{c}\""));
        let section = format!("{section} aria-labelledby=\"table\">");
        assert!(page.contains(&section), "{count} columns: {section}");
        let says = page.contains("La tabla tiene 17 columnas y no cabe en papel.");
        assert_eq!(says, class == Some("wide"), "{count} columns: nothing is cut off in silence");
    }
}

#[test]
fn the_receipt_says_what_was_published() {
    let metadata = metadata();
    let metadata_sha256 = Digest::of("metadata");
    let manifest = Manifest {
        vitrina: 1,
        draft: DraftId("d1".into()),
        version: 2,
        authors: vec![PersonId("ana".into()), PersonId("luis".into())],
        submitted: modified(),
        source: Source { name: "obras.xlsx".into(), bytes: 1, sha256: Digest::of("source") },
        recipe_sha256: Digest::of("recipe"),
        metadata,
        metadata_sha256,
        ledger: Ledger::default(),
        tables: Vec::new(),
        files: vec![vitrina_model::PackagedFile {
            path: "contratos.csv".into(),
            format: FileFormat::Csv,
            bytes: 12_345,
            sha256: Digest::of("csv"),
            table: None,
            rows: 214,
            columns: 3,
        }],
    };
    let (key, signature) = (PublicKey([7; 32]), Signature([9; 64]));
    let receipt = Receipt {
        vitrina_receipt: 1,
        portal: PortalRecord {
            name: PortalName("datos.example.org".into()),
            address: PortalAddress::Folder { directory: "/secret/place".into() },
        },
        url: "https://datos.example.org/dataset/contratos/".into(),
        published: modified(),
        manifest: manifest.canonical(),
        manifest_sha256: Digest::of(manifest.canonical()),
        submission: Submission { author: PersonId("ana".into()), key, signature },
        approval: Approval { supervisor: PersonId("rosa".into()), key, at: modified(), signature },
        files: vec![PublishedFile {
            path: "contratos.csv".into(),
            url: "https://datos.example.org/dataset/contratos/contratos.csv".into(),
            bytes: 12_345,
            sha256: Digest::of("csv"),
        }],
        receipt_sha256: Digest::of("x"),
    }
    .sealed();
    let name = |id: &PersonId| format!("Persona {id}");
    let file = "contratos-v1-datos.json";
    for words in [Locale::spanish(), Locale::english()] {
        check(&receipt_page(&receipt, &manifest, &words, &name, file));
    }
    let page = receipt_page(&receipt, &manifest, &Locale::spanish(), &name, file);
    insta::assert_snapshot!(without_style(&page));
    assert!(!page.contains("/secret/place"), "a folder of the office is nobody's business");
}
