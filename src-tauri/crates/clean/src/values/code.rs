//! Columns whose digits name something and count nothing.

/// Words in a column's name that tell of codes, in small letters without accents.
const WORDS: [&str; 34] = [
    "clave",
    "claves",
    "cve",
    "codigo",
    "codigos",
    "cod",
    "code",
    "codes",
    "folio",
    "folios",
    "cp",
    "postal",
    "zip",
    "postcode",
    "telefono",
    "telefonos",
    "tel",
    "celular",
    "phone",
    "fax",
    "rfc",
    "curp",
    "clabe",
    "nss",
    "id",
    "ids",
    "identificador",
    "expediente",
    "matricula",
    "isbn",
    "cct",
    "identifier",
    "identifiers",
    "cd",
];

/// Whether the name of a column says that its values are codes.
pub(crate) fn is_code_name(name: &str) -> bool {
    let plain: String = name.chars().flat_map(char::to_lowercase).map(unaccented).collect();
    let mut words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.any(|word| WORDS.contains(&word)) || plain.contains("c.p.")
}

fn unaccented(letter: char) -> char {
    match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        other => other,
    }
}

/// From how many digits on those of one length are codes in a text file, where everything is text.
const TEXT_FILE: u8 = 8;
/// How many of them it takes there.
const ENOUGH: u32 = 3;
/// Digits of a year, which all have one length and are numbers.
const YEAR: u8 = 4;

/// Whether digits of one length are codes by that. In a spreadsheet somebody made them text.
pub(crate) fn is_code_width((least, most): (u8, u8), count: u32, lexical: bool) -> bool {
    let one = least == most;
    one && if lexical { least >= TEXT_FILE && count >= ENOUGH } else { least != YEAR }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_tell_of_codes() {
        for name in
            ["Clave", "CVE_ENT", "Código Postal", "C.P.", "Folio fiscal", "id", "Teléfono 2"]
        {
            assert!(is_code_name(name), "{name}");
        }
        for name in [
            "Monto",
            "Población",
            "Año",
            "Identidad",
            "Teléfonos públicos".trim_start_matches("Teléfonos "),
        ] {
            assert!(!is_code_name(name), "{name}");
        }
    }
}
