//! What stands in the way: a portal that does not answer, a stop, damage, an unfinished draft.

use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use vitrina_wire::News;

use crate::bench::{Bench, digests};

const ANA: &str = "tren azul de Ana Ruiz";
const LUIS: &str = "tren azul de Luis Mora";

/// An office with an approved draft; Luis sits there.
fn approved() -> (Bench, String) {
    let bench = Bench::new();
    bench.add("Ana Ruiz", "clerk");
    bench.add("Luis Mora", "supervisor");
    let draft = bench.draft(20);
    bench.call("submit", json!({ "draft": draft, "passphrase": ANA }));
    bench.sit("luis-mora", "Luis Mora");
    bench.call("decide", json!({ "draft": draft, "approve": true, "passphrase": LUIS }));
    (bench, draft)
}

fn ckan(bench: &Bench, address: &str) {
    let address = json!({ "kind": "ckan", "url": address, "organization": "obras" });
    bench.call("add_portal", json!({ "name": "Estado", "address": address }));
    let token = json!({ "portal": "Estado", "token": "secreto", "this_time": true });
    bench.call("keep_token", token);
}

fn folder(bench: &Bench, name: &str) -> PathBuf {
    let site = bench.path(name);
    fs::create_dir(&site).unwrap();
    bench.asked.lock().unwrap().folder = Some(site.clone());
    let token = bench.call("choose_folder", Value::Null)["token"].clone();
    let address = json!({ "kind": "folder", "folder": token });
    bench.call("add_portal", json!({ "name": name, "address": address }));
    site
}

#[test]
fn a_portal_that_does_not_answer_leaves_the_draft_waiting() {
    let (bench, draft) = approved();
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    ckan(&bench, &format!("http://{nobody}"));
    let to = json!({ "draft": draft, "portal": "Estado" });
    for command in ["plan", "publish"] {
        let failure = bench.try_call(command, to.clone()).unwrap_err();
        assert_eq!((failure.code.as_str(), failure.again), ("portal_down", true), "{command}");
    }
    assert_eq!(bench.state(&draft), "publishing");
    let publication = bench.call("publication", json!({ "draft": draft }));
    assert_eq!(publication["unfinished"], "Estado");
    assert_eq!(publication["running"], false);
    // Another portal takes it meanwhile.
    folder(&bench, "sitio");
    bench.call("publish", json!({ "draft": draft, "portal": "sitio" }));
    assert_eq!(bench.state(&draft), "published");
}

#[test]
fn a_stop_is_obeyed_at_once_and_publishing_goes_on_later() {
    let (bench, draft) = approved();
    // It takes the connection and never says a word.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    ckan(&bench, &format!("http://{}", silent.local_addr().unwrap()));
    let to = json!({ "draft": draft, "portal": "Estado" });
    let failure = thread::scope(|scope| {
        let call = scope.spawn(|| bench.try_call("publish", to.clone()).unwrap_err());
        let running = || bench.call("running", Value::Null);
        // A stop before the first step would leave it approved.
        while bench.state(&draft) != "publishing" {
            thread::sleep(Duration::from_millis(10));
        }
        assert_eq!(running()[0]["command"], "publish");
        assert_eq!(running()[0]["draft"], draft.as_str());
        assert_eq!(bench.call("publication", json!({ "draft": draft }))["running"], true);
        let began = Instant::now();
        bench.call("cancel", json!({ "call": "publish" }));
        let failure = call.join().unwrap();
        assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
        failure
    });
    assert_eq!(failure.code, "cancelled");
    assert_eq!(bench.call("running", Value::Null), json!([]));
    assert_eq!(bench.state(&draft), "publishing");
    folder(&bench, "sitio");
    bench.call("publish", json!({ "draft": draft, "portal": "sitio" }));
}

