//! The title of a dataset, from the rows above its table, its sheet, or its file.

use vitrina_model::slug;

use super::{Above, Known};

/// The first words of an office's name, folded.
const OFFICES: &[&str] = &[
    "gobierno",
    "municipio",
    "ayuntamiento",
    "secretaria",
    "direccion",
    "instituto",
    "sistema",
    "unidad",
    "coordinacion",
    "poder",
    "comision",
    "organismo",
    "subsecretaria",
    "fiscalia",
    "tribunal",
    "universidad",
    "consejo",
    "junta",
    "procuraduria",
    "contraloria",
    "tesoreria",
    "departamento",
    "delegacion",
    "estado",
    "ministry",
    "department",
    "council",
    "office",
    "government",
    "agency",
    "bureau",
    "city",
    "county",
];
/// The first words of a line that explains the figures, folded.
const REMARKS: &[&str] = &[
    "importes",
    "cifras",
    "corte",
    "nota",
    "notas",
    "fuente",
    "actualizado",
    "actualizacion",
    "fecha",
    "elaborado",
    "elaboro",
    "pagina",
    "hoja",
    "datos al",
    "al",
    "miles",
    "millones",
    "pesos",
    "amounts",
    "figures",
    "source",
    "note",
    "notes",
    "updated",
    "as",
    "last",
    "date",
    "page",
    "thousands",
    "millions",
];
/// Names that say nothing, folded and without their number.
const GENERIC: &[&str] = &[
    "hoja",
    "sheet",
    "datos",
    "data",
    "tabla",
    "table",
    "reporte",
    "report",
    "libro",
    "book",
    "original",
    "reporte-de-formatos",
    "hoja-de-calculo",
    "base",
    "base-de-datos",
    "export",
    "file",
    "archivo",
    "document",
    "documento",
    "untitled",
    "sin-titulo",
    "nuevo",
];
/// What a file's name says of its copies, folded.
const COPIES: &[&str] = &["copia", "copy", "final", "definitivo", "nuevo", "version"];
/// The longest line that is a title, in letters.
const LONGEST: usize = 200;

/// The title and the id of why.
pub(super) fn of(known: &Known<'_>) -> Option<(String, &'static str)> {
    let above = &known.hints.above;
    if let Some(title) =
        under(above, "titulo").map(|title| tidy(&title)).or_else(|| from_rows(above))
    {
        return Some((title, "suggest-title-rows"));
    }
    if !is_generic(known.sheet) {
        return Some((tidy(known.sheet), "suggest-sheet-name"));
    }
    let stem = known.file.rsplit_once('.').map_or(known.file, |(stem, _)| stem);
    let name = from_file(stem);
    (!is_generic(&name)).then_some((name, "suggest-file-name"))
}

/// The text of a row.
pub(super) fn line(row: &Above) -> String {
    let texts: Vec<&str> = row.iter().map(|(_, text)| text.trim()).collect();
    texts.join(" ")
}

/// The value below a label of an upload template: the title below `TÍTULO`.
pub(super) fn under(above: &[Above], label: &str) -> Option<String> {
    above.windows(2).find_map(|pair| {
        let (column, _) = pair[0].iter().find(|(_, text)| slug(text) == label)?;
        let (_, value) = pair[1].iter().find(|(at, _)| at == column)?;
        Some(value.trim().to_owned())
    })
}

fn from_rows(above: &[Above]) -> Option<String> {
    let lines = above.iter().map(line).filter(|line| is_title(line));
    let lines: Vec<String> = lines.map(|line| tidy(&line)).collect();
    let mut rest = lines.iter().filter(|line| !is_office(line));
    let first = rest.next()?;
    // The period often stands alone below the title.
    match rest.next().filter(|next| is_period(next) && !is_period(first)) {
        Some(period) => Some(format!("{first}, {}", lower_first(period))),
        None => Some(first.clone()),
    }
}

/// The office that the rows above the table name.
pub(super) fn office(above: &[Above]) -> Option<String> {
    let mut lines = above.iter().map(line).filter(|line| is_title(line));
    let found = lines.find(|line| is_office(line))?;
    // What stands in brackets is a remark.
    let name = found.split(" (").next().unwrap_or_default();
    Some(tidy(name))
}

