//! The whole line through the window's own door: every command by its name.

mod bench;
mod trouble;
mod whole;
