//! A store in a folder of its own, three people with real keys, and honest packages.

use std::path::{Path, PathBuf};

use ed25519_dalek::{Signer, SigningKey};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use vitrina_model::{
    Approval, Digest, DraftId, DraftState, Ledger, Manifest, Metadata, Person, PersonId,
    PortalAddress, PortalName, PortalRecord, PublicKey, Receipt, Recipe, Resources, Role,
    Signature, Silent, Source, Submission, canonical_json,
};
use vitrina_store::{Act, Draft, NewDraft, Store, StoreError};

pub const FILE: &[u8] = b"municipio,obras\nXalapa,3\n";

/// A database in a folder that goes away with it.
pub struct Bench {
    pub store: Store,
    pub folder: PathBuf,
    minutes: i64,
    _guard: Option<TempDir>,
}

impl Bench {
    /// With Ana (clerk), Beto (clerk), Luis and Sara (supervisors), and two portals.
    pub fn new() -> Bench {
        let guard = tempfile::tempdir().unwrap();
        let mut bench = Bench::open(guard.path());
        bench.settle();
        Bench { _guard: Some(guard), ..bench }
    }

    /// Adds the people and the portals.
    pub fn settle(&mut self) {
        for person in [ana(), beto(), luis(), sara()] {
            let at = self.now();
            self.store.add_person(&person, b"sealed", at).unwrap();
        }
        for name in ["catalogo", "ckan"] {
            let at = self.now();
            self.store.add_portal(&folder_portal(name), at).unwrap();
        }
    }

    /// On the database that is in `folder` already.
    pub fn open(folder: &Path) -> Bench {
        let store = Store::open(&folder.join("vitrina.db")).unwrap();
        Bench { store, folder: folder.to_owned(), minutes: 0, _guard: None }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.join("vitrina.db")
    }

    /// The number that a question to the database is answered with.
    pub fn count(&self, sql: &str) -> i64 {
        self.raw().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// The draft as a fresh look at the file shows it.
    pub fn look(&self, id: &DraftId) -> Draft {
        Store::open(&self.path()).unwrap().draft(id).unwrap().unwrap()
    }

    /// A raw connection to the same file, as another program would have one.
    pub fn raw(&self) -> rusqlite::Connection {
        let conn = rusqlite::Connection::open(self.path()).unwrap();
        conn.pragma_update(None, "foreign_keys", false).unwrap();
        conn
    }

    /// A minute later each time it is asked.
    pub fn now(&mut self) -> Timestamp {
        self.minutes += 1;
        minute(self.minutes)
    }

    pub fn put(&mut self, bytes: &[u8]) -> Source {
        self.store.put_source("obras.csv", &mut &*bytes, &Silent, bytes.len() as u64).unwrap()
    }

    /// Ana's draft.
    pub fn draft(&mut self, id: &str) -> Draft {
        let source = self.put(FILE);
        let at = self.now();
        let new = NewDraft {
            id: DraftId(id.into()),
            author: ana().id,
            source,
            within: None,
            resources: Recipe::default().into(),
            metadata: titled("Obras"),
            at,
        };
        self.store.create_draft(new).unwrap()
    }

    pub fn change(&mut self, id: &DraftId, by: &Person, act: Act) -> Result<Draft, StoreError> {
        let at = self.now();
        self.store.change(id, &by.id, act, at)
    }

    pub fn submit(&mut self, id: &DraftId, by: &Person) -> Draft {
        let act = self.submission(id, by);
        self.change(id, by, act).unwrap()
    }

    /// An honest submission of the draft as it stands.
    pub fn submission(&self, id: &DraftId, by: &Person) -> Act {
        submit(&self.manifest(id, by), by)
    }

    pub fn manifest(&self, id: &DraftId, by: &Person) -> Manifest {
        manifest(&self.store.draft(id).unwrap().unwrap(), by)
    }

    pub fn approve(&mut self, id: &DraftId, by: &Person) -> Draft {
        let act = self.approval(id, by);
        self.change(id, by, act).unwrap()
    }

    /// An honest approval of what was sent last.
    pub fn approval(&self, id: &DraftId, by: &Person) -> Act {
        let digest = self.store.draft(id).unwrap().unwrap().manifest.unwrap_or(Digest::of(""));
        Act::Approve(approval(&digest, by))
    }

    /// A draft of Ana's, brought to `state` by honest acts.
    pub fn draft_in(&mut self, id: &str, state: DraftState) -> DraftId {
        let id = self.draft(id).id;
        if state == DraftState::Draft {
            return id;
        }
        self.submit(&id, &ana());
        match state {
            DraftState::Submitted => {}
            DraftState::Returned => {
                let reason = "falta la licencia".to_owned();
                self.change(&id, &luis(), Act::Return { reason, about: None }).unwrap();
            }
            _ => {
                self.approve(&id, &luis());
            }
        }
        if matches!(state, DraftState::Publishing | DraftState::Published) {
            self.change(&id, &ana(), publish("catalogo")).unwrap();
        }
        if state == DraftState::Published {
            self.publish(&id, "catalogo");
        }
        assert_eq!(self.store.draft(&id).unwrap().unwrap().state, state, "the way to the state");
        id
    }

    /// Finishes a publication without actions.
    pub fn publish(&mut self, id: &DraftId, portal: &str) -> Receipt {
        let manifest = self.store.draft(id).unwrap().unwrap().manifest.unwrap();
        let at = self.now();
        let portal = PortalName(portal.into());
        let open = self.store.open_publication(id, &portal, &manifest, at).unwrap();
        let receipt = self.receipt(id, &portal.0);
        let at = self.now();
        self.store.finish_publication(open.id, &receipt, &ana().id, at).unwrap();
        receipt
    }

    pub fn receipt(&self, id: &DraftId, portal: &str) -> Receipt {
        let (manifest, submission) = self.store.submission(id).unwrap().unwrap();
        Receipt {
            vitrina_receipt: 1,
            portal: folder_portal(portal),
            url: format!("https://datos.example/{id}"),
            published: Timestamp::UNIX_EPOCH,
            manifest_sha256: Digest::of(&manifest),
            manifest,
            submission,
            approval: self.store.approval(id).unwrap().unwrap(),
            files: Vec::new(),
            receipt_sha256: Digest::of(""),
        }
        .sealed()
    }
}

pub fn minute(minutes: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes)
}

