//! People and their sealed keys.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use vitrina_model::{Person, PersonId};

use crate::column::{Text, Time, Word};
use crate::fault::Fault;
use crate::fold::fold;
use crate::{Store, StoreError};

impl Store {
    /// Adds a person with their private key, sealed by their own passphrase. Refused if somebody
    /// has the identifier or the name, whatever its case, accents and spaces.
    pub fn add_person(
        &mut self,
        person: &Person,
        sealed_key: &[u8],
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|tx| {
            let folded = fold(&person.name);
            let taken: bool = tx.query_row(
                "SELECT EXISTS (SELECT 1 FROM person WHERE id = ?1 OR folded = ?2)",
                params![person.id.0, folded],
                |row| row.get(0),
            )?;
            if taken {
                return Err(StoreError::NameTaken { name: person.name.clone() }.into());
            }
            tx.execute(
                "INSERT INTO person (id, folded, name, role, public_key, sealed_key, added)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![
                    person.id.0,
                    folded,
                    person.name,
                    Word(person.role),
                    Text(person.key),
                    sealed_key,
                    Time(at),
                ],
            )?;
            Ok(())
        })
    }

    /// Everybody, in the order in which they were added.
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        self.read(|tx| {
            let sql = "SELECT id, name, role, public_key FROM person ORDER BY rowid";
            let mut query = tx.prepare_cached(sql)?;
            let people = query.query_map([], person)?.collect::<Result<_, _>>()?;
            Ok(people)
        })
    }

    /// One person.
    pub fn person(&self, id: &PersonId) -> Result<Option<Person>, StoreError> {
        self.read(|tx| get(tx, id))
    }

    /// A person's sealed private key.
    pub fn sealed_key(&self, id: &PersonId) -> Result<Option<Vec<u8>>, StoreError> {
        self.read(|tx| {
            let sql = "SELECT sealed_key FROM person WHERE id = ?1";
            Ok(tx.query_row(sql, [&id.0], |row| row.get(0)).optional()?)
        })
    }
}

pub(crate) fn get(conn: &Connection, id: &PersonId) -> Result<Option<Person>, Fault> {
    let sql = "SELECT id, name, role, public_key FROM person WHERE id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([&id.0], person).optional()?)
}

pub(crate) fn require(conn: &Connection, id: &PersonId) -> Result<Person, Fault> {
    get(conn, id)?.ok_or_else(|| StoreError::NoPerson(id.clone()).into())
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    let Word(role) = row.get(2)?;
    let Text(key) = row.get(3)?;
    Ok(Person { id: PersonId(row.get(0)?), name: row.get(1)?, role, key })
}
