//! What was done is kept: after a power cut, and back again by undo.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::desk::{Desk, PATIENCE, Setting, USUAL};
use crate::hands::{CONTROL, TAB};
use crate::person::{By, Person};
use crate::story::{self, CLERK, CLERKS_WORDS};

#[test]
fn a_killed_program_goes_on_where_it_was_and_undo_still_works() {
    let test = "a_killed_program_goes_on_where_it_was_and_undo_still_works";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let words = desk.words();
    let sample = desk.sample();
    story::begin_as_clerk(&desk.open(&[]));
    let window = desk.open(&[&sample]);
    window.stands_at("/table");
    story::watch(&window);
    window.looks("table");
    let column = words.say("table-column-name", &[("column".to_owned(), "A".into())].into());
    let name = |window: &crate::driver::Window| {
        let field = window.wait_to_find("textbox", &column);
        let script = "return arguments[0].value";
        window
            .run_with(script, &json!([{crate::hands::ELEMENT: field}]))
            .as_str()
            .unwrap()
            .to_owned()
    };
    let before = name(&window);
    window.write(&column, "numero_de_obra");
    window.key(TAB);
    let draft = window.run("return location.hash.split('/')[2]");
    let kept = || {
        let table = window.call("table", &json!({"draft": draft})).ok()?;
        (table["columns"][0]["name"] == "numero_de_obra").then_some(())
    };
    window.wait("the new name on the disk", kept);
    story::nothing_was_wrong(&window);
    window.kill();

    let window = desk.open(&[]);
    window.press("link", "Obra pública 2026.xlsx");
    window.press("link", &words.word("step-table"));
    window.stands_at("/table");
    assert_eq!(name(&window), "numero_de_obra", "it was kept");
    window.wait_to_find("heading", &words.word("table-question"));
    window.chord(CONTROL, 'z');
    window.wait("the old name", || (name(&window) == before).then_some(()));
}

fn kill_once_it_holds_something(folder: &Path, process: u32) {
    let until = Instant::now() + PATIENCE;
    while std::fs::read_dir(folder).map_or(0, Iterator::count) == 0 {
        assert!(Instant::now() < until, "nothing came into {}", folder.display());
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(Command::new("kill").args(["-9", &process.to_string()]).status().unwrap().success());
}

#[test]
fn a_publication_that_was_killed_is_finished_at_the_next_start() {
    let test = "a_publication_that_was_killed_is_finished_at_the_next_start";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let file = desk.path("files/pagos.csv");
    let mut rows = String::from("clave,municipio,importe\n");
    for row in 0..40_000 {
        writeln!(rows, "{row:06},Municipio {},{}", row % 125, row * 3).unwrap();
    }
    std::fs::write(&file, rows).unwrap();
    story::begin_as_clerk(&desk.open(&[]));
    let window = desk.open(&[&file]);
    let draft = story::describe(&window);
    story::approve(&window, &draft);
    drop(window);
    let window = desk.open(&[]);
    let person = Person { desk: &desk, window: &window, by: By::Pointer };
    let portal = person.say("practice-portal");
    let title = story::DESCRIPTION[0].1;
    person.open_draft(title);
    person.press("link", "step-publication");
    person.press_named("radio", &portal);
    // As soon as the portal's folder holds anything: nobody could press that fast.
    let (site, process) = (desk.path("VITRINA_HOME/practice"), window.process());
    let killer = std::thread::spawn(move || kill_once_it_holds_something(&site, process));
    let button = person.with("publication-publish", "portal", &portal);
    let button = window.wait_to_find("button", &button);
    // Its answer may not come any more.
    window.try_ask("POST", &format!("/element/{button}/click"), &json!({})).ok();
    killer.join().unwrap();
    window.wait_for_end();

    let window = desk.open(&[]);
    let person = Person { desk: &desk, window: &window, by: By::Pointer };
    person.open_draft(title);
    person.press("link", "step-publication");
    window.wait_to_find("heading", &person.with("publication-stopped", "portal", &portal));
    window.looks("stopped");
    person.press("button", "publication-go-on");
    window.wait_to_find("heading", &person.with("receipt-published", "portal", &portal));
}

#[test]
fn the_keychain_remembers_a_passphrase_and_the_disk_does_not() {
    let test = "the_keychain_remembers_a_passphrase_and_the_disk_does_not";
    let setting = Setting { keychain: true, ..USUAL };
    let Some(desk) = Desk::set_up(test, setting) else { return };
    let window = desk.open(&[]);
    let person = Person { desk: &desk, window: &window, by: By::Pointer };
    person.answer_the_first_questions(true);
    window.wait_to_find("heading", &person.say("start-drop"));
    drop(window);

    let window = desk.open(&[&desk.real_file()]);
    let person = Person { desk: &desk, window: &window, by: By::Pointer };
    let draft = story::describe(&window);
    window.run_with("location.hash = '/draft/' + arguments[0] + '/preview'", &json!([draft]));
    person.look_and_send(None);
    drop(window);
    let found =
        desk.program("grep").arg("-rlaF").arg(CLERKS_WORDS).arg(desk.path("VITRINA_HOME")).output();
    assert_eq!(String::from_utf8_lossy(&found.unwrap().stdout), "", "no file of ours holds it");
}

#[test]
fn without_a_keychain_the_passphrase_is_asked_for() {
    let test = "without_a_keychain_the_passphrase_is_asked_for";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let window = desk.open(&[&desk.real_file()]);
    let person = Person { desk: &desk, window: &window, by: By::Pointer };
    person.answer_the_first_questions(true);
    let draft = story::describe(&window);
    window.run_with("location.hash = '/draft/' + arguments[0] + '/send'", &json!([draft]));
    person.press("button", "send-submit");
    window.sees(&person.say("send-needed"));
    window.looks("passphrase-needed");
    person.write_named(&person.with("passphrase-of", "person", CLERK), CLERKS_WORDS);
    person.press("button", "send-submit");
    window.wait_to_find("heading", &person.say("send-done"));
}
