//! What a cell says by its text alone: notes, labels, addresses, figures in brackets.

use vitrina_model::Cell;

/// Words with which notes and sources begin, in the languages of the files we know.
const NOTE_WORDS: [&str; 24] = [
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
    "observaciones",
    "advertencia",
    "simbología",
    "llamadas",
    "opmerking",
    "anmerkung",
];

/// Words that stand over or under the signatures at the foot of a printed page.
const SIGNATURE_WORDS: [&str; 24] = [
    "elaboró",
    "elaboro",
    "revisó",
    "reviso",
    "autorizó",
    "autorizo",
    "aprobó",
    "validó",
    "formuló",
    "realizó",
    "supervisó",
    "vo.bo",
    "vo. bo",
    "visto bueno",
    "atentamente",
    "firma",
    "firmas",
    "responsable de la elaboración",
    "bajo protesta de decir verdad",
    "prepared by",
    "approved by",
    "reviewed by",
    "signature",
    "elaborado por",
];

/// Whether a text stands at a signature: a rule to sign on, or who prepared and who approved.
pub(crate) fn is_signature(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let text = text.trim();
    if text.len() > 2 && text.bytes().all(|byte| byte == b'_') {
        return true;
    }
    let start: String = text.chars().take(40).collect::<String>().to_lowercase();
    SIGNATURE_WORDS.iter().any(|word| {
        let rest = start.strip_prefix(word);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
}

/// Whether a text is the number of a printed page: `Página 1 de 2`, `Hoja 3`, `Page 4/9`.
pub(crate) fn is_page_number(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let text = text.trim().to_lowercase();
    let words = ["página", "pagina", "pág", "pag", "hoja", "page", "seite", "folha"];
    let Some(rest) = words.iter().find_map(|word| text.strip_prefix(word)) else { return false };
    let rest = rest.trim_start_matches(['.', ':', ' ']);
    rest.len() <= 12 && rest.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a text begins as a note does.
pub(crate) fn is_note(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '(' || c == '"');
    if text.starts_with(['*', '†', '‡', '¹', '²', '³']) {
        return true;
    }
    let mut parts = text.splitn(2, |c: char| !c.is_alphabetic());
    let word = parts.next().unwrap_or_default().to_lowercase();
    NOTE_WORDS.contains(&word.as_str())
}

/// Whether a text begins with the sign of a note: `1/`, `2)`, `a.`, `p/`. Records may be counted
/// so, too.
pub(crate) fn is_counted_note(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '(' || c == '"');
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) {
        return text[digits..].starts_with(['/', ')']);
    }
    let mut chars = text.chars();
    let (letter, sign) = (chars.next(), chars.next());
    letter.is_some_and(char::is_alphabetic)
        && (sign == Some('/') || (matches!(sign, Some('.' | ')')) && chars.next() == Some(' ')))
}

/// Whether a text ends as the label of a field on a form does.
pub(crate) fn is_label(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    text.trim_end().ends_with([':', '：']) || text.trim_end().ends_with("->")
}

/// Whether a text is a label with its answer: `Fecha: 5 de enero`.
pub(crate) fn is_answer(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let split = text.split_once(": ");
    split.is_some_and(|(label, answer)| label.len() <= 40 && !answer.trim().is_empty())
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
    let [first, second, _, ..] = figures else { return false };
    let step = second - first;
    step != 0.0 && figures.windows(2).all(|pair| (pair[1] - pair[0] - step).abs() < 1e-9)
}

/// Signs that stand for a unit.
pub(crate) const UNIT_SIGNS: [char; 8] = ['%', '£', '$', '€', '°', '#', '‰', '¥'];

/// Words with which units begin, without their plural's `s`.
const UNIT_WORDS: [&str; 48] = [
    "peso",
    "mile",
    "mil",
    "millone",
    "millón",
    "mdp",
    "mxn",
    "usd",
    "dólare",
    "dólar",
    "euro",
    "tonelada",
    "ton",
    "hectárea",
    "ha",
    "kg",
    "km",
    "m2",
    "m²",
    "m3",
    "m³",
    "mm",
    "litro",
    "kwh",
    "mwh",
    "gwh",
    "persona",
    "habitante",
    "vivienda",
    "hogare",
    "unidade",
    "unidad",
    "número",
    "porcentaje",
    "porciento",
    "índice",
    "thousand",
    "million",
    "number",
    "percent",
    "per cent",
    "index",
    "tonne",
    "hectare",
    "reai",
    "kilómetro",
    "metro",
    "kilogramo",
];

