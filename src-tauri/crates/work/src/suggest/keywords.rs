//! Words to find a dataset by, from its title and the names of its columns.

use std::collections::BTreeSet;

use vitrina_model::slug;

/// How many are suggested.
const MOST: usize = 5;
/// The shortest that says something.
const SHORTEST: usize = 4;

/// Words that say nothing of a dataset, folded.
const STOP: &[&str] = &[
    "para",
    "como",
    "este",
    "esta",
    "entre",
    "sobre",
    "desde",
    "hasta",
    "cada",
    "segun",
    "total",
    "totales",
    "clave",
    "claves",
    "numero",
    "nombre",
    "nombres",
    "fecha",
    "fechas",
    "tipo",
    "monto",
    "importe",
    "importes",
    "inicio",
    "termino",
    "primer",
    "primero",
    "segundo",
    "tercer",
    "cuarto",
    "trimestre",
    "semestre",
    "mensual",
    "trimestral",
    "anual",
    "ejercicio",
    "periodo",
    "informa",
    "hipervinculo",
    "descripcion",
    "catalogo",
    "nota",
    "notas",
    "validacion",
    "actualizacion",
    "columna",
    "datos",
    "reporte",
    "relacion",
    "listado",
    "with",
    "from",
    "that",
    "this",
    "date",
    "name",
    "number",
    "code",
    "type",
    "amount",
    "note",
    "notes",
    "column",
    "data",
    "report",
    "list",
    "quarter",
    "first",
    "second",
    "third",
    "fourth",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// A few words: the title's first, then those of the columns. Two words of the title that stand
/// side by side at its beginning stay together.
pub(super) fn of(title: &str, columns: &[String]) -> Vec<String> {
    let mut found = Found::default();
    let mut pieces = title.split([',', '.', ':', ';', '(', ')']);
    let head: Vec<&str> = pieces.next().unwrap_or_default().split_whitespace().collect();
    let rest = match head.as_slice() {
        [first, second, rest @ ..] if tells(first) && tells(second) => {
            found.add(&format!("{first} {second}"), &[first, second]);
            rest
        }
        all => all,
    };
    let others = pieces.flat_map(str::split_whitespace);
    let names = columns.iter().flat_map(|name| name.split_whitespace());
    for word in rest.iter().copied().chain(others).chain(names) {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        if tells(word) {
            found.add(word, &[word]);
        }
    }
    found.words
}

#[derive(Default)]
struct Found {
    words: Vec<String>,
    seen: BTreeSet<String>,
}

impl Found {
    fn add(&mut self, text: &str, parts: &[&str]) {
        let stems: Vec<String> = parts.iter().map(|part| stem(part)).collect();
        if self.words.len() < MOST && !stems.iter().all(|stem| self.seen.contains(stem)) {
            self.words.push(text.to_lowercase());
            self.seen.extend(stems);
        }
    }
}

/// One and many of a thing are one word.
fn stem(word: &str) -> String {
    let folded = slug(word);
    folded.strip_suffix("es").or_else(|| folded.strip_suffix('s')).unwrap_or(&folded).to_owned()
}

fn tells(word: &str) -> bool {
    let folded = slug(word);
    folded.len() >= SHORTEST
        && folded.bytes().all(|byte| byte.is_ascii_lowercase())
        && !STOP.contains(&folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn words_that_say_something_are_kept() {
        let columns = ["Clave de obra", "Localidades", "Localidad", "Importe"].map(str::to_owned);
        assert_eq!(
            of("Padrón de obras, primer trimestre de 2026", &columns),
            ["padrón", "obras", "localidades"]
        );
        assert_eq!(of("Obra pública 2024", &[]), ["obra pública"]);
        assert!(of("", &[]).is_empty());
    }
}