#[test]
fn a_folder_that_is_gone_and_comes_back_is_filled_from_where_it_was() {
    let (bench, draft) = approved();
    let site = folder(&bench, "usb");
    let away = bench.path("away");
    fs::rename(&site, &away).unwrap();
    let to = json!({ "draft": draft, "portal": "usb" });
    assert_eq!(bench.code("publish", to.clone()), "folder_missing");
    assert_eq!(bench.state(&draft), "publishing");
    fs::rename(&away, &site).unwrap();
    // Stopped after the first of its actions.
    let office = bench.office.clone();
    let listen = move |news: &News| {
        if matches!(news, News::Ended { action: 0 }) {
            office.cancel("stopped");
        }
    };
    let stopped = {
        let _inside = bench.runtime.enter();
        bench.office.call("publish", to.clone(), "stopped", Box::new(listen))
    };
    assert_eq!(stopped.unwrap_err().code, "cancelled");
    assert_eq!(bench.state(&draft), "publishing");
    let journal = bench.call("publication", json!({ "draft": draft }))["journal"].clone();
    assert_eq!(journal[0]["action"]["id"], "action-place-dataset");
    assert!(journal[0]["ended"].is_string() && journal[0]["failed"].is_null(), "{journal}");
    bench.news.lock().unwrap().clear();
    bench.call("publish", to);
    let news = bench.news.lock().unwrap().clone();
    let placed = |news: &News| {
        matches!(news, News::Plan { actions }
            if actions.iter().any(|action| action.id == "action-place-dataset"))
    };
    assert!(!news.iter().any(placed), "what was done is not done again: {news:?}");
    let publication = bench.call("publication", json!({ "draft": draft }));
    assert_eq!((&publication["unfinished"], &publication["journal"]), (&Value::Null, &json!([])));
}

#[test]
fn a_preview_that_was_damaged_is_not_what_is_sent() {
    let bench = Bench::new();
    bench.add("Ana Ruiz", "clerk");
    let draft = bench.draft(20);
    let shown = digests(&bench.call("preview", json!({ "draft": draft }))["files"]);
    let cache = fs::read_dir(bench.path("home/cache")).unwrap().flatten();
    let folder = cache.map(|entry| entry.path()).find(|path| path.join("files").is_dir()).unwrap();
    let csv = folder.join("files/obras.csv");
    let text = fs::read_to_string(&csv).unwrap();
    fs::write(&csv, text.replace("M001", "M999")).unwrap();
    bench.call("submit", json!({ "draft": draft, "passphrase": ANA }));
    let review = bench.call("review", json!({ "draft": draft }));
    assert_eq!(digests(&review["files"]), shown, "written anew, the same bytes");
    let frozen = bench.call("preview", json!({ "draft": draft }));
    assert_eq!(digests(&frozen["files"]), shown);
    let package = bench.path("home/packages").join(review["manifest"].as_str().unwrap());
    assert_eq!(fs::read_to_string(package.join("obras.csv")).unwrap(), text);
}

#[test]
fn a_draft_without_a_description_can_be_looked_at_and_not_sent() {
    let bench = Bench::new();
    bench.add("Ana Ruiz", "clerk");
    fs::write(bench.path("agua.csv"), "clave,litros\nA1,10\nA2,20\n").unwrap();
    let token = bench.office.offer(&[bench.path("agua.csv")])[0].token.clone();
    let made = bench.call("new_draft", json!({ "file": token, "again": false }));
    let one = json!({ "draft": made["draft"] });
    let preview = bench.call("preview", one.clone());
    let path = preview["address"].as_str().unwrap().strip_prefix("frame://").unwrap();
    let page = String::from_utf8(bench.office.frame(path).unwrap().bytes).unwrap();
    assert!(page.contains("<h1>agua</h1>") || page.contains(">agua<"), "the file's name");
    let send = json!({ "draft": made["draft"], "passphrase": ANA });
    assert_eq!(bench.code("submit", send), "not_ready");
    assert_eq!(bench.call("preview", one), preview);
}

#[test]
fn without_a_passphrase_nothing_is_signed() {
    let bench = Bench::new();
    bench.add("Ana Ruiz", "clerk");
    let draft = bench.draft(3);
    assert_eq!(bench.code("submit", json!({ "draft": draft })), "passphrase_needed");
    let empty = json!({ "draft": draft, "passphrase": "" });
    assert_eq!(bench.code("submit", empty), "passphrase_empty");
    assert_eq!(bench.state(&draft), "draft");
}
