//! Links that the file itself suggests: a column that names another table's sheet.

use vitrina_model::{ForeignKey, Progress, Resources};

use crate::{OpenBook, TableFacts, WorkError};

/// The tables with the links of the last one: a column that names another table's sheet holds the
/// keys of that table's rows.
pub(super) fn linked(
    resources: &Resources,
    book: &OpenBook,
    file: &str,
    progress: &dyn Progress,
) -> Result<Resources, WorkError> {
    let shaped = book.shaped_all(resources, file, progress)?;
    let sheets: Vec<&str> = shaped
        .iter()
        .map(|shaped| book.sheet(shaped.sheet).map_or("", |sheet| sheet.name.as_str()))
        .collect();
    let facts: Vec<Option<&TableFacts>> =
        shaped.iter().map(|shaped| shaped.table.as_ref()).collect();
    let mut tables = resources.to_vec();
    let new = tables.len() - 1;
    for other in 0..new {
        for (child, parent) in [(new, other), (other, new)] {
            let (Some(rows), Some(keys)) = (facts[child], facts[parent]) else { continue };
            let naming = keys.headers.iter().position(|header| names(header, sheets[child]));
            let (Some(naming), Some(own)) = (naming, key_column(rows)) else { continue };
            let table = tables[parent].name.clone();
            let key =
                ForeignKey { columns: vec![own], table, to: vec![keys.columns[naming].source] };
            if !tables[child].foreign_keys.contains(&key) {
                tables[child].foreign_keys.push(key);
            }
        }
    }
    Resources::new(tables).map_err(|_| WorkError::no_table(file))
}

/// The column that holds the keys: the one called `ID`, else the first.
fn key_column(facts: &TableFacts) -> Option<u32> {
    let id = facts.headers.iter().position(|header| header.trim().eq_ignore_ascii_case("id"));
    facts.columns.get(id.unwrap_or(0)).map(|column| column.source)
}

/// Whether a header names a sheet: it is the sheet's name, or ends with it where the name has a
/// digit (`Socios Tabla_334255`, `SOCIOS (TABLA_334255)`), so that common words name nothing.
fn names(header: &str, sheet: &str) -> bool {
    let plain = |text: &str| {
        let letters = text.to_lowercase().replace(['_', '(', ')', '\n', '\r'], " ");
        letters.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (header, sheet) = (plain(header), plain(sheet));
    let tail = header.strip_suffix(&sheet).is_some_and(|rest| rest.ends_with(' '));
    !sheet.is_empty() && (header == sheet || tail && sheet.contains(|it: char| it.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_header_names_a_sheet_at_its_end() {
        assert!(names("Nombre de los socios \nTabla_334255", "Tabla_334255"));
        assert!(names("SOCIOS (TABLA_334255)", "Tabla 334255"));
        assert!(names("Beneficiarios", "beneficiarios"));
        assert!(!names("Fecha de los datos", "Datos"), "a common word");
        assert!(!names("Socios Tabla_1334255", "Tabla_334255"));
        assert!(!names("Socios XTabla_1", "Tabla_1"));
        assert!(!names("Nota", ""));
    }
}
