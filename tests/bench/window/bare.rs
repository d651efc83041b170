//! The window that ours is measured beside: the same library, one page of one line, nothing else.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("../tests/bench/window/tauri.conf.json"))
}
