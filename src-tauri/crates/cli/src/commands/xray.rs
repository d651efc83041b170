//! The command that says what a file holds beside its tables.

use std::path::Path;

use vitrina_model::{Glimpse, Hidden, HiddenKind, Words, Xray};
use vitrina_work::look_through;

use super::Context;
use crate::Failed;
use crate::output::{Lines, args};

/// Looks through a file and says what was found, where, on one page.
pub(super) fn xray(context: &Context<'_>, file: &Path) -> Result<(), Failed> {
    let found = look_through(file, &context.options(true), context.progress)?;
    context.output.result(&found, |lines| page(&found, file, context.words, lines));
    Ok(())
}

fn page(found: &Xray, file: &Path, words: &dyn Words, lines: &mut Lines<'_>) {
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
    let said = args([("file", name.as_ref().into())]);
    if found.is_clear() {
        lines.say("cli-xray-clear", &said);
        return;
    }
    lines.say("cli-xray-found", &said);
    let out = |hidden: &&Hidden| !hidden.in_table;
    let mut kind = None;
    for hidden in found.hidden.iter().filter(out) {
        group(hidden, &mut kind, words, lines);
    }
    let within: Vec<&Hidden> = found.hidden.iter().filter(|hidden| hidden.in_table).collect();
    if !within.is_empty() {
        lines.plain("");
        lines.say("cli-xray-within", &args([]));
        let mut kind = None;
        for hidden in within {
            group(hidden, &mut kind, words, lines);
        }
    }
}

/// What was found of one kind on one sheet; the kind's name goes before the first of it.
fn group(hidden: &Hidden, last: &mut Option<HiddenKind>, words: &dyn Words, lines: &mut Lines<'_>) {
    if last.replace(hidden.kind) != Some(hidden.kind) {
        lines.plain("");
        lines.plain(&words.word(&format!("xray-{}", hidden.kind.name())));
    }
    let count = args([
        ("sheet", hidden.sheet.as_deref().unwrap_or_default().into()),
        ("count", hidden.count.into()),
    ]);
    let id = if hidden.sheet.is_some() { "cli-xray-sheet" } else { "cli-xray-file" };
    lines.say(id, &count);
    hidden.examples.iter().for_each(|it| lines.plain(&format!("    {}", line(it, hidden, words))));
    let more = hidden.count.saturating_sub(hidden.examples.len() as u64);
    if hidden.examples.len() >= vitrina_model::MOST_GLIMPSES && more > 0 {
        lines.say("cli-xray-more", &args([]));
    }
}

/// `B7 Ana: ojo`.
fn line(glimpse: &Glimpse, hidden: &Hidden, words: &dyn Words) -> String {
    let spot = glimpse.spot.map(|spot| spot.to_string());
    let known = hidden.kind == HiddenKind::Property;
    let name = match glimpse.name.as_str() {
        "" => None,
        name if known => Some(words.word(&format!("xray-property-{name}"))),
        name => Some(name.to_owned()),
    };
    let head = [spot, name].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let text = [head.as_str(), glimpse.text.as_str()];
    let text = text.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
    match glimpse.count {
        Some(count) => {
            let count = args([("count", count.into())]);
            format!("{text} ({})", words.say("xray-cells", &count))
        }
        None => text,
    }
}
