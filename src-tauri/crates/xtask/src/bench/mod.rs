//! `bench`: our conversion of large spreadsheets beside a bare calamine loop, polars where there is
//! one, and bare unpacking, all in the same rounds; and our window beside a bare one.

mod measure;
mod parquet;
mod peers;
mod window;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use crate::options::Options;
use crate::practice::at;
use crate::{Done, place, shell, system};
use measure::Run;
use peers::Peer;

/// What is made: kind, rows, columns. The older formats are made of the first.
const WIDE: (u32, u32) = (10_000, 300);
/// Formats that the contracts are cast into, and how many of their rows.
const RECAST: [(&str, u32); 3] = [("ods", 100_000), ("xlsb", 100_000), ("xls", 5_000)];

/// Builds all programs as they are shipped, makes the files once, and runs them in turn.
pub fn bench(options: &Options) -> Done {
    system::ensure(&[system::COMPILER], options.yes)?;
    if let Err(reason) = system::ensure(&[system::CLOCK], options.yes) {
        println!("{reason}\nOnly the time by the clock is measured.");
    }
    let packages = ["build", "--release", "--package", "vitrina-cli", "--package", "vitrina-bench"];
    shell::run(shell::cargo().args(packages))?;
    let python = peers::python();
    for (kind, rows, columns) in
        [("contracts", 100_000, 20), ("payroll", options.rows, 12), ("wide", WIDE.0, WIDE.1)]
    {
        let workbook = workload(kind, rows)?;
        println!("\n{kind}.xlsx: {rows} rows × {columns} columns, {} rounds", options.rounds);
        compare(&workbook, rows, options.rounds, python.as_deref())?;
        if kind != "wide" {
            parquet::parquet(kind, options.rounds, python.as_deref())?;
        }
    }
    for (ending, rows) in RECAST {
        let file = recast(ending, rows)?;
        println!("\ncontracts.{ending}: {rows} rows × 20 columns, {} rounds", options.rounds);
        compare(&file, rows, options.rounds, python.as_deref())?;
    }
    if cfg!(target_os = "linux") { window::window(options) } else { Ok(()) }
}

/// A generated workbook; it stays for the next time.
fn workload(kind: &str, rows: u32) -> Result<PathBuf, String> {
    made(&format!("{kind}_{rows}.xlsx"), |partial| {
        let mut command = shell::program(place::program("release", "workload"));
        shell::run(command.args([kind, &rows.to_string()]).arg(partial))
    })
}

/// The contracts in another format.
fn recast(ending: &str, rows: u32) -> Result<PathBuf, String> {
    let from = workload("contracts", rows)?;
    made(&format!("contracts_{rows}.{ending}"), |partial| {
        let mut command = shell::program(place::program("release", "recast"));
        shell::run(command.arg(ending).arg(&from).arg(partial))
    })
}

/// The file of that name in the folder of benchmarks, which `make` makes where it is not there.
fn made(name: &str, make: impl FnOnce(&Path) -> Done) -> Result<PathBuf, String> {
    let folder = place::target().join("bench");
    fs::create_dir_all(&folder).map_err(|error| at(&folder, &error))?;
    let file = folder.join(name);
    if file.is_file() {
        return Ok(file);
    }
    let partial = folder.join(format!("{name}.partial"));
    make(&partial)?;
    fs::rename(&partial, &file).map_err(|error| at(&file, &error))?;
    Ok(file)
}

/// All programs in turn, and our share of what the others took in the same rounds.
fn compare(file: &Path, rows: u32, rounds: usize, python: Option<&str>) -> Done {
    let peers = Peer::all(file, python);
    let mut all: Vec<Vec<Run>> = peers.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds.max(1) {
        for (peer, runs) in peers.iter().zip(&mut all) {
            let (run, csv) = peer.run(file)?;
            if let Some(csv) = csv {
                complete(&csv, rows)?;
            }
            runs.push(run);
        }
    }
    head();
    for (peer, runs) in peers.iter().zip(&all) {
        line(peer.name(), runs);
    }
    for (peer, runs) in peers.iter().zip(&all).skip(1) {
        share(&format!("ours / {}", peer.name()), &all[0], runs);
    }
    Ok(())
}

/// Prints what ours and the other took in the same rounds, and our share of it.
fn beside(other: &str, all: &[(Run, Run)]) {
    let (ours, theirs): (Vec<Run>, Vec<Run>) = all.iter().cloned().unzip();
    head();
    line("vitrina", &ours);
    line(other, &theirs);
    share("ratio", &ours, &theirs);
}

fn head() {
    println!("{:<22} {:>9} {:>9} {:>10}", "", "wall s", "CPU s", "peak MB");
}

/// Our share of each round, and of these the one in the middle.
fn share(name: &str, ours: &[Run], theirs: &[Run]) {
    let ratio = |of: fn(&Run) -> Option<f64>| {
        let rounds = ours.iter().zip(theirs);
        measure::median(rounds.filter_map(|(a, b)| Some(of(a)? / of(b)?)))
    };
    println!(
        "{name:<22} {:>9} {:>9} {:>10}",
        measure::shown(ratio(|run| Some(run.wall)), 2),
        measure::shown(ratio(|run| run.cpu), 2),
        measure::shown(ratio(|run| run.peak), 2),
    );
}

fn line(name: &str, runs: &[Run]) {
    println!(
        "{name:<22} {:>9} {:>9} {:>10}",
        measure::shown(measure::median(runs.iter().map(|run| run.wall)), 2),
        measure::shown(measure::median(runs.iter().filter_map(|run| run.cpu)), 2),
        measure::shown(measure::median(runs.iter().filter_map(|run| run.peak)), 0),
    );
}

/// A fast answer that lacks rows is none.
fn complete(csv: &Path, rows: u32) -> Done {
    let text = fs::File::open(csv).map_err(|error| at(csv, &error))?;
    let lines = BufReader::new(text).split(b'\n').count();
    if lines == rows as usize + 1 {
        return Ok(());
    }
    Err(format!("{}: {lines} lines instead of {}", csv.display(), rows + 1))
}
