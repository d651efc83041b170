//! The pages and the programs, built for development.

use std::fs;

use crate::{Done, place, shell};

/// The feature with which the desktop program carries its pages inside. Always the same one, since
/// another choice of features would compile the window's library a second time.
pub const PAGES_INSIDE: &str = "vitrina-desktop/custom-protocol";

/// Oldest Node.js that the pages' tools bear.
const NODE: (u32, u32) = (20, 19);

/// Installs the pages' packages if the lock file is newer than what lies there.
pub fn install_pages() -> Done {
    node()?;
    let changed = |path: &str| fs::metadata(place::ui().join(path)).and_then(|m| m.modified()).ok();
    let installed = changed("node_modules/.package-lock.json");
    if installed.is_some() && installed >= changed("package-lock.json") {
        return Ok(());
    }
    shell::run(shell::npm().arg("ci"))
}

/// Builds the pages into `ui/dist`.
pub fn build_pages() -> Done {
    shell::run(shell::npm().args(["run", "--silent", "build", "--", "--logLevel", "warn"]))
}

/// Builds `vitrina`.
pub fn build_command_line() -> Done {
    shell::run(shell::cargo().args(["build", "--package", "vitrina-cli"]))
}

/// Builds `vitrina` and the desktop program.
pub fn build_programs() -> Done {
    let packages = ["build", "--package", "vitrina-cli", "--package", "vitrina-desktop"];
    shell::run(shell::cargo().args(packages).args(["--features", PAGES_INSIDE]))
}

fn node() -> Done {
    let (major, minor) = NODE;
    let found = shell::read(shell::program("node").arg("--version"))
        .map_err(|error| format!("{error}\nInstall Node.js {major}.{minor} or newer."))?;
    if version(&found).is_some_and(|found| found >= NODE) {
        return Ok(());
    }
    Err(format!("Node.js is {}; {major}.{minor} or newer is needed.", found.trim()))
}

fn version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_compared_as_numbers() {
        assert!(version("v20.20.2\n") >= Some(NODE));
        assert!(version("v20.9.0") < Some(NODE), "9 is less than 19, though not as text");
        assert_eq!(version("none"), None);
    }
}
