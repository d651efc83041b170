//! The task list of a draft: each part of the work, how it stands, and one line of evidence.

use std::collections::BTreeMap;

use vitrina_model::{DraftState, Person, PersonId};
use vitrina_store::Event;

use crate::{Message, Overview};

/// A part of the work on a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "as in the window")]
pub enum Task {
    File,
    Table,
    Description,
    Preview,
    Approval,
    Publication,
}

impl Task {
    /// The part of that name, as a return names it.
    fn named(name: &str) -> Option<Task> {
        Some(match name {
            "file" => Task::File,
            "table" => Task::Table,
            "description" => Task::Description,
            "preview" => Task::Preview,
            "approval" => Task::Approval,
            "publication" => Task::Publication,
            _ => return None,
        })
    }
}

/// How a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "as in the window")]
pub enum TaskState {
    Done,
    Now,
    Todo,
    Problem,
    Locked,
}

/// A line of the task list.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskLine {
    /// Which part.
    pub task: Task,
    /// How it stands.
    pub state: TaskState,
    /// Why one can say so.
    pub evidence: Message,
}

/// How many properties of a description must be filled.
const NEEDED: u32 = 6;

/// Names of people by their ids.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<PersonId, String>);

impl Names {
    /// The names of all these.
    pub fn of(people: &[Person]) -> Names {
        Names(people.iter().map(|person| (person.id.clone(), person.name.clone())).collect())
    }

    /// The name of one; the id itself where nobody has it.
    pub fn name(&self, id: &PersonId) -> String {
        self.0.get(id).cloned().unwrap_or_else(|| id.to_string())
    }
}

impl Overview {
    /// The task list, in order.
    pub fn tasks(&self, names: &Names) -> Vec<TaskLine> {
        let mut lines = vec![
            self.file_line(),
            self.table_line(),
            self.description_line(),
            self.preview_line(),
            self.approval_line(names),
            self.publication_line(),
        ];
        if let Some(about) = self.to_mend() {
            let evidence = self.approval_line(names).evidence;
            let lines = lines.iter_mut().filter(|line| line.task == about);
            lines.for_each(|line| {
                line.state = TaskState::Problem;
                line.evidence = evidence.clone();
            });
        }
        // The first that waits is what is next; a problem is next by itself.
        let waits = |line: &&mut TaskLine| {
            matches!(line.state, TaskState::Todo | TaskState::Problem | TaskState::Now)
        };
        if let Some(first) = lines.iter_mut().find(waits)
            && first.state == TaskState::Todo
        {
            first.state = TaskState::Now;
        }
        lines
    }

    /// The part that a supervisor wants mended, as long as nothing was changed since.
    fn to_mend(&self) -> Option<Task> {
        let about = self.draft.returned.as_ref()?.about.as_deref()?;
        let changed = ["described", "shaped", "went-back"];
        let since = self.history.iter().rev().take_while(|event| event.act != "returned");
        let untouched = since.into_iter().all(|event| !changed.contains(&event.act.as_str()));
        Task::named(about).filter(|_| untouched)
    }

    /// What is next.
    pub fn next(&self, names: &Names) -> Task {
        if let Some(about) = self.to_mend() {
            return about;
        }
        let lines = self.tasks(names);
        let next =
            lines.iter().find(|line| matches!(line.state, TaskState::Now | TaskState::Problem));
        next.map_or(Task::Publication, |line| line.task)
    }

    /// The line that the first page shows of it.
    pub fn evidence(&self, names: &Names) -> Message {
        let lines = self.tasks(names);
        let of = |task: Task| {
            lines.iter().find(|line| line.task == task).map(|line| line.evidence.clone())
        };
        let task = match self.draft.state {
            DraftState::Returned | DraftState::Submitted | DraftState::Approved => Task::Approval,
            DraftState::Publishing | DraftState::Published => Task::Publication,
            DraftState::Draft if !self.is_table_fine() => Task::Table,
            DraftState::Draft => Task::Description,
        };
        of(task).unwrap_or_else(|| Message::new("evidence-kept"))
    }

