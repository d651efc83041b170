//! The whole line through the window's own door: every command by its name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod bench;
mod hostile;
mod several;
mod trouble;
mod whole;
