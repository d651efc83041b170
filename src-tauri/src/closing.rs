//! Closing the window: what was typed is kept, work that goes on is asked about.

use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use tauri::{AppHandle, Manager};
use vitrina_wire::{COMMANDS, HostEvent, Office};

use crate::host::{self, Host};
use crate::window;

/// How long a field that was just left has to be saved, before work counts as going on.
const SHORT: Duration = Duration::from_millis(600);

/// How long work that was asked to stop may take for it.
const STOPPING: Duration = Duration::from_secs(3);

/// How often is looked.
const STEP: Duration = Duration::from_millis(40);

/// Commands that write without making an answer stale.
const WRITING: &[&str] = &["copy_everything", "save_file"];

/// When the person wants to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// At once: what goes on is stopped, and is taken up at the next start.
    Now,
    /// Once the work is done.
    After,
}

/// The person wants to close the window. Whatever has the focus is left, so that it is saved; then
/// the window closes, or is told that work is going on.
pub fn asked(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        if let Some(window) = window::main(&app) {
            // A page that does not answer closes all the same.
            let _ = window.eval("document.activeElement?.blur?.()");
        }
        thread::sleep(STEP * 3);
        if quiet(&app.state::<Host>().office, SHORT) {
            window::close(&app);
        } else {
            host::tell(&app, &HostEvent::Closing);
        }
    });
}

/// The person's answer to `closing`.
#[tauri::command]
pub fn leave(app: AppHandle, when: When) {
    thread::spawn(move || {
        let host = app.state::<Host>();
        match when {
            When::Now => {
                host.office.running().iter().for_each(|work| host.office.cancel(&work.call));
                quiet(&host.office, STOPPING);
            }
            When::After => {
                quiet(&host.office, Duration::MAX);
            }
        }
        window::close(&app);
    });
}

/// Waits until nothing is going on that writes; gives whether that came in time.
fn quiet(office: &Office, patience: Duration) -> bool {
    let began = Instant::now();
    while office.running().iter().any(|work| writes(&work.command)) {
        if began.elapsed() >= patience {
            return false;
        }
        thread::sleep(STEP);
    }
    true
}

/// Whether a command leaves something behind. One that only reads may be cut off at any moment.
fn writes(command: &str) -> bool {
    WRITING.contains(&command)
        || COMMANDS.iter().any(|known| known.name == command && !known.stale.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn publishing_is_asked_about_and_reading_is_not() {
        assert!(writes("publish") && writes("copy_everything"));
        assert!(!writes("table_rows") && !writes("hello") && !writes("choose_file"));
        assert!(WRITING.iter().all(|name| COMMANDS.iter().any(|known| known.name == *name)));
    }
}
