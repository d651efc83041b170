//! The workspace's tests, run by cargo and counted line by line.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::build::PAGES_INSIDE;
use crate::shell;
use crate::test::ckan::Ckan;
use crate::test::counts::Counts;
use crate::test::judge;
use crate::test::tally::Tally;

/// Builds every test; gives whether they can be run.
pub fn build(tally: &mut Tally) -> bool {
    let outcome = shell::run(cargo_test().arg("--no-run"));
    let good = outcome.is_ok();
    tally.check("cargo test --no-run", outcome);
    good
}

/// Runs every test of the workspace, with the portal where there is one.
pub fn test(tally: &mut Tally, portal: Option<&Ckan>) {
    run(tally, portal, cargo_test());
}

/// Runs only what publishes on a CKAN.
pub fn test_portal(tally: &mut Tally, portal: &Ckan) {
    let mut command = cargo_test();
    command.args(["--test", "ckan"]);
    run(tally, Some(portal), command);
}

fn run(tally: &mut Tally, portal: Option<&Ckan>, mut command: Command) {
    command.args(["--no-fail-fast", "--", "--show-output"]).stdout(Stdio::piped());
    if let Some(portal) = portal {
        portal.environment(&mut command);
    }
    println!("$ {}", shell::shown(&command));
    match count(&mut command) {
        Ok((counts, content)) => add(tally, &counts, content),
        Err(message) => tally.check("cargo test", Err(message)),
    }
}

fn cargo_test() -> Command {
    let mut command = shell::cargo();
    command.args(["test", "--workspace", "--features", PAGES_INSIDE]);
    judge::environment(&mut command);
    command
}

/// The counts, and whether cargo itself was content.
fn count(command: &mut Command) -> Result<(Counts, bool), String> {
    let mut child = command.spawn().map_err(|error| shell::cannot_start(command, &error))?;
    let mut counts = Counts::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(|error| error.to_string())?;
            let line = String::from_utf8_lossy(&line);
            if counts.read(line.trim_end_matches('\r')) {
                println!("{line}");
            }
        }
    }
    let status = child.wait().map_err(|error| error.to_string())?;
    Ok((counts, status.success()))
}

fn add(tally: &mut Tally, counts: &Counts, content: bool) {
    tally.pass(counts.passed);
    if !content && counts.failed.is_empty() {
        let message = "A test program ended before its sum: see above.";
        tally.check("cargo test", Err(message.to_owned()));
    }
    counts.failed.iter().for_each(|name| tally.fail(name, 1));
    for line in &counts.skipped {
        let (name, reason) = line.split_once(": ").unwrap_or((line, "no reason given"));
        tally.skip(name, reason);
    }
    if counts.programs == 0 && content {
        tally.check("cargo test", Err("cargo ran no test at all".to_owned()));
    }
}
