//! The desktop's own dialogs, programs and notifications.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_notification::NotificationExt;
use tauri_plugin_opener::OpenerExt;
use vitrina_wire::Native;

use crate::host::Host;
use crate::{preview, window};

/// Endings of what Vitrina reads, and of what holds it.
const SPREADSHEETS: &[&str] = &[
    "xlsx", "xlsm", "xlsb", "xls", "ods", "fods", "csv", "tsv", "xml", "htm", "html", "mht", "xlw",
    "zip",
];

/// The port to this desktop.
pub struct Desktop {
    app: AppHandle,
}

impl Desktop {
    /// The desktop of a running program.
    pub fn new(app: &AppHandle) -> Desktop {
        Desktop { app: app.clone() }
    }

    /// A dialog over the window, its title in the person's language.
    fn dialog(&self, title: &str) -> FileDialogBuilder<Wry> {
        let dialog = self.app.dialog().file().set_title(self.say(title));
        match window::main(&self.app) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }

    fn say(&self, id: &str) -> String {
        use vitrina_work::Words;
        self.app.state::<Host>().chosen.words().word(id)
    }
}

/// A dialog gives paths; addresses are for telephones.
fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|chosen| chosen.into_path().ok())
}

impl Native for Desktop {
    fn choose_file(&self) -> Option<PathBuf> {
        let dialog = self.dialog("dialog-choose-file");
        let dialog = dialog.add_filter(self.say("dialog-spreadsheets"), SPREADSHEETS);
        path(dialog.add_filter(self.say("dialog-every-file"), &["*"]).blocking_pick_file())
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        path(self.dialog("dialog-choose-folder").blocking_pick_folder())
    }

    fn save_file(&self, name: &str) -> Option<PathBuf> {
        path(self.dialog("dialog-save-file").set_file_name(name).blocking_save_file())
    }

    fn open_address(&self, address: &str) -> bool {
        let web = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
        web && self.app.opener().open_url(address, None::<&str>).is_ok()
    }

    fn open_path(&self, path: &Path) -> bool {
        let there = path.exists();
        there && self.app.opener().open_path(path.to_string_lossy(), None::<&str>).is_ok()
    }

    fn notify(&self, title: &str, text: &str) {
        let notification = self.app.notification().builder().title(title).body(text);
        // The desktop may take its time to answer, and nothing here waits for it.
        std::thread::spawn(move || {
            if notification.show().is_err() {
                log::info!("the desktop took no notification");
            }
        });
    }

    fn frame_address(&self, path: &str) -> String {
        preview::address(path)
    }
}
