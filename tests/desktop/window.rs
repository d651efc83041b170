//! The built program in a real window: its look, its manners, and whole days of work in it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

mod ckan;
mod day;
mod desk;
mod driver;
mod first_page;
mod hands;
mod kept;
mod leaving;
mod manners;
mod notified;
mod outside;
mod person;
mod picture;
mod story;
