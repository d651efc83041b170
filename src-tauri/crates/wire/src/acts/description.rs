//! The description of a draft: its values, what is missing, what is suggested, and changes.

use vitrina_model::{Frequency, License, Metadata};
use vitrina_work::{Desk, Draft, Property};

use super::here;
use super::office::words;
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn description(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<v::Description, Failure> {
    let desk = office.desk()?;
    let draft = desk.draft(&here::id(&request.draft))?;
    view(office, &desk, &draft, call)
}

pub(crate) fn describe(
    office: &Office,
    request: v::Describe,
    call: &Call,
) -> Result<v::Description, Failure> {
    let mut desk = office.desk()?;
    let person = here::person(office, &desk)?;
    let changes = request.changes.into_iter();
    let changes: Vec<Property> =
        changes.map(|it| Property { name: it.property, value: it.value }).collect();
    let draft = desk.describe(&here::id(&request.draft), &person.id, &changes)?;
    view(office, &desk, &draft, call)
}

fn view(
    office: &Office,
    desk: &Desk,
    draft: &Draft,
    call: &Call,
) -> Result<v::Description, Failure> {
    let metadata = &draft.metadata;
    let license = |license: License| v::LicenseChoice {
        id: license.id,
        name: license.name,
        url: license.url,
    };
    Ok(v::Description {
        values: values(metadata),
        missing: metadata.missing().into_iter().map(str::to_owned).collect(),
        suggestions: suggestions(office, desk, draft, call)?,
        identifier: metadata.address_name(),
        frequencies: Frequency::all().map(|it| it.name().replace('_', "-")).collect(),
        licenses: License::known().map(license).collect(),
    })
}

/// What is suggested while the draft can be changed. A file that cannot be read keeps nobody from
/// describing it.
fn suggestions(
    office: &Office,
    desk: &Desk,
    draft: &Draft,
    call: &Call,
) -> Result<Vec<v::Suggestion>, Failure> {
    if !draft.state.is_open() {
        return Ok(Vec::new());
    }
    let table = match desk.summed(draft, &office.books, call) {
        Ok(table) => table,
        Err(error) if error.code() == "cancelled" => return Err(error.into()),
        Err(_) => return Ok(Vec::new()),
    };
    let person = here::anyone(office, desk)?;
    let words = words(desk);
    let view = |it: vitrina_work::Suggestion| v::Suggestion {
        property: it.property.to_owned(),
        value: it.value,
        why: it.why.into(),
    };
    let found = desk.suggestions(draft, &table, person.as_ref(), &words)?;
    Ok(found.into_iter().map(view).collect())
}

/// The values as they would be typed.
fn values(metadata: &Metadata) -> v::Values {
    let keywords = metadata.keywords.join(", ");
    let all = [
        ("title", metadata.title.clone()),
        ("description", metadata.description.clone()),
        ("publisher", metadata.publisher.clone()),
        ("license", metadata.license.as_ref().map(|license| license.id.clone())),
        ("contact", metadata.contact.clone()),
        ("frequency", metadata.frequency.map(|it| it.name().replace('_', "-"))),
        ("keywords", (!keywords.is_empty()).then_some(keywords)),
        ("language", metadata.language.clone()),
        ("identifier", metadata.identifier.clone()),
    ];
    let filled = all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    filled.collect()
}
