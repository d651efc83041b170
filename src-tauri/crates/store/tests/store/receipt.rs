//! Receipts come back as they were sealed.

use vitrina_model::{DraftId, DraftState, PortalName};
use vitrina_store::Act;

use crate::support::*;

#[test]
fn receipts_come_back_whole_and_in_order() {
    let mut bench = Bench::new();
    let id = bench.draft_in("d1", DraftState::Publishing);
    let first = bench.publish(&id, "ckan");
    bench.change(&id, &ana(), publish("catalogo")).unwrap();
    let second = bench.publish(&id, "catalogo");
    bench.change(&id, &ana(), Act::Reopen).unwrap();
    bench.submit(&id, &ana());
    bench.approve(&id, &luis());
    bench.change(&id, &ana(), publish("ckan")).unwrap();
    let third = bench.publish(&id, "ckan");
    let receipts = bench.store.receipts(&id).unwrap();
    assert_eq!(receipts, [first, second, third], "oldest first");
    for receipt in &receipts {
        assert_eq!(receipt.own_digest(), receipt.receipt_sha256, "storage changes no digit");
    }
    let portals = bench.look(&id).published.into_iter().map(|PortalName(name)| name);
    assert_eq!(portals.collect::<Vec<_>>(), ["ckan", "catalogo"], "each once");
    assert_eq!(bench.store.receipts(&DraftId("d9".into())).unwrap(), []);
}
