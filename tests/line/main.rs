//! The whole line by the command line, on real files, to a folder and to a real CKAN.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests are named by what they show, and stop where something is not as it must be"
)]

mod bad_input;
mod ckan;
mod ckan_kills;
mod compare;
mod folder;
mod inside;
mod keychain;
mod kills;
mod machine;
mod proxy;
mod several;
mod tampering;
mod vitrina;
