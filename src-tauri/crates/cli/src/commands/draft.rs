//! Commands on drafts and their review.

use serde_json::{Value, json};
use vitrina_model::{DraftId, Recipe, Words};
use vitrina_wire::Failure;
use vitrina_work::{Decision, Desk, DraftView, NewDraftRequest, Property, Workbooks};

use super::file::{ledger_args, table_lines};
use super::{Context, inside, tables};
use crate::args::{Draft, Review};
use crate::output::{Lines, args};
use crate::{Failed, ask};

pub(super) fn run(context: &Context<'_>, command: &Draft) -> Result<(), Failed> {
    let (words, progress) = (context.words, context.progress);
    let mut desk = context.desk()?;
    match command {
        Draft::New { given, person, shape } => {
            let picked = inside::pick(context, given)?;
            let recipe = Recipe { damaged: given.damaged, ..shape.recipe() };
            let request = NewDraftRequest {
                file: picked.path.clone(),
                within: picked.within.clone(),
                author: person.clone(),
                recipe,
            };
            view(context, &desk.new_draft(&request, words, progress)?);
        }
        Draft::Shape { id, table, shape } => {
            let draft = desk.draft(&draft_id(id))?;
            let at = match table {
                Some(name) => tables::named(context, &desk, &draft, name)?,
                None => 0,
            };
            let shaped = (at, shape.recipe());
            view(context, &desk.shape(&draft.id, &draft.author, shaped, words, progress)?);
        }
        Draft::Tables { .. }
        | Draft::AddTable { .. }
        | Draft::RemoveTable { .. }
        | Draft::NameTable { .. }
        | Draft::LinkTable { .. } => tables::run(context, &mut desk, command)?,
        Draft::Set { id, properties } => {
            let changes =
                properties.iter().map(|text| property(text)).collect::<Result<Vec<_>, _>>();
            let changes = changes.map_err(|failure| Failed { failure, state: None })?;
            let id = draft_id(id);
            let by = desk.draft(&id)?.author;
            state(context, &desk.describe(&id, &by, &changes)?);
        }
        Draft::Show { id } => show(context, &desk, &draft_id(id))?,
        Draft::List => list(context, &desk.drafts()?),
        Draft::History { id } => history(context, id, &desk.history(&draft_id(id))?),
        Draft::Back { id, to } => {
            let id = draft_id(id);
            let by = desk.draft(&id)?.author;
            state(context, &desk.go_back(&id, &by, *to)?);
        }
        Draft::Submit { id, person } => {
            let passphrase = ask::passphrase(&desk, person, words)?;
            let books = Workbooks::default();
            let id = draft_id(id);
            state(context, &desk.submit(&id, person, &passphrase, &books, words, progress)?);
        }
        Draft::Reopen { id, person } => {
            let passphrase = ask::passphrase(&desk, person, words)?;
            let person = desk.is_really(person, &passphrase)?;
            state(context, &desk.reopen(&draft_id(id), &person.id)?);
        }
    }
    Ok(())
}

pub(super) fn review(context: &Context<'_>, command: &Review) -> Result<(), Failed> {
    let mut desk = context.desk()?;
    let (id, person, decision) = match command {
        Review::Approve { id, person } => (id, person, Decision::Approve),
        Review::Return { id, person, reason } => {
            (id, person, Decision::Return { reason: reason.clone(), about: None })
        }
    };
    let passphrase = ask::passphrase(&desk, person, context.words)?;
    let draft =
        desk.review(&draft_id(id), person, (&decision, None), &passphrase, context.progress)?;
    state(context, &draft);
    Ok(())
}

pub(super) fn draft_id(text: &str) -> DraftId {
    DraftId(text.trim().to_owned())
}

/// `title=Obras públicas`.
fn property(text: &str) -> Result<Property, Box<Failure>> {
    let bad = || Box::new(Failure::usage(text.to_owned()));
    let (name, value) = text.split_once('=').ok_or_else(bad)?;
    Ok(Property { name: name.trim().to_owned(), value: value.to_owned() })
}

