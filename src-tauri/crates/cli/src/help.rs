//! Help in the reader's language: the command tree with words from the locales put in.

use clap::Command;
use vitrina_model::Words;

/// The command with all its help in the language of `words`: `cli-<path>` says what a command
/// does, `cli-<path>.examples` how, `cli-arg-<id>` what an argument is.
pub(crate) fn localised(command: Command, words: &dyn Words) -> Command {
    let version =
        clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version);
    put(command.disable_version_flag(true).arg(version), "cli", words)
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
        .subcommand_help_heading(words.word("cli-heading-commands"))
        .help_template(template(words))
        .disable_help_flag(true)
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help_heading(options.clone()),
        )
        .mut_args(|argument| {
            let heading = if argument.is_positional() {
                words.word("cli-heading-arguments")
            } else {
                options.clone()
            };
            let id = argument.get_id().as_str().replace('_', "-");
            argument.help(words.word(&format!("cli-arg-{id}"))).help_heading(heading)
        });
    command.mut_subcommands(|inner| {
        let path = format!("{path}-{}", inner.get_name());
        put(inner, &path, words)
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;
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
}
