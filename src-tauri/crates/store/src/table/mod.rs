//! One file a table: its row, its writes, its reads.

pub(crate) mod action;
pub(crate) mod decision;
pub(crate) mod draft;
pub(crate) mod event;
pub(crate) mod outcome;
pub(crate) mod person;
pub(crate) mod portal;
pub(crate) mod publication;
pub(crate) mod receipt;
pub(crate) mod source;
pub(crate) mod source_chunk;
pub(crate) mod submission;
