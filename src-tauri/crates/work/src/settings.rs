//! What people chose about the window and who sits at it, in a small file of the home.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use vitrina_model::PersonId;

use crate::{Home, Language, WorkError};

/// The size of text that can be read as well as any other, and the largest.
const TEXT_SIZES: std::ops::RangeInclusive<u16> = 100..=200;

/// No settings of ours are longer; what stands there instead is not read to its end.
const MOST: u64 = 64 << 10;

/// The file's name.
pub(crate) const NAME: &str = "settings.json";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The settings of a home. None of them is worth a failure: a file that cannot be understood is
/// taken as if nothing had been chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// `es-MX` or `en`; the system's where nothing was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// Size of text in percent.
    pub text_size: u16,
    /// Who sat here last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
}

impl Default for Settings {
    fn default() -> Settings {
        let text_size = *TEXT_SIZES.start();
        Settings { language: None, theme: Theme::System, text_size, person: None }
    }
}

impl Settings {
    /// The settings of a home, within their bounds.
    pub fn of(home: &Home) -> Settings {
        let mut text = Vec::new();
        let file = File::open(path(home));
        if file.and_then(|file| file.take(MOST).read_to_end(&mut text)).is_err() {
            text.clear();
        }
        let kept: Value = serde_json::from_slice(&text).unwrap_or_default();
        // Each by itself: what only a newer program understands does not take the rest with it.
        let usual = Settings::default();
        let settings = Settings {
            language: read(&kept, "language"),
            theme: read(&kept, "theme").unwrap_or(usual.theme),
            text_size: read(&kept, "text_size").unwrap_or(usual.text_size),
            person: read(&kept, "person"),
        };
        settings.bounded()
    }

    /// Keeps them, whole or not at all, and gives them as they were kept.
    pub fn keep(self, home: &Home) -> Result<Settings, WorkError> {
        let kept = self.bounded();
        let text = serde_json::to_string_pretty(&kept).unwrap_or_default() + "\n";
        write_whole(&path(home), text.as_bytes())?;
        Ok(kept)
    }

    /// A language that there is, by its own tag; a size that the pages were made for.
    fn bounded(mut self) -> Settings {
        let known = self.language.as_deref().and_then(Language::from_tag);
        self.language = known.map(|language| language.tag().to_owned());
        self.text_size = self.text_size.clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end());
        self
    }
}

fn read<T: DeserializeOwned>(kept: &Value, name: &str) -> Option<T> {
    serde_json::from_value(kept.get(name)?.clone()).ok()
}

fn path(home: &Home) -> std::path::PathBuf {
    home.root().join(NAME)
}

/// Writes a file so that it is there whole or not at all.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WorkError> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let write = || {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        crate::home::sync_folder(folder)
    };
    write().map_err(|error: std::io::Error| WorkError::home(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(folder.path()).unwrap();
        (folder, home)
    }

    #[test]
    fn what_was_chosen_is_there_again_within_its_bounds() {
        let (_folder, home) = home();
        assert_eq!(Settings::of(&home), Settings::default(), "nothing was chosen yet");
        let chosen = Settings {
            language: Some("en-GB".into()),
            theme: Theme::Dark,
            text_size: 900,
            person: Some(PersonId("ana".into())),
        };
        let kept = chosen.keep(&home).unwrap();
        assert_eq!((kept.language.as_deref(), kept.text_size), (Some("en"), 200));
        assert_eq!(Settings::of(&home), kept);
    }

    #[test]
    fn a_damaged_file_is_no_reason_to_stand_still() {
        let (_folder, home) = home();
        for text in ["", "{", "{\"text_size\":\"big\"}", "[1]", "{\"language\":\"fr\",\"new\":1}"] {
            std::fs::write(path(&home), text).unwrap();
            assert_eq!(Settings::of(&home), Settings::default(), "{text}");
        }
        let long = format!("{{\"text_size\":200,\"new\":\"{}\"}}", " ".repeat(MOST as usize));
        std::fs::write(path(&home), long).unwrap();
        assert_eq!(Settings::of(&home), Settings::default(), "not ours");
        std::fs::write(path(&home), "{\"theme\":\"of-tomorrow\",\"person\":\"ana\"}").unwrap();
        assert_eq!(Settings::of(&home).person, Some(PersonId("ana".into())));
    }
}
