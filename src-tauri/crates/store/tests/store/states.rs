//! Every act in every state: which are possible, and where they lead.

use vitrina_model::DraftState::{self, *};
use vitrina_store::{Act, Store};

use crate::support::*;

const STATES: [DraftState; 6] = [Draft, Submitted, Returned, Approved, Publishing, Published];

/// What each act leads to from Draft, Submitted, Returned, Approved, Publishing, Published.
const TABLE: [(&str, [Option<DraftState>; 6]); 9] = [
    ("described", [Some(Draft), None, Some(Returned), None, None, None]),
    ("shaped", [Some(Draft), None, Some(Returned), None, None, None]),
    ("went-back", [Some(Draft), None, Some(Returned), None, None, None]),
    ("submitted", [Some(Submitted), None, Some(Submitted), None, None, None]),
    ("approved", [None, Some(Approved), None, None, None, None]),
    ("returned", [None, Some(Returned), None, None, None, None]),
    ("withdrawn", [None, Some(Draft), None, None, None, None]),
    ("reopened", [None, None, None, Some(Draft), Some(Draft), Some(Draft)]),
    ("publishing", [None, None, None, Some(Publishing), Some(Publishing), Some(Publishing)]),
];

#[test]
fn every_act_in_every_state() {
    let mut bench = Bench::new();
    for (row, (name, expected)) in TABLE.iter().enumerate() {
        for (column, (from, expected)) in STATES.iter().zip(expected).enumerate() {
            let id = bench.draft_in(&format!("d{row}{column}"), *from);
            let (by, act) = match *name {
                "described" => (ana(), Act::Describe(titled("Otras obras"))),
                "shaped" => (ana(), Act::Shape(headed(1))),
                "went-back" => (ana(), Act::GoBack { to: 1 }),
                "submitted" => (ana(), bench.submission(&id, &ana())),
                "approved" => (luis(), bench.approval(&id, &luis())),
                "returned" => (luis(), Act::Return { reason: "falta".into(), about: None }),
                "withdrawn" => (ana(), Act::Withdraw),
                "reopened" => (luis(), Act::Reopen),
                _ => (luis(), publish("ckan")),
            };
            assert_eq!(act.name(), *name, "the act of this row");
            let before = bench.store.draft(&id).unwrap().unwrap();
            match (bench.change(&id, &by, act), expected) {
                (Ok(draft), Some(expected)) => {
                    assert_eq!(draft.state, *expected, "{name} from {from:?}");
                    assert_eq!(draft.revision, before.revision + 1, "one act, one event");
                    let last = bench.store.history(&id).unwrap().pop().unwrap();
                    assert_eq!((last.act.as_str(), last.state), (*name, *expected), "as recorded");
                }
                (Err(error), None) => {
                    assert_eq!(error.code(), "wrong_state", "{name} from {from:?}: {error}");
                    let after = Store::open(&bench.path()).unwrap().draft(&id).unwrap().unwrap();
                    assert_eq!(after, before, "a refused act leaves no trace");
                }
                (got, expected) => panic!("{name} from {from:?}: {got:?}, not {expected:?}"),
            }
        }
    }
}
