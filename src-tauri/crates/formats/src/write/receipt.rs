//! The receipt of a publication as a page to be read, printed and filed.

use jiff::Timestamp;
use vitrina_model::{Arg, FileFormat, Manifest, PersonId, PublishedFile, Receipt, Words};

use super::contact::Contact;
use super::page::Page;
use super::said::{self, Value};

/// The receipt for people: what was published where, by whom it was prepared and approved, every
/// file with its digest, and how to check all of it without this program. `people` gives a
/// person's name; `file` is the name of the receipt for machines beside this page.
pub fn receipt_page(
    receipt: &Receipt,
    manifest: &Manifest,
    words: &dyn Words,
    people: &dyn Fn(&PersonId) -> String,
    file: &str,
) -> String {
    let metadata = &manifest.metadata;
    let name = metadata.address_name();
    let title = metadata.title.as_deref().unwrap_or(&name);
    let heading = words.word("receipt-title");
    let mut page = Page::new(&format!("{heading} · {title}"), metadata.publisher.as_deref(), words);
    page.element("h1", "", &heading);
    page.raw("<p class=\"state\"><span aria-hidden=\"true\">✓</span> ");
    page.text(&words.word("state-published"));
    page.raw("</p>\n");
    let args = said::args(&[
        ("title", Arg::from(title)),
        ("portal", Arg::from(receipt.portal.name.0.as_str())),
        ("day", Arg::from(said::day(receipt.published, words).text())),
    ]);
    page.element("p", "", &words.say("receipt-lead", &args));
    proofs(&mut page, receipt, manifest, words, people);
    facts(&mut page, receipt, manifest, words);
    files(&mut page, receipt, manifest, words);
    check(&mut page, receipt, file, words);
    marks(&mut page, receipt, words);
    page.finish()
}

/// What was proven, each claim with its evidence: two people, the same bytes, read in public.
fn proofs(
    page: &mut Page,
    receipt: &Receipt,
    manifest: &Manifest,
    words: &dyn Words,
    people: &dyn Fn(&PersonId) -> String,
) {
    page.raw("<section class=\"card\" aria-labelledby=\"proven\">\n");
    page.element("h2", " id=\"proven\"", &words.word("receipt-proven"));
    page.raw("<ul class=\"proofs\">\n");
    let authors = manifest.authors.iter().map(people).collect::<Vec<_>>().join(", ");
    proof(page, &words.word("receipt-proven-people"), |page| {
        act(page, "receipt-prepared", &authors, manifest.submitted, words);
        page.raw("<br>");
        let supervisor = people(&receipt.approval.supervisor);
        act(page, "receipt-approved", &supervisor, receipt.approval.at, words);
    });
    let args = said::args(&[("count", Arg::from(receipt.files.len() as u64))]);
    proof(page, &words.say("receipt-proven-same", &args), |page| {
        page.link("#files", &words.word("receipt-proven-same-how"));
    });
    proof(page, &words.word("receipt-proven-public"), |page| {
        moment(page, receipt.published, words);
    });
    page.raw("</ul>\n</section>\n");
}

/// One claim and its evidence.
fn proof(page: &mut Page, claim: &str, evidence: impl FnOnce(&mut Page)) {
    page.raw("<li><span class=\"sign\" aria-hidden=\"true\">✓</span><strong>");
    page.text(claim);
    page.raw("</strong> ");
    evidence(page);
    page.raw("</li>\n");
}

/// Who did something, and when.
fn act(page: &mut Page, id: &str, who: &str, at: Timestamp, words: &dyn Words) {
    page.text(&format!("{}: {who}, ", words.word(id)));
    moment(page, at, words);
}

fn facts(page: &mut Page, receipt: &Receipt, manifest: &Manifest, words: &dyn Words) {
    page.element("h2", "", &words.word("receipt-about"));
    page.raw("<dl>\n");
    page.term(&words.word("receipt-address"), |page| address(page, &receipt.url));
    page.term(&words.word("receipt-portal"), |page| page.text(&receipt.portal.name.0));
    page.term(&words.word("receipt-version"), |page| {
        page.text(&said::number(manifest.version.into(), words));
    });
    page.term(&words.word("receipt-source"), |page| page.text(&manifest.source.name));
    page.raw("</dl>\n");
}