/// Whether a text is a unit: in brackets, with a sign such as `%`, or a word for one.
pub(crate) fn is_unit(text: &str) -> bool {
    let text = text.trim();
    let pair = |open, close| text.starts_with(open) && text.ends_with(close);
    if text.is_empty() || text.chars().count() > 40 {
        return text.is_empty();
    }
    if pair('(', ')') || pair('[', ']') || (text.contains(UNIT_SIGNS) && text.len() <= 20) {
        return true;
    }
    let lower = text.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default().trim_end_matches(['.', ',']);
    UNIT_WORDS.iter().any(|word| first.strip_suffix('s').unwrap_or(first) == *word)
        || lower.starts_with("por ciento")
        || lower.starts_with("per cent")
}

/// Whether texts number the columns one after the other: `1 2 3`, `(1) (2) (3 = 1 + 2)`, `A B C`.
pub(crate) fn is_numbering<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let mut count = 0;
    let mut first = None;
    for text in texts {
        let Some(place) = column_number(text) else { return false };
        let start = *first.get_or_insert(place);
        if place != (start.0, start.1 + count) || start.1 > 2 {
            return false;
        }
        count += 1;
    }
    count > 2
}

/// The number of a column, or its letter's place in the alphabet; a sum behind `=` is passed over.
fn column_number(text: &str) -> Option<(bool, u32)> {
    let text = text.trim().trim_matches(['(', ')', '[', ']']);
    let text = text.split('=').next()?.trim().trim_matches(['(', ')', '[', ']']);
    let mut chars = text.chars();
    match (chars.next()?, chars.next()) {
        (letter @ 'a'..='z', None) => Some((true, letter as u32 - 'a' as u32 + 1)),
        (letter @ 'A'..='Z', None) => Some((true, letter as u32 - 'A' as u32 + 1)),
        _ => text.strip_suffix(".0").unwrap_or(text).parse().ok().map(|number| (false, number)),
    }
}

/// Whether figures count the same steps again and again, as quarters do under their years.
pub(crate) fn is_cycle(figures: &[f64]) -> bool {
    let again = figures.iter().skip(1).position(|figure| figure.to_bits() == 1_f64.to_bits());
    let Some(length) = again.map(|at| at + 1).filter(|length| *length > 1) else { return false };
    let step = |n: usize| (n % length + 1) as f64;
    figures.iter().enumerate().all(|(n, figure)| (figure - step(n)).abs() < 1e-9)
}

/// Whether a text is a class of figures, as ages across a header are: `0-4`, `65+`.
pub(crate) fn is_class(text: &str) -> bool {
    let text = text.trim();
    let number = |text: &str| {
        let digits = text.trim();
        let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse::<u32>().ok()).flatten()
    };
    if let Some(open) = text.strip_suffix('+') {
        return number(open).is_some();
    }
    let ends = text.split_once(['-', '–']).map(|(a, b)| (number(a), number(b)));
    matches!(ends, Some((Some(low), Some(high))) if low < high)
}

/// Whether a text is the name of a variable: no blanks, and capitals or an underscore.
pub(crate) fn is_variable(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let text = text.trim();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    text.len() > 2
        && text.chars().all(plain)
        && text.starts_with(char::is_alphabetic)
        && (text.contains('_') || !text.chars().any(char::is_lowercase))
}

/// Whether a text names the column of labels below a header, as exports of statistical data
/// bases do: `GEO (Labels)`.
pub(crate) fn is_stub_name(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let text = text.trim();
    ["(Labels)", "(Codes)", "(Label)", "(Code)"].iter().any(|end| text.ends_with(end))
}

/// Whether a text is a sentence, as prose has and records seldom.
pub(crate) fn is_sentence(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let text = text.trim();
    text.ends_with('.') && text.split_whitespace().count() > 4
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
