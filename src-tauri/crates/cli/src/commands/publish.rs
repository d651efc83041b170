//! Publishing and verifying.

use std::path::Path;

use vitrina_model::PortalName;
use vitrina_work::Unwatched;

use super::Context;
use super::draft::draft_id;
use crate::output::args;
use crate::{Failed, ask};

pub(super) fn publish(context: &Context<'_>, id: &str, to: &str) -> Result<(), Failed> {
    let mut desk = context.desk()?;
    let (id, portal) = (draft_id(id), PortalName(to.to_owned()));
    // A portal that is not on the list is the act's to say, after whether the draft is approved.
    let token = match desk.portal_record(&portal) {
        Ok(record) => ask::token_or_ask(&desk, &record, context.words)?,
        Err(_) => None,
    };
    let work = desk.publish(&id, &portal, token, context.words, context.progress, &Unwatched);
    match context.wait(work) {
        Ok(done) => {
            let said = [
                ("url", done.url.as_str().into()),
                ("receipt", done.receipt.display().to_string().into()),
            ];
            context.output.result(&done, |lines| lines.say("cli-published", &args(said)));
            Ok(())
        }
        Err(error) => {
            // The honest state: what the database says after the attempt.
            let state = desk.draft(&id).ok().map(|draft| draft.state.name());
            Err(Failed { state, ..Failed::from(error) })
        }
    }
}

pub(super) fn verify(context: &Context<'_>, receipt: &Path, look: bool) -> Result<(), Failed> {
    let desk = context.desk()?;
    let done = context.wait(desk.verify(receipt, look, None, context.progress))?;
    let said = args([
        ("author", done.author.0.as_str().into()),
        ("supervisor", done.supervisor.0.as_str().into()),
        ("files", done.files.into()),
        ("url", done.url.as_str().into()),
    ]);
    let id = match (done.people_known, look) {
        (false, _) => "cli-verified-strangers",
        (true, true) => "cli-verified",
        (true, false) => "cli-verified-offline",
    };
    context.output.result(&done, |lines| lines.say(id, &said));
    Ok(())
}
