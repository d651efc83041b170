//! What a person would choose in the system's dialogs, told by the test beforehand.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Json;
use axum::extract::State;
use vitrina_wire::Native;

use crate::Host;

/// The answers that wait for a dialog, and what was opened outside of the window.
pub(crate) struct Chosen {
    waiting: Mutex<Vec<PathBuf>>,
    opened: Mutex<Vec<String>>,
    saved: PathBuf,
}

impl Chosen {
    /// Answers from the command line; what is saved goes beside the home.
    pub(crate) fn new(home: &Path, files: Vec<PathBuf>) -> Chosen {
        let saved = home.with_extension("saved");
        Chosen { waiting: Mutex::new(files), opened: Mutex::default(), saved }
    }

    fn next(&self) -> Option<PathBuf> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.is_empty() { None } else { Some(waiting.remove(0)) }
    }

    fn opened(&self, what: String) -> bool {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner).push(what);
        true
    }
}

/// The desktop of a browser test.
pub(crate) struct Loopback(pub(crate) Arc<Chosen>);

impl Native for Loopback {
    fn choose_file(&self) -> Option<PathBuf> {
        self.0.next()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        self.0.next()
    }

    fn save_file(&self, name: &str) -> Option<PathBuf> {
        std::fs::create_dir_all(&self.0.saved).ok()?;
        Some(self.0.saved.join(name))
    }

    fn open_address(&self, address: &str) -> bool {
        self.0.opened(address.to_owned())
    }

    fn open_path(&self, path: &Path) -> bool {
        self.0.opened(path.display().to_string())
    }

    fn notify(&self, title: &str, _: &str) {
        self.0.opened(format!("notification: {title}"));
    }

    fn frame_address(&self, path: &str) -> String {
        format!("/preview/{path}")
    }
}

/// Says what the person will choose in the next dialogs.
pub(crate) async fn choose(State(host): State<Host>, Json(paths): Json<Vec<PathBuf>>) {
    host.native.waiting.lock().unwrap_or_else(PoisonError::into_inner).extend(paths);
}

/// What was opened outside of the window so far.
pub(crate) async fn opened(State(host): State<Host>) -> Json<Vec<String>> {
    Json(host.native.opened.lock().unwrap_or_else(PoisonError::into_inner).clone())
}
