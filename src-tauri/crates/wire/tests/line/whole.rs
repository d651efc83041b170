//! The whole line, with what was looked at, approved and published compared byte by byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use vitrina_model::{Digest, DraftId, PortalAddress};
use vitrina_wire::News;

use crate::bench::{Bench, describe, digests, office};

type Digests = BTreeMap<String, String>;

const ANA: &str = "tren azul de Ana Ruiz";
const LUIS: &str = "tren azul de Luis Mora";

#[test]
fn a_draft_goes_the_whole_line_and_its_next_version_too() {
    let bench = Bench::new();
    assert_eq!(bench.call("hello", Value::Null)["person"], Value::Null, "nobody yet");
    bench.add("Ana Ruiz", "clerk");
    bench.add("Luis Mora", "supervisor");
    assert_eq!(bench.call("hello", Value::Null)["person"]["person"], "ana-ruiz", "the first one");
    let draft = bench.draft(30);
    what_is_looked_at_is_what_is_sent(&bench, &draft);
    a_return_says_what_it_is_about(&bench, &draft);
    let approved = mended_and_approved(&bench, &draft);
    a_copy_is_a_home(&bench, &draft, &approved);
    what_was_approved_is_what_stands_there(&bench, &draft, &approved);
    the_receipt_is_proof(&bench, &draft);
    the_next_version_shows_what_changes(&bench, &draft);
}

fn sent(draft: &str, words: &str) -> Value {
    json!({ "draft": draft, "passphrase": words })
}

fn yes(draft: &str, words: &str) -> Value {
    json!({ "draft": draft, "approve": true, "passphrase": words })
}

fn what_is_looked_at_is_what_is_sent(bench: &Bench, draft: &str) {
    let one = json!({ "draft": draft });
    let preview = bench.call("preview", one.clone());
    let shown = digests(&preview["files"]);
    assert_eq!(shown.len(), 5, "{shown:?}");
    let address = preview["address"].as_str().unwrap().strip_prefix("frame://").unwrap().to_owned();
    let page = bench.office.frame(&address).unwrap();
    assert_eq!(Digest::of(&page.bytes).to_string(), shown["index.html"]);
    assert_eq!(page.media_type, "text/html; charset=utf-8");
    let token = address.split('/').next().unwrap();
    for outside in ["../list.json", "..%2flist.json", "list.json", "../../vitrina.sqlite"] {
        assert!(bench.office.frame(&format!("{token}/{outside}")).is_none(), "{outside}");
    }
    assert!(bench.office.frame("guess/index.html").is_none());
    assert_eq!(bench.call("preview", one.clone()), preview, "the same draft, the same bytes");

    assert_eq!(bench.code("submit", sent(draft, "otra cosa")), "wrong_passphrase");
    bench.call("submit", sent(draft, ANA));
    assert_eq!(bench.state(draft), "submitted");
    let review = bench.call("review", one);
    assert_eq!(digests(&review["files"]), shown, "the manifest lists the bytes of the preview");
    assert_eq!(review["why_not"]["id"], "why-not-author-clerk");
    assert_eq!(review["authors"], json!(["Ana Ruiz"]));
}

fn a_return_says_what_it_is_about(bench: &Bench, draft: &str) {
    assert_eq!(bench.code("decide", yes(draft, ANA)), "author_cannot_approve");
    bench.sit("luis-mora", "Luis Mora");
    assert_eq!(bench.call("review", json!({ "draft": draft }))["why_not"], Value::Null);
    let no = |reason: &str| {
        json!({ "draft": draft, "approve": false, "reason": reason, "about": "description",
                "passphrase": LUIS })
    };
    assert_eq!(bench.code("decide", no(" ")), "reason_needed");
    bench.call("decide", no("Falta el contacto"));
    let returned = bench.desk().draft(&DraftId(draft.to_owned())).unwrap().returned;
    let returned = returned.unwrap();
    assert_eq!(returned.about.as_deref(), Some("description"));
    assert_eq!(returned.reason, "Falta el contacto");
}

fn mended_and_approved(bench: &Bench, draft: &str) -> Digests {
    describe(&mut bench.desk(), draft, &[("contact", "obras@example.org")]);
    bench.sit("ana-ruiz", "Ana Ruiz");
    let shown = digests(&bench.call("preview", json!({ "draft": draft }))["files"]);
    bench.call("submit", sent(draft, ANA));
    bench.sit("luis-mora", "Luis Mora");
    bench.call("decide", yes(draft, LUIS));
    assert_eq!(bench.state(draft), "approved");
    shown
}

