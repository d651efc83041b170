//! Other people's judges of what we write: readers and validators in Python, page checkers in Node.

use std::path::PathBuf;
use std::process::Command;

use crate::{place, shell};

/// The versions that the comparisons and judgements are written for.
const PACKAGES: [&str; 5] = [
    "openpyxl==3.1.5",
    "frictionless==5.21.0",
    "jsonschema==4.26.0",
    "pyshacl==0.40.1",
    "rdflib==7.6.0",
];

/// Installs them once; where that cannot be done, the tests that need them say so and are skipped.
pub fn prepare() {
    if let Err(reason) = python_judges() {
        println!("{reason}");
    }
    if let Err(reason) = page_judges() {
        println!("{reason}");
    }
}

fn python_judges() -> Result<(), String> {
    let all = "import openpyxl, frictionless, jsonschema, pyshacl, rdflib";
    if shell::succeeds(shell::program(python()).args(["-c", all])) {
        return Ok(());
    }
    // Debian's own interpreter: a virtual environment of another may not outlive it.
    let debian = PathBuf::from("/usr/bin/python3");
    let maker = if debian.is_file() { debian } else { PathBuf::from("python3") };
    shell::run(shell::program(maker).args(["-m", "venv"]).arg(folder()))?;
    let words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    shell::run(shell::program(python()).args(words).args(PACKAGES))
}

fn page_judges() -> Result<(), String> {
    let folder = place::root().join("tests/judges");
    if folder.join("node_modules/.package-lock.json").is_file() {
        return Ok(());
    }
    let mut npm = shell::npm();
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]);
    shell::run(npm.current_dir(folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
}

/// Where the tests find the Python ones.
pub fn environment(command: &mut Command) {
    if python().is_file() {
        command.env("VITRINA_TEST_PYTHON", python());
    }
}

fn folder() -> PathBuf {
    place::target().join("tools/judges")
}

fn python() -> PathBuf {
    folder().join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}
