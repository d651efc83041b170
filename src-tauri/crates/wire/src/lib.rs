//! The only surface a host sees: commands, replies, failure codes.
