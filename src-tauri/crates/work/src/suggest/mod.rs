//! What could stand in an empty description, and why: from the file, its table, and what the person
//! wrote last.

mod frequency;
mod hints;
mod keywords;
mod text;
mod title;

use serde::{Deserialize, Serialize};
use vitrina_model::{License, Metadata, Words};

use crate::Message;

use text::describe;

/// A value for a property, as it would be typed, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The property.
    pub property: &'static str,
    /// The value.
    pub value: String,
    /// Why: `suggest-<reason>`.
    pub why: Message,
}

/// The cells of a row above a table: column and text.
pub type Above = Vec<(u32, String)>;

/// What a table and the rows above it say of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Hints {
    /// Rows above the table.
    pub above: Vec<Above>,
    /// Names of the first columns.
    pub columns: Vec<String>,
    /// First and last day of its first column of dates, as in ISO 8601.
    pub period: Option<[String; 2]>,
}

/// What is known for the suggestions of one draft.
pub(crate) struct Known<'a> {
    pub(crate) metadata: &'a Metadata,
    /// Name of the clerk's file.
    pub(crate) file: &'a str,
    /// Name of the sheet; nothing where the file has none of its own.
    pub(crate) sheet: &'a str,
    /// Records and columns.
    pub(crate) size: Option<[u64; 2]>,
    pub(crate) hints: &'a Hints,
    /// The person's other drafts by title, the latest first.
    pub(crate) others: &'a [(String, Metadata)],
    pub(crate) words: &'a dyn Words,
}

