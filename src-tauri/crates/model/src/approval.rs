//! Submitted and approved packages: types that exist only with valid signatures.

use ed25519_dalek::{Signature as Ed25519, VerifyingKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

use crate::digest::from_hex;
use crate::{Digest, Manifest, PersonId, PublicKey};

/// An Ed25519 signature (RFC 8032), written as 128 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature(pub [u8; 64]);

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Signature {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Signature {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Signature, D::Error> {
        let text = String::deserialize(deserializer)?;
        from_hex(&text).map(Signature).ok_or_else(|| serde::de::Error::custom("not a signature"))
    }
}

/// An author's signature under a manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// Who sent it.
    pub author: PersonId,
    /// Their public key.
    pub key: PublicKey,
    /// Their signature of [`Submission::message`].
    pub signature: Signature,
}

impl Submission {
    /// What an author signs: purpose, person and the manifest's digest.
    pub fn message(author: &PersonId, manifest: &Digest) -> String {
        format!("vitrina submission 1\n{author}\n{manifest}\n")
    }
}

/// A supervisor's signature under the same manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Who approved.
    pub supervisor: PersonId,
    /// Their public key.
    pub key: PublicKey,
    /// When.
    pub at: Timestamp,
    /// Their signature of [`Approval::message`].
    pub signature: Signature,
}

impl Approval {
    /// What a supervisor signs: purpose, person, time and the manifest's digest.
    pub fn message(supervisor: &PersonId, at: Timestamp, manifest: &Digest) -> String {
        format!("vitrina approval 1\n{supervisor}\n{at}\n{manifest}\n")
    }
}

/// Why a package is not what it claims to be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApprovalRefused {
    /// The manifest's bytes are no manifest.
    #[error("the manifest cannot be read")]
    Manifest,
    /// The description in the manifest does not have the digest beside it.
    #[error("the description was changed after it was sent")]
    Metadata,
    /// The author's signature does not fit the manifest.
    #[error("the author's signature does not fit the package")]
    Submission,
    /// The one who signed the submission is not among the authors.
    #[error("{0} signed the package but is not among its authors")]
    Stranger(PersonId),
    /// The supervisor's signature does not fit the manifest.
    #[error("the supervisor's signature does not fit the package")]
    Signature,
    /// An author approved: by name, or with the same key under another name.
    #[error("{0} prepared the package and cannot approve it")]
    Author(PersonId),
}

/// A frozen package whose author's signature was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Submitted {
    manifest: Manifest,
    canonical: String,
    digest: Digest,
    submission: Submission,
}

impl Submitted {
    /// Checks a manifest's canonical bytes against its author's signature.
    pub fn check(canonical: &str, submission: Submission) -> Result<Submitted, ApprovalRefused> {
        let digest = Digest::of(canonical);
        let message = Submission::message(&submission.author, &digest);
        if !verifies(&submission.key, &message, &submission.signature) {
            return Err(ApprovalRefused::Submission);
        }
        let manifest: Manifest =
            serde_json::from_str(canonical).map_err(|_| ApprovalRefused::Manifest)?;
        if manifest.vitrina != 1 || manifest.canonical() != canonical {
            return Err(ApprovalRefused::Manifest);
        }
        let metadata = serde_json::to_value(&manifest.metadata).unwrap_or_default();
        if Digest::of(crate::canonical_json(&metadata)) != manifest.metadata_sha256 {
            return Err(ApprovalRefused::Metadata);
        }
        if !manifest.authors.contains(&submission.author) {
            return Err(ApprovalRefused::Stranger(submission.author));
        }
        Ok(Submitted { manifest, canonical: canonical.to_owned(), digest, submission })
    }

    /// The manifest.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Its canonical bytes.
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// The digest of its canonical bytes.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The author's signature.
    pub fn submission(&self) -> &Submission {
        &self.submission
    }

    /// The package with a second person's signature: the only maker of an [`Approved`].
    /// Whether that person is a supervisor is known to the store, and asked by `work`.
    pub fn approve(self, approval: Approval) -> Result<Approved, ApprovalRefused> {
        let author = self.manifest.authors.contains(&approval.supervisor)
            || approval.key == self.submission.key;
        if author {
            return Err(ApprovalRefused::Author(approval.supervisor));
        }
        let message = Approval::message(&approval.supervisor, approval.at, &self.digest);
        if !verifies(&approval.key, &message, &approval.signature) {
            return Err(ApprovalRefused::Signature);
        }
        Ok(Approved { submitted: self, approval })
    }
}

/// A package that two different people signed. Whatever publishes takes one of these.
#[derive(Clone, Debug, PartialEq)]
pub struct Approved {
    submitted: Submitted,
    approval: Approval,
}

impl Approved {
    /// The package as its author sent it.
    pub fn submitted(&self) -> &Submitted {
        &self.submitted
    }

    /// The manifest.
    pub fn manifest(&self) -> &Manifest {
        self.submitted.manifest()
    }

    /// The digest of the manifest's canonical bytes.
    pub fn digest(&self) -> Digest {
        self.submitted.digest()
    }

    /// The supervisor's signature.
    pub fn approval(&self) -> &Approval {
        &self.approval
    }
}

/// Ed25519 with strict checks: no weak keys, one signature a message and key.
fn verifies(key: &PublicKey, message: &str, signature: &Signature) -> bool {
    VerifyingKey::from_bytes(&key.0).is_ok_and(|key| {
        key.verify_strict(message.as_bytes(), &Ed25519::from_bytes(&signature.0)).is_ok()
    })
}

#[cfg(test)]
#[path = "approval_test.rs"]
mod tests;
