//! `vitrina`, the acts of a clerk and a supervisor from a terminal: for IT, scripts and tests.

mod args;
mod ask;
mod cells;
mod column;
mod commands;
mod help;
mod language;
mod output;
mod progress;
mod usage;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};
use vitrina_model::Words;
use vitrina_wire::Failure;
use vitrina_work::{FluentWords, WorkError, child};

use crate::args::Cli;
use crate::output::Output;

/// Lets the reading process of this program hold its memory within the limits.
#[global_allocator]
static ALLOCATOR: child::Capped = child::capped();

fn main() -> ExitCode {
    if let Some(code) = child::serve(std::env::args_os(), &ALLOCATOR) {
        return code;
    }
    let arguments: Vec<_> = std::env::args_os().collect();
    let words = FluentWords::new(language::choose(&arguments));
    let json = arguments.iter().any(|argument| argument == "--json");
    match parse(&words, &arguments) {
        Ok(cli) => run(&cli, &words),
        Err(error) => not_understood(&error, json, &words),
    }
}

fn parse(words: &dyn Words, arguments: &[std::ffi::OsString]) -> Result<Cli, clap::Error> {
    let mut command = help::localised(Cli::command(), words);
    let matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

fn run(cli: &Cli, words: &dyn Words) -> ExitCode {
    let output = Output::new(cli.json, words);
    let progress = progress::Shown::new(words);
    let done = commands::run(cli, words, &output, &progress);
    progress.clear();
    match done {
        Ok(()) => output.close(),
        Err(failed) => {
            output.failure(&failed.failure, failed.state);
            match failed.failure.code.as_str() {
                vitrina_wire::USAGE => ExitCode::from(2),
                // 128 + SIGINT is what shells expect of a command that Ctrl-C ended.
                "cancelled" => ExitCode::from(130),
                _ => ExitCode::FAILURE,
            }
        }
    }
}

/// Help and version go to standard output as asked for; anything else is a failure with exit 2.
fn not_understood(error: &clap::Error, json: bool, words: &dyn Words) -> ExitCode {
    let output = Output::new(json, words);
    if !error.use_stderr() {
        output.wrote(error.print());
        return output.close();
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand && !json {
        let _ = error.print();
    } else {
        output.failure(&usage::failure(error, words), None);
    }
    ExitCode::from(2)
}

/// What a command did not do, and the state a draft is in after it.
pub(crate) struct Failed {
    failure: Box<Failure>,
    state: Option<&'static str>,
}

impl Failed {
    /// Whether a password, or another one, would let it go on.
    pub(crate) fn asks_for_password(&self) -> bool {
        matches!(self.failure.code.as_str(), "password_needed" | "wrong_password")
    }
}

impl<E: Into<WorkError>> From<E> for Failed {
    fn from(error: E) -> Failed {
        Failed { failure: Box::new(Failure::from(&error.into())), state: None }
    }
}
