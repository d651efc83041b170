//! Two windows on one file at once: they take turns, or one is told to wait.

use std::thread;
use std::time::{Duration, Instant};

use vitrina_model::DraftId;
use vitrina_store::{Act, Store};

use crate::support::*;

#[test]
fn two_writers_take_turns() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    thread::scope(|scope| {
        for person in [ana(), beto()] {
            let (path, id) = (bench.path(), id.clone());
            scope.spawn(move || {
                let mut store = Store::open(&path).unwrap();
                for turn in 0..20 {
                    let act = Act::Describe(titled(&format!("{} {turn}", person.name)));
                    store.change(&id, &person.id, act, minute(turn)).unwrap();
                }
            });
        }
    });
    let history = bench.store.history(&id).unwrap();
    let seqs: Vec<u64> = history.iter().map(|event| event.seq).collect();
    assert_eq!(seqs, (1..=41).collect::<Vec<u64>>(), "no act is lost, none counted twice");
}

#[test]
fn many_open_a_new_database_at_once() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..10 {
        let path = folder.path().join(format!("{round}.db"));
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| Store::open(&path).unwrap().people().unwrap());
            }
        });
    }
}

#[test]
fn readers_see_the_last_finished_act_while_another_writes() {
    let mut bench = Bench::new();
    let draft = bench.draft("d1");
    let other = bench.raw();
    let sql = "BEGIN IMMEDIATE; INSERT INTO draft SELECT 'd2', author, source, '', '' FROM draft;";
    other.execute_batch(sql).unwrap();
    assert_eq!(bench.store.drafts().unwrap(), [draft], "not the unfinished one");
    assert_eq!(bench.store.draft(&DraftId("d2".into())).unwrap(), None);
}

#[test]
fn a_writer_that_waits_too_long_is_told_so() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    let other = bench.raw();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let start = Instant::now();
    let refused = bench.change(&id, &ana(), Act::Describe(titled("Otra")));
    assert_eq!(code(refused), "database_busy");
    assert!(start.elapsed() > Duration::from_secs(4), "after some patience");
    other.execute_batch("ROLLBACK").unwrap();
    bench.change(&id, &ana(), Act::Describe(titled("Otra"))).unwrap();
}
