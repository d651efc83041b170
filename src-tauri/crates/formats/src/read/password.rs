//! The password of a file: wiped from memory when dropped, and never shown.

use std::fmt;

use zeroize::Zeroizing;

/// A password that somebody typed for a file. It has no way into a log: it shows as dots.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// The most bytes a password may have; no program takes more than 255 letters.
    pub const MOST: usize = 4_096;

    /// A password as typed; `None` for nothing, and for what is no password by its length.
    pub fn new(text: impl Into<String>) -> Option<Password> {
        let text = Zeroizing::new(text.into());
        (!text.is_empty() && text.len() <= Password::MOST).then_some(Password(text))
    }

    /// As typed.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// In UTF-16, low byte first, as Office hashes it.
    pub(super) fn utf16(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.encode_utf16().flat_map(u16::to_le_bytes).collect())
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_never_shows() {
        let password = Password::new("secreto").unwrap();
        assert_eq!(format!("{password:?}"), "Password(…)");
        assert!(Password::new("").is_none());
        assert!(Password::new("x".repeat(Password::MOST + 1)).is_none());
    }
}
