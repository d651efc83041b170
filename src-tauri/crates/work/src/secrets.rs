//! Secrets in the operating system's keychain, and nowhere else.

use keyring::{Entry, Error};
use vitrina_model::{Digest, PersonId, PortalName};
use zeroize::Zeroizing;

use crate::Passphrase;

/// A secret's text, wiped from memory when it is dropped.
pub type Secret = Zeroizing<String>;

/// The keychain did not answer, or there is none.
#[derive(Debug, thiserror::Error)]
#[error("the keychain: {0}")]
pub struct KeychainError(String);

impl From<Error> for KeychainError {
    fn from(error: Error) -> KeychainError {
        KeychainError(error.to_string())
    }
}

/// The keychain of the account this program runs under. Entries are bound to the home, so that
/// two homes on one account do not share tokens.
#[derive(Clone, Debug)]
pub struct Keychain {
    home: String,
}

impl Keychain {
    /// The keychain's entries of one home.
    pub fn of(home: &crate::Home) -> Keychain {
        Keychain { home: home.root().display().to_string() }
    }

    /// The token of a portal, where there is one.
    pub fn token(&self, portal: &PortalName) -> Result<Option<Secret>, KeychainError> {
        self.get(&format!("portal {portal}"))
    }

    /// Keeps the token of a portal.
    pub fn keep_token(&self, portal: &PortalName, token: &str) -> Result<(), KeychainError> {
        self.set(&format!("portal {portal}"), token)
    }

    /// The passphrase that a person let their own account remember.
    pub fn passphrase(&self, person: &PersonId) -> Result<Option<Secret>, KeychainError> {
        self.get(&format!("person {person}"))
    }

    /// Remembers a person's passphrase on this account, at their wish.
    pub fn keep_passphrase(
        &self,
        person: &PersonId,
        words: &Passphrase,
    ) -> Result<(), KeychainError> {
        self.set(&format!("person {person}"), words.text())
    }

    /// The password of a locked file, by the digest of the file.
    pub fn file_password(&self, file: &Digest) -> Result<Option<Secret>, KeychainError> {
        self.get(&format!("file {file}"))
    }

    /// Keeps the password of a locked file, so that its draft opens again.
    pub fn keep_file_password(&self, file: &Digest, password: &str) -> Result<(), KeychainError> {
        self.set(&format!("file {file}"), password)
    }

    fn entry(&self, what: &str) -> Result<Entry, KeychainError> {
        Ok(Entry::new("vitrina", &format!("{what} · {}", self.home))?)
    }

    fn get(&self, what: &str) -> Result<Option<Secret>, KeychainError> {
        match self.entry(what)?.get_password() {
            Ok(text) => Ok(Some(Zeroizing::new(text))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn set(&self, what: &str, text: &str) -> Result<(), KeychainError> {
        Ok(self.entry(what)?.set_password(text)?)
    }
}
