//! The programs that are measured in turn: ours, a bare calamine loop, polars, and bare unpacking.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::measure::{self, Run};
use crate::place;
use crate::practice::at;

/// What polars' own guide says of a spreadsheet.
const POLARS: &str = "import sys, polars\n\
    polars.read_excel(sys.argv[1]).write_csv(sys.argv[2])";

/// A program beside which, or as which, we are measured.
#[derive(Clone, Debug)]
pub(super) enum Peer {
    /// Ours.
    Vitrina,
    /// A loop over calamine's cells.
    Calamine,
    /// Polars with fastexcel, by this Python.
    Polars(String),
    /// Unpacking the largest part and nothing else.
    Inflate,
}

/// A Python that has polars and fastexcel; said where there is none.
pub(super) fn python() -> Option<String> {
    let python = std::env::var("VITRINA_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let known = Command::new(&python).args(["-c", "import polars, fastexcel"]).output();
    if known.is_ok_and(|output| output.status.success()) {
        return Some(python);
    }
    println!("polars skipped: {python} lacks it (pip install polars fastexcel, VITRINA_PYTHON)");
    None
}

impl Peer {
    /// All that can be run on this file, ours first.
    pub(super) fn all(file: &Path, python: Option<&str>) -> Vec<Peer> {
        let mut all = vec![Peer::Vitrina, Peer::Calamine];
        all.extend(python.map(|python| Peer::Polars(python.to_owned())));
        if file.extension().is_some_and(|ending| ending != "xls") {
            all.push(Peer::Inflate);
        }
        all
    }

    /// What it is called in the table.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Peer::Vitrina => "vitrina",
            Peer::Calamine => "calamine + csv",
            Peer::Polars(_) => "polars",
            Peer::Inflate => "unpacking alone",
        }
    }

    /// Runs it on a file; the CSV that it wrote, where it writes one.
    pub(super) fn run(&self, file: &Path) -> Result<(Run, Option<PathBuf>), String> {
        let folder = place::target().join("bench");
        let csv =
            folder.join(if matches!(self, Peer::Calamine) { "floor.csv" } else { "polars.csv" });
        match self {
            Peer::Vitrina => ours(file, &folder.join("ours")),
            Peer::Calamine => {
                let mut command = Command::new(place::program("release", "floor"));
                Ok((measure::run(command.arg(file).arg(&csv))?, Some(csv)))
            }
            Peer::Polars(python) => {
                let mut command = Command::new(python);
                command.args(["-c", POLARS]).arg(file).arg(&csv);
                Ok((measure::run(&command)?, Some(csv)))
            }
            Peer::Inflate => {
                let mut command = Command::new(place::program("release", "floor"));
                Ok((measure::run(command.arg("--inflate").arg(file))?, None))
            }
        }
    }
}

fn ours(file: &Path, folder: &Path) -> Result<(Run, Option<PathBuf>), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| at(folder, &error))?;
    }
    let mut command = Command::new(place::program("release", "vitrina"));
    command.arg("convert").arg(file).args(["--to", "csv", "--json", "--out"]).arg(folder);
    let run = measure::run(&command)?;
    let mut written = fs::read_dir(folder).map_err(|error| at(folder, &error))?;
    let csv = written.find_map(|file| {
        let path = file.ok()?.path();
        path.extension().is_some_and(|extension| extension == "csv").then_some(path)
    });
    Ok((run, Some(csv.ok_or("vitrina wrote no CSV")?)))
}
