//! Prints the window's side of the boundary, for `cargo xtask codegen`.
#![allow(clippy::print_stdout)]

fn main() {
    print!("{}", vitrina_wire::typescript());
}
