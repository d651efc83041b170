//! Rights, task lists and due dates of drafts in every state.

use serde_json::{Value, json};
use vitrina_model::{Digest, License, Metadata, PublicKey, Recipe, Source};
use vitrina_store::Return;

use super::*;
use crate::{Names, Task, TaskState};

fn person(name: &str, role: Role) -> Person {
    Person { id: PersonId(name.into()), name: name.to_uppercase(), role, key: PublicKey([0; 32]) }
}

fn event(seq: u64, act: &str, at: &str, detail: Value) -> Event {
    let state = DraftState::Draft;
    Event {
        seq,
        at: at.parse().unwrap(),
        by: PersonId("ana".into()),
        act: act.into(),
        detail,
        state,
    }
}

fn complete() -> Metadata {
    Metadata {
        title: Some("Obras".into()),
        description: Some("Las obras".into()),
        publisher: Some("Obras".into()),
        license: License::known().next(),
        contact: Some("a@b.mx".into()),
        frequency: Some(Frequency::Monthly),
        ..Metadata::default()
    }
}

fn overview(state: DraftState, metadata: Metadata) -> Overview {
    let at: Timestamp = "2026-01-31T18:00:00Z".parse().unwrap();
    let ana = PersonId("ana".into());
    let sheet = "Reporte".to_owned();
    let hints = crate::Hints::default();
    Overview {
        draft: Draft {
            id: DraftId("d".into()),
            state,
            author: ana.clone(),
            authors: vec![ana],
            source: Source { name: "obras.xlsx".into(), bytes: 1, sha256: Digest::of("") },
            resources: Recipe::default().into(),
            metadata,
            version: 0,
            manifest: None,
            returned: None,
            created: at,
            changed: at,
            revision: 1,
            published: Vec::new(),
        },
        history: vec![event(1, "created", "2026-01-31T18:00:00Z", json!({}))],
        table: Some(Summary { sheet, tables: 1, size: Some([204, 7]), errors: 0, hints }),
    }
}

fn states(overview: &Overview) -> Vec<TaskState> {
    overview.tasks(&Names::default()).iter().map(|line| line.state).collect()
}

#[test]
fn each_may_do_what_is_theirs() {
    let (ana, eva) = (person("ana", Role::Clerk), person("eva", Role::Clerk));
    let luis = person("luis", Role::Supervisor);
    let may = |state, who: &Person| overview(state, complete()).rights(Some(who));
    assert!(may(DraftState::Draft, &eva).change, "a colleague may help, and is an author then");
    assert!(may(DraftState::Draft, &ana).send);
    assert!(!overview(DraftState::Draft, Metadata::default()).rights(Some(&ana)).send);
    let sent = DraftState::Submitted;
    assert!(may(sent, &ana).withdraw && !may(sent, &ana).decide && !may(sent, &ana).change);
    assert!(may(sent, &luis).decide && !may(sent, &luis).withdraw);
    assert!(!may(sent, &eva).decide);
    assert!(may(DraftState::Approved, &ana).publish && may(DraftState::Approved, &luis).publish);
    assert!(!may(DraftState::Approved, &eva).publish && !may(DraftState::Published, &eva).reopen);
    assert_eq!(overview(sent, complete()).rights(None), Rights::default(), "nobody may nothing");
    let mut own = overview(sent, complete());
    own.draft.authors.push(luis.id.clone());
    assert!(!own.rights(Some(&luis)).decide);
    assert_eq!(own.why_not_decide(&luis), Some(WhyNot::Author));
    assert_eq!(own.why_not_decide(&eva), Some(WhyNot::Clerk));
}

#[test]
fn the_task_list_goes_on_from_part_to_part() {
    use TaskState::{Done, Locked, Now, Problem, Todo};
    let at = |state, metadata| states(&overview(state, metadata));
    let draft = DraftState::Draft;
    assert_eq!(at(draft, Metadata::default()), [Done, Done, Now, Todo, Locked, Locked]);
    assert_eq!(at(draft, complete()), [Done, Done, Done, Now, Todo, Locked]);
    assert_eq!(at(DraftState::Submitted, complete()), [Done, Done, Done, Done, Now, Locked]);
    assert_eq!(at(DraftState::Approved, complete()), [Done, Done, Done, Done, Done, Now]);
    assert_eq!(at(DraftState::Published, complete()), [Done; 6]);
    let mut none = overview(draft, complete());
    none.table = Some(Summary { size: None, ..none.table.unwrap() });
    assert_eq!(states(&none), [Done, Problem, Done, Locked, Locked, Locked]);
    assert_eq!(none.next(&Names::default()), Task::Table);
}

#[test]
fn a_return_stands_at_the_part_it_is_about_until_something_is_changed() {
    let at: Timestamp = "2026-02-01T18:00:00Z".parse().unwrap();
    let mut back = overview(DraftState::Returned, complete());
    back.draft.returned = Some(Return {
        by: PersonId("luis".into()),
        reason: "Falta mayo".into(),
        about: Some("table".into()),
        at,
    });
    back.history.push(event(2, "returned", "2026-02-01T18:00:00Z", json!({})));
    assert_eq!(back.next(&Names::default()), Task::Table);
    assert_eq!(states(&back)[1], TaskState::Problem);
    back.history.push(event(3, "shaped", "2026-02-02T18:00:00Z", json!({})));
    assert_eq!(states(&back)[1], TaskState::Done);
    assert_eq!(
        back.evidence(&Names::default()).id,
        "evidence-returned",
        "the reason stays in sight"
    );
}

#[test]
fn the_next_version_is_due_a_period_later() {
    let mut out = overview(DraftState::Published, complete());
    out.history.push(event(2, "published", "2026-01-31T18:00:00Z", json!({ "portal": "sitio" })));
    assert_eq!(out.due().unwrap().to_string(), "2026-02-28", "a month after the 31st");
    let near = |day: &str| out.is_due(format!("2026-{day}T12:00:00Z").parse().unwrap());
    assert!(!near("02-10"));
    assert!(near("02-20") && near("03-15"));
    out.draft.metadata.frequency = Some(Frequency::Yearly);
    assert!(!out.is_due("2026-12-01T00:00:00Z".parse().unwrap()));
    assert!(out.is_due("2027-01-02T00:00:00Z".parse().unwrap()));
    out.draft.metadata.frequency = Some(Frequency::Irregular);
    assert_eq!(out.due(), None);
}
