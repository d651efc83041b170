//! A message that is not said yet: the id of its words and what they need.

use vitrina_model::{Arg, Args};

/// A message for a person; its words are in the locales.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Id of the words.
    pub id: String,
    /// What they need.
    pub args: Args,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: impl Into<String>) -> Message {
        Message { id: id.into(), args: Args::new() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Message {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}
