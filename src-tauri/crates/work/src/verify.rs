//! Receipts: writing them, and finding out whether anything of one was changed since.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::Serialize;
use vitrina_formats::read::ReadError;
use vitrina_formats::write::receipt_page;
use vitrina_model::{Approved, Digest, DraftId, PersonId, Progress, Receipt, Submitted, Words};
use vitrina_portals::{Token, connect};

use crate::settings::write_whole;
use crate::{Desk, WorkError};

/// A receipt that holds, as `vitrina verify --json` prints it.
#[derive(Clone, Debug, Serialize)]
pub struct Verified {
    /// Always true: a receipt that does not hold is an error.
    pub valid: bool,
    /// The draft.
    pub draft: DraftId,
    /// Digest of the manifest.
    pub manifest_sha256: Digest,
    /// Who prepared it.
    pub author: PersonId,
    /// Who approved it.
    pub supervisor: PersonId,
    /// Whether this home knows both people by these keys.
    pub people_known: bool,
    /// Where the public finds it.
    pub url: String,
    /// Whether the public copy was read again and is the same.
    pub public_copy_checked: bool,
    /// How many files.
    pub files: usize,
}

/// A receipt holds two signatures and a few lines a file; more than this is no receipt.
const MOST: u64 = 16 << 20;

impl Desk {
    /// Checks a receipt: its own digest, both signatures, the list of files, what this home
    /// remembers of it, and, with `look`, the public copy as it stands now.
    pub async fn verify(
        &self,
        path: &Path,
        look: bool,
        token: Option<Token>,
        progress: &dyn Progress,
    ) -> Result<Verified, WorkError> {
        let receipt = read_receipt(path)?;
        let approved = check(&receipt)?;
        self.compare_with_record(&receipt, &approved)?;
        let known = self.people_known(&receipt)?;
        if look {
            connect(&receipt.portal, token)?.check(&receipt, progress).await?;
        }
        Ok(Verified {
            valid: true,
            draft: approved.manifest().draft.clone(),
            manifest_sha256: approved.digest(),
            author: receipt.submission.author.clone(),
            supervisor: receipt.approval.supervisor.clone(),
            people_known: known,
            url: receipt.url.clone(),
            public_copy_checked: look,
            files: receipt.files.len(),
        })
    }

    /// Whether both who signed are known here. Somebody known who signed with another key is
    /// somebody else under their name.
    fn people_known(&self, receipt: &Receipt) -> Result<bool, WorkError> {
        let people = [
            (&receipt.submission.author, &receipt.submission.key, "submission"),
            (&receipt.approval.supervisor, &receipt.approval.key, "approval"),
        ];
        let mut known = true;
        for (person, key, part) in people {
            match self.store.person(person)? {
                Some(person) if person.key != *key => {
                    return Err(WorkError::ReceiptChanged { part });
                }
                found => known &= found.is_some(),
            }
        }
        Ok(known)
    }

    /// A receipt that this home made must be one of those it remembers.
    fn compare_with_record(&self, receipt: &Receipt, approved: &Approved) -> Result<(), WorkError> {
        let remembered = self.store.receipts(&approved.manifest().draft)?;
        if remembered.is_empty() || remembered.contains(receipt) {
            return Ok(());
        }
        Err(WorkError::ReceiptChanged { part: "record" })
    }

    /// Writes a receipt as JSON and as a page.
    pub(crate) fn write_receipt(
        &self,
        receipt: &Receipt,
        words: &dyn Words,
    ) -> Result<(PathBuf, PathBuf), WorkError> {
        let approved = check(receipt)?;
        let manifest = approved.manifest();
        let stem = format!(
            "{}-v{}-{}",
            manifest.metadata.address_name(),
            manifest.version,
            vitrina_model::slug(&receipt.portal.name.0)
        );
        let names: BTreeMap<_, _> =
            self.store.people()?.into_iter().map(|person| (person.id, person.name)).collect();
        let name = |id: &PersonId| names.get(id).cloned().unwrap_or_else(|| id.to_string());
        let page = receipt_page(receipt, manifest, words, &name, &format!("{stem}.json"));
        let json = serde_json::to_string_pretty(receipt).unwrap_or_default() + "\n";
        let json = self.write_file(&format!("{stem}.json"), json.as_bytes())?;
        let page = self.write_file(&format!("{stem}.html"), page.as_bytes())?;
        Ok((json, page))
    }

    /// Writes a file among the receipts so that it is there whole or not at all.
    fn write_file(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, WorkError> {
        let path = self.home.receipts().join(name);
        write_whole(&path, bytes)?;
        Ok(path)
    }
}

fn read_receipt(path: &Path) -> Result<Receipt, WorkError> {
    let not_a_receipt = || WorkError::NotAReceipt { path: path.display().to_string() };
    let file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => ReadError::MissingFile { path: path.to_owned() },
        _ => ReadError::UnreadableFile { path: path.to_owned(), detail: error.to_string() },
    })?;
    let mut text = String::new();
    file.take(MOST).read_to_string(&mut text).map_err(|_| not_a_receipt())?;
    let receipt: Receipt = serde_json::from_str(&text).map_err(|_| not_a_receipt())?;
    // What serde passes over would be unsigned words on a signed paper.
    let again = serde_json::to_value(&receipt).unwrap_or_default();
    let given: serde_json::Value = serde_json::from_str(&text).map_err(|_| not_a_receipt())?;
    if again != given {
        return Err(WorkError::ReceiptChanged { part: "receipt" });
    }
    Ok(receipt)
}

/// Everything about a receipt that can be checked without a portal.
fn check(receipt: &Receipt) -> Result<Approved, WorkError> {
    let changed = |part| WorkError::ReceiptChanged { part };
    if receipt.vitrina_receipt != 1 || receipt.own_digest() != receipt.receipt_sha256 {
        return Err(changed("receipt"));
    }
    if Digest::of(&receipt.manifest) != receipt.manifest_sha256 {
        return Err(changed("manifest"));
    }
    let submitted = Submitted::check(&receipt.manifest, receipt.submission.clone())
        .map_err(|_| changed("submission"))?;
    let approved = submitted.approve(receipt.approval.clone()).map_err(|_| changed("approval"))?;
    let listed: BTreeMap<_, _> =
        receipt.files.iter().map(|file| (&file.path, (file.bytes, file.sha256))).collect();
    let expected: BTreeMap<_, _> = approved
        .manifest()
        .files
        .iter()
        .map(|file| (&file.path, (file.bytes, file.sha256)))
        .collect();
    if listed != expected || listed.len() != receipt.files.len() {
        return Err(changed("files"));
    }
    Ok(approved)
}
