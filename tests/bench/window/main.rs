//! Start and memory of our window beside a bare one, in turn, in the same run: `cargo xtask bench`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measure"
)]
#![allow(dead_code, reason = "the hands of the tests, of which a measure needs few")]

#[path = "../../desktop/desk.rs"]
mod desk;
#[path = "../../desktop/driver.rs"]
mod driver;
mod large;
#[path = "../../desktop/outside.rs"]
mod outside;
#[path = "../../desktop/picture.rs"]
mod picture;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use desk::{Desk, USUAL};

/// How often each is opened where nothing else is said.
const ROUNDS: usize = 5;

/// What one opening took.
struct Opening {
    /// Seconds until the page stood there and was painted.
    start: f64,
    /// Megabytes of all its processes, shared pages shared out.
    memory: f64,
}

fn main() {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let bare = named("VITRINA_BENCH_BARE");
    let (Some(ours), Some(bare)) = (named("VITRINA_BENCH_OURS"), bare) else {
        println!("SKIPPED window: cargo xtask bench builds the programs and names them");
        return;
    };
    let rounds = std::env::var("VITRINA_BENCH_ROUNDS").ok().and_then(|n| n.parse().ok());
    let Some(desk) = Desk::set_up("window", USUAL) else { return };
    // The first of each fills the caches of the disk.
    let (_, _) = (open(&desk, &ours), open(&desk, &bare));
    let both = |_| (open(&desk, &ours), open(&desk, &bare));
    let (ours_all, bare_all): (Vec<_>, Vec<_>) = (0..rounds.unwrap_or(ROUNDS)).map(both).unzip();
    println!("{:<16} {:>9} {:>10} {:>11}", "", "start s", "memory MB", "program MB");
    let [a, b] = [(&ours_all, &ours), (&bare_all, &bare)].map(|(all, program)| {
        let start = median(all.iter().map(|one| one.start));
        let memory = median(all.iter().map(|one| one.memory));
        (start, memory, std::fs::metadata(program).unwrap().len() as f64 / 1e6)
    });
    for (name, (start, memory, size)) in [("vitrina", a), ("bare window", b)] {
        println!("{name:<16} {start:>9.2} {memory:>10.0} {size:>11.1}");
    }
    println!("{:<16} {:>9.2} {:>10.2} {:>11.2}", "ratio", a.0 / b.0, a.1 / b.1, a.2 / b.2);
    if let Err(reason) = large_files(&desk, &ours) {
        println!("SKIPPED large files: {reason}");
    }
}

/// What large workbooks take, where they are named.
fn large_files(desk: &Desk, ours: &Path) -> Result<(), String> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from).ok_or("no workbook named");
    let contracts = named("VITRINA_BENCH_CONTRACTS")?;
    let seconds = large::first_rows(desk, ours, &contracts)?;
    println!("from the drop to the first rows, 100,000 × 20: {seconds:.2} s");
    let payroll = named("VITRINA_BENCH_PAYROLL")?;
    let millis = large::late_page(desk, ours, &payroll, 900_000)?;
    println!("a page of 100 rows at row 900,000 of a million: {millis:.0} ms");
    Ok(())
}

/// Opens a program until its page is there, read and painted, and closes it.
fn open(desk: &Desk, program: &Path) -> Opening {
    let began = Instant::now();
    let window = desk.open_program(program, &[]);
    window.wait_for("document.querySelector('h1')?.textContent");
    window.painted();
    let start = began.elapsed().as_secs_f64();
    // What is still being fetched behind the first picture counts as well.
    std::thread::sleep(Duration::from_secs(1));
    Opening { start, memory: memory(window.process()) }
}

/// Memory of a process and all that it started.
fn memory(process: u32) -> f64 {
    let read = |file: &str| std::fs::read_to_string(format!("/proc/{process}/{file}"));
    let rollup = read("smaps_rollup").unwrap_or_default();
    let own = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let own = own.and_then(|size| size.split_whitespace().next()?.parse::<f64>().ok());
    let tasks = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let children =
        tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    let children: Vec<u32> = children
        .flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|id| id.parse().ok())
        .collect();
    own.unwrap_or_default() / 1024.0 + children.into_iter().map(memory).sum::<f64>()
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