pub fn titled(title: &str) -> Metadata {
    Metadata { title: Some(title.into()), ..Metadata::default() }
}

pub fn headed(row: u32) -> Resources {
    Recipe { header_rows: Some((row, row)), ..Recipe::default() }.into()
}

pub fn folder_portal(name: &str) -> PortalRecord {
    PortalRecord {
        name: PortalName(name.into()),
        address: PortalAddress::Folder { directory: "/srv/datos".into() },
    }
}

pub fn publish(portal: &str) -> Act {
    Act::Publish { portal: PortalName(portal.into()) }
}

fn signing_key(id: &PersonId) -> SigningKey {
    SigningKey::from_bytes(Digest::of(&id.0).bytes())
}

pub fn person(id: &str, name: &str, role: Role) -> Person {
    let id = PersonId(id.into());
    let key = PublicKey(signing_key(&id).verifying_key().to_bytes());
    Person { id, name: name.into(), role, key }
}

pub fn ana() -> Person {
    person("ana-ruiz", "Ana Ruiz", Role::Clerk)
}

pub fn beto() -> Person {
    person("beto-diaz", "Beto Díaz", Role::Clerk)
}

pub fn luis() -> Person {
    person("luis-mora", "Luis Mora", Role::Supervisor)
}

pub fn sara() -> Person {
    person("sara-gil", "Sara Gil", Role::Supervisor)
}

pub fn manifest(draft: &Draft, by: &Person) -> Manifest {
    let mut authors = draft.authors.clone();
    if !authors.contains(&by.id) {
        authors.push(by.id.clone());
    }
    let canonical = |value: serde_json::Value| Digest::of(canonical_json(&value));
    Manifest {
        vitrina: 1,
        draft: draft.id.clone(),
        version: draft.version + 1,
        authors,
        submitted: Timestamp::UNIX_EPOCH,
        source: draft.source.clone(),
        recipe_sha256: canonical(serde_json::to_value(&draft.resources).unwrap()),
        metadata_sha256: canonical(serde_json::to_value(&draft.metadata).unwrap()),
        metadata: draft.metadata.clone(),
        ledger: Ledger::default(),
        tables: Vec::new(),
        files: Vec::new(),
    }
}

/// `manifest` signed by `by`.
pub fn submit(manifest: &Manifest, by: &Person) -> Act {
    let manifest = manifest.canonical();
    let message = Submission::message(&by.id, &Digest::of(&manifest));
    let signature = Signature(signing_key(&by.id).sign(message.as_bytes()).to_bytes());
    let submission = Submission { author: by.id.clone(), key: by.key, signature };
    Act::Submit { manifest, submission }
}

/// The package with this digest approved by `by`.
pub fn approval(digest: &Digest, by: &Person) -> Approval {
    let at = Timestamp::UNIX_EPOCH;
    let message = Approval::message(&by.id, at, digest);
    let signature = Signature(signing_key(&by.id).sign(message.as_bytes()).to_bytes());
    Approval { supervisor: by.id.clone(), key: by.key, at, signature }
}

/// The code of a refusal.
pub fn code<T: std::fmt::Debug>(result: Result<T, StoreError>) -> &'static str {
    result.unwrap_err().code()
}
