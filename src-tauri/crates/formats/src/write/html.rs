//! The dataset's public page: what it is, its files, its table, its columns.

use std::collections::HashSet;
use std::path::Path;

use vitrina_model::{Arg, Batch, FieldType, FileFormat, PackagedFile};

use super::cells::Cells;
use super::page::{Page, segment};
use super::said::{self, Value};
use super::text::TextFile;
use super::{Document, Finished, WriteError, WriteFormat, datapackage};

/// Records and cells up to which the page holds the whole table.
const WHOLE: (u64, u64) = (5_000, 250_000);
/// Records that it shows of a longer one.
const PART: u64 = 1_000;
/// Columns from which a table is printed across the paper, and beyond which paper cannot hold it.
const PAPER: (usize, usize) = (8, 16);

/// A page with the table, or with its first rows and the files that hold all of it.
struct Html<'d> {
    document: &'d Document<'d>,
    file: TextFile,
    /// The rows that are shown; kept, since whether the first column names them shows at the end.
    batches: Vec<Batch>,
    shown: u64,
}

/// Starts the page.
pub fn open<'d>(
    document: &'d Document<'d>,
    directory: &Path,
) -> Result<Box<dyn WriteFormat + 'd>, WriteError> {
    let file = TextFile::create(directory, document.page)?;
    Ok(Box::new(Html { document, file, batches: Vec::new(), shown: shown(document) }))
}

/// How many records the page shows.
fn shown(document: &Document<'_>) -> u64 {
    let rows = document.table.rows();
    let columns = document.table.columns.len().max(1) as u64;
    if rows <= WHOLE.0 && rows.saturating_mul(columns) <= WHOLE.1 {
        return rows;
    }
    rows.min(PART).min(WHOLE.1 / columns)
}

impl WriteFormat for Html<'_> {
    fn batch(&mut self, batch: &Batch) -> Result<(), WriteError> {
        let kept: u64 = self.batches.iter().map(|batch| batch.len() as u64).sum();
        let room = self.shown.saturating_sub(kept).min(batch.len() as u64) as usize;
        if room > 0 {
            let origin = batch.origin[..room].to_vec();
            let columns = batch.columns.iter().map(|column| column.slice(0, room)).collect();
            self.batches.push(Batch { origin, columns });
        }
        Ok(())
    }

    fn finish(
        mut self: Box<Self>,
        files: &[PackagedFile],
        coming: &[FileFormat],
    ) -> Result<Finished, WriteError> {
        let document = self.document;
        let metadata = document.metadata;
        let title = metadata.title.as_deref().unwrap_or(document.stem);
        let publisher = metadata.publisher.as_deref();
        let tab = publisher.map_or(title.to_owned(), |publisher| format!("{title} · {publisher}"));
        let mut page = Page::new(&tab, publisher, document.words);
        let tongue = tongue(document);
        page.element("h1", &tongue, title);
        if let Some(description) = &metadata.description {
            page.element("p", &format!(" class=\"plain\"{tongue}"), description);
        }
        page.raw("<div class=\"pair\">\n");
        downloads(&mut page, document, files, coming);
        facts(&mut page, document);
        page.raw("</div>\n");
        if !document.table.columns.is_empty() {
            self.table(&mut page, title, !files.is_empty())?;
            columns(&mut page, document);
        }
        self.file.out.push_str(&page.finish());
        let (name, columns) = (document.page.to_owned(), document.table.columns.len() as u32);
        Ok(Finished::new(FileFormat::Html, name, self.shown, columns, self.file.seal()?))
    }
}

/// ` lang="…"` for words of the clerk, where the page speaks another language.
fn tongue(document: &Document<'_>) -> String {
    let language = document.metadata.language();
    if language == document.words.language() {
        return String::new();
    }
    let mut attribute = String::from(" lang=\"");
    vitrina_model::escape_html(language, &mut attribute);
    attribute + "\""
}

fn downloads(
    page: &mut Page,
    document: &Document<'_>,
    files: &[PackagedFile],
    coming: &[FileFormat],
) {
    let words = document.words;
    let coming = coming.contains(&FileFormat::Datapackage);
    if files.is_empty() && !coming {
        return;
    }
    page.raw("<section class=\"card\" aria-labelledby=\"files\">\n");
    page.element("h2", " id=\"files\"", &words.word("page-files"));
    page.raw("<ul class=\"files\">\n");
    let files = files.iter().map(|file| (file.path.as_str(), file.format, Some(file.bytes)));
    // The data package is written after this page, since it holds the page's digest.
    let coming = coming.then_some((datapackage::NAME, FileFormat::Datapackage, None));
    for (path, format, bytes) in files.chain(coming) {
        page.raw("<li><a download href=\"");
        page.raw(&segment(path));
        page.raw("\">");
        page.text(&words.word(&format!("format-{}", format.name())));
        page.raw("</a>");
        if let Some(bytes) = bytes {
            page.text(&format!(" ({})", said::size(bytes, words)));
        }
        page.raw("<br>");
        page.inline("span", "", &words.word(&format!("file-{}", format.name())));
        page.raw("</li>\n");
    }
    page.raw("</ul>\n</section>\n");
}

