//! Publications: begun for what is approved, gone on with, finished by a fitting receipt.

use vitrina_model::{Digest, DraftId, DraftState, PersonId, PortalName};
use vitrina_store::{Act, PublicationId};

use crate::support::*;

fn catalogo() -> PortalName {
    PortalName("catalogo".into())
}

#[test]
fn an_unfinished_publication_is_gone_on_with() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Publishing);
    let manifest = bench.look(&id).manifest.unwrap();
    let first = bench.store.open_publication(&id, &catalogo(), &manifest, minute(90)).unwrap();
    let again = bench.store.open_publication(&id, &catalogo(), &manifest, minute(91)).unwrap();
    assert_eq!(again, first, "with the time of its beginning");
    let ckan = PortalName("ckan".into());
    let other = bench.store.open_publication(&id, &ckan, &manifest, minute(92)).unwrap();
    assert_ne!(other.id, first.id, "another portal is another publication");
    bench.publish(&id, "catalogo");
    let next = bench.store.open_publication(&id, &catalogo(), &manifest, minute(93)).unwrap();
    assert_ne!(next.id, first.id, "a finished one is not gone on with");
}

#[test]
fn only_what_is_approved_is_published() {
    let mut bench = Bench::new();
    for (name, state) in
        [("d1", DraftState::Draft), ("d2", DraftState::Submitted), ("d3", DraftState::Returned)]
    {
        let id = bench.draft_in(name, state);
        let manifest = bench.look(&id).manifest.unwrap_or(Digest::of(""));
        let refused = bench.store.open_publication(&id, &catalogo(), &manifest, minute(90));
        assert_eq!(code(refused), "wrong_state", "{state:?}");
    }
    let id = bench.draft_in("d4", DraftState::Approved);
    let manifest = bench.look(&id).manifest.unwrap();
    let refused = bench.store.open_publication(&id, &catalogo(), &Digest::of("x"), minute(90));
    assert_eq!(code(refused), "draft_changed", "another manifest than the approved one");
    let unknown = PortalName("otro".into());
    let refused = bench.store.open_publication(&id, &unknown, &manifest, minute(90));
    assert_eq!(code(refused), "no_portal");
    let refused =
        bench.store.open_publication(&DraftId("d9".into()), &catalogo(), &manifest, minute(90));
    assert_eq!(code(refused), "no_draft");
    assert_eq!(code(bench.change(&id, &ana(), publish("otro"))), "no_portal");
    bench.change(&id, &luis(), Act::Reopen).unwrap();
    let refused = bench.store.open_publication(&id, &catalogo(), &manifest, minute(90));
    assert_eq!(code(refused), "wrong_state", "reopened: the approval is of the past");
    assert_eq!(bench.count("SELECT count(*) FROM publication"), 0);
}

#[test]
fn the_receipt_makes_it_published() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Publishing);
    assert_eq!(bench.look(&id).published, []);
    let receipt = bench.publish(&id, "catalogo");
    let draft = bench.look(&id);
    assert_eq!(draft.state, DraftState::Published);
    assert_eq!(draft.published, [catalogo()]);
    let last = bench.store.history(&id).unwrap().pop().unwrap();
    assert_eq!((last.act.as_str(), last.by), ("published", ana().id));
    assert_eq!(last.detail["portal"], "catalogo");
    assert_eq!(last.detail["receipt_sha256"], receipt.receipt_sha256.to_string());
}

#[test]
fn a_publication_is_finished_once_and_by_its_own_receipt() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Publishing);
    let manifest = bench.look(&id).manifest.unwrap();
    let open = bench.store.open_publication(&id, &catalogo(), &manifest, minute(90)).unwrap().id;
    let good = bench.receipt(&id, "catalogo");
    let elsewhere = bench.receipt(&id, "ckan");
    let mut of_another = good.clone();
    of_another.manifest_sha256 = Digest::of("another");
    let mut changed = good.clone();
    changed.url = "https://elsewhere.example".into();
    for receipt in [elsewhere, of_another.sealed(), changed] {
        let refused = bench.store.finish_publication(open, &receipt, &ana().id, minute(91));
        assert_eq!(code(refused), "receipt_mismatch");
    }
    let nobody = PersonId("nadie".into());
    let refused = bench.store.finish_publication(open, &good, &nobody, minute(91));
    assert_eq!(code(refused), "no_person");
    assert_eq!(bench.look(&id).state, DraftState::Publishing, "refusals leave nothing");
    assert_eq!(bench.store.receipts(&id).unwrap(), []);
    bench.store.finish_publication(open, &good, &ana().id, minute(92)).unwrap();
    for closed in [open, PublicationId(77)] {
        let refused = bench.store.finish_publication(closed, &good, &ana().id, minute(93));
        assert_eq!(code(refused), "no_publication", "finished, or never begun");
    }
}

#[test]
fn nothing_is_finished_before_publishing_began() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Approved);
    let manifest = bench.look(&id).manifest.unwrap();
    let open = bench.store.open_publication(&id, &catalogo(), &manifest, minute(90)).unwrap().id;
    let receipt = bench.receipt(&id, "catalogo");
    let refused = bench.store.finish_publication(open, &receipt, &ana().id, minute(91));
    assert_eq!(code(refused), "wrong_state");
}