/// A draft as JSON: the id as `draft`, the digest of its manifest as `manifest_sha256`.
fn document(draft: &vitrina_work::Draft) -> Value {
    let mut value = serde_json::to_value(draft).unwrap_or_default();
    if let Some(members) = value.as_object_mut() {
        if let Some(digest) = members.remove("manifest") {
            members.insert("manifest_sha256".to_owned(), digest);
        }
        let missing = draft.metadata.missing();
        members.insert("missing".to_owned(), json!(missing));
    }
    value
}

fn state(context: &Context<'_>, draft: &vitrina_work::Draft) {
    let words = context.words;
    context.output.result(&document(draft), |lines| state_lines(draft, words, lines));
}

fn state_lines(draft: &vitrina_work::Draft, words: &dyn Words, lines: &mut Lines<'_>) {
    let state = words.word(&format!("state-{}", draft.state.name()));
    let title = draft.metadata.title.as_deref().unwrap_or(&draft.source.name);
    let said =
        [("draft", draft.id.0.as_str().into()), ("title", title.into()), ("state", state.into())];
    lines.say("cli-draft-state", &args(said));
    if let Some(returned) = &draft.returned {
        let by = returned.by.0.as_str().into();
        let said = [("person", by), ("reason", returned.reason.as_str().into())];
        lines.say("cli-draft-returned", &args(said));
    }
    let missing = draft.metadata.missing();
    if draft.state.is_open() && !missing.is_empty() {
        lines.say("cli-draft-missing", &args([("missing", missing.join(", ").into())]));
    }
    if let Some(digest) = draft.manifest {
        lines.plain(&format!("sha256:{digest}"));
    }
}

/// A draft and, once it was sent, the files that are up for approval and where they lie.
fn show(context: &Context<'_>, desk: &Desk, id: &DraftId) -> Result<(), Failed> {
    let draft = desk.draft(id)?;
    let Some((manifest, folder)) = desk.frozen(&draft)? else {
        state(context, &draft);
        return Ok(());
    };
    let folder = folder.display().to_string();
    let mut value = document(&draft);
    value["files"] = serde_json::to_value(&manifest.files).unwrap_or_default();
    value["package"] = folder.as_str().into();
    context.output.result(&value, |lines| {
        state_lines(&draft, context.words, lines);
        lines.say("cli-package", &args([("folder", folder.as_str().into())]));
        for file in &manifest.files {
            lines.say(
                "cli-packaged",
                &args([
                    ("path", file.path.as_str().into()),
                    ("rows", file.rows.into()),
                    ("bytes", file.bytes.into()),
                    ("digest", file.sha256.to_string().into()),
                ]),
            );
        }
    });
    Ok(())
}

fn view(context: &Context<'_>, view: &DraftView) {
    let mut value = document(&view.draft);
    value["table"] = serde_json::to_value(&view.table).unwrap_or_default();
    value["findings"] = serde_json::to_value(&view.findings).unwrap_or_default();
    context.output.result(&value, |lines| {
        lines.say("cli-draft-kept", &args([("draft", view.draft.id.0.as_str().into())]));
        table_lines(&view.table, lines);
        lines.say("cli-ledger", &ledger_args(&view.table.ledger));
        lines.findings(&view.findings);
    });
}

fn list(context: &Context<'_>, drafts: &[vitrina_work::Draft]) {
    let words = context.words;
    let all: Vec<_> = drafts.iter().map(document).collect();
    context.output.result(&json!({ "drafts": all }), |lines| {
        if drafts.is_empty() {
            lines.say("cli-no-draft", &args([]));
        }
        for draft in drafts {
            let state = words.word(&format!("state-{}", draft.state.name()));
            let title = draft.metadata.title.as_deref().unwrap_or(&draft.source.name);
            lines.plain(&format!("{}  {state}  {title}", draft.id));
        }
    });
}

fn history(context: &Context<'_>, id: &str, events: &[vitrina_work::Event]) {
    let words = context.words;
    context.output.result(&json!({ "draft": id, "events": events }), |lines| {
        for event in events {
            let act = words.word(&format!("act-{}", event.act));
            lines.plain(&format!("{:>4}  {}  {}  {act}", event.seq, event.at, event.by));
        }
    });
}
