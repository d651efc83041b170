//! The bytes of the sources, in pieces, so that no file must fit into memory.

use rusqlite::{Connection, params};

use crate::fault::Fault;

/// Bytes in a chunk; only the last of a source has fewer.
pub(crate) const CHUNK: usize = 1 << 20;

pub(crate) fn add(conn: &Connection, source: i64, seq: i64, bytes: &[u8]) -> Result<(), Fault> {
    let sql = "INSERT INTO source_chunk (source, seq, bytes) VALUES (?1, ?2, ?3)";
    conn.prepare_cached(sql)?.execute(params![source, seq, bytes])?;
    Ok(())
}

/// Gives `source` the chunks of `other` instead of its own.
pub(crate) fn replace(conn: &Connection, source: i64, other: i64) -> Result<(), Fault> {
    conn.execute("DELETE FROM source_chunk WHERE source = ?1", [source])?;
    conn.execute("UPDATE source_chunk SET source = ?1 WHERE source = ?2", [source, other])?;
    Ok(())
}

/// Hands the chunks of `source` to `take`, in order.
pub(crate) fn each(
    conn: &Connection,
    source: i64,
    mut take: impl FnMut(&[u8]) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let sql = "SELECT bytes FROM source_chunk WHERE source = ?1 ORDER BY seq";
    let mut query = conn.prepare_cached(sql)?;
    let mut rows = query.query([source])?;
    while let Some(row) = rows.next()? {
        take(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?)?;
    }
    Ok(())
}
