//! What each command does: a thin step from its request to the act in `work` and back.
#![allow(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    reason = "the list of commands gives every act the same form"
)]

pub(crate) mod description;
pub(crate) mod drafts;
pub(crate) mod files;
pub(crate) mod here;
pub(crate) mod office;
pub(crate) mod people;
pub(crate) mod portals;
pub(crate) mod preview;
pub(crate) mod publish;
pub(crate) mod reading;
pub(crate) mod review;
mod sheet_tab;
pub(crate) mod table;
pub(crate) mod tables;
pub(crate) mod xray;

#[cfg(test)]
mod draft_test;
