//! Sending a draft for approval: the package is frozen and its author signs the manifest.

use std::fs;

use vitrina_model::{
    Digest, DraftId, Manifest, Outcome, Progress, Severity, Submission, Submitted, Words,
};
use vitrina_store::{Act, Draft, StoreError};

use crate::convert::shape;
use crate::desk::now;
use crate::home::{sweep, sync_folder};
use crate::inspect::open;
use crate::{Desk, Passphrase, WorkError, package};

/// How the folder of a package is called until it is whole.
const UNFINISHED: &str = ".new-";

impl Desk {
    /// Freezes the draft: writes every file that will be public, lists their digests in the
    /// manifest, has the author sign it. The database turns last, so that a power cut before it
    /// leaves the draft as it was.
    pub fn submit(
        &mut self,
        id: &DraftId,
        who: &str,
        passphrase: &Passphrase,
        words: &dyn Words,
        progress: &dyn Progress,
    ) -> Result<Draft, WorkError> {
        let _lock = self.home.lock(id)?;
        let draft = self.draft(id)?;
        let author = self.person(who)?;
        if !draft.state.is_open() {
            let state = draft.state;
            return Err(StoreError::WrongState { draft: draft.id, act: "submitted", state }.into());
        }
        let key = self.key_of(&author, passphrase)?;
        let missing = draft.metadata.missing();
        if !missing.is_empty() {
            return Err(WorkError::NotReady { missing });
        }
        sweep(&self.home.packages(), UNFINISHED);
        let folder = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .tempdir_in(self.home.packages())
            .map_err(|error| WorkError::home(&self.home.packages(), error))?;
        let mut authors = draft.authors.clone();
        if !authors.contains(&author.id) {
            authors.push(author.id.clone());
        }
        let manifest = self.freeze(&draft, authors, folder.path(), words, progress)?;
        let canonical = manifest.canonical();
        let digest = Digest::of(&canonical);
        let submission = Submission {
            key: key.public(),
            signature: key.sign(&Submission::message(&author.id, &digest)),
            author: author.id.clone(),
        };
        Submitted::check(&canonical, submission.clone())?;
        let place = self.home.package(&digest);
        let made = folder.keep();
        fs::rename(&made, &place).map_err(|error| WorkError::home(&place, error))?;
        sync_folder(&self.home.packages()).map_err(|error| WorkError::home(&place, error))?;
        let act = Act::Submit { manifest: canonical, submission };
        Ok(self.store.change(id, &author.id, act, manifest.submitted)?)
    }

    fn freeze(
        &self,
        draft: &Draft,
        authors: Vec<vitrina_model::PersonId>,
        folder: &std::path::Path,
        words: &dyn Words,
        progress: &dyn Progress,
    ) -> Result<Manifest, WorkError> {
        let original = self.original(draft, progress)?;
        let workbook = open(original.path(), &self.isolation, progress)?;
        let Outcome { value: table, findings } =
            shape(&workbook, &draft.recipe, &draft.source.name)?;
        let open: Vec<_> =
            findings.into_iter().filter(|found| found.severity == Severity::Error).collect();
        if !open.is_empty() {
            return Err(WorkError::Findings { findings: open });
        }
        let submitted = now();
        let files = package::write(&table, &draft.metadata, folder, words, progress, submitted)?;
        Ok(Manifest {
            vitrina: 1,
            draft: draft.id.clone(),
            version: draft.version + 1,
            authors,
            submitted,
            source: draft.source.clone(),
            recipe_sha256: package::digest_of(&draft.recipe),
            metadata_sha256: package::digest_of(&draft.metadata),
            metadata: draft.metadata.clone(),
            ledger: table.ledger,
            files,
        })
    }
}
