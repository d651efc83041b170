//! A first description, made from what the table holds, in the words of the window.

use vitrina_model::{Args, Words};

use super::Hints;

/// Names of columns that are said; the rest is counted.
const NAMED: usize = 6;

/// A sentence or two about a table.
pub(crate) fn describe(
    title: &str,
    [rows, columns]: [u64; 2],
    hints: &Hints,
    words: &dyn Words,
) -> String {
    let some: Vec<&str> = hints.columns.iter().take(NAMED).map(|name| name.trim()).collect();
    let more = columns.saturating_sub(some.len() as u64);
    let mut names = some.join(", ");
    if more > 0 {
        let args =
            Args::from([("names".to_owned(), names.into()), ("count".to_owned(), more.into())]);
        names = words.say("suggested-more", &args);
    }
    let args = Args::from([
        ("title".to_owned(), title.into()),
        ("rows".to_owned(), rows.into()),
        ("columns".to_owned(), columns.into()),
        ("names".to_owned(), names.into()),
    ]);
    let mut text = words.say("suggested-description", &args);
    if let Some([first, last]) = &hints.period {
        let days = day(first, words).zip(day(last, words));
        if let Some((first, last)) = days {
            let args =
                Args::from([("first".to_owned(), first.into()), ("last".to_owned(), last.into())]);
            text.push(' ');
            text.push_str(&words.say("suggested-period", &args));
        }
    }
    text
}

/// A date as people write it.
fn day(iso: &str, words: &dyn Words) -> Option<String> {
    let date: jiff::civil::Date = iso.get(..10)?.parse().ok()?;
    let number = |value: i16| u32::from(value.unsigned_abs());
    let args = Args::from([
        ("day".to_owned(), number(date.day().into()).into()),
        ("month".to_owned(), number(date.month().into()).into()),
        ("year".to_owned(), number(date.year()).into()),
    ]);
    Some(words.say("suggested-day", &args))
}
