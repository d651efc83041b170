//! How a draft stands, from its history and a summary of its table: no file is read for it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use vitrina_model::{DraftId, DraftState, Frequency, Person, PersonId, Role};
use vitrina_store::{Draft, Event};

use crate::{Desk, Summary, Way, WorkError};

/// A draft with what happened to it.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The draft.
    pub draft: Draft,
    /// Its history, oldest first.
    pub history: Vec<Event>,
    /// Its table, where it is known.
    pub table: Option<Summary>,
}

/// What a person may do with a draft now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "as in the acts")]
#[allow(clippy::struct_excessive_bools, reason = "each is another act")]
pub struct Rights {
    pub change: bool,
    pub send: bool,
    pub withdraw: bool,
    pub decide: bool,
    pub publish: bool,
    pub reopen: bool,
}

/// Why somebody cannot decide about a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// They prepared it.
    Author,
    /// They are no supervisor.
    Clerk,
}

impl Desk {
    /// How a draft stands.
    pub fn overview(&self, id: &DraftId) -> Result<Overview, WorkError> {
        let draft = self.draft(id)?;
        self.overview_of(draft)
    }

    /// How each draft stands, the latest change first.
    pub fn overviews(&self) -> Result<Vec<Overview>, WorkError> {
        self.drafts()?.into_iter().map(|draft| self.overview_of(draft)).collect()
    }

    fn overview_of(&self, draft: Draft) -> Result<Overview, WorkError> {
        let history = self.history(&draft.id)?;
        let table = self.summary(&draft);
        Ok(Overview { draft, history, table })
    }
}

impl Overview {
    /// The last event of that name.
    pub fn last(&self, act: &str) -> Option<&Event> {
        self.history.iter().rev().find(|event| event.act == act)
    }

    /// Whether that person prepared it.
    pub fn is_author(&self, person: &Person) -> bool {
        self.draft.authors.contains(&person.id)
    }

    /// Whether the table is there and nothing of it must be mended; true where nobody knows yet.
    pub fn is_table_fine(&self) -> bool {
        self.table.as_ref().is_none_or(|table| table.size.is_some() && table.errors == 0)
    }

    /// Whether it can be sent as it is.
    pub fn is_ready(&self) -> bool {
        self.draft.state.is_open()
            && self.is_table_fine()
            && self.draft.metadata.missing().is_empty()
    }

    /// What that person may do.
    pub fn rights(&self, person: Option<&Person>) -> Rights {
        use DraftState::{Approved, Published, Publishing, Submitted};
        let Some(person) = person else { return Rights::default() };
        let state = self.draft.state;
        let author = self.is_author(person);
        let supervisor = person.role == Role::Supervisor;
        let signed = matches!(state, Approved | Publishing | Published);
        Rights {
            change: state.is_open(),
            send: self.is_ready(),
            withdraw: state == Submitted && author,
            decide: state == Submitted && supervisor && !author,
            publish: signed && (author || supervisor),
            reopen: signed && (author || supervisor),
        }
    }

    /// Why that person cannot decide about what was sent; nothing where they can.
    pub fn why_not_decide(&self, person: &Person) -> Option<WhyNot> {
        if self.draft.state != DraftState::Submitted {
            None
        } else if self.is_author(person) {
            Some(WhyNot::Author)
        } else if person.role == Role::Supervisor {
            None
        } else {
            Some(WhyNot::Clerk)
        }
    }

    /// The event that undo would take back, and the one that redo would do again.
    pub fn way(&self) -> (Option<&Event>, Option<&Event>) {
        if !self.draft.state.is_open() {
            return (None, None);
        }
        let way = Way::of(&self.history);
        let event = |seq: u64| self.history.iter().find(|event| event.seq == seq);
        (way.undoes().and_then(event), way.redoes().and_then(event))
    }

    /// Who began it.
    pub fn began(&self) -> &PersonId {
        &self.draft.author
    }

    /// The day on which its next version is due, where it is published and renewed.
    pub fn due(&self) -> Option<Date> {
        if self.draft.state != DraftState::Published {
            return None;
        }
        let day = TimeZone::UTC.to_datetime(self.last("published")?.at).date();
        day.checked_add(period(self.draft.metadata.frequency?)?).ok()
    }

    /// Whether that day is near: within thirty days, or a third of the period where it is shorter.
    pub fn is_due(&self, now: Timestamp) -> bool {
        let (Some(due), Some(published)) = (self.due(), self.last("published")) else {
            return false;
        };
        let days = |from: Timestamp| {
            let from = TimeZone::UTC.to_datetime(from).date();
            from.until(due).map_or(0, |span| i64::from(span.get_days()))
        };
        days(now) <= (days(published.at) / 3).min(30)
    }
}

/// The time between two versions.
fn period(frequency: Frequency) -> Option<Span> {
    let span = Span::new();
    Some(match frequency {
        Frequency::Continuous | Frequency::Irregular => return None,
        Frequency::Daily => span.days(1),
        Frequency::Weekly => span.days(7),
        Frequency::Fortnightly => span.days(15),
        Frequency::Monthly => span.months(1),
        Frequency::Bimonthly => span.months(2),
        Frequency::Quarterly => span.months(3),
        Frequency::FourMonthly => span.months(4),
        Frequency::HalfYearly => span.months(6),
        Frequency::Yearly => span.years(1),
        Frequency::TwoYearly => span.years(2),
        Frequency::FiveYearly => span.years(5),
        Frequency::TenYearly => span.years(10),
    })
}

/// The present moment, for a host that asks what is due.
pub fn present() -> Timestamp {
    crate::desk::now()
}

#[cfg(test)]
#[path = "overview_test.rs"]
mod tests;
