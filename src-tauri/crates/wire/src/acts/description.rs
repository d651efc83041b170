//! The description of a draft: its values, what is missing, what is suggested, and changes.

use vitrina_model::{Frequency, License, Metadata};
use vitrina_work::{Draft, Property};

use super::here;
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn description(
    office: &Office,
    request: v::DraftRef,
    _call: &Call,
) -> Result<v::Description, Failure> {
    let desk = office.desk()?;
    let draft = desk.draft(&here::id(&request.draft))?;
    Ok(view(&draft))
}

pub(crate) fn describe(
    office: &Office,
    request: v::Describe,
    _call: &Call,
) -> Result<v::Description, Failure> {
    let mut desk = office.desk()?;
    let person = here::person(office, &desk)?;
    let changes = request.changes.into_iter();
    let changes: Vec<Property> =
        changes.map(|it| Property { name: it.property, value: it.value }).collect();
    let draft = desk.describe(&here::id(&request.draft), &person.id, &changes)?;
    Ok(view(&draft))
}

fn view(draft: &Draft) -> v::Description {
    let metadata = &draft.metadata;
    let license = |license: License| v::LicenseChoice {
        id: license.id,
        name: license.name,
        url: license.url,
    };
    v::Description {
        values: values(metadata),
        missing: metadata.missing().into_iter().map(str::to_owned).collect(),
        suggestions: Vec::new(),
        identifier: metadata.address_name(),
        frequencies: Frequency::all().map(|it| it.name().replace('_', "-")).collect(),
        licenses: License::known().map(license).collect(),
    }
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
