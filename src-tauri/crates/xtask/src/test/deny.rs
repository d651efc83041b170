//! Licences, bans and sources of everything we build on, by cargo-deny.

use std::path::PathBuf;

use crate::test::tally::Tally;
use crate::{place, shell};

/// The version whose rules `deny.toml` is written for.
const VERSION: &str = "0.20.2";

/// Checks them, or says why that cannot be done.
pub fn check(tally: &mut Tally) {
    match find().or_else(install) {
        Some(program) => {
            // Offline it needs the sources of every platform's packages.
            let outcome = shell::run(shell::cargo().args(["fetch", "--quiet", "--locked"]))
                .and_then(|()| {
                    let words = ["--offline", "check", "licenses", "bans", "sources"];
                    shell::run(shell::program(program).args(words))
                });
            tally.check("licences", outcome);
        }
        None => tally.skip("licences", "cargo-deny is not here and could not be installed"),
    }
}

fn tools() -> PathBuf {
    place::target().join("tools")
}

fn find() -> Option<PathBuf> {
    let own = tools().join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if own.is_file() { Some(own) } else { place::which("cargo-deny") }
}

/// Two minutes, once: it stays in the build folder.
fn install() -> Option<PathBuf> {
    let mut command = shell::cargo();
    command.args(["install", "cargo-deny", "--version", VERSION, "--locked", "--debug", "--quiet"]);
    command.arg("--root").arg(tools()).env("CARGO_TARGET_DIR", tools().join("build"));
    shell::run(&mut command).ok()?;
    // Half a gigabyte that nobody needs again.
    if let Err(error) = std::fs::remove_dir_all(tools().join("build")) {
        println!("{}: {error}", tools().display());
    }
    find()
}