/// Whether a line can be a title: words, and not a remark.
pub(super) fn is_title(line: &str) -> bool {
    let letters = line.chars().filter(|letter| letter.is_alphabetic()).count();
    let words = line.split_whitespace().count();
    letters >= 4 && line.chars().count() <= LONGEST && words <= 30 && !begins(line, REMARKS)
}

fn is_office(line: &str) -> bool {
    let line = line.trim_start_matches("H. ").trim_start_matches("El ").trim_start_matches("La ");
    begins(line, OFFICES)
}

fn begins(line: &str, words: &[&str]) -> bool {
    let folded = slug(line);
    words.iter().any(|word| {
        folded.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    })
}

/// Whether a short line names a time.
fn is_period(line: &str) -> bool {
    line.chars().count() <= 60 && super::frequency::of(&[line.to_owned()]).is_some()
}

fn is_generic(name: &str) -> bool {
    let folded = slug(name);
    let plain = folded.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
    plain.is_empty() || GENERIC.contains(&plain)
}

/// A file's name as a title: without the signs of copies and versions.
fn from_file(stem: &str) -> String {
    let spaced: String =
        stem.chars().map(|letter| if "_-.".contains(letter) { ' ' } else { letter }).collect();
    let noise = |word: &&str| {
        let folded = slug(word);
        let version = folded.strip_prefix('v').is_some_and(|rest| {
            !rest.is_empty() && rest.chars().all(|letter| letter.is_ascii_digit())
        });
        let bracketed = word.starts_with('(') && word.ends_with(')');
        !(version || bracketed || COPIES.contains(&folded.as_str()))
    };
    let words: Vec<&str> = spaced.split_whitespace().filter(noise).collect();
    tidy(&words.join(" "))
}

/// One space between words, no stop at the end, a capital first; a line in capitals in small ones.
fn tidy(line: &str) -> String {
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_end_matches(['.', ':', ';', ',']);
    let shouted = line.contains(' ') && !line.chars().any(char::is_lowercase);
    let text = if shouted { line.to_lowercase() } else { line.to_owned() };
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(lines: &[&str]) -> Vec<Above> {
        lines.iter().map(|line| vec![(0, (*line).to_owned())]).collect()
    }

    #[test]
    fn the_line_that_names_the_data_is_the_title() {
        for (lines, title) in [
            (
                &["H. Ayuntamiento de Lerma", "PADRÓN DE PROVEEDORES"][..],
                Some("Padrón de proveedores"),
            ),
            (&["Obra pública", "Ejercicio 2024"], Some("Obra pública, ejercicio 2024")),
            (&["Cifras en pesos", "2024"], None),
            (&["Secretaría de Obras"], None),
        ] {
            assert_eq!(from_rows(&rows(lines)).as_deref(), title, "{lines:?}");
        }
        assert_eq!(
            office(&rows(&["Municipio de A (inventado)"])).as_deref(),
            Some("Municipio de A")
        );
    }

    #[test]
    fn templates_have_their_title_below_a_label() {
        let cell = |column, text: &str| (column, text.to_owned());
        let above = vec![
            vec![cell(0, "43219")],
            vec![cell(0, "TÍTULO"), cell(6, "DESCRIPCIÓN")],
            vec![cell(0, "Remuneración bruta y neta"), cell(6, "Información relativa.")],
        ];
        assert_eq!(under(&above, "titulo").as_deref(), Some("Remuneración bruta y neta"));
        assert_eq!(under(&above, "descripcion").as_deref(), Some("Información relativa."));
    }

    #[test]
    fn names_of_files_and_sheets_are_cleaned() {
        assert_eq!(
            from_file("padron_de-proveedores_2024 v2 (1) FINAL"),
            "Padron de proveedores 2024"
        );
        for name in ["Hoja1", "Sheet 2", "Reporte de Formatos", "DATOS", "12"] {
            assert!(is_generic(name), "{name}");
        }
        assert!(!is_generic("Obra pública"));
    }
}
