//! What approval must refuse, whoever asks.

use ed25519_dalek::{Signer, SigningKey};
use jiff::Timestamp;

use super::*;
use crate::{DraftId, Ledger, Metadata, Source, canonical_json};

fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

fn id(name: &str) -> PersonId {
    PersonId(name.to_owned())
}

fn manifest() -> Manifest {
    let metadata = Metadata { title: Some("Obras".into()), ..Metadata::default() };
    let canonical = canonical_json(&serde_json::to_value(&metadata).unwrap());
    Manifest {
        vitrina: 1,
        draft: DraftId("d1".into()),
        version: 1,
        authors: vec![id("ana")],
        submitted: Timestamp::UNIX_EPOCH,
        source: Source { name: "obras.xlsx".into(), bytes: 1, sha256: Digest::of("x") },
        recipe_sha256: Digest::of("r"),
        metadata_sha256: Digest::of(canonical),
        metadata,
        ledger: Ledger::default(),
        tables: Vec::new(),
        files: Vec::new(),
    }
}

fn submission(canonical: &str, author: &str, seed: u8) -> Submission {
    let key = key(seed);
    let message = Submission::message(&id(author), &Digest::of(canonical));
    Submission {
        author: id(author),
        key: PublicKey(key.verifying_key().to_bytes()),
        signature: Signature(key.sign(message.as_bytes()).to_bytes()),
    }
}

fn approval(digest: &Digest, supervisor: &str, seed: u8) -> Approval {
    let (key, at) = (key(seed), Timestamp::UNIX_EPOCH);
    let message = Approval::message(&id(supervisor), at, digest);
    Approval {
        supervisor: id(supervisor),
        key: PublicKey(key.verifying_key().to_bytes()),
        at,
        signature: Signature(key.sign(message.as_bytes()).to_bytes()),
    }
}

fn submitted() -> Submitted {
    let canonical = manifest().canonical();
    Submitted::check(&canonical, submission(&canonical, "ana", 1)).unwrap()
}

#[test]
fn a_second_person_approves() {
    let approval = approval(&submitted().digest(), "luis", 2);
    assert!(submitted().approve(approval).is_ok());
}

#[test]
fn the_author_cannot_approve_under_any_name() {
    let digest = submitted().digest();
    for (name, seed) in [("ana", 1), ("ana", 2), ("luis", 1)] {
        let refused = submitted().approve(approval(&digest, name, seed));
        assert_eq!(refused, Err(ApprovalRefused::Author(id(name))), "{name} with key {seed}");
    }
}

#[test]
fn a_signature_of_another_package_does_not_count() {
    let refused = submitted().approve(approval(&Digest::of("another"), "luis", 2));
    assert_eq!(refused, Err(ApprovalRefused::Signature));
}

#[test]
fn one_changed_byte_of_the_manifest_is_refused() {
    let canonical = manifest().canonical();
    let signed = submission(&canonical, "ana", 1);
    let changed = canonical.replace("Obras", "Sobras");
    let refused = Submitted::check(&changed, signed);
    assert_eq!(refused, Err(ApprovalRefused::Submission));
}

#[test]
fn a_stranger_cannot_submit_for_the_author() {
    let canonical = manifest().canonical();
    let refused = Submitted::check(&canonical, submission(&canonical, "eva", 3));
    assert_eq!(refused, Err(ApprovalRefused::Stranger(id("eva"))));
}

#[test]
fn a_description_that_does_not_fit_its_digest_is_refused() {
    let mut manifest = manifest();
    manifest.metadata.title = Some("Otras".into());
    let canonical = manifest.canonical();
    let refused = Submitted::check(&canonical, submission(&canonical, "ana", 1));
    assert_eq!(refused, Err(ApprovalRefused::Metadata), "even with a valid signature");
}
