//! The port to the words for people, which live in the locales and nowhere else.

use crate::Args;

/// The words of one language. Whatever writes a page or a message takes one; no crate but `work`
/// knows where they come from.
pub trait Words: Send + Sync {
    /// The BCP 47 tag of the language, `es-MX`.
    fn language(&self) -> &str;

    /// The message `id`, or the attribute `id.attribute` of one, with `args` filled in. An unknown
    /// id gives the id in brackets, which `cargo xtask tidy` keeps from happening.
    fn say(&self, id: &str, args: &Args) -> String;

    /// The message `id` without arguments.
    fn word(&self, id: &str) -> String {
        self.say(id, &Args::new())
    }
}
