//! Bytes into sheets, tables into files, within limits.

pub mod write;

pub mod read;

pub mod xray;
