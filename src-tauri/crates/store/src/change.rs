//! One act on a draft: checked, recorded and applied in one transaction.

use jiff::Timestamp;
use rusqlite::Transaction;
use serde_json::{Value, json};
use vitrina_model::{
    Approval, ApprovalRefused, Digest, DraftId, DraftState, Manifest, Metadata, Person, PersonId,
    Resources, Role, Submission, Submitted, canonical_json,
};

use crate::fault::Fault;
use crate::table::{decision, draft, event, person, portal, submission};
use crate::{Act, Draft, Store, StoreError};

impl Store {
    /// Does `act` on a draft. Describing or shaping it as it is already changes nothing and is no
    /// event.
    pub fn change(
        &mut self,
        id: &DraftId,
        by: &PersonId,
        act: Act,
        at: Timestamp,
    ) -> Result<Draft, StoreError> {
        self.write(|tx| {
            let draft = draft::require(tx, id)?;
            let person = person::require(tx, by)?;
            let name = act.name();
            let state = act.after(draft.state).ok_or_else(|| StoreError::WrongState {
                draft: id.clone(),
                act: name,
                state: draft.state,
            })?;
            let turn = Turn { tx, draft: &draft, by: &person, at };
            let Some(change) = turn.take(act)? else { return Ok(draft) };
            let after = event::After {
                state,
                resources: change.resources.as_ref().unwrap_or(&draft.resources),
                metadata: change.metadata.as_ref().unwrap_or(&draft.metadata),
            };
            event::append(tx, id, by, name, &change.detail, &after, at)?;
            draft::require(tx, id)
        })
    }
}

/// What an act does besides the state.
#[derive(Default)]
struct Change {
    detail: Value,
    resources: Option<Resources>,
    metadata: Option<Metadata>,
}

impl Change {
    fn saying(detail: Value) -> Change {
        Change { detail, ..Change::default() }
    }
}

/// Whose turn it is, on what.
struct Turn<'a> {
    tx: &'a Transaction<'a>,
    draft: &'a Draft,
    by: &'a Person,
    at: Timestamp,
}

