//! A person's key: made at random, sealed by their own passphrase, opened only to sign.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signer, SigningKey};
use serde::{Deserialize, Serialize};
use vitrina_model::{PersonId, PublicKey, Signature};
use zeroize::{Zeroize, Zeroizing};

use crate::WorkError;

/// A passphrase, wiped from memory when it is dropped. Never printed, never stored.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A passphrase as typed; not empty.
    pub fn new(text: String) -> Result<Passphrase, WorkError> {
        let text = Zeroizing::new(text);
        if text.is_empty() { Err(WorkError::PassphraseEmpty) } else { Ok(Passphrase(text)) }
    }

    /// The words themselves, for the keychain and the key derivation alone.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// The same words again, for a host that needs them twice.
    #[must_use]
    pub fn again(&self) -> Passphrase {
        Passphrase(self.0.clone())
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// Memory in KiB, passes and lanes of Argon2id: RFC 9106 section 4, second recommended option.
const COST: (u32, u32, u32) = (64 * 1024, 3, 4);

/// A sealed key as it is stored: how it was sealed, and the sealed bytes. No secret.
#[derive(Serialize, Deserialize)]
struct Sealed {
    /// Version of this form: 1, Argon2id and XChaCha20-Poly1305.
    form: u32,
    cost: (u32, u32, u32),
    salt: Vec<u8>,
    nonce: Vec<u8>,
    bytes: Vec<u8>,
}

/// A person's key, open. Wiped from memory when it is dropped.
pub(crate) struct PersonKey(SigningKey);

impl PersonKey {
    /// A new key.
    pub(crate) fn random() -> Result<PersonKey, WorkError> {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *seed).map_err(|_| WorkError::NoRandom)?;
        Ok(PersonKey(SigningKey::from_bytes(&seed)))
    }

    pub(crate) fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    pub(crate) fn sign(&self, message: &str) -> Signature {
        Signature(self.0.sign(message.as_bytes()).to_bytes())
    }

    /// The key sealed by a passphrase and bound to the person.
    pub(crate) fn seal(&self, person: &PersonId, words: &Passphrase) -> Result<Vec<u8>, WorkError> {
        let mut salt = vec![0; 16];
        let mut nonce = vec![0; 24];
        getrandom::fill(&mut salt).map_err(|_| WorkError::NoRandom)?;
        getrandom::fill(&mut nonce).map_err(|_| WorkError::NoRandom)?;
        let cipher = cipher(words, &salt, COST).ok_or(WorkError::NoRandom)?;
        let secret = Zeroizing::new(self.0.to_bytes());
        let payload = Payload { msg: &*secret, aad: person.0.as_bytes() };
        let bytes =
            cipher.encrypt(XNonce::from_slice(&nonce), payload).map_err(|_| WorkError::NoRandom)?;
        let sealed = Sealed { form: 1, cost: COST, salt, nonce, bytes };
        Ok(serde_json::to_vec(&sealed).unwrap_or_default())
    }

    /// Opens a sealed key. A wrong passphrase, another person's seal and damaged bytes all give
    /// the same refusal.
    pub(crate) fn open(
        person: &PersonId,
        sealed: &[u8],
        words: &Passphrase,
    ) -> Result<PersonKey, WorkError> {
        let wrong = || WorkError::WrongPassphrase { person: person.clone() };
        let sealed: Sealed = serde_json::from_slice(sealed).map_err(|_| wrong())?;
        // The cost stands in the database: a changed one must not make this computer stand still.
        let bearable = sealed.cost.0 <= 1 << 20 && sealed.cost.1 <= 16 && sealed.cost.2 <= 16;
        if sealed.form != 1 || sealed.nonce.len() != 24 || !bearable {
            return Err(wrong());
        }
        let cipher = cipher(words, &sealed.salt, sealed.cost).ok_or_else(wrong)?;
        let payload = Payload { msg: &sealed.bytes, aad: person.0.as_bytes() };
        let secret = cipher.decrypt(XNonce::from_slice(&sealed.nonce), payload);
        let secret = Zeroizing::new(secret.map_err(|_| wrong())?);
        let mut seed: [u8; 32] = secret.as_slice().try_into().map_err(|_| wrong())?;
        let key = PersonKey(SigningKey::from_bytes(&seed));
        seed.zeroize();
        Ok(key)
    }
}

fn cipher(words: &Passphrase, salt: &[u8], cost: (u32, u32, u32)) -> Option<XChaCha20Poly1305> {
    let params = Params::new(cost.0, cost.1, cost.2, Some(32)).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(words.0.as_bytes(), salt, &mut *key)
        .ok()?;
    Some(XChaCha20Poly1305::new(Key::from_slice(&*key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Passphrase {
        Passphrase::new(text.to_owned()).unwrap()
    }

    #[test]
    fn only_the_same_person_and_words_open_a_key() {
        let (ana, eva) = (PersonId("ana".into()), PersonId("eva".into()));
        let key = PersonKey::random().unwrap();
        let sealed = key.seal(&ana, &words("tren azul")).unwrap();
        let opened = PersonKey::open(&ana, &sealed, &words("tren azul")).unwrap();
        assert_eq!(opened.public(), key.public());
        let wrong = |person, sealed: &[u8], text| {
            matches!(
                PersonKey::open(person, sealed, &words(text)),
                Err(WorkError::WrongPassphrase { .. })
            )
        };
        assert!(wrong(&ana, &sealed, "tren verde"), "another passphrase");
        assert!(wrong(&eva, &sealed, "tren azul"), "a seal moved to another person");
        assert!(wrong(&ana, b"{}", "tren azul"), "damaged bytes");
        let plain = String::from_utf8(sealed).unwrap();
        assert!(!plain.contains("azul"), "the words are nowhere in the seal");
    }

    #[test]
    fn an_absurd_cost_is_refused_at_once() {
        let ana = PersonId("ana".into());
        let sealed = PersonKey::random().unwrap().seal(&ana, &words("x")).unwrap();
        let mut value: Sealed = serde_json::from_slice(&sealed).unwrap();
        value.cost = (u32::MAX, 1, 1);
        let sealed = serde_json::to_vec(&value).unwrap();
        assert!(PersonKey::open(&ana, &sealed, &words("x")).is_err());
    }
}
