//! Workbooks made here with something hidden in each, and what an X-ray must tell of them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    dead_code,
    reason = "makers of files are not tests to clippy, yet fail like them"
)]

#[path = "xray/hostile.rs"]
mod hostile;
#[path = "xray/ods.rs"]
mod ods;
#[path = "xray/samples.rs"]
mod samples;
#[path = "read_files/support.rs"]
mod support;
#[path = "xray/told.rs"]
mod told;
#[path = "xray/xls.rs"]
mod xls;
#[path = "xray/xlsb.rs"]
mod xlsb;
#[path = "xray/xlsx.rs"]
mod xlsx;
