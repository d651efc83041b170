//! Reads what libtest prints: counts, names of failed tests, and lines that say `SKIPPED`.

/// What was read so far. Give it every line of `cargo test … -- --show-output`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed and were not skipped.
    pub passed: u64,
    /// Tests that failed, by name.
    pub failed: Vec<String>,
    /// What was skipped: `name: reason`.
    pub skipped: Vec<String>,
    /// Test programs that came to their end.
    pub programs: u64,
    /// The test whose output is being read, and whether it was counted as skipped.
    section: Option<(String, bool)>,
    /// Passed tests of this program that said they were skipped.
    apart: u64,
    /// Whether the outputs that follow are those of failed tests.
    in_failures: bool,
}

impl Counts {
    /// Takes one line; gives whether it is worth showing.
    pub fn read(&mut self, line: &str) -> bool {
        if let Some(name) = line.strip_prefix("---- ").and_then(|l| l.strip_suffix(" stdout ----"))
        {
            self.section = Some((name.to_owned(), false));
            return self.in_failures;
        }
        if line == "successes:" || line == "failures:" {
            self.section = None;
            self.in_failures = line == "failures:";
            return self.in_failures;
        }
        if let Some(sum) = line.strip_prefix("test result: ") {
            return self.sum(sum);
        }
        if let Some(test) = line.strip_prefix("test ") {
            return self.verdict(test);
        }
        if let Some(reason) = line.trim_start().strip_prefix("SKIPPED ") {
            return self.skip(reason);
        }
        self.in_failures
    }

    fn verdict(&mut self, test: &str) -> bool {
        if let Some(name) = test.strip_suffix(" ... FAILED") {
            self.failed.push(name.to_owned());
            return true;
        }
        // A program of ours may print between the name and the verdict.
        if let Some((_, reason)) = test.split_once(" ... SKIPPED ") {
            return self.skip(reason);
        }
        if let Some((name, why)) = test.split_once(" ... ignored") {
            if name.contains(" (line ") {
                return false; // an example in the documentation that is there to be read
            }
            let why = why.trim_start_matches([',', ' ']);
            self.skipped.push(format!("{name}: {}", if why.is_empty() { "ignored" } else { why }));
            return true;
        }
        false
    }

    fn skip(&mut self, reason: &str) -> bool {
        if self.in_failures {
            return true;
        }
        self.skipped.push(reason.to_owned());
        match &mut self.section {
            // A test that skips several files is one test less that passed.
            Some((_, counted)) => self.apart += u64::from(!std::mem::replace(counted, true)),
            None => self.apart += 1,
        }
        false
    }

    /// `ok. 12 passed; 0 failed; 1 ignored; …`
    fn sum(&mut self, sum: &str) -> bool {
        let passed = sum.split_once("passed").and_then(|(head, _)| head.split_whitespace().last());
        let passed = passed.and_then(|number| number.parse::<u64>().ok()).unwrap_or(0);
        self.passed += passed.saturating_sub(self.apart);
        self.programs += 1;
        (self.section, self.apart, self.in_failures) = (None, 0, false);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(text: &str) -> Counts {
        let mut counts = Counts::default();
        text.lines().for_each(|line| {
            counts.read(line);
        });
        counts
    }

    #[test]
    fn a_test_that_says_skipped_did_not_pass() {
        let counts = counts(
            "running 3 tests\ntest a ... ok\ntest b ... ok\ntest c ... ignored, slow\n\
             successes:\n---- b stdout ----\nSKIPPED b one.xls: not here\nSKIPPED b two.xls: not here\n\n\
             successes:\n    a\n    b\n\n\
             test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n",
        );
        assert_eq!(counts.passed, 1, "b passed in name only");
        assert_eq!(counts.skipped, ["c: slow", "b one.xls: not here", "b two.xls: not here"]);
    }

    #[test]
    fn failures_are_named_and_programs_counted() {
        let counts = counts(
            "test a ... FAILED\ntest b ... ok\nfailures:\n---- a stdout ----\nSKIPPED a: x\n\
             failures:\n    a\ntest result: FAILED. 1 passed; 1 failed; 0 ignored\n\
             test d ... ok\ntest result: ok. 1 passed; 0 failed; 0 ignored\n",
        );
        assert_eq!((counts.passed, counts.programs), (2, 2));
        assert_eq!(counts.failed, ["a"]);
        assert_eq!(counts.skipped, [""; 0], "what failed was not skipped");
    }

    #[test]
    fn an_example_to_be_read_is_no_skipped_test() {
        let counts = counts("test src/a.rs - a (line 5) ... ignored\n");
        assert_eq!(counts.skipped, [""; 0]);
    }

    #[test]
    fn a_line_that_escaped_the_capture_counts_too() {
        let counts =
            counts("test a ... SKIPPED a: no display\nok\ntest result: ok. 1 passed; 0 failed\n");
        assert_eq!(counts.skipped, ["a: no display"]);
        assert_eq!(counts.passed, 0);
    }
}
