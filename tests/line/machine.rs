//! The machine says no: a full disk, two commands at once, a person who presses Ctrl-C.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::ckan::add_portal;
use crate::vitrina::{Desk, answer, file, skip};

/// A disk of 96 KiB, unmounted when dropped; none where this account may not mount.
struct SmallDisk {
    path: PathBuf,
}

impl SmallDisk {
    fn mounted_at(path: &Path, options: &str) -> Option<SmallDisk> {
        fs::create_dir_all(path).unwrap();
        let mount =
            Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(path).output();
        mount.is_ok_and(|done| done.status.success()).then(|| SmallDisk { path: path.to_owned() })
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.path).output();
    }
}

#[test]
fn a_full_or_read_only_disk_is_said_and_nothing_half_written_stays() {
    let test = "a_full_or_read_only_disk_is_said_and_nothing_half_written_stays";
    let desk = Desk::with_people();
    let source = file("mx_sipot_a77fviii_made_up.xlsx");
    for (options, code) in [("size=96k", "disk_full"), ("ro", "read_only")] {
        let place = desk.path(code);
        let Some(_disk) = SmallDisk::mounted_at(&place, options) else {
            return skip(test, "this account may not mount a small disk");
        };
        let to = ["convert", source.to_str().unwrap(), "--to", "csv,json,xlsx,html", "--out"];
        let arguments = [&to[..], &[place.to_str().unwrap()]].concat();
        assert_eq!(desk.run(&arguments).code(), code, "convert to a disk with {options}");
        assert_eq!(fs::read_dir(&place).unwrap().count(), 0, "nothing half-written stays");
        // A portal on such a disk: the draft waits and is published elsewhere.
        let site = ["portal", "add", code, "--folder", place.to_str().unwrap()];
        desk.run(&site).good();
        let id = desk.approved(&source, code);
        let refused = desk.run(&["publish", &id, "--to", code]);
        assert_eq!(refused.code(), code, "publish to a disk with {options}");
        assert_eq!(refused.json["state"], "publishing");
    }
    // A home on a full disk: what was there stays.
    let place = desk.path("small-home");
    let Some(_disk) = SmallDisk::mounted_at(&place, "size=600k") else { return };
    let at_home = |arguments: &[&str]| {
        answer(&desk.command("ana-ruiz", arguments).env("VITRINA_HOME", &place).output().unwrap())
    };
    at_home(&["person", "add", "Ana Ruiz", "--role", "clerk"]).good();
    let noise = vec![b'x'; 400 << 10];
    let filled = fs::write(place.join("noise"), &noise);
    let new = at_home(&["draft", "new", source.to_str().unwrap(), "--as", "ana-ruiz"]);
    assert_eq!(new.code(), "disk_full", "{filled:?}");
    let _ = fs::remove_file(place.join("noise"));
    assert_eq!(at_home(&["draft", "list"]).good()["drafts"], serde_json::json!([]));
    let people = at_home(&["person", "list"]).good();
    assert_eq!(people["people"].as_array().unwrap().len(), 1, "nothing is lost");
}

/// A portal that takes the line and never answers.
fn silent_portal() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let kept: Vec<_> = listener.incoming().collect();
        drop(kept);
    });
    url
}

fn until(what: &str, done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(30));
    }
}

#[test]
fn two_commands_at_once_do_not_get_in_each_others_way() {
    let desk = Desk::with_people();
    add_portal(&desk, "silent", &silent_portal());
    desk.site();
    let id = desk.approved(&file("uk_english_councils.xlsx"), "Consejos");
    let other = desk.draft(&file("uk_english_councils.xlsx"), "Otros");
    let mut waiting = desk.command("x", &["publish", &id, "--to", "silent"]);
    let mut waiting = waiting.env("VITRINA_TOKEN", "t").spawn().unwrap();
    until("the first publication begins", || desk.state(&id) == "publishing");
    let second = desk.run(&["publish", &id, "--to", "site"]);
    assert_eq!(second.code(), "already_running", "one publication of a draft at a time");
    desk.run(&["draft", "set", &other, "title=Mientras tanto"]).good();
    waiting.kill().unwrap();
    waiting.wait().unwrap();
    assert_eq!(desk.run(&["publish", &id, "--to", "site"]).good()["state"], "published");

    // Twenty processes change one draft: each change is there, none is lost.
    let children: Vec<_> = (0..20)
        .map(|n| desk.start("x", &["draft", "set", &other, &format!("description=Texto {n}")]))
        .collect();
    for child in children {
        answer(&child.wait_with_output().unwrap()).good();
    }
    let history = desk.run(&["draft", "history", &other]).good();
    let described = history["events"].as_array().unwrap().iter();
    let described = described.filter(|event| event["act"] == "described").count();
    assert_eq!(described, 22, "every change is in the history");
}

#[test]
fn ctrl_c_stops_within_a_moment_and_leaves_the_honest_state() {
    if cfg!(windows) {
        let reason = "Windows has no kill command to press Ctrl-C with";
        return skip("ctrl_c_stops_within_a_moment_and_leaves_the_honest_state", reason);
    }
    let desk = Desk::with_people();
    add_portal(&desk, "silent", &silent_portal());
    let id = desk.approved(&file("uk_english_councils.xlsx"), "Consejos");
    let mut waiting = desk.command("x", &["publish", &id, "--to", "silent"]);
    let waiting = waiting.env("VITRINA_TOKEN", "t").spawn().unwrap();
    until("the publication begins", || desk.state(&id) == "publishing");
    let begun = Instant::now();
    Command::new("kill").args(["-INT", &waiting.id().to_string()]).output().unwrap();
    let stopped = answer(&waiting.wait_with_output().unwrap());
    assert!(begun.elapsed() < Duration::from_secs(5), "it stops soon");
    assert_eq!((stopped.code().as_str(), stopped.exit), ("cancelled", Some(130)));
    assert_eq!(stopped.json["state"], "publishing", "the honest state");
}
