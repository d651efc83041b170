//! The project's own commands: run, test, tidy, codegen, gallery, bench, icons.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

mod bench;
mod build;
mod bundle;
mod codegen;
mod gallery;
mod headless;
mod icons;
mod options;
mod place;
mod practice;
mod run;
mod shell;
mod system;
mod test;
mod tidy;

use std::process::ExitCode;

use options::Options;

/// What a command gives: nothing, or what went wrong and what to do, for the person at the terminal.
type Done = Result<(), String>;

/// A command: its name, what it is for, and its function.
type Command = (&'static str, &'static str, fn(&Options) -> Done);

/// Every command.
const COMMANDS: &[Command] = &[
    ("run", "install what is missing, build, and open Vitrina with a sample at hand", run::run),
    ("test", "run everything: house rules, lints, tests, a real CKAN, a real window", test::test),
    ("tidy", "check the house rules only", tidy::tidy),
    (
        "codegen",
        "write the window's side of the boundary from the list of commands",
        codegen::codegen,
    ),
    ("gallery", "take a picture of every page in every state", gallery::gallery),
    (
        "bench",
        "convert large workbooks beside a bare loop, open beside a bare window",
        bench::bench,
    ),
    ("bundle", "build the installers of this system", bundle::bundle),
    ("icons", "draw every icon again from icons/icon.svg", icons::icons),
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let name = words.next().unwrap_or_default();
    let Some((_, _, command)) = COMMANDS.iter().find(|(known, ..)| *known == name) else {
        usage();
        return if matches!(name.as_str(), "" | "help" | "--help" | "-h") {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(2)
        };
    };
    match Options::parse(words).and_then(|options| command(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

fn usage() {
    println!("cargo xtask COMMAND [OPTIONS]\n");
    for (name, purpose, _) in COMMANDS {
        println!("  {name:<8} {purpose}");
    }
    println!("\n{}", options::HELP);
}
