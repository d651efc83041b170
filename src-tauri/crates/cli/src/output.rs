//! What is printed: one JSON document, or words; failures on standard error.

use std::cell::RefCell;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use vitrina_model::{Args, Finding, Place, Words};
use vitrina_wire::Failure;

/// Where results go.
pub(crate) struct Output<'w> {
    json: bool,
    words: &'w dyn Words,
    /// The first write that failed.
    lost: RefCell<Option<io::Error>>,
}

/// A line for a person on standard error. Where that cannot be written, nobody can be told.
pub(crate) fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

impl<'w> Output<'w> {
    pub(crate) fn new(json: bool, words: &'w dyn Words) -> Output<'w> {
        Output { json, words, lost: RefCell::new(None) }
    }

    /// Prints `value` as the one JSON document, or `text` for a person.
    pub(crate) fn result<T: Serialize>(&self, value: &T, text: impl FnOnce(&mut Lines<'_>)) {
        if self.json {
            let mut value = serde_json::to_value(value).unwrap_or_default();
            explain(&mut value, self.words);
            self.raw(format!("{value}\n").as_bytes());
            return;
        }
        let mut lines = Lines { words: self.words, text: String::new() };
        text(&mut lines);
        self.raw(lines.text.as_bytes());
    }

    /// Prints bytes as they are.
    pub(crate) fn raw(&self, bytes: &[u8]) {
        let mut out = io::stdout().lock();
        self.wrote(out.write_all(bytes).and_then(|()| out.flush()));
    }

    /// Remembers a write that failed. Whoever closed the pipe has seen enough: that is no failure.
    pub(crate) fn wrote(&self, done: io::Result<()>) {
        if let Err(error) = done
            && error.kind() != ErrorKind::BrokenPipe
        {
            self.lost.borrow_mut().get_or_insert(error);
        }
    }

    /// Success, unless something that was to be printed got lost: that is said on standard error.
    pub(crate) fn close(&self) -> ExitCode {
        let Some(error) = self.lost.take() else { return ExitCode::SUCCESS };
        let failure = Failure {
            code: "output_failed".to_owned(),
            args: Args::new(),
            place: Place::Whole,
            detail: error.to_string(),
            again: false,
        };
        self.tell(&failure, None);
        ExitCode::FAILURE
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
            self.raw(format!("{document}\n").as_bytes());
            if self.lost.borrow().is_none() {
                return;
            }
        }
        self.tell(failure, state);
    }

    /// A failure in words on standard error.
    fn tell(&self, failure: &Failure, state: Option<&'static str>) {
        let [title, what, todo] = failure.say(self.words);
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
    io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty())
}

/// Lines for a person.
pub(crate) struct Lines<'w> {
    words: &'w dyn Words,
    text: String,
}

impl Lines<'_> {
    /// The message `id` with `args`.
    pub(crate) fn say(&mut self, id: &str, args: &Args) {
        self.plain(&self.words.say(id, args));
    }

    /// A line of data.
    pub(crate) fn plain(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
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

#[cfg(test)]
mod tests {
    use vitrina_work::{FluentWords, Language};

    use super::*;

    #[test]
    fn an_answer_that_got_lost_is_remembered_and_a_closed_pipe_is_not() {
        let words = FluentWords::new(Language::Spanish);
        let output = Output::new(true, &words);
        output.wrote(Err(ErrorKind::BrokenPipe.into()));
        assert!(output.lost.borrow().is_none(), "whoever closed the pipe has seen enough");
        output.wrote(Err(ErrorKind::StorageFull.into()));
        output.wrote(Ok(()));
        assert!(output.lost.borrow().is_some(), "a later write does not make it good");
    }
}
