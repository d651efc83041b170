//! How long work says how far it is, and how it is told to stop.

use crate::Sheet;

/// What is being done, by the id of its words: `stage-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage(pub &'static str);

impl Stage {
    /// Reading the file.
    pub const READ: Stage = Stage("read");
    /// Finding the table and its types.
    pub const SHAPE: Stage = Stage("shape");
    /// Writing the files.
    pub const WRITE: Stage = Stage("write");
    /// Keeping the original.
    pub const KEEP: Stage = Stage("keep");
    /// Checking digests.
    pub const CHECK: Stage = Stage("check");
    /// Sending a file.
    pub const SEND: Stage = Stage("send");
    /// Loading rows.
    pub const LOAD: Stage = Stage("load");
    /// Reading the public copy back.
    pub const READ_BACK: Stage = Stage("read-back");
}

/// The person stopped the work; nothing half-done is left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("stopped")]
pub struct Cancelled;

/// Whoever waits for long work. Implementations must be cheap: they are called every few thousand
/// rows. Deliberately absent: words, percentages, clocks.
pub trait Progress: Send + Sync {
    /// `done` of `total` units of `stage` are done; `total` is 0 where it is not known.
    /// `Err(Cancelled)` asks the work to stop, leaving nothing half-written.
    fn at(&self, stage: Stage, done: u64, total: u64) -> Result<(), Cancelled>;

    /// The first rows of the first sheet, while the rest is still being read. More may follow; the
    /// file may still turn out to be damaged.
    fn first_rows(&self, _: &Sheet) {}
}

/// Nobody waits, and nobody stops the work.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn at(&self, _: Stage, _: u64, _: u64) -> Result<(), Cancelled> {
        Ok(())
    }
}
