//! How a text file is read, and how else it could be.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a text file is read: found, or as a person chose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadingDetail {
    /// The encodings it may be in, the one it is read in first; none where the file is no text.
    pub encodings: Vec<EncodingView>,
    /// What separates its cells.
    pub delimiter: Option<String>,
    /// What a person chose.
    pub chosen: ReadingChoice,
}

/// An encoding that the file may be in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EncodingView {
    /// Its label, which can be chosen.
    pub encoding: String,
    /// Whether the file is read so.
    pub chosen: bool,
    /// The first words with letters beyond ASCII, as they look in it.
    pub words: Vec<String>,
}

/// What a person chooses; what is not there is found in the file.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ReadingChoice {
    /// Encoding by its label.
    pub encoding: Option<String>,
    /// Separator, one letter.
    pub delimiter: Option<String>,
}
