//! Vitrina on the desktop: opens the window, and nothing else. Every act is in `vitrina-work`.
// A window's program has no console beside it on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use vitrina_wire::child;

/// Lets the reading process of this program hold its memory within the limits.
#[global_allocator]
static ALLOCATOR: child::Capped = child::capped();

fn main() -> ExitCode {
    // A reading child is this same program started again, and opens no window.
    if let Some(code) = child::serve(std::env::args_os(), &ALLOCATOR) {
        return code;
    }
    match tauri::Builder::default().run(tauri::generate_context!()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
