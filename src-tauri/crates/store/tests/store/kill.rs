//! Killed at any moment, the program finds the draft as it was after the last finished act.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use vitrina_model::{Digest, DraftId, Recipe};
use vitrina_store::{Act, Draft, NewDraft};

use crate::support::*;

/// Processes that must have done something before they were killed.
const KILLS_AT_WORK: u32 = 25;
const MOST_KILLS: u64 = 300;
const FOLDER: &str = "VITRINA_STORE_KILL_FOLDER";

fn id() -> DraftId {
    DraftId("d1".into())
}

/// A file of several chunks, another one for every step.
fn file(step: u64) -> Vec<u8> {
    let mut bytes = vec![step as u8; 2_500_000];
    bytes[..8].copy_from_slice(&step.to_le_bytes());
    bytes
}

/// The act that follows event `seq`, always the same: twelve of them go round in a circle.
fn step(bench: &mut Bench, seq: u64) {
    let at = minute(1000 + seq as i64);
    let (by, act) = match seq % 12 {
        1 | 7 => (ana(), Act::Describe(titled(&format!("título {seq}")))),
        2 => (beto(), Act::Shape(headed(seq as u32))),
        3 => (ana(), Act::GoBack { to: seq - 1 }),
        4 | 8 => (ana(), bench.submission(&id(), &ana())),
        5 => (ana(), Act::Withdraw),
        6 => (ana(), Act::Shape(headed(seq as u32))),
        9 => (luis(), bench.approval(&id(), &luis())),
        10 => (ana(), publish("catalogo")),
        11 => {
            let portal = folder_portal("catalogo").name;
            let manifest = bench.store.draft(&id()).unwrap().unwrap().manifest.unwrap();
            let open = bench.store.open_publication(&id(), &portal, &manifest, at).unwrap().id;
            let action = bench.store.begin_action(open, &"send".into(), at).unwrap();
            bench.store.end_action(action, &"sent".into(), at).unwrap();
            let receipt = bench.receipt(&id(), "catalogo");
            bench.store.finish_publication(open, &receipt, &ana().id, at).unwrap();
            return;
        }
        _ => (ana(), Act::Reopen),
    };
    bench.store.change(&id(), &by.id, act, at).unwrap();
}

/// Does steps for ever and says which are finished; for the process that is killed.
fn work_until_killed(folder: &Path) -> ! {
    let mut bench = Bench::open(folder);
    println!("\nready");
    loop {
        let seq = bench.store.draft(&id()).unwrap().unwrap().revision;
        if seq.is_multiple_of(5) {
            let source = bench.put(&file(seq));
            println!("\nkept {}", source.sha256);
        }
        step(&mut bench, seq);
        println!("\nfinished {}", seq + 1);
    }
}

/// What the killed process had said: its last finished event, and the files that it kept.
/// `patience` begins when it is ready, or at once, so that it is killed while it opens.
fn killed(folder: &Path, patience: Duration, at_once: bool) -> (Option<u64>, Vec<Digest>) {
    let name = "kill::the_draft_is_as_after_the_last_finished_act";
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    while !at_once && !said.ends_with("\nready\n") {
        assert_ne!(lines.read_line(&mut said).unwrap(), 0, "it ended by itself: {said}");
    }
    sleep(patience);
    assert!(child.try_wait().unwrap().is_none(), "it works until it is killed: {said}");
    // SIGKILL on Unix, TerminateProcess on Windows: nothing in the process runs any more.
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success(), "it was killed, it did not end");
    lines.read_to_string(&mut said).unwrap();
    let whole = || said.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
    let finished = whole().filter_map(|line| line.strip_prefix("finished ")).next_back();
    let kept = whole().filter_map(|line| line.strip_prefix("kept "));
    (finished.map(|seq| seq.parse().unwrap()), kept.map(|text| text.parse().unwrap()).collect())
}

fn begin(bench: &mut Bench) {
    let source = bench.put(FILE);
    let (resources, metadata) = (Recipe::default().into(), titled("Obras"));
    let new = NewDraft {
        id: id(),
        author: ana().id,
        source,
        within: None,
        resources,
        metadata,
        at: minute(999),
    };
    bench.store.create_draft(new).unwrap();
}

#[test]
fn the_draft_is_as_after_the_last_finished_act() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        work_until_killed(folder.as_ref());
    }
    // One database is worked on by processes that are killed; on the other the same is done in peace.
    let home = tempfile::tempdir().unwrap();
    let mut peace = Bench::new();
    begin(&mut peace);
    let mut victim = Bench::open(home.path());
    victim.settle();
    begin(&mut victim);
    drop(victim);
    let (mut last, mut at_work, mut states) = (1, 0, HashSet::new());
    for kill in 1..=MOST_KILLS {
        // Later ones live longer, so that on a slow machine too they get to work.
        let micros = RandomState::new().hash_one(kill) % (20_000 + 3_000 * kill);
        let at_once = kill % 4 == 0;
        // With another window open its index of the journal is still there; without, SQLite makes
        // it anew from the journal.
        let window = (kill % 3 == 0).then(|| Bench::open(home.path()));
        let (finished, kept) = killed(home.path(), Duration::from_micros(micros), at_once);
        let victim = window.unwrap_or_else(|| Bench::open(home.path()));
        let draft = found_after_kill(&victim, finished.unwrap_or(last), &kept);
        for seq in last..draft.revision {
            step(&mut peace, seq);
        }
        assert_eq!(peace.look(&id()), draft, "whole, not half an act");
        assert_eq!(peace.store.history(&id()).unwrap(), victim.store.history(&id()).unwrap());
        assert_eq!(peace.store.receipts(&id()).unwrap(), victim.store.receipts(&id()).unwrap());
        at_work += u32::from(draft.revision > last);
        states.insert(draft.state);
        last = draft.revision;
        if at_work >= KILLS_AT_WORK && states.len() >= 4 {
            println!("{kill} kills, {last} events, found in {} states", states.len());
            return;
        }
    }
    panic!("{at_work} processes were killed at work, in {states:?}: too few to say anything");
}

/// Looks at the database after a kill.
fn found_after_kill(victim: &Bench, said: u64, kept: &[Digest]) -> Draft {
    let draft = victim.store.draft(&id()).unwrap().unwrap();
    assert_eq!(draft, victim.look(&id()), "whoever opens it sees the same");
    assert!(
        draft.revision == said || draft.revision == said + 1,
        "said {said}, found {}: as after the last finished act, or the next one",
        draft.revision
    );
    for digest in kept {
        victim.store.check_source(digest).unwrap();
    }
    assert_eq!(victim.count("SELECT count(*) FROM source WHERE sha256 = ''"), 0, "no half file");
    let sql = "PRAGMA integrity_check";
    let check: String = victim.raw().query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(check, "ok");
    draft
}
