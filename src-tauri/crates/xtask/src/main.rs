//! The project's own commands: run, test, tidy, bench.
fn main() {}