/// A copy of everything is a home in which the approved draft can be published.
fn a_copy_is_a_home(bench: &Bench, draft: &str, approved: &Digests) {
    let usb = bench.path("usb");
    fs::create_dir(&usb).unwrap();
    assert_eq!(bench.call("copy_everything", Value::Null), Value::Null, "no folder was chosen");
    bench.asked.lock().unwrap().folder = Some(usb.clone());
    let copy = bench.call("copy_everything", Value::Null);
    let copied = office(Path::new(copy["path"].as_str().unwrap()), &bench.asked);
    let call = |command: &str, request: Value| {
        let _inside = bench.runtime.enter();
        copied.call(command, request, command, Box::new(|_| {})).unwrap()
    };
    assert_eq!(call("hello", Value::Null)["person"]["person"], "luis-mora");
    let chosen = call("choose_folder", Value::Null)["token"].clone();
    let site = json!({ "kind": "folder", "folder": chosen });
    call("add_portal", json!({ "name": "USB", "address": site }));
    let there = call("publish", json!({ "draft": draft, "portal": "USB" }));
    assert_eq!(&digests(&there["files"]), approved);
}

fn what_was_approved_is_what_stands_there(bench: &Bench, draft: &str, approved: &Digests) {
    let site = bench.path("site");
    fs::create_dir(&site).unwrap();
    let folder = PortalAddress::Folder { directory: site.display().to_string() };
    bench.desk().add_portal("Sitio", folder).unwrap();
    let to = json!({ "draft": draft, "portal": "Sitio" });
    let plan = bench.call("plan", to.clone());
    assert_eq!(plan["actions"][0]["id"], "action-place-dataset");
    bench.news.lock().unwrap().clear();
    let receipt = bench.call("publish", to);
    assert_eq!(&digests(&receipt["files"]), approved, "preview, manifest and portal agree");
    for (name, digest) in approved {
        let bytes = fs::read(site.join("dataset/obras").join(name)).unwrap();
        assert_eq!(&Digest::of(bytes).to_string(), digest, "{name}");
    }
    let news = bench.news.lock().unwrap().clone();
    let steps = news.iter().filter(|it| matches!(it, News::Ended { .. })).count();
    let first = news.iter().find(|it| !matches!(it, News::At { .. }));
    assert!(matches!(first, Some(News::Plan { .. })) && steps >= 2, "{news:?}");
}

fn the_receipt_is_proof(bench: &Bench, draft: &str) {
    let publication = bench.call("publication", json!({ "draft": draft }));
    assert_eq!(publication["receipts"][0]["supervisor"], "Luis Mora");
    assert_eq!(publication["unfinished"], Value::Null);
    let first = json!({ "draft": draft, "receipt": 0 });
    assert_eq!(bench.call("check_public", first.clone())["files"], 5);
    bench.call("open_receipt", first.clone());
    bench.call("open_public", first.clone());
    let opened = bench.asked.lock().unwrap().opened.clone();
    let page = Path::new(&opened[0]).extension().unwrap();
    assert!(page == "html", "{opened:?}");
    let public = bench.path("site/dataset/obras/index.html").display().to_string();
    assert_eq!(opened[1], public, "a folder's page is a file, which no browser is sent to");
    fs::write(bench.path("site/dataset/obras/obras.csv"), "otra\r\n").unwrap();
    assert_eq!(bench.code("check_public", first), "public_copy_differs");
}

fn the_next_version_shows_what_changes(bench: &Bench, draft: &str) {
    bench.sit("ana-ruiz", "Ana Ruiz");
    bench.call("reopen", json!({ "draft": draft }));
    describe(&mut bench.desk(), draft, &[("title", "Obras públicas")]);
    let kept = bench.call("description", json!({ "draft": draft }));
    assert_eq!(kept["values"]["identifier"], "obras", "it stays at its public address");
    let name = json!([{ "source": 2, "type": "string" }]);
    bench.call("shape", json!({ "draft": draft, "columns": name }));
    bench.call("submit", sent(draft, ANA));
    let review = bench.call("review", json!({ "draft": draft }));
    assert_eq!(review["version"], 3);
    let title = &review["metadata"][0];
    assert_eq!((&title["value"], &title["before"]), (&json!("Obras públicas"), &json!("Obras")));
    assert_eq!(review["metadata"][1]["before"], Value::Null, "as it is public");
    assert_eq!(review["changes"].as_array().unwrap().len(), 1);
    let changes = &review["changes"][0]["changes"];
    assert_eq!((&changes["rows"], &changes["key"]), (&json!([30, 30]), &json!("clave")));
    assert_eq!((&changes["changed"], &changes["sums"]), (&json!(0), &json!([])));
}

