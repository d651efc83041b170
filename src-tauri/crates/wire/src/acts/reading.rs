//! How a text file is read: what was found, and what a person chose.

use vitrina_model::TextReading;

use super::here;
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn reading(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<v::ReadingDetail, Failure> {
    let desk = office.desk()?;
    let draft = desk.draft(&here::id(&request.draft))?;
    let book = here::book(office, &desk, &draft, call)?;
    let encodings = match book.workbook.encoding {
        Some(_) => desk.readings(&draft, call)?,
        None => Vec::new(),
    };
    let view = |reading: vitrina_work::Reading| {
        let vitrina_work::Reading { encoding, chosen, words } = reading;
        v::EncodingView { encoding, chosen, words }
    };
    let TextReading { encoding, delimiter } = draft.resources.reading().clone();
    Ok(v::ReadingDetail {
        encodings: encodings.into_iter().map(view).collect(),
        delimiter: book.workbook.delimiter.map(String::from),
        chosen: v::ReadingChoice { encoding, delimiter: delimiter.map(String::from) },
    })
}

/// What a person chose, as a recipe keeps it; only the first letter separates.
pub(super) fn chosen(choice: v::ReadingChoice) -> TextReading {
    let delimiter = choice.delimiter.and_then(|text| text.chars().next());
    TextReading { encoding: choice.encoding, delimiter }
}
