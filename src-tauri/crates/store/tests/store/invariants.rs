//! Whatever is done in whatever order by whomever, these stay true of a draft.

use proptest::prelude::*;
use vitrina_model::{DraftId, DraftState, Person, Submitted};
use vitrina_store::{Act, Draft};

use crate::support::*;

/// Which act, and by whom.
type Choice = (u8, u8);

fn someone(choice: u8) -> Person {
    [ana, beto, luis, sara][usize::from(choice) % 4]()
}

/// The act of a choice, honest or not: many are refused.
fn act(bench: &Bench, id: &DraftId, (act, by): Choice, turn: usize) -> Act {
    let by = someone(by);
    match act % 11 {
        0 => Act::Describe(titled(&format!("título {turn}"))),
        1 => Act::Shape(headed(turn as u32)),
        2 => Act::GoBack { to: turn as u64 / 2 },
        3..=4 => bench.submission(id, &by),
        5..=6 => bench.approval(id, &by),
        7 => Act::Return { reason: format!("motivo {turn}"), about: None },
        8 => Act::Withdraw,
        9 => Act::Reopen,
        _ => publish("catalogo"),
    }
}

fn hold(bench: &Bench, draft: &Draft) {
    let store = &bench.store;
    let history = store.history(&draft.id).unwrap();
    assert!(history.iter().zip(1..).all(|(event, seq)| event.seq == seq), "no gaps");
    assert_eq!(history.len() as u64, draft.revision);
    let sent = history.iter().filter(|event| event.act == "submitted").count();
    assert_eq!(sent as u32, draft.version, "versions are what was sent");
    assert_eq!(draft.returned.is_some(), draft.state == DraftState::Returned);
    if draft.state.is_open() {
        return;
    }
    let (manifest, submission) = store.submission(&draft.id).unwrap().unwrap();
    let submitted = Submitted::check(&manifest, submission).expect("what waits is signed");
    assert_eq!(submitted.manifest().metadata, draft.metadata, "frozen");
    assert!(draft.authors.iter().all(|author| submitted.manifest().authors.contains(author)));
    if draft.state == DraftState::Submitted {
        return;
    }
    let approval = store.approval(&draft.id).unwrap().expect("nothing goes out unapproved");
    assert!(!draft.authors.contains(&approval.supervisor), "two people");
    assert!(submitted.approve(approval).is_ok(), "and the signatures hold");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn they_hold_after_every_act(choices in prop::collection::vec((0u8..11, 0u8..4), 1..40)) {
        let mut bench = Bench::new();
        let id = bench.draft("d1").id;
        for (turn, choice) in choices.into_iter().enumerate() {
            let before = bench.store.draft(&id).unwrap().unwrap();
            let past = bench.store.history(&id).unwrap();
            let act = act(&bench, &id, choice, turn);
            let done = bench.change(&id, &someone(choice.1), act);
            let after = bench.store.draft(&id).unwrap().unwrap();
            // The answer is what is kept, and a refusal changes nothing.
            prop_assert_eq!(done.as_ref().unwrap_or(&before), &after);
            let now = bench.store.history(&id).unwrap();
            prop_assert_eq!(&now[..past.len()], &past[..], "the past stays");
            hold(&bench, &after);
            if after.state == DraftState::Publishing && turn % 2 == 0 {
                bench.publish(&id, "catalogo");
                hold(&bench, &bench.store.draft(&id).unwrap().unwrap());
            }
        }
    }
}
