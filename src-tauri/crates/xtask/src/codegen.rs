//! `codegen`: the window's side of the boundary, written from the list of commands.

use std::fs;

use crate::options::Options;
use crate::practice::at;
use crate::{Done, place, shell};

/// Writes `ui/src/wire/generated.ts`; a test of `wire` says when it is no longer true.
pub fn codegen(_: &Options) -> Done {
    let words = ["run", "--quiet", "--package", "vitrina-wire", "--example", "typescript"];
    let text = shell::read(shell::cargo().args(words))?;
    let path = place::ui().join("src/wire/generated.ts");
    fs::write(&path, text).map_err(|error| at(&path, &error))
}
