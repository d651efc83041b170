//! Files within a zip or a folder, and standard input: listing them, and taking the one that is meant.

use std::path::Path;

use vitrina_work::{
    INPUT, Listing, Member, Picked, WorkError, keep_input, list_inside, pick as pick_file,
};

use super::{Context, file};
use crate::Failed;
use crate::args::{Given, Text};
use crate::output::{Lines, args, note};

/// How what comes by standard input is called.
const INPUT_NAME: &str = "stdin";

/// The file that is meant; where it lies in a zip, that is said.
pub(super) fn pick(context: &Context<'_>, given: &Given) -> Result<Picked, WorkError> {
    let (member, progress) = (member(given), context.progress);
    let picked = if is_input(given) {
        input(context)?.within(&member, None, progress)?
    } else {
        pick_file(&given.file, &member, None, progress)?
    };
    if let Some(within) = picked.within.as_ref().filter(|_| !context.cli.json) {
        let id = if within.alone { "cli-within-alone" } else { "cli-within" };
        let said =
            [("file", within.name.as_str().into()), ("member", within.member.as_str().into())];
        note(&context.words.say(id, &args(said)));
    }
    Ok(picked)
}

/// Looks into a file, or lists what a zip or folder holds where several files could be meant.
pub(super) fn inspect(context: &Context<'_>, given: &Given, text: &Text) -> Result<(), Failed> {
    if given.member.is_none() && !is_input(given) {
        let listing = list_inside(&given.file, context.progress)?;
        let several = |it: &Listing| it.folder || it.openable().count() != 1 || it.left_out > 0;
        if let Some(listing) = listing.filter(several) {
            context.output.result(&listing, |lines| list(&listing, context, lines));
            return Ok(());
        }
    }
    file::inspect(context, &pick(context, given)?, given.damaged, text)
}

fn list(listing: &Listing, context: &Context<'_>, lines: &mut Lines<'_>) {
    let id = if listing.folder { "cli-inside-folder" } else { "cli-inside-zip" };
    lines.say(id, &args([("file", listing.name.as_str().into())]));
    for file in &listing.files {
        let kind = args([("kind", file.kind.as_str().into())]);
        let said = args([
            ("number", file.number.to_string().into()),
            ("name", file.name.as_str().into()),
            ("kind", context.words.say("inside-kind", &kind).into()),
            ("bytes", file.bytes.into()),
        ]);
        lines.say(if file.opens { "cli-inside-file" } else { "cli-inside-skipped" }, &said);
    }
    if listing.left_out > 0 {
        lines.say("cli-inside-more", &args([("count", listing.left_out.into())]));
    }
    if listing.openable().next().is_some() {
        lines.say("cli-inside-how", &args([]));
    }
}

fn member(given: &Given) -> Member {
    given.member.clone().map_or(Member::Only, Member::Named)
}

fn is_input(given: &Given) -> bool {
    given.file == Path::new(INPUT)
}

/// All of standard input, kept in a file.
fn input(context: &Context<'_>) -> Result<Picked, WorkError> {
    keep_input(&mut std::io::stdin().lock(), INPUT_NAME, None, context.progress)
}
