//! Two people, and nothing that is changed after they signed.

use std::fs;
use std::path::PathBuf;

use crate::vitrina::{Desk, file};

fn councils() -> PathBuf {
    file("uk_english_councils.xlsx")
}

#[test]
fn the_author_cannot_approve_whatever_they_try() {
    let desk = Desk::with_people();
    desk.site();
    desk.run_as("eva", &["person", "add", "Eva Sol", "--role", "supervisor"]).good();
    // A supervisor who prepared it herself.
    let source = councils();
    let source = source.to_str().unwrap();
    let made = desk.run_as("eva", &["draft", "new", source, "--as", "eva-sol"]).good();
    let id = made["draft"].as_str().unwrap();
    let id2 = desk.draft(&councils(), "Consejos");
    for words in
        ["title=T", "description=D", "publisher=P", "license=cc0", "contact=c", "frequency=monthly"]
    {
        desk.run(&["draft", "set", id, words]).good();
    }
    desk.run_as("eva", &["draft", "submit", id, "--as", "eva-sol"]).good();
    let own = desk.run_as("eva", &["review", "approve", id, "--as", "eva-sol"]);
    assert_eq!(own.code(), "author_cannot_approve");
    // Another role or another spelling of the same name is the same person.
    for name in ["Ana Ruiz", "ana ruiz", "  ANA   RUÍZ ", "ána-ruiz"] {
        let again = desk.run_as("ana-ruiz", &["person", "add", name, "--role", "supervisor"]);
        assert_eq!(again.code(), "name_taken", "{name}");
    }
    // Sending as somebody else needs their words.
    let as_luis = desk.run_as("ana-ruiz", &["draft", "submit", &id2, "--as", "luis-mora"]);
    assert_eq!(as_luis.code(), "wrong_passphrase");
    // Whoever sends what another prepared is an author too.
    desk.run_as("luis-mora", &["draft", "submit", &id2, "--as", "luis-mora"]).good();
    for person in ["luis-mora", "ana-ruiz"] {
        let refused = desk.run_as(person, &["review", "approve", &id2, "--as", person]);
        assert_eq!(refused.code(), "author_cannot_approve", "{person}");
    }
    let wrong = desk.run_as("ana-ruiz", &["review", "approve", &id2, "--as", "eva-sol"]);
    assert_eq!(wrong.code(), "wrong_passphrase", "a name is not enough");
    assert_eq!(desk.run(&["publish", &id2, "--to", "site"]).code(), "not_approved");
    desk.run_as("eva", &["review", "approve", &id2, "--as", "eva-sol"]).good();
}

#[test]
fn a_clerk_cannot_approve() {
    let desk = Desk::with_people();
    desk.run_as("beto", &["person", "add", "Beto Paz", "--role", "clerk"]).good();
    let id = desk.draft(&councils(), "Consejos");
    desk.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]).good();
    let refused = desk.run_as("beto", &["review", "approve", &id, "--as", "beto-paz"]);
    assert_eq!(refused.code(), "not_a_supervisor");
}

/// Every file of the package, one flipped byte each: publishing refuses and names the file.
#[test]
fn one_changed_byte_on_the_disk_stops_publishing() {
    let desk = Desk::with_people();
    let site = desk.site();
    let id = desk.approved(&councils(), "Consejos");
    let package =
        fs::read_dir(desk.home().join("packages")).unwrap().next().unwrap().unwrap().path();
    let mut tried = 0;
    for entry in fs::read_dir(&package).unwrap() {
        let path = entry.unwrap().path();
        let good = fs::read(&path).unwrap();
        let mut bad = good.clone();
        let middle = bad.len() / 2;
        bad[middle] ^= 1;
        fs::write(&path, &bad).unwrap();
        let refused = desk.run(&["publish", &id, "--to", "site"]);
        assert_eq!(refused.code(), "file_changed");
        let name = path.file_name().unwrap().to_str().unwrap();
        assert_eq!(refused.json["error"]["place"]["path"], name, "it says which file");
        assert_eq!(fs::read_dir(&site).unwrap().count(), 0, "nothing became public");
        fs::write(&path, &good).unwrap();
        tried += 1;
    }
    assert!(tried >= 4, "csv, json, xlsx, page and datapackage were tried");
    desk.run(&["publish", &id, "--to", "site"]).good();
}

