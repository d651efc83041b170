//! The manners of the desktop: what the window may do, files from outside, a second start, the log.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desk::{Desk, PATIENCE, USUAL};
use crate::driver::Window;
use crate::person::{By, Person};
use crate::{outside, story};

/// A window whose page is there and listens.
fn open(desk: &Desk, arguments: &[&Path]) -> Window {
    let window = desk.open(arguments);
    window.wait_for("document.querySelector('h1')?.textContent");
    window
}

#[test]
fn the_window_may_call_the_acts_and_nothing_else() {
    let test = "the_window_may_call_the_acts_and_nothing_else";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let window = open(&desk, &[]);
    let hello = window.call("hello", &json!({})).unwrap();
    assert_eq!(hello["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(window.call("no_such_command", &json!({})).unwrap_err()["code"], "usage");
    for command in [
        "plugin:dialog|open",
        "plugin:opener|open_path",
        "plugin:notification|notify",
        "plugin:window-state|save_window_state",
        "plugin:log|log",
        "plugin:path|resolve_directory",
        "plugin:window|close",
        "plugin:event|emit",
    ] {
        let script = "const done = arguments[1];
            window.__TAURI_INTERNALS__.invoke(arguments[0], {})
              .then(() => done('done'), (error) => done(String(error)))";
        let answer = window.run_async(script, &json!([command]));
        let answer = answer.as_str().unwrap_or_default();
        let refused = answer.contains("not allowed") || answer.contains("not found");
        assert!(refused, "{command}: {answer}");
    }
}

/// Lets the page keep what the host says in `heard`.
fn listen(window: &Window) {
    let script = "const done = arguments[0], internals = window.__TAURI_INTERNALS__;
        window.heard = [];
        const handler = internals.transformCallback(({payload}) => window.heard.push(payload));
        internals.invoke('plugin:event|listen', {event: 'host', target: {kind: 'Any'}, handler})
          .then(() => internals.invoke('call', {command: 'early_files', request: {}, id: 'early',
            news: '__CHANNEL__:' + internals.transformCallback(() => {})}))
          .then(() => done('listens'), (error) => done(String(error)))";
    assert_eq!(window.run_async(script, &json!([])), "listens");
}

/// The files of the event `dropped`, once it came.
fn dropped(window: &Window) -> Vec<Value> {
    window.wait("the event", || {
        let files = window.run("return window.heard.find(({event}) => event === 'dropped')?.files");
        files.as_array().cloned()
    })
}

#[test]
fn a_dragged_file_arrives_as_a_token() {
    let Some(desk) = Desk::set_up("a_dragged_file_arrives_as_a_token", USUAL) else { return };
    let window = open(&desk, &[]);
    listen(&window);
    window.painted();
    let (sample, folder) = (desk.sample(), desk.path("files"));
    if let Err(reason) = outside::drag_and_drop(&desk, &[&sample, &folder]) {
        println!("SKIPPED a_dragged_file_arrives_as_a_token: {reason}");
        return;
    }
    let files = dropped(&window);
    assert_eq!(files[0]["name"], "Obra pública 2026.xlsx", "its name arrives decoded");
    let taken = files.iter().all(|file| file["refused"].is_null());
    assert!(taken, "a file and a folder, whose files are listed then: {files:?}");
    let heard = window.run("return JSON.stringify(window.heard)").to_string();
    assert!(heard.contains("dragging"), "the page could show where to drop: {heard}");
    let folder = desk.path("files").display().to_string();
    assert!(!heard.contains(&folder), "no path enters the page: {heard}");
}

#[test]
fn a_file_of_the_command_line_is_opened() {
    let Some(desk) = Desk::set_up("a_file_of_the_command_line_is_opened", USUAL) else { return };
    story::begin_as_clerk(&open(&desk, &[]));
    let window = open(&desk, &[&desk.sample()]);
    window.stands_at("/table");
}

#[test]
fn a_file_of_the_first_start_waits_for_the_two_questions() {
    let test = "a_file_of_the_first_start_waits_for_the_two_questions";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let window = open(&desk, &[&desk.sample()]);
    let person = Person { desk: &desk, window: &window, by: By::Pointer };
    person.answer_the_first_questions(false);
    window.stands_at("/table");
}

#[test]
fn a_second_start_hands_its_file_to_the_first() {
    let test = "a_second_start_hands_its_file_to_the_first";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let window = open(&desk, &[]);
    listen(&window);
    // As a file manager in that folder would: a relative name.
    desk.sample();
    let mut second = desk.vitrina();
    second.current_dir(desk.path("files")).arg("Obra pública 2026.xlsx");
    let began = Instant::now();
    let status = second.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.success(), "the second one ends content");
    assert!(began.elapsed() < PATIENCE / 3, "and at once");
    let files = dropped(&window);
    assert_eq!(files[0]["name"], "Obra pública 2026.xlsx");
    assert!(files[0]["refused"].is_null(), "it was found from the second one's folder");
}

#[test]
fn the_file_dialog_gives_a_file() {
    let Some(desk) = Desk::set_up("the_file_dialog_gives_a_file", USUAL) else { return };
    let window = open(&desk, &[]);
    window.painted();
    let script = "const internals = window.__TAURI_INTERNALS__; window.chosen = null;
        internals.invoke('call', {command: 'choose_file', request: {}, id: 'choose',
            news: '__CHANNEL__:' + internals.transformCallback(() => {})})
          .then((file) => { window.chosen = file })";
    window.run(script);
    outside::choose(&desk, &desk.words().word("dialog-choose-file"), &desk.sample());
    let name = window.wait_for("window.chosen?.name");
    assert_eq!(name, "Obra pública 2026.xlsx");
}

#[test]
fn the_cross_closes_a_window_without_work_and_its_place_is_kept() {
    let test = "the_cross_closes_a_window_without_work_and_its_place_is_kept";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let window = open(&desk, &[]);
    window.resize(900, 640);
    outside::close(&desk);
    window.wait_for_end();
    let window = open(&desk, &[]);
    let size = window.run("return [innerWidth, innerHeight]");
    assert_eq!(size, json!([900, 640]), "the window has the size it had");
}

#[test]
fn a_home_that_cannot_be_used_still_opens_the_window() {
    let test = "a_home_that_cannot_be_used_still_opens_the_window";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    std::fs::write(desk.path("VITRINA_HOME"), "a file where a folder should be").unwrap();
    let window = open(&desk, &[]);
    let failure = window.call("hello", &json!({})).unwrap_err();
    let code = failure["code"].as_str().unwrap_or_default().replace('_', "-");
    window.sees(&desk.words().word(&format!("failure-{code}")));
}

#[test]
fn the_log_holds_no_name_of_a_file() {
    let Some(desk) = Desk::set_up("the_log_holds_no_name_of_a_file", USUAL) else { return };
    let window = open(&desk, &[&desk.sample()]);
    window.call("draft", &json!({"draft": "none-of-ours"})).unwrap_err();
    let file = desk.path("XDG_DATA_HOME/mx.vitrina.desktop/logs/vitrina.log");
    let until = Instant::now() + PATIENCE;
    let log = loop {
        let log = std::fs::read_to_string(&file).unwrap_or_default();
        if log.contains("draft") || Instant::now() > until {
            break log;
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    assert!(log.contains("Vitrina") && log.contains("no_draft"), "the log says what failed: {log}");
    for secret in ["Obra", "none-of-ours", "/files"] {
        assert!(!log.contains(secret), "{secret} is in the log: {log}");
    }
}

#[test]
fn the_preview_is_shown_in_a_frame_that_can_do_nothing() {
    let test = "the_preview_is_shown_in_a_frame_that_can_do_nothing";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    story::begin_as_clerk(&open(&desk, &[]));
    let window = open(&desk, &[&desk.real_file()]);
    let draft = story::describe(&window);
    let preview = window.call("preview", &json!({"draft": draft})).unwrap();
    let script = "const done = arguments[1], frame = document.createElement('iframe');
        window.fetched = 'not asked';
        frame.src = arguments[0];
        frame.sandbox = '';
        frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;z-index:9;background:#0f0';
        frame.onload = () => done('loaded');
        document.body.append(frame);";
    assert_eq!(window.run_async(script, &json!([preview["address"]])), "loaded");
    window.looks("frame");
    assert_ne!(window.picture().at(600, 600), [0, 255, 0], "the page covers its frame");
    let reach =
        "try { return document.querySelector('iframe').contentDocument?.title ?? 'nothing' }
        catch (error) { return 'nothing' }";
    assert_eq!(window.run(reach), "nothing", "it is another origin");
    let fetch = "const done = arguments[1];
        fetch(arguments[0]).then(() => done('read'), () => done('refused'))";
    assert_eq!(window.run_async(fetch, &json!([preview["address"]])), "refused", "by the policy");
}
