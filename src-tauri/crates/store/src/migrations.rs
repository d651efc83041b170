//! Numbered, append-only migrations, counted in the database's `user_version`.

use rusqlite::Transaction;

use crate::StoreError;
use crate::fault::Fault;

/// Every migration in order; the first makes `user_version` 1. Released ones never change.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_several_tables.sql"),
];

/// `PRAGMA application_id` of our databases: "VTRN".
const APPLICATION: i64 = 0x5654_524e;

/// The newest version that this program knows.
pub(crate) const KNOWN: u32 = MIGRATIONS.len() as u32;

/// Refuses what is not ours or from a newer program, before anything is written.
/// Returns the version found; 0 for an empty database. In a transaction, because another process
/// may be migrating between the questions.
pub(crate) fn check(tx: &Transaction<'_>) -> Result<u32, Fault> {
    let found: i64 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let application: i64 = tx.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = tx.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let empty = found == 0 && application == 0 && tables == 0;
    if !empty && application != APPLICATION {
        return Err(Fault::Foreign);
    }
    match u32::try_from(found) {
        Ok(found) if found > KNOWN => Err(StoreError::Newer { found, known: KNOWN }.into()),
        Ok(0) if !empty => Err(Fault::Foreign),
        Ok(found) => Ok(found),
        Err(_) => Err(Fault::Foreign),
    }
}

/// Brings the database to [`KNOWN`], all missing migrations in the one transaction.
pub(crate) fn run(tx: &Transaction<'_>) -> Result<(), Fault> {
    // Asked again inside the transaction: another window may have migrated meanwhile.
    let found = check(tx)?;
    for sql in MIGRATIONS.iter().skip(found as usize) {
        tx.execute_batch(sql)?;
    }
    tx.pragma_update(None, "user_version", KNOWN)?;
    Ok(())
}