fn facts(page: &mut Page, document: &Document<'_>) {
    page.raw("<section class=\"card\" aria-labelledby=\"about\">\n");
    page.element("h2", " id=\"about\"", &document.words.word("page-about"));
    page.raw("<dl>\n");
    let tongue = tongue(document);
    for item in said::items(document) {
        page.term(&item.label, |page| match &item.value {
            Value::Word(text) => page.text(text),
            Value::Data(text) => page.inline("span", &tongue, text),
            Value::Link { text, url } => page.link(url, text),
            Value::Day { text, iso } => page.inline("time", &format!(" datetime=\"{iso}\""), text),
        });
    }
    page.raw("</dl>\n</section>\n");
}

impl Html<'_> {
    fn table(&self, page: &mut Page, title: &str, files: bool) -> Result<(), WriteError> {
        let (document, words) = (self.document, self.document.words);
        let columns = &document.table.columns;
        let batches: Result<Vec<_>, _> = self
            .batches
            .iter()
            .map(|batch| Cells::of(columns, batch).map(|cells| (batch.len(), cells)))
            .collect();
        let batches = batches?;
        let paper = match columns.len() {
            count if count > PAPER.1 => " class=\"wide\"",
            count if count > PAPER.0 => " class=\"broad\"",
            _ => "",
        };
        page.raw(&format!("<section{paper} aria-labelledby=\"table\">\n"));
        page.element("h2", " id=\"table\"", &words.word("page-table"));
        self.notes(page, &batches, files);
        page.raw(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"caption\">\n",
        );
        page.raw(&format!("<table class=\"rows\"{}>\n", tongue(document)));
        page.caption("caption", title);
        page.thead(columns.iter().map(|it| (it.field.name.as_str(), class(it.field.kind))));
        page.raw("<tbody>\n");
        let named = names_rows(&batches);
        let mut text = String::new();
        for (row, cells) in
            batches.iter().flat_map(|(rows, cells)| (0..*rows).map(move |r| (r, cells)))
        {
            page.raw("<tr>");
            for (index, (cells, column)) in cells.iter().zip(columns).enumerate() {
                text.clear();
                cells.write(row, &mut text);
                let (name, scope) =
                    if named && index == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
                page.inline(name, &format!("{scope}{}", class(column.field.kind)), &text);
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</div>\n</section>\n");
        Ok(())
    }

    /// What a reader must know before the table: that it is not all of it, what a blank means.
    fn notes(&self, page: &mut Page, batches: &[(usize, Vec<Cells<'_>>)], files: bool) {
        let words = self.document.words;
        let rows = self.document.table.rows();
        if self.shown < rows {
            let args = said::args(&[("shown", Arg::from(self.shown)), ("rows", Arg::from(rows))]);
            page.raw("<p class=\"note\">");
            page.text(&words.say("page-part", &args));
            if files {
                page.raw(" ");
                page.link("#files", &words.word("page-part-files"));
            }
            page.raw("</p>\n");
        }
        let count = self.document.table.columns.len();
        if count > PAPER.1 {
            let args = said::args(&[("columns", Arg::from(count as u64))]);
            page.element("p", " class=\"screen\"", &words.say("page-wide", &args));
            page.element("p", " class=\"note paper\"", &words.say("page-wide-paper", &args));
        }
        let blank = batches
            .iter()
            .any(|(rows, cells)| (0..*rows).any(|row| cells.iter().any(|c| c.is_empty(row))));
        if blank {
            page.element("p", "", &words.word("page-blank"));
        }
    }
}

/// Whether the first column names each row: nowhere empty, nothing twice.
fn names_rows(batches: &[(usize, Vec<Cells<'_>>)]) -> bool {
    let mut seen = HashSet::new();
    let mut rows = batches.iter().flat_map(|(rows, cells)| (0..*rows).map(move |row| (row, cells)));
    rows.all(|(row, cells)| {
        let Some(first) = cells.first().filter(|first| !first.is_empty(row)) else { return false };
        let mut text = String::new();
        first.write(row, &mut text);
        seen.insert(text)
    })
}

/// How a column is set: numbers in line by their ends, dates and times never broken.
fn class(kind: FieldType) -> &'static str {
    match kind {
        FieldType::Integer | FieldType::Number => " class=\"n\"",
        FieldType::Date | FieldType::Datetime | FieldType::Time => " class=\"d\"",
        FieldType::String | FieldType::Boolean => "",
    }
}

/// The list of columns: the type of each, and how many rows have a value.
fn columns(page: &mut Page, document: &Document<'_>) {
    let words = document.words;
    page.raw("<section aria-labelledby=\"columns\">\n");
    page.element("h2", " id=\"columns\"", &words.word("page-columns-list"));
    page.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"columns-caption\">\n");
    page.raw("<table>\n");
    page.caption("columns-caption", &words.word("page-columns-caption"));
    let heads = ["page-column", "page-type", "page-filled"].map(|id| words.word(id));
    page.thead([(heads[0].as_str(), ""), (&heads[1], ""), (&heads[2], " class=\"n\"")]);
    page.raw("<tbody>\n");
    let scope = format!(" scope=\"row\"{}", tongue(document));
    for column in &document.table.columns {
        page.raw("<tr>");
        page.inline("th", &scope, &column.field.name);
        page.inline("td", "", &said::kind(column.field.kind, words));
        let filled = said::number(column.field.proof.filled.into(), words);
        page.inline("td", " class=\"n\"", &filled);
        page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n</div>\n</section>\n");
}
