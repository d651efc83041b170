//! A draft from a dropped file on, through the window's own door and over a restart; and callers
//! that do not behave.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};
use tempfile::TempDir;
use vitrina_wire::{Failure, Isolation, Native, News, Office};

struct NoDesktop;

impl Native for NoDesktop {
    fn choose_file(&self) -> Option<PathBuf> {
        Some(sample())
    }
    fn frame_address(&self, path: &str) -> String {
        path.to_owned()
    }
}

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/files/obra_publica.xlsx")
}

fn office(home: &Path) -> Office {
    Office::new(home.to_owned(), Isolation::InProcess, Box::new(NoDesktop))
}

fn call(office: &Office, command: &str, request: Value) -> Result<Value, Failure> {
    office.call(command, request, command, Box::new(|_| {}))
}

fn done(office: &Office, command: &str, request: Value) -> Value {
    call(office, command, request).unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
}

fn add(office: &Office, name: &str, role: &str) {
    let person = json!({ "name": name, "role": role, "passphrase": name, "remember": false });
    done(office, "add_person", person);
}

#[test]
fn a_draft_goes_on_after_a_restart_as_it_was_left() {
    let home = TempDir::new().unwrap();
    let first = office(home.path());
    add(&first, "Ana Ruiz", "clerk");
    first.offer_early(&[sample()]);
    let early = done(&first, "early_files", json!({}));
    assert_eq!(done(&first, "early_files", json!({})), json!([]), "each is given once");
    let new = json!({ "file": early[0]["token"], "again": false });
    let draft = done(&first, "new_draft", new)["draft"].clone();
    let table = done(&first, "table", json!({ "draft": draft }));
    let records = json!({ "draft": draft, "from": 0, "count": 1 });
    let record = done(&first, "table_rows", records.clone())["rows"][0].clone();
    assert_eq!((&record["row"], &record["cells"][0]), (&json!(5), &json!("0017")));
    let area = json!({ "top": 4, "left": 0, "bottom": 9, "right": 10 });
    done(&first, "shape", json!({ "draft": draft, "area": area }));
    let undone = done(&first, "undo", json!({ "draft": draft }));
    assert_eq!(undone["redo"]["id"], "redo-shaped");
    assert_eq!(done(&first, "table", json!({ "draft": draft })), table);
    drop(first);

    let second = office(home.path());
    let redone = done(&second, "redo", json!({ "draft": draft }));
    assert_eq!(redone["redo"], Value::Null);
    let table = done(&second, "table", json!({ "draft": draft }));
    assert_eq!((&table["rows"], &table["area"]), (&json!(5), &area));
    assert_eq!(done(&second, "table_rows", records)["rows"][0], record);
}

#[test]
fn a_supervisor_who_changed_a_draft_cannot_approve_it() {
    let home = TempDir::new().unwrap();
    let office = office(home.path());
    add(&office, "Ana Ruiz", "clerk");
    add(&office, "Luis Mora", "supervisor");
    let sits = |person: &str, name: &str| {
        done(&office, "switch_person", json!({ "person": person, "passphrase": name }));
    };
    let chosen = done(&office, "choose_file", json!({}));
    let new = json!({ "file": chosen["token"], "again": false });
    let draft = done(&office, "new_draft", new)["draft"].clone();
    let suggested = done(&office, "description", json!({ "draft": draft }))["suggestions"].clone();
    let mut changes: Vec<Value> = suggested.as_array().unwrap().clone();
    changes.push(json!({ "property": "contact", "value": "datos@ejemplo.mx" }));
    sits("luis-mora", "Luis Mora");
    done(&office, "describe", json!({ "draft": draft, "changes": changes }));
    sits("ana-ruiz", "Ana Ruiz");
    let detail = done(&office, "draft", json!({ "draft": draft }));
    assert_eq!(
        (&detail["may"]["send"], &detail["steps"][3]["state"]),
        (&json!(true), &json!("now"))
    );
    done(&office, "submit", json!({ "draft": draft, "passphrase": "Ana Ruiz" }));
    sits("luis-mora", "Luis Mora");
    let detail = done(&office, "draft", json!({ "draft": draft }));
    assert_eq!(detail["may"]["decide"], false);
    assert_eq!(detail["why_not_decide"]["id"], "why-not-author");
    let decide = json!({ "draft": draft, "approve": true, "passphrase": "Luis Mora" });
    assert_eq!(call(&office, "decide", decide).unwrap_err().code, "author_cannot_approve");
}

