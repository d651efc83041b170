//! The store as its callers use it: one file a table, and one a promise.

// clippy.toml allows these in test functions only; here the functions beside them are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod support;

mod action;
mod decision;
mod draft;
mod event;
mod person;
mod portal;
mod publication;
mod receipt;
mod source;
mod submission;

mod append_only;
mod damage;
mod invariants;
mod kill;
mod migrations;
mod states;
mod two_stores;
mod words;
