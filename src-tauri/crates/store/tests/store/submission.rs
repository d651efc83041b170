//! What is sent must be signed by its sender and speak of the draft as it stands.

use vitrina_model::{Digest, DraftId, DraftState};
use vitrina_store::Act;

use crate::support::*;

#[test]
fn what_was_sent_comes_back_byte_by_byte() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    assert_eq!(bench.store.submission(&id).unwrap(), None);
    let Act::Submit { manifest, submission } = bench.submission(&id, &ana()) else { panic!() };
    let sent = bench.submit(&id, &ana());
    assert_eq!(sent.manifest, Some(Digest::of(&manifest)));
    assert_eq!(sent.version, 1);
    assert_eq!(bench.store.submission(&id).unwrap(), Some((manifest, submission)));
    bench.change(&id, &ana(), Act::Withdraw).unwrap();
    let again = bench.submit(&id, &ana());
    assert_eq!(again.version, 2, "versions count what was sent");
    let last = bench.store.history(&id).unwrap().pop().unwrap();
    assert_eq!(last.detail["manifest_sha256"], again.manifest.unwrap().to_string());
}

#[test]
fn a_manifest_of_a_draft_that_changed_meanwhile_is_refused() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    let before = bench.submission(&id, &ana());
    bench.change(&id, &ana(), Act::Shape(headed(2))).unwrap();
    assert_eq!(code(bench.change(&id, &ana(), before)), "draft_changed", "another recipe");
    let before = bench.submission(&id, &ana());
    bench.change(&id, &ana(), Act::Describe(titled("Otra"))).unwrap();
    assert_eq!(code(bench.change(&id, &ana(), before)), "draft_changed", "another description");
    let first = bench.submission(&id, &ana());
    bench.submit(&id, &ana());
    bench.change(&id, &ana(), Act::Withdraw).unwrap();
    assert_eq!(code(bench.change(&id, &ana(), first)), "draft_changed", "another version");
}

#[test]
fn only_the_sender_s_own_signature_counts() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    let of_beto = bench.submission(&id, &beto());
    assert_eq!(code(bench.change(&id, &ana(), of_beto)), "approval_refused", "Beto signed");
    let Act::Submit { manifest, mut submission } = bench.submission(&id, &ana()) else { panic!() };
    submission.key = beto().key;
    let forged = Act::Submit { manifest: manifest.clone(), submission };
    assert_eq!(code(bench.change(&id, &ana(), forged)), "approval_refused", "Beto's key");
    // A key of one's own making under Ana's name: a valid signature, but not of Ana's key.
    let other = person("falsa", "Ana Ruiz", vitrina_model::Role::Clerk);
    let mut manifest = bench.manifest(&id, &ana());
    manifest.authors.push(other.id.clone());
    let act = submit(&manifest, &other);
    assert_eq!(code(bench.change(&id, &ana(), act)), "approval_refused");
    assert_eq!(bench.look(&id).state, DraftState::Draft);
}

#[test]
fn a_manifest_names_its_draft_and_all_authors() {
    let mut bench = Bench::new();
    let id = bench.draft("d1").id;
    bench.change(&id, &sara(), Act::Describe(titled("Otra"))).unwrap();
    let mut without_sara = bench.manifest(&id, &ana());
    without_sara.authors = vec![ana().id];
    let refused = bench.change(&id, &ana(), submit(&without_sara, &ana()));
    assert_eq!(code(refused), "approval_refused", "else Sara could approve her own work");
    let mut of_another = bench.manifest(&id, &ana());
    of_another.draft = DraftId("d2".into());
    let refused = bench.change(&id, &ana(), submit(&of_another, &ana()));
    assert_eq!(code(refused), "approval_refused");
}

#[test]
fn only_an_author_withdraws() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Submitted);
    let refused = bench.change(&id, &luis(), Act::Withdraw);
    assert_eq!(code(refused), "not_an_author", "a supervisor returns, with a reason");
    assert_eq!(bench.change(&id, &ana(), Act::Withdraw).unwrap().state, DraftState::Draft);
}
