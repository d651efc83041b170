//! What a page and a workbook say about a dataset in words: its description, dates, sizes, types.

use jiff::Timestamp;
use vitrina_model::{Arg, Args, Field, Words, civil_from_days};

use super::Document;
use super::contact::Contact;

/// One labelled fact of the description.
pub struct Item {
    /// What it is, in the reader's words.
    pub label: String,
    /// The fact.
    pub value: Value,
}

/// A fact by what it needs on a page.
pub enum Value {
    /// Words of the clerk, in the language of the data.
    Data(String),
    /// Words of the program, in the language of the page.
    Word(String),
    /// Words of the clerk that lead somewhere.
    Link {
        /// What is shown.
        text: String,
        /// Where it leads.
        url: String,
    },
    /// A day.
    Day {
        /// What is shown.
        text: String,
        /// `YYYY-MM-DD`.
        iso: String,
    },
}

impl Value {
    /// What is shown.
    pub fn text(&self) -> &str {
        match self {
            Value::Data(text)
            | Value::Word(text)
            | Value::Link { text, .. }
            | Value::Day { text, .. } => text,
        }
    }
}

/// The description but for title and text, as far as it is given.
pub fn items(document: &Document<'_>) -> Vec<Item> {
    let Document { metadata, words, tables, modified, .. } = document;
    let count = |number: f64| Some(Value::Word(self::number(number, *words)));
    let data = |text: &String| Value::Data(text.clone());
    let keywords = (!metadata.keywords.is_empty()).then(|| metadata.keywords.join(", "));
    let facts = [
        ("page-publisher", metadata.publisher.as_ref().map(data)),
        ("page-modified", modified.map(|at| day(at, *words))),
        (
            "page-frequency",
            metadata
                .frequency
                .map(|it| Value::Word(words.word(&format!("frequency-{}", dashed(it.name()))))),
        ),
        ("page-contact", metadata.contact.as_deref().map(contact)),
        (
            "page-license",
            metadata.license.as_ref().map(|license| link(&license.name, &license.url)),
        ),
        ("page-keywords", keywords.map(Value::Data)),
        ("page-tables", if document.several() { count(tables.len() as f64) } else { None }),
        ("page-rows", count(document.rows() as f64)),
        ("page-columns", if document.several() { None } else { count(document.columns().into()) }),
    ];
    facts
        .into_iter()
        .filter_map(|(id, value)| Some(Item { label: words.word(id), value: value? }))
        .collect()
}

/// A link, where `url` is one that a page may carry; else plain words.
fn link(text: &str, url: &str) -> Value {
    match Contact::of(url) {
        Contact::Web(url) => Value::Link { text: text.to_owned(), url: url.to_owned() },
        _ => Value::Data(text.to_owned()),
    }
}

fn contact(text: &str) -> Value {
    match Contact::of(text) {
        Contact::Email(email) => {
            Value::Link { text: email.to_owned(), url: format!("mailto:{email}") }
        }
        Contact::Web(url) => Value::Link { text: url.to_owned(), url: url.to_owned() },
        Contact::Name(name) => Value::Data(name.to_owned()),
    }
}

/// The day of `at` in UTC, which is the same wherever the page is made again.
pub fn day(at: Timestamp, words: &dyn Words) -> Value {
    let (year, month, day) = civil_from_days(at.as_second().div_euclid(86_400));
    let args = args(&[
        ("day", Arg::from(day)),
        ("month", Arg::from(words.word(&format!("month-{month}")))),
        // A year is not grouped as a number would be.
        ("year", Arg::from(year.to_string())),
    ]);
    Value::Day { text: words.say("page-day", &args), iso: format!("{year:04}-{month:02}-{day:02}") }
}

/// A number as the reader groups it.
pub fn number(number: f64, words: &dyn Words) -> String {
    words.say("page-number", &args(&[("number", Arg::Number(number))]))
}

/// A size in the unit that gives one to three digits, by powers of 1,000 (IEC 80000-13).
pub fn size(bytes: u64, words: &dyn Words) -> String {
    let units = [(1e9, "page-size-gb"), (1e6, "page-size-mb"), (1e3, "page-size-kb")];
    let bytes = bytes as f64;
    let (unit, id) =
        units.into_iter().find(|(unit, _)| bytes >= *unit).unwrap_or((1.0, "page-size-bytes"));
    let size = bytes / unit;
    let size = if size < 10.0 { (size * 10.0).round() / 10.0 } else { size.round() };
    words.say(id, &args(&[("size", Arg::Number(size))]))
}

/// A column's type in words, with the sign that stands apart from its numbers.
pub fn kind(field: &Field, words: &dyn Words) -> String {
    let kind = words.word(&format!("page-type-{}", field.kind.name()));
    match &field.reading.unit {
        Some(unit) => format!("{kind} ({unit})"),
        None => kind,
    }
}

/// Arguments of a message.
pub fn args(pairs: &[(&str, Arg)]) -> Args {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}
