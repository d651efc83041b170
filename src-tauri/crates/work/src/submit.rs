//! Sending a draft for approval: the package is frozen and its author signs the manifest.

use std::fs;
use std::path::Path;

use vitrina_model::{Digest, DraftId, Ledger, Manifest, Progress, Submission, Submitted, Words};
use vitrina_store::{Act, Draft, StoreError};

use crate::desk::now;
use crate::home::{sweep, sync_folder};
use crate::preview::{Listed, forget, take_over};
use crate::{Desk, Passphrase, WorkError, Workbooks, package};

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
        books: &Workbooks,
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
        let manifest = self.freeze(&draft, authors, folder.path(), (books, words), progress)?;
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
        folder: &Path,
        with: (&Workbooks, &dyn Words),
        progress: &dyn Progress,
    ) -> Result<Manifest, WorkError> {
        let listed = self.freeze_files(draft, folder, with, progress)?;
        Ok(Manifest {
            vitrina: 1,
            draft: draft.id.clone(),
            version: draft.version + 1,
            authors,
            submitted: now(),
            source: draft.source.clone(),
            recipe_sha256: package::digest_of(&draft.resources),
            metadata_sha256: package::digest_of(&draft.metadata),
            metadata: draft.metadata.clone(),
            ledger: Ledger::sum(listed.tables.iter().map(|table| &table.ledger)),
            tables: listed.tables,
            files: listed.files,
        })
    }

    /// Takes over the files of the preview: what the author looked at is what is sent.
    fn freeze_files(
        &self,
        draft: &Draft,
        folder: &Path,
        (books, words): (&Workbooks, &dyn Words),
        progress: &dyn Progress,
    ) -> Result<Listed, WorkError> {
        let mut damaged = None;
        for _ in 0..2 {
            let (from, listed) = self.written(draft, books, words, progress)?;
            let open = listed.findings.iter().filter(|found| found.blocks());
            let findings: Vec<_> = open.cloned().collect();
            if !findings.is_empty() {
                return Err(WorkError::Findings { findings });
            }
            damaged = None;
            for file in &listed.files {
                if !take_over(&from, folder, file, progress)? {
                    damaged = Some(file.path.clone());
                }
            }
            if damaged.is_none() {
                return Ok(listed);
            }
            // The cache is disposable: what changed in it is written anew, once.
            forget(&self.home, draft);
        }
        Err(WorkError::FileChanged { file: damaged.unwrap_or_default() })
    }
}
