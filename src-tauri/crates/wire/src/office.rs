//! An open home behind a window: who sits there, which files were offered, what is being done.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use serde_json::Value;
use vitrina_model::{PersonId, PortalName};
use vitrina_work::{Desk, Isolation, Keyring, Member, Picked, Secret, WorkError, Workbooks};

use crate::call::{Calls, Listen, locked};
use crate::{COMMANDS, Command, Failure, Frame, Native, Offered, Running};

/// What a host keeps for its window.
pub struct Office {
    root: PathBuf,
    isolation: Isolation,
    pub(crate) native: Box<dyn Native>,
    calls: Arc<Calls>,
    pub(crate) offered: Mutex<Tokens>,
    /// Tokens of portals for as long as the program runs, where there is no keychain.
    pub(crate) secrets: Mutex<BTreeMap<PortalName, Secret>>,
    /// Who sits here.
    pub(crate) person: Mutex<Option<PersonId>>,
    /// Held from reading the settings until they are kept: two changes at once both stay.
    pub(crate) settings: Mutex<()>,
    /// Files that came before the window could hear of them.
    pub(crate) early: Mutex<Vec<Offered>>,
    /// The cells that were pasted last, until others are.
    pub(crate) pasted: Mutex<Option<Picked>>,
    /// The workbooks that are open.
    pub(crate) books: Workbooks,
    /// The passwords of locked files.
    keyring: Keyring,
    /// Folders that the isolated frame may read, by the token in their address.
    pub(crate) frames: Mutex<BTreeMap<String, PathBuf>>,
}

impl Office {
    /// The office at `root`. Nothing is opened before the first command, so that a home that cannot
    /// be used is a page and not a program that does not start.
    pub fn new(root: PathBuf, isolation: Isolation, native: Box<dyn Native>) -> Office {
        Office {
            root,
            isolation,
            native,
            calls: Arc::default(),
            offered: Mutex::default(),
            secrets: Mutex::default(),
            person: Mutex::default(),
            settings: Mutex::default(),
            early: Mutex::default(),
            pasted: Mutex::default(),
            books: Workbooks::default(),
            keyring: Keyring::default(),
            frames: Mutex::default(),
        }
    }

    /// Does one command and gives its reply. Blocks: a host calls it on a thread of its own inside
    /// a runtime. `id` is the caller's name for the call, by which `cancel` finds it.
    pub fn call(
        &self,
        command: &str,
        request: Value,
        id: &str,
        listen: Listen,
    ) -> Result<Value, Failure> {
        let Some(known) = COMMANDS.iter().find(|known| known.name == command) else {
            return Err(Failure::usage(format!("no command {command}")));
        };
        let draft = request.get("draft").and_then(Value::as_str).map(str::to_owned);
        let (call, _guard) = self.calls.enter(id, known.name, draft, listen);
        let began = Instant::now();
        let done = catch_unwind(AssertUnwindSafe(|| (known.run)(self, request, &call)));
        let done = done.unwrap_or_else(|panic| Err(Failure::panicked(&*panic)));
        said(known, began, &done);
        done.map_err(Failure::without_folders)
    }

    /// Asks a call to stop.
    pub fn cancel(&self, id: &str) {
        self.calls.stop(id);
    }

    /// What is being done at the moment.
    pub fn running(&self) -> Vec<Running> {
        self.calls.running()
    }

    /// Takes files that came from outside of the window, and keeps them until it asks.
    pub fn offer(&self, paths: &[PathBuf]) -> Vec<Offered> {
        paths.iter().map(|path| crate::acts::files::offer(self, path)).collect()
    }

    /// The same for a window that does not listen yet.
    pub fn offer_early(&self, paths: &[PathBuf]) {
        let files = self.offer(paths);
        locked(&self.early).extend(files);
    }

    /// A file of a preview for the isolated frame, by the path in its address: `token/file`.
    pub fn frame(&self, path: &str) -> Option<Frame> {
        crate::acts::preview::frame(self, path)
    }

    /// A desk of its own for a command: the database keeps several apart.
    pub(crate) fn desk(&self) -> Result<Desk, WorkError> {
        let desk = Desk::open(&self.root, self.isolation.clone())?;
        Ok(desk.with_keyring(self.keyring.clone()))
    }

    /// The home's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// What the log says of a command: never what it was about.
fn said(command: &Command, began: Instant, done: &Result<Value, Failure>) {
    let took = began.elapsed().as_millis();
    match done {
        Ok(_) => log::debug!("{} {took} ms", command.name),
        Err(failure) => log::warn!("{} {took} ms: {}", command.name, failure.code),
    }
}

/// Files that a person chose, by the tokens that requests name them by.
#[derive(Default)]
pub(crate) struct Tokens {
    given: Vec<(PathBuf, Member)>,
    known: BTreeMap<(PathBuf, Option<usize>), usize>,
}

impl Tokens {
    /// The token of a path.
    pub(crate) fn give(&mut self, path: &Path) -> String {
        self.token(path, None)
    }

    /// The token of the file at place `at` of the zip at `path`.
    pub(crate) fn give_member(&mut self, path: &Path, at: usize) -> String {
        self.token(path, Some(at))
    }

    fn token(&mut self, path: &Path, at: Option<usize>) -> String {
        let given = &mut self.given;
        let at = *self.known.entry((path.to_owned(), at)).or_insert_with(|| {
            given.push((path.to_owned(), at.map_or(Member::Only, Member::At)));
            given.len() - 1
        });
        format!("file-{at}")
    }

    /// The path behind a token.
    pub(crate) fn path(&self, token: &str) -> Option<PathBuf> {
        self.file(token).map(|(path, _)| path)
    }

    /// The path behind a token, and which file of the zip there is meant.
    pub(crate) fn file(&self, token: &str) -> Option<(PathBuf, Member)> {
        let at: usize = token.strip_prefix("file-")?.parse().ok()?;
        self.given.get(at).cloned()
    }
}
