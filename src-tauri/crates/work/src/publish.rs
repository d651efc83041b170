//! Publishing: plan by looking, one journalled action at a time, read back, receipt.

use std::path::PathBuf;

use serde::Serialize;
use serde_json::json;
use vitrina_model::{
    Approved, DraftId, DraftState, PersonId, PortalName, PortalRecord, Progress, Receipt, Role,
    Words,
};
use vitrina_portals::{Action, Done, Package, Portal, PortalError, PublicCopy, Token};
use vitrina_store::{Act, Draft, Publication};

use crate::desk::now;
use crate::{Desk, WorkError};

pub use vitrina_portals::Standing;

/// A finished publication.
#[derive(Clone, Debug, Serialize)]
pub struct Published {
    /// The draft.
    pub draft: DraftId,
    /// `published`.
    pub state: DraftState,
    /// Where the public finds it.
    pub url: String,
    /// The receipt as JSON.
    pub receipt: PathBuf,
    /// The receipt as a page.
    pub receipt_page: PathBuf,
}

/// How often the portal is looked at again before it is called endless: each round must leave
/// less to do than the one before, and a killed or refused action may cost a round.
const ROUNDS: usize = 8;

/// Whoever follows a publication step by step. Each look at the portal gives a new plan; the steps
/// are counted from its beginning.
pub trait Watch: Send + Sync {
    /// What remains to be done, in order.
    fn planned(&self, actions: &[Action]);
    /// An action of the last plan is in the journal and begins.
    fn began(&self, index: usize);
    /// It ended well.
    fn ended(&self, index: usize);
}

/// Nobody follows it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn planned(&self, _: &[Action]) {}
    fn began(&self, _: usize) {}
    fn ended(&self, _: usize) {}
}

/// What would be done on a portal, before it is done.
#[derive(Clone, Debug)]
pub struct Planned {
    /// How the office stands with it.
    pub standing: Standing,
    /// What would be done, in order.
    pub actions: Vec<Action>,
}

impl Desk {
    /// Looks at a portal and says what publishing there would do. Writes nothing.
    pub async fn plan(
        &self,
        id: &DraftId,
        portal: &PortalName,
        token: Option<Token>,
        words: &dyn Words,
        progress: &dyn Progress,
    ) -> Result<Planned, WorkError> {
        let approved = self.approved(&self.draft(id)?, progress)?;
        let portal = self.portal(portal, token)?.1;
        let directory = self.home.package(&approved.digest());
        let package = Package { approved: &approved, directory: &directory, words };
        let standing = portal.preflight().await?;
        Ok(Planned { standing, actions: portal.plan(&package).await? })
    }

    /// Publishes an approved draft, or goes on where an earlier attempt stopped. What already stands
    /// there as approved is left alone, and its receipt given again.
    pub async fn publish(
        &mut self,
        id: &DraftId,
        portal: &PortalName,
        token: Option<Token>,
        words: &dyn Words,
        progress: &dyn Progress,
        watch: &dyn Watch,
    ) -> Result<Published, WorkError> {
        let _lock = self.home.lock(id)?;
        let draft = self.draft(id)?;
        let approved = self.approved(&draft, progress)?;
        let (record, portal) = self.portal(portal, token)?;
        let directory = self.home.package(&approved.digest());
        let package = Package { approved: &approved, directory: &directory, words };
        // A look that fails leaves what is published as published.
        if let Some(receipt) = self.last_receipt(&draft, &record, &approved)?
            && portal.plan(&package).await?.is_empty()
            && portal.check(&receipt, progress).await.is_ok()
        {
            return self.published(&draft, &receipt, words);
        }
        let publication = self.begin(&draft, &record, &approved)?;
        self.carry_all(&publication, portal.as_ref(), &package, progress, watch).await?;
        let copy = portal.read_back(&package, progress).await?;
        let receipt = receipt(&record, &approved, copy);
        let by = approved.approval().supervisor.clone();
        let draft = self.store.finish_publication(publication.id, &receipt, &by, now())?;
        self.published(&draft, &receipt, words)
    }

