//! A command line that was not understood, in the words of the locales.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use vitrina_model::{Arg, Words};
use vitrina_wire::Failure;

use crate::output::args;

/// The failure that `error` is. Its `detail` is the parser's own English, for reports.
pub(crate) fn failure(error: &Error, words: &dyn Words) -> Failure {
    let rendered = error.render().to_string();
    let english: Vec<_> = rendered
        .lines()
        .map(str::trim)
        .take_while(|line| !line.starts_with("Usage:"))
        .filter(|line| !line.is_empty())
        .collect();
    let detail = english.join(" ").trim_start_matches("error: ").to_owned();
    let said = Said { error, words }.sentences();
    Failure { detail, ..Failure::usage(said) }
}

struct Said<'e> {
    error: &'e Error,
    words: &'e dyn Words,
}

impl Said<'_> {
    fn sentences(&self) -> String {
        let (first, close, values) = match self.error.kind() {
            ErrorKind::MissingRequiredArgument => (self.missing(), None, None),
            ErrorKind::UnknownArgument => {
                (self.say("cli-usage-unknown"), Some(ContextKind::SuggestedArg), None)
            }
            ErrorKind::InvalidSubcommand => (
                self.say("cli-usage-unknown-command"),
                Some(ContextKind::SuggestedSubcommand),
                None,
            ),
            ErrorKind::MissingSubcommand => {
                (self.say("cli-usage-no-command"), None, Some(ContextKind::ValidSubcommand))
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                (self.say("cli-usage-no-command"), None, None)
            }
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                (self.bad_value(), Some(ContextKind::SuggestedValue), Some(ContextKind::ValidValue))
            }
            ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                (self.say("cli-usage-no-value"), None, None)
            }
            ErrorKind::TooManyValues => (self.say("cli-usage-surplus"), None, None),
            ErrorKind::ArgumentConflict => (self.conflict(), None, None),
            _ => (self.say("cli-usage-other"), None, None),
        };
        let close = close.and_then(|kind| self.list("cli-usage-close", kind));
        let values = values.and_then(|kind| self.list("cli-usage-values", kind));
        [Some(first), close, values].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn missing(&self) -> String {
        let missing = self.all(ContextKind::InvalidArg);
        let count = Arg::from(missing.len());
        let pairs = [("count", count), ("argument", missing.join(", ").into())];
        self.words.say("cli-usage-missing", &args(pairs))
    }

    fn bad_value(&self) -> String {
        // An option at the end of the line is to clap an option with an empty value.
        let given = self.all(ContextKind::InvalidValue).concat();
        self.say(if given.is_empty() { "cli-usage-no-value" } else { "cli-usage-bad-value" })
    }

    fn conflict(&self) -> String {
        let (this, other) = (self.all(ContextKind::InvalidArg), self.all(ContextKind::PriorArg));
        self.say(if other.is_empty() || this == other {
            "cli-usage-twice"
        } else {
            "cli-usage-conflict"
        })
    }

    /// The sentence `id` with whatever the parser knows.
    fn say(&self, id: &str) -> String {
        let given = match self.error.kind() {
            ErrorKind::UnknownArgument => ContextKind::InvalidArg,
            ErrorKind::InvalidSubcommand => ContextKind::InvalidSubcommand,
            _ => ContextKind::InvalidValue,
        };
        let text = |kind| Arg::from(self.all(kind).join(", "));
        let argument = text(ContextKind::InvalidArg);
        let pairs = [
            ("given", text(given)),
            ("argument", argument),
            ("other", text(ContextKind::PriorArg)),
        ];
        self.words.say(id, &args(pairs))
    }

    /// The sentence `id` with the texts of `kind`, if there are any.
    fn list(&self, id: &str, kind: ContextKind) -> Option<String> {
        let values = self.all(kind).join(", ");
        (!values.is_empty()).then(|| self.words.say(id, &args([("values", values.into())])))
    }

    fn all(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            // The dots of an argument that may come more than once are no words.
            Some(ContextValue::String(one)) => vec![one.trim_end_matches("...").to_owned()],
            Some(ContextValue::Strings(all)) => {
                all.iter().map(|one| one.trim_end_matches("...").to_owned()).collect()
            }
            Some(ContextValue::StyledStr(one)) => vec![one.to_string()],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use vitrina_work::{FluentWords, Language};

    use super::*;

    fn check(line: &str, expected: &str) {
        let words = FluentWords::new(Language::Spanish);
        let line: Vec<_> = line.split(' ').map(OsString::from).collect();
        let error = crate::parse(&words, &line).expect_err("the line is wrong");
        let failure = failure(&error, &words);
        assert_eq!(failure.code, vitrina_wire::USAGE);
        assert_eq!(failure.say(&words)[1], expected, "{line:?}");
    }

    #[test]
    fn what_is_wrong_is_named_in_the_language_of_the_reader() {
        check("vitrina inspect", "Falta <FILE>.");
        check("vitrina convert a.xlsx", "Faltan --to <FORMAT>, --out <DIR>.");
        check("vitrina convert a.xlsx --out", "Falta el valor de --out <DIR>.");
        check("vitrina inspect a --jsn", "«--jsn» no se conoce aquí. ¿Querías decir --json?");
        check("vitrina inspec", "No existe la orden «inspec». ¿Querías decir inspect?");
        check("vitrina draft", "Falta la orden.");
        check("vitrina inspect a b", "«b» no se conoce aquí.");
        check(
            "vitrina person add Ana --role jefe",
            "«jefe» no sirve para --role <ROLE>. Se acepta: clerk, supervisor.",
        );
        check("vitrina inspect a --lang fr", "«fr» no sirve para --lang <es|en>.");
        check("vitrina draft set x titulo", "«titulo» no sirve para <NAME=VALUE>.");
        check("vitrina draft back x --to 1 --to 2", "--to <N> solo va una vez.");
        check(
            "vitrina portal add x --folder a --ckan b --organization c",
            "--folder <DIR> no va junto con --ckan <URL>.",
        );
    }
}