    fn file_line(&self) -> TaskLine {
        let evidence = Message::new("evidence-kept").with("file", self.draft.source.name.as_str());
        TaskLine { task: Task::File, state: TaskState::Done, evidence }
    }

    fn table_line(&self) -> TaskLine {
        let line = |state, evidence| TaskLine { task: Task::Table, state, evidence };
        let Some(table) = &self.table else {
            return line(TaskState::Todo, Message::new("evidence-unread"));
        };
        let Some([rows, columns]) = table.size else {
            let evidence = Message::new("evidence-no-table").with("sheet", table.sheet.as_str());
            return line(TaskState::Problem, evidence);
        };
        if table.errors > 0 {
            let evidence = Message::new("evidence-findings").with("count", table.errors);
            return line(TaskState::Problem, evidence);
        }
        if table.tables > 1 {
            let evidence = Message::new("evidence-tables").with("count", table.tables);
            return line(TaskState::Done, evidence.with("rows", rows));
        }
        let evidence = Message::new("evidence-table")
            .with("rows", rows)
            .with("columns", columns)
            .with("sheet", table.sheet.as_str());
        line(TaskState::Done, evidence)
    }

    fn description_line(&self) -> TaskLine {
        let missing = self.draft.metadata.missing().len();
        let (state, evidence) = if missing == 0 {
            (TaskState::Done, Message::new("evidence-complete"))
        } else {
            let evidence = Message::new("evidence-missing").with("count", missing);
            (TaskState::Todo, evidence.with("of", NEEDED))
        };
        TaskLine { task: Task::Description, state, evidence }
    }

    fn preview_line(&self) -> TaskLine {
        let has_table = self.table.as_ref().is_none_or(|table| table.size.is_some());
        let (state, id) = match (self.draft.state.is_open(), has_table) {
            (false, _) => (TaskState::Done, "evidence-frozen"),
            (true, false) => (TaskState::Locked, "evidence-after-table"),
            (true, true) => (TaskState::Todo, "evidence-look"),
        };
        TaskLine { task: Task::Preview, state, evidence: Message::new(id) }
    }

    fn approval_line(&self, names: &Names) -> TaskLine {
        let by = |id: &str, event: Option<&Event>| {
            let message = Message::new(id);
            event.map_or(message.clone(), |event| {
                message.with("person", names.name(&event.by)).with("at", event.at.to_string())
            })
        };
        let (state, evidence) = match self.draft.state {
            DraftState::Submitted => (TaskState::Now, by("evidence-sent", self.last("submitted"))),
            DraftState::Returned => {
                let reason = self.draft.returned.as_ref().map(|it| it.reason.as_str());
                let evidence = by("evidence-returned", self.last("returned"));
                let state = if self.is_ready() { TaskState::Todo } else { TaskState::Locked };
                (state, evidence.with("reason", reason.unwrap_or_default()))
            }
            DraftState::Draft if self.is_ready() => {
                (TaskState::Todo, Message::new("evidence-not-sent"))
            }
            DraftState::Draft => (TaskState::Locked, Message::new("evidence-not-ready")),
            _ => (TaskState::Done, by("evidence-approved", self.last("approved"))),
        };
        TaskLine { task: Task::Approval, state, evidence }
    }

    fn publication_line(&self) -> TaskLine {
        let at_portal = |id: &str, event: Option<&Event>| {
            let portal = event.and_then(|event| event.detail.get("portal")?.as_str());
            let at = event.map(|event| event.at.to_string()).unwrap_or_default();
            Message::new(id).with("portal", portal.unwrap_or_default()).with("at", at)
        };
        let (state, evidence) = match self.draft.state {
            DraftState::Approved => (TaskState::Now, Message::new("evidence-to-publish")),
            DraftState::Publishing => {
                (TaskState::Now, at_portal("evidence-publishing", self.last("publishing")))
            }
            DraftState::Published => {
                (TaskState::Done, at_portal("evidence-published", self.last("published")))
            }
            _ => (TaskState::Locked, Message::new("evidence-after-approval")),
        };
        TaskLine { task: Task::Publication, state, evidence }
    }
}
