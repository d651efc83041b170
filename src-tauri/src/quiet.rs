//! A plugin for Rust alone: its commands and its script never reach the window.

use tauri::plugin::Plugin;
use tauri::{AppHandle, RunEvent, Runtime, Webview, Window};

/// Keeps of a plugin what Rust asks it for. The window cannot call it at all, so that no capability
/// needs to forbid it, and its script does not replace the window's own functions.
pub struct Quiet<P>(pub P);

impl<R: Runtime, P: Plugin<R>> Plugin<R> for Quiet<P> {
    fn name(&self) -> &'static str {
        self.0.name()
    }

    fn initialize(
        &mut self,
        app: &AppHandle<R>,
        config: serde_json::Value,
    ) -> Result<(), Box<dyn std::error::Error>> {
        self.0.initialize(app, config)
    }

    fn window_created(&mut self, window: Window<R>) {
        self.0.window_created(window);
    }

    fn webview_created(&mut self, webview: Webview<R>) {
        self.0.webview_created(webview);
    }

    fn on_event(&mut self, app: &AppHandle<R>, event: &RunEvent) {
        self.0.on_event(app, event);
    }
}
