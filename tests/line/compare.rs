//! The published CSV against the spreadsheet as an independent reader sees it.

use std::path::Path;
use std::process::Command;

use crate::vitrina::skip;

/// The Python that has openpyxl: `VITRINA_TEST_PYTHON`, or the system's.
fn python() -> Option<String> {
    let names = [std::env::var("VITRINA_TEST_PYTHON").ok(), Some("python3".to_owned())];
    names.into_iter().flatten().find(|python| {
        let asked = Command::new(python).args(["-c", "import openpyxl"]).output();
        asked.is_ok_and(|output| output.status.success())
    })
}

/// Fails unless every cell of the box stands in the CSV. `box` as in `inspect`.
#[track_caller]
pub fn same_cells(test: &str, workbook: &Path, sheet: &str, area: &str, published: &Path) {
    let Some(python) = python() else {
        return skip(test, "no Python with openpyxl (set VITRINA_TEST_PYTHON)");
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/line/compare.py");
    let output = Command::new(python)
        .arg(script)
        .arg(workbook)
        .args([sheet, area])
        .arg(published)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "openpyxl sees the same cells: {said} {why}");
}
