//! Killed at any moment, the program finds the draft as it was after the last finished act.

use std::hash::{BuildHasher, RandomState};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use vitrina_model::{Digest, DraftId, DraftState, Recipe, Silent};
use vitrina_store::{Act, NewDraft, Store};

use crate::support::*;

const KILLS: u32 = 30;
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
fn killed(folder: &Path, patience: Duration) -> (Option<u64>, Vec<Digest>) {
    let name = "kill::the_draft_is_as_after_the_last_finished_act";
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    sleep(patience);
    // SIGKILL on Unix, TerminateProcess on Windows: nothing in the process runs any more.
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success(), "it was killed, it did not end");
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    let lines = || said.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
    let finished = lines().filter_map(|line| line.strip_prefix("finished ")).last();
    let kept = lines().filter_map(|line| line.strip_prefix("kept "));
    (finished.map(|seq| seq.parse().unwrap()), kept.map(|text| text.parse().unwrap()).collect())
}

fn begin(bench: &mut Bench) {
    let source = bench.put(FILE);
    let (recipe, metadata) = (Recipe::default(), titled("Obras"));
    let new = NewDraft { id: id(), author: ana().id, source, recipe, metadata, at: minute(999) };
    bench.store.create_draft(new).unwrap();
}

#[test]
fn the_draft_is_as_after_the_last_finished_act() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        work_until_killed(folder.as_ref());
    }
    // One store is killed again and again; the other does the same steps in peace.
    let (mut victim, mut peace) = (Bench::new(), Bench::new());
    begin(&mut victim);
    begin(&mut peace);
    let Bench { store, folder, .. } = &victim;
    let (folder, mut last) = (folder.clone(), store.draft(&id()).unwrap().unwrap().revision);
    drop(std::mem::replace(&mut victim.store, Store::open(&folder.join("other.db")).unwrap()));
    let (mut progress, mut states) = (0, Vec::new());
    for _ in 0..KILLS {
        let micros = RandomState::new().hash_one(last) % 120_000;
        let (finished, kept) = killed(&folder, Duration::from_micros(micros));
        let said = finished.unwrap_or(last);
        let bench = Bench::open(&folder);
        let draft = bench.store.draft(&id()).unwrap().unwrap();
        assert!(
            draft.revision == said || draft.revision == said + 1,
            "said {said}, found {}: as after the last finished act, or the next one",
            draft.revision
        );
        while peace.store.draft(&id()).unwrap().unwrap().revision < draft.revision {
            let seq = peace.store.draft(&id()).unwrap().unwrap().revision;
            step(&mut peace, seq);
        }
        assert_eq!(peace.store.draft(&id()).unwrap().unwrap(), draft, "whole, not half an act");
        assert_eq!(peace.store.history(&id()).unwrap(), bench.store.history(&id()).unwrap());
        assert_eq!(peace.store.receipts(&id()).unwrap(), bench.store.receipts(&id()).unwrap());
        for digest in kept {
            bench.store.get_source(&digest, &mut std::io::sink(), &Silent).unwrap();
        }
        assert_eq!(bench.count("SELECT count(*) FROM source WHERE sha256 = ''"), 0, "no half file");
        let check: String =
            bench.raw().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(check, "ok");
        progress += u32::from(draft.revision > last);
        states.push(draft.state);
        last = draft.revision;
    }
    assert!(
        progress >= KILLS / 4,
        "most processes got to work before they were killed: {progress}"
    );
    let open = states.iter().filter(|state| **state == DraftState::Draft).count();
    assert!(open < states.len(), "they were killed in different states: {states:?}");
}
