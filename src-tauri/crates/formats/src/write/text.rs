//! A text file that grows in memory and is spilled to the disk piece by piece.

use std::path::Path;

use super::WriteError;
use super::atomic::{AtomicFile, Sealed};

/// Bytes kept before they go to the file.
const PIECE: usize = 1 << 16;

/// UTF-8 text on its way into an [`AtomicFile`].
pub struct TextFile {
    file: AtomicFile,
    /// What is written next; append to it.
    pub out: String,
}

impl TextFile {
    /// A text file that will be `name` in `directory`.
    pub fn create(directory: &Path, name: &str) -> Result<TextFile, WriteError> {
        let file = AtomicFile::create(directory, name)?;
        Ok(TextFile { file, out: String::with_capacity(2 * PIECE) })
    }

    /// Passes on what has come together, if it is enough; called once a row.
    pub fn spill(&mut self) -> Result<(), WriteError> {
        if self.out.len() < PIECE {
            return Ok(());
        }
        self.file.put(self.out.as_bytes())?;
        self.out.clear();
        Ok(())
    }

    /// Passes on what has come together, and `more` behind it.
    pub fn pass(&mut self, more: &str) -> Result<(), WriteError> {
        self.file.put(self.out.as_bytes())?;
        self.out.clear();
        self.file.put(more.as_bytes())
    }

    /// Passes on the rest and brings it to the disk.
    pub fn seal(mut self) -> Result<Sealed, WriteError> {
        self.file.put(self.out.as_bytes())?;
        self.file.seal()
    }
}
