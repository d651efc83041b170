//! What a template says of a field, as far as the data keep to it: for the published schema.

use vitrina_model::FieldSchema;

use super::checks::Checked;
use super::format::{SipotFormat, TemplateField};
use super::rules::{Kind, Rules};

/// The schema of a field. A bound that the data break is left out: a published file must be what
/// its own description says; the finding tells the rest.
pub(super) fn of(
    field: &TemplateField,
    format: &SipotFormat,
    rules: &Rules,
    checked: &Checked,
) -> FieldSchema {
    let sound = |check: &str| !checked.broken.contains(&(check.to_owned(), field.column));
    let catalogue = field.catalogue.and_then(|index| format.catalogues.get(index));
    let exact = !checked.inexact.contains(&field.column);
    let bounds = field.bounds(rules);
    FieldSchema {
        title: Some(field.name.clone()).filter(|name| !name.is_empty()),
        id: field.id.clone(),
        one_of: match catalogue {
            Some(list) if exact && sound("sipot-catalogue") => list.values.clone(),
            _ => Vec::new(),
        },
        max_length: bounds
            .and_then(|rule| rule.max_length)
            .filter(|_| exact && sound("sipot-text-long")),
        format: (field.kind == Some(Kind::Url) && sound("sipot-url") && exact)
            .then(|| "uri".into()),
    }
}
