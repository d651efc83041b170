//! Bytes into sheets, tables into files, within limits.
