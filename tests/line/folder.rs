//! The whole line to the folder portal, which needs no server.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use vitrina_model::Digest;

use crate::compare::same_cells;
use crate::vitrina::{Desk, file};

/// The sheet and box of the first visible table, as `inspect` finds it.
pub fn found_table(desk: &Desk, source: &Path) -> (String, String) {
    let found = desk.run(&["inspect", source.to_str().unwrap()]).good();
    let sheets = found["sheets"].as_array().unwrap();
    let first = sheets.iter().find(|s| s["hidden"] == false && s["tables"][0].is_object()).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (text(&first["name"]), text(&first["tables"][0]["box"]))
}

/// The one dataset folder of a site.
fn dataset(site: &Path) -> PathBuf {
    let folders: Vec<_> = fs::read_dir(site.join("dataset"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    assert_eq!(folders.len(), 1, "exactly one dataset: {folders:?}");
    folders[0].clone()
}

fn whole_line(name: &str, title: &str) {
    let desk = Desk::with_people();
    let (site, source) = (desk.site(), file(name));
    let before = fs::read(&source).unwrap();
    let id = desk.approved(&source, title);
    let done = desk.run(&["publish", &id, "--to", "site"]).good();
    assert_eq!(done["state"], "published");
    assert_eq!(desk.state(&id), "published");
    assert!(done["url"].as_str().unwrap().starts_with("file://"));

    let folder = dataset(&site);
    let csv = folder.join(format!("{}.csv", vitrina_model::slug(title)));
    let (sheet, area) = found_table(&desk, &source);
    same_cells(name, &source, &sheet, &area, &csv);
    assert_eq!(fs::read(&source).unwrap(), before, "the original is never changed");

    let receipt = done["receipt"].as_str().unwrap();
    let verified = desk.run(&["verify", receipt]).good();
    assert_eq!(verified["valid"], true);
    assert_eq!(verified["public_copy_checked"], true);
    let document: Value = serde_json::from_slice(&fs::read(receipt).unwrap()).unwrap();
    for listed in document["files"].as_array().unwrap() {
        let bytes = fs::read(folder.join(listed["path"].as_str().unwrap())).unwrap();
        assert_eq!(listed["sha256"], Digest::of(bytes).to_string(), "the receipt tells the truth");
    }
    for page in ["index.html", "catalog.jsonld"] {
        assert!(site.join(page).is_file(), "{page} is there");
    }

    // Publishing what is published changes nothing.
    let stamp = fs::read(&csv).unwrap();
    desk.run(&["publish", &id, "--to", "site"]).good();
    assert_eq!(fs::read(dataset(&site).join(csv.file_name().unwrap())).unwrap(), stamp);
}

#[test]
fn a_transparency_template_goes_the_whole_line() {
    whole_line("mx_sipot_a77fviii_made_up.xlsx", "Remuneración bruta y neta");
}

#[test]
fn a_sheet_with_a_title_row_goes_the_whole_line() {
    whole_line("uk_english_councils.xlsx", "English councils");
}

#[test]
fn a_next_version_takes_the_place_of_the_first() {
    let desk = Desk::with_people();
    let (site, source) = (desk.site(), file("uk_english_councils.xlsx"));
    let id = desk.approved(&source, "Consejos");
    let first = desk.run(&["publish", &id, "--to", "site"]).good();
    desk.run_as("ana-ruiz", &["draft", "reopen", &id, "--as", "ana-ruiz"]).good();
    desk.run(&["draft", "set", &id, "description=Otra descripción."]).good();
    desk.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]).good();
    desk.run_as("luis-mora", &["review", "approve", &id, "--as", "luis-mora"]).good();
    let second = desk.run(&["publish", &id, "--to", "site"]).good();
    assert_eq!(second["url"], first["url"], "the address stays");
    let page = fs::read_to_string(dataset(&site).join("index.html")).unwrap();
    assert!(page.contains("Otra descripción."), "the new version is public");
    let old = first["receipt"].as_str().unwrap();
    let code = desk.run(&["verify", old]).code();
    assert_eq!(
        code, "public_copy_differs",
        "the first receipt no longer describes the public copy"
    );
    desk.run(&["verify", old, "--offline"]).good();
}

#[test]
fn a_returned_draft_carries_the_reason_and_is_mended() {
    let desk = Desk::with_people();
    let id = desk.draft(&file("uk_english_councils.xlsx"), "Consejos");
    desk.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]).good();
    let set = desk.run(&["draft", "set", &id, "title=Otro"]);
    assert_eq!(set.code(), "wrong_state", "what was sent is frozen");
    let return_it = |reason: &str| {
        desk.run_as(
            "luis-mora",
            &["review", "return", &id, "--as", "luis-mora", "--reason", reason],
        )
    };
    assert_eq!(return_it("  ").code(), "reason_needed");
    assert_eq!(return_it("El total no coincide").good()["state"], "returned");
    let shown = desk.run(&["draft", "show", &id]).good();
    assert_eq!(shown["returned"]["reason"], "El total no coincide", "the author reads why");
    desk.run(&["draft", "set", &id, "title=Otro"]).good();
    desk.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]).good();
    assert_eq!(desk.state(&id), "submitted");
    let history = desk.run(&["draft", "history", &id]).good();
    let acts: Vec<_> =
        history["events"].as_array().unwrap().iter().map(|e| e["act"].clone()).collect();
    assert_eq!(
        acts,
        ["created", "described", "submitted", "returned", "described", "submitted"],
        "nothing is forgotten"
    );
}

#[test]
fn going_back_restores_the_description() {
    let desk = Desk::with_people();
    let id = desk.draft(&file("uk_english_councils.xlsx"), "Primero");
    desk.run(&["draft", "set", &id, "title=Segundo"]).good();
    let back = desk.run(&["draft", "back", &id, "--to", "2"]).good();
    assert_eq!(back["metadata"]["title"], "Primero");
    let events = desk.run(&["draft", "history", &id]).good();
    assert_eq!(events["events"].as_array().unwrap().len(), 4, "going back is an event too");
}
