//! Every failure has words in both languages, and gives the words what they need.

use std::collections::BTreeSet;
use std::io::{Error, ErrorKind};

use vitrina_model::{
    ApprovalRefused, Cancelled, Digest, DraftId, DraftState, PersonId, PortalName,
};
use vitrina_store::{ActionId, PublicationId, StoreError};

const LOCALES: [(&str, &str); 2] = [
    ("es", include_str!("../../../../locales/es.ftl")),
    ("en", include_str!("../../../../locales/en.ftl")),
];

/// One failure of each kind.
fn failures() -> Vec<StoreError> {
    let path = || "vitrina.db".into();
    let detail = || "detail".to_owned();
    let (draft, person) = (DraftId("d1".into()), PersonId("ana".into()));
    let portal = PortalName("ckan".into());
    let state = DraftState::Draft;
    vec![
        StoreError::Newer { found: 2, known: 1 },
        StoreError::Damaged { path: path(), detail: detail() },
        StoreError::Busy { path: path() },
        StoreError::DiskFull { path: path() },
        StoreError::ReadOnly { path: path() },
        StoreError::Unwritable { path: path(), detail: detail() },
        StoreError::Database { path: path(), error: rusqlite::Error::InvalidQuery },
        StoreError::Unreadable { name: "a.xlsx".into(), error: Error::other("gone") },
        StoreError::Output(ErrorKind::StorageFull.into()),
        StoreError::Output(ErrorKind::BrokenPipe.into()),
        StoreError::NoDraft(draft.clone()),
        StoreError::NoPerson(person.clone()),
        StoreError::NoPortal(portal.clone()),
        StoreError::NoEvent { draft: draft.clone(), seq: 9 },
        StoreError::NoPublication(PublicationId(1)),
        StoreError::NoAction(ActionId(1)),
        StoreError::NameTaken { name: "Ana".into() },
        StoreError::PortalTaken(portal),
        StoreError::DraftTaken(draft.clone()),
        StoreError::WrongState { draft: draft.clone(), act: "approved", state },
        StoreError::DraftChanged(draft),
        StoreError::Author(person.clone()),
        StoreError::NotAnAuthor(person.clone()),
        StoreError::NotASupervisor(person),
        StoreError::NoReason,
        StoreError::ApprovalRefused(ApprovalRefused::Manifest),
        StoreError::ReceiptMismatch(PublicationId(1)),
        StoreError::SourceDamaged { sha256: Digest::of("") },
        StoreError::Cancelled(Cancelled),
    ]
}

/// The lines of a message: its own and the indented ones below.
fn message<'a>(locale: &'a str, id: &str) -> Option<Vec<&'a str>> {
    let mut lines = locale.lines().skip_while(|line| !line.starts_with(&format!("{id} =")));
    let first = lines.next()?;
    Some([first].into_iter().chain(lines.take_while(|line| line.starts_with(' '))).collect())
}

#[test]
fn every_failure_can_be_said() {
    for failure in failures() {
        let id = format!("failure-{}", failure.code().replace('_', "-"));
        for (language, locale) in LOCALES {
            let lines = message(locale, &id).unwrap_or_else(|| panic!("{language} lacks {id}"));
            for attribute in [".what =", ".do ="] {
                let says = lines.iter().any(|line| line.trim_start().starts_with(attribute));
                assert!(says, "{language}: {id} lacks {attribute}");
            }
            let args = failure.args();
            for used in lines.join("\n").split('$').skip(1) {
                let name =
                    |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '-';
                let name: String = used.chars().take_while(|letter| name(*letter)).collect();
                assert!(args.contains_key(&name), "{language}: {id} says ${name}, not given");
            }
        }
    }
}

#[test]
fn the_failures_above_are_all_there_are() {
    let source = include_str!("../../src/error.rs");
    let (_, after) = source.split_once("fn code(").expect("where the codes are");
    let (codes, _) = after.split_once("fn args(").expect("where they end");
    let listed: BTreeSet<&str> = codes.split('"').skip(1).step_by(2).collect();
    let tried: BTreeSet<&str> = failures().iter().map(StoreError::code).collect();
    assert_eq!(listed, tried, "a new code needs a line above");
}
