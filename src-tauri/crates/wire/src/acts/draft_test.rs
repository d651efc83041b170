//! The acts on a draft by the name of their command, from a dropped file on.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use vitrina_model::{PersonId, Role};
use vitrina_work::{Isolation, NewPerson, Passphrase};

use crate::call::locked;
use crate::{Failure, Native, Office};

pub(super) struct NoDesktop;

impl Native for NoDesktop {
    fn choose_file(&self) -> Option<PathBuf> {
        None
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }
    fn save_file(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn open_address(&self, _: &str) -> bool {
        false
    }
    fn open_path(&self, _: &Path) -> bool {
        false
    }
    fn notify(&self, _: &str, _: &str) {}
    fn frame_address(&self, path: &str) -> String {
        path.to_owned()
    }
}

/// An office with two people; the clerk sits here.
pub(super) struct Place {
    pub(super) folder: tempfile::TempDir,
    pub(super) office: Office,
}

impl Place {
    pub(super) fn new() -> Place {
        let folder = tempfile::tempdir().unwrap();
        let office = office(folder.path());
        let mut desk = office.desk().unwrap();
        for (name, role) in [("Ana Ruiz", Role::Clerk), ("Luis Mora", Role::Supervisor)] {
            let passphrase = Passphrase::new(name.to_owned()).unwrap();
            desk.add_person(&NewPerson { name: name.to_owned(), role, passphrase }).unwrap();
        }
        let place = Place { folder, office };
        place.sits("ana-ruiz");
        place
    }

    /// Closes the program and opens it again.
    pub(super) fn restart(&mut self) {
        let person = locked(&self.office.person).clone();
        self.office = office(self.folder.path());
        *locked(&self.office.person) = person;
    }

    pub(super) fn sits(&self, person: &str) {
        *locked(&self.office.person) = Some(PersonId(person.to_owned()));
    }

    pub(super) fn call(&self, command: &str, request: Value) -> Result<Value, Failure> {
        self.office.call(command, request, "a", Box::new(|_| {}))
    }

    pub(super) fn done(&self, command: &str, request: Value) -> Value {
        self.call(command, request).unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }

    pub(super) fn refused(&self, command: &str, request: Value) -> String {
        self.call(command, request).unwrap_err().code
    }

    /// A draft of a sample.
    pub(super) fn draft(&self, name: &str) -> String {
        let offered = self.office.offer(&[sample(name)]);
        let made = self.done("new_draft", json!({ "file": offered[0].token, "again": true }));
        made["draft"].as_str().unwrap().to_owned()
    }
}

fn office(home: &Path) -> Office {
    Office::new(home.to_owned(), Isolation::InProcess, Box::new(NoDesktop))
}

pub(super) fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/files").join(name)
}

#[test]
fn a_dropped_file_becomes_a_draft_with_its_rows() {
    let place = Place::new();
    let draft = place.draft("obra_publica.xlsx");
    let table = place.done("table", json!({ "draft": draft }));
    assert_eq!(table["area"], json!({ "top": 4, "left": 0, "bottom": 45, "right": 10 }));
    assert_eq!((&table["rows"], &table["header_rows"]), (&json!(40), &json!([4, 4])));
    let ledger = table["ledger"].as_array().unwrap();
    let placed: u64 = ledger.iter().map(|line| line["rows"].as_u64().unwrap()).sum();
    assert_eq!(json!(placed), table["sheet_rows"], "the ledger balances");
    assert_eq!(ledger[2], json!({ "kind": "data", "rows": 40, "runs": [[5, 44]] }));
    let page = json!({
        "draft": draft, "sheet": 0, "from": 3, "count": 5, "left": 0, "columns": 8
    });
    let rows = place.done("sheet_rows", page);
    assert_eq!(rows["rows"][0]["kind"], "blank");
    assert_eq!(rows["rows"][1]["cells"][0], "Clave de obra");
    assert_eq!(rows["rows"][2]["kinds"], "tttttddn");
    let records = place.done("table_rows", json!({ "draft": draft, "from": 38, "count": 9 }));
    assert_eq!(records["rows"].as_array().unwrap().len(), 2, "to the last record");
    assert_eq!(records["rows"][1]["row"], 44);
    let list = place.done("drafts", json!({}));
    assert_eq!(list["waiting"][0]["size"], json!([40, 11]));
    let detail = place.done("draft", json!({ "draft": draft }));
    assert_eq!(detail["steps"][1]["evidence"]["id"], "evidence-table");
    assert_eq!(detail["steps"][2]["state"], "now");
    let description = place.done("description", json!({ "draft": draft }));
    assert_eq!(description["missing"].as_array().unwrap().len(), 6);
}

