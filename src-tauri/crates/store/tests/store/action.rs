//! The journal: every action begins once, ends once, and is remembered in between.

use serde_json::json;
use vitrina_model::{DraftState, PortalName};
use vitrina_store::{ActionId, PublicationId, Store};

use crate::support::*;

fn open(bench: &mut Bench) -> PublicationId {
    let id = bench.draft_in("d1", DraftState::Publishing);
    let manifest = bench.look(&id).manifest.unwrap();
    let portal = PortalName("catalogo".into());
    bench.store.open_publication(&id, &portal, &manifest, minute(90)).unwrap().id
}

#[test]
fn an_action_without_an_outcome_is_remembered() {
    let mut bench = Bench::new();
    let publication = open(&mut bench);
    let create = json!({ "create": "obras", "rows": 18_446_744_073_709_551_615_u64 });
    let first = bench.store.begin_action(publication, &create, minute(91)).unwrap();
    bench.store.end_action(first, &json!({ "id": "ñ" }), minute(92)).unwrap();
    let upload = json!({ "upload": "obras.csv" });
    let second = bench.store.begin_action(publication, &upload, minute(93)).unwrap();
    let journal = Store::open(&bench.path()).unwrap().actions(publication).unwrap();
    assert_eq!(journal.len(), 2, "in the order in which they began");
    assert_eq!((journal[0].id, &journal[0].action), (first, &create));
    assert_eq!((journal[0].began, journal[0].ended), (minute(91), Some(minute(92))));
    assert_eq!(journal[0].outcome, Some(json!({ "id": "ñ" })));
    assert_eq!((journal[1].id, &journal[1].action), (second, &upload));
    assert_eq!((&journal[1].outcome, journal[1].ended), (&None, None), "nobody knows");
}

#[test]
fn an_action_ends_once() {
    let mut bench = Bench::new();
    let publication = open(&mut bench);
    let action = bench.store.begin_action(publication, &json!("a"), minute(91)).unwrap();
    bench.store.end_action(action, &json!("done"), minute(92)).unwrap();
    for unknown in [action, ActionId(77)] {
        let refused = bench.store.end_action(unknown, &json!("other"), minute(93));
        assert_eq!(code(refused), "no_action", "ended, or never begun");
    }
    let journal = bench.store.actions(publication).unwrap();
    assert_eq!(journal[0].outcome, Some(json!("done")), "the first outcome stays");
}

#[test]
fn nothing_begins_in_a_finished_publication() {
    let mut bench = Bench::new();
    let publication = open(&mut bench);
    bench.publish(&vitrina_model::DraftId("d1".into()), "catalogo");
    for closed in [publication, PublicationId(77)] {
        let refused = bench.store.begin_action(closed, &json!("a"), minute(95));
        assert_eq!(code(refused), "no_publication");
    }
    assert_eq!(bench.store.actions(publication).unwrap(), []);
}
