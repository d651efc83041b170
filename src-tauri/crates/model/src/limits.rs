//! What a reader may use: cells, columns, bytes, memory and time, checked before anything is built.

use std::time::Duration;

/// Bounds for reading one file. Every reader checks them *before* it allocates, since one far cell
/// or a styled emptiness can claim 17 billion cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file itself in bytes.
    pub file_bytes: u64,
    /// Bytes of any one part of the file once unpacked.
    pub part_bytes: u64,
    /// Bytes of all parts of the file once unpacked.
    pub unpacked_bytes: u64,
    /// Sheets of a workbook.
    pub sheets: u32,
    /// Rows of a sheet.
    pub rows: u32,
    /// Columns of a sheet; at most 65,536.
    pub columns: u32,
    /// Cells that hold something, over all sheets.
    pub cells: u64,
    /// Bytes of text of a sheet, each distinct text counted once.
    pub text_bytes: u64,
    /// Bytes of all cells over all sheets where each is written out, every repetition counted
    /// again and a few bytes added a cell: a shared text in a small file can be written a million
    /// times, and fill the disk.
    pub written_bytes: u64,
    /// Memory of a reading process in bytes.
    pub memory_bytes: u64,
    /// Processor time of a reading process.
    pub time: Duration,
}

impl Default for Limits {
    /// What an office computer with 8 GB bears: 2 GiB files, 60 million cells.
    fn default() -> Limits {
        Limits {
            file_bytes: 2 << 30,
            part_bytes: 8 << 30,
            unpacked_bytes: 12 << 30,
            sheets: 4_096,
            rows: 16_777_216,
            columns: 16_384,
            cells: 60_000_000,
            text_bytes: 2 << 30,
            written_bytes: 360 << 20,
            memory_bytes: 1_100 << 20,
            time: Duration::from_secs(14),
        }
    }
}

impl Limits {
    /// The limits for a file of `bytes`: time grows by one second and what may be written by 64 MiB
    /// a MiB beyond ten, memory by twelve times the bytes beyond 64 MiB, so that a small hostile
    /// file stays cheap and an honest large one is read.
    #[must_use]
    pub fn for_file(bytes: u64) -> Limits {
        let limits = Limits::default();
        let beyond = (bytes >> 20).saturating_sub(10);
        let time = limits.time + Duration::from_secs(beyond);
        let written_bytes = limits.written_bytes + (beyond << 26);
        let memory_bytes = limits.memory_bytes + 12 * bytes.saturating_sub(64 << 20);
        Limits { written_bytes, memory_bytes, time, ..limits }
    }
}

/// Which limit a file reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{limit} over the limit of {most}")]
pub struct LimitReached {
    /// The limit's name as in [`Limits`], `cells` for instance.
    pub limit: &'static str,
    /// What it allows.
    pub most: u64,
}
