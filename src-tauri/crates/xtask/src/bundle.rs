//! `bundle`: the installers of this system, with the pages inside.

use crate::options::Options;
use crate::{Done, build, place, shell, system};

/// Builds the pages and the program as they are shipped, and packs them.
pub fn bundle(options: &Options) -> Done {
    system::ensure(&[system::COMPILER, system::WINDOW], options.yes)?;
    build::install_pages()?;
    build::build_pages()?;
    // The packer is a Node.js program of the pages' packages; it looks for the configuration below
    // the folder in which it is started.
    let packer = place::ui().join("node_modules/@tauri-apps/cli/tauri.js");
    shell::run(shell::program("node").arg(packer).arg("build"))?;
    println!("\nThe installers:  {}", place::target().join("release/bundle").display());
    Ok(())
}
