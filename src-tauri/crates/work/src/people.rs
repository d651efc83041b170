//! People: adding one, listing them, and making sure that a person is who they say.

use vitrina_model::{Digest, Person, PersonId, Role, slug};
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

/// The id of a new person: their name in plain letters; a digest where it has none of those.
fn person_id(name: &str) -> Result<PersonId, WorkError> {
    if !name.chars().any(char::is_alphanumeric) {
        return Err(WorkError::NameEmpty);
    }
    if mixes_scripts(name) {
        return Err(WorkError::NameMixed { name: name.to_owned() });
    }
    let id = slug(name);
    let other = || format!("p{}", &Digest::of(name).to_string()[..8]);
    Ok(PersonId(if id.is_empty() { other() } else { id }))
}

/// Whether Latin letters stand beside Cyrillic or Greek ones that look like them: a second person
/// must not pass for a first one.
fn mixes_scripts(name: &str) -> bool {
    let latin = |letter: char| letter.is_alphabetic() && u32::from(letter) < 0x250;
    let lookalike = |letter: char| matches!(u32::from(letter), 0x370..=0x52f);
    name.chars().any(latin) && name.chars().any(lookalike)
}

impl Desk {
    /// Adds a person with a key of their own. A name that is already there, in any spelling, is
    /// refused: nobody becomes a second person by another role.
    pub fn add_person(&mut self, new: &NewPerson) -> Result<Person, WorkError> {
        let name = new.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let id = person_id(&name)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain_and_lookalikes_are_refused() {
        let id = |name| person_id(name).map(|id| id.0).map_err(|error| error.code());
        assert_eq!(id("Ana Ruíz"), Ok("ana-ruiz".into()));
        assert_eq!(id("\u{410}na Ruiz"), Err("name_mixed"), "a Cyrillic A is not an A");
        assert_eq!(id("李明").map(|id| id.len()), Ok(9), "a name in other letters is a name");
        assert_eq!(id("Анна"), Ok(id("Анна").unwrap()), "one script alone is fine");
        assert_eq!(id("  ¡! "), Err("name_empty"));
    }
}
