//! Reading in a child process: the same sheets, and its death is one clear error.

use std::fmt::Write;
use std::path::PathBuf;
use std::time::Duration;

use vitrina_formats::read::{Isolation, ReadOptions, read};
use vitrina_model::{Cancelled, Limits, Progress, Stage};

use crate::support::{Xlsx, cells, read_named, read_with};

/// The example program beside the tests, which serves as the child.
fn program() -> Option<PathBuf> {
    let tests = std::env::current_exe().ok()?;
    let name = format!("cells{}", std::env::consts::EXE_SUFFIX);
    let path = tests.parent()?.parent()?.join("examples").join(name);
    if !path.is_file() {
        println!("SKIPPED child: the example `cells` is not built");
        return None;
    }
    Some(path)
}

fn options(limits: Limits) -> Option<ReadOptions> {
    let isolation = Isolation::Child { program: program()? };
    Some(ReadOptions { limits: Some(limits), ..ReadOptions::new(isolation) })
}

fn long(rows: usize) -> Xlsx {
    let mut sheet = String::new();
    for n in 0..rows {
        let _ = write!(sheet, "<row><c t='str'><v>text number {n}</v></c><c><v>{n}</v></c></row>");
    }
    Xlsx::of(&sheet)
}

/// Tries a workbook of some thousand texts both ways.
#[test]
fn a_child_reads_what_this_process_reads() {
    let Some(options) = options(Limits::default()) else { return };
    let bytes = long(5_000).bytes();
    let there = read_with("c.xlsx", &bytes, &options).unwrap();
    let here = read_named("c.xlsx", &bytes).unwrap();
    assert_eq!(cells(&there.sheets[0]), cells(&here.sheets[0]));
    assert_eq!((there.format, &there.sheets[0].name), (here.format, &here.sheets[0].name));
    let error = read_with("c.xlsx", &bytes[..300], &options).unwrap_err();
    assert_eq!(error.code(), "damaged", "the child's own error arrives");
}

/// Tries a file that needs more memory than the child has.
#[test]
fn a_child_without_memory_is_a_file_too_big() {
    let limits = Limits { memory_bytes: 40 << 20, ..Limits::default() };
    let Some(options) = options(limits) else { return };
    let mut file = long(10);
    file.strings =
        format!("<sst>{}</sst>", format!("<si><t>{}</t></si>", "x".repeat(1_000)).repeat(60_000));
    let error = read_with("m.xlsx", &file.bytes(), &options).unwrap_err();
    assert_eq!(error.code(), "too_big", "{error}");
}

/// Tries a file that needs more time than the child has.
#[test]
fn a_child_without_time_is_a_file_too_slow() {
    let limits = Limits { time: Duration::from_millis(1), ..Limits::default() };
    let Some(options) = options(limits) else { return };
    let mut file = long(10);
    file.sheet = format!("<worksheet>{}</worksheet>", "<a/>".repeat(2_000_000));
    let error = read_with("t.xlsx", &file.bytes(), &options).unwrap_err();
    assert_eq!(error.code(), "too_slow", "{error}");
}

/// Tries a program that is no reader, and one that does not exist.
#[test]
fn a_child_that_says_nothing_is_a_reader_that_died() {
    for program in [std::env::current_exe().unwrap(), PathBuf::from("no-such-program")] {
        let options = ReadOptions::new(Isolation::Child { program });
        let error = read_with("d.xlsx", &long(1).bytes(), &options).unwrap_err();
        assert_eq!(error.code(), "reader_died", "{error}");
    }
}

/// Tries a person who stops the reading while the child works.
#[test]
fn a_stopped_child_is_ended() {
    struct Stop;
    impl Progress for Stop {
        fn at(&self, _: Stage, _: u64, _: u64) -> Result<(), Cancelled> {
            Err(Cancelled)
        }
    }
    let Some(options) = options(Limits::default()) else { return };
    let mut file = long(10);
    file.sheet = format!("<worksheet>{}</worksheet>", "<a/>".repeat(5_000_000));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.xlsx");
    std::fs::write(&path, file.bytes()).unwrap();
    assert_eq!(read(&path, &options, &Stop).unwrap_err().code(), "cancelled");
}
