//! Where things lie in the checkout.

use std::env;
use std::path::{Path, PathBuf};

/// The top of the checkout.
pub fn root() -> PathBuf {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate_folder.ancestors().nth(3).unwrap_or(crate_folder).to_path_buf()
}

/// The one folder for everything that is built or downloaded.
pub fn target() -> PathBuf {
    // Joining an absolute path gives that path.
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// A program of ours, built with the profile `debug` or `release`.
pub fn program(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// The folder of a package that `npm ci` needs: `ui`.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// The made-up spreadsheet to practise with.
pub fn sample() -> PathBuf {
    root().join("tests/files/obra_publica.xlsx")
}

/// Where a program is on the search path.
pub fn which(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|p| p.is_file())
}
