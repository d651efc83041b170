//! Runs `vitrina` as a script would: a home of its own, `--json`, the passphrase in the environment.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A home, and everything that is asked of it.
pub struct Desk {
    folder: TempDir,
}

/// The answer of one command.
#[derive(Debug)]
pub struct Answer {
    pub ok: bool,
    pub exit: Option<i32>,
    pub json: Value,
    pub stderr: String,
}

impl Answer {
    /// The document, where the command must have worked.
    #[track_caller]
    pub fn good(self) -> Value {
        assert!(self.ok, "the command works, but said {} {}", self.json, self.stderr);
        self.json
    }

    /// The failure's code, where the command must have failed with words and without harm.
    #[track_caller]
    pub fn code(&self) -> String {
        assert!(!self.ok, "the command is refused, but said {}", self.json);
        let error = &self.json["error"];
        let message = error["message"].as_str().unwrap_or_default();
        assert!(message.len() > 20 && !message.contains('['), "a failure has words: {}", self.json);
        error["code"].as_str().unwrap_or_default().to_owned()
    }
}

impl Desk {
    pub fn new() -> Desk {
        Desk { folder: TempDir::new().unwrap() }
    }

    /// A desk with a clerk, `ana-ruiz`, and a supervisor, `luis-mora`, each with their own words.
    pub fn with_people() -> Desk {
        let desk = Desk::new();
        desk.run_as("ana-ruiz", &["person", "add", "Ana Ruiz", "--role", "clerk"]).good();
        desk.run_as("luis-mora", &["person", "add", "Luis Mora", "--role", "supervisor"]).good();
        desk
    }

    pub fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    pub fn home(&self) -> PathBuf {
        self.path("home")
    }

    /// The command, ready to run. Passphrases differ by person; nothing else is inherited that
    /// could change an answer.
    pub fn command(&self, person: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vitrina"));
        command
            .args(arguments)
            .arg("--json")
            .env("VITRINA_HOME", self.home())
            .env("VITRINA_LANG", "en")
            .env("VITRINA_PASSPHRASE", format!("tren azul de {person}"))
            .env_remove("VITRINA_TOKEN")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.run_as("nobody", arguments)
    }

    pub fn run_as(&self, person: &str, arguments: &[&str]) -> Answer {
        answer(&self.command(person, arguments).output().unwrap())
    }

    pub fn start(&self, person: &str, arguments: &[&str]) -> Child {
        self.command(person, arguments).spawn().unwrap()
    }

    /// A described draft of `file`, prepared by Ana.
    pub fn draft(&self, file: &Path, title: &str) -> String {
        let file = file.to_str().unwrap();
        let made = self.run_as("ana-ruiz", &["draft", "new", file, "--as", "ana-ruiz"]).good();
        let id = made["draft"].as_str().unwrap().to_owned();
        let title = format!("title={title}");
        let set = ["draft", "set", &id, &title, "description=Filas de prueba, inventadas."];
        let rest = [
            "publisher=Oficina de Prueba",
            "license=cc-by-4.0",
            "contact=datos@example.org",
            "frequency=quarterly",
        ];
        self.run(&[&set[..], &rest[..]].concat()).good();
        id
    }

    /// The same, sent by Ana and approved by Luis.
    pub fn approved(&self, file: &Path, title: &str) -> String {
        let id = self.draft(file, title);
        self.run_as("ana-ruiz", &["draft", "submit", &id, "--as", "ana-ruiz"]).good();
        self.run_as("luis-mora", &["review", "approve", &id, "--as", "luis-mora"]).good();
        id
    }

    /// A folder portal called `site`; its directory.
    pub fn site(&self) -> PathBuf {
        let directory = self.path("site");
        std::fs::create_dir_all(&directory).unwrap();
        self.run(&["portal", "add", "site", "--folder", directory.to_str().unwrap()]).good();
        directory
    }

    pub fn state(&self, id: &str) -> String {
        self.run(&["draft", "show", id]).good()["state"].as_str().unwrap().to_owned()
    }
}

pub fn answer(output: &Output) -> Answer {
    let stdout = String::from_utf8_lossy(&output.stdout);
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!stderr.contains("panicked"), "no panic: {stderr}");
    let json = serde_json::from_str(&stdout)
        .unwrap_or_else(|_| panic!("one JSON document on standard output: {stdout:?} {stderr}"));
    Answer { ok: output.status.success(), exit: output.status.code(), json, stderr }
}

/// A file of the project's own.
pub fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/files").join(name)
}

/// Says visibly that a test did not run, and why. Returns so that the test can end.
pub fn skip(test: &str, reason: &str) {
    println!("SKIPPED {test}: {reason}");
}
