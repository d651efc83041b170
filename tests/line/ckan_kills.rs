//! Power cut at each point of a CKAN publication: one dataset, the right files, the right rows.

use std::sync::mpsc;

use crate::ckan::{RealCkan, add_portal, assert_public, fresh_title};
use crate::proxy::{Counted, Cut, Proxy};
use crate::vitrina::{Desk, file};

/// Publishes through a proxy that kills the process at the request of its choice, then starts
/// another, which goes on. Whether there was such a request.
fn cut_at(ckan: &RealCkan, choice: (Counted, usize, Cut)) -> bool {
    let (_, at, cut) = choice;
    let desk = Desk::with_people();
    let proxy = Proxy::new(ckan.address(), choice);
    add_portal(&desk, "ckan", &proxy.url);
    let title = fresh_title("Corte");
    let source = file("uk_english_councils.xlsx");
    let id = desk.approved(&source, &title);

    let mut command = desk.command("x", &["publish", &id, "--to", "ckan"]);
    let mut child = command.env("VITRINA_TOKEN", &ckan.token).spawn().unwrap();
    let (cut_now, was_cut) = mpsc::channel();
    proxy.on_cut(move || cut_now.send(()).unwrap());
    let killed = loop {
        if was_cut.recv_timeout(std::time::Duration::from_millis(20)).is_ok() {
            child.kill().unwrap();
            break true;
        }
        if child.try_wait().unwrap().is_some() {
            break false;
        }
    };
    child.wait().unwrap();
    if killed {
        let state = desk.state(&id);
        assert_eq!(state, "publishing", "cut {cut:?} at {at}: the honest state");
    }
    // The proxy cuts only once: the same portal, the same address, a new process.
    let mut again = desk.command("x", &["publish", &id, "--to", "ckan"]);
    let again = again.env("VITRINA_TOKEN", &ckan.token).output().unwrap();
    let done = crate::vitrina::answer(&again).good();
    assert_eq!(done["state"], "published", "cut {cut:?} at {at}");
    assert_public(ckan, &vitrina_model::slug(&title), &source, &desk);
    killed
}

fn cut_everywhere(test: &str, cut: Cut) {
    let Some(ckan) = RealCkan::get(test) else { return };
    let mut at = 1;
    while cut_at(&ckan, (Counted::Writes, at, cut)) {
        at += 1;
        assert!(at < 60, "a publication ends");
    }
    assert!(at > 5, "create, files, rows and release were each cut: {}", at - 1);
    println!("cut {cut:?} at each of {} writing requests", at - 1);
}

#[test]
fn killed_before_each_request_it_goes_on() {
    cut_everywhere("killed_before_each_request_it_goes_on", Cut::Before);
}

#[test]
fn killed_with_each_answer_lost_it_goes_on() {
    cut_everywhere("killed_with_each_answer_lost_it_goes_on", Cut::After);
}

/// Looks, downloads and the last reading of the public copy are cut too: every third request.
#[test]
fn killed_while_it_looks_or_reads_back_it_goes_on() {
    let test = "killed_while_it_looks_or_reads_back_it_goes_on";
    let Some(ckan) = RealCkan::get(test) else { return };
    let mut at = 2;
    while cut_at(&ckan, (Counted::All, at, Cut::After)) {
        at += 3;
        assert!(at < 300, "a publication ends");
    }
    assert!(at > 20, "looks and downloads were cut as well: {at}");
}
