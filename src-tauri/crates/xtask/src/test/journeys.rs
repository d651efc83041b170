//! Whole stories in an ordinary browser over the real Rust, and the small tests of the pages' logic.

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::test::ckan::Ckan;
use crate::test::tally::Tally;
use crate::{Done, build, place, shell};

/// The tests of the pages' own logic.
pub fn pages(tally: &mut Tally) {
    let report = place::target().join("pages.json");
    let mut npm = shell::npm();
    npm.args(["test", "--silent", "--", "--reporter=default", "--reporter=json"]);
    npm.arg(format!("--outputFile.json={}", report.display()));
    let outcome = shell::run(&mut npm);
    let counts = read(&report).map(|json| {
        let number = |name: &str| json[name].as_u64().unwrap_or_default();
        (number("numPassedTests"), number("numFailedTests"), number("numPendingTests"))
    });
    add(tally, "vitest", outcome, counts);
}

/// The stories, with the portal where there is one.
pub fn stories(tally: &mut Tally, portal: Option<&Ckan>) {
    if let Err(reason) = prepare() {
        tally.check("journeys", Err(reason));
        return;
    }
    let mut command = playwright("playwright.config.ts");
    if let Some(portal) = portal {
        portal.environment(&mut command);
    }
    let outcome = shell::run(&mut command);
    let counts = read(&place::target().join("journeys.json")).map(|json| {
        let number = |name: &str| json["stats"][name].as_u64().unwrap_or_default();
        // A story that only passes the second time did not pass.
        (number("expected"), number("unexpected") + number("flaky"), number("skipped"))
    });
    add(tally, "journeys", outcome, counts);
}

/// Installs what the stories need and builds the host.
pub fn prepare() -> Done {
    let folder = place::root().join("tests/journeys");
    if !folder.join("node_modules/.package-lock.json").is_file() {
        let mut npm = shell::npm();
        npm.args(["ci", "--no-audit", "--no-fund", "--silent"]);
        shell::run(npm.current_dir(&folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    }
    // The same choice of crates and features as the tests, so that nothing is compiled twice.
    let words = ["build", "--quiet", "--workspace", "--bins", "--features", build::PAGES_INSIDE];
    shell::run(shell::cargo().args(words))
}

/// Playwright with one of its configurations.
pub fn playwright(config: &str) -> Command {
    let folder = place::root().join("tests/journeys");
    let mut command = shell::program("node");
    command.args(["node_modules/@playwright/test/cli.js", "test", "--config", config]);
    command.current_dir(folder).env("VITRINA_TEST_HOST", place::program("debug", "vitrina-host"));
    command
}

fn read(path: &std::path::Path) -> Option<Value> {
    serde_json::from_str(&fs::read_to_string(path).ok()?).ok()
}

fn add(tally: &mut Tally, name: &str, outcome: Done, counts: Option<(u64, u64, u64)>) {
    let Some((passed, failed, skipped)) = counts else {
        tally.check(name, outcome.and(Err("it left no report".to_owned())));
        return;
    };
    tally.pass(passed);
    if skipped > 0 {
        tally.skip(name, &format!("{skipped} of them; see above"));
    }
    match outcome {
        Ok(()) if passed == 0 => tally.check(name, Err("it ran no test at all".to_owned())),
        Err(_) if failed == 0 => tally.check(name, outcome),
        _ if failed > 0 => tally.fail(name, failed),
        _ => {}
    }
}
