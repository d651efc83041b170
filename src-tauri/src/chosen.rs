//! What the person chose that is not drawn by the page: the window's own theme and the language of
//! the system's dialogs.

use std::sync::Mutex;

use serde_json::Value;
use tauri::{AppHandle, Theme};
use vitrina_work::{FluentWords, Language};

use crate::host::locked;
use crate::window;

/// Theme and language; as the system has them until the person chose.
#[derive(Default)]
pub struct Chosen {
    language: Mutex<Option<Language>>,
    theme: Mutex<Option<Theme>>,
}

impl Chosen {
    /// Takes the preferences out of a reply that brings them.
    pub fn heed(&self, app: &AppHandle, command: &str, reply: &Value) {
        let preferences = match command {
            "hello" => &reply["preferences"],
            "prefer" => reply,
            _ => return,
        };
        *locked(&self.language) = preferences["language"].as_str().and_then(Language::from_tag);
        let theme = match preferences["theme"].as_str() {
            Some("light") => Some(Theme::Light),
            Some("dark") => Some(Theme::Dark),
            _ => None,
        };
        if std::mem::replace(&mut *locked(&self.theme), theme) != theme
            && let Some(window) = window::main(app)
            && window.set_theme(theme).is_err()
        {
            log::warn!("the window did not take its theme");
        }
    }

    /// The words for what the system shows.
    pub fn words(&self) -> FluentWords {
        let system = || sys_locale::get_locale().and_then(|tag| Language::from_tag(&tag));
        let language = *locked(&self.language);
        FluentWords::new(language.or_else(system).unwrap_or(Language::Spanish))
    }
}
