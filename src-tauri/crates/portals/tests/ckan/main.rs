//! Publishing on a real CKAN. `tests/portals/ckan` starts one; `VITRINA_TEST_CKAN` is its address
//! and `VITRINA_TEST_CKAN_TOKEN` a sysadmin's token. It must have the organization `city`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "the helpers are test code too"
)]

mod relay;
#[path = "../sample/mod.rs"]
mod sample;
mod site;
mod trouble;
mod whole;
