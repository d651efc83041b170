//! `test`: everything, counted; the last line sums up.

mod ckan;
mod counts;
mod deny;
pub mod journeys;
mod judge;
mod rust;
mod tally;

use crate::options::Options;
use crate::{Done, build, shell, system, tidy};
use tally::Tally;

/// Runs everything that this machine can run. What it cannot is listed, never passed over.
pub fn test(options: &Options) -> Done {
    system::ensure(&[system::COMPILER, system::WINDOW], options.yes)?;
    let mut tally = Tally::default();
    if let Err(reason) = system::ensure(&[system::TESTS], options.yes) {
        // Each of those tests says itself what it lacks.
        println!("{reason}");
    }
    for (rule, outcome) in tidy::all() {
        tally.check(&format!("tidy {rule}"), outcome);
    }
    tally.check("cargo fmt", shell::run(shell::cargo().args(["fmt", "--all", "--check"])));
    pages(&mut tally);
    if rust::build(&mut tally) {
        judge::prepare();
        // Only now, so that the portal runs no longer than it is needed.
        let [newest, older] = ckan::VERSIONS;
        let portal = if options.fast { None } else { ckan::start(&mut tally, newest) };
        rust::test(&mut tally, portal.as_ref());
        if options.fast {
            tally.skip("journeys", "--fast");
        } else {
            journeys::stories(&mut tally, portal.as_ref());
        }
        drop(portal);
        if !options.fast
            && let Some(portal) = ckan::start(&mut tally, older)
        {
            rust::test_portal(&mut tally, &portal);
        }
    }
    if options.fast {
        for left_out in ["CKAN", "clippy", "licences"] {
            tally.skip(left_out, "--fast");
        }
    } else {
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
    journeys::pages(tally);
    tally.check("vite build", build::build_pages());
}

/// Lints of every target, with the features of the build, so that nothing is compiled twice for it.
fn clippy() -> Done {
    let words = ["clippy", "--quiet", "--workspace", "--all-targets", "--features"];
    let strict = [build::PAGES_INSIDE, "--", "--deny", "warnings"];
    shell::run(shell::cargo().args(words).args(strict))
}
