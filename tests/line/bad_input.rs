//! Bad input: each has a code, words, and loses nothing.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;

use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;

use crate::vitrina::{Desk, file};

fn written(desk: &Desk, name: &str, bytes: &[u8]) -> PathBuf {
    let path = desk.path(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// A workbook with the sheet XML given, all else as it should be.
fn workbook_with(desk: &Desk, name: &str, sheet: impl Fn(&mut dyn Write)) -> PathBuf {
    let path = desk.path(name);
    let mut zip = zip::ZipWriter::new(File::create(&path).unwrap());
    let options = SimpleFileOptions::default();
    let parts = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Hoja" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
    ];
    for (part, text) in parts {
        zip.start_file(part, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    sheet(&mut zip);
    zip.finish().unwrap();
    path
}

const SHEET: &str =
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;

#[test]
fn what_is_no_spreadsheet_is_refused_by_its_name() {
    let desk = Desk::new();
    let good = fs::read(file("uk_english_councils.xlsx")).unwrap();
    let cases = [
        (written(&desk, "acta.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"), "not_a_spreadsheet"),
        (written(&desk, "vacio.xlsx", b""), "empty_file"),
        (written(&desk, "cortado.xlsx", &good[..good.len() / 2]), "damaged"),
        (
            written(&desk, "~$obras.xlsx", &[&b"\x08Ana Ruiz"[..], &[b' '; 156]].concat()),
            "lock_file",
        ),
        (desk.path("no-esta.xlsx"), "missing_file"),
    ];
    for (path, code) in cases {
        let path = path.to_str().unwrap();
        for command in ["inspect", "cells"] {
            assert_eq!(desk.run(&[command, path]).code(), code, "{command} {path}");
        }
    }
    let folder = desk.path(".");
    let folder = folder.to_str().unwrap();
    assert_eq!(desk.run(&["cells", folder]).code(), "nothing_inside", "a folder of nothing");
    let list = desk.run(&["inspect", folder]).good();
    let kinds: Vec<_> = list["files"].as_array().unwrap().iter().map(|it| &it["kind"]).collect();
    assert_eq!(kinds, ["pdf", "damaged", "empty", "lock"], "each with its reason");
}

#[test]
fn hostile_workbooks_cost_little() {
    let desk = Desk::new();
    // 17 billion cells claimed, one cell there.
    let claim = workbook_with(&desk, "claim.xlsx", |out| {
        let rest = r#"<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData></worksheet>"#;
        write!(out, "{SHEET}{rest}").unwrap();
    });
    let cells = desk.run(&["cells", claim.to_str().unwrap()]).good();
    let expected = serde_json::json!([[1_048_575, 16_383, 7]]);
    assert_eq!(cells["sheets"][0]["cells"], expected, "one cell costs one cell");
    // A zip bomb: spaces without end.
    let bomb = workbook_with(&desk, "bomb.xlsx", |out| {
        write!(out, "{SHEET}<sheetData>").unwrap();
        let blank = vec![b' '; 1 << 20];
        (0..3000).for_each(|_| out.write_all(&blank).unwrap());
        write!(out, "</sheetData></worksheet>").unwrap();
    });
    assert!(fs::metadata(&bomb).unwrap().len() < 15 << 20, "the bomb is small on the disk");
    let answer = desk.run(&["cells", bomb.to_str().unwrap()]);
    if !answer.ok {
        let code = answer.code();
        assert!(["too_big", "too_slow", "reader_died"].contains(&code.as_str()), "{code}");
    }
    // A sheet cut in the middle is no shorter sheet.
    let half = workbook_with(&desk, "half.xlsx", |out| {
        write!(out, "{SHEET}<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row").unwrap();
    });
    assert_eq!(desk.run(&["cells", half.to_str().unwrap()]).code(), "damaged");
}

#[test]
fn an_empty_sheet_and_a_lone_header_are_said() {
    let desk = Desk::with_people();
    let empty = desk.path("vacia.xlsx");
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    workbook.save(&empty).unwrap();
    let path = empty.to_str().unwrap();
    assert_eq!(desk.run(&["cells", path]).good()["sheets"][0]["cells"], serde_json::json!([]));
    let inspected = desk.run(&["inspect", path]).good();
    assert_eq!(inspected["sheets"][0]["tables"], serde_json::json!([]));
    let out = desk.path("out");
    let convert = ["convert", path, "--to", "csv", "--out", out.to_str().unwrap()];
    assert_eq!(desk.run(&convert).code(), "no_table");
    let new = desk.run_as("ana-ruiz", &["draft", "new", path, "--as", "ana-ruiz"]);
    assert_eq!(new.code(), "no_table");
    let none = ["convert", path, "--to", "csv", "--sheet", "9", "--out", out.to_str().unwrap()];
    assert_eq!(desk.run(&none).code(), "no_sheet");
}

#[test]
fn people_and_drafts_that_are_not_there_are_said() {
    let desk = Desk::with_people();
    let source = file("uk_english_councils.xlsx");
    let source = source.to_str().unwrap();
    let new = desk.run_as("x", &["draft", "new", source, "--as", "nadie"]);
    assert_eq!(new.code(), "no_person");
    assert_eq!(desk.run(&["draft", "show", "zzz"]).code(), "no_draft");
    let id = desk.draft(&file("uk_english_councils.xlsx"), "Consejos");
    assert_eq!(desk.run(&["publish", &id, "--to", "site"]).code(), "not_approved");
    let set = |pair: &str| desk.run(&["draft", "set", &id, pair]);
    assert_eq!(set("frequency=a veces").code(), "bad_value");
    assert_eq!(set("color=rojo").code(), "unknown_property");
    assert_eq!(set("title=").good()["missing"], serde_json::json!(["title"]));
    let submit = desk.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]);
    assert_eq!(submit.code(), "not_ready");
    assert_eq!(submit.json["error"]["place"]["property"], "title", "it says which");
    set("title=Consejos").good();
    let wrong = desk.run_as("otra", &["draft", "submit", &id, "--as", "ana-ruiz"]);
    assert_eq!(wrong.code(), "wrong_passphrase");
    let mut silent = desk.command("x", &["draft", "submit", &id, "--as", "ana-ruiz"]);
    silent.env_remove("VITRINA_PASSPHRASE");
    let silent = crate::vitrina::answer(&silent.output().unwrap());
    assert_eq!(silent.code(), "passphrase_needed", "nobody is there to be asked");
    let usage = desk.run(&["inspect"]);
    assert_eq!((usage.code().as_str(), usage.exit), ("usage", Some(2)));
}

#[test]
fn a_place_that_cannot_be_written_is_said() {
    let desk = Desk::with_people();
    let taken = written(&desk, "ocupado", b"not a folder");
    let source = file("uk_english_councils.xlsx");
    let out = taken.to_str().unwrap();
    let convert = ["convert", source.to_str().unwrap(), "--to", "csv", "--out", out];
    let code = desk.run(&convert).code();
    assert!(["unwritable", "read_only"].contains(&code.as_str()), "{code}");
    assert_eq!(fs::read(&taken).unwrap(), b"not a folder");
    // A portal folder that went away: the draft waits.
    let site = desk.site();
    let id = desk.approved(&source, "Consejos");
    fs::remove_dir_all(&site).unwrap();
    fs::write(&site, b"x").unwrap();
    let refused = desk.run(&["publish", &id, "--to", "site"]);
    let code = refused.code();
    let fits = ["folder_missing", "unwritable", "read_only"].contains(&code.as_str());
    assert!(fits, "{code}");
    fs::remove_file(&site).unwrap();
    fs::create_dir(&site).unwrap();
    desk.run(&["publish", &id, "--to", "site"]).good();
}

#[test]
fn a_database_that_is_damaged_or_from_the_future_is_left_alone() {
    let desk = Desk::with_people();
    let path = desk.home().join("vitrina.sqlite");
    let database = rusqlite::Connection::open(&path).unwrap();
    database.pragma_update(None, "user_version", 9_999).unwrap();
    drop(database);
    assert_eq!(desk.run(&["person", "list"]).code(), "newer_database");
    let other = Desk::new();
    fs::create_dir_all(other.home()).unwrap();
    let noise = [7_u8; 8192];
    fs::write(other.home().join("vitrina.sqlite"), noise).unwrap();
    assert_eq!(other.run(&["person", "list"]).code(), "damaged_database");
    let after = fs::read(other.home().join("vitrina.sqlite")).unwrap();
    assert_eq!(after, noise, "it is not overwritten");
}

#[test]
fn two_independent_readers_see_the_same_cells() {
    let desk = Desk::new();
    for name in ["uk_english_councils.xlsx", "mx_sipot_a77fviii_made_up.xlsx", "obra_publica.xlsx"]
    {
        let found = desk.run(&["compare", file(name).to_str().unwrap()]).good();
        assert!(found["cells"].as_u64().unwrap() > 400, "{name} has cells: {found}");
        assert_eq!(found["differing"], 0, "{name}: {found}");
    }
    let text = written(&desk, "a.csv", b"a,b\n1,2\n");
    assert!(
        !desk.run(&["compare", text.to_str().unwrap()]).code().is_empty(),
        "text has one reader"
    );
}
