//! The suggestions for a draft, from the summary of its table and the person's other drafts.

use vitrina_model::{Metadata, Person, Words};
use vitrina_store::Draft;

use crate::suggest::Known;
use crate::{Desk, Suggestion, Summary, WorkError};

/// How many of the person's other drafts are looked at.
const OTHERS: usize = 20;

impl Desk {
    /// What could stand in the empty properties of a draft.
    pub fn suggestions(
        &self,
        draft: &Draft,
        table: &Summary,
        person: Option<&Person>,
        words: &dyn Words,
    ) -> Result<Vec<Suggestion>, WorkError> {
        let stem = draft.source.name.rsplit_once('.').map_or("", |(stem, _)| stem);
        let known = Known {
            metadata: &draft.metadata,
            file: &draft.source.name,
            // The only sheet of a text file is called as the file is.
            sheet: if table.sheet == stem { "" } else { &table.sheet },
            size: table.size,
            hints: &table.hints,
            others: &self.others(draft, person)?,
            words,
        };
        Ok(known.suggestions())
    }

    /// The other drafts that the person prepared, by title, the latest first.
    fn others(
        &self,
        draft: &Draft,
        person: Option<&Person>,
    ) -> Result<Vec<(String, Metadata)>, WorkError> {
        let Some(person) = person else { return Ok(Vec::new()) };
        let theirs = |other: &Draft| other.id != draft.id && other.authors.contains(&person.id);
        let drafts = self.drafts()?.into_iter().filter(theirs).take(OTHERS);
        let titled = |other: Draft| {
            let title = other.metadata.title.clone().unwrap_or(other.source.name);
            (title, other.metadata)
        };
        Ok(drafts.map(titled).collect())
    }
}