fn title(place: &Place, draft: &str) -> Value {
    place.done("description", json!({ "draft": draft }))["values"]["title"].clone()
}

fn entitle(place: &Place, draft: &str, title: &str) {
    let change = json!({ "property": "title", "value": title });
    place.done("describe", json!({ "draft": draft, "changes": [change] }));
}

#[test]
fn changes_are_undone_and_redone_after_a_restart() {
    let mut place = Place::new();
    let draft = place.draft("obra_publica.xlsx");
    assert_eq!(place.refused("undo", json!({ "draft": draft })), "nothing_to_undo");
    entitle(&place, &draft, "Uno");
    entitle(&place, &draft, "Dos");
    place.done("undo", json!({ "draft": draft }));
    assert_eq!(title(&place, &draft), "Uno");
    place.restart();
    let detail = place.done("redo", json!({ "draft": draft }));
    assert_eq!(title(&place, &draft), "Dos");
    assert_eq!(detail["undo"]["id"], "undo-described");
    assert_eq!(place.refused("redo", json!({ "draft": draft })), "nothing_to_redo");
    let history = place.done("history", json!({ "draft": draft }));
    assert_eq!(history.as_array().unwrap().len(), 5);
    place.done("go_back", json!({ "draft": draft, "event": 1 }));
    assert_eq!(title(&place, &draft), Value::Null);
}

#[test]
fn a_table_is_shaped_and_a_bad_shape_changes_nothing() {
    let place = Place::new();
    let draft = place.draft("obra_publica.xlsx");
    let shape = |change: Value| {
        let mut request = json!({ "draft": draft });
        request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        place.call("shape", request)
    };
    let area =
        |top: u32, bottom: u32| json!({ "top": top, "left": 0, "bottom": bottom, "right": 10 });
    let code = |change: Value| shape(change).unwrap_err().code;
    let named = |name: Value| json!({ "columns": [{ "source": 2, "name": name }] });
    let before = place.done("table", json!({ "draft": draft }));
    assert_eq!(code(json!({ "area": area(4, 900) })), "bad_value");
    assert_eq!(code(json!({ "area": area(3, 3) })), "no_table");
    assert_eq!(code(json!({ "sheet": 7 })), "no_sheet");
    assert_eq!(code(json!({ "header_rows": [9, 2] })), "bad_value");
    assert_eq!(code(named(json!("  "))), "bad_value");
    assert_eq!(code(named(json!("obra"))), "bad_value", "another column is called Obra");
    assert_eq!(code(json!({ "columns": [{ "source": 77, "type": "string" }] })), "bad_value");
    assert_eq!(place.done("table", json!({ "draft": draft })), before, "nothing changed");
    let after = shape(named(json!("Pueblo"))).unwrap();
    assert_eq!(after["columns"][2]["name"], "Pueblo");
    assert_eq!(after["columns"][2]["header"], "Localidad");
    let after = shape(json!({ "area": area(4, 20) })).unwrap();
    assert_eq!((&after["rows"], &after["chosen"]), (&json!(16), &json!(true)));
    assert_eq!(after["columns"][2]["name"], "Pueblo", "column choices stay when the box moves");
    let after = shape(json!({ "find_again": true })).unwrap();
    assert_eq!(after["rows"], 40);
    let text =
        json!({ "columns": [{ "source": 2, "name": null }, { "source": 7, "type": "string" }] });
    let after = shape(text).unwrap();
    assert_eq!(after["columns"][2]["name"], "Localidad");
    assert_eq!(
        (&after["columns"][7]["type"], &after["columns"][7]["chosen"]),
        (&json!("string"), &json!(true))
    );
}

#[test]
fn whoever_changed_a_draft_is_one_of_its_authors() {
    let place = Place::new();
    let draft = place.draft("obra_publica.xlsx");
    place.sits("luis-mora");
    entitle(&place, &draft, "Uno");
    let detail = place.done("draft", json!({ "draft": draft }));
    assert_eq!(detail["authors"], json!(["Ana Ruiz", "Luis Mora"]));
}