impl Turn<'_> {
    /// Checks the act and writes what it leaves beside the history; `None` if it changes nothing.
    fn take(&self, act: Act) -> Result<Option<Change>, Fault> {
        Ok(match act {
            Act::Describe(metadata) => self.describe(metadata),
            Act::Shape(resources) => self.shape(resources),
            Act::GoBack { to } => Some(self.go_back(to)?),
            Act::Submit { manifest, submission } => Some(self.submit(&manifest, &submission)?),
            Act::Approve(approval) => Some(self.approve(&approval)?),
            Act::Return { reason, about } => Some(self.give_back(&reason, about.as_deref())?),
            Act::Withdraw => Some(self.withdraw()?),
            Act::Reopen => Some(self.reopen()?),
            Act::Publish { portal } => {
                portal::require(self.tx, &portal)?;
                Some(Change::saying(json!({ "portal": portal })))
            }
        })
    }

    /// Whoever prepared it, or a supervisor, opens the next version.
    fn reopen(&self) -> Result<Change, Fault> {
        let may = self.draft.authors.contains(&self.by.id) || self.by.role == Role::Supervisor;
        if !may {
            return Err(StoreError::NotAnAuthor(self.by.id.clone()).into());
        }
        Ok(Change::saying(json!({ "version": self.draft.version + 1 })))
    }

    fn describe(&self, metadata: Metadata) -> Option<Change> {
        if metadata == self.draft.metadata {
            return None;
        }
        let detail = json!({ "changed": changed(&self.draft.metadata, &metadata) });
        Some(Change { detail, metadata: Some(metadata), resources: None })
    }

    fn shape(&self, resources: Resources) -> Option<Change> {
        if resources == self.draft.resources {
            return None;
        }
        let detail = json!({ "changed": reshaped(&self.draft.resources, &resources) });
        Some(Change { detail, resources: Some(resources), metadata: None })
    }

    fn go_back(&self, to: u64) -> Result<Change, Fault> {
        let (resources, metadata) = event::kept(self.tx, &self.draft.id, to)?
            .ok_or_else(|| StoreError::NoEvent { draft: self.draft.id.clone(), seq: to })?;
        let detail = json!({ "to": to });
        Ok(Change { detail, resources: Some(resources), metadata: Some(metadata) })
    }

    fn submit(&self, manifest: &str, submission: &Submission) -> Result<Change, Fault> {
        let submitted = Submitted::check(manifest, submission.clone())?;
        if submission.author != self.by.id || submission.key != self.by.key {
            return Err(ApprovalRefused::Submission.into());
        }
        self.fits(submitted.manifest())?;
        let version = self.draft.version + 1;
        let sha256 = submitted.digest();
        submission::add(self.tx, &self.draft.id, version, manifest, sha256, submission, self.at)?;
        Ok(Change::saying(json!({ "version": version, "manifest_sha256": sha256 })))
    }

    /// Whether a manifest speaks of this draft as it stands now.
    fn fits(&self, manifest: &Manifest) -> Result<(), Fault> {
        let draft = self.draft;
        let mut authors = draft.authors.iter().chain([&self.by.id]);
        if manifest.draft != draft.id || !authors.all(|id| manifest.authors.contains(id)) {
            return Err(ApprovalRefused::Manifest.into());
        }
        let recipe = serde_json::to_value(&draft.resources).unwrap_or_default();
        let unchanged = manifest.version == draft.version + 1
            && manifest.source == draft.source
            && manifest.metadata == draft.metadata
            && manifest.recipe_sha256 == Digest::of(canonical_json(&recipe));
        if unchanged { Ok(()) } else { Err(StoreError::DraftChanged(draft.id.clone()).into()) }
    }

    fn approve(&self, approval: &Approval) -> Result<Change, Fault> {
        self.may_decide()?;
        for author in &self.draft.authors {
            if person::require(self.tx, author)?.key == approval.key {
                return Err(StoreError::Author(author.clone()).into());
            }
        }
        if approval.supervisor != self.by.id || approval.key != self.by.key {
            return Err(ApprovalRefused::Signature.into());
        }
        let sent = submission::require_latest(self.tx, &self.draft.id)?;
        let approved = Submitted::check(&sent.manifest, sent.submission)?
            .approve(approval.clone())
            .map_err(StoreError::from)?;
        decision::approve(self.tx, sent.id, &self.by.id, approval, self.at)?;
        Ok(Change::saying(json!({ "manifest_sha256": approved.digest() })))
    }

    fn give_back(&self, reason: &str, about: Option<&str>) -> Result<Change, Fault> {
        self.may_decide()?;
        if reason.trim().is_empty() {
            return Err(StoreError::NoReason.into());
        }
        let sent = submission::require_latest(self.tx, &self.draft.id)?;
        decision::give_back(self.tx, sent.id, &self.by.id, reason, self.at)?;
        let mut detail = json!({ "reason": reason, "manifest_sha256": sent.sha256 });
        if let Some(about) = about {
            detail["about"] = about.into();
        }
        Ok(Change::saying(detail))
    }

    /// A supervisor who did not prepare the draft.
    fn may_decide(&self) -> Result<(), StoreError> {
        if self.draft.authors.contains(&self.by.id) {
            return Err(StoreError::Author(self.by.id.clone()));
        }
        match self.by.role {
            Role::Supervisor => Ok(()),
            Role::Clerk => Err(StoreError::NotASupervisor(self.by.id.clone())),
        }
    }

    fn withdraw(&self) -> Result<Change, Fault> {
        // Else a supervisor could send it back without giving a reason.
        if !self.draft.authors.contains(&self.by.id) {
            return Err(StoreError::NotAnAuthor(self.by.id.clone()).into());
        }
        Ok(Change::saying(json!({ "version": self.draft.version })))
    }
}

/// What differs between two lists of tables: the list itself, or the parts of one recipe or more.
fn reshaped(before: &Resources, after: &Resources) -> Vec<String> {
    if before.len() != after.len() {
        return vec!["tables".to_owned()];
    }
    let pairs = || before.iter().zip(after.iter());
    let mut names: Vec<String> =
        pairs().flat_map(|(before, after)| changed(&before.recipe, &after.recipe)).collect();
    if pairs().any(|(before, after)| (&before.name, &before.title) != (&after.name, &after.title)) {
        names.push("names".to_owned());
    }
    if pairs().any(|(before, after)| before.foreign_keys != after.foreign_keys) {
        names.push("links".to_owned());
    }
    names.sort();
    names.dedup();
    names
}

/// The names of the properties in which two values differ, sorted.
fn changed(before: &impl serde::Serialize, after: &impl serde::Serialize) -> Vec<String> {
    let members = |value: Value| value.as_object().cloned().unwrap_or_default();
    let before = members(serde_json::to_value(before).unwrap_or_default());
    let after = members(serde_json::to_value(after).unwrap_or_default());
    let mut names: Vec<String> = before
        .keys()
        .chain(after.keys())
        .filter(|name| before.get(*name) != after.get(*name))
        .cloned()
        .collect();
    names.sort();
    names.dedup();
    names
}

/// Whether the latest submission of a draft may be published: approved, and not reopened since.
pub(crate) fn may_publish(draft: &Draft) -> bool {
    matches!(draft.state, DraftState::Approved | DraftState::Publishing | DraftState::Published)
}
