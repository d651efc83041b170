//! Reading in a child process, so that a hostile file can exhaust the child and never the app.
//!
//! A host that reads with [`Isolation::Child`](super::Isolation::Child) does two things:
//!
//! ```ignore
//! #[global_allocator]
//! static MEMORY: vitrina_formats::read::child::Capped = vitrina_formats::read::child::capped();
//!
//! fn main() -> std::process::ExitCode {
//!     if let Some(code) = vitrina_formats::read::child::serve(std::env::args_os(), &MEMORY) {
//!         return code;
//!     }
//!     // the host's own work
//! }
//! ```
//!
//! The allocator counts; it limits only in the child. Nothing here depends on one system's limits.

mod frames;
mod parent;
mod serve;

use std::alloc::System;

use cap::Cap;
use serde::{Deserialize, Serialize};
use vitrina_model::Limits;

pub(super) use parent::read;
pub(crate) use parent::xray;
pub use serve::serve;

/// The counting allocator a host installs.
pub type Capped = Cap<System>;

/// The allocator to install: the system's, without a limit until [`serve`] sets one.
pub const fn capped() -> Capped {
    Cap::new(System, usize::MAX)
}

/// The first argument that makes a host a reading child.
const COMMAND: &str = "__read";

/// What the child exits with when it came too near its memory or its time.
const OVER_MEMORY: u8 = 81;
const OVER_TIME: u8 = 82;

/// What the child is asked to read; the path comes beside it, since not every path is text.
#[derive(Debug, Serialize, Deserialize)]
struct Order {
    limits: Bounds,
    second: bool,
    /// Whether what lies beside the tables is asked for, and not the tables.
    xray: bool,
    encoding: Option<String>,
    delimiter: Option<char>,
    /// Whether a password comes through standard input: arguments are seen by everybody.
    password: bool,
}

/// [`Limits`] on their way to the child.
#[derive(Debug, Serialize, Deserialize)]
struct Bounds {
    file_bytes: u64,
    part_bytes: u64,
    unpacked_bytes: u64,
    sheets: u32,
    rows: u32,
    columns: u32,
    cells: u64,
    text_bytes: u64,
    written_bytes: u64,
    memory_bytes: u64,
    time_ms: u64,
}

impl From<&Limits> for Bounds {
    fn from(limits: &Limits) -> Bounds {
        Bounds {
            file_bytes: limits.file_bytes,
            part_bytes: limits.part_bytes,
            unpacked_bytes: limits.unpacked_bytes,
            sheets: limits.sheets,
            rows: limits.rows,
            columns: limits.columns,
            cells: limits.cells,
            text_bytes: limits.text_bytes,
            written_bytes: limits.written_bytes,
            memory_bytes: limits.memory_bytes,
            time_ms: u64::try_from(limits.time.as_millis()).unwrap_or(u64::MAX),
        }
    }
}

impl From<Bounds> for Limits {
    fn from(bounds: Bounds) -> Limits {
        Limits {
            file_bytes: bounds.file_bytes,
            part_bytes: bounds.part_bytes,
            unpacked_bytes: bounds.unpacked_bytes,
            sheets: bounds.sheets,
            rows: bounds.rows,
            columns: bounds.columns,
            cells: bounds.cells,
            text_bytes: bounds.text_bytes,
            written_bytes: bounds.written_bytes,
            memory_bytes: bounds.memory_bytes,
            time: std::time::Duration::from_millis(bounds.time_ms),
        }
    }
}
