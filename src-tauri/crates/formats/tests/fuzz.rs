//! The targets of the fuzzers (`tests/fuzz`) on a few hundred mutations of their seeds, always the same.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../../../../tests/fuzz/targets.rs"]
mod targets;

use std::panic::catch_unwind;
use std::path::Path;
use std::time::{Duration, Instant};

use targets::TARGETS;

/// How long a target may go on, whatever the number of its mutations.
const ENOUGH: Duration = Duration::from_secs(3);

/// Pieces that readers of some format take for something.
const PIECES: &[&[u8]] = &[
    b"\0",
    b"\"",
    b"\r\n",
    b"&#x0;",
    b"<![CDATA[",
    b"<!--",
    b"/>",
    b"18446744073709551616",
    b"-1",
    b"1e999",
    b"\xFF\xFF\xFF\xFF",
    b"\xC3",
    b"_xD800_",
    b"table:number-rows-repeated=\"4294967295\"",
];

/// Numbers that are always the same for the same start (xorshift64).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }
}

fn mutate(bytes: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    for _ in 0..=dice.throw(4) {
        let at = dice.throw(bytes.len() + 1);
        let end = (at + dice.throw(24)).min(bytes.len());
        match dice.throw(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.throw(8),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let copy = bytes[at..end].to_vec();
                drop(bytes.splice(at..at, copy));
            }
            3 => drop(bytes.splice(at..end, other[dice.throw(other.len())..].iter().copied())),
            4 => drop(bytes.splice(at..at, PIECES[dice.throw(PIECES.len())].iter().copied())),
            _ if at < bytes.len() => bytes[at] = dice.throw(256) as u8,
            _ => {}
        }
    }
}

fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Tries what a fuzzer would, for some seconds: no reader may panic or hang.
#[test]
fn no_mutation_breaks_a_reader() {
    let count = asked("VITRINA_FUZZ");
    for target in TARGETS {
        let mut dice = Dice(asked("VITRINA_FUZZ_SEED").unwrap_or(0x5EED_5EED));
        let seeds = (target.seeds)();
        for seed in &seeds {
            (target.run)(seed);
        }
        let begun = Instant::now();
        for n in 0..count.unwrap_or(400) {
            if count.is_none() && begun.elapsed() > ENOUGH {
                break;
            }
            let mut bytes = seeds[dice.throw(seeds.len())].clone();
            let other = &seeds[dice.throw(seeds.len())];
            mutate(&mut bytes, other, &mut dice);
            let read = catch_unwind(|| (target.run)(&bytes));
            assert!(read.is_ok(), "{} fails on mutation {n}: {bytes:?}", target.name);
        }
    }
}

/// Not a test: writes the seeds where `cargo fuzz` looks for them.
#[test]
#[ignore = "writes the corpus of the fuzzers"]
fn seeds_are_written() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fuzz/corpus");
    for target in TARGETS {
        let folder = corpus.join(target.name);
        std::fs::create_dir_all(&folder).unwrap();
        for (n, seed) in (target.seeds)().iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{n}")), seed).unwrap();
        }
    }
}
