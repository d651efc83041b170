//! A real CKAN on loopback for the time of the tests.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Stdio};

use crate::test::tally::Tally;
use crate::{place, shell};

/// The versions that we promise to publish to, the newest first.
pub const VERSIONS: [&str; 2] = ["2.12.0", "2.11.6"];

/// A CKAN that runs. It is stopped at the end unless it ran before.
pub struct Ckan {
    /// Which one.
    version: &'static str,
    /// `url`, `token` and `organization`.
    facts: BTreeMap<String, String>,
    /// Whether we started it.
    ours: bool,
}

/// Installs it where it is not yet, and starts it; where that cannot be had, it is skipped.
pub fn start(tally: &mut Tally, version: &'static str) -> Option<Ckan> {
    match begin(version) {
        Ok(portal) => Some(portal),
        Err(reason) => {
            tally.skip(&format!("CKAN {version}"), reason.trim());
            None
        }
    }
}

fn begin(version: &'static str) -> Result<Ckan, String> {
    if !cfg!(target_os = "linux") {
        return Err("the script knows Debian and Ubuntu only".into());
    }
    let ours = !shell::succeeds(&mut script(version, "status"));
    if ours {
        say(&mut script(version, "install"))?;
    }
    let text = say(&mut script(version, "start"))?;
    let mut facts: BTreeMap<String, String> = text
        .lines()
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect();
    let file = facts.remove("token_file").ok_or("the script named no token file")?;
    let token = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    facts.insert("token".into(), token.trim().to_owned());
    Ok(Ckan { version, facts, ours })
}

/// Runs a verb; its last line is the reason where it fails.
fn say(command: &mut Command) -> Result<String, String> {
    println!("$ {}", shell::shown(command));
    let output = command.stderr(Stdio::piped()).output();
    let output = output.map_err(|error| shell::cannot_start(command, &error))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    print!("{errors}");
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(errors.lines().last().unwrap_or("it failed without a word").to_owned())
}

fn script(version: &str, verb: &str) -> Command {
    let mut command = shell::program("python3");
    command.arg(place::root().join("tests/portals/ckan")).arg(verb).env("CKAN_VERSION", version);
    command
}

impl Ckan {
    /// The environment in which the tests find it.
    pub fn environment(&self, command: &mut Command) {
        for (fact, name) in [
            ("url", "VITRINA_TEST_CKAN"),
            ("token", "VITRINA_TEST_CKAN_TOKEN"),
            ("organization", "VITRINA_TEST_CKAN_ORGANIZATION"),
        ] {
            if let Some(value) = self.facts.get(fact) {
                command.env(name, value);
            }
        }
    }
}

impl Drop for Ckan {
    fn drop(&mut self) {
        if self.ours
            && let Err(reason) = say(&mut script(self.version, "stop"))
        {
            println!("CKAN was not stopped: {reason}");
        }
    }
}
