//! A practice home: two made-up people, a folder as portal, and a sample to publish.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::{place, shell};

/// Who prepares.
pub const CLERK: &str = "Ana Ruiz";

/// Who approves.
pub const SUPERVISOR: &str = "Luis Mora";

/// The folder portal's name.
pub const PORTAL: &str = "practica";

/// Both people's passphrase. It protects nothing: whoever really works chooses their own.
pub const PASSPHRASE: &str = "solo para practicar";

/// Where one practises.
pub struct Practice {
    /// Vitrina's home.
    pub home: PathBuf,
    /// A copy of the sample.
    pub sample: PathBuf,
    /// What is published.
    pub site: PathBuf,
    /// What the two people's keys are sealed with.
    passphrase: String,
}

impl Practice {
    /// The practice home under the build folder, or the one that `VITRINA_HOME` names. `afresh`
    /// empties ours, never one that was named.
    pub fn prepare(afresh: bool) -> Result<Practice, String> {
        let folder = place::target().join("practice");
        let named = env::var_os("VITRINA_HOME").map(PathBuf::from);
        if afresh && named.is_none() && folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| at(&folder, &error))?;
        }
        // A folder portal publishes only where there is a folder: a missing one may be a missing disk.
        let site = folder.join("site");
        fs::create_dir_all(&site).map_err(|error| at(&site, &error))?;
        let sample = folder.join("obra_publica.xlsx");
        fs::copy(place::sample(), &sample).map_err(|error| at(&place::sample(), &error))?;
        let practice = Practice {
            home: named.unwrap_or_else(|| folder.join("home")),
            sample,
            site,
            passphrase: env::var("VITRINA_PASSPHRASE").unwrap_or_else(|_| PASSPHRASE.to_owned()),
        };
        practice.fill()?;
        Ok(practice)
    }

    /// Adds the people and the portal that are not there yet.
    fn fill(&self) -> Result<(), String> {
        let people = self.vitrina(["person", "list"])?.to_string();
        for (name, role) in [(CLERK, "clerk"), (SUPERVISOR, "supervisor")] {
            if !people.contains(name) {
                self.vitrina(["person", "add", name, "--role", role])?;
            }
        }
        if !self.vitrina(["portal", "list"])?.to_string().contains(&format!("\"{PORTAL}\"")) {
            let site = self.site.as_os_str();
            let words = ["portal", "add", PORTAL, "--folder"].map(OsStr::new);
            self.vitrina(words.into_iter().chain([site]))?;
        }
        Ok(())
    }

    /// The environment in which our programs see this home.
    pub fn environment(&self, command: &mut Command) {
        command.env("VITRINA_HOME", &self.home).env("VITRINA_PASSPHRASE", &self.passphrase);
    }

    /// Runs `vitrina … --json` and gives its answer.
    pub fn vitrina<S: AsRef<OsStr>>(
        &self,
        words: impl IntoIterator<Item = S>,
    ) -> Result<Value, String> {
        let mut command = shell::program(place::program("debug", "vitrina"));
        command.args(words);
        println!("$ {}", shell::shown(&command));
        command.arg("--json");
        self.environment(&mut command);
        let text = shell::read(&mut command)?;
        serde_json::from_str(&text)
            .map_err(|error| format!("{}: {error}\n{text}", shell::shown(&command)))
    }
}

/// A failure of the disk with its place.
pub fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
