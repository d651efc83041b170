//! `test`: everything, counted; the last line sums up.

mod ckan;
mod counts;
mod deny;
mod rust;
mod tally;

use crate::options::Options;
use crate::{Done, build, shell, system, tidy};
use tally::Tally;

/// Runs everything that this machine can run. What it cannot is listed, never passed over.
pub fn test(options: &Options) -> Done {
    system::ensure(&[system::COMPILER, system::WINDOW], options.yes)?;
    let mut tally = Tally::default();
    if let Err(reason) = system::ensure(&[system::DRIVER], options.yes) {
        // The window test says itself what it lacks.
        println!("{reason}");
    }
    for (rule, outcome) in tidy::all() {
        tally.check(&format!("tidy {rule}"), outcome);
    }
    tally.check("cargo fmt", shell::run(shell::cargo().args(["fmt", "--all", "--check"])));
    pages(&mut tally);
    if options.fast {
        tally.skip("ckan", "--fast");
        tally.skip("clippy", "--fast");
        tally.skip("licences", "--fast");
        rust::test(&mut tally, None);
    } else {
        let portal = ckan::start(&mut tally);
        rust::test(&mut tally, portal.as_ref());
        drop(portal);
        tally.check("clippy", clippy());
        deny::check(&mut tally);
    }
    tally.finish()
}

/// The pages' types, and their build: the desktop program carries it inside.
fn pages(tally: &mut Tally) {
    if let Err(reason) = build::install_pages() {
        tally.check("npm ci", Err(reason));
        return;
    }
    tally.check("tsc", shell::run(shell::npm().args(["run", "--silent", "check"])));
    tally.check("vite build", build::build_pages());
}

/// Lints of every target, with the features of the build, so that nothing is compiled twice for it.
fn clippy() -> Done {
    let words = ["clippy", "--quiet", "--workspace", "--all-targets", "--features"];
    let strict = [build::PAGES_INSIDE, "--", "--deny", "warnings"];
    shell::run(shell::cargo().args(words).args(strict))
}
