//! Zips and folders of files: what is listed, what is passed over and why, and what is unpacked.

use std::io::Cursor;
use std::path::PathBuf;

use ::zip::ZipWriter;
use ::zip::write::SimpleFileOptions;
use vitrina_model::{Cancelled, Silent, Stage};

use super::super::Isolation;
use super::*;

const CSV: &[u8] = b"clave,obra\n01,Puente\n02,Plaza\n";

/// A zip of these files.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook as far as its kind is asked for.
fn workbook() -> Vec<u8> {
    let types = br#"<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
    let rels = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    zipped(&[("[Content_Types].xml", types), ("_rels/.rels", rels), ("xl/workbook.xml", b"<w/>")])
}

fn kept(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("obras.zip");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn listed(path: &Path) -> Option<Vec<(String, What)>> {
    let found = inside(path, &ReadOptions::new(Isolation::InProcess), &Silent).unwrap();
    found.map(|it| it.entries.into_iter().map(|entry| (entry.name, entry.what)).collect())
}

fn of(bytes: &[u8]) -> Option<Vec<(String, What)>> {
    let (_folder, path) = kept(bytes);
    listed(&path)
}

/// Each file by its content: what a Mac and Office leave there is passed over, and a workbook or a
/// document is known although it is a zip itself.
#[test]
fn a_zip_lists_its_files_by_content() {
    let book = workbook();
    let nested = zipped(&[("a.csv", CSV)]);
    let found = of(&zipped(&[
        ("2024/enero.xlsx", &book),
        ("2024/febrero.xls", CSV),
        ("__MACOSX/2024/._enero.xlsx", b"\0\x05\x16\x07"),
        ("2024/~$enero.xlsx", b"x"),
        ("leeme.pdf", b"%PDF-1.7\n"),
        ("vacio.csv", b""),
        ("otro.zip", &nested),
    ]));
    let say = |name: &str, what| (name.to_owned(), what);
    let expected = vec![
        say("2024/enero.xlsx", What::Opens(SourceFormat::Xlsx)),
        say("2024/febrero.xls", What::Opens(SourceFormat::Csv)),
        say("__MACOSX/2024/._enero.xlsx", What::Not("hidden")),
        say("2024/~$enero.xlsx", What::Not("lock")),
        say("leeme.pdf", What::Not("pdf")),
        say("vacio.csv", What::Not("empty")),
        say("otro.zip", What::Not("archive")),
    ];
    assert_eq!(found, Some(expected));
}

/// A workbook, a text and what is damaged have no list.
#[test]
fn what_is_one_document_has_no_list() {
    assert_eq!(of(&workbook()), None);
    assert_eq!(of(CSV), None);
    assert_eq!(of(b"PK\x03\x04 cut off"), None);
    assert_eq!(of(&zipped(&[])), Some(Vec::new()), "an empty zip lists nothing");
}

/// Names as Windows, a Mac and a careless program write them.
#[test]
fn names_are_read_in_the_letters_they_were_written_in() {
    assert_eq!(name::decoded("año/búsqueda.csv".as_bytes()), "año/búsqueda.csv");
    assert_eq!(
        name::decoded(b"a\xA4o\\p\xA3blico.xlsx"),
        "año/público.xlsx",
        "code page 850 or 437"
    );
    assert_eq!(name::decoded(b"\xB5reas \xE9nicas.xls"), "Áreas Únicas.xls");
    assert_eq!(name::decoded(b"a\xF1o p\xFAblico.xls"), "año público.xls", "Windows-1252");
    assert_eq!(name::decoded(b"/../a\x1B[2Jb.csv"), "../a\u{FFFD}[2Jb.csv", "nothing steers");
}

/// What is unpacked is what was packed, and a bomb stops at the limit.
#[test]
fn a_file_is_unpacked_within_limits() {
    let (_folder, path) = kept(&zipped(&[("a.csv", CSV), ("b.csv", &vec![b'1'; 1 << 20])]));
    let mut options = ReadOptions::new(Isolation::InProcess);
    let mut out = Vec::new();
    assert_eq!(take(&path, 0, &mut out, &options, &Silent).unwrap(), CSV.len() as u64);
    assert_eq!(out, CSV);
    options.limits = Some(vitrina_model::Limits { file_bytes: 1 << 19, ..Default::default() });
    let refused = take(&path, 1, &mut Vec::new(), &options, &Silent).unwrap_err();
    assert_eq!(refused.code(), "too_big");
    let list = inside(&path, &options, &Silent).unwrap().unwrap();
    assert_eq!(list.entries[1].what, What::Not("too-big"));
    assert_eq!(take(&path, 9, &mut Vec::new(), &options, &Silent).unwrap_err().code(), "damaged");
}

/// Each bit that says "encrypted" is believed, in the directory.
#[test]
fn an_encrypted_file_is_said_and_not_opened() {
    let mut bytes = zipped(&[("a.csv", CSV)]);
    let directory = memchr::memmem::find(&bytes, b"PK\x01\x02").unwrap();
    bytes[directory + 8] |= 1;
    bytes[6] |= 1;
    assert_eq!(of(&bytes), Some(vec![("a.csv".to_owned(), What::Not("encrypted"))]));
}

/// Folders below, hidden ones once, lock files, a zip that has a list of its own, and no links.
#[test]
fn a_folder_lists_its_files_by_content() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    put("b.xlsx", &workbook());
    put("A.csv", CSV);
    put("2024/c.zip", &zipped(&[("x.csv", CSV)]));
    put(".git/config", b"x");
    put("~$b.xlsx", b"x");
    let say = |name: &str, what| (name.to_owned(), what);
    let expected = vec![
        say(".git/", What::Not("hidden")),
        say("A.csv", What::Opens(SourceFormat::Csv)),
        say("b.xlsx", What::Opens(SourceFormat::Xlsx)),
        say("~$b.xlsx", What::Not("lock")),
        say("2024/c.zip", What::Zip),
    ];
    assert_eq!(listed(folder.path()), Some(expected));
}

struct Stops;

impl Progress for Stops {
    fn at(&self, _: Stage, _: u64, _: u64) -> Result<(), Cancelled> {
        Err(Cancelled)
    }
}

/// Whoever stops a listing gets no list.
#[test]
fn a_listing_can_be_stopped() {
    let (_folder, path) = kept(&zipped(&[("a.csv", CSV)]));
    let options = ReadOptions::new(Isolation::InProcess);
    for path in [path.as_path(), path.parent().unwrap()] {
        assert_eq!(inside(path, &options, &Stops).unwrap_err().code(), "cancelled");
    }
}
