//! Vitrina on the desktop: a window over the commands of `wire`, and the manners of the system.
// A window's program has no console beside it on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod chosen;
mod closing;
mod files;
mod host;
mod logs;
mod native;
mod preview;
mod quiet;
mod window;

use std::error::Error;
use std::process::ExitCode;

use tauri::{App, AppHandle, Manager, RunEvent};
use vitrina_wire::child;

/// Lets the reading process of this program hold its memory within the limits.
#[global_allocator]
static ALLOCATOR: child::Capped = child::capped();

fn main() -> ExitCode {
    // A reading child is this same program started again, and opens no window.
    if let Some(code) = child::serve(std::env::args_os(), &ALLOCATOR) {
        return code;
    }
    logs::heed_panics();
    match app() {
        Ok(app) => {
            app.run(|app, event| heed(app, &event));
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::FAILURE,
    }
}

/// The program before its first event.
fn app() -> tauri::Result<App> {
    tauri::Builder::default()
        // First, so that a second start goes no further than this.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            window::show(app);
            files::offer(app, files::named(arguments.into_iter().skip(1), folder.as_ref()));
        }))
        .plugin(quiet::Quiet(tauri_plugin_dialog::init()))
        .plugin(quiet::Quiet(tauri_plugin_notification::init()))
        .plugin(quiet::Quiet(tauri_plugin_opener::init()))
        .plugin(window::remembered())
        .register_asynchronous_uri_scheme_protocol(
            preview::SCHEME,
            |context, request, responder| {
                preview::answer(context.app_handle(), request, responder);
            },
        )
        .invoke_handler(tauri::generate_handler![host::call, closing::leave])
        .setup(begin)
        .build(tauri::generate_context!())
}

/// Opens the office, takes the files of the command line, and opens the window.
fn begin(app: &mut App) -> Result<(), Box<dyn Error>> {
    logs::begin(app.handle());
    app.manage(host::Host::new(app.handle()));
    let folder = std::env::current_dir().unwrap_or_default();
    files::offer(app.handle(), files::named(std::env::args_os().skip(1), &folder));
    window::open(app)?;
    Ok(())
}

/// What the system tells the program itself, not one of its windows.
#[cfg_attr(not(target_os = "macos"), allow(unused_variables, reason = "only macOS does"))]
fn heed(app: &AppHandle, event: &RunEvent) {
    #[cfg(target_os = "macos")]
    match event {
        // Files arrive here, not on the command line.
        RunEvent::Opened { urls } => {
            let paths = urls.iter().filter_map(|url| url.to_file_path().ok()).collect();
            files::offer(app, paths);
        }
        RunEvent::Reopen { .. } => window::show(app),
        _ => {}
    }
}
