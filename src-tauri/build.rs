//! Puts the configuration, the permissions and the icons where the window's library expects them.

fn main() {
    tauri_build::build();
}
