//! What happens outside of the page: a file dragged from another window, the system's file dialog,
//! the cross in the window's corner.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::desk::{Desk, Ended, PATIENCE, start};

/// Debian's own interpreter: it knows GTK.
pub const PYTHON: &str = "/usr/bin/python3";

/// Where the drag begins: beside the window of the program.
const FROM: (i32, i32) = (1190, 150);

/// A short while in which the desktop takes notice.
const MOMENT: Duration = Duration::from_millis(250);

/// A window with files to be dragged, or why this machine has none.
fn source(desk: &Desk, files: &[&Path]) -> Result<Ended, String> {
    let mut knows = desk.program(PYTHON);
    knows
        .args(["-c", "import gi; gi.require_version('Gtk', '3.0'); from gi.repository import Gtk"]);
    if !knows.output().is_ok_and(|answer| answer.status.success()) {
        return Err("no GTK for Python (Debian: python3-gi, gir1.2-gtk-3.0)".to_owned());
    }
    let mut python = desk.program(PYTHON);
    python.arg("-c").arg(include_str!("drag_source.py")).args(files);
    let python = start(&mut python)?;
    find(desk, "^DragSource$").expect("the window that files are dragged from");
    Ok(python)
}

/// Drags files from another program's window into ours, with the pointer.
pub fn drag_and_drop(desk: &Desk, files: &[&Path]) -> Result<(), String> {
    let _source = source(desk, files)?;
    let (x, y) = FROM;
    pointer(desk, &format!("mousemove {x} {y} sleep 0.3 mousedown 1 sleep 0.3"));
    pointer(desk, &format!("mousemove {} {} sleep 0.1", x - 20, y + 20));
    for (x, y) in [(1100, 200), (950, 250), (700, 300), (500, 350), (480, 350)] {
        pointer(desk, &format!("mousemove {x} {y} sleep 0.1"));
    }
    pointer(desk, "sleep 0.3 mouseup 1 sleep 0.3");
    Ok(())
}

/// Chooses a path in the system's dialog of this title.
pub fn choose(desk: &Desk, title: &str, path: &Path) {
    let dialog = find(desk, &format!("^{title}$")).expect("the dialog opens");
    let focus = format!("windowfocus --sync {dialog} sleep 0.3 key slash sleep 0.6");
    pointer(desk, &focus);
    // The first stroke opens the field; keys before it is there are lost.
    let path = path.to_string_lossy();
    let mut typing = desk.program("xdotool");
    typing.args(["type", "--delay", "15", path.trim_start_matches('/')]);
    assert!(typing.status().unwrap().success());
    sleep(MOMENT * 2);
    pointer(desk, "key Return");
}

/// Presses the cross: asks the window to close, as a window manager does.
pub fn close(desk: &Desk) {
    let window = find(desk, "Vitrina").expect("the window is there");
    let mut python = desk.program(PYTHON);
    python.arg("-c").arg(include_str!("close_window.py")).arg(window);
    assert!(python.status().unwrap().success(), "the request was sent");
}

/// The last window of this title, once it is on the screen.
fn find(desk: &Desk, title: &str) -> Option<String> {
    let until = Instant::now() + PATIENCE / 3;
    while Instant::now() < until {
        let mut search = desk.program("xdotool");
        search.args(["search", "--onlyvisible", "--name", title]);
        let found = search.output().ok()?;
        if let Some(window) = String::from_utf8_lossy(&found.stdout).lines().last() {
            return Some(window.to_owned());
        }
        sleep(MOMENT);
    }
    None
}

fn pointer(desk: &Desk, words: &str) {
    let status = desk.program("xdotool").args(words.split(' ')).status();
    assert!(status.unwrap().success(), "xdotool {words}");
}
