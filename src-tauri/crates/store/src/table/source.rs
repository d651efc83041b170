//! The clerks' own files, each kept once, by the digest of its bytes.

use std::io::{ErrorKind, Read, Write};

use rusqlite::{Connection, OptionalExtension, params};
use vitrina_model::{Digest, Hasher, Progress, Silent, Source, Stage};

use crate::column::Text;
use crate::fault::Fault;
use crate::table::source_chunk::{self, CHUNK};
use crate::{Store, StoreError};

impl Store {
    /// Keeps all bytes of `reader`; `total` is their expected number, 0 if unknown, for `progress`
    /// alone. A reader that fails and a person who stops leave nothing behind. A file that is
    /// here already is not kept twice; if its kept bytes were damaged, they are mended.
    pub fn put_source(
        &mut self,
        name: &str,
        reader: &mut dyn Read,
        progress: &dyn Progress,
        total: u64,
    ) -> Result<Source, StoreError> {
        self.write(|tx| {
            // The digest is known at the end only; until then the row stands under a name that is
            // no digest, and nobody else sees it.
            tx.execute("INSERT INTO source (sha256, bytes) VALUES ('', 0)", [])?;
            let id = tx.last_insert_rowid();
            let (sha256, bytes) = keep_chunks(tx, id, name, reader, progress, total)?;
            if let Some((known, _)) = find(tx, &sha256)? {
                if !intact(tx, &sha256)? {
                    source_chunk::replace(tx, known, id)?;
                    let sql = "UPDATE source SET bytes = ?2 WHERE id = ?1";
                    tx.execute(sql, params![known, bytes])?;
                }
                tx.execute("DELETE FROM source WHERE id = ?1", [id])?;
            } else {
                let sql = "UPDATE source SET sha256 = ?2, bytes = ?3 WHERE id = ?1";
                tx.execute(sql, params![id, Text(sha256), bytes])?;
            }
            Ok(Source { name: name.to_owned(), bytes, sha256 })
        })
    }

    /// Writes the kept bytes to `out` and checks their digest on the way. On any error what `out`
    /// got must be thrown away.
    pub fn get_source(
        &self,
        digest: &Digest,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), StoreError> {
        self.read(|tx| stream(tx, digest, out, Stage::READ, progress))
    }

    /// Checks that the kept bytes are those of the digest.
    pub fn check_source(&self, digest: &Digest) -> Result<(), StoreError> {
        self.read(|tx| stream(tx, digest, &mut std::io::sink(), Stage::CHECK, &Silent))
    }
}

/// Reads `reader` to its end into chunks of the source `id`; the digest and number of its bytes.
fn keep_chunks(
    conn: &Connection,
    id: i64,
    name: &str,
    reader: &mut dyn Read,
    progress: &dyn Progress,
    total: u64,
) -> Result<(Digest, u64), Fault> {
    let mut hasher = Hasher::default();
    let mut chunk = vec![0; CHUNK];
    let (mut seq, mut bytes) = (0, 0);
    loop {
        progress.at(Stage::KEEP, bytes, total)?;
        let filled = fill(reader, &mut chunk)
            .map_err(|error| StoreError::Unreadable { name: name.to_owned(), error })?;
        if filled == 0 {
            return Ok((hasher.finish(), bytes));
        }
        hasher.update(&chunk[..filled]);
        source_chunk::add(conn, id, seq, &chunk[..filled])?;
        seq += 1;
        bytes += filled as u64;
    }
}

/// Fills `buffer` as far as the reader goes; how far that is.
fn fill(reader: &mut dyn Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match reader.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(more) => filled += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// Row and size of the source with this digest.
pub(crate) fn find(conn: &Connection, sha256: &Digest) -> Result<Option<(i64, u64)>, Fault> {
    let sql = "SELECT id, bytes FROM source WHERE sha256 = ?1";
    let mut query = conn.prepare_cached(sql)?;
    Ok(query.query_row([Text(sha256)], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

fn intact(conn: &Connection, sha256: &Digest) -> Result<bool, Fault> {
    match stream(conn, sha256, &mut std::io::sink(), Stage::CHECK, &Silent) {
        Ok(()) => Ok(true),
        Err(Fault::Store(StoreError::SourceDamaged { .. })) => Ok(false),
        Err(fault) => Err(fault),
    }
}

/// Writes the chunks in order to `out`, then compares size and digest.
fn stream(
    conn: &Connection,
    sha256: &Digest,
    out: &mut dyn Write,
    stage: Stage,
    progress: &dyn Progress,
) -> Result<(), Fault> {
    let damaged = || StoreError::SourceDamaged { sha256: *sha256 };
    let (id, total) = find(conn, sha256)?.ok_or_else(damaged)?;
    let mut hasher = Hasher::default();
    let mut done = 0;
    source_chunk::each(conn, id, |chunk| {
        progress.at(stage, done, total)?;
        hasher.update(chunk);
        done += chunk.len() as u64;
        out.write_all(chunk).map_err(StoreError::Output)?;
        Ok(())
    })?;
    progress.at(stage, done, total)?;
    if done != total || hasher.finish() != *sha256 {
        return Err(damaged().into());
    }
    out.flush().map_err(StoreError::Output)?;
    Ok(())
}
