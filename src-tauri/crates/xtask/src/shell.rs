//! Other programs: said before they start, and their failure said in one line.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::{Done, place};

/// A program to start at the top of the checkout.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(place::root());
    command
}

/// The cargo that started us.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// npm in the folder of the pages.
pub fn npm() -> Command {
    // On Windows npm is a script, and scripts are not found without their ending.
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(place::ui());
    command
}

/// Says the command and runs it to its end.
pub fn run(command: &mut Command) -> Done {
    println!("$ {}", shown(command));
    run_quietly(command)
}

/// Runs it to its end.
pub fn run_quietly(command: &mut Command) -> Done {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed: {status}", shown(command))) }
}

/// What it prints on standard output; its errors go to the terminal.
pub fn read(command: &mut Command) -> Result<String, String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(command, &error))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        Ok(text)
    } else {
        Err(format!("{} failed: {}\n{text}", shown(command), output.status))
    }
}

/// Whether it runs and is content, without a word.
pub fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program());
    let name = name.file_name().unwrap_or(command.get_program()).to_string_lossy();
    let words = command.get_args().map(|word| {
        let word = word.to_string_lossy();
        if word.contains(' ') { format!("\"{word}\"") } else { word.into_owned() }
    });
    std::iter::once(name.into_owned()).chain(words).collect::<Vec<_>>().join(" ")
}

/// The one line for a program that did not start.
pub fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("{} did not start: {error}", shown(command))
}
