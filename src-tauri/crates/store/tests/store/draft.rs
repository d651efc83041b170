//! Drafts: how one begins, and in what order they are shown.

use vitrina_model::{Digest, DraftId, DraftState, PersonId, Recipe, Source};
use vitrina_store::{Act, NewDraft};

use crate::support::*;

#[test]
fn a_draft_begins_with_its_creator_as_author() {
    let mut bench = Bench::new();
    let draft = bench.draft("d1");
    assert_eq!(draft.state, DraftState::Draft);
    assert_eq!((draft.author.clone(), draft.authors.clone()), (ana().id, vec![ana().id]));
    assert_eq!((draft.version, draft.revision), (0, 1), "never sent; one event");
    assert_eq!((draft.manifest, draft.returned.clone()), (None, None));
    assert_eq!(draft.source.sha256, Digest::of(FILE));
    assert_eq!(draft.created, draft.changed);
    assert_eq!(bench.store.draft(&draft.id).unwrap().as_ref(), Some(&draft));
    let json = serde_json::to_value(&draft).unwrap();
    assert_eq!((&json["draft"], &json["state"]), (&"d1".into(), &"draft".into()), "as replies say");
}

#[test]
fn what_a_draft_stands_on_must_be_there() {
    let mut bench = Bench::new();
    let draft = bench.draft("d1");
    let new = NewDraft {
        id: DraftId("d2".into()),
        author: ana().id,
        source: draft.source.clone(),
        within: None,
        resources: Recipe::default().into(),
        metadata: draft.metadata.clone(),
        at: minute(90),
    };
    let stranger = NewDraft { author: PersonId("nadie".into()), ..new.clone() };
    assert_eq!(code(bench.store.create_draft(stranger)), "no_person");
    let source = Source { sha256: Digest::of("unknown"), ..draft.source.clone() };
    let baseless = NewDraft { source, ..new.clone() };
    assert_eq!(code(bench.store.create_draft(baseless)), "source_damaged");
    let source = Source { bytes: 1, ..draft.source.clone() };
    let lying = NewDraft { source, ..new.clone() };
    assert_eq!(
        code(bench.store.create_draft(lying)),
        "source_damaged",
        "the size is of the digest"
    );
    let twice = NewDraft { id: draft.id.clone(), ..new };
    assert_eq!(code(bench.store.create_draft(twice)), "draft_taken");
    assert_eq!(bench.store.drafts().unwrap(), [draft], "refusals leave nothing");
}

#[test]
fn the_draft_that_changed_last_comes_first() {
    let mut bench = Bench::new();
    let ids = ["a", "b", "c"].map(|id| bench.draft(id).id);
    let order = |bench: &Bench| {
        bench.store.drafts().unwrap().into_iter().map(|draft| draft.id.0).collect::<String>()
    };
    assert_eq!(order(&bench), "cba");
    bench.change(&ids[0], &ana(), Act::Describe(titled("Nuevo"))).unwrap();
    assert_eq!(order(&bench), "acb");
    // A whole second sorts before its own fractions, which "…:00Z" as text would not.
    let second = minute(500);
    let after = second + jiff::SignedDuration::from_millis(500);
    bench.store.change(&ids[1], &ana().id, Act::Describe(titled("1")), after).unwrap();
    bench.store.change(&ids[2], &ana().id, Act::Describe(titled("2")), second).unwrap();
    assert_eq!(order(&bench), "bca");
    assert_eq!(bench.look(&ids[1]).changed, after, "to the nanosecond");
}

#[test]
fn whoever_changes_a_draft_becomes_an_author() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    bench.change(&id, &sara(), Act::Shape(headed(2))).unwrap();
    let draft = bench.change(&id, &ana(), Act::Describe(titled("Otra"))).unwrap();
    assert_eq!(draft.authors, [ana().id, sara().id], "in the order of their first time, once");
    let sent = bench.submit(&id, &beto());
    assert_eq!(sent.authors, [ana().id, sara().id, beto().id], "whoever sends it too");
    let returned =
        bench.change(&id, &luis(), Act::Return { reason: "falta".into(), about: None }).unwrap();
    assert!(!returned.authors.contains(&luis().id), "a decision is no authorship");
}

#[test]
fn unknown_drafts_and_people_are_named() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    let unknown = DraftId("d9".into());
    assert_eq!(bench.store.draft(&unknown).unwrap(), None);
    assert_eq!(code(bench.change(&unknown, &ana(), Act::Reopen)), "no_draft");
    let nobody = person("nadie", "Nadie", vitrina_model::Role::Supervisor);
    assert_eq!(code(bench.change(&id, &nobody, Act::Describe(titled("x")))), "no_person");
}
