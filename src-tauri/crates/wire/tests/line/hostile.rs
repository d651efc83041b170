//! What must not happen, whatever a person chooses or who is faster.

use std::fs;

use serde_json::{Value, json};

use crate::bench::{Bench, describe};

const ANA: &str = "tren azul de Ana Ruiz";
const LUIS: &str = "tren azul de Luis Mora";

fn submitted() -> (Bench, String) {
    let bench = Bench::new();
    bench.add("Ana Ruiz", "clerk");
    bench.add("Luis Mora", "supervisor");
    let draft = bench.draft(20);
    bench.call("submit", json!({ "draft": draft, "passphrase": ANA }));
    (bench, draft)
}

#[test]
fn nobody_signs_what_was_sent_after_they_looked() {
    let (bench, draft) = submitted();
    bench.sit("luis-mora", "Luis Mora");
    let seen = bench.call("review", json!({ "draft": draft }))["manifest"].clone();
    // Elsewhere it is taken back, changed and sent again.
    bench.sit("ana-ruiz", "Ana Ruiz");
    bench.call("reopen", json!({ "draft": draft }));
    describe(&mut bench.desk(), &draft, &[("title", "Otra cosa")]);
    bench.call("submit", json!({ "draft": draft, "passphrase": ANA }));
    bench.sit("luis-mora", "Luis Mora");
    let yes = |manifest: &Value| json!({ "draft": draft, "approve": true, "manifest": manifest, "passphrase": LUIS });
    assert_eq!(bench.code("decide", yes(&seen)), "draft_changed");
    assert_eq!(bench.state(&draft), "submitted");
    let now = bench.call("review", json!({ "draft": draft }))["manifest"].clone();
    bench.call("decide", yes(&now));
    assert_eq!(bench.state(&draft), "approved");
}

#[test]
fn the_home_takes_no_copy_no_saved_file_and_no_portal() {
    let (bench, draft) = submitted();
    let database = bench.path("home/vitrina.sqlite");
    bench.asked.lock().unwrap().save_to = Some(database.clone());
    let file = json!({ "draft": draft, "path": "obras.csv" });
    assert_eq!(bench.code("save_file", file), "read_only");
    assert!(fs::read(database).unwrap().starts_with(b"SQLite"), "it is what it was");
    for within in ["home", "home/packages"] {
        bench.asked.lock().unwrap().folder = Some(bench.path(within));
        assert_eq!(bench.code("copy_everything", Value::Null), "read_only");
        let token = bench.call("choose_folder", Value::Null)["token"].clone();
        let address = json!({ "kind": "folder", "folder": token });
        let portal = json!({ "name": "dentro", "address": address });
        assert_eq!(bench.code("add_portal", portal), "read_only");
    }
    assert_eq!(bench.call("portals", Value::Null), json!([]));
    bench.call("practice", Value::Null);
    assert_eq!(bench.call("portals", Value::Null)[0]["practice"], true, "but that for practising");
}
