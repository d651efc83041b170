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