/// An address as a link, where it is one for the web.
fn address(page: &mut Page, url: &str) {
    match Contact::of(url) {
        Contact::Web(url) => page.link(url, url),
        _ => page.text(url),
    }
}

/// Day and time in UTC, to the second.
fn moment(page: &mut Page, at: Timestamp, words: &dyn Words) {
    let mut clock = String::new();
    vitrina_model::write_clock(at.as_second().rem_euclid(86_400) * 1_000, &mut clock);
    let day = said::day(at, words);
    let args = said::args(&[("day", Arg::from(day.text())), ("time", Arg::from(clock.as_str()))]);
    let Value::Day { iso, .. } = &day else { return };
    let stamp = format!(" datetime=\"{iso}T{clock}Z\"");
    page.inline("time", &stamp, &words.say("page-moment", &args));
}

fn files(page: &mut Page, receipt: &Receipt, manifest: &Manifest, words: &dyn Words) {
    page.element("h2", " id=\"files\"", &words.word("receipt-files"));
    page.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"caption\">\n");
    page.raw("<table>\n");
    page.caption("caption", &words.word("receipt-files-caption"));
    let heads = ["receipt-file", "receipt-size", "receipt-rows", "receipt-digest"];
    let class =
        |id| if matches!(id, "receipt-size" | "receipt-rows") { " class=\"n\"" } else { "" };
    let heads = heads.map(|id| (words.word(id), class(id)));
    page.thead(heads.iter().map(|(name, class)| (name.as_str(), *class)));
    page.raw("<tbody>\n");
    for file in &receipt.files {
        let rows = manifest
            .files
            .iter()
            .find(|packaged| packaged.path == file.path)
            .filter(|packaged| packaged.format != FileFormat::Datapackage)
            .map(|packaged| said::number(packaged.rows as f64, words));
        row(page, file, rows.as_deref().unwrap_or("—"), words);
    }
    page.raw("</tbody>\n</table>\n</div>\n");
}

fn row(page: &mut Page, file: &PublishedFile, rows: &str, words: &dyn Words) {
    page.raw("<tr><th scope=\"row\">");
    match Contact::of(&file.url) {
        Contact::Web(url) => page.link(url, &file.path),
        _ => page.text(&file.path),
    }
    page.raw("</th>");
    page.inline("td", " class=\"n\"", &said::size(file.bytes, words));
    page.inline("td", " class=\"n\"", rows);
    page.raw("<td>");
    page.inline("code", "", &file.sha256.to_string());
    page.raw("</td></tr>\n");
}

/// How to check the files: with what every system has, and with the program.
fn check(page: &mut Page, receipt: &Receipt, own: &str, words: &dyn Words) {
    let Some(PublishedFile { path: file, .. }) = receipt.files.first() else { return };
    page.element("h2", "", &words.word("receipt-check"));
    page.element("p", "", &words.word("receipt-check-lead"));
    page.raw("<dl>\n");
    for (system, command) in [
        ("Windows (PowerShell)", format!("Get-FileHash '{file}'")),
        ("macOS", format!("shasum -a 256 '{file}'")),
        ("Linux", format!("sha256sum '{file}'")),
    ] {
        page.term(system, |page| page.inline("code", "", &command));
    }
    page.term(&words.word("receipt-check-all"), |page| {
        page.inline("code", "", &format!("vitrina verify {own}"));
    });
    page.raw("</dl>\n");
}

/// What was signed, by which keys: for whoever checks the signatures.
fn marks(page: &mut Page, receipt: &Receipt, words: &dyn Words) {
    page.element("h2", "", &words.word("receipt-signatures"));
    page.element("p", "", &words.word("receipt-signatures-lead"));
    page.raw("<dl>\n");
    for (id, mark) in [
        ("receipt-manifest", receipt.manifest_sha256.to_string()),
        ("receipt-author-key", receipt.submission.key.to_string()),
        ("receipt-author-signature", receipt.submission.signature.to_string()),
        ("receipt-supervisor-key", receipt.approval.key.to_string()),
        ("receipt-supervisor-signature", receipt.approval.signature.to_string()),
        ("receipt-own", receipt.receipt_sha256.to_string()),
    ] {
        page.term(&words.word(id), |page| page.inline("code", "", &mark));
    }
    page.raw("</dl>\n");
}
