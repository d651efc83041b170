//! Puts the configuration, the permissions and the icons where the window's library expects them.

use tauri_build::{AppManifest, Attributes};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Only what is named here can be asked for at all, and only where a capability allows it.
    let manifest = AppManifest::new().commands(&["call", "leave"]);
    Ok(tauri_build::try_build(Attributes::new().app_manifest(manifest))?)
}
