//! The words for people, from the locales, by Project Fluent.

use std::fmt::Write;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use vitrina_model::{Arg, Args, Words};

/// A language of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Spanish of Mexico.
    Spanish,
    /// English.
    English,
}

impl Language {
    /// From a tag such as `es`, `es-MX`, `es_MX.UTF-8` or `en`; `None` for other languages.
    pub fn from_tag(tag: &str) -> Option<Language> {
        match tag.split(['-', '_', '.']).next()?.to_ascii_lowercase().as_str() {
            "es" => Some(Language::Spanish),
            "en" => Some(Language::English),
            _ => None,
        }
    }

    /// Its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Spanish => "es-MX",
            Language::English => "en",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Language::Spanish => include_str!("../../../locales/es.ftl"),
            Language::English => include_str!("../../../locales/en.ftl"),
        }
    }
}

/// The words of one language.
pub struct FluentWords {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl FluentWords {
    /// The words of `language`.
    pub fn new(language: Language) -> FluentWords {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(grouped(number)),
            _ => None,
        }));
        // A message that cannot be parsed is left out here and fails `cargo xtask tidy`.
        let resource = match FluentResource::try_new(language.source().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        let _ = bundle.add_function("NUMBER", number);
        FluentWords { language, bundle }
    }
}

impl Words for FluentWords {
    fn language(&self) -> &str {
        self.language.tag()
    }

    fn say(&self, id: &str, args: &Args) -> String {
        let (name, attribute) = match id.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(name);
        let pattern = message.and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return format!("[{id}]") };
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set(
                name.clone(),
                match value {
                    Arg::Number(number) => FluentValue::from(*number),
                    Arg::Text(text) => FluentValue::from(text.clone()),
                },
            );
        }
        self.bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
    }
}

/// Fluent's `NUMBER`, which its Rust library does not bring: numbers are grouped by default here,
/// so it hands on what it is given.
fn number<'a>(given: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    given.first().cloned().unwrap_or(FluentValue::None)
}

/// A number with its thousands grouped by a comma, as Mexico and English-speaking countries write it
/// (NOM-008-SCFI-2002 allows the comma in prose); four digits stay together.
fn grouped(number: &FluentNumber) -> String {
    let plain = number.as_string().into_owned();
    let (whole, rest) = match plain.find('.') {
        Some(point) => plain.split_at(point),
        None => (plain.as_str(), ""),
    };
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    if digits.len() < 5 {
        return plain;
    }
    let mut out = sign.to_owned();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        let _ = out.write_char(digit);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_tag() {
        assert_eq!(Language::from_tag("es_MX.UTF-8"), Some(Language::Spanish));
        assert_eq!(Language::from_tag("en-GB"), Some(Language::English));
        assert_eq!(Language::from_tag("C.UTF-8"), None);
    }

    #[test]
    fn numbers_are_grouped_and_unknown_words_are_seen() {
        let words = FluentWords::new(Language::English);
        assert_eq!(words.word("no-such-message"), "[no-such-message]");
        for (number, text) in
            [(999.0, "999"), (1204.0, "1204"), (11204.0, "11,204"), (-1_234_567.5, "-1,234,567.5")]
        {
            assert_eq!(grouped(&FluentNumber::from(number)), text);
        }
    }
}
