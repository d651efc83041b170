//! Files that come from outside of the window: the command line, a second start, a drop, the system.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager};
use vitrina_wire::HostEvent;

use crate::host::{self, Host};

/// The files that a command line names; relative ones are meant from `folder`.
pub fn named(arguments: impl Iterator<Item = impl Into<OsString>>, folder: &Path) -> Vec<PathBuf> {
    let arguments = arguments.map(Into::into);
    let files = arguments.filter(|argument| !argument.as_encoded_bytes().starts_with(b"-"));
    files.map(|file| folder.join(file)).collect()
}

/// Offers files to the window, or keeps them until it asks. Looking at them may take a while where
/// they lie on a network, so that is done elsewhere.
pub fn offer(app: &AppHandle, paths: Vec<PathBuf>) {
    if paths.is_empty() {
        return;
    }
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let here = app.state::<Host>();
        let kept = here.unless_listening(|office| office.offer_early(&paths));
        if kept.is_none() {
            host::tell(&app, &HostEvent::Dropped { files: here.office.offer(&paths) });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_line_names_files_from_its_folder_and_options_are_none() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let absolute = folder.join("b.csv");
        let words = [OsString::from("a file.xlsx"), "--flag".into(), absolute.clone().into()];
        assert_eq!(named(words.into_iter(), folder), [folder.join("a file.xlsx"), absolute]);
    }
}
