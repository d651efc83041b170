//! Kill -9 at any moment: every finished act stays, and what was under way can be done again.

use std::fs;
use std::time::{Duration, Instant};

use crate::vitrina::{Desk, file};

/// Kills the command after `wait`; whether it had ended by itself.
fn killed(desk: &Desk, person: &str, arguments: &[&str], wait: Duration) -> bool {
    let mut child = desk.start(person, arguments);
    std::thread::sleep(wait);
    let ended = child.try_wait().unwrap().is_some();
    let _ = child.kill();
    child.wait().unwrap();
    ended
}

#[test]
fn a_killed_change_is_there_whole_or_not_at_all() {
    let desk = Desk::with_people();
    let id = desk.draft(&file("uk_english_councils.xlsx"), "Título 0");
    let mut last = "Título 0".to_owned();
    for round in 1..40_u64 {
        let (title, text) = (format!("Título {round}"), format!("Texto {round}"));
        let set = [&format!("title={title}"), &format!("description={text}")];
        let wait = Duration::from_micros(round * 700);
        killed(&desk, "ana-ruiz", &["draft", "set", &id, set[0], set[1]], wait);
        let shown = desk.run(&["draft", "show", &id]).good();
        let now = shown["metadata"]["title"].as_str().unwrap().to_owned();
        assert!(now == title || now == last, "round {round}: {now}");
        if now == title {
            let whole = shown["metadata"]["description"] == text.as_str();
            assert!(whole, "one act is one change: {shown}");
        }
        last = now;
    }
}

#[test]
fn a_killed_submission_can_be_sent_again() {
    let desk = Desk::with_people();
    let id = desk.draft(&file("uk_english_councils.xlsx"), "Consejos");
    let submit = ["draft", "submit", &id, "--as", "ana-ruiz"];
    let begun = Instant::now();
    desk.run_as("ana-ruiz", &submit).good();
    let whole = begun.elapsed();
    let mut killed_midway = 0;
    for round in 0..25 {
        if desk.state(&id) == "submitted" {
            desk.run_as("ana-ruiz", &["draft", "reopen", &id, "--as", "ana-ruiz"]).good();
        }
        if !killed(&desk, "ana-ruiz", &submit, whole * round / 25) {
            killed_midway += 1;
        }
        let state = desk.state(&id);
        assert!(["draft", "submitted"].contains(&state.as_str()), "round {round}: {state}");
    }
    assert!(killed_midway > 3, "some were killed midway: {killed_midway}");
    if desk.state(&id) == "draft" {
        desk.run_as("ana-ruiz", &submit).good();
    }
    desk.run_as("luis-mora", &["review", "approve", &id, "--as", "luis-mora"]).good();
}

#[test]
fn a_killed_folder_publication_goes_on() {
    let desk = Desk::with_people();
    let site = desk.site();
    let id = desk.approved(&file("uk_english_councils.xlsx"), "Consejos");
    for round in 0..25_u64 {
        killed(&desk, "x", &["publish", &id, "--to", "site"], Duration::from_millis(round * 8));
        let state = desk.state(&id);
        let honest = ["approved", "publishing", "published"].contains(&state.as_str());
        assert!(honest, "round {round}: {state}");
    }
    let done = desk.run(&["publish", &id, "--to", "site"]).good();
    desk.run(&["verify", done["receipt"].as_str().unwrap()]).good();
    let names: Vec<_> = fs::read_dir(site.join("dataset"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names, ["consejos"], "one dataset and nothing half-written beside it");
}

#[test]
fn a_killed_conversion_leaves_no_half_file() {
    let desk = Desk::new();
    let source = file("mx_sipot_a77fviii_made_up.xlsx");
    let out = desk.path("out");
    let to = ["convert", source.to_str().unwrap(), "--to", "csv,json,xlsx,html", "--out"];
    let arguments = [&to[..], &[out.to_str().unwrap()]].concat();
    for round in 0..20_u64 {
        let _ = fs::remove_dir_all(&out);
        killed(&desk, "x", &arguments, Duration::from_millis(round * 20));
        let Ok(entries) = fs::read_dir(&out) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.extension().is_some_and(|ending| ending == "json") {
                let whole: Result<serde_json::Value, _> =
                    serde_json::from_slice(&fs::read(&path).unwrap());
                assert!(whole.is_ok(), "round {round}: {name} is whole");
            }
        }
    }
}