    /// The draft's package with both signatures, every byte compared, both people known here.
    pub(crate) fn approved(
        &self,
        draft: &Draft,
        progress: &dyn Progress,
    ) -> Result<Approved, WorkError> {
        let ready = matches!(
            draft.state,
            DraftState::Approved | DraftState::Publishing | DraftState::Published
        );
        let not_approved = || WorkError::NotApproved { draft: draft.id.clone() };
        if !ready {
            return Err(not_approved());
        }
        let submitted = self.submitted(draft, progress)?;
        let approval = self.store.approval(&draft.id)?.ok_or_else(not_approved)?;
        let known = self.store.person(&approval.supervisor)?;
        let known = known.filter(|person| person.role == Role::Supervisor);
        if known.is_none_or(|person| person.key != approval.key) {
            return Err(vitrina_model::ApprovalRefused::Signature.into());
        }
        Ok(submitted.approve(approval)?)
    }

    /// The receipt of this very package on this portal, where it was published before.
    fn last_receipt(
        &self,
        draft: &Draft,
        record: &PortalRecord,
        approved: &Approved,
    ) -> Result<Option<Receipt>, WorkError> {
        let same = |receipt: &Receipt| {
            receipt.portal == *record && receipt.manifest_sha256 == approved.digest()
        };
        let published = draft.state == DraftState::Published;
        let receipts = if published { self.store.receipts(&draft.id)? } else { Vec::new() };
        Ok(receipts.into_iter().rfind(same))
    }

    fn begin(
        &mut self,
        draft: &Draft,
        record: &PortalRecord,
        approved: &Approved,
    ) -> Result<Publication, WorkError> {
        let by: &PersonId = &approved.approval().supervisor;
        let act = Act::Publish { portal: record.name.clone() };
        self.store.change(&draft.id, by, act, now())?;
        let digest = approved.digest();
        Ok(self.store.open_publication(&draft.id, &record.name, &digest, now())?)
    }

    /// Looks, acts, looks again, until nothing remains to be done.
    async fn carry_all(
        &mut self,
        publication: &Publication,
        portal: &dyn Portal,
        package: &Package<'_>,
        progress: &dyn Progress,
        watch: &dyn Watch,
    ) -> Result<(), WorkError> {
        for _ in 0..ROUNDS {
            let actions = portal.plan(package).await?;
            if actions.is_empty() {
                return Ok(());
            }
            watch.planned(&actions);
            for (index, action) in actions.iter().enumerate() {
                let entry = serde_json::to_value(action).unwrap_or_default();
                let entry = self.store.begin_action(publication.id, &entry, now())?;
                watch.began(index);
                let done = portal.carry_out(action, package, progress).await;
                self.store.end_action(entry, &outcome(&done), now())?;
                done?;
                watch.ended(index);
            }
        }
        Err(WorkError::NoEnd { portal: publication.portal.clone() })
    }

    /// Writes the receipts that the database holds as files.
    fn published(
        &self,
        draft: &Draft,
        receipt: &Receipt,
        words: &dyn Words,
    ) -> Result<Published, WorkError> {
        let (json, page) = self.write_receipt(receipt, words)?;
        Ok(Published {
            draft: draft.id.clone(),
            state: draft.state,
            url: receipt.url.clone(),
            receipt: json,
            receipt_page: page,
        })
    }
}

/// What the journal keeps of an action's end.
fn outcome(done: &Result<Done, PortalError>) -> serde_json::Value {
    match done {
        Ok(done) => json!({ "done": done }),
        Err(error) => json!({ "failed": error.code(), "detail": error.to_string() }),
    }
}

fn receipt(record: &PortalRecord, approved: &Approved, copy: PublicCopy) -> Receipt {
    let submitted = approved.submitted();
    Receipt {
        vitrina_receipt: 1,
        portal: record.clone(),
        url: copy.url,
        published: now(),
        manifest: submitted.canonical().to_owned(),
        manifest_sha256: submitted.digest(),
        submission: submitted.submission().clone(),
        approval: approved.approval().clone(),
        files: copy.files,
        receipt_sha256: submitted.digest(),
    }
    .sealed()
}
