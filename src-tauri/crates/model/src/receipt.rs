//! The receipt of a publication: who prepared, approved and published what, where, and what was
//! read back.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Approval, Digest, PortalRecord, Submission, canonical_json};

/// A file as it stood in public when it was read back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFile {
    /// Its path in the package.
    pub path: String,
    /// Where the public finds it.
    pub url: String,
    /// Size as read back.
    pub bytes: u64,
    /// Digest of what was read back.
    pub sha256: Digest,
}

/// The proof of a publication, complete in itself: it can be checked without this program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Receipt {
    /// Version of this form: 1.
    pub vitrina_receipt: u32,
    /// Where it was published.
    pub portal: PortalRecord,
    /// Address of the dataset's public page.
    pub url: String,
    /// When the public copy was read back.
    pub published: Timestamp,
    /// The manifest's canonical bytes.
    pub manifest: String,
    /// Their digest.
    pub manifest_sha256: Digest,
    /// The author's signature.
    pub submission: Submission,
    /// The supervisor's signature.
    pub approval: Approval,
    /// What was read back, by path.
    pub files: Vec<PublishedFile>,
    /// Digest of this receipt's canonical form without this member.
    pub receipt_sha256: Digest,
}

impl Receipt {
    /// What [`Receipt::receipt_sha256`] must be.
    pub fn own_digest(&self) -> Digest {
        let mut value = serde_json::to_value(self).unwrap_or_default();
        if let Some(members) = value.as_object_mut() {
            members.remove("receipt_sha256");
        }
        Digest::of(canonical_json(&value))
    }

    /// The receipt with its own digest filled in.
    #[must_use]
    pub fn sealed(mut self) -> Receipt {
        self.receipt_sha256 = self.own_digest();
        self
    }
}
