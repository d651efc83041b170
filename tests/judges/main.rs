//! Other people's judges of a freshly published site: its pages, descriptions and workbooks.
#![allow(missing_docs, reason = "tests are named by what they show")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot go on fails, and one that cannot run says so"
)]

#[path = "../line/vitrina.rs"]
#[allow(dead_code, reason = "shared with the tests of the whole line")]
mod vitrina;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::vitrina::{Desk, answer, file, skip};

const SOURCES: [&str; 3] =
    ["obra_publica.xlsx", "uk_english_councils.xlsx", "mx_sipot_a77fviii_made_up.xlsx"];

/// Three datasets on one site, their receipts beside it.
struct Published {
    desk: Desk,
    site: PathBuf,
    receipts: Vec<PathBuf>,
}

/// The site: published once for all judges that run at the same time, removed after the last.
fn published() -> Arc<Published> {
    static PUBLISHED: Mutex<Weak<Published>> = Mutex::new(Weak::new());
    let mut known = PUBLISHED.lock().unwrap_or_else(PoisonError::into_inner);
    known.upgrade().unwrap_or_else(|| {
        let made = Arc::new(publish());
        *known = Arc::downgrade(&made);
        made
    })
}

fn publish() -> Published {
    let desk = Desk::with_people();
    let site = desk.site();
    let receipts = SOURCES
        .map(|source| {
            let id = desk.draft(&file(source), source.trim_end_matches(".xlsx"));
            // Spanish pages, English catalogue and receipts: both languages are judged.
            let submit = ["draft", "submit", &id, "--as", "ana-ruiz"];
            let mut submit = desk.command("ana-ruiz", &submit);
            answer(&submit.env("VITRINA_LANG", "es").output().unwrap()).good();
            desk.run_as("luis-mora", &["review", "approve", &id, "--as", "luis-mora"]).good();
            let done = desk.run(&["publish", &id, "--to", "site"]).good();
            PathBuf::from(done["receipt_page"].as_str().unwrap())
        })
        .to_vec();
    Published { desk, site, receipts }
}

impl Published {
    /// Every page that the public or a supervisor reads.
    fn pages(&self) -> Vec<PathBuf> {
        let datasets = std::fs::read_dir(self.site.join("dataset")).unwrap();
        let datasets: Vec<_> = datasets
            .map(|entry| entry.unwrap().path().join("index.html"))
            .filter(|page| page.is_file())
            .collect();
        assert_eq!(datasets.len(), SOURCES.len(), "a page for each dataset: {datasets:?}");
        let mut pages = vec![self.site.join("index.html")];
        pages.extend(datasets);
        pages.extend(self.receipts.iter().cloned());
        pages
    }
}

fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/judges").join(name)
}

/// Schemas and shapes of others, which lie beside the checkout where they are.
fn shared(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/judges").join(name);
    folder.is_dir().then_some(folder)
}

/// Fails with the judge's own words.
#[track_caller]
fn judge(command: &mut Command) {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the judge finds nothing wrong: {said} {why}");
    println!("{}", said.trim());
}

/// A judge written in Python, where a Python has the packages that it needs.
#[track_caller]
fn python(published: &Published, test: &str, packages: &str, script: &str) -> Option<Command> {
    let names = [std::env::var("VITRINA_TEST_PYTHON").ok(), Some("python3".to_owned())];
    let found = names.into_iter().flatten().find(|python| {
        let asked = Command::new(python).args(["-c", &format!("import {packages}")]).output();
        asked.is_ok_and(|output| output.status.success())
    });
    let Some(python) = found else {
        skip(test, &format!("no Python with {packages} (set VITRINA_TEST_PYTHON)"));
        return None;
    };
    let mut command = Command::new(python);
    command.arg(here(script)).arg(&published.site);
    Some(command)
}

fn runs(program: &str, version: &str) -> bool {
    Command::new(program).arg(version).output().is_ok_and(|output| output.status.success())
}

#[test]
fn data_packages_are_valid_and_describe_the_files() {
    const TEST: &str = "data_packages_are_valid_and_describe_the_files";
    let Some(schemas) = shared("datapackage") else {
        return skip(TEST, "the schemas of Data Package are not beside the checkout");
    };
    let published = published();
    if let Some(mut command) =
        python(&published, TEST, "frictionless, jsonschema", "datapackage.py")
    {
        judge(command.arg(schemas));
    }
}

#[test]
fn the_catalogue_is_dcat_ap() {
    const TEST: &str = "the_catalogue_is_dcat_ap";
    let Some(shapes) = shared("dcat-ap") else {
        return skip(TEST, "the shapes of DCAT-AP are not beside the checkout");
    };
    let published = published();
    if let Some(mut command) = python(&published, TEST, "pyshacl, rdflib", "dcat.py") {
        judge(command.arg(shapes));
    }
}

#[test]
fn workbooks_are_accessible_tables() {
    const TEST: &str = "workbooks_are_accessible_tables";
    let published = published();
    if let Some(mut command) = python(&published, TEST, "openpyxl", "workbook.py") {
        judge(&mut command);
    }
}

#[test]
fn nothing_of_a_hidden_sheet_is_published() {
    const TEST: &str = "nothing_of_a_hidden_sheet_is_published";
    let published = published();
    if let Some(mut command) = python(&published, TEST, "openpyxl", "hidden.py") {
        judge(command.args(SOURCES.map(file)));
    }
}

#[test]
fn pages_are_accessible() {
    const TEST: &str = "pages_are_accessible";
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let Some(browser) = names.into_iter().find(|name| runs(name, "--version")) else {
        return skip(TEST, "no chromium");
    };
    if !runs("node", "--version") || !here("node_modules/playwright-core").is_dir() {
        return skip(TEST, "no node packages (npm ci in tests/judges)");
    }
    // A browser is started by its place, not by its name.
    let path = std::env::var_os("PATH").unwrap_or_default();
    let browser =
        std::env::split_paths(&path).map(|folder| folder.join(browser)).find(|it| it.is_file());
    let published = published();
    judge(Command::new("node").arg(here("axe.mjs")).arg(browser.unwrap()).args(published.pages()));
}

#[test]
fn pages_are_valid_html() {
    const TEST: &str = "pages_are_valid_html";
    let checker = here("node_modules/vnu-jar/build/dist/vnu.jar");
    if !runs("java", "-version") || !checker.is_file() {
        return skip(TEST, "no Java, or no node packages (npm ci in tests/judges)");
    }
    let published = published();
    judge(Command::new("java").arg("-jar").arg(checker).arg("--Werror").args(published.pages()));
}

#[test]
fn what_is_judged_is_a_whole_site() {
    let site = published();
    assert!(site.pages().iter().all(|page| page.is_file()), "a judge of nothing finds nothing");
    let listed = site.desk.run(&["draft", "list"]).good();
    let states = listed["drafts"].as_array().unwrap().iter().map(|draft| draft["state"].clone());
    assert_eq!(states.collect::<Vec<_>>(), ["published"; SOURCES.len()], "all of it: {listed}");
}
