//! The log: a few small files that hold what the program did, and nothing of anyone's data.

use std::path::Path;

use log::LevelFilter;
use tauri::{AppHandle, Manager};
use tauri_plugin_log::{RotationStrategy, Target, TargetKind};

/// A file of the log is closed at this size.
const BYTES: u128 = 1_000_000;

/// How many closed files are kept.
const KEPT: usize = 4;

/// Only our own crates write: what other libraries say may hold a path or an address.
const OURS: &str = "vitrina";

/// Opens the log. A disk that takes none does not keep the program from starting.
pub fn begin(app: &AppHandle) {
    let Ok(folder) = app.path().app_log_dir() else { return };
    let kind = TargetKind::Folder { path: folder, file_name: Some(OURS.to_owned()) };
    let plugin = tauri_plugin_log::Builder::new()
        .level(LevelFilter::Info)
        .filter(|record| record.target().starts_with(OURS))
        .max_file_size(BYTES)
        .rotation_strategy(RotationStrategy::KeepSome(KEPT))
        .targets([Target::new(kind)])
        .build();
    if app.plugin(plugin).is_ok() {
        let version = &app.package_info().version;
        log::info!("Vitrina {version} on {}", std::env::consts::OS);
    }
}

/// Enters every panic by its place in the source; its words may hold a value and stay out.
pub fn heed_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map_or_else(String::new, |location| {
            let file = Path::new(location.file()).file_name().unwrap_or_default();
            format!("{}:{}", file.to_string_lossy(), location.line())
        });
        log::error!("panic at {place}");
        if cfg!(debug_assertions) {
            usual(panic);
        }
    }));
}
