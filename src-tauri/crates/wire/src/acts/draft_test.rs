//! The acts on a draft by the name of their command, from a dropped file on.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use vitrina_model::{PersonId, Role};
use vitrina_work::{Isolation, NewPerson, Passphrase};

use crate::call::locked;
use crate::{Failure, Native, Office};

pub(super) struct NoDesktop;

impl Native for NoDesktop {
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

/// A text in Windows-1252 whose accents look wrong in another encoding, and another separator.
#[test]
fn another_reading_of_a_text_file_is_chosen_and_undone() {
    let place = Place::new();
    let path = place.folder.path().join("plazas.csv");
    std::fs::write(&path, b"A\xF1o;Ni\xF1ez\n2024;12,5\n2025;13,5\n2026;1,5\n").unwrap();
    let token = locked(&place.office.offered).give(&path);
    let made = place.done("new_draft", json!({ "file": token, "again": false }));
    let draft = made["draft"].as_str().unwrap().to_owned();
    let reading = || place.done("reading", json!({ "draft": draft }));
    let found = reading();
    assert_eq!(found["encodings"][0]["encoding"], "windows-1252");
    assert_eq!(found["encodings"][0]["words"], json!(["Año", "Niñez"]));
    assert_eq!(found["chosen"], json!({ "encoding": null, "delimiter": null }));
    let choose = |choice: Value| place.call("shape", json!({ "draft": draft, "reading": choice }));
    let after = choose(json!({ "encoding": "ibm850", "delimiter": null })).unwrap();
    assert_eq!(after["columns"][0]["name"], "A±o");
    assert_eq!(reading()["encodings"][0]["encoding"], "ibm850");
    let refused = choose(json!({ "encoding": "klingon", "delimiter": null })).unwrap_err();
    assert_eq!(refused.code, "bad_value");
    place.done("undo", json!({ "draft": draft }));
    let table = place.done("table", json!({ "draft": draft }));
    assert_eq!(table["columns"][0]["name"], "Año");
    let cut = choose(json!({ "encoding": null, "delimiter": "," })).unwrap();
    assert_eq!(cut["columns"].as_array().map(Vec::len), Some(2), "2024;12 and 5");
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

#[test]
fn a_description_is_suggested_and_written_all_or_nothing() {
    let place = Place::new();
    let draft = place.draft("obra_publica.xlsx");
    let before = place.done("description", json!({ "draft": draft }));
    let suggestions = before["suggestions"].as_array().unwrap();
    let of = |property: &str| {
        let found = suggestions.iter().find(|it| it["property"] == property);
        found.map(|it| it["value"].as_str().unwrap()).unwrap_or_default()
    };
    assert_eq!(of("title"), "Obra pública en ejecución, primer trimestre de 2026");
    assert_eq!(of("frequency"), "quarterly");
    assert!(of("description").contains("40 registros con 11 columnas"), "{}", of("description"));
    let change = |property: &str, value: &str| json!({ "property": property, "value": value });
    let both = [change("title", "Obras"), change("frequency", "a veces")];
    let failure = place.call("describe", json!({ "draft": draft, "changes": both })).unwrap_err();
    assert_eq!(failure.code, "bad_value");
    assert_eq!(
        serde_json::to_value(&failure.place).unwrap(),
        json!({ "kind": "metadata", "property": "frequency" })
    );
    let both = [change("title", "Obras"), change("frequency", "half-yearly")];
    let after = place.done("describe", json!({ "draft": draft, "changes": both }));
    assert_eq!(after["values"], json!({ "title": "Obras", "frequency": "half-yearly" }));
    assert_eq!(after["identifier"], "obras");
    assert!(after["suggestions"].as_array().unwrap().iter().all(|it| it["property"] != "title"));
}

#[test]
fn a_file_without_a_table_can_be_looked_at_and_its_box_drawn() {
    let place = Place::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("carta.csv");
    std::fs::write(&file, "Nombre: Ana,\n,\n,Edad: 5\n\n\nx,").unwrap();
    let offered = place.office.offer(&[file]);
    let made = place.done("new_draft", json!({ "file": offered[0].token, "again": false }));
    let draft = made["draft"].clone();
    let table = place.done("table", json!({ "draft": draft }));
    assert_eq!((&table["area"], &table["rows"]), (&Value::Null, &json!(0)));
    assert_eq!(table["findings"][0]["check"], "no-table");
    assert_eq!(table["sheets"][0]["name"], "carta");
    let detail = place.done("draft", json!({ "draft": draft }));
    assert_eq!(detail["steps"][1]["state"], "problem");
    assert_eq!(detail["may"]["send"], false);
    let list = place.done("drafts", json!({}));
    assert_eq!(list["waiting"][0]["next"], "table");
    let rows = json!({
        "draft": draft, "sheet": 0, "from": 0, "count": 9, "left": 0, "columns": 2
    });
    assert_eq!(place.done("sheet_rows", rows)["rows"].as_array().unwrap().len(), 6);
    let area = json!({ "top": 0, "left": 0, "bottom": 2, "right": 1 });
    let drawn = json!({ "draft": draft, "area": area, "header_rows": [0, 0] });
    assert_eq!(place.done("shape", drawn)["area"], area);
    let detail = place.done("draft", json!({ "draft": draft }));
    assert_eq!(detail["steps"][1]["state"], "done");
}

#[test]
fn what_cannot_be_opened_is_said_at_once() {
    let place = Place::new();
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("~$obra.xlsx"), [0; 165]).unwrap();
    std::fs::write(path("vacío.xlsx"), "").unwrap();
    std::fs::write(path("bueno.csv"), "a,b\n1,2\n").unwrap();
    let files = ["~$obra.xlsx", "vacío.xlsx", "no.xlsx", "bueno.csv"].map(path);
    let offered = place.office.offer(&files);
    let codes: Vec<_> =
        offered.iter().map(|it| it.refused.as_ref().map(|it| it.code.as_str())).collect();
    assert_eq!(codes, [Some("lock_file"), Some("empty_file"), Some("missing_file"), None]);
    let folder_itself = place.office.offer(&[folder.path().to_owned()]);
    assert!(folder_itself[0].refused.is_none(), "a folder has a list");
    let list = place.done("look_inside", json!({ "file": folder_itself[0].token }));
    let list = &list["inside"];
    let kinds: Vec<_> = list["files"].as_array().unwrap().iter().map(|it| &it["kind"]).collect();
    assert_eq!(kinds, ["csv", "empty", "lock"]);
    assert_eq!(list["files"][1]["token"], Value::Null);
    let one = json!({ "file": list["files"][0]["token"] });
    assert_eq!(place.done("look_inside", one)["inside"], Value::Null, "a file like any other");
    std::fs::remove_file(&files[3]).unwrap();
    let request = json!({ "file": offered[3].token, "again": false });
    assert_eq!(place.refused("new_draft", request), "missing_file", "it vanished meanwhile");
    assert_eq!(place.refused("new_draft", json!({ "file": "file-77", "again": false })), "usage");
    assert_eq!(place.done("drafts", json!({}))["waiting"], json!([]));
}

/// Cells of Excel: the page where it loses nothing, the text where the page has made numbers of
/// codes, and a refusal where there are no cells.
#[test]
fn pasted_cells_become_a_draft() {
    let place = Place::new();
    place.draft("obra_publica.xlsx");
    let html = "<table><tr><td>clave<td>obra<tr><td>01<td>Puente<tr><td>02<td>Plaza</table>";
    let lossy = "<table><tr><td>clave<td>obra<tr><td x:num=\"1\">01<td>Puente<tr><td x:num=\"2\">02<td>Plaza</table>";
    let text = "clave\tobra\r\n01\tPuente\r\n02\tPlaza\r\n";
    let paste = |html: Option<&str>, text: Option<&str>| {
        let offered = place.done("paste_cells", json!({ "html": html, "text": text }));
        let made = place.done("new_draft", json!({ "file": offered["token"], "again": true }));
        let detail = place.done("draft", json!({ "draft": made["draft"] }));
        let table = place.done("table", json!({ "draft": made["draft"] }));
        assert_eq!(table["columns"][0]["type"], "string", "leading zeros stay: {table}");
        detail["file"]["name"].as_str().unwrap().rsplit('.').next().unwrap().to_owned()
    };
    assert_eq!(paste(Some(html), Some(text)), "html");
    assert_eq!(paste(Some(lossy), Some(text)), "tsv");
    assert_eq!(paste(None, Some(text)), "tsv");
    assert_eq!(paste(Some(html), None), "html");
    for (html, text) in [(None, None), (Some("<p>hola"), Some("hola")), (None, Some(" \n"))] {
        let pasted = json!({ "html": html, "text": text });
        assert_eq!(place.refused("paste_cells", pasted), "nothing_pasted");
    }
    let recent = place.done("recent_files", json!({}));
    assert_eq!(recent.as_array().unwrap().len(), 1, "pasted cells are nothing to come back to");
}

#[test]
fn the_same_file_again_is_a_twin() {
    let place = Place::new();
    let draft = place.draft("obra_publica.xlsx");
    let offered = place.office.offer(&[sample("obra_publica.xlsx")]);
    let made = place.done("new_draft", json!({ "file": offered[0].token, "again": false }));
    assert_eq!(made["draft"], Value::Null);
    assert_eq!(made["twin"]["draft"], draft.as_str());
}

#[test]
fn practice_makes_a_portal_and_one_untouched_draft() {
    let place = Place::new();
    let first = place.done("practice", json!({}));
    assert_eq!(place.done("practice", json!({})), first);
    let detail = place.done("draft", json!({ "draft": first["draft"] }));
    assert_eq!(detail["practice"], true);
    let portals = place.office.desk().unwrap().portals().unwrap();
    assert_eq!(portals.len(), 1);
}

#[test]
fn nobody_makes_no_draft_and_can_look_at_all() {
    let place = Place::new();
    let draft = place.draft("obra_publica.xlsx");
    *locked(&place.office.person) = None;
    let offered = place.office.offer(&[sample("obra_publica.xlsx")]);
    let request = json!({ "file": offered[0].token, "again": true });
    assert_eq!(place.refused("new_draft", request), "no_person");
    let detail = place.done("draft", json!({ "draft": draft }));
    assert_eq!(detail["may"]["change"], false);
    assert_eq!(place.done("drafts", json!({}))["others"][0]["turn"]["name"], "Ana Ruiz");
}
