//! `vitrina`, the acts of a clerk and a supervisor from a terminal.
fn main() {}
