//! Our window beside a bare one: start, memory, size of the program and of its installers.

use std::fs;

use crate::options::Options;
use crate::{Done, build, place, shell, system};

/// Builds both as they are shipped and lets them be opened in turn.
pub fn window(options: &Options) -> Done {
    system::ensure(&[system::WINDOW, system::TESTS], options.yes)?;
    build::install_pages()?;
    build::build_pages()?;
    let words = ["build", "--release", "--package", "vitrina-desktop", "--features"];
    shell::run(shell::cargo().args(words).arg("vitrina-desktop/bare"))?;
    println!("\nwindow: from the start to the first page, {} rounds", options.rounds);
    // The measure itself is built with the tests' profile: it only looks on.
    let words = ["bench", "--quiet", "--profile", "dev", "--package", "vitrina-desktop"];
    let mut measure = shell::cargo();
    measure.args(words).args(["--features", build::PAGES_INSIDE, "--bench", "figures"]);
    measure.env("VITRINA_BENCH_OURS", place::program("release", "vitrina-desktop"));
    measure.env("VITRINA_BENCH_BARE", place::program("release", "bare"));
    measure.env("VITRINA_BENCH_ROUNDS", options.rounds.to_string());
    measure.env("VITRINA_BENCH_CONTRACTS", super::workload("contracts", 100_000)?);
    measure.env("VITRINA_BENCH_PAYROLL", super::workload("payroll", 1_000_000)?);
    shell::run(&mut measure)?;
    installers();
    Ok(())
}

/// The installers that `cargo xtask bundle` left.
fn installers() {
    let folder = place::target().join("release/bundle");
    let kinds = fs::read_dir(&folder).into_iter().flatten().flatten();
    let files = kinds.flat_map(|kind| fs::read_dir(kind.path()).into_iter().flatten().flatten());
    for file in files.filter(|file| file.path().is_file()) {
        let bytes = file.metadata().map_or(0, |facts| facts.len());
        println!("{:<40} {:>7.1} MB", file.file_name().to_string_lossy(), bytes as f64 / 1e6);
    }
}
