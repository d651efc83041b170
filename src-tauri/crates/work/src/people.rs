//! People: adding one, listing them, and making sure that a person is who they say.

use vitrina_model::{Person, PersonId, Role, slug};
use vitrina_store::StoreError;

use crate::desk::now;
use crate::seal::PersonKey;
use crate::{Desk, Passphrase, WorkError};

/// Who is to be added.
#[derive(Debug)]
pub struct NewPerson {
    /// Name as people say it.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Their own passphrase, which seals their key.
    pub passphrase: Passphrase,
}

impl Desk {
    /// Adds a person with a key of their own. A name that is already there, in any spelling, is
    /// refused: nobody becomes a second person by another role.
    pub fn add_person(&mut self, new: &NewPerson) -> Result<Person, WorkError> {
        let name = new.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let id = PersonId(slug(&name));
        if id.0.is_empty() {
            return Err(WorkError::NameEmpty);
        }
        if self.store.person(&id)?.is_some() {
            return Err(StoreError::NameTaken { name }.into());
        }
        let key = PersonKey::random()?;
        let sealed = key.seal(&id, &new.passphrase)?;
        let person = Person { id, name, role: new.role, key: key.public() };
        self.store.add_person(&person, &sealed, now())?;
        Ok(person)
    }

    /// Everyone, in the order they were added.
    pub fn people(&self) -> Result<Vec<Person>, WorkError> {
        Ok(self.store.people()?)
    }

    /// The person by id, or by name as it is written.
    pub fn person(&self, who: &str) -> Result<Person, WorkError> {
        let found = match self.store.person(&PersonId(who.to_owned()))? {
            Some(person) => Some(person),
            None => self.store.person(&PersonId(slug(who)))?,
        };
        found.ok_or_else(|| WorkError::NoPerson { person: who.to_owned() })
    }

    /// The person's key, opened by their passphrase: the proof that it is they.
    pub(crate) fn key_of(
        &self,
        person: &Person,
        words: &Passphrase,
    ) -> Result<PersonKey, WorkError> {
        let sealed = self.store.sealed_key(&person.id)?.unwrap_or_default();
        let key = PersonKey::open(&person.id, &sealed, words)?;
        if key.public() != person.key {
            return Err(WorkError::WrongPassphrase { person: person.id.clone() });
        }
        Ok(key)
    }

    /// Whether the passphrase is the person's own.
    pub fn is_really(&self, who: &str, words: &Passphrase) -> Result<Person, WorkError> {
        let person = self.person(who)?;
        self.key_of(&person, words)?;
        Ok(person)
    }
}
