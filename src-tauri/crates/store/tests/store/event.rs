//! History: what it says, and going back in it.

use serde_json::json;
use vitrina_model::{DraftId, DraftState, Frequency, Metadata};
use vitrina_store::Act;

use crate::support::*;

#[test]
fn history_says_who_did_what_when() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    let described = Metadata { frequency: Some(Frequency::Yearly), ..titled("Otra") };
    let draft = bench.change(&id, &beto(), Act::Describe(described)).unwrap();
    bench.change(&id, &ana(), Act::Shape(headed(3))).unwrap();
    let history = bench.store.history(&id).unwrap();
    let seqs: Vec<u64> = history.iter().map(|event| event.seq).collect();
    assert_eq!(seqs, [1, 2, 3], "from 1, without gaps");
    assert_eq!(history[0].act, "created");
    assert_eq!(history[0].detail["source"]["name"], "obras.csv");
    assert_eq!((history[1].act.as_str(), &history[1].by), ("described", &beto().id));
    assert_eq!(history[1].at, draft.changed);
    assert_eq!(history[1].detail, json!({ "changed": ["frequency", "title"] }));
    assert_eq!(history[2].detail, json!({ "changed": ["header_rows"] }));
    assert_eq!(code(bench.store.history(&DraftId("d9".into()))), "no_draft");
}

#[test]
fn going_back_brings_recipe_and_description_back_and_is_an_event() {
    let mut bench = Bench::new();
    let first = bench.draft("d1");
    let id = first.id.clone();
    bench.change(&id, &ana(), Act::Describe(titled("Otra"))).unwrap();
    let second = bench.change(&id, &ana(), Act::Shape(headed(3))).unwrap();
    let back = bench.change(&id, &beto(), Act::GoBack { to: 1 }).unwrap();
    assert_eq!((&back.resources, &back.metadata), (&first.resources, &first.metadata));
    assert_eq!(back.revision, 4, "an event itself");
    assert!(back.authors.contains(&beto().id), "whoever goes back changed the draft");
    let forth = bench.change(&id, &ana(), Act::GoBack { to: 3 }).unwrap();
    assert_eq!(
        (&forth.resources, &forth.metadata),
        (&second.resources, &second.metadata),
        "and forth"
    );
    let last = bench.store.history(&id).unwrap().pop().unwrap();
    assert_eq!((last.act.as_str(), last.detail), ("went-back", json!({ "to": 3 })));
    for to in [0, 6, u64::MAX] {
        let refused = bench.change(&id, &ana(), Act::GoBack { to });
        assert_eq!(code(refused), "no_event", "{to}");
    }
}

#[test]
fn one_draft_does_not_go_back_to_anothers_event() {
    let mut bench = Bench::new();
    let (one, other) = (bench.draft("d1").id, bench.draft("d2").id);
    bench.change(&other, &ana(), Act::Describe(titled("Ajena"))).unwrap();
    let refused = bench.change(&one, &ana(), Act::GoBack { to: 2 });
    assert_eq!(code(refused), "no_event", "the second event is the other draft's");
}

#[test]
fn changing_nothing_is_no_event() {
    let mut bench = Bench::new();
    let draft = bench.draft("d1");
    let same = bench.change(&draft.id, &beto(), Act::Describe(draft.metadata.clone())).unwrap();
    assert_eq!(same, draft);
    let same = bench.change(&draft.id, &beto(), Act::Shape(draft.resources.clone())).unwrap();
    assert_eq!(same, draft, "and makes nobody an author");
}

#[test]
fn a_returned_draft_keeps_its_reason_while_it_is_mended() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Returned);
    let mended = bench.change(&id, &ana(), Act::Describe(titled("Con licencia"))).unwrap();
    assert_eq!(mended.state, DraftState::Returned);
    let returned = mended.returned.unwrap();
    assert_eq!((returned.by, returned.reason.as_str()), (luis().id, "falta la licencia"));
    assert_eq!(bench.submit(&id, &ana()).returned, None, "gone when it is sent again");
}
