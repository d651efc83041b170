//! What is known of a draft's publications: the one under way, and the receipts.

use std::path::PathBuf;

use jiff::Timestamp;
use vitrina_model::{DraftId, PortalName, Receipt, Words};
use vitrina_portals::Action;
use vitrina_store::JournalEntry;

use crate::{Desk, WorkError};

/// A publication that was begun and has no receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// Where to.
    pub portal: PortalName,
    /// What was done so far, in order.
    pub steps: Vec<JournalStep>,
}

/// An action in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalStep {
    /// What was to be done.
    pub action: Action,
    /// When it began.
    pub began: Timestamp,
    /// When its outcome was known; nothing where nobody knows: the portal must be asked.
    pub ended: Option<Timestamp>,
    /// The code of its failure.
    pub failed: Option<String>,
}

impl JournalStep {
    /// An entry of the journal; nothing for an action that only a newer program knows.
    fn of(entry: JournalEntry) -> Option<JournalStep> {
        let action = serde_json::from_value(entry.action).ok()?;
        let failed = entry.outcome.and_then(|outcome| Some(outcome["failed"].as_str()?.to_owned()));
        Some(JournalStep { action, began: entry.began, ended: entry.ended, failed })
    }
}

impl Desk {
    /// The publication of what was sent last that was begun and not finished, with its journal.
    pub fn unfinished(&self, id: &DraftId) -> Result<Option<Unfinished>, WorkError> {
        let Some(publication) = self.store.unfinished(id)? else { return Ok(None) };
        let entries = self.store.actions(publication.id)?;
        let steps = entries.into_iter().filter_map(JournalStep::of).collect();
        Ok(Some(Unfinished { portal: publication.portal, steps }))
    }

    /// The receipts of a draft, oldest first.
    pub fn receipts(&self, id: &DraftId) -> Result<Vec<Receipt>, WorkError> {
        Ok(self.store.receipts(id)?)
    }

    /// The files of a receipt that the database holds, for machines and as a page; made anew, so
    /// that nothing that happened to them is shown.
    pub fn receipt_files(
        &self,
        receipt: &Receipt,
        words: &dyn Words,
    ) -> Result<(PathBuf, PathBuf), WorkError> {
        self.write_receipt(receipt, words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn step(action: &Value, outcome: Option<Value>) -> Option<JournalStep> {
        let entry = json!({ "id": 1, "action": action, "began": "2026-11-25T10:00:00Z" });
        let began = entry["began"].as_str().unwrap().parse().unwrap();
        let ended = outcome.is_some().then_some(began);
        let id = serde_json::from_value(entry["id"].clone()).unwrap();
        JournalStep::of(JournalEntry { id, action: action.clone(), began, outcome, ended })
    }

    #[test]
    fn an_entry_says_what_is_known() {
        let action = json!({ "action": "write-catalogue" });
        let failed = |outcome| step(&action, outcome).unwrap().failed;
        assert_eq!(failed(None), None, "nobody knows");
        assert_eq!(failed(Some(json!({ "done": { "already": false } }))), None);
        let refused = failed(Some(json!({ "failed": "portal_timeout", "detail": "" })));
        assert_eq!(refused.as_deref(), Some("portal_timeout"));
        assert_eq!(step(&json!({ "action": "of-tomorrow" }), None), None);
    }
}
