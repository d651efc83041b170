//! What is printed: one JSON document, or words; failures on standard error.

use std::io::{IsTerminal, Write};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use vitrina_model::{Args, Finding, Words};
use vitrina_wire::Failure;

/// Where results go.
pub(crate) struct Output<'w> {
    json: bool,
    words: &'w dyn Words,
}

/// A line for a person on standard error. Whoever closed it wants to hear no more: that is no
/// failure, here and below.
pub(crate) fn note(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

impl<'w> Output<'w> {
    pub(crate) fn new(json: bool, words: &'w dyn Words) -> Output<'w> {
        Output { json, words }
    }

    /// Prints `value` as the one JSON document, or `text` for a person.
    pub(crate) fn result<T: Serialize>(&self, value: &T, text: impl FnOnce(&mut Lines<'_>)) {
        if self.json {
            let mut value = serde_json::to_value(value).unwrap_or_default();
            explain(&mut value, self.words);
            let _ = writeln!(std::io::stdout(), "{value}");
            return;
        }
        let mut lines = Lines { words: self.words, out: std::io::stdout() };
        text(&mut lines);
    }

    /// Prints a failure: as JSON on standard output, in words on standard error.
    pub(crate) fn failure(&self, failure: &Failure, state: Option<&'static str>) {
        let [title, what, todo] = failure.say(self.words);
        if self.json {
            let mut document = json!({ "error": {
                "code": failure.code,
                "message": format!("{title}. {what} {todo}"),
                "place": failure.place,
                "again": failure.again,
                "detail": failure.detail,
            }});
            if let Some(state) = state {
                document["state"] = state.into();
            }
            let _ = writeln!(std::io::stdout(), "{document}");
            return;
        }
        let (bold, plain) = if colours() { ("\u{1b}[1;31m", "\u{1b}[0m") } else { ("", "") };
        note(&format!("{bold}{title}{plain}\n{what}\n{todo}"));
        if let Some(state) = state {
            note(&self.words.word(&format!("state-{state}")));
        }
    }
}

/// Gives every finding of a document its words: `message`, and what to do as `hint`.
fn explain(value: &mut Value, words: &dyn Words) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| explain(item, words)),
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                if name != "findings" {
                    explain(member, words);
                    continue;
                }
                for finding in member.as_array_mut().into_iter().flatten() {
                    if let Ok(said) = Finding::deserialize(&*finding) {
                        let [what, hint] = finding_words(&said, words);
                        finding["message"] = what.into();
                        finding["hint"] = hint.into();
                    }
                }
            }
        }
        _ => {}
    }
}

/// What a finding says, and what to do about it.
fn finding_words(finding: &Finding, words: &dyn Words) -> [String; 2] {
    let id = format!("finding-{}", finding.check);
    [words.say(&id, &finding.args), words.say(&format!("{id}.hint"), &finding.args)]
}

/// Colours only for a person at a terminal who did not ask for none (no-color.org).
fn colours() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty())
}

/// Lines for a person.
pub(crate) struct Lines<'w> {
    words: &'w dyn Words,
    out: std::io::Stdout,
}

impl Lines<'_> {
    /// The message `id` with `args`.
    pub(crate) fn say(&mut self, id: &str, args: &Args) {
        self.plain(&self.words.say(id, args));
    }

    /// A line of data.
    pub(crate) fn plain(&mut self, text: &str) {
        let _ = writeln!(self.out, "{text}");
    }

    /// The findings of an act, each with what to do about it.
    pub(crate) fn findings(&mut self, findings: &[Finding]) {
        for finding in findings {
            let [what, hint] = finding_words(finding, self.words);
            self.plain(&format!("· {what}\n  {hint}"));
        }
    }
}

/// Arguments of a message.
pub(crate) fn args<const N: usize>(pairs: [(&str, vitrina_model::Arg); N]) -> Args {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
