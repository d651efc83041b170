//! Closing the window while work goes on: asked, waited for, or stopped without losing anything.

use std::fmt::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::desk::{Desk, USUAL};
use crate::driver::Window;
use crate::person::{By, Person};
use crate::{outside, story};

/// So many rows that reading them takes a while, and so many that nobody is too late to stop it.
const LONG: usize = 600_000;
const LONGER: usize = 1_000_000;

/// A large file, as an offer that takes its time; the longer one has more columns, too.
fn large(desk: &Desk, rows: usize) -> PathBuf {
    let (heads, more) = if rows > LONG {
        (",obra,calle,colonia,programa", ",Pavimentación,Hidalgo,Centro,FISMDF")
    } else {
        ("", "")
    };
    let mut text = format!("clave,municipio,importe,fecha{heads}\n");
    for row in 0..rows {
        let (place, day) = (row % 125, row % 28 + 1);
        writeln!(text, "{row:07},Municipio {place},{},2026-01-{day:02}{more}", row * 3).unwrap();
    }
    let file = desk.path("files/grande.csv");
    std::fs::write(&file, text).unwrap();
    file
}

/// The window in the middle of reading the file, asked to close.
fn asked_while_working(desk: &Desk, rows: usize) -> Window {
    story::begin_as_clerk(&desk.open(&[]));
    let window = desk.open(&[&large(desk, rows)]);
    let person = Person { desk, window: &window, by: By::Pointer };
    window.sees(&person.with("start-opening", "file", "grande.csv"));
    outside::close(desk);
    window.wait_to_find("heading", &desk.words().word("closing-title"));
    window
}

/// How many drafts there are at the next start.
fn drafts(desk: &Desk) -> usize {
    let list = desk.open(&[]).call("drafts", &json!({})).unwrap();
    ["waiting", "others"].iter().map(|of| list[of].as_array().map_or(0, Vec::len)).sum()
}

#[test]
fn leaving_once_the_work_is_done_keeps_its_fruit() {
    let test = "leaving_once_the_work_is_done_keeps_its_fruit";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let window = asked_while_working(&desk, LONG);
    window.looks("closing");
    window.press_to_end("button", &desk.words().word("closing-after"));
    assert_eq!(drafts(&desk), 1, "the file became a draft before the window closed");
}

#[test]
fn leaving_at_once_stops_the_work() {
    let Some(desk) = Desk::set_up("leaving_at_once_stops_the_work", USUAL) else { return };
    let window = asked_while_working(&desk, LONGER);
    window.press_to_end("button", &desk.words().word("closing-now"));
    assert_eq!(drafts(&desk), 0, "a draft is there whole or not at all");
}
