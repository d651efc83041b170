//! `bench`: our conversion of large workbooks beside a bare calamine loop, and our window beside a bare
//! one, each in the same run.

mod measure;
mod parquet;
mod window;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::options::Options;
use crate::practice::at;
use crate::{Done, place, shell, system};
use measure::Run;

/// Builds both programs as they are shipped, makes the workbooks once, and runs them in turn.
pub fn bench(options: &Options) -> Done {
    system::ensure(&[system::COMPILER], options.yes)?;
    if let Err(reason) = system::ensure(&[system::CLOCK], options.yes) {
        println!("{reason}\nOnly the time by the clock is measured.");
    }
    let packages = ["build", "--release", "--package", "vitrina-cli", "--package", "vitrina-bench"];
    shell::run(shell::cargo().args(packages))?;
    for (kind, rows, columns) in [("contracts", 100_000, 20), ("payroll", options.rows, 12)] {
        let workbook = workload(kind, rows)?;
        println!("\n{kind}: {rows} rows × {columns} columns, {} rounds", options.rounds);
        compare(&workbook, rows, options.rounds)?;
        parquet::parquet(kind, options.rounds)?;
    }
    if cfg!(target_os = "linux") { window::window(options) } else { Ok(()) }
}

/// A generated workbook; it stays for the next time.
fn workload(kind: &str, rows: u32) -> Result<PathBuf, String> {
    let folder = place::target().join("bench");
    fs::create_dir_all(&folder).map_err(|error| at(&folder, &error))?;
    let workbook = folder.join(format!("{kind}_{rows}.xlsx"));
    if workbook.is_file() {
        return Ok(workbook);
    }
    let partial = folder.join(format!("{kind}_{rows}.partial"));
    let mut command = shell::program(place::program("release", "workload"));
    shell::run(command.args([kind, &rows.to_string()]).arg(&partial))?;
    fs::rename(&partial, &workbook).map_err(|error| at(&workbook, &error))?;
    Ok(workbook)
}

/// Both programs in turn, and our share of the other's time and memory.
fn compare(workbook: &Path, rows: u32, rounds: usize) -> Done {
    let mut all = Vec::new();
    for _ in 0..rounds.max(1) {
        all.push((ours(workbook, rows)?, floor(workbook, rows)?));
    }
    beside("calamine + csv", &all);
    Ok(())
}

/// Prints what ours and the other took in the same rounds, and our share of it.
fn beside(other: &str, all: &[(Run, Run)]) {
    let (ours, theirs): (Vec<Run>, Vec<Run>) = all.iter().cloned().unzip();
    println!("{:<16} {:>9} {:>9} {:>10}", "", "wall s", "CPU s", "peak MB");
    line("vitrina", &ours);
    line(other, &theirs);
    let ratio = |of: fn(&Run) -> Option<f64>| {
        measure::median(all.iter().filter_map(|(a, b)| Some(of(a)? / of(b)?)))
    };
    println!(
        "{:<16} {:>9} {:>9} {:>10}",
        "ratio",
        measure::shown(ratio(|run| Some(run.wall)), 2),
        measure::shown(ratio(|run| run.cpu), 2),
        measure::shown(ratio(|run| run.peak), 2),
    );
}

fn line(name: &str, runs: &[Run]) {
    println!(
        "{name:<16} {:>9} {:>9} {:>10}",
        measure::shown(measure::median(runs.iter().map(|run| run.wall)), 2),
        measure::shown(measure::median(runs.iter().filter_map(|run| run.cpu)), 2),
        measure::shown(measure::median(runs.iter().filter_map(|run| run.peak)), 0),
    );
}

fn ours(workbook: &Path, rows: u32) -> Result<Run, String> {
    let folder = place::target().join("bench/ours");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| at(&folder, &error))?;
    }
    let mut command = Command::new(place::program("release", "vitrina"));
    command.arg("convert").arg(workbook).args(["--to", "csv", "--json", "--out"]).arg(&folder);
    let run = measure::run(&command)?;
    let mut written = fs::read_dir(&folder).map_err(|error| at(&folder, &error))?;
    let csv = written.find_map(|file| {
        let path = file.ok()?.path();
        path.extension().is_some_and(|extension| extension == "csv").then_some(path)
    });
    complete(&csv.ok_or("vitrina wrote no CSV")?, rows)?;
    Ok(run)
}

fn floor(workbook: &Path, rows: u32) -> Result<Run, String> {
    let output = place::target().join("bench/floor.csv");
    let mut command = Command::new(place::program("release", "floor"));
    let run = measure::run(command.arg(workbook).arg(&output))?;
    complete(&output, rows)?;
    Ok(run)
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