#[test]
fn callers_that_do_not_behave_break_nothing() {
    let home = TempDir::new().unwrap();
    let office = office(home.path());
    add(&office, "Ana Ruiz", "clerk");
    let code = |command: &str, request: Value| call(&office, command, request).unwrap_err().code;
    assert_eq!(code("no_such_command", json!({})), "usage");
    assert_eq!(code("draft", json!({ "draft": 7 })), "usage");
    assert_eq!(code("draft", json!([])), "usage");
    assert_eq!(code("draft", json!({ "draft": "nobodys" })), "no_draft");
    let offered = office.offer(&[sample()]);
    let new = json!({ "file": offered[0].token, "again": false });
    let panicking =
        office.call("new_draft", new.clone(), "loud", Box::new(|_| panic!("the window is gone")));
    assert_eq!(panicking.unwrap_err().code, "program_error");
    assert_eq!(done(&office, "running", json!({})), json!([]), "it left the list");
    let draft = done(&office, "new_draft", new)["draft"].clone();
    let rows = json!({
        "draft": draft, "sheet": 0, "from": u32::MAX, "count": u32::MAX, "left": u32::MAX,
        "columns": u32::MAX
    });
    assert_eq!(done(&office, "sheet_rows", rows)["rows"], json!([]));
    let records = json!({ "draft": draft, "from": u64::MAX, "count": u32::MAX });
    assert_eq!(done(&office, "table_rows", records)["rows"], json!([]));
    let area = json!({ "top": 9, "left": 9, "bottom": 1, "right": u32::MAX });
    assert_eq!(code("shape", json!({ "draft": draft, "area": area })), "bad_value");
    let columns = json!([{ "source": u32::MAX, "name": "x" }]);
    assert_eq!(code("shape", json!({ "draft": draft, "columns": columns })), "bad_value");
}

#[test]
fn a_draft_that_is_stopped_on_its_way_leaves_nothing() {
    let home = TempDir::new().unwrap();
    let office = Arc::new(office(home.path()));
    add(&office, "Ana Ruiz", "clerk");
    let offered = office.offer(&[sample()]);
    let new = json!({ "file": offered[0].token, "again": false });
    let stopper = office.clone();
    let listen = Box::new(move |_: &News| stopper.cancel("slow"));
    let ended = office.call("new_draft", new.clone(), "slow", listen);
    assert_eq!(ended.unwrap_err().code, "cancelled");
    let list = done(&office, "drafts", json!({}));
    assert_eq!(list, json!({ "waiting": [], "others": [] }));
    assert_eq!(std::fs::read_dir(home.path().join("cache")).unwrap().count(), 0);
    assert!(done(&office, "new_draft", new)["draft"].is_string(), "and it can be done again");
}

#[test]
fn several_pages_that_ask_at_once_get_the_same_answer() {
    let home = TempDir::new().unwrap();
    let first = office(home.path());
    add(&first, "Ana Ruiz", "clerk");
    let offered = first.offer(&[sample()]);
    let new = json!({ "file": offered[0].token, "again": false });
    let draft = done(&first, "new_draft", new)["draft"].clone();
    let expected = done(&first, "table", json!({ "draft": draft }));
    let second = office(home.path());
    std::thread::scope(|scope| {
        let ask = || done(&second, "table", json!({ "draft": draft }));
        let asking: Vec<_> = (0..6).map(|_| scope.spawn(ask)).collect();
        assert!(asking.into_iter().all(|one| one.join().unwrap() == expected));
    });
}

/// A workbook that another program locked: see `tests/files/README.md`.
#[test]
fn a_locked_file_opens_with_its_password_and_its_draft_asks_again() {
    let home = TempDir::new().unwrap();
    let first = office(home.path());
    add(&first, "Ana Ruiz", "clerk");
    first.offer_early(&[sample().with_file_name("locked").join("obras_agile.xlsx")]);
    let file = done(&first, "early_files", json!({}))[0]["token"].clone();
    let plain = json!({ "file": file, "again": false });
    assert_eq!(call(&first, "new_draft", plain).unwrap_err().code, "password_needed");
    let typed = |password: &str| json!({ "file": file, "again": false, "password": password });
    let wrong = call(&first, "new_draft", typed("contrasena")).unwrap_err();
    assert_eq!(wrong.code, "wrong_password");
    assert!(!format!("{wrong:?}").contains("contrasena"), "what was typed is not said");
    let draft = done(&first, "new_draft", typed("contraseña"))["draft"].clone();
    let table = done(&first, "table", json!({ "draft": draft }));
    assert_eq!(table["rows"], 40);
    drop(first);

    // A keychain may know it by now; where there is none it is asked for.
    let second = office(home.path());
    if let Err(asked) = call(&second, "table", json!({ "draft": draft })) {
        assert_eq!(asked.code, "password_needed");
    }
    let unlock = |password: &str| json!({ "draft": draft, "password": password });
    assert_eq!(call(&second, "unlock", unlock("otra")).unwrap_err().code, "wrong_password");
    done(&second, "unlock", unlock("contraseña"));
    assert_eq!(done(&second, "table", json!({ "draft": draft })), table);
}
