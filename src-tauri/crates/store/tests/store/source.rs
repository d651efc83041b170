//! Sources: every byte comes back, kept once, or the store says that it is damaged.

use std::io::{self, Read};
use std::sync::Mutex;

use vitrina_model::{Cancelled, Digest, Progress, Silent, Stage};

use crate::support::*;

const MIB: usize = 1 << 20;

/// Bytes without a period of a chunk's length.
fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|i| (i % 251) as u8).collect()
}

#[test]
fn every_byte_comes_back() {
    let mut bench = Bench::new();
    for length in [0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB + MIB / 2] {
        let bytes = bytes(length);
        let source = bench.put(&bytes);
        assert_eq!(source.sha256, Digest::of(&bytes), "the digest of {length} bytes");
        assert_eq!(source.bytes, length as u64);
        let mut out = Vec::new();
        bench.store.get_source(&source.sha256, &mut out, &Silent).unwrap();
        assert!(out == bytes, "{length} bytes come back as they were");
        bench.store.check_source(&source.sha256).unwrap();
    }
}

#[test]
fn the_same_file_is_kept_once() {
    let mut bench = Bench::new();
    let bytes = bytes(MIB + 1);
    let first = bench.put(&bytes);
    let again = bench.store.put_source("copia.csv", &mut bytes.as_slice(), &Silent, 0).unwrap();
    assert_eq!(first.sha256, again.sha256);
    assert_eq!(again.name, "copia.csv", "the name is the one of this opening");
    assert_eq!(bench.count("SELECT count(*) FROM source"), 1);
    assert_eq!(bench.count("SELECT count(*) FROM source_chunk"), 2, "MiB and a byte");
}

/// Stops after so many MiB.
struct StopAt(u64);

impl Progress for StopAt {
    fn at(&self, _: Stage, done: u64, _: u64) -> Result<(), Cancelled> {
        if done >= self.0 * MIB as u64 { Err(Cancelled) } else { Ok(()) }
    }
}

#[test]
fn stopping_leaves_nothing() {
    let mut bench = Bench::new();
    for mib in 0..3 {
        let bytes = bytes(2 * MIB + 1);
        let stopped = bench.store.put_source("x", &mut bytes.as_slice(), &StopAt(mib), 0);
        assert_eq!(code(stopped), "cancelled", "after {mib} MiB");
        assert_eq!(bench.count("SELECT count(*) FROM source"), 0);
        assert_eq!(bench.count("SELECT count(*) FROM source_chunk"), 0);
    }
}

/// A file on a network drive that goes away.
struct Fails(usize);

impl Read for Fails {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::Error::other("the drive is gone"));
        }
        let length = buffer.len().min(self.0);
        self.0 -= length;
        Ok(length)
    }
}

#[test]
fn a_file_that_cannot_be_read_to_its_end_leaves_nothing() {
    let mut bench = Bench::new();
    let failed = bench.store.put_source("x", &mut Fails(MIB + 1), &Silent, 0);
    assert_eq!(code(failed), "unreadable");
    assert_eq!(bench.count("SELECT count(*) FROM source_chunk"), 0);
    bench.draft("d1");
}

/// Gives a byte at a time, with interruptions.
struct Drips<'a>(&'a [u8], bool);

impl Read for Drips<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.1 = !self.1;
        if self.1 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let length = self.0.len().min(1).min(buffer.len());
        buffer[..length].copy_from_slice(&self.0[..length]);
        self.0 = &self.0[length..];
        Ok(length)
    }
}

#[test]
fn a_slow_and_interrupted_reader_is_read_whole() {
    let mut bench = Bench::new();
    let bytes = bytes(1000);
    let source = bench.store.put_source("x", &mut Drips(&bytes, false), &Silent, 0).unwrap();
    assert_eq!(source.sha256, Digest::of(&bytes));
    assert_eq!(bench.count("SELECT count(*) FROM source_chunk"), 1, "chunks are filled");
}

#[test]
fn damage_is_found_and_mended_by_the_same_file() {
    let mut bench = Bench::new();
    let bytes = bytes(2 * MIB);
    let sha256 = bench.put(&bytes).sha256;
    let draft_of_another_file = bench.draft("d1");
    for damage in [
        "UPDATE source_chunk SET bytes = zeroblob(1048576) WHERE seq = 1 AND source = 1",
        "DELETE FROM source_chunk WHERE seq = 0 AND source = 1",
        "UPDATE source_chunk SET seq = 2 - seq WHERE source = 1",
        "UPDATE source SET bytes = 5 WHERE id = 1",
    ] {
        bench.raw().execute(damage, []).unwrap();
        assert_eq!(code(bench.store.check_source(&sha256)), "source_damaged", "{damage}");
        let got = bench.store.get_source(&sha256, &mut io::sink(), &Silent);
        assert_eq!(code(got), "source_damaged", "{damage}");
        bench.put(&bytes);
        bench.store.check_source(&sha256).unwrap();
    }
    assert_eq!(bench.count("SELECT count(*) FROM source"), 2, "mended in place");
    bench.store.check_source(&draft_of_another_file.source.sha256).unwrap();
    let unknown = Digest::of("unknown");
    assert_eq!(code(bench.store.check_source(&unknown)), "source_damaged", "missing is damaged");
}

/// A disk that is full.
struct Full;

impl io::Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_for_the_copy_is_said() {
    let mut bench = Bench::new();
    let source = bench.put(FILE);
    let got = bench.store.get_source(&source.sha256, &mut Full, &Silent);
    assert_eq!(code(got), "disk_full");
}

/// Notes what it is told.
#[derive(Default)]
struct Notes(Mutex<Vec<(Stage, u64, u64)>>);

impl Progress for Notes {
    fn at(&self, stage: Stage, done: u64, total: u64) -> Result<(), Cancelled> {
        self.0.lock().unwrap().push((stage, done, total));
        Ok(())
    }
}

#[test]
fn whoever_waits_is_told_how_far_it_is() {
    let mut bench = Bench::new();
    let bytes = bytes(MIB + 5);
    let (mib, total) = (MIB as u64, MIB as u64 + 5);
    let notes = Notes::default();
    let source = bench.store.put_source("x", &mut bytes.as_slice(), &notes, total).unwrap();
    bench.store.get_source(&source.sha256, &mut io::sink(), &notes).unwrap();
    let steps = |stage| [(stage, 0, total), (stage, mib, total), (stage, total, total)];
    let expected = [steps(Stage::KEEP), steps(Stage::READ)].concat();
    assert_eq!(*notes.0.lock().unwrap(), expected);
}