/// One changed byte in each place of the database that approval rests on.
#[test]
fn one_changed_byte_in_the_database_stops_publishing() {
    for (change, code) in [
        ("UPDATE source_chunk SET bytes = zeroblob(length(bytes))", "file_changed"),
        ("UPDATE event SET metadata = replace(metadata, 'Consejos', 'Consejas')", "file_changed"),
        ("UPDATE event SET recipe = replace(recipe, 'first', 'FIRST')", "damaged_database"),
        (
            "UPDATE decision SET approval = replace(approval, 'luis-mora', 'ana-ruiz')",
            "approval_refused",
        ),
        ("UPDATE person SET role = 'clerk' WHERE id = 'luis-mora'", "approval_refused"),
        ("UPDATE person SET public_key = substr(public_key, 2) || '0'", "approval_refused"),
        (
            "UPDATE submission SET manifest = replace(manifest, 'Consejos', 'Consejas')",
            "approval_refused",
        ),
        (
            "UPDATE submission SET manifest = replace(manifest, 'ana-ruiz', 'eva-ruiz')",
            "approval_refused",
        ),
    ] {
        let desk = Desk::with_people();
        let site = desk.site();
        let id = desk.approved(&councils(), "Consejos");
        let database = rusqlite::Connection::open(desk.home().join("vitrina.sqlite")).unwrap();
        let triggers: Vec<String> = database
            .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        for trigger in triggers {
            database.execute_batch(&format!("DROP TRIGGER \"{trigger}\"")).unwrap();
        }
        assert!(database.execute(change, []).unwrap() > 0, "something was changed: {change}");
        drop(database);
        assert_eq!(desk.run(&["publish", &id, "--to", "site"]).code(), code, "{change}");
        assert_eq!(fs::read_dir(&site).unwrap().count(), 0, "nothing became public");
    }
}

/// Flips bytes all over the database file: whatever is published is what was approved.
#[test]
fn a_flipped_byte_anywhere_publishes_the_approved_or_nothing() {
    let desk = Desk::with_people();
    let site = desk.site();
    let id = desk.approved(&councils(), "Consejos");
    let database = desk.home().join("vitrina.sqlite");
    let good = fs::read(&database).unwrap();
    let package =
        fs::read_dir(desk.home().join("packages")).unwrap().next().unwrap().unwrap().path();
    let approved = fs::read(package.join("consejos.csv")).unwrap();
    let (mut refused, step) = (0, good.len() / 60);
    for offset in (7..good.len()).step_by(step) {
        let mut bad = good.clone();
        bad[offset] ^= 0x20;
        for ending in ["-wal", "-shm"] {
            let _ = fs::remove_file(desk.home().join(format!("vitrina.sqlite{ending}")));
        }
        fs::write(&database, &bad).unwrap();
        let answer = desk.run(&["publish", &id, "--to", "site"]);
        if answer.ok {
            let public = fs::read(site.join("dataset/consejos/consejos.csv")).unwrap();
            assert_eq!(public, approved, "byte {offset}");
        } else {
            answer.code();
            refused += 1;
        }
    }
    assert!(refused > 10, "the original alone fills a third of the database: {refused} refused");
}

