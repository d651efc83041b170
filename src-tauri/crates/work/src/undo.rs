//! Undo and redo, read from the history alone: what was taken back is known after a restart, too.

use vitrina_model::{DraftId, PersonId};
use vitrina_store::{Draft, Event};

use crate::{Desk, WorkError};

/// Where undo and redo lead from here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// Numbers of the events whose states lie behind, the present one last.
    past: Vec<u64>,
    /// Numbers of the events that were taken back, the nearest last.
    future: Vec<u64>,
}

impl Way {
    /// The way as `history` tells it. Only changes since the last act that moved the draft on can be
    /// taken back. Going to the state just before is an undo, going to the one that an undo left is
    /// a redo, and going anywhere else is a change like any other.
    pub fn of(history: &[Event]) -> Way {
        let mut way = Way::default();
        for event in history {
            let to = event.detail.get("to").and_then(serde_json::Value::as_u64);
            match (event.act.as_str(), to) {
                ("described" | "shaped", _) => way.change(event.seq),
                ("went-back", Some(to)) => way.go(event.seq, to),
                _ => way = Way { past: vec![event.seq], future: Vec::new() },
            }
        }
        way
    }

    fn change(&mut self, event: u64) {
        self.past.push(event);
        self.future.clear();
    }

    fn go(&mut self, event: u64, to: u64) {
        if self.before() == Some(to) {
            self.future.extend(self.past.pop());
        } else if self.future.last() == Some(&to) {
            self.past.extend(self.future.pop());
        } else if self.past.last() != Some(&to) {
            self.change(event);
        }
    }

    /// The event whose state comes back by an undo.
    fn before(&self) -> Option<u64> {
        self.past.len().checked_sub(2).map(|at| self.past[at])
    }

    /// The event that an undo takes back.
    pub fn undoes(&self) -> Option<u64> {
        self.before().and(self.past.last().copied())
    }

    /// The event that a redo does again.
    pub fn redoes(&self) -> Option<u64> {
        self.future.last().copied()
    }
}

impl Desk {
    /// Takes the last change back.
    pub fn undo(&mut self, id: &DraftId, by: &PersonId) -> Result<Draft, WorkError> {
        let to = Way::of(&self.history(id)?).before().ok_or(WorkError::NothingToUndo)?;
        self.go_back(id, by, to)
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self, id: &DraftId, by: &PersonId) -> Result<Draft, WorkError> {
        let to = Way::of(&self.history(id)?).redoes().ok_or(WorkError::NothingToRedo)?;
        self.go_back(id, by, to)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};
    use vitrina_model::{DraftState, PersonId};

    use super::*;

    /// A history as it is written, beside a text editor that does the same.
    struct Both {
        history: Vec<Event>,
        /// What the draft holds after each event.
        held: Vec<u32>,
        past: Vec<u32>,
        future: Vec<u32>,
    }

    impl Both {
        fn new() -> Both {
            let mut both = Both { history: vec![], held: vec![], past: vec![0], future: vec![] };
            both.append("created", json!({}), 0);
            both
        }

        fn append(&mut self, act: &str, detail: Value, holds: u32) {
            self.history.push(Event {
                seq: self.history.len() as u64 + 1,
                at: jiff::Timestamp::UNIX_EPOCH,
                by: PersonId("ana".into()),
                act: act.into(),
                detail,
                state: DraftState::Draft,
            });
            self.held.push(holds);
        }

        fn go_to(&mut self, to: u64) {
            let holds = self.held[to as usize - 1];
            self.append("went-back", json!({ "to": to }), holds);
        }

        fn step(&mut self, step: &Step) {
            let way = Way::of(&self.history);
            match step {
                Step::Edit => {
                    let fresh = self.history.len() as u32 + 1;
                    self.append("described", json!({ "changed": ["title"] }), fresh);
                    self.past.push(fresh);
                    self.future.clear();
                }
                Step::Undo => {
                    let before = way.before();
                    assert_eq!(before.is_some(), self.past.len() > 1);
                    let Some(to) = before else { return };
                    self.go_to(to);
                    self.future.extend(self.past.pop());
                }
                Step::Redo => {
                    assert_eq!(way.redoes().is_some(), !self.future.is_empty());
                    let Some(to) = way.redoes() else { return };
                    self.go_to(to);
                    self.past.extend(self.future.pop());
                }
                Step::Send => {
                    let holds = *self.held.last().unwrap();
                    self.append("submitted", json!({ "version": 1 }), holds);
                    self.append("withdrawn", json!({ "version": 1 }), holds);
                    (self.past, self.future) = (vec![holds], vec![]);
                }
            }
        }
    }

    #[derive(Clone, Debug)]
    enum Step {
        Edit,
        Undo,
        Redo,
        Send,
    }

    proptest! {
        #[test]
        fn undo_and_redo_are_those_of_a_text_editor(
            steps in prop::collection::vec(
                prop_oneof![
                    4 => Just(Step::Edit),
                    4 => Just(Step::Undo),
                    3 => Just(Step::Redo),
                    1 => Just(Step::Send),
                ],
                0..60,
            ),
        ) {
            let mut both = Both::new();
            for step in &steps {
                both.step(step);
                prop_assert_eq!(both.held.last(), both.past.last(), "after {:?}", step);
            }
        }
    }

    #[test]
    fn going_to_an_earlier_point_is_a_change_that_can_be_undone() {
        let mut both = Both::new();
        for step in [Step::Edit, Step::Edit, Step::Edit] {
            both.step(&step);
        }
        both.go_to(1);
        assert_eq!(Way::of(&both.history).undoes(), Some(5), "the going back itself");
        both.step(&Step::Undo);
        assert_eq!(both.held.last(), Some(&4), "as it was before going back");
    }
}
