//! What only a host can do: ask for a file, show something outside of the window, tell a person.

use std::path::{Path, PathBuf};

/// The port to the desktop. What a host does not have it leaves out: nothing is chosen, nothing opens.
pub trait Native: Send + Sync {
    /// Asks the person for a spreadsheet.
    fn choose_file(&self) -> Option<PathBuf> {
        None
    }
    /// Asks the person for a folder.
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }
    /// Asks the person where a file of a name shall be saved.
    fn save_file(&self, _name: &str) -> Option<PathBuf> {
        None
    }
    /// Opens a web address in the browser.
    fn open_address(&self, _address: &str) -> bool {
        false
    }
    /// Opens a file or folder with the system's program for it.
    fn open_path(&self, _path: &Path) -> bool {
        false
    }
    /// Tells the person something that they may not be looking at: title and text.
    fn notify(&self, _title: &str, _text: &str) {}
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
