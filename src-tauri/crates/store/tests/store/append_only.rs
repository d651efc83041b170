//! What happened stays as it happened, whatever program asks the database.

use serde_json::json;
use vitrina_model::{DraftState, PortalName};

use crate::support::*;

/// Tables of what happened, and a column of each.
const TABLES: [(&str, &str); 8] = [
    ("draft", "source_name"),
    ("event", "detail"),
    ("submission", "manifest"),
    ("decision", "reason"),
    ("publication", "manifest"),
    ("action", "action"),
    ("outcome", "outcome"),
    ("receipt", "receipt"),
];

fn full() -> Bench {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Publishing);
    let manifest = bench.look(&id).manifest.unwrap();
    let portal = PortalName("catalogo".into());
    let open = bench.store.open_publication(&id, &portal, &manifest, minute(90)).unwrap().id;
    let action = bench.store.begin_action(open, &json!("a"), minute(91)).unwrap();
    bench.store.end_action(action, &json!("b"), minute(92)).unwrap();
    bench.publish(&id, "catalogo");
    bench.draft_in("d2", DraftState::Returned);
    bench
}

#[test]
fn nothing_that_happened_can_be_changed_removed_or_replaced() {
    let bench = full();
    let raw = bench.raw();
    for (table, column) in TABLES {
        let dump = |raw: &rusqlite::Connection| -> Vec<String> {
            let sql = format!("SELECT quote({column}) FROM {table} ORDER BY rowid");
            let mut query = raw.prepare(&sql).unwrap();
            query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        let before = dump(&raw);
        assert!(!before.is_empty(), "{table} has rows to protect");
        for sql in [
            format!("UPDATE {table} SET {column} = 'x'"),
            format!("UPDATE {table} SET {column} = {column}"),
            format!("DELETE FROM {table}"),
            format!("REPLACE INTO {table} SELECT * FROM {table}"),
            format!("INSERT OR IGNORE INTO {table} SELECT * FROM {table}"),
        ] {
            let error = raw.execute(&sql, []).unwrap_err().to_string();
            assert!(error.contains("append_only"), "{sql}: {error}");
        }
        assert_eq!(dump(&raw), before, "{table} is as it was");
    }
}

#[test]
fn every_table_of_what_happened_is_guarded() {
    // A new table must be put either among the guarded or among these.
    let free = ["person", "portal", "source", "source_chunk"];
    let bench = Bench::new();
    let raw = bench.raw();
    let mut query = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names = query.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap);
    for name in names.filter(|name| !name.starts_with("sqlite_")) {
        let guarded = TABLES.iter().any(|(table, _)| *table == name);
        assert!(guarded || free.contains(&name.as_str()), "{name} is in neither list");
    }
}
