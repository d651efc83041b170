//! The options that the commands share.

/// What `cargo xtask help` says of them.
pub const HELP: &str = "\
  --yes         install what the system lacks without asking
  --headless    run: do the whole line without a window
  --fast        test: only what needs no services and no second build
  --rounds N    bench: how often each program runs (3)
  --rows N      bench: rows of the larger file (1000000)";

/// The options of one call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Install system packages without asking.
    pub yes: bool,
    /// No window, even where there is a display.
    pub headless: bool,
    /// Leave out what is slow.
    pub fast: bool,
    /// Rounds of a benchmark.
    pub rounds: usize,
    /// Rows of the larger file of a benchmark.
    pub rows: u32,
}

impl Options {
    /// Reads them; an unknown one is said, not ignored.
    pub fn parse(mut words: impl Iterator<Item = String>) -> Result<Options, String> {
        let mut options =
            Options { yes: false, headless: false, fast: false, rounds: 3, rows: 1_000_000 };
        while let Some(word) = words.next() {
            match word.as_str() {
                "--yes" | "-y" => options.yes = true,
                "--headless" => options.headless = true,
                "--fast" => options.fast = true,
                "--rounds" => options.rounds = number(&word, words.next())?,
                "--rows" => options.rows = number(&word, words.next())?,
                _ => return Err(format!("There is no option {word}.\n{HELP}")),
            }
        }
        Ok(options)
    }
}

fn number<T: std::str::FromStr>(option: &str, word: Option<String>) -> Result<T, String> {
    word.and_then(|word| word.parse().ok()).ok_or_else(|| format!("{option} needs a whole number."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_are_read_and_unknown_ones_said() {
        let options = parse("--yes --rounds 5").unwrap();
        assert!(options.yes && options.rounds == 5 && !options.fast);
        assert!(parse("--rounds").unwrap_err().contains("--rounds"), "a number is missing");
        assert!(parse("--quick").unwrap_err().contains("--quick"), "no such option");
    }
}
