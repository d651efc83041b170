//! What only a host can do: ask for a file, show something outside of the window, tell a person.

use std::path::{Path, PathBuf};

/// The port to the desktop. A host that has no such thing answers `None` or `false`.
pub trait Native: Send + Sync {
    /// Asks the person for a spreadsheet.
    fn choose_file(&self) -> Option<PathBuf>;
    /// Asks the person for a folder.
    fn choose_folder(&self) -> Option<PathBuf>;
    /// Asks the person where a file named `name` shall be saved.
    fn save_file(&self, name: &str) -> Option<PathBuf>;
    /// Opens a web address in the browser.
    fn open_address(&self, address: &str) -> bool;
    /// Opens a file or folder with the system's program for it.
    fn open_path(&self, path: &Path) -> bool;
    /// Tells the person something that they may not be looking at: title and text.
    fn notify(&self, title: &str, text: &str);
    /// The address under which the window's isolated frame loads `path` of [`crate::Office::frame`].
    fn frame_address(&self, path: &str) -> String;
}

/// A file for the isolated frame.
pub struct Frame {
    /// IANA media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
