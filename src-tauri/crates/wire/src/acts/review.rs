//! What a supervisor decides on, and the decision.

use vitrina_model::Metadata;
use vitrina_work::{Against, CellChange, Changes, Decision, Names, TableChange, WorkError};

use super::{drafts, here, people, preview};
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn review(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<v::Review, Failure> {
    let desk = office.desk()?;
    let overview = desk.overview(&here::id(&request.draft))?;
    let draft = &overview.draft;
    let dossier = desk.dossier(draft)?;
    let book = here::book(office, &desk, draft, call)?;
    let shaped = book.shaped_all(&draft.resources, &draft.source.name, call)?;
    let names = Names::of(&desk.people()?);
    let changes = desk.changes(&dossier, call)?;
    let since = dossier.public.as_ref().map(|(_, receipt)| receipt.published.to_string());
    let since = since.filter(|_| !changes.is_empty());
    let mut findings: Vec<v::FindingView> = Vec::new();
    let tables = desk.tables(draft, &office.books, call)?;
    let links = tables.iter().flat_map(|table| &table.findings);
    for finding in shaped.iter().flat_map(|shaped| &shaped.findings).chain(links) {
        let finding = v::FindingView::from(finding.clone());
        // What is true of the file is found with each table, and said once.
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    let manifest = dossier.manifest;
    let person = here::anyone(office, &desk)?;
    Ok(v::Review {
        draft: request.draft,
        version: manifest.version,
        authors: manifest.authors.iter().map(|author| names.name(author)).collect(),
        sent: manifest.submitted.to_string(),
        address: preview::address(office, &dossier.folder)?,
        files: manifest.files.iter().map(preview::view).collect(),
        metadata: lines(&manifest.metadata, dossier.public.as_ref().map(|(old, _)| &old.metadata)),
        findings,
        since,
        changes: changes.into_iter().map(table_change).collect(),
        manifest: dossier.digest.to_string(),
        why_not: drafts::why_not(&overview, person.as_ref()),
    })
}

pub(crate) fn decide(
    office: &Office,
    request: v::Decide,
    call: &Call,
) -> Result<v::DraftDetail, Failure> {
    let mut desk = office.desk()?;
    let v::Decide { draft, approve, manifest, reason, about, passphrase } = request;
    let decision = if approve {
        Decision::Approve
    } else {
        let reason = reason.unwrap_or_default();
        if reason.trim().is_empty() {
            return Err(WorkError::ReasonNeeded.into());
        }
        Decision::Return { reason, about: about.map(|step| name(step).to_owned()) }
    };
    let person = here::person(office, &desk)?;
    let passphrase = people::passphrase(&desk, &person, passphrase)?;
    let seen = manifest.as_deref();
    desk.review(&here::id(&draft), &person.id.0, (&decision, seen), &passphrase, call)?;
    drafts::detail(office, &desk, &draft, call)
}

fn table_change(change: TableChange) -> v::TableChanges {
    let TableChange { title, size, what } = change;
    let (state, changes) = match what {
        Against::Changed(changes) => (v::Against::Changed, Some(view(*changes))),
        Against::Added => (v::Against::Added, None),
        Against::Removed => (v::Against::Removed, None),
    };
    v::TableChanges { title, size, state, changes }
}

/// Changes as the window shows them.
fn view(changes: Changes) -> v::Changes {
    let (columns_added, columns_removed) = (changes.columns_added(), changes.columns_removed());
    let sum = |(column, before, after)| v::SumChange { column, before, after };
    let cell = |cell: CellChange| {
        let CellChange { key, column, before, after } = cell;
        v::CellChange { key, column, before, after }
    };
    let Changes { rows, columns, added, removed, changed, key, .. } = changes;
    v::Changes {
        rows,
        columns,
        added,
        removed,
        changed,
        key,
        columns_added,
        columns_removed,
        sums: changes.sums.into_iter().map(sum).collect(),
        cells: changes.cells.into_iter().map(cell).collect(),
        new_rows: changes.new_rows,
        gone_rows: changes.gone_rows,
    }
}

/// The name of a step as it travels and as it is kept.
fn name(step: v::Step) -> &'static str {
    match step {
        v::Step::File => "file",
        v::Step::Table => "table",
        v::Step::Description => "description",
        v::Step::Preview => "preview",
        v::Step::Approval => "approval",
        v::Step::Publication => "publication",
    }
}

/// Every property that has a value now or had one in public, in the order of the form.
fn lines(now: &Metadata, public: Option<&Metadata>) -> Vec<v::PropertyLine> {
    let before = public.map(values);
    let mut all = Vec::new();
    for (index, (property, value)) in values(now).into_iter().enumerate() {
        let old = before.as_ref().map(|before| before[index].1.clone());
        let before = old.filter(|old| *old != value);
        if !value.is_empty() || before.is_some() {
            all.push(v::PropertyLine { property: property.to_owned(), value, before });
        }
    }
    all
}

/// The properties and their values as a person typed them.
fn values(metadata: &Metadata) -> [(&'static str, String); 9] {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let license = metadata.license.as_ref().map(|license| license.id.clone());
    let frequency = metadata.frequency.map(|frequency| frequency.name().to_owned());
    [
        ("title", text(&metadata.title)),
        ("description", text(&metadata.description)),
        ("publisher", text(&metadata.publisher)),
        ("license", text(&license)),
        ("contact", text(&metadata.contact)),
        ("frequency", text(&frequency)),
        ("keywords", metadata.keywords.join(", ")),
        ("language", metadata.language().to_owned()),
        ("identifier", metadata.address_name()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_has_a_before() {
        let now = Metadata {
            title: Some("Obras".into()),
            publisher: Some("Finanzas".into()),
            ..Metadata::default()
        };
        let public = Metadata { contact: Some("a@b.mx".into()), publisher: None, ..now.clone() };
        let lines = lines(&now, Some(&public));
        let find = |name: &str| lines.iter().find(|line| line.property == name);
        assert_eq!(find("title").unwrap().before, None, "as it was");
        assert_eq!(find("publisher").unwrap().before.as_deref(), Some(""), "new");
        let contact = find("contact").unwrap();
        assert_eq!((contact.value.as_str(), contact.before.as_deref()), ("", Some("a@b.mx")));
        assert!(find("keywords").is_none(), "empty then and now");
    }

    #[test]
    fn a_step_is_kept_by_the_name_it_travels_by() {
        for step in [
            v::Step::File,
            v::Step::Table,
            v::Step::Description,
            v::Step::Preview,
            v::Step::Approval,
            v::Step::Publication,
        ] {
            assert_eq!(serde_json::to_value(step).unwrap(), name(step));
        }
    }
}
