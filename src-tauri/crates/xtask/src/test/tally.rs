//! How many checks passed, failed and were skipped, and the sum in the last line.

use crate::Done;

/// The count so far.
#[derive(Debug, Default)]
pub struct Tally {
    /// Checks that passed.
    passed: u64,
    /// What failed.
    failed: Vec<String>,
    /// How many tests failed within those.
    failures: u64,
    /// What was skipped, with the reason.
    skipped: Vec<String>,
}

impl Tally {
    /// One check with its outcome.
    pub fn check(&mut self, name: &str, outcome: Done) {
        match outcome {
            Ok(()) => {
                println!("ok      {name}");
                self.passed += 1;
            }
            Err(message) => {
                println!("FAILED  {name}\n{message}");
                self.fail(name, 1);
            }
        }
    }

    /// Tests that passed.
    pub fn pass(&mut self, tests: u64) {
        self.passed += tests;
    }

    /// `tests` that failed under one name.
    pub fn fail(&mut self, name: &str, tests: u64) {
        self.failed.push(name.to_owned());
        self.failures += tests;
    }

    /// What this machine cannot run, or what was not asked for.
    pub fn skip(&mut self, name: &str, reason: &str) {
        println!("SKIPPED {name}: {reason}");
        self.skipped.push(format!("{name}: {reason}"));
    }

    /// Says what failed and what was skipped; the last line sums up.
    pub fn finish(self) -> Done {
        println!();
        self.failed.iter().for_each(|name| println!("FAILED  {name}"));
        self.skipped.iter().for_each(|line| println!("SKIPPED {line}"));
        let (passed, failed, skipped) = (self.passed, self.failures, self.skipped.len());
        println!("{passed} passed, {failed} failed, {skipped} skipped");
        if failed == 0 {
            return Ok(());
        }
        // The sum stays the last line: the exit status says the rest.
        std::process::exit(1)
    }
}
