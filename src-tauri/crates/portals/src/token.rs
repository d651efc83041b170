//! A portal's token: usable, never shown.

use zeroize::Zeroizing;

/// The secret that a portal gave a person. It is wiped from memory when dropped, and has on
/// purpose no `Debug`, `Display` or `Serialize`.
#[derive(Clone)]
pub struct Token(Zeroizing<String>);

impl Token {
    /// A token as typed or read from the keychain; blanks around it are no part of it.
    pub fn new(text: impl Into<String>) -> Token {
        let text = Zeroizing::new(text.into());
        Token(Zeroizing::new(text.trim().to_owned()))
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The secret itself, for the one header that needs it.
    pub(crate) fn secret(&self) -> &str {
        &self.0
    }
}
