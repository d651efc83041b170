//! The schema on the disk, and databases of every release.

use rusqlite::Connection;
use vitrina_model::{DraftId, DraftState, ForeignKey, PersonId, Resource};
use vitrina_store::{Act, Store};

use crate::support::*;

fn schema(conn: &Connection) -> String {
    let sql = "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL
               ORDER BY type = 'trigger', tbl_name, name";
    let mut query = conn.prepare(sql).unwrap();
    let rows = query.query_map([], |row| row.get::<_, String>(0)).unwrap();
    rows.map(Result::unwrap).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn the_schema_is_this() {
    insta::assert_snapshot!("schema", schema(&Bench::new().raw()));
}

#[test]
fn a_new_database_says_whose_and_which_it_is() {
    let bench = Bench::new();
    assert_eq!(bench.count("SELECT user_version FROM pragma_user_version"), 2);
    assert_eq!(bench.count("SELECT application_id FROM pragma_application_id"), 0x5654_524e);
}

/// A database as release 1 left it, written without this program.
#[test]
fn a_database_of_release_1_opens_with_everything_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vitrina.db");
    let old = Connection::open(&path).unwrap();
    old.execute_batch(include_str!("../../src/migrations/0001_first.sql")).unwrap();
    old.execute_batch(
        "PRAGMA user_version = 1;
         INSERT INTO person VALUES ('ana', 'ana', 'Ana', 'clerk',
           'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', x'01',
           '2026-11-25T10:00:00.000000000Z');
         INSERT INTO portal VALUES ('catalogo', 'catalogo',
           '{\"kind\":\"folder\",\"directory\":\"/srv/datos\"}', '2026-11-25T10:00:00.000000000Z');
         INSERT INTO source VALUES (1,
           'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0);
         INSERT INTO draft VALUES ('d1', 'ana',
           'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'obras.xlsx',
           '2026-11-25T10:00:00.000000000Z');
         INSERT INTO event VALUES (1, 'd1', 1, '2026-11-25T10:00:00.000000000Z', 'ana', 'created',
           '{}', 'draft', '{\"sheet\":\"first\",\"box\":\"A5:K204\",\"header_rows\":[4,5]}',
           '{\"title\":\"Obras\",\"frequency\":\"quarterly\"}');",
    )
    .unwrap();
    drop(old);
    let mut store = Store::open(&path).unwrap();
    let id = DraftId("d1".into());
    let draft = store.draft(&id).unwrap().unwrap();
    assert_eq!((draft.state, draft.revision), (DraftState::Draft, 1));
    assert_eq!(draft.metadata.title.as_deref(), Some("Obras"));
    assert_eq!((draft.resources.len(), draft.resources[0].recipe.header_rows), (1, Some((4, 5))));
    assert_eq!(store.people().unwrap()[0].id, PersonId("ana".into()));
    assert_eq!(store.portals().unwrap(), [folder_portal("catalogo")]);
    store.check_source(&draft.source.sha256).unwrap();
    let act = Act::Describe(titled("Otra"));
    assert_eq!(store.change(&id, &draft.author, act, minute(9)).unwrap().revision, 2);
    drop(store);
    let raw = Connection::open(&path).unwrap();
    let kept: String =
        raw.query_row("SELECT recipe FROM event WHERE seq = 2", [], |row| row.get(0)).unwrap();
    assert_eq!(
        kept, r#"{"sheet":"first","box":"A5:K204","header_rows":[4,5]}"#,
        "letter by letter"
    );
}

/// A draft of a file of several tables, as any program since release 2 leaves it.
#[test]
fn several_tables_are_kept_with_names_and_links_and_an_older_program_is_kept_out() {
    let mut bench = Bench::new();
    let draft = bench.draft("d1");
    let child = Resource {
        name: Some("tabla-1".into()),
        recipe: headed(2)[0].recipe.clone(),
        foreign_keys: vec![ForeignKey { columns: vec![0], table: None, to: vec![7] }],
        ..Resource::default()
    };
    let both = draft.resources.and(child).unwrap();
    let act = Act::Shape(both.clone());
    let after = bench.change(&draft.id, &ana(), act).unwrap();
    assert_eq!(bench.look(&draft.id).resources, both);
    let history = bench.store.history(&draft.id).unwrap();
    assert_eq!(history.last().unwrap().detail["changed"][0], "tables");
    let back = bench.change(&draft.id, &ana(), Act::GoBack { to: 1 }).unwrap();
    assert_eq!(back.resources, draft.resources, "the table that was added is taken back");
    assert!(after.revision < back.revision);
    // Release 1 refuses whatever has a number beyond its own: that is its promise.
    assert!(bench.count("SELECT user_version FROM pragma_user_version") > 1);
}
