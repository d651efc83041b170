//! Tables of web pages, which many programs save under the name xls: each table that is not there
//! for layout is a sheet (HTML Living Standard, 4.9; tags are told apart by html5gum).

mod cell;
mod charset;
mod css;
mod mime;
mod page;
mod table;
mod tag;

use std::cell::Cell as Counter;
use std::io::Read;

use encoding_rs::Encoding;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{IoReader, Span, Tokenizer};
use vitrina_model::{Finding, Place, Severity, SourceFormat};

use super::delimited::encoding::name;
use super::error::Fault;
use super::format::{Book, Job, ReadFormat, Source};
use charset::Utf8;
use page::Page;

/// The reader of web pages.
pub struct Html;

/// A page's bytes hold its start at least so far in, where it says what it is.
const HEAD: u64 = 64 << 10;

impl ReadFormat for Html {
    fn read(&self, source: &Source, _: SourceFormat, job: &Job) -> Result<Book, Fault> {
        let mut head = Vec::new();
        source.start()?.take(HEAD).read_to_end(&mut head)?;
        if mime::is_message(&head) {
            return message(source, job);
        }
        let (encoding, rare) = charset::find(|| source.start(), &head, job.encoding)?;
        let done = Counter::new(0);
        let mut page = Page::new(job, source.bytes, &done);
        let text = Utf8::new(source.start()?, encoding, rare, &done);
        let strange = tokens(text, &mut page)?;
        let mut book = page.finish()?;
        book.encoding = Some(name((encoding, rare)));
        if strange > 0 {
            book.findings.push(mixed(strange, encoding));
        }
        Ok(book)
    }
}

/// A page saved with all its parts in one file: every part that is a page is read, one behind the
/// other.
fn message(source: &Source, job: &Job) -> Result<Book, Fault> {
    let mut raw = Vec::new();
    source.start()?.take(job.limits.part_bytes).read_to_end(&mut raw)?;
    let done = Counter::new(0);
    let mut page = Page::new(job, source.bytes, &done);
    let mut found = None;
    for part in mime::pages(&raw, u64::from(job.limits.sheets))? {
        let asked = job.encoding.or(part.charset.map(|said| (said, None)));
        let (encoding, rare) = charset::find(|| Ok(part.body.as_slice()), &part.body, asked)?;
        tokens(Utf8::new(part.body.as_slice(), encoding, rare, &done), &mut page)?;
        page.end_page()?;
        found = found.or(Some(name((encoding, rare))));
    }
    let mut book = page.finish()?;
    book.encoding = found;
    Ok(book)
}

/// Hands every token of `text` to `page`; how often its bytes were no text in its encoding.
fn tokens<R: Read>(text: Utf8<'_, R>, page: &mut Page<'_>) -> Result<u64, Fault> {
    let strange = text.strange();
    let mut emitter =
        CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| page.take(event).err());
    // Scripts and styles hold `<` that begins no tag.
    emitter.naively_switch_states(true);
    // Nothing but a fault comes out of it.
    match Tokenizer::new_with_emitter(IoReader::new(text), emitter).next() {
        Some(Ok(fault)) => Err(fault),
        Some(Err(error)) => Err(error.into()),
        None => Ok(strange.get()),
    }
}

fn mixed(count: u64, encoding: &'static Encoding) -> Finding {
    Finding::new("web-encoding-mixed", Severity::Warning, Place::Whole)
        .with("count", count)
        .with("encoding", encoding.name())
}
