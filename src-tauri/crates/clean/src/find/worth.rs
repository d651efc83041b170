//! Whether what was found is a table a person would call one: forms, covers and prose are none.

use vitrina_model::Evidence;

use super::body::{Doubt, Grown};
use super::rows::Lines;
use super::{Frame, profile};

/// Keeps the tables among the candidates.
pub(crate) fn choose(lines: &Lines<'_>, candidates: Vec<Grown>) -> Vec<Frame> {
    let widest = candidates
        .iter()
        .filter(|grown| grown.is_table(lines))
        .map(|grown| grown.width)
        .max()
        .unwrap_or_default();
    let mut frames: Vec<Frame> = Vec::new();
    for grown in candidates {
        let beside = grown.frame.header.is_empty() && !frames.is_empty();
        let small = grown.width <= 3 && grown.frame.len() <= 8 && widest >= 2 * grown.width;
        let said = small && !(grown.contrast && grown.frame.len() >= 3);
        if grown.is_table(lines) && !beside && !said {
            frames.push(grown.frame);
        }
    }
    frames
}

/// Why a candidate is no table.
pub(crate) fn refusal(lines: &Lines<'_>, grown: &Grown) -> Option<Evidence> {
    let area = grown.frame.area().filter(|_| !grown.is_table(lines))?;
    let doubted = |doubt| grown.doubts.contains(&doubt);
    let code = match () {
        () if doubted(Doubt::Form) => "none-form",
        () if doubted(Doubt::Prose) => "none-prose",
        () if doubted(Doubt::Unnamed) || doubted(Doubt::Sparse) => "none-scattered",
        () => "none-few",
    };
    Some(Evidence::new(code).with("first", area.top + 1).with("last", area.bottom + 1))
}

impl Grown {
    /// Whether the candidate by itself has the evidence of a table.
    fn is_table(&self, lines: &Lines<'_>) -> bool {
        let records = self.frame.len();
        let header = !self.frame.header.is_empty();
        if profile::least_filled(lines) == 1 {
            return (header || lines.lexical) && records > 0;
        }
        let doubted = |doubt| self.doubts.contains(&doubt);
        let words = !self.contrast && !lines.lexical;
        match (header, records) {
            _ if doubted(Doubt::Form) => false,
            (false, _) if doubted(Doubt::Prose) => false,
            _ if words && records < 10 && doubted(Doubt::Unnamed) => false,
            _ if words && records < 40 && doubted(Doubt::Sparse) => false,
            (true, 0) => self.width >= 3 && self.next >= lines.all.len(),
            (true, records) if self.width == 2 => {
                lines.lexical || records >= 3 || (self.contrast && records == 2)
            }
            (true, _) => self.width >= 2,
            (false, records) => records >= 3 && self.width >= 2,
        }
    }
}