#[test]
fn a_file_is_saved_whole_and_opened_as_a_copy() {
    let bench = Bench::new();
    bench.add("Ana Ruiz", "clerk");
    let draft = bench.draft(3);
    let csv = json!({ "draft": draft, "path": "obras.csv" });
    assert_eq!(bench.call("save_file", csv.clone()), Value::Null, "nothing was chosen");
    let to = bench.path("copia.csv");
    bench.asked.lock().unwrap().save_to = Some(to.clone());
    let written = bench.call("save_file", csv.clone());
    let text = fs::read_to_string(&to).unwrap();
    assert_eq!(written["bytes"], text.len() as u64);
    assert!(text.starts_with("clave,monto,obras\r\nM001,10,1\r\n"), "{text}");
    bench.call("open_file", csv);
    let opened = bench.asked.lock().unwrap().opened[0].clone();
    fs::write(&opened, "changed by another program").unwrap();
    assert_eq!(bench.call("preview", json!({ "draft": draft }))["files"][0]["path"], "obras.csv");
    let again = bench.call("save_file", json!({ "draft": draft, "path": "obras.csv" }));
    assert_eq!(again["bytes"], text.len() as u64, "the copy alone was changed");
    let other = json!({ "draft": draft, "path": "../list.json" });
    assert_eq!(bench.code("save_file", other), "missing_file");
}

#[test]
fn who_sits_here_and_what_they_chose_is_there_the_next_time() {
    let bench = Bench::new();
    bench.add("Ana Ruiz", "clerk");
    bench.add("Luis Mora", "supervisor");
    bench.sit("luis-mora", "Luis Mora");
    let wrong = json!({ "person": "ana-ruiz", "passphrase": "tren azul de Luis Mora" });
    assert_eq!(bench.code("switch_person", wrong), "wrong_passphrase");
    let wanted = json!({ "language": "en", "theme": "dark", "text_size": 500 });
    let kept = bench.call("prefer", wanted);
    assert_eq!(kept, json!({ "language": "en", "theme": "dark", "text_size": 200 }));
    let next = office(&bench.path("home"), &bench.asked);
    let hello = next.call("hello", Value::Null, "h", Box::new(|_| {})).unwrap();
    assert_eq!(hello["person"]["person"], "luis-mora");
    assert_eq!((&hello["preferences"], &hello["people"]), (&kept, &json!(2)));
}

#[test]
fn a_home_that_cannot_be_used_is_said_at_once() {
    let bench = Bench::new();
    fs::create_dir(bench.path("home")).unwrap();
    fs::write(bench.path("home").join("vitrina.sqlite"), vec![7; 4096]).unwrap();
    assert_eq!(bench.code("hello", Value::Null), "damaged_database");
}

#[test]
fn a_home_of_a_newer_program_is_said_at_once() {
    let bench = Bench::new();
    bench.call("hello", Value::Null);
    let database = bench.path("home/vitrina.sqlite");
    let mut bytes = fs::read(&database).unwrap();
    // SQLite, "Database File Format", section 1.3: the user version.
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(&database, &bytes).unwrap();
    let failure = bench.try_call("hello", Value::Null).unwrap_err();
    assert_eq!((failure.code.as_str(), failure.again), ("newer_database", false));
    assert_eq!(fs::read(&database).unwrap(), bytes, "nothing was changed");
}

#[test]
fn a_portal_is_added_by_the_folder_that_was_chosen() {
    let bench = Bench::new();
    let unknown = json!({ "name": "Sitio", "address": { "kind": "folder", "folder": "file-7" } });
    assert_eq!(bench.code("add_portal", unknown), "usage", "a request names no path");
    let ckan =
        json!({ "kind": "ckan", "url": "https://datos.example.org", "organization": "obras" });
    let added = bench.call("add_portal", json!({ "name": "Estado", "address": ckan }));
    assert_eq!((&added["kind"], &added["token_missing"]), (&json!("ckan"), &json!(true)));
    let token = json!({ "portal": "Estado", "token": "secreto", "this_time": true });
    bench.call("keep_token", token);
    assert_eq!(bench.call("portals", Value::Null)[0]["token_missing"], false);
    let nowhere = json!({ "portal": "Otro", "token": "secreto", "this_time": true });
    assert_eq!(bench.code("keep_token", nowhere), "no_portal");
}
