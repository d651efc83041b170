//! What changes between two small tables, and how long two large ones take.

use std::fmt::Write;
use std::time::Instant;

use proptest::prelude::*;
use vitrina_model::Silent;

use super::*;

fn between(before: &str, after: &str, numbers: &[&str]) -> Changes {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
    std::fs::write(&old, before.replace('\n', "\r\n")).unwrap();
    std::fs::write(&new, after.replace('\n', "\r\n")).unwrap();
    let numbers = numbers.iter().map(|name| (*name).to_owned()).collect();
    Changes::between(&old, &new, &numbers, &Silent).unwrap()
}

fn cell(key: &str, column: &str, before: &str, after: &str) -> CellChange {
    let own = str::to_owned;
    CellChange { key: own(key), column: own(column), before: own(before), after: own(after) }
}

#[test]
fn records_are_told_apart_by_the_first_column_that_does() {
    let before = "zona,clave,monto,nota\nnorte,007,1.5,a\nnorte,008,2,b\nsur,009,3,\n";
    let after = "zona,clave,monto,nota\nnorte,010,9,z\nsur,009,4,c\nnorte,007,1.5,a\n";
    let found = between(before, after, &["monto"]);
    assert_eq!(found.key.as_deref(), Some("clave"));
    assert_eq!((found.rows, found.added, found.removed, found.changed), ([3, 3], 1, 1, 1));
    assert_eq!(found.cells, [cell("009", "monto", "3", "4"), cell("009", "nota", "", "c")]);
    assert_eq!(found.new_rows, [["norte", "010", "9", "z"]]);
    assert_eq!(found.gone_rows, [["norte", "008", "2", "b"]]);
    assert_eq!(found.sums, [("monto".to_owned(), 6.5, 14.5)]);
}

#[test]
fn nothing_changes_in_another_order() {
    let before = "id,v\n1,0.1\n2,0.2\n3,0.3\n4,1e16\n";
    let after = "id,v\n4,1e16\n3,0.3\n1,0.1\n2,0.2\n";
    let found = between(before, after, &["v"]);
    assert_eq!((found.added, found.removed, found.changed), (0, 0, 0));
    assert_eq!(found.sums, [], "addition in another order is no change");
}

#[test]
fn without_a_key_equal_rows_are_counted() {
    let before = "zona,tipo\nnorte,agua\nnorte,agua\nsur,luz\n";
    let after = "zona,tipo\nsur,luz\nnorte,agua\nsur,gas\nsur,gas\n";
    let found = between(before, after, &[]);
    assert_eq!((found.key.clone(), found.added, found.removed, found.changed), (None, 2, 1, 0));
    assert_eq!(found.new_rows, [["sur", "gas"], ["sur", "gas"]]);
    assert_eq!(found.gone_rows, [["norte", "agua"]]);
}

#[test]
fn an_amount_that_happens_to_be_unique_is_no_key() {
    let before = "zona,monto\nnorte,10\nnorte,20\nsur,30\nsur,40\n";
    let after = "zona,monto\nnorte,11\nnorte,21\nsur,31\nsur,40\n";
    let found = between(before, after, &[]);
    assert_eq!((found.key, found.added, found.removed), (None, 3, 3));
}

#[test]
fn columns_come_and_go_and_the_rest_is_compared() {
    let before = "id,vieja,v\n1,a,x\n2,b,y\n";
    let after = "v,id,nueva\nx,1,n\nz,2,n\n";
    let found = between(before, after, &[]);
    assert_eq!(
        (found.columns_added(), found.columns_removed()),
        (vec!["nueva".into()], vec!["vieja".into()])
    );
    assert_eq!((found.key.as_deref(), found.changed), (Some("id"), 1));
    assert_eq!(found.cells, [cell("2", "v", "y", "z")]);
    let strange = between("a\n1\n", "b\n1\n2\n", &[]);
    assert_eq!(strange.columns, [["a"], ["b"]], "no column in common");
}

#[test]
fn long_texts_are_cut_for_showing_and_not_for_comparing() {
    let long = "ñ".repeat(400);
    let found = between(&format!("id,t\n1,{long}a\n"), &format!("id,t\n1,{long}b\n"), &[]);
    assert_eq!(found.changed, 1);
    assert_eq!(found.cells[0].after.chars().count(), 301);
    let empty = between("id,t\n", "id,t\n1,a\n", &[]);
    assert_eq!((empty.added, empty.removed), (1, 0));
}

proptest! {
    /// Counts by the plainest means: maps of whole rows by key.
    #[test]
    fn counts_are_those_of_a_plain_comparison(
        before in prop::collection::btree_map(0_u16..60, 0_u8..4, 0..40),
        after in prop::collection::btree_map(0_u16..60, 0_u8..4, 0..40),
    ) {
        let table = |rows: &std::collections::BTreeMap<u16, u8>| {
            let mut text = String::from("id,v\n");
            for (key, value) in rows {
                writeln!(text, "K{key},{value}").unwrap();
            }
            text
        };
        let found = between(&table(&before), &table(&after), &["v"]);
        let added = after.keys().filter(|key| !before.contains_key(key)).count() as u64;
        let removed = before.keys().filter(|key| !after.contains_key(key)).count() as u64;
        let changed = after.iter().filter(|(key, value)| before.get(key).is_some_and(|old| old != *value)).count() as u64;
        let counts = (found.added, found.removed, found.changed);
        match found.key.as_deref() {
            Some("id") => prop_assert_eq!(counts, (added, removed, changed)),
            // A few values, each once, may tell records apart as well.
            Some(_) => {}
            None => prop_assert_eq!(counts, (added + changed, removed + changed, 0)),
        }
        prop_assert_eq!(found.rows[1] + found.removed, found.rows[0] + found.added);
    }
}

/// Prints its time; run by hand with `--ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn a_million_records() {
    let table = |shift: u32| {
        let mut text = String::from("clave,municipio,programa,fecha,monto,avance,nota,a,b,c,d,e\n");
        for row in shift..1_000_000 + shift {
            let monto = if row % 1_000 == 0 { row + shift } else { row };
            writeln!(
                text,
                "OP-{row:07},Toluca,Obra pública,2026-01-{:02},{monto}.5,{},Una nota de obra,1,2,3,4,5",
                row % 28 + 1,
                row % 100
            )
            .unwrap();
        }
        text
    };
    let folder = tempfile::tempdir().unwrap();
    let (before, after) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
    std::fs::write(&before, table(0)).unwrap();
    std::fs::write(&after, table(500)).unwrap();
    let numbers = ["monto", "avance"].map(str::to_owned).into();
    let began = Instant::now();
    let found = Changes::between(&before, &after, &numbers, &Silent).unwrap();
    println!("{:?}", began.elapsed());
    assert_eq!((found.added, found.removed), (500, 500));
    assert_eq!(found.key.as_deref(), Some("clave"));
}
