//! The second person's decision: approve with a signature, or return with a reason.

use vitrina_model::{Approval, DraftId, DraftState, Person, Progress, Role, Submitted};
use vitrina_store::{Act, Draft, StoreError};

use crate::desk::now;
use crate::{Desk, Passphrase, WorkError, package};

/// What a supervisor decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It may be published as it is.
    Approve,
    /// It goes back to its author.
    Return {
        /// Why, for the author to read.
        reason: String,
        /// Which part of the work it is about, by the name that the pages give it.
        about: Option<String>,
    },
}

impl Desk {
    /// Decides on a submitted draft. Whoever prepared it cannot, whatever their role; the files
    /// are compared with the manifest first, so that nobody signs what was not sent; `seen` is the
    /// digest of the manifest that they looked at, so that nobody signs what was sent since.
    pub fn review(
        &mut self,
        id: &DraftId,
        who: &str,
        (decision, seen): (&Decision, Option<&str>),
        passphrase: &Passphrase,
        progress: &dyn Progress,
    ) -> Result<Draft, WorkError> {
        let _lock = self.home.lock(id)?;
        let supervisor = self.person(who)?;
        let draft = self.draft(id)?;
        // Said before the role: an author with a supervisor's role must hear the true reason.
        if draft.authors.contains(&supervisor.id) {
            let author = supervisor.id;
            return Err(vitrina_model::ApprovalRefused::Author(author).into());
        }
        if supervisor.role != Role::Supervisor {
            return Err(WorkError::NotASupervisor { person: supervisor.id });
        }
        if draft.state != DraftState::Submitted {
            let act = if *decision == Decision::Approve { "approved" } else { "returned" };
            return Err(StoreError::WrongState { draft: draft.id, act, state: draft.state }.into());
        }
        if seen.is_some_and(|seen| draft.manifest.is_none_or(|sent| sent.to_string() != seen)) {
            return Err(StoreError::DraftChanged(draft.id).into());
        }
        let act = match decision {
            Decision::Approve => self.approval(&draft, &supervisor, passphrase, progress)?,
            Decision::Return { reason, .. } if reason.trim().is_empty() => {
                return Err(WorkError::ReasonNeeded);
            }
            Decision::Return { reason, about } => {
                self.key_of(&supervisor, passphrase)?;
                Act::Return { reason: reason.trim().to_owned(), about: about.clone() }
            }
        };
        Ok(self.store.change(id, &supervisor.id, act, now())?)
    }

    fn approval(
        &self,
        draft: &Draft,
        supervisor: &Person,
        passphrase: &Passphrase,
        progress: &dyn Progress,
    ) -> Result<Act, WorkError> {
        let submitted = self.submitted(draft, progress)?;
        let key = self.key_of(supervisor, passphrase)?;
        self.second_person(draft, supervisor, passphrase)?;
        let (at, digest) = (now(), submitted.digest());
        let approval = Approval {
            signature: key.sign(&Approval::message(&supervisor.id, at, &digest)),
            key: key.public(),
            supervisor: supervisor.id.clone(),
            at,
        };
        submitted.approve(approval.clone())?;
        Ok(Act::Approve(approval))
    }

    /// Whoever can open an author's key is not a second person, whatever name they took. Where
    /// everyone shares one passphrase, as when practising, it tells nobody apart and says nothing.
    fn second_person(
        &self,
        draft: &Draft,
        supervisor: &Person,
        passphrase: &Passphrase,
    ) -> Result<(), WorkError> {
        let authors: Vec<_> =
            draft.authors.iter().filter_map(|id| self.person(&id.0).ok()).collect();
        let opens = |person: &Person| self.key_of(person, passphrase).is_ok();
        if authors.iter().any(opens) && !self.people()?.iter().all(opens) {
            return Err(WorkError::NotASecondPerson { person: supervisor.id.clone() });
        }
        Ok(())
    }

    /// The latest submission of a draft, its signature and every byte checked.
    pub(crate) fn submitted(
        &self,
        draft: &Draft,
        progress: &dyn Progress,
    ) -> Result<Submitted, WorkError> {
        let found = self.store.submission(&draft.id)?;
        let (canonical, submission) =
            found.ok_or_else(|| WorkError::NotApproved { draft: draft.id.clone() })?;
        let submitted = Submitted::check(&canonical, submission)?;
        let manifest = submitted.manifest();
        let registered = self.store.person(&submitted.submission().author)?;
        if registered.is_none_or(|person| person.key != submitted.submission().key) {
            return Err(vitrina_model::ApprovalRefused::Submission.into());
        }
        let same_draft = manifest.draft == draft.id && draft.manifest == Some(submitted.digest());
        if !same_draft || package::digest_of(&draft.metadata) != manifest.metadata_sha256 {
            return Err(WorkError::FileChanged { file: "metadata".to_owned() });
        }
        if package::digest_of(&draft.resources) != manifest.recipe_sha256 {
            return Err(WorkError::FileChanged { file: "recipe".to_owned() });
        }
        self.check_package(manifest, &submitted.digest(), progress)?;
        Ok(submitted)
    }
}
