//! Files made here, ordinary and odd, and what reading each must give.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "makers of files are not tests to clippy, yet fail like them"
)]

#[path = "read_files/child.rs"]
mod child;
#[path = "read_files/delimited.rs"]
mod delimited;
#[path = "read_files/hostile.rs"]
mod hostile;
#[path = "read_files/html.rs"]
mod html;
#[path = "read_files/locked.rs"]
mod locked;
#[path = "read_files/locked_xls.rs"]
mod locked_xls;
#[path = "read_files/named.rs"]
mod named;
#[path = "read_files/odd.rs"]
mod odd;
#[path = "read_files/ods.rs"]
mod ods;
#[path = "read_files/plain.rs"]
mod plain;
#[path = "read_files/refused.rs"]
mod refused;
#[path = "read_files/rescued.rs"]
mod rescued;
#[path = "read_files/support.rs"]
mod support;
#[path = "read_files/xls.rs"]
mod xls;
#[path = "read_files/xlsb.rs"]
mod xlsb;
#[path = "read_files/xlsx.rs"]
mod xlsx;
#[path = "read_files/xml2003.rs"]
mod xml2003;
