//! How often a dataset is renewed, from the words of its titles and its file's name.

use vitrina_model::{Frequency, slug};

/// The months in Spanish and English, folded; short forms as files have them.
const MONTHS: [&[&str]; 12] = [
    &["enero", "january", "ene", "jan"],
    &["febrero", "february", "feb"],
    &["marzo", "march", "mar"],
    &["abril", "april", "abr", "apr"],
    &["mayo", "may"],
    &["junio", "june", "jun"],
    &["julio", "july", "jul"],
    &["agosto", "august", "ago", "aug"],
    &["septiembre", "setiembre", "september", "sep", "sept"],
    &["octubre", "october", "oct"],
    &["noviembre", "november", "nov"],
    &["diciembre", "december", "dic", "dec"],
];

/// Names of periods, folded.
const PERIODS: &[(&str, Frequency)] = &[
    ("quincena", Frequency::Fortnightly),
    ("bimestre", Frequency::Bimonthly),
    ("trimestre", Frequency::Quarterly),
    ("quarter", Frequency::Quarterly),
    ("cuatrimestre", Frequency::FourMonthly),
    ("semestre", Frequency::HalfYearly),
    ("semester", Frequency::HalfYearly),
    ("ejercicio", Frequency::Yearly),
];

/// The frequency that the texts speak of, and the word that says it: the name of a frequency or a
/// period, then months, then a year.
pub(super) fn of(texts: &[String]) -> Option<(Frequency, String)> {
    let words: Vec<Vec<&str>> = texts.iter().map(|text| split(text)).collect();
    let first = |find: fn(&[&str]) -> Option<(Frequency, String)>| {
        words.iter().find_map(|words| find(words))
    };
    first(named).or_else(|| first(months)).or_else(|| first(year))
}

fn split(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

fn named(words: &[&str]) -> Option<(Frequency, String)> {
    words.iter().find_map(|word| {
        let folded = slug(word);
        let one = folded.strip_suffix("es").or_else(|| folded.strip_suffix('s')).unwrap_or(&folded);
        let period = PERIODS.iter().find(|(name, _)| *name == folded || *name == one);
        let period = period.map(|(_, frequency)| *frequency);
        // Short codes are too many other things.
        let adjective = || {
            (folded.len() > 4)
                .then(|| Frequency::from_word(&folded).or_else(|| Frequency::from_word(one)))
        };
        let found = period.or_else(|| adjective().flatten());
        Some((found?, (*word).to_owned()))
    })
}

/// One month, or the span from the first month to the last one named. The month of a day is a
/// cut-off date, which says nothing.
fn months(words: &[&str]) -> Option<(Frequency, String)> {
    let month = |word: &str| {
        let folded = slug(word);
        MONTHS.iter().position(|names| names.contains(&folded.as_str()))
    };
    let is_day = |word: &&str| word.len() <= 2 && word.parse::<u8>().is_ok();
    let of_day = |at: usize| {
        let before = words[..at].iter().rev().find(|word| slug(word) != "de");
        before.is_some_and(is_day)
    };
    let named: Vec<(usize, &str)> = words
        .iter()
        .enumerate()
        .filter(|(at, _)| !of_day(*at))
        .filter_map(|(_, word)| Some((month(word)?, *word)))
        .collect();
    let (first, last) = (named.first()?, named.last()?);
    let span = (last.0 + 12 - first.0) % 12 + 1;
    let frequency = match span {
        1 => Frequency::Monthly,
        2 => Frequency::Bimonthly,
        3 => Frequency::Quarterly,
        4 => Frequency::FourMonthly,
        6 => Frequency::HalfYearly,
        12 => Frequency::Yearly,
        _ => return None,
    };
    let word = if span == 1 { first.1.to_owned() } else { format!("{}–{}", first.1, last.1) };
    Some((frequency, word))
}

fn year(words: &[&str]) -> Option<(Frequency, String)> {
    let is_year = |word: &&&str| {
        word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1990..2100).contains(&year))
    };
    words.iter().find(is_year).map(|word| (Frequency::Yearly, (*word).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_how_often() {
        for (text, expected) in [
            ("Reporte mensual de obra", Some((Frequency::Monthly, "mensual"))),
            ("Informes trimestrales", Some((Frequency::Quarterly, "trimestrales"))),
            ("Obra, primer trimestre de 2026", Some((Frequency::Quarterly, "trimestre"))),
            ("nomina_enero_2024.xlsx", Some((Frequency::Monthly, "enero"))),
            ("Enero a marzo de 2024", Some((Frequency::Quarterly, "Enero–marzo"))),
            ("Octubre-diciembre", Some((Frequency::Quarterly, "Octubre–diciembre"))),
            ("Corte al 31 de marzo de 2026", Some((Frequency::Yearly, "2026"))),
            ("Padrón 2024", Some((Frequency::Yearly, "2024"))),
            ("Padrón de proveedores", None),
            ("Semestre 1", Some((Frequency::HalfYearly, "Semestre"))),
        ] {
            let found = of(&[text.to_owned()]);
            let found = found.as_ref().map(|(frequency, word)| (*frequency, word.as_str()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
