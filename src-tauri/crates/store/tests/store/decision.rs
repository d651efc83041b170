//! Decisions: who may take them, and what they must be signed with.

use vitrina_model::{Digest, DraftState, Role};
use vitrina_store::Act;

use crate::support::*;

#[test]
fn a_second_person_approves() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Submitted);
    assert_eq!(bench.store.approval(&id).unwrap(), None);
    let approved = bench.approve(&id, &luis());
    assert_eq!(approved.state, DraftState::Approved);
    let approval = bench.store.approval(&id).unwrap().unwrap();
    let (manifest, submission) = bench.store.submission(&id).unwrap().unwrap();
    let sent = vitrina_model::Submitted::check(&manifest, submission).unwrap();
    assert!(sent.approve(approval).is_ok(), "what is kept makes an Approved again");
}

#[test]
fn no_author_decides_whatever_their_role() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    bench.change(&id, &sara(), Act::Describe(titled("Otra"))).unwrap();
    bench.submit(&id, &ana());
    for author in [ana(), sara()] {
        let act = bench.approval(&id, &author);
        assert_eq!(code(bench.change(&id, &author, act)), "author_cannot_approve");
        let act = Act::Return { reason: "x".into(), about: None };
        assert_eq!(code(bench.change(&id, &author, act)), "author_cannot_approve");
    }
    assert_eq!(bench.look(&id).state, DraftState::Submitted);
}

#[test]
fn no_author_decides_under_another_name() {
    let mut bench = Bench::new();
    let double = vitrina_model::Person {
        key: sara().key,
        ..person("doble", "Otra Persona", Role::Supervisor)
    };
    let at = bench.now();
    bench.store.add_person(&double, b"sealed", at).unwrap();
    let id = bench.draft("d1").id;
    // Sara changed it, Ana sent it: the signature under the package is not Sara's.
    bench.change(&id, &sara(), Act::Describe(titled("Otra"))).unwrap();
    bench.submit(&id, &ana());
    let act = bench.approval(&id, &double);
    assert_eq!(code(bench.change(&id, &double, act)), "author_cannot_approve", "Sara's key");
}

#[test]
fn a_clerk_does_not_decide() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Submitted);
    let act = bench.approval(&id, &beto());
    assert_eq!(code(bench.change(&id, &beto(), act)), "not_a_supervisor");
    let act = Act::Return { reason: "x".into(), about: None };
    assert_eq!(code(bench.change(&id, &beto(), act)), "not_a_supervisor");
}

#[test]
fn only_the_supervisor_s_own_signature_of_this_version_counts() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Submitted);
    let of_sara = bench.approval(&id, &sara());
    assert_eq!(code(bench.change(&id, &luis(), of_sara)), "approval_refused", "Sara signed");
    let of_another = Act::Approve(approval(&Digest::of("another package"), &luis()));
    assert_eq!(code(bench.change(&id, &luis(), of_another)), "approval_refused");
    let of_version_1 = bench.approval(&id, &luis());
    bench.change(&id, &ana(), Act::Withdraw).unwrap();
    bench.submit(&id, &ana());
    assert_eq!(code(bench.change(&id, &luis(), of_version_1)), "approval_refused");
    assert_eq!(bench.store.approval(&id).unwrap(), None);
}

#[test]
fn a_return_needs_a_reason() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Submitted);
    for reason in ["", " \n\t"] {
        let refused =
            bench.change(&id, &luis(), Act::Return { reason: reason.into(), about: None });
        assert_eq!(code(refused), "reason_needed");
    }
}

#[test]
fn an_approval_is_of_its_version_only() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Approved);
    bench.change(&id, &luis(), Act::Reopen).unwrap();
    bench.submit(&id, &ana());
    assert_eq!(bench.store.approval(&id).unwrap(), None, "the second version is not approved");
    let refused = bench.change(&id, &ana(), publish("catalogo"));
    assert_eq!(code(refused), "wrong_state");
}

#[test]
fn a_manifest_changed_in_the_database_is_not_approved() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Submitted);
    let act = bench.approval(&id, &luis());
    let raw = bench.raw();
    raw.execute_batch(
        "DROP TRIGGER submission_no_update;
         UPDATE submission SET manifest = replace(manifest, 'Obras', 'Sobras');",
    )
    .unwrap();
    drop(raw);
    assert_eq!(code(bench.change(&id, &luis(), act)), "approval_refused");
}
