//! Zips, folders and standard input by the command line: listed, chosen from, and kept as what was chosen.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::vitrina::{Desk, answer, file};

const CSV: &[u8] = b"clave,obra\n01,Puente\n02,Plaza\n";

/// A zip of that name with these files.
fn zipped(desk: &Desk, name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let path = desk.path(name);
    let mut zip = ZipWriter::new(File::create(&path).unwrap());
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
    path
}

/// A workbook under another name, a text, what a Mac leaves, and a letter: the list says what each
/// is, nothing is guessed, and the chosen file is the one that is kept.
#[test]
fn of_several_files_in_a_zip_one_is_chosen() {
    let desk = Desk::with_people();
    let book = fs::read(file("obra_publica.xlsx")).unwrap();
    let files = [
        ("2024/enero.xls", &book[..]),
        ("2024/año.csv", CSV),
        ("__MACOSX/2024/._enero.xls", b"x"),
        ("leeme.pdf", b"%PDF-1.4"),
    ];
    let path = zipped(&desk, "obras.zip", &files);
    let zip = path.to_str().unwrap();
    let list = desk.run(&["inspect", zip]).good();
    let kinds: Vec<_> = list["files"].as_array().unwrap().iter().map(|it| &it["kind"]).collect();
    assert_eq!(kinds, ["xlsx", "csv", "hidden", "pdf"]);
    assert_eq!(desk.run(&["cells", zip]).code(), "several_files");
    assert_eq!(desk.run(&["cells", zip, "--member", "leeme.pdf"]).code(), "no_member");
    let cells = desk.run(&["cells", zip, "--member", "2"]).good();
    assert_eq!(cells["sheets"][0]["name"], "año", "the member's name, not the zip's");
    let new = ["draft", "new", zip, "--member", "2024/enero.xls", "--as", "ana-ruiz"];
    let made = desk.run(&new).good();
    assert_eq!(made["source"]["name"], "enero.xls");
    assert_eq!(made["source"]["bytes"], book.len());
    let history = desk.run(&["draft", "history", made["draft"].as_str().unwrap()]).good();
    let within = &history.to_string();
    assert!(within.contains("obras.zip") && within.contains("2024/enero.xls"), "{within}");
}

/// One file that can be opened beside others opens, and says where it came from.
#[test]
fn the_only_file_of_a_zip_opens() {
    let desk = Desk::new();
    let path = zipped(&desk, "uno.zip", &[("a/b.csv", CSV), ("leeme.pdf", b"%PDF-1.4")]);
    let found = desk.run(&["inspect", path.to_str().unwrap()]).good();
    assert_eq!(found["within"]["member"], "a/b.csv");
    assert_eq!(found["within"]["alone"], true);
    let none = zipped(&desk, "nada.zip", &[("leeme.pdf", b"%PDF-1.4")]);
    let none = none.to_str().unwrap();
    assert_eq!(desk.run(&["cells", none]).code(), "nothing_inside");
    assert_eq!(desk.run(&["inspect", none]).good()["files"][0]["opens"], false);
}

/// A folder is listed with the folders below it, and a file taken from it as itself.
#[test]
fn a_folder_is_listed_and_chosen_from() {
    let desk = Desk::new();
    let folder = desk.path("entrega");
    fs::create_dir_all(folder.join("2024")).unwrap();
    fs::write(folder.join("2024/a.csv"), CSV).unwrap();
    fs::write(folder.join("~$a.xlsx"), b"x").unwrap();
    let folder = folder.to_str().unwrap();
    let list = desk.run(&["inspect", folder]).good();
    let files = list["files"].as_array().unwrap();
    assert_eq!((&files[0]["kind"], &files[1]["name"]), (&"lock".into(), &"2024/a.csv".into()));
    let found = desk.run(&["inspect", folder, "--member", "2024/a.csv"]).good();
    assert_eq!(found["format"], "csv");
}

/// What comes by standard input is read like a file.
#[test]
fn standard_input_is_a_file() {
    let desk = Desk::new();
    let mut child =
        desk.command("nobody", &["inspect", "-"]).stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(CSV).unwrap();
    let found = answer(&child.wait_with_output().unwrap()).good();
    assert_eq!(found["sheets"][0]["tables"][0]["box"], "A1:B3");
}
