//! Files that are no database of ours, damaged ones, and copies.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use vitrina_model::DraftState;
use vitrina_store::{Store, StoreError};

use crate::support::*;

/// Bytes that repeat on every run and look like nothing.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let step = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    (0..length).map(step).collect()
}

fn refused_unchanged(path: &Path, expected: &str) {
    let before = fs::read(path).unwrap();
    assert_eq!(code(Store::open(path)), expected, "{} bytes", before.len());
    assert!(fs::read(path).unwrap() == before, "a refused file is not touched");
}

#[test]
fn what_is_no_database_is_refused_and_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vitrina.db");
    for length in [1, 99, 100, 511, 512, 4096, 100_000] {
        fs::write(&path, noise(length)).unwrap();
        refused_unchanged(&path, "damaged_database");
    }
    fs::write(&path, "").unwrap();
    Store::open(&path).expect("an empty file is an empty database: nothing is lost in it");
}

#[test]
fn another_program_s_database_is_refused_and_not_touched() {
    for sql in [
        "CREATE TABLE notes (text)",
        "CREATE TABLE notes (text); PRAGMA user_version = 1",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 99",
        "CREATE TABLE notes (text); PRAGMA application_id = 1448366670",
        "PRAGMA application_id = 1448366670; PRAGMA user_version = -1",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vitrina.db");
        let other = Connection::open(&path).unwrap();
        other.execute_batch(sql).unwrap();
        drop(other);
        refused_unchanged(&path, "damaged_database");
    }
}

#[test]
fn a_newer_database_is_refused_and_not_touched() {
    let bench = Bench::new();
    bench.raw().pragma_update(None, "user_version", 7).unwrap();
    let path = bench.folder.join("newer.db");
    bench.store.copy_to(&path).unwrap();
    refused_unchanged(&path, "newer_database");
    let error = Store::open(&path).unwrap_err();
    assert!(matches!(error, StoreError::Newer { found: 7, known: 2 }), "{error:?}");
}

#[test]
fn a_damaged_database_is_said_to_be_damaged() {
    let mut bench = Bench::new();
    for i in 0..20 {
        bench.draft(&format!("d{i}"));
    }
    bench.put(&noise(300_000));
    let whole = bench.folder.join("whole.db");
    bench.store.copy_to(&whole).unwrap();
    let bytes = fs::read(&whole).unwrap();
    let path = bench.folder.join("damaged.db");
    let mut found = 0;
    for page in 0..bytes.len() / 4096 {
        let mut damaged = bytes.clone();
        damaged[page * 4096..][..4096].fill(0xa5);
        fs::write(&path, damaged).unwrap();
        found += u32::from(is_damage(read_everything(&path)));
    }
    assert!(found > 5, "pages that are read are found damaged: {found}");
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    assert!(is_damage(read_everything(&path)), "half a file");
    fs::write(&path, &bytes).unwrap();
    assert!(!is_damage(read_everything(&path)), "the undamaged copy is no damage");
}

fn read_everything(path: &Path) -> Result<(), StoreError> {
    let store = Store::open(path)?;
    store.people()?;
    store.portals()?;
    for draft in store.drafts()? {
        store.history(&draft.id)?;
        store.check_source(&draft.source.sha256)?;
    }
    Ok(())
}

/// Damage has one of two names; everything else fails the test.
fn is_damage(result: Result<(), StoreError>) -> bool {
    match result.map_err(|error| error.code()) {
        Ok(()) => false,
        Err("damaged_database" | "source_damaged") => true,
        Err(other) => panic!("damage is called {other}"),
    }
}

#[test]
fn a_value_that_we_never_wrote_is_damage() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    let sql = "DROP TRIGGER event_no_update; UPDATE event SET recipe = 'nonsense'";
    bench.raw().execute_batch(sql).unwrap();
    assert_eq!(code(bench.store.draft(&id)), "damaged_database");
}

#[test]
fn places_that_cannot_be_written_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing").join("vitrina.db");
    let error = Store::open(&missing).unwrap_err();
    assert!(matches!(&error, StoreError::Unwritable { path, .. } if *path == missing), "{error:?}");
    assert_eq!(code(Store::open(folder.path())), "unwritable", "a folder is no database");
}

#[test]
fn a_read_only_file_is_said_to_be_read_only() {
    let bench = Bench::new();
    let path = bench.folder.join("copy.db");
    bench.store.copy_to(&path).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    if fs::OpenOptions::new().append(true).open(&path).is_ok() {
        println!("SKIPPED a_read_only_file_is_said_to_be_read_only: root may write everything");
        return;
    }
    assert_eq!(code(Store::open(&path)), "read_only");
}

#[test]
fn a_copy_is_whole_and_alone() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Published);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copia.db");
    fs::write(&path, "an older copy").unwrap();
    bench.store.copy_to(&path).unwrap();
    let names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["copia.db"], "nothing temporary is left");
    let copy = Store::open(&path).unwrap();
    assert_eq!(copy.drafts().unwrap(), bench.store.drafts().unwrap());
    assert_eq!(copy.history(&id).unwrap(), bench.store.history(&id).unwrap());
    assert_eq!(copy.receipts(&id).unwrap(), bench.store.receipts(&id).unwrap());
    copy.check_source(&bench.look(&id).source.sha256).unwrap();
}

#[test]
fn a_copy_never_overwrites_a_database_in_use() {
    let mut bench = Bench::new();
    bench.draft("d1");
    assert_eq!(code(bench.store.copy_to(&bench.path())), "database_busy", "itself");
    let missing = bench.folder.join("missing").join("copia.db");
    assert_eq!(code(bench.store.copy_to(&missing)), "unwritable");
    assert_eq!(bench.store.drafts().unwrap().len(), 1, "nothing happened to it");
}
