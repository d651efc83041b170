//! One file a group of commands: parse, call the act, print.

mod draft;
mod file;
mod inside;
mod people;
mod places;
mod publish;
mod sipot;
mod tables;
mod xray;

use clap::CommandFactory;
use vitrina_model::Words;
use vitrina_work::{Desk, Home, Isolation, Keyring, Password, ReadOptions, WorkError};

use crate::args::{Cli, Command};
use crate::output::Output;
use crate::progress::Shown;
use crate::{Failed, ask};

/// What every command has at hand.
pub(crate) struct Context<'a> {
    pub(crate) cli: &'a Cli,
    pub(crate) words: &'a dyn Words,
    pub(crate) output: &'a Output<'a>,
    pub(crate) progress: &'a Shown<'a>,
    /// The password for files that ask for one.
    password: Option<Password>,
}

/// How often a person may mistype the password of a file.
const TRIES: u32 = 3;

/// Does what was asked. A file that asks for a password has changed nothing: it is asked of whoever
/// is there, and everything is done from the beginning.
pub(crate) fn run(
    cli: &Cli,
    words: &dyn Words,
    output: &Output<'_>,
    progress: &Shown<'_>,
) -> Result<(), Failed> {
    let mut context = Context { cli, words, output, progress, password: ask::given_password() };
    let mut tries = 0;
    loop {
        let done = once(&context);
        let failed = match &done {
            Err(failed) if tries < TRIES && failed.asks_for_password() => failed,
            _ => return done,
        };
        progress.clear();
        let Some(typed) = ask::file_password(&failed.failure, words) else { return done };
        context.password = Some(typed);
        tries += 1;
    }
}

fn once(context: &Context<'_>) -> Result<(), Failed> {
    let Context { cli, words, output, .. } = *context;
    match &cli.command {
        Command::Inspect { given, text } => inside::inspect(context, given, text),
        Command::Xray { given } => xray::xray(context, &inside::pick(context, given)?.path),
        Command::Cells { given } => {
            file::cells(context, &inside::pick(context, given)?.path, given.damaged)
        }
        Command::Compare { given } => file::compare(context, &inside::pick(context, given)?.path),
        Command::Trace(trace) => file::trace(context, trace),
        Command::Convert(convert) => file::convert(context, convert),
        Command::Sipot(command) => sipot::run(context, command),
        Command::Person(command) => people::run(context, command),
        Command::Portal(command) => places::run(context, command),
        Command::Draft(command) => draft::run(context, command),
        Command::Review(command) => draft::review(context, command),
        Command::Publish { id, to } => publish::publish(context, id, to),
        Command::Verify { receipt, offline } => publish::verify(context, receipt, !offline),
        Command::Backup { file } => file::backup(context, file),
        Command::Completions { shell } => {
            let command = &mut crate::help::localised(Cli::command(), words);
            // Into memory first: the generator panics where it cannot write.
            let mut script = Vec::new();
            clap_complete::generate(*shell, command, "vitrina", &mut script);
            output.raw(&script);
            Ok(())
        }
    }
}

impl Context<'_> {
    /// The home whose rules hold, which need not be there.
    pub(crate) fn rules(&self) -> Option<std::path::PathBuf> {
        self.cli.home.clone().or_else(Home::usual)
    }

    /// The desk in the home that was asked for.
    pub(crate) fn desk(&self) -> Result<Desk, WorkError> {
        let home = self.cli.home.clone().or_else(Home::usual).ok_or(WorkError::NoHome)?;
        let desk = Desk::open(&home, isolation())?;
        Ok(desk.with_keyring(Keyring::default().with(self.password.clone())))
    }

    /// How files are read here; `damaged` ones, too, where somebody said so.
    pub(crate) fn options(&self, damaged: bool) -> ReadOptions {
        let password = self.password.clone();
        ReadOptions { password, damaged, ..ReadOptions::new(isolation()) }
    }

    /// Does async work until it is done or Ctrl-C is pressed. Whatever was under way at a portal
    /// is in the journal and is looked up there the next time.
    pub(crate) fn wait<T>(
        &self,
        work: impl Future<Output = Result<T, WorkError>>,
    ) -> Result<T, WorkError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| WorkError::Home { path: String::new(), error })?;
        runtime.block_on(async {
            tokio::select! {
                done = work => done,
                () = self.progress.stopped() => Err(vitrina_model::Cancelled.into()),
            }
        })
    }
}

/// Files are read by another process of this very program.
pub(crate) fn isolation() -> Isolation {
    match std::env::current_exe() {
        Ok(program) => Isolation::Child { program },
        Err(_) => Isolation::InProcess,
    }
}
