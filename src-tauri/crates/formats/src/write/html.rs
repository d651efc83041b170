//! The dataset's public page: what it is, its files, its tables, their columns.

use std::path::Path;

use vitrina_model::{Arg, Batch, FileFormat, PackagedFile};

use super::document::DocumentTable;
use super::page::{Page, segment};
use super::said::{self, Value};
use super::text::TextFile;
use super::{Document, Finished, WriteError, WriteFormat, datapackage};

mod table;

/// Records and cells up to which the page holds the whole table.
const WHOLE: (u64, u64) = (5_000, 250_000);
/// Records that it shows of a longer one.
const PART: u64 = 1_000;

/// A page with the tables, or with their first rows and the files that hold all of them.
struct Html<'d> {
    document: &'d Document<'d>,
    file: TextFile,
    tables: Vec<Shown>,
}

/// What is shown of a table.
struct Shown {
    /// The rows; kept, since whether the first column names them shows at the end.
    batches: Vec<Batch>,
    /// How many at most.
    rows: u64,
}

/// Starts the page.
pub fn open<'d>(
    document: &'d Document<'d>,
    directory: &Path,
) -> Result<Box<dyn WriteFormat + 'd>, WriteError> {
    let file = TextFile::create(directory, document.page)?;
    let share = document.tables.len().max(1) as u64;
    let shown = |part: &DocumentTable<'_>| Shown {
        batches: Vec::new(),
        rows: shown(part.table.rows(), part.table.columns.len(), share),
    };
    let tables = document.tables.iter().map(shown).collect();
    Ok(Box::new(Html { document, file, tables }))
}

/// How many records the page shows of a table that has a share of it.
fn shown(rows: u64, columns: usize, share: u64) -> u64 {
    let columns = columns.max(1) as u64;
    let (most_rows, most_cells) = (WHOLE.0 / share, WHOLE.1 / share);
    if rows <= most_rows && rows.saturating_mul(columns) <= most_cells {
        return rows;
    }
    rows.min(PART / share).min(most_cells / columns)
}

impl WriteFormat for Html<'_> {
    fn batch(&mut self, table: usize, batch: &Batch) -> Result<(), WriteError> {
        let Shown { batches, rows } = &mut self.tables[table];
        let kept: u64 = batches.iter().map(|batch| batch.len() as u64).sum();
        let room = rows.saturating_sub(kept).min(batch.len() as u64) as usize;
        if room > 0 {
            let origin = batch.origin[..room].to_vec();
            let columns = batch.columns.iter().map(|column| column.slice(0, room)).collect();
            batches.push(Batch { origin, columns });
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
        let title = document.title();
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
        contents(&mut page, document);
        for (at, shown) in self.tables.iter().enumerate() {
            table::write(&mut page, document, at, shown, !files.is_empty())?;
        }
        self.file.out.push_str(&page.finish());
        let (name, columns) = (document.page.to_owned(), document.columns());
        let rows = self.tables.iter().map(|shown| shown.rows).sum();
        Ok(Finished::new(FileFormat::Html, name, rows, columns, self.file.seal()?))
    }
}

/// The list of the tables, where there are several.
fn contents(page: &mut Page, document: &Document<'_>) {
    if !document.several() {
        return;
    }
    let words = document.words;
    page.raw("<nav class=\"card\" aria-labelledby=\"tables\">\n");
    page.element("h2", " id=\"tables\"", &words.word("page-tables"));
    page.raw("<ul>\n");
    let tongue = tongue(document);
    for (number, part) in (1..).zip(document.tables) {
        page.raw(&format!("<li><a href=\"#table-{number}\"{tongue}>"));
        page.text(document.title_of(part));
        page.raw("</a> ");
        let size = [("rows", part.table.rows()), ("columns", part.table.columns.len() as u64)];
        let args = said::args(&size.map(|(name, count)| (name, Arg::from(count))));
        page.text(&words.say("page-table-size", &args));
        page.raw("</li>\n");
    }
    page.raw("</ul>\n</nav>\n");
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
    let tongue = tongue(document);
    let whose = |file: &PackagedFile| {
        let part = document.tables.iter().find(|it| Some(it.name) == file.table.as_deref());
        part.filter(|_| document.several()).map(|part| document.title_of(part))
    };
    let files =
        files.iter().map(|file| (file.path.as_str(), file.format, Some(file.bytes), whose(file)));
    // The data package is written after this page, since it holds the page's digest.
    let coming = coming.then_some((datapackage::NAME, FileFormat::Datapackage, None, None));
    for (path, format, bytes, whose) in files.chain(coming) {
        page.raw("<li><a download href=\"");
        page.raw(&segment(path));
        page.raw("\">");
        page.text(&words.word(&format!("format-{}", format.name())));
        if let Some(title) = whose {
            page.text(" · ");
            page.inline("bdi", &tongue, title);
        }
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
