//! The people, and who of them sits here.

use vitrina_model::Person;
use vitrina_work::{Desk, Keychain, NewPerson, Passphrase, WorkError};

use super::here;
use super::office::sit;
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn people(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Vec<v::PersonView>, Failure> {
    Ok(office.desk()?.people()?.into_iter().map(Person::into).collect())
}

pub(crate) fn add_person(
    office: &Office,
    request: v::AddPerson,
    _call: &Call,
) -> Result<v::PersonAdded, Failure> {
    let mut desk = office.desk()?;
    let v::AddPerson { name, role, passphrase, remember } = request;
    let passphrase = Passphrase::new(passphrase)?;
    let again = passphrase.again();
    let person = desk.add_person(&NewPerson { name, role, passphrase })?;
    // The person is on the list whatever the keychain says; that it did not remember is said.
    let keychain = Keychain::of(desk.home());
    let remembered = remember && keychain.keep_passphrase(&person.id, &again).is_ok();
    if here::anyone(office, &desk)?.is_none() {
        sit(office, &desk, &person)?;
    }
    Ok(v::PersonAdded { person: person.into(), remembered })
}

pub(crate) fn switch_person(
    office: &Office,
    request: v::SwitchPerson,
    _call: &Call,
) -> Result<v::PersonView, Failure> {
    let desk = office.desk()?;
    let passphrase = Passphrase::new(request.passphrase)?;
    let person = desk.is_really(&request.person, &passphrase)?;
    sit(office, &desk, &person)?;
    Ok(person.into())
}

/// The passphrase of who sits here: as they typed it, else as their account remembers it.
pub(crate) fn passphrase(
    desk: &Desk,
    person: &Person,
    given: Option<String>,
) -> Result<Passphrase, WorkError> {
    if let Some(text) = given {
        return Passphrase::new(text);
    }
    match Keychain::of(desk.home()).passphrase(&person.id) {
        Ok(Some(text)) => Passphrase::new(text.to_string()),
        _ => Err(WorkError::PassphraseNeeded),
    }
}

impl From<Person> for v::PersonView {
    fn from(person: Person) -> v::PersonView {
        v::PersonView { person: person.id.0, name: person.name, role: person.role }
    }
}
