//! The first page's list, a draft's task list, its history, and undoing.

use vitrina_model::{DraftId, DraftState, Person, PersonId, Role};
use vitrina_work::{
    Desk, Draft, Event, Message, Names, Overview, Task, TaskState, WhyNot, WorkError, present,
};

use super::here;
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn drafts(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<v::DraftList, Failure> {
    let desk = office.desk()?;
    let person = here::anyone(office, &desk)?;
    let names = Names::of(&desk.people()?);
    let mut list = v::DraftList { waiting: Vec::new(), others: Vec::new() };
    for overview in desk.overviews()? {
        let row = row(&overview, person.as_ref(), &names);
        let yours = row.turn == v::Turn::Yours;
        if yours { list.waiting.push(row) } else { list.others.push(row) }
    }
    // Stable: of the same urgency the latest change stays first.
    list.waiting.sort_by_key(|row| urgency(row.state));
    Ok(list)
}

fn urgency(state: DraftState) -> u8 {
    match state {
        DraftState::Returned => 0,
        DraftState::Submitted => 1,
        DraftState::Publishing => 2,
        DraftState::Approved => 3,
        DraftState::Draft => 4,
        DraftState::Published => 5,
    }
}

fn row(overview: &Overview, person: Option<&Person>, names: &Names) -> v::DraftRow {
    let draft = &overview.draft;
    v::DraftRow {
        draft: draft.id.to_string(),
        title: draft.metadata.title.clone(),
        file: draft.source.name.clone(),
        state: draft.state,
        version: draft.version,
        size: overview.table.as_ref().and_then(|table| table.size),
        frequency: draft.metadata.frequency.map(|it| it.name().replace('_', "-")),
        turn: turn(overview, person, names),
        next: step(overview.next(names)),
        evidence: overview.evidence(names).into(),
        due: overview.due().map(|day| day.to_string()),
        changed: draft.changed.to_string(),
        practice: overview.is_practice(),
    }
}

/// Whose turn it is.
fn turn(overview: &Overview, person: Option<&Person>, names: &Names) -> v::Turn {
    let rights = overview.rights(person);
    let is_author = person.is_some_and(|person| overview.is_author(person));
    let author = || v::Turn::Person { name: names.name(overview.began()) };
    let yours_or = |yours: bool, other: v::Turn| if yours { v::Turn::Yours } else { other };
    match overview.draft.state {
        DraftState::Draft | DraftState::Returned => yours_or(is_author, author()),
        DraftState::Submitted => yours_or(rights.decide, v::Turn::Supervisor),
        DraftState::Approved | DraftState::Publishing => yours_or(rights.publish, author()),
        DraftState::Published if overview.is_due(present()) => yours_or(is_author, author()),
        DraftState::Published => v::Turn::Nobody,
    }
}

fn step(task: Task) -> v::Step {
    match task {
        Task::File => v::Step::File,
        Task::Table => v::Step::Table,
        Task::Description => v::Step::Description,
        Task::Preview => v::Step::Preview,
        Task::Approval => v::Step::Approval,
        Task::Publication => v::Step::Publication,
    }
}

pub(crate) fn draft(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<v::DraftDetail, Failure> {
    detail(office, &office.desk()?, &request.draft, call)
}

/// A draft with its task list, as every act on it answers.
pub(crate) fn detail(
    office: &Office,
    desk: &Desk,
    draft: &str,
    call: &Call,
) -> Result<v::DraftDetail, Failure> {
    let mut overview = desk.overview(&here::id(draft))?;
    overview.table = Some(desk.summed(&overview.draft, &office.books, call)?);
    let person = here::anyone(office, desk)?;
    let names = Names::of(&desk.people()?);
    let (undo, redo) = overview.way();
    let draft = &overview.draft;
    Ok(v::DraftDetail {
        draft: draft.id.to_string(),
        title: draft.metadata.title.clone(),
        file: source(&overview),
        state: draft.state,
        version: draft.version,
        steps: steps(&overview, &names),
        authors: draft.authors.iter().map(|author| names.name(author)).collect(),
        returned: returned(&overview, &names),
        may: may(&overview, person.as_ref()),
        why_not_decide: why_not(&overview, person.as_ref()),
        undo: undo.map(|event| said_of("undo", event)),
        redo: redo.map(|event| said_of("redo", event)),
        saved: draft.changed.to_string(),
        practice: overview.is_practice(),
    })
}

fn source(overview: &Overview) -> v::SourceView {
    let draft = &overview.draft;
    v::SourceView {
        name: draft.source.name.clone(),
        bytes: draft.source.bytes,
        opened: draft.created.to_string(),
        sha256: draft.source.sha256.to_string(),
        within: overview.history.first().and_then(within),
    }
}

/// The zip that the file of a draft came in, from the draft's first event.
fn within(event: &Event) -> Option<v::Said> {
    let within = event.detail.get("within")?;
    let text = |name: &str| within.get(name)?.as_str().map(str::to_owned);
    let alone = within.get("alone").and_then(serde_json::Value::as_bool) == Some(true);
    let said = v::Said::plain(if alone { "file-within-alone" } else { "file-within" });
    Some(said.with("file", text("name")?).with("member", text("member")?))
}

fn steps(overview: &Overview, names: &Names) -> Vec<v::StepView> {
    let view = |line: vitrina_work::TaskLine| v::StepView {
        step: step(line.task),
        state: match line.state {
            TaskState::Done => v::StepState::Done,
            TaskState::Now => v::StepState::Now,
            TaskState::Todo => v::StepState::Todo,
            TaskState::Problem => v::StepState::Problem,
            TaskState::Locked => v::StepState::Locked,
        },
        evidence: line.evidence.into(),
    };
    overview.tasks(names).into_iter().map(view).collect()
}

fn returned(overview: &Overview, names: &Names) -> Option<v::ReturnView> {
    let returned = overview.draft.returned.as_ref()?;
    Some(v::ReturnView {
        by: names.name(&returned.by),
        reason: returned.reason.clone(),
        about: returned.about.as_deref().and_then(v::Step::named),
        at: returned.at.to_string(),
    })
}

fn may(overview: &Overview, person: Option<&Person>) -> v::May {
    let rights = overview.rights(person);
    v::May {
        change: rights.change,
        send: rights.send,
        withdraw: rights.withdraw,
        decide: rights.decide,
        publish: rights.publish,
        reopen: rights.reopen,
    }
}

/// Why somebody cannot decide.
pub(crate) fn why_not(overview: &Overview, person: Option<&Person>) -> Option<v::Said> {
    let person = person?;
    Some(v::Said::plain(match overview.why_not_decide(person)? {
        WhyNot::Author if person.role == Role::Supervisor => "why-not-author",
        WhyNot::Author => "why-not-author-clerk",
        WhyNot::Clerk => "why-not-clerk",
    }))
}

/// A change by what it changed: `undo-described` with the properties.
fn said_of(prefix: &str, event: &Event) -> v::Said {
    let changed = event.detail.get("changed").and_then(|names| names.as_array());
    let changed: Vec<&str> =
        changed.into_iter().flatten().filter_map(|name| name.as_str()).collect();
    let message = Message::new(format!("{prefix}-{}", event.act))
        .with("count", changed.len())
        .with("what", changed.first().copied().unwrap_or_default());
    message.into()
}

pub(crate) fn history(
    office: &Office,
    request: v::DraftRef,
    _call: &Call,
) -> Result<Vec<v::EventView>, Failure> {
    let desk = office.desk()?;
    let overview = desk.overview(&here::id(&request.draft))?;
    let names = Names::of(&desk.people()?);
    let open = overview.draft.state.is_open();
    let last = overview.draft.revision;
    let view = |event: &Event| v::EventView {
        event: event.seq,
        at: event.at.to_string(),
        by: names.name(&event.by),
        what: event_said(event),
        back: open && event.seq < last,
    };
    Ok(overview.history.iter().map(view).collect())
}

/// An event with all that its words could need.
fn event_said(event: &Event) -> v::Said {
    let mut said = said_of("event", event);
    for name in ["reason", "portal", "to", "version"] {
        let Some(value) = event.detail.get(name) else { continue };
        if let Some(text) = value.as_str() {
            said = said.with(name, text);
        } else if let Some(number) = value.as_u64() {
            said = said.with(name, number);
        }
    }
    said
}

pub(crate) fn undo(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<v::DraftDetail, Failure> {
    change(office, &request.draft, call, Desk::undo)
}

pub(crate) fn redo(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<v::DraftDetail, Failure> {
    change(office, &request.draft, call, Desk::redo)
}

pub(crate) fn go_back(
    office: &Office,
    request: v::GoBack,
    call: &Call,
) -> Result<v::DraftDetail, Failure> {
    change(office, &request.draft, call, |desk, id, by| desk.go_back(id, by, request.event))
}

pub(crate) fn reopen(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<v::DraftDetail, Failure> {
    change(office, &request.draft, call, Desk::reopen)
}

/// Does something to a draft in the name of who sits here, and gives the draft as it is then.
fn change(
    office: &Office,
    draft: &str,
    call: &Call,
    act: impl FnOnce(&mut Desk, &DraftId, &PersonId) -> Result<Draft, WorkError>,
) -> Result<v::DraftDetail, Failure> {
    let mut desk = office.desk()?;
    let person = here::person(office, &desk)?;
    act(&mut desk, &here::id(draft), &person.id)?;
    detail(office, &desk, draft, call)
}
