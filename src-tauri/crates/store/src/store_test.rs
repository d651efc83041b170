//! What the disk can refuse, as far as it can be brought about through the connection itself.

use jiff::Timestamp;
use vitrina_model::{PortalAddress, PortalName, PortalRecord, Silent};

use super::*;

fn portal() -> PortalRecord {
    PortalRecord {
        name: PortalName("catalogo".into()),
        address: PortalAddress::Folder { directory: "/srv/datos".into() },
    }
}

#[test]
fn a_full_disk_is_said_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("v.db")).unwrap();
    let pages: i64 = store.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    // The answer of this pragma is the new limit: SQLite takes it for a full disk.
    let limit = pages + 10;
    store.conn.pragma_update_and_check(None, "max_page_count", limit, |_| Ok(())).unwrap();
    let bytes = vec![7; 1 << 20];
    let error = store.put_source("x", &mut bytes.as_slice(), &Silent, 0).unwrap_err();
    assert!(matches!(&error, StoreError::DiskFull { path } if *path == store.path), "{error:?}");
    let rows: i64 = store.conn.query_row("SELECT count(*) FROM source", [], |r| r.get(0)).unwrap();
    assert_eq!(rows, 0, "the transaction was taken back");
    store.add_portal(&portal(), Timestamp::UNIX_EPOCH).unwrap();
}

#[test]
fn a_database_that_may_not_be_written_is_said_to_be_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("v.db")).unwrap();
    store.conn.pragma_update(None, "query_only", true).unwrap();
    let error = store.add_portal(&portal(), Timestamp::UNIX_EPOCH).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
}

#[test]
fn decisions_are_on_the_disk_before_they_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("v.db")).unwrap();
    let ask = |name| {
        store.conn.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0))
    };
    assert_eq!(ask("journal_mode").unwrap(), "wal".to_owned().into());
    assert_eq!(ask("synchronous").unwrap(), 2.into(), "2 is FULL");
    assert_eq!(ask("foreign_keys").unwrap(), 1.into());
    assert_eq!(ask("busy_timeout").unwrap(), 5000.into(), "milliseconds");
}
