//! `gallery`: a picture of every page in every state that matters, on one page.

use crate::options::Options;
use crate::test::journeys;
use crate::{Done, build, place, shell, system};

/// Takes the pictures from the real pages over the real Rust, with real data.
pub fn gallery(options: &Options) -> Done {
    system::ensure(&[system::COMPILER, system::WINDOW, system::TESTS], options.yes)?;
    build::install_pages()?;
    build::build_pages()?;
    journeys::prepare()?;
    shell::run(&mut journeys::playwright("gallery.config.ts"))?;
    println!("{}", place::target().join("gallery/index.html").display());
    Ok(())
}
