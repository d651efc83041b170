//! The description of a dataset: six properties that suffice, and a few more.

use serde::{Deserialize, Serialize};

/// How often a dataset is renewed. Codes: EU frequency authority table, and ISO 8601 repeating
/// intervals as DCAT-MX uses them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each variant is its own name")]
pub enum Frequency {
    Continuous,
    Daily,
    Weekly,
    Fortnightly,
    Monthly,
    Bimonthly,
    Quarterly,
    FourMonthly,
    HalfYearly,
    Yearly,
    TwoYearly,
    FiveYearly,
    TenYearly,
    Irregular,
}

/// Each frequency with its words in commands (English, Spanish), EU code and ISO 8601 interval.
const FREQUENCIES: &[(Frequency, &[&str], &str, &str)] = &[
    (Frequency::Continuous, &["continuous", "tiempo real", "realtime"], "UPDATE_CONT", "realtime"),
    (Frequency::Daily, &["daily", "diario", "diaria"], "DAILY", "R/P1D"),
    (Frequency::Weekly, &["weekly", "semanal"], "WEEKLY", "R/P1W"),
    (Frequency::Fortnightly, &["fortnightly", "quincenal"], "MONTHLY_2", "R/P0.5M"),
    (Frequency::Monthly, &["monthly", "mensual"], "MONTHLY", "R/P1M"),
    (Frequency::Bimonthly, &["bimonthly", "bimestral"], "BIMONTHLY", "R/P2M"),
    (Frequency::Quarterly, &["quarterly", "trimestral"], "QUARTERLY", "R/P3M"),
    (Frequency::FourMonthly, &["four_monthly", "cuatrimestral"], "ANNUAL_3", "R/P4M"),
    (Frequency::HalfYearly, &["half_yearly", "semestral", "semiannual"], "ANNUAL_2", "R/P6M"),
    (Frequency::Yearly, &["yearly", "annual", "anual"], "ANNUAL", "R/P1Y"),
    (Frequency::TwoYearly, &["two_yearly", "bienal", "bianual", "biennial"], "BIENNIAL", "R/P2Y"),
    (Frequency::FiveYearly, &["five_yearly", "quinquenal"], "QUINQUENNIAL", "R/P5Y"),
    (Frequency::TenYearly, &["ten_yearly", "decenal"], "DECENNIAL", "R/P10Y"),
    (Frequency::Irregular, &["irregular", "eventual"], "IRREG", "irregular"),
];

impl Frequency {
    /// Every frequency, most frequent first.
    pub fn all() -> impl Iterator<Item = Frequency> {
        FREQUENCIES.iter().map(|row| row.0)
    }

    /// From an English or Spanish word, an EU code or an ISO 8601 interval, in any case; names with
    /// hyphens, as message ids have them, too.
    pub fn from_word(word: &str) -> Option<Frequency> {
        let word = word.trim().to_lowercase().replace('-', "_");
        FREQUENCIES
            .iter()
            .find(|(_, words, code, interval)| {
                words.contains(&word.as_str())
                    || code.eq_ignore_ascii_case(&word)
                    || interval.eq_ignore_ascii_case(&word)
            })
            .map(|row| row.0)
    }

    fn row(self) -> &'static (Frequency, &'static [&'static str], &'static str, &'static str) {
        FREQUENCIES.iter().find(|row| row.0 == self).unwrap_or(&FREQUENCIES[0])
    }

    /// The name in commands, replies and message ids.
    pub fn name(self) -> &'static str {
        self.row().1[0]
    }

    /// The code of the EU frequency authority table, `QUARTERLY`.
    pub fn eu_code(self) -> &'static str {
        self.row().2
    }

    /// The ISO 8601 repeating interval of DCAT-MX, `R/P3M`.
    pub fn interval(self) -> &'static str {
        self.row().3
    }
}

/// A licence: one of the known ones, or an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct License {
    /// Identifier, `CC-BY-4.0` (SPDX) or `Libre-Uso-MX`; the address itself for unknown ones.
    pub id: String,
    /// Name as people know it.
    pub name: String,
    /// Address of the text.
    pub url: String,
    /// The licence id that CKAN knows by default, `notspecified` where it has none.
    pub ckan: String,
}

/// Id, name, address, CKAN id, further words for it.
const LICENSES: &[(&str, &str, &str, &str, &[&str])] = &[
    (
        "Libre-Uso-MX",
        "Libre Uso MX",
        "https://datos.gob.mx/libreusomx",
        "notspecified",
        &["libreusomx", "libre uso", "libre-uso"],
    ),
    (
        "CC-BY-4.0",
        "Creative Commons Attribution 4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        "cc-by",
        &["cc by 4.0", "cc-by", "cc by", "ccby"],
    ),
    (
        "CC-BY-SA-4.0",
        "Creative Commons Attribution-ShareAlike 4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/",
        "cc-by-sa",
        &["cc by-sa 4.0", "cc-by-sa", "cc by sa"],
    ),
    (
        "CC0-1.0",
        "Creative Commons Zero 1.0",
        "https://creativecommons.org/publicdomain/zero/1.0/",
        "cc-zero",
        &["cc0", "cc-zero", "cc zero", "cc0 1.0"],
    ),
    (
        "ODbL-1.0",
        "Open Data Commons Open Database License 1.0",
        "https://opendatacommons.org/licenses/odbl/1-0/",
        "odc-odbl",
        &["odbl"],
    ),
    (
        "OGL-UK-3.0",
        "Open Government Licence v3.0",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        "uk-ogl",
        &["ogl", "uk-ogl"],
    ),
];

