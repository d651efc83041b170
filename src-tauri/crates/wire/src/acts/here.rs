//! Who sits here, in which language, and which drafts and workbooks a command is about.

use std::sync::Arc;

use vitrina_model::{DraftId, Person, Progress};
use vitrina_work::{Desk, Draft, Message, OpenBook, Settings, WorkError};

use crate::call::locked;
use crate::views::Said;
use crate::{Failure, Office};

impl From<Message> for Said {
    fn from(message: Message) -> Said {
        Said { id: message.id, args: message.args }
    }
}

/// The draft that a request names.
pub(crate) fn id(draft: &str) -> DraftId {
    DraftId(draft.to_owned())
}

/// Who sits here, or who did last; nobody before the first person was added, or where they are
/// gone.
pub(crate) fn anyone(office: &Office, desk: &Desk) -> Result<Option<Person>, Failure> {
    let known = locked(&office.person).clone();
    let Some(person) = known.or_else(|| Settings::of(desk.home()).person) else { return Ok(None) };
    match desk.person(&person.0) {
        Ok(person) => Ok(Some(person)),
        Err(WorkError::NoPerson { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Who sits here, for an act that somebody must do.
pub(crate) fn person(office: &Office, desk: &Desk) -> Result<Person, Failure> {
    let found = anyone(office, desk)?;
    found.ok_or_else(|| WorkError::NoPerson { person: String::new() }.into())
}

/// The open workbook of a draft.
pub(crate) fn book(
    office: &Office,
    desk: &Desk,
    draft: &Draft,
    progress: &dyn Progress,
) -> Result<Arc<OpenBook>, Failure> {
    Ok(desk.book(draft, &office.books, progress)?)
}
