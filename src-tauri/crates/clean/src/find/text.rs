//! What a cell says by its text alone: notes, labels, addresses, figures in brackets.

use vitrina_model::Cell;

/// Words with which notes and sources begin, in the languages of the files we know.
const NOTE_WORDS: [&str; 18] = [
    "nota",
    "notas",
    "note",
    "notes",
    "fuente",
    "fuentes",
    "source",
    "sources",
    "fonte",
    "fontes",
    "quelle",
    "quellen",
    "bron",
    "elaboración",
    "elaborado",
    "footnote",
    "footnotes",
    "remarks",
];

/// Whether a text begins as a note does.
pub(crate) fn is_note(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '(' || c == '"');
    if text.starts_with(['*', '†', '‡', '¹', '²', '³']) {
        return true;
    }
    let mut parts = text.splitn(2, |c: char| !c.is_alphabetic());
    let word = parts.next().unwrap_or_default().to_lowercase();
    if NOTE_WORDS.contains(&word.as_str()) {
        return true;
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && text[digits..].starts_with(['/', ')'])
}

/// Whether a text ends as the label of a field on a form does.
pub(crate) fn is_label(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    text.trim_end().ends_with([':', '：']) || text.trim_end().ends_with("->")
}

/// A cell's figure, brackets around it allowed.
pub(crate) fn figure(cell: Cell<'_>) -> Option<f64> {
    match cell {
        Cell::Number(number) => Some(number),
        Cell::Text(text) => text.trim().trim_matches(['(', ')', '[', ']']).parse().ok(),
        _ => None,
    }
}

/// Whether figures rise or fall by the same step, as ages and ordinals across a header do.
pub(crate) fn is_progression(figures: &[f64]) -> bool {
    let [first, second, ..] = figures else { return false };
    let step = second - first;
    step != 0.0 && figures.windows(2).all(|pair| (pair[1] - pair[0] - step).abs() < 1e-9)
}

/// A text with every run of digits made one `0`.
pub(crate) fn shape(cell: Cell<'_>) -> String {
    let mut out = String::new();
    let text = cell.to_text();
    for c in text.trim().chars().take(200) {
        if !c.is_ascii_digit() {
            out.push(c);
        } else if !out.ends_with('0') {
            out.push('0');
        }
    }
    out
}

/// Whether a cell is an address on the web or of a person.
pub(crate) fn is_address(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let text = text.trim();
    let start = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    let mail = || {
        !text.contains(char::is_whitespace)
            && text
                .split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    };
    ["http://", "https://", "www.", "mailto:"].iter().any(|scheme| start.starts_with(scheme))
        || mail()
}
