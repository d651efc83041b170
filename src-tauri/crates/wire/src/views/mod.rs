//! Requests and replies: what travels between Rust and the window, one file a page of the window.
//!
//! Rows and columns are zero-based here; times are RFC 3339 in UTC; no reply holds a path that a
//! request could use: files travel as tokens.

mod common;
mod description;
mod draft;
mod office;
mod publication;
mod reading;
mod review;
mod table;
mod tables;
mod xray;

pub use common::*;
pub use description::*;
pub use draft::*;
pub use office::*;
pub use publication::*;
pub use reading::*;
pub use review::*;
pub use table::*;
pub use tables::*;
pub use xray::*;