#[test]
fn a_changed_receipt_or_public_file_is_noticed() {
    let desk = Desk::with_people();
    let site = desk.site();
    let id = desk.approved(&councils(), "Consejos");
    let done = desk.run(&["publish", &id, "--to", "site"]).good();
    let receipt = PathBuf::from(done["receipt"].as_str().unwrap());
    let good = fs::read_to_string(&receipt).unwrap();
    let changed = desk.path("changed.json");
    let path = changed.to_str().unwrap();
    for (old, new, code) in [
        ("\"portal\": \"site\"", "\"portal\": \"sitio\"", "receipt_changed"),
        ("Oficina de Prueba", "Oficina de Pruebas", "receipt_changed"),
        ("\"vitrina_receipt\": 1", "\"vitrina_receipt\": 1, \"note\": \"x\"", "receipt_changed"),
        ("\"vitrina_receipt\"", "\"vitrina_paper\"", "not_a_receipt"),
    ] {
        assert!(good.contains(old), "{old} is in the receipt");
        fs::write(&changed, good.replacen(old, new, 1)).unwrap();
        assert_eq!(desk.run(&["verify", path]).code(), code, "{old}");
    }
    let csv = site.join("dataset/consejos/consejos.csv");
    let mut bytes = fs::read(&csv).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&csv, bytes).unwrap();
    let differs = desk.run(&["verify", receipt.to_str().unwrap()]);
    assert_eq!(differs.code(), "public_copy_differs", "what the public reads is not the approved");
}

/// A whole home made up by somebody else, with people of the same names and other keys.
#[test]
fn a_forged_receipt_in_known_names_does_not_hold() {
    let ours = Desk::with_people();
    let forged = Desk::with_people();
    forged.site();
    let id = forged.approved(&councils(), "Consejos");
    let done = forged.run(&["publish", &id, "--to", "site"]).good();
    let receipt = done["receipt"].as_str().unwrap();
    assert_eq!(forged.run(&["verify", receipt]).good()["people_known"], true);
    assert_eq!(ours.run(&["verify", receipt]).code(), "receipt_changed", "other keys, same names");
    let nobody = Desk::new();
    let strangers = nobody.run(&["verify", receipt]).good();
    assert_eq!(strangers["people_known"], false, "who signed is not known here, and that is said");
}

#[test]
fn only_those_concerned_open_the_next_version() {
    let desk = Desk::with_people();
    desk.run_as("beto", &["person", "add", "Beto Paz", "--role", "clerk"]).good();
    let id = desk.approved(&councils(), "Consejos");
    let reopen =
        |person: &str, who: &str| desk.run_as(person, &["draft", "reopen", &id, "--as", who]);
    assert_eq!(reopen("beto", "beto-paz").code(), "not_an_author");
    assert_eq!(reopen("luis-mora", "luis-mora").good()["state"], "draft");
    let early = desk.run_as("luis-mora", &["review", "approve", &id, "--as", "luis-mora"]);
    assert_eq!(early.code(), "wrong_state", "what was not sent cannot be approved");
}

#[test]
fn a_supervisor_sees_the_files_before_signing() {
    let desk = Desk::with_people();
    let id = desk.draft(&councils(), "Consejos");
    desk.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]).good();
    let shown = desk.run(&["draft", "show", &id]).good();
    let folder = PathBuf::from(shown["package"].as_str().unwrap());
    let files = shown["files"].as_array().unwrap();
    assert!(files.len() >= 5, "every file is listed");
    for listed in files {
        let bytes = fs::read(folder.join(listed["path"].as_str().unwrap())).unwrap();
        let digest = vitrina_model::Digest::of(bytes).to_string();
        assert_eq!(listed["sha256"], digest, "and lies there to be looked at");
    }
}

#[test]
fn the_author_under_another_name_is_not_a_second_person() {
    let desk = Desk::with_people();
    // Ana takes another name; she has only her own passphrase.
    desk.run_as("ana-ruiz", &["person", "add", "Jefa Nueva", "--role", "supervisor"]).good();
    let id = desk.draft(&councils(), "Consejos");
    desk.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]).good();
    let refused = desk.run_as("ana-ruiz", &["review", "approve", &id, "--as", "jefa-nueva"]);
    assert_eq!(refused.code(), "not_a_second_person");
    desk.run_as("luis-mora", &["review", "approve", &id, "--as", "luis-mora"]).good();
}