impl Known<'_> {
    /// A suggestion for each property that is empty and of which something is known.
    pub(crate) fn suggestions(&self) -> Vec<Suggestion> {
        let empty = |property: &str| match property {
            "keywords" => self.metadata.keywords.is_empty(),
            other => self.metadata.missing().contains(&other),
        };
        let all = [
            self.title(),
            self.description(),
            self.publisher(),
            self.license(),
            self.last("contact", |it| it.contact.clone()),
            self.frequency(),
            self.keywords(),
        ];
        all.into_iter().flatten().filter(|found| empty(found.property)).collect()
    }

    fn title(&self) -> Option<Suggestion> {
        let (value, why) = title::of(self)?;
        Some(Suggestion { property: "title", value, why: Message::new(why) })
    }

    /// The title that was typed, else the one that is suggested.
    fn best_title(&self) -> Option<String> {
        self.metadata.title.clone().or_else(|| title::of(self).map(|(title, _)| title))
    }

    fn description(&self) -> Option<Suggestion> {
        if let Some(value) = title::under(&self.hints.above, "descripcion") {
            return Some(Suggestion {
                property: "description",
                value,
                why: Message::new("suggest-title-rows"),
            });
        }
        let value = describe(&self.best_title()?, self.size?, self.hints, self.words);
        let why = Message::new("suggest-from-table");
        Some(Suggestion { property: "description", value, why })
    }

    fn publisher(&self) -> Option<Suggestion> {
        let last = self.last("publisher", |it| it.publisher.clone());
        let above = || {
            let value = title::office(&self.hints.above)?;
            let why = Message::new("suggest-title-rows");
            Some(Suggestion { property: "publisher", value, why })
        };
        last.or_else(above)
    }

    fn license(&self) -> Option<Suggestion> {
        let last = self.last("license", |it| it.license.as_ref().map(|it| it.id.clone()));
        let usual = || {
            let value = License::known().next()?.id;
            let why = Message::new("suggest-license-default");
            Some(Suggestion { property: "license", value, why })
        };
        last.or_else(usual)
    }

    fn frequency(&self) -> Option<Suggestion> {
        // A long text above the table speaks of much else.
        let lines = self.hints.above.iter().map(title::line).filter(|line| title::is_title(line));
        let texts: Vec<String> =
            lines.chain(self.best_title()).chain([self.file.to_owned()]).collect();
        if let Some((frequency, word)) = frequency::of(&texts) {
            return Some(Suggestion {
                property: "frequency",
                value: frequency.name().replace('_', "-"),
                why: Message::new("suggest-frequency-word").with("word", word),
            });
        }
        self.last("frequency", |it| it.frequency.map(|it| it.name().replace('_', "-")))
    }

    fn keywords(&self) -> Option<Suggestion> {
        let title = self.best_title().unwrap_or_default();
        let found = keywords::of(&title, &self.hints.columns);
        let why = Message::new("suggest-columns");
        (!found.is_empty()).then(|| Suggestion {
            property: "keywords",
            value: found.join(", "),
            why,
        })
    }

    /// What the person wrote for another draft last.
    fn last(
        &self,
        property: &'static str,
        value: impl Fn(&Metadata) -> Option<String>,
    ) -> Option<Suggestion> {
        let found = |(title, other): &(String, Metadata)| {
            let value = value(other)?;
            let why = Message::new("suggest-last").with("title", title.as_str());
            Some(Suggestion { property, value, why })
        };
        self.others.iter().find_map(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FluentWords, Language};

    fn hints() -> Hints {
        let row = |text: &str| vec![(0, text.to_owned())];
        Hints {
            above: vec![
                row("Municipio de San Jacinto"),
                row("Obra pública en ejecución, primer trimestre de 2026"),
                row("Importes en pesos mexicanos. Corte al 31 de marzo de 2026."),
            ],
            columns: ["Clave de obra", "Localidad", "Programa"].map(str::to_owned).to_vec(),
            period: Some(["2026-01-15".to_owned(), "2026-03-31".to_owned()]),
        }
    }

    fn suggested(
        metadata: &Metadata,
        others: &[(String, Metadata)],
    ) -> Vec<(String, String, String)> {
        let words = FluentWords::new(Language::Spanish);
        let hints = hints();
        let known = Known {
            metadata,
            file: "obra_publica.xlsx",
            sheet: "Obra pública",
            size: Some([40, 3]),
            hints: &hints,
            others,
            words: &words,
        };
        let plain = |it: Suggestion| (it.property.to_owned(), it.value, it.why.id);
        known.suggestions().into_iter().map(plain).collect()
    }

    #[test]
    fn an_empty_description_is_filled_from_the_file() {
        let found = suggested(&Metadata::default(), &[]);
        let of = |property: &str| {
            let found = found.iter().find(|it| it.0 == property).unwrap();
            (found.1.as_str(), found.2.as_str())
        };
        let title = "Obra pública en ejecución, primer trimestre de 2026";
        assert_eq!(of("title"), (title, "suggest-title-rows"));
        assert_eq!(of("publisher"), ("Municipio de San Jacinto", "suggest-title-rows"));
        assert_eq!(of("license"), ("Libre-Uso-MX", "suggest-license-default"));
        assert_eq!(of("frequency"), ("quarterly", "suggest-frequency-word"));
        assert_eq!(of("keywords").0, "obra pública, ejecución, localidad, programa");
        assert_eq!(
            of("description").0,
            "Obra pública en ejecución, primer trimestre de 2026. Contiene 40 registros con 3 \
             columnas: Clave de obra, Localidad, Programa. Datos del 15 de enero de 2026 al 31 de \
             marzo de 2026."
        );
    }

    #[test]
    fn what_was_written_last_comes_first_and_what_is_filled_is_left_alone() {
        let other = Metadata {
            publisher: Some("Obras".into()),
            contact: Some("datos@ejemplo.mx".into()),
            license: License::from_word("cc-by"),
            ..Metadata::default()
        };
        let mine = Metadata { title: Some("Mía".into()), ..Metadata::default() };
        let found = suggested(&mine, &[("Otra".into(), other)]);
        let value =
            |property: &str| found.iter().find(|it| it.0 == property).map(|it| it.1.as_str());
        assert_eq!(value("title"), None);
        assert_eq!(value("publisher"), Some("Obras"));
        assert_eq!(value("contact"), Some("datos@ejemplo.mx"));
        assert_eq!(value("license"), Some("CC-BY-4.0"));
        assert!(value("description").unwrap().starts_with("Mía. "));
    }
}
