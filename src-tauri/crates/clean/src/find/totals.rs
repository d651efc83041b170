//! Rows of totals among the records: said so by their label, and by their figures where they
//! stand between records.

use std::collections::BTreeMap;

use vitrina_model::Cell;

use super::profile::Profile;
use super::rows::{Lines, Look, look};

/// Labels that say that a row sums up the rows above it.
const TOTALS: [&str; 22] = [
    "total",
    "totales",
    "totals",
    "gran total",
    "grand total",
    "total general",
    "total nacional",
    "suma",
    "sumas",
    "suma total",
    "sum",
    "subtotal",
    "sub total",
    "sub-total",
    "totaal",
    "totale",
    "summe",
    "gesamt",
    "insgesamt",
    "soma",
    "total geral",
    "overall total",
];

/// The rows of totals, and the lines that stay records.
pub(crate) fn split(
    lines: &Lines<'_>,
    records: &[usize],
    profile: &Profile,
    columns: (u32, u32),
) -> (Vec<u32>, Vec<usize>) {
    // Each distinct text is looked at once; in most long tables none is a label.
    if !lines.sheet.parts().strings.iter().any(|text| label_of(text) != Label::Other) {
        return (Vec::new(), records.to_vec());
    }
    let labels: Vec<Label> = records.iter().map(|at| label(lines, *at, columns)).collect();
    let mut is_total = proven(lines, records, &labels, profile, columns);
    if let Some(n) = last_said(lines, records, &labels, &is_total, columns) {
        is_total[n] = true;
    }
    for n in (1..records.len()).rev() {
        let said = labels[n] == Label::Exact && has_figure(lines, records[n], columns);
        if !is_total[n] && !said {
            break;
        }
        is_total[n] = true;
    }
    let with = |wanted: bool| {
        let zipped = records.iter().zip(&is_total);
        zipped.filter(move |(_, total)| **total == wanted).map(|(at, _)| *at)
    };
    (with(true).map(|at| lines.all[at].row).collect(), with(false).collect())
}

/// The last record, where it is called a total of something, it alone of all that are not proven.
fn last_said(
    lines: &Lines<'_>,
    records: &[usize],
    labels: &[Label],
    is_total: &[bool],
    columns: (u32, u32),
) -> Option<usize> {
    let last = records.len().checked_sub(1).filter(|last| *last > 1)?;
    let mut unproven = (0..records.len()).filter(|n| labels[*n] != Label::Other && !is_total[*n]);
    let alone = unproven.next() == Some(last);
    let words = lines.count(records[last], Look::Word);
    (alone && words == 1 && has_figure(lines, records[last], columns)).then_some(last)
}

/// Which records are called totals and are the sums of the records above them.
fn proven(
    lines: &Lines<'_>,
    records: &[usize],
    labels: &[Label],
    profile: &Profile,
    columns: (u32, u32),
) -> Vec<bool> {
    let mut is_total = vec![false; records.len()];
    let last = labels.iter().rposition(|label| *label != Label::Other).unwrap_or(0);
    if last == 0 {
        return is_total;
    }
    let mut sums = Sums::default();
    for (n, at) in records.iter().enumerate().take(last + 1) {
        let figures: Vec<(u32, f64)> = figures(lines, *at, profile, columns).collect();
        is_total[n] = n > 1 && labels[n] != Label::Other && sums.prove(&figures);
        sums.take(&figures, is_total[n]);
    }
    is_total
}

/// A label stands in one of the first cells of its row.
const LEADING: usize = 6;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    Exact,
    Begins,
    Other,
}

/// Whether a text can be the label of a total at all; nearly every record ends here.
fn may_be_label(text: &str) -> bool {
    let bytes = text.trim().as_bytes();
    let first = bytes.first().map(u8::to_ascii_lowercase);
    let begins = matches!(first, Some(b't' | b's' | b'g' | b'i' | b'o'));
    begins || bytes.windows(6).any(|word| word.eq_ignore_ascii_case(b" total"))
}

/// What the first cell of words in a line says.
fn label(lines: &Lines<'_>, at: usize, (left, right): (u32, u32)) -> Label {
    let first = lines
        .cells(at)
        .filter(|(column, _)| (left..=right).contains(column))
        .take(LEADING)
        .find(|(_, cell)| look(*cell) == Look::Word);
    let Some((_, Cell::Text(text))) = first else { return Label::Other };
    label_of(text)
}

fn label_of(text: &str) -> Label {
    if text.len() > 80 || !may_be_label(text) {
        return Label::Other;
    }
    let plain = text.trim().trim_end_matches([':', '.', '*']).trim_end().to_lowercase();
    if TOTALS.contains(&plain.as_str()) {
        return Label::Exact;
    }
    let begins = ["total ", "totales ", "subtotal ", "sub-total ", "suma ", "sumas "]
        .iter()
        .any(|w| plain.starts_with(w));
    if begins || plain.ends_with(" total") { Label::Begins } else { Label::Other }
}

fn has_figure(lines: &Lines<'_>, at: usize, (left, right): (u32, u32)) -> bool {
    lines.looks(at).any(|(c, look)| look == Look::Figure && (left..=right).contains(&c))
}

/// Running sums of the columns of figures: since the first record, and since the last total.
#[derive(Default)]
struct Sums {
    all: BTreeMap<u32, f64>,
    group: BTreeMap<u32, f64>,
    rows: u32,
}

impl Sums {
    fn take(&mut self, figures: &[(u32, f64)], total: bool) {
        if total {
            self.group.clear();
            return;
        }
        self.rows += 1;
        for (column, value) in figures {
            *self.all.entry(*column).or_default() += value;
            *self.group.entry(*column).or_default() += value;
        }
    }

    /// Whether four of five figures are the sums of those above, rounding of each row allowed.
    fn prove(&self, figures: &[(u32, f64)]) -> bool {
        let telling = figures.iter().any(|(_, value)| *value != 0.0);
        telling && (self.fit(&self.all, figures) || self.fit(&self.group, figures))
    }

    fn fit(&self, sums: &BTreeMap<u32, f64>, figures: &[(u32, f64)]) -> bool {
        let rounding = 0.51 * f64::from(self.rows);
        let fits = figures.iter().filter(|(column, value)| {
            let sum = sums.get(column).copied().unwrap_or_default();
            let whole = value.fract() == 0.0;
            let slack = if whole { rounding.min(value.abs() * 0.01) } else { 0.01 };
            (sum - value).abs() <= slack.max(value.abs() * 1e-6)
        });
        fits.count() * 5 >= figures.len() * 4
    }
}

fn figures<'l>(
    lines: &'l Lines<'_>,
    at: usize,
    profile: &'l Profile,
    (left, right): (u32, u32),
) -> impl Iterator<Item = (u32, f64)> + 'l {
    lines
        .cells(at)
        .filter(move |(c, _)| (left..=right).contains(c) && profile.is_figure(*c))
        .filter_map(|(c, cell)| number(cell).map(|n| (c, n)))
}

/// A figure as a number; grouping commas and blanks in texts are passed over.
fn number(cell: Cell<'_>) -> Option<f64> {
    match cell {
        Cell::Number(n) => Some(n),
        Cell::Text(text) if text.len() <= 40 => {
            let plain: String =
                text.chars().filter(|c| !matches!(c, ',' | ' ' | '\u{a0}')).collect();
            plain.parse().ok().filter(|n: &f64| n.is_finite())
        }
        _ => None,
    }
}
