//! The one window: how it is made, where it may go, and what the system says to it.

use tauri::plugin::TauriPlugin;
use tauri::webview::NewWindowResponse;
use tauri::window::Color;
use tauri::{App, AppHandle, DragDropEvent, Manager, PhysicalSize, Theme, Url, Wry};
use tauri::{WebviewWindow, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_window_state::StateFlags;
use vitrina_wire::HostEvent;

use crate::{closing, files, host, preview};

/// Its name in the configuration and the capabilities.
const MAIN: &str = "main";

/// The colour behind the page until it is painted (`desk` of the design).
const DESK: Color = Color(0xf6, 0xf4, 0xee, 0xff);
const DARK_DESK: Color = Color(0x12, 0x16, 0x14, 0xff);

/// The window, as long as it is there.
pub fn main(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window(MAIN)
}

/// Keeps size, place and whether it fills the screen.
pub fn remembered() -> TauriPlugin<Wry> {
    let flags = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    tauri_plugin_window_state::Builder::new().with_state_flags(flags).build()
}

/// Opens it.
pub fn open(app: &App) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.first() else { return Ok(()) };
    let window = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_document_title_changed(|window, title| titled(&window, &title))
        .enable_clipboard_access()
        .build()?;
    let dark = matches!(window.theme(), Ok(Theme::Dark));
    window.set_background_color(Some(if dark { DARK_DESK } else { DESK }))?;
    fit(&window);
    let handle = app.handle().clone();
    window.on_window_event(move |event| heed(&handle, event));
    Ok(())
}

/// Brings it before the person.
pub fn show(app: &AppHandle) {
    let Some(window) = main(app) else { return };
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if shown.is_err() {
        log::warn!("the window could not be brought to the front");
    }
}

/// Closes it without asking.
pub fn close(app: &AppHandle) {
    let closed = main(app).is_some_and(|window| window.destroy().is_ok());
    if !closed {
        app.exit(0);
    }
}

/// The window shows our own pages and the preview's frame, and goes nowhere else.
fn is_ours(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri" | preview::SCHEME | "about", _)
        | ("http" | "https", Some("tauri.localhost" | "vitrina-preview.localhost")) => true,
        // The development server.
        ("http", Some("localhost")) => tauri::is_dev(),
        _ => false,
    }
}

/// Whoever goes from window to window hears which page this one shows.
fn titled(window: &WebviewWindow, title: &str) {
    if !title.is_empty() && window.set_title(title).is_err() {
        log::warn!("the window did not take its title");
    }
}

/// A small screen (1024 × 600) gets a window that it can show.
fn fit(window: &WebviewWindow) {
    let Ok(Some(monitor)) = window.current_monitor() else { return };
    let room = monitor.work_area().size;
    let (Ok(inner), Ok(outer)) = (window.inner_size(), window.outer_size()) else { return };
    let frame =
        (outer.width.saturating_sub(inner.width), outer.height.saturating_sub(inner.height));
    let width = inner.width.min(room.width.saturating_sub(frame.0));
    let height = inner.height.min(room.height.saturating_sub(frame.1));
    if (width, height) != (inner.width, inner.height)
        && window.set_size(PhysicalSize::new(width, height)).is_err()
    {
        log::warn!("the window did not take its size");
    }
}

/// What the system says to it.
fn heed(app: &AppHandle, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            closing::asked(app);
        }
        WindowEvent::DragDrop(event) => dragged(app, event),
        _ => {}
    }
}

fn dragged(app: &AppHandle, event: &DragDropEvent) {
    let over = |over| host::tell(app, &HostEvent::Dragging { over });
    match event {
        DragDropEvent::Enter { paths, .. } if !paths.is_empty() => over(true),
        DragDropEvent::Drop { paths, .. } => {
            over(false);
            files::offer(app, paths.clone());
        }
        DragDropEvent::Leave => over(false),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_else() {
        let ours = |address: &str| is_ours(&address.parse().unwrap());
        assert!(ours("tauri://localhost/index.html#/draft/1"));
        assert!(ours("vitrina-preview://localhost/1/index.html"));
        assert!(ours("http://vitrina-preview.localhost/1/index.html"));
        assert!(!ours("https://example.org/"));
        assert!(!ours("http://vitrina-preview.localhost.example.org/"));
        assert!(!ours("file:///etc/passwd"));
    }
}
