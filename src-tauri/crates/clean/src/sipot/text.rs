//! Names and headers of templates compared as a person would: without accents, case and blanks.

/// Letters in lower case without accents, digits, and single blanks between; nothing else.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'á' | 'à' | 'ä' | 'â' => 'a',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'í' | 'ì' | 'ï' | 'î' => 'i',
            'ó' | 'ò' | 'ö' | 'ô' => 'o',
            'ú' | 'ù' | 'ü' | 'û' => 'u',
            'ñ' => 'n',
            // An accent that stands by itself behind its letter.
            '\u{300}'..='\u{36f}' => continue,
            other if other.is_alphanumeric() => other,
            _ => ' ',
        };
        if plain != ' ' {
            out.push(plain);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether `text` begins with one of `starts`, all compared folded.
pub(crate) fn begins(text: &str, starts: &[String]) -> bool {
    let text = fold(text);
    starts.iter().any(|start| text.starts_with(&fold(start)))
}

/// Whether `text` is one of `words`, all compared folded.
pub(crate) fn is_one_of(text: &str, words: &[String]) -> bool {
    let text = fold(text);
    !text.is_empty() && words.iter().any(|word| text == fold(word))
}

/// A header in its parts: the name, and the number of the table that it points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub name: String,
    pub table: Option<String>,
}

/// Takes a header apart: the sentence before `->` where it is one of `prefixes`, and the
/// `Tabla_N` behind it, in parentheses or not.
pub(crate) fn header(text: &str, prefixes: &[String], linked: &str) -> Header {
    let rest = match text.split_once("->") {
        Some((before, after)) if begins(before, prefixes) => after,
        _ => text,
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let (name, table) = without_table(&words.join(" "), linked);
    Header { name, table }
}

/// `Sueldos (TABLA_12)` as `Sueldos` and `12`; `Tabla 12`, `Tabla12` and a bare `Tabla_12` behind
/// the name count as well.
fn without_table(text: &str, linked: &str) -> (String, Option<String>) {
    let bare = text.trim_end_matches([' ', ')']);
    let digits = bare.len() - bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (before, number) = bare.split_at(bare.len() - digits);
    let before = before.trim_end_matches([' ', '_']);
    let Some(at) = before.len().checked_sub(linked.len()).filter(|at| before.is_char_boundary(*at))
    else {
        return (text.to_owned(), None);
    };
    if digits == 0 || !before[at..].eq_ignore_ascii_case(linked) {
        return (text.to_owned(), None);
    }
    let name = before[..at].trim_end_matches([' ', '(', '_', '-']);
    (name.to_owned(), Some(number.to_owned()))
}

/// The number behind the prefix in the name of a linked sheet: `Tabla_12`, `Tabla 12`, `TABLA12`.
pub(crate) fn linked_number(sheet: &str, prefix: &str) -> Option<String> {
    let folded = fold(sheet);
    let rest = folded.strip_prefix(&fold(prefix))?.trim_start();
    (!rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit())).then(|| rest.to_owned())
}

/// What the name of a catalogue's sheet says: which one it is, and of which table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CatalogueName {
    pub table: Option<String>,
    pub number: u32,
}

/// Reads `Hidden_2`, `hidden2`, `Hidden_1_Tabla_12` and `hidden_Tabla_121` (catalogue 1 of table 12,
/// where `tables` has a 12).
pub(crate) fn catalogue_name(
    sheet: &str,
    prefix: &str,
    linked: &str,
    tables: &[String],
) -> Option<CatalogueName> {
    let folded = fold(sheet);
    let rest = folded.strip_prefix(&fold(prefix))?.trim_start();
    let linked = fold(linked);
    match rest.split_once(&linked) {
        None => Some(CatalogueName { table: None, number: rest.parse().ok()? }),
        Some((before, after)) => {
            let (before, after) = (before.trim(), after.trim());
            if before.is_empty() {
                let table = tables.iter().filter(|table| after.starts_with(table.as_str()));
                let table = table.max_by_key(|table| table.len())?;
                let number = after[table.len()..].parse().unwrap_or(1);
                return Some(CatalogueName { table: Some(table.clone()), number });
            }
            Some(CatalogueName { table: Some(after.to_owned()), number: before.parse().ok()? })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_taken_apart() {
        let prefixes = ["ESTE CRITERIO APLICA".to_owned()];
        for (text, name, table) in [
            ("Ingresos, monto \nTabla_331668", "Ingresos, monto", Some("331668")),
            ("INGRESOS (TABLA_325313)", "INGRESOS", Some("325313")),
            ("Ingresos Tabla 12", "Ingresos", Some("12")),
            (
                "ESTE CRITERIO APLICA A PARTIR DEL 01/04/2023 -> Sexo  (catálogo)",
                "Sexo (catálogo)",
                None,
            ),
            ("Tabla", "Tabla", None),
            ("A -> B", "A -> B", None),
            ("Año 2024", "Año 2024", None),
        ] {
            let found = header(text, &prefixes, "Tabla");
            assert_eq!((found.name.as_str(), found.table.as_deref()), (name, table), "{text}");
        }
    }

    #[test]
    fn names_of_sheets_are_understood() {
        let tables = ["227037".to_owned(), "22".to_owned()];
        let of = |name: &str| catalogue_name(name, "Hidden", "Tabla", &tables);
        let is = |table: Option<&str>, number| {
            Some(CatalogueName { table: table.map(str::to_owned), number })
        };
        assert_eq!(of("Hidden_2"), is(None, 2));
        assert_eq!(of("hidden1"), is(None, 1));
        assert_eq!(of("Hidden_1_Tabla_331667"), is(Some("331667"), 1));
        assert_eq!(of("hidden_Tabla_2270371"), is(Some("227037"), 1));
        assert_eq!(of("Hidden"), None);
        assert_eq!(of("Datos"), None);
        assert_eq!(linked_number("Tabla 227037", "Tabla").as_deref(), Some("227037"));
        assert_eq!(linked_number("Tabla_Campos", "Tabla"), None);
    }
}
