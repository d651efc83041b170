//! Our conversion of a CSV to Parquet beside polars', where there is a Python that has it.

use std::fs;
use std::process::Command;

use super::measure::{self, Run};
use crate::practice::at;
use crate::{Done, place};

/// What polars' own guide says: dates are found, the rest is as it comes.
const POLARS: &str = "import sys, polars\n\
    polars.read_csv(sys.argv[1], try_parse_dates=True).write_parquet(sys.argv[2])";

/// Converts the CSV that was just made of a workload, both programs in turn.
pub(super) fn parquet(kind: &str, rounds: usize, python: Option<&str>) -> Done {
    let folder = place::target().join("bench");
    let csv = folder.join(format!("{kind}.csv"));
    fs::rename(folder.join("floor.csv"), &csv).map_err(|error| at(&csv, &error))?;
    let Some(python) = python else { return Ok(()) };
    println!("\n{kind}.csv to Parquet");
    let mut all: Vec<(Run, Run)> = Vec::new();
    for _ in 0..rounds.max(1) {
        let mut ours = Command::new(place::program("release", "vitrina"));
        ours.arg("convert").arg(&csv).args(["--to", "parquet", "--json", "--out"]);
        let ours = measure::run(ours.arg(folder.join("ours")))?;
        let mut theirs = Command::new(python);
        theirs.args(["-c", POLARS]).arg(&csv).arg(folder.join("polars.parquet"));
        all.push((ours, measure::run(&theirs)?));
    }
    super::beside("polars", &all);
    Ok(())
}
