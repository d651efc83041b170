//! Files that are locked: which password opens which, asked for once and then remembered.
//!
//! The original of a draft stays locked, as it came. Its password is in the memory of this program
//! and in the keychain of whoever typed it, by the file's digest; nowhere else. Where neither has
//! it, reading the draft asks for it again.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use vitrina_formats::read::{Password, ReadError, ReadOptions};
use vitrina_model::{Digest, Progress, Recipe, Workbook};
use vitrina_store::Draft;

use crate::inspect::{open, open_as};
use crate::secrets::Keychain;
use crate::{Desk, WorkError};

/// The passwords of files for as long as the program runs.
#[derive(Clone, Debug, Default)]
pub struct Keyring {
    known: Arc<Mutex<HashMap<Digest, Password>>>,
    given: Option<Password>,
}

impl Keyring {
    /// The same, trying `password` on every file that asks for one.
    #[must_use]
    pub fn with(mut self, password: Option<Password>) -> Keyring {
        self.given = password;
        self
    }

    fn of(&self, file: &Digest) -> Option<Password> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).get(file).cloned()
    }

    fn keep(&self, file: &Digest, password: &Password) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(*file, password.clone());
    }
}

/// Whether another password may read the file.
fn asks<T>(read: &Result<T, WorkError>) -> bool {
    use ReadError::{PasswordNeeded, WrongPassword};
    matches!(read, Err(WorkError::Read(PasswordNeeded { .. } | WrongPassword { .. })))
}

impl Desk {
    /// The same desk with the passwords of `keyring` at hand.
    #[must_use]
    pub fn with_keyring(mut self, keyring: Keyring) -> Desk {
        self.keyring = keyring;
        self
    }

    /// How this desk reads a file with that password, for that recipe.
    pub(crate) fn options(&self, password: Option<Password>, recipe: &Recipe) -> ReadOptions {
        let damaged = recipe.damaged;
        ReadOptions { password, damaged, ..ReadOptions::new(self.isolation.clone()) }
    }

    /// How this desk reads the original of a draft that it has read before.
    pub(crate) fn known_options(&self, draft: &Draft) -> ReadOptions {
        self.options(self.keyring.of(&draft.source.sha256), &draft.resources[0].recipe)
    }

    /// Reads a file of which only its path is known, and says which password it took.
    pub(crate) fn read_new(
        &self,
        path: &Path,
        recipe: &Recipe,
        progress: &dyn Progress,
    ) -> Result<(Workbook, Option<Password>), WorkError> {
        let plain = open_as(path, &recipe.reading, &self.options(None, recipe), progress);
        match &self.keyring.given {
            Some(given) if asks(&plain) => {
                let book = open_as(
                    path,
                    &recipe.reading,
                    &self.options(Some(given.clone()), recipe),
                    progress,
                )?;
                Ok((book, Some(given.clone())))
            }
            _ => Ok((plain?, None)),
        }
    }

    /// Reads the file at `path`, whose digest is `file`, by whichever password is at hand.
    pub(crate) fn read_known(
        &self,
        path: &Path,
        file: &Digest,
        recipe: &Recipe,
        progress: &dyn Progress,
    ) -> Result<Workbook, WorkError> {
        let plain =
            open_as(path, &recipe.reading, &self.options(self.keyring.of(file), recipe), progress);
        if !asks(&plain) {
            return plain;
        }
        if let Some(given) = &self.keyring.given {
            let book = open_as(
                path,
                &recipe.reading,
                &self.options(Some(given.clone()), recipe),
                progress,
            )?;
            self.remember(file, given);
            return Ok(book);
        }
        // The system may ask the person before it answers: only now is it needed.
        let kept = Keychain::of(&self.home).file_password(file).ok().flatten();
        let Some(kept) = kept.and_then(|text| Password::new(text.as_str())) else { return plain };
        let book =
            open_as(path, &recipe.reading, &self.options(Some(kept.clone()), recipe), progress)?;
        self.keyring.keep(file, &kept);
        Ok(book)
    }

    /// Remembers which password opens a file. Without a keychain it is asked for again after the
    /// program ended.
    pub(crate) fn remember(&self, file: &Digest, password: &Password) {
        self.keyring.keep(file, password);
        // Many offices have none, and nothing is lost without it.
        let _ = Keychain::of(&self.home).keep_file_password(file, password.text());
    }

    /// Opens the locked original of a draft with the password that somebody typed.
    pub fn unlock(
        &self,
        draft: &Draft,
        password: &Password,
        progress: &dyn Progress,
    ) -> Result<(), WorkError> {
        let original = self.original(draft, progress)?;
        let options = self.options(Some(password.clone()), &draft.resources[0].recipe);
        open(original.path(), &options, progress)?;
        self.remember(&draft.source.sha256, password);
        Ok(())
    }
}
