//! Help in the reader's language: the command tree with words from the locales put in.

use clap::builder::PossibleValue;
use clap::{ArgAction, Command};
use vitrina_model::Words;

use crate::output::args;

/// The command with all its help in the language of `words`: `cli-<path>` says what a command
/// does, `cli-<path>.examples` how, `cli-arg-<id>` what an argument is.
pub(crate) fn localised(command: Command, words: &dyn Words) -> Command {
    let version = clap::Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let mut command = put(command.disable_version_flag(true).arg(version), "cli", words);
    command.build();
    usage(command, words)
}

/// The usage lines with `[OPTIONS]`, which clap cannot be told, in the reader's language.
fn usage(mut command: Command, words: &dyn Words) -> Command {
    let line = command.render_usage().to_string();
    let line = line.trim_start_matches("Usage:").trim();
    let line = line.replace("[OPTIONS]", &words.word("cli-usage-options"));
    command.override_usage(line).mut_subcommands(|inner| usage(inner, words))
}

fn template(words: &dyn Words) -> String {
    let usage = words.word("cli-heading-usage");
    format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}")
}

fn put(command: Command, path: &str, words: &dyn Words) -> Command {
    let options = words.word("cli-heading-options");
    let command = command
        .about(words.word(path))
        .after_help(words.word(&format!("{path}.examples")))
        .subcommand_value_name(words.word("cli-usage-command"))
        .subcommand_help_heading(words.word("cli-heading-commands"))
        .help_template(template(words))
        .disable_help_flag(true)
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help_heading(options.clone()),
        )
        .mut_args(|argument| {
            let heading = if argument.is_positional() {
                words.word("cli-heading-arguments")
            } else {
                options.clone()
            };
            explained(argument, words).help_heading(heading)
        });
    command.mut_subcommands(|inner| {
        let path = format!("{path}-{}", inner.get_name());
        put(inner, &path, words)
    })
}

/// `argument` with its help, and its values where they are few and known.
fn explained(argument: clap::Arg, words: &dyn Words) -> clap::Arg {
    let id = argument.get_id().as_str().replace('_', "-");
    let help = words.word(&format!("cli-arg-{id}"));
    if !matches!(argument.get_action(), ArgAction::Set | ArgAction::Append) {
        return argument.help(help);
    }
    let values = argument.get_possible_values();
    if values.is_empty() {
        return argument.help(help);
    }
    let names: Vec<_> = values.iter().map(PossibleValue::get_name).collect();
    let said = [("help", help.into()), ("values", names.join(", ").into())];
    argument.help(words.say("cli-arg-with-values", &args(said))).hide_possible_values(true)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;
    use vitrina_model::{Frequency, License};
    use vitrina_work::{FluentWords, Language};

    use super::*;

    fn said(command: &Command, out: &mut String) {
        let mut command = command.clone();
        out.push_str(&command.render_long_help().to_string());
        for inner in command.get_subcommands() {
            said(inner, out);
        }
    }

    #[test]
    fn every_command_and_argument_has_words_in_both_languages() {
        for language in [Language::Spanish, Language::English] {
            let words = FluentWords::new(language);
            let command = localised(crate::args::Cli::command(), &words);
            command.clone().debug_assert();
            let mut text = String::new();
            said(&command, &mut text);
            let lacking: Vec<_> = text.lines().filter(|line| line.contains("[cli-")).collect();
            assert_eq!(lacking, Vec::<&str>::new(), "help without words in {language:?}");
        }
    }

    #[test]
    fn the_listed_values_are_those_that_are_accepted() {
        for language in [Language::Spanish, Language::English] {
            let words = FluentWords::new(language);
            let listed: Vec<_> = words
                .word("values-frequency")
                .split(", ")
                .map(|word| Frequency::from_word(word).ok_or_else(|| word.to_owned()))
                .collect();
            let all: Vec<_> = Frequency::all().map(Ok).collect();
            assert_eq!(listed, all, "frequencies in {language:?}");
            let known: Vec<_> = License::known().map(|license| license.id).collect();
            assert_eq!(words.word("values-license"), known.join(", "), "{language:?}");
        }
    }
}
