//! Which separator a text uses: the one that cuts its rows most evenly.

use std::collections::HashMap;
use std::io::Read;

use super::super::error::Fault;
use super::decode::Decode;
use super::scan::{Scan, Take};

/// In the order of preference where several cut equally well: a comma is also a decimal sign.
const CANDIDATES: [char; 6] = ['\t', ';', '|', ',', '\u{1F}', '^'];
/// How much of the text is looked at.
const SAMPLE: usize = 256 << 10;

/// How a text is cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The separator.
    pub delimiter: char,
    /// Whether the first row is `sep=;`, Excel's instruction and not data.
    pub instruction: bool,
}

impl Dialect {
    /// Looks at the start of `text`; `asked` overrides what is found there.
    pub fn find(mut text: Decode<impl Read>, asked: Option<char>) -> Result<Dialect, Fault> {
        let mut sample = String::new();
        let mut whole = false;
        while sample.len() < SAMPLE && !whole {
            whole = !text.next(&mut sample)?;
        }
        let said = instruction(&sample);
        let instruction = said.is_some();
        if let Some(delimiter) = asked.or(said) {
            return Ok(Dialect { delimiter, instruction });
        }
        Ok(Dialect { delimiter: evenest(&sample, whole)?, instruction })
    }
}

/// The separator that a first row `sep=;` names.
fn instruction(text: &str) -> Option<char> {
    let line = text.split(['\r', '\n']).next()?.trim_matches('"');
    let mut rest = line.get(..4)?.eq_ignore_ascii_case("sep=").then(|| line[4..].chars())?;
    let delimiter = rest.next()?;
    rest.next().is_none().then_some(delimiter)
}

/// Whether some separator cuts at least half of the rows of `sample` alike.
pub fn is_table(sample: &str) -> Result<bool, Fault> {
    let mut best = 0;
    for delimiter in CANDIDATES {
        best = best.max(widths(sample, false, delimiter)?.evenness());
    }
    Ok(best >= 500)
}

fn widths(sample: &str, whole: bool, delimiter: char) -> Result<Widths, Fault> {
    let mut widths = Widths::default();
    let mut scan = Scan::new(delimiter);
    let used = scan.feed(sample, whole, &mut widths)?;
    // The last row of a cut sample may be cut itself.
    if widths.0.is_empty() {
        scan.feed(&sample[used..], true, &mut widths)?;
    }
    Ok(widths)
}

fn evenest(sample: &str, whole: bool) -> Result<char, Fault> {
    let mut best = (',', 0_u64);
    for delimiter in CANDIDATES {
        let evenness = widths(sample, whole, delimiter)?.evenness();
        if evenness > best.1 {
            best = (delimiter, evenness);
        }
    }
    Ok(best.0)
}

/// How many cells each row has.
#[derive(Default)]
struct Widths(Vec<u32>);

impl Take for Widths {
    fn cell(&mut self, _: u32, _: u32, _: &str) -> Result<(), Fault> {
        Ok(())
    }

    fn row(&mut self, _: u32, columns: u32, _: u64) -> Result<(), Fault> {
        if columns > 0 {
            self.0.push(columns);
        }
        Ok(())
    }
}

impl Widths {
    /// How many rows in a thousand are as wide as most that are cut at all, and something more
    /// where the first row is: headers hold no stray separators.
    fn evenness(&self) -> u64 {
        let mut counts: HashMap<u32, u64> = HashMap::new();
        for width in self.0.iter().filter(|width| **width > 1) {
            *counts.entry(*width).or_default() += 1;
        }
        let most = counts.into_iter().max_by_key(|(width, count)| (*count, *width));
        let Some((width, count)) = most else { return 0 };
        let first = if self.0.first() == Some(&width) { 150 } else { 0 };
        first + count * 1_000 / self.0.len() as u64
    }
}
