//! The whole line with several tables of one workbook, linked, to a folder and on to the next version.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::vitrina::{Desk, file};

const SIPOT: &str = "mx_sipot_a77fviii_made_up.xlsx";

/// The tables of a draft, by what a document of `draft tables` says.
fn tables(document: &Value) -> Vec<(String, bool)> {
    let tables = document["tables"].as_array().unwrap().iter();
    let line =
        |it: &Value| (it["sheet"].as_str().unwrap().to_owned(), it["included"].as_bool().unwrap());
    tables.map(line).collect()
}

fn included(document: &Value) -> Vec<String> {
    tables(document).into_iter().filter(|it| it.1).map(|it| it.0).collect()
}

/// The names of the files in the one dataset of a site.
fn published(site: &Path) -> (PathBuf, Vec<String>) {
    let folders = fs::read_dir(site.join("dataset")).unwrap().map(|it| it.unwrap().path());
    let mut folders: Vec<_> = folders.filter(|path| path.is_dir()).collect();
    let folder = folders.pop().unwrap();
    let names = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    (folder, names)
}

/// Leaves out what the format brought along.
fn only_the_first(desk: &Desk, id: &str, whole: &[String]) {
    for sheet in &whole[1..] {
        desk.run(&["draft", "remove-table", id, "--table", sheet]).good();
    }
}

#[test]
fn a_template_with_linked_tables_goes_the_whole_line() {
    let desk = Desk::with_people();
    let site = desk.site();
    let id = desk.draft(&file(SIPOT), "Remuneración bruta y neta");
    let before = desk.run(&["draft", "tables", &id]).good();
    let whole = included(&before);
    assert!(whole.len() > 2, "the tables that belong to the format are there: {before}");
    assert!(tables(&before).len() > whole.len(), "those without a record are not: {before}");
    let linked = before["tables"].as_array().unwrap().iter().filter(|it| it["included"] == true);
    for child in linked.skip(1) {
        assert_eq!(child["links"][0]["columns"], json!(["ID"]), "{child}");
        assert_eq!(child["links"][0]["with"], "remuneracion-bruta-y-neta");
    }
    only_the_first(&desk, &id, &whole);

    let add = ["draft", "add-table", &id, "--sheet", "Tabla_331667"];
    let after = desk.run(&add).good();
    assert_eq!(included(&after), ["Reporte de Formatos", "Tabla_331667"]);
    let child = after["tables"].as_array().unwrap().iter().find(|it| it["name"] == "tabla-331667");
    let child = child.unwrap();
    assert_eq!(child["links"][0]["columns"], json!(["ID"]), "{child}");
    assert_eq!(child["links"][0]["with"], "remuneracion-bruta-y-neta");
    let called = ["--name", "percepciones", "--title", "Percepciones adicionales"];
    let rename = [&["draft", "name-table", &id, "--table", "Tabla_331667"][..], &called].concat();
    desk.run(&rename).good();
    let again = desk.run(&["draft", "add-table", &id, "--sheet", "no hay"]);
    assert_eq!(again.code(), "no_sheet");
    let refused = desk.run(&["draft", "shape", &id, "--table", "nadie", "--sheet", "1"]);
    assert_eq!(refused.code(), "no_such_table");

    desk.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]).good();
    desk.run_as("luis-mora", &["review", "approve", &id, "--as", "luis-mora"]).good();
    let done = desk.run(&["publish", &id, "--to", "site"]).good();
    let (folder, names) = published(&site);
    for name in ["remuneracion-bruta-y-neta.csv", "percepciones.csv", "percepciones.json"] {
        assert!(names.iter().any(|known| known == name), "{name} is there: {names:?}");
    }
    let package = fs::read(folder.join("datapackage.json")).unwrap();
    let package: Value = serde_json::from_slice(&package).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let csv = resources.iter().find(|it| it["name"] == "percepciones-csv").unwrap();
    assert_eq!(csv["title"], "Percepciones adicionales");
    let verified = desk.run(&["verify", done["receipt"].as_str().unwrap()]).good();
    assert_eq!((&verified["valid"], &verified["files"]), (&json!(true), &json!(7)));

    // The next version leaves the second table out: its files go from the site.
    desk.run_as("ana-ruiz", &["draft", "reopen", &id, "--as", "ana-ruiz"]).good();
    let left = desk.run(&["draft", "remove-table", &id, "--table", "percepciones"]).good();
    assert_eq!(included(&left), ["Reporte de Formatos"]);
    let refused = desk.run(&["draft", "remove-table", &id, "--table", "Reporte de Formatos"]);
    assert_eq!(refused.code(), "last_table");
    desk.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]).good();
    desk.run_as("luis-mora", &["review", "approve", &id, "--as", "luis-mora"]).good();
    desk.run(&["publish", &id, "--to", "site"]).good();
    let (_, names) = published(&site);
    assert!(!names.iter().any(|name| name.starts_with("percepciones")), "{names:?}");
}

#[test]
fn the_approval_covers_the_bytes_and_the_recipe_of_every_table() {
    let desk = Desk::with_people();
    let id = desk.draft(&file(SIPOT), "Remuneración");
    let begun = desk.run(&["draft", "tables", &id]).good();
    only_the_first(&desk, &id, &included(&begun));
    desk.run(&["draft", "add-table", &id, "--sheet", "Tabla_331667"]).good();
    desk.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]).good();
    let shown = desk.run(&["draft", "show", &id]).good();
    let package = PathBuf::from(shown["package"].as_str().unwrap());
    for listed in shown["files"].as_array().unwrap() {
        let path = package.join(listed["path"].as_str().unwrap());
        let honest = fs::read(&path).unwrap();
        let mut changed = honest.clone();
        let last = changed.len() - 1;
        changed[last] ^= 1;
        fs::write(&path, changed).unwrap();
        let refused = desk.run_as("luis-mora", &["review", "approve", &id, "--as", "luis-mora"]);
        assert_eq!(refused.code(), "file_changed", "{}", path.display());
        fs::write(&path, honest).unwrap();
    }
    let database = rusqlite::Connection::open(desk.home().join("vitrina.sqlite")).unwrap();
    let sql = "DROP TRIGGER event_no_update;
               UPDATE event SET recipe = replace(recipe, 'Tabla_331667', 'Tabla_331653')";
    database.execute_batch(sql).unwrap();
    drop(database);
    let refused = desk.run_as("luis-mora", &["review", "approve", &id, "--as", "luis-mora"]);
    assert_eq!(refused.code(), "file_changed", "the recipe of the second table");
}

#[test]
fn what_was_included_is_taken_back_and_done_again() {
    let desk = Desk::with_people();
    let id = desk.draft(&file(SIPOT), "Remuneración");
    let begun = included(&desk.run(&["draft", "tables", &id]).good());
    let all = desk.run(&["draft", "add-table", &id, "--all"]).good();
    let visible = all["tables"].as_array().unwrap().iter().filter(|it| it["hidden"] == false);
    assert!(visible.clone().count() > 2);
    assert!(visible.clone().all(|it| it["included"] == true), "{all}");
    let first = tables(&all).len() as u64;
    let history = desk.run(&["draft", "history", &id]).good();
    let events = history["events"].as_array().unwrap();
    let before = events.iter().rfind(|event| event["act"] == "described").unwrap();
    desk.run(&["draft", "back", &id, "--to", &before["seq"].to_string()]).good();
    let back = desk.run(&["draft", "tables", &id]).good();
    assert_eq!(included(&back), begun, "of {first} tables");
    assert!((begun.len() as u64) < first);
}
