//! Vitrina on the desktop: opens the window, and nothing else. Every act is in `vitrina-work`.
// A window's program has no console beside it on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // A reading child is this same program started again: its call belongs here, before any window.
    match tauri::Builder::default().run(tauri::generate_context!()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
