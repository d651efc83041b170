//! An independent reader of workbooks, openpyxl, in a Python of its own.

use std::path::PathBuf;
use std::process::Command;

use crate::{place, shell};

/// The version that the comparisons are written for.
const OPENPYXL: &str = "openpyxl==3.1.5";

/// Makes it once; where that cannot be done, the tests that need it say so and are skipped.
pub fn prepare() {
    if shell::succeeds(shell::program(python()).args(["-c", "import openpyxl"])) {
        return;
    }
    let made = shell::run(shell::program("python3").args(["-m", "venv"]).arg(folder()));
    let words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", OPENPYXL];
    if let Err(reason) = made.and_then(|()| shell::run(shell::program(python()).args(words))) {
        println!("{reason}");
    }
}

/// Where the tests find it.
pub fn environment(command: &mut Command) {
    if python().is_file() {
        command.env("VITRINA_TEST_PYTHON", python());
    }
}

fn folder() -> PathBuf {
    place::target().join("tools/python")
}

fn python() -> PathBuf {
    folder().join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}
