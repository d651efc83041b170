//! `tidy`: the house rules as checks. Each failure names the place and says how to mend it.

mod arrows;
mod leftovers;
mod lists;
mod modules;
mod pages;
mod sentences;
mod sources;
mod translations;

use crate::Done;
use crate::options::Options;
use sources::Sources;

/// One rule: what is wrong, one line each.
type Rule = fn(&Sources) -> Result<Vec<String>, String>;

/// Every rule: one file each, entered here.
const RULES: &[(&str, Rule)] = &[
    ("arrows", arrows::check),
    ("leftovers", leftovers::check),
    ("lists", lists::check),
    ("modules", modules::check),
    ("pages", pages::check),
    ("sentences", sentences::check),
    ("translations", translations::check),
];

/// Checks them all and says what is wrong.
pub fn tidy(_: &Options) -> Done {
    let mut broken = 0;
    for (name, outcome) in all() {
        match outcome {
            Ok(()) => println!("ok      {name}"),
            Err(message) => {
                broken += 1;
                println!("FAILED  {name}\n{message}");
            }
        }
    }
    if broken == 0 { Ok(()) } else { Err(format!("{broken} house rules are broken.")) }
}

/// Every rule with its outcome.
pub fn all() -> Vec<(&'static str, Done)> {
    let sources = Sources::read();
    RULES
        .iter()
        .map(|(name, rule)| {
            let wrong = sources.as_ref().map_err(Clone::clone).and_then(rule);
            let outcome = match wrong {
                Ok(lines) if lines.is_empty() => Ok(()),
                Ok(lines) => Err(lines.join("\n")),
                Err(message) => Err(message),
            };
            (*name, outcome)
        })
        .collect()
}
