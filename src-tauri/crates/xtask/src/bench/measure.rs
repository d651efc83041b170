//! One run of a program: time by the clock, processor time, and the peak memory of its largest process.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::{place, shell};

/// What a run took.
#[derive(Clone, Debug)]
pub struct Run {
    /// Seconds by the clock.
    pub wall: f64,
    /// Seconds of processor time, children included.
    pub cpu: Option<f64>,
    /// Peak memory of the largest process in megabytes.
    pub peak: Option<f64>,
}

/// GNU time, which asks the kernel itself.
const CLOCK: &str = "/usr/bin/time";

/// Runs it; where there is no GNU time only the clock is read.
pub fn run(command: &Command) -> Result<Run, String> {
    let report = place::target().join("bench/time");
    let mut timed = if Path::new(CLOCK).is_file() && cfg!(target_os = "linux") {
        let mut timed = Command::new(CLOCK);
        timed.args(["--quiet", "--format", "%U %S %M", "--output"]).arg(&report);
        timed.arg(command.get_program());
        timed
    } else {
        Command::new(command.get_program())
    };
    timed.args(command.get_args()).stdout(Stdio::null());
    let begin = Instant::now();
    shell::run_quietly(&mut timed)?;
    let wall = begin.elapsed().as_secs_f64();
    let facts = fs::read_to_string(&report).ok().and_then(|text| facts(&text));
    Ok(Run { wall, cpu: facts.map(|(cpu, _)| cpu), peak: facts.map(|(_, peak)| peak) })
}

/// `user system kilobytes`
fn facts(text: &str) -> Option<(f64, f64)> {
    let mut numbers = text.split_whitespace().map(|word| word.parse::<f64>().ok());
    let (user, system, kilobytes) = (numbers.next()??, numbers.next()??, numbers.next()??);
    Some((user + system, kilobytes / 1024.0))
}

/// The middle one; the lower of two.
pub fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len().checked_sub(1)? / 2).copied()
}

/// A number with `digits` after the point, or a dash where nothing was measured.
pub fn shown(value: Option<f64>, digits: usize) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.digits$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_read_and_the_middle_found() {
        assert_eq!(facts("1.25 0.75 2048\n"), Some((2.0, 2.0)));
        assert_eq!(facts("Command exited\n"), None);
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), Some(2.0));
        assert_eq!(median([].into_iter()), None);
        assert_eq!(shown(None, 2), "–");
    }
}
