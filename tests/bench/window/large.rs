//! Large workbooks in the window: from the drop to the first rows, and a page of rows far down.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::driver::Window;
use crate::{median, outside};

/// How often a page of rows is asked for.
const PAGES: usize = 15;

/// Rows of a page, as the grid asks for them.
const ROWS: u32 = 100;

/// How long `drag_and_drop` waits after the file was let go.
const AFTER: Duration = Duration::from_millis(300);

/// A million rows are read within this on any machine.
const LONG: Duration = Duration::from_mins(3);

/// A desk with a clerk, and the window on its first page.
fn begin<'a>(desk: &'a Desk, program: &'a Path) -> Window {
    let window = desk.open_program(program, &[]);
    let clerk = json!({"name": "Ana", "role": "clerk", "passphrase": "siete perros verdes", "remember": false});
    if window.call("hello", &json!({})).unwrap()["people"] == 0 {
        window.call("add_person", &clerk).unwrap();
    }
    drop(window);
    let window = desk.open_program(program, &[]);
    window.wait_for("document.querySelector('#drop')?.textContent");
    window.painted();
    window
}

/// Seconds from letting go of a file until its first rows are painted.
pub fn first_rows(desk: &Desk, program: &Path, workbook: &Path) -> Result<f64, String> {
    let window = begin(desk, program);
    outside::drag_and_drop(desk, &[workbook])?;
    let began = Instant::now();
    wait_for_rows(&window);
    window.painted();
    Ok((AFTER + began.elapsed()).as_secs_f64())
}

/// Milliseconds of one page of rows from row `from` on, in the page and back: the middle one.
pub fn late_page(desk: &Desk, program: &Path, workbook: &Path, from: u32) -> Result<f64, String> {
    let window = begin(desk, program);
    outside::drag_and_drop(desk, &[workbook])?;
    wait_for_rows(&window);
    let draft = window.run("return location.hash.split('/')[2]");
    let page = |n: u32| {
        let request = json!({"draft": draft, "sheet": 0, "from": from + n * ROWS, "count": ROWS,
            "left": 0, "columns": 20});
        let script = "const [request, done] = arguments, internals = window.__TAURI_INTERNALS__;
            const began = performance.now();
            internals.invoke('call', {command: 'sheet_rows', request, id: 'page-' + request.from,
                news: '__CHANNEL__:' + internals.transformCallback(() => {})})
              .then((reply) => done([performance.now() - began, reply.rows.length]),
                (failure) => done([-1, JSON.stringify(failure)]))";
        let answer = window.run_async(script, &json!([request]));
        assert_eq!(answer[1], ROWS, "a whole page came: {answer}");
        answer[0].as_f64().unwrap_or_default()
    };
    // The first one after the file was opened may still find nothing at hand.
    page(0);
    Ok(median((1..=PAGES as u32).map(page)))
}

fn wait_for_rows(window: &Window) {
    let until = Instant::now() + LONG;
    let script = "return document.querySelectorAll('[role=gridcell]').length > 10";
    while window.run(script) != Value::Bool(true) {
        assert!(Instant::now() < until, "no row came");
        std::thread::sleep(Duration::from_millis(20));
    }
}