impl License {
    /// The known licences, the likeliest first.
    pub fn known() -> impl Iterator<Item = License> {
        LICENSES.iter().map(|(id, name, url, ckan, _)| License {
            id: (*id).to_owned(),
            name: (*name).to_owned(),
            url: (*url).to_owned(),
            ckan: (*ckan).to_owned(),
        })
    }

    /// From an id, a name, a common short form, or an `http(s)` address; `None` for other words.
    pub fn from_word(word: &str) -> Option<License> {
        let word = word.trim();
        let lower = word.to_lowercase();
        let known = License::known().zip(LICENSES).find(|(license, row)| {
            [&license.id, &license.name, &license.url].iter().any(|w| w.to_lowercase() == lower)
                || row.4.contains(&lower.as_str())
        });
        let address = || lower.starts_with("https://") || lower.starts_with("http://");
        known.map(|(license, _)| license).or_else(|| {
            address().then(|| License {
                id: word.to_owned(),
                name: word.to_owned(),
                url: word.to_owned(),
                ckan: "notspecified".to_owned(),
            })
        })
    }
}

/// The description of a dataset. Texts are kept as typed; empty ones are absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// Title (`dct:title`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it holds (`dct:description`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The office that publishes it (`dct:publisher`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Licence (`dct:license`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<License>,
    /// Whom to ask: an e-mail address, a web address or a name (`dcat:contactPoint`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// How often it is renewed (`dct:accrualPeriodicity`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Frequency>,
    /// Name in addresses: lower-case letters, digits, hyphens; made from the title if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// Words to find it by (`dcat:keyword`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// Language of the data as a BCP 47 tag, `es-MX` if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

impl Metadata {
    /// The properties without which a dataset cannot be sent, as far as they are missing.
    pub fn missing(&self) -> Vec<&'static str> {
        [
            ("title", self.title.is_none()),
            ("description", self.description.is_none()),
            ("publisher", self.publisher.is_none()),
            ("license", self.license.is_none()),
            ("contact", self.contact.is_none()),
            ("frequency", self.frequency.is_none()),
        ]
        .into_iter()
        .filter_map(|(name, missing)| missing.then_some(name))
        .collect()
    }

    /// The language tag, `es-MX` where none was chosen.
    pub fn language(&self) -> &str {
        self.language.as_deref().unwrap_or("es-MX")
    }

    /// The name in addresses: the identifier, else the title's [`slug`], else `dataset`.
    pub fn address_name(&self) -> String {
        let text = self.identifier.as_deref().or(self.title.as_deref()).unwrap_or_default();
        let name = slug(text);
        if name.is_empty() { "dataset".to_owned() } else { name }
    }
}

/// `text` as a name for addresses and files: ASCII letters, digits and single hyphens, accents
/// folded, at most 90 bytes (CKAN allows 100).
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for letter in text.to_lowercase().chars() {
        let plain = match letter {
            'á' | 'à' | 'ä' | 'â' | 'ã' | 'å' => "a",
            'é' | 'è' | 'ë' | 'ê' => "e",
            'í' | 'ì' | 'ï' | 'î' => "i",
            'ó' | 'ò' | 'ö' | 'ô' | 'õ' => "o",
            'ú' | 'ù' | 'ü' | 'û' => "u",
            'ñ' => "n",
            'ç' => "c",
            'ß' => "ss",
            '\u{300}'..='\u{36f}' => "",
            'a'..='z' | '0'..='9' => &letter.to_string(),
            _ if out.ends_with('-') || out.is_empty() => "",
            _ => "-",
        };
        if out.len() + plain.len() > 90 {
            break;
        }
        out.push_str(plain);
    }
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain() {
        assert_eq!(
            slug("  Contratos de obra, 2.º trimestre (Año 2024) "),
            "contratos-de-obra-2-trimestre-ano-2024"
        );
        assert_eq!(slug("¿¡!?"), "");
        assert!(slug(&"ñ".repeat(300)).len() <= 90);
    }

    #[test]
    fn words_name_frequencies_and_licences() {
        assert_eq!(Frequency::from_word("Trimestral"), Some(Frequency::Quarterly));
        assert_eq!(Frequency::from_word("R/P1Y"), Some(Frequency::Yearly));
        assert_eq!(Frequency::from_word("a veces"), None);
        assert_eq!(License::from_word("cc-by").map(|l| l.id).as_deref(), Some("CC-BY-4.0"));
        assert_eq!(License::from_word("lo de siempre"), None);
        for frequency in Frequency::all() {
            assert_eq!(Frequency::from_word(frequency.name()), Some(frequency));
            let id = frequency.name().replace('_', "-");
            assert_eq!(Frequency::from_word(&id), Some(frequency));
        }
    }
}
