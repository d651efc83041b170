//! `index.html`: the list of datasets for people.

use jiff::Timestamp;
use vitrina_model::{
    Arg, Args, FileFormat, PackagedFile, PackagedTable, Words, civil_from_days, escape_html,
};

use super::catalogue::Catalogue;
use super::dcat::segment;
use super::note::Note;

/// The style that all published pages share.
const STYLE: &str = include_str!("../../../../assets/page.css");

/// Nothing may be loaded or run, whatever the data says.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The whole page. It needs no script, no font and nothing from elsewhere.
pub(super) fn write(catalogue: &Catalogue, words: &dyn Words) -> String {
    let mut page = Page { out: String::from("<!doctype html>\n<html lang=\""), words };
    page.text(words.language());
    page.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    page.raw(POLICY);
    page.raw("\">\n");
    page.element("title", "", &catalogue.title);
    page.raw("<link rel=\"alternate\" type=\"application/ld+json\" href=\"catalog.jsonld\">\n");
    page.raw("<style>\n");
    page.raw(STYLE);
    page.raw("</style>\n</head>\n<body>\n");
    page.element("a", " class=\"skip\" href=\"#main\"", &words.word("page-skip"));
    page.raw("<main id=\"main\">\n");
    page.element("h1", "", &catalogue.title);
    page.element("p", "", &catalogue.description);
    if catalogue.datasets.is_empty() {
        page.element("p", "", &words.word("catalogue-empty"));
    }
    if !catalogue.datasets.is_empty() {
        let count = Arg::from(catalogue.datasets.len() as u64);
        let count = words.say("catalogue-count", &Args::from([("count".to_owned(), count)]));
        page.element("p", " class=\"quiet\"", &count);
    }
    for (name, note) in &catalogue.datasets {
        page.dataset(name, note);
    }
    page.raw("</main>\n<footer>\n<p><a href=\"catalog.jsonld\">");
    page.text(&words.word("catalogue-machines"));
    page.raw("</a></p>\n</footer>\n</body>\n</html>\n");
    page.out
}

/// A page while it is written.
struct Page<'w> {
    out: String,
    words: &'w dyn Words,
}

impl Page<'_> {
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    fn text(&mut self, text: &str) {
        escape_html(text, &mut self.out);
    }

    fn element(&mut self, name: &str, attributes: &str, text: &str) {
        self.out.extend(["<", name, attributes, ">"]);
        self.text(text);
        self.out.extend(["</", name, ">\n"]);
    }

    fn dataset(&mut self, name: &str, note: &Note) {
        let metadata = &note.metadata;
        // Words of the clerk are in the language of the data.
        let mut tongue = String::new();
        if metadata.language() != self.words.language() {
            tongue.push_str(" lang=\"");
            escape_html(metadata.language(), &mut tongue);
            tongue.push('"');
        }
        // A name in addresses is letters, digits and hyphens: it needs no escape.
        self.out.extend(["<article aria-labelledby=\"dataset-", name, "\">\n"]);
        self.out.extend(["<h2 id=\"dataset-", name, "\"", &tongue, "><a href=\"dataset/", name]);
        self.raw("/index.html\">");
        self.text(metadata.title.as_deref().unwrap_or(name));
        self.raw("</a></h2>\n");
        if let Some(description) = &metadata.description {
            self.element("p", &format!(" class=\"plain\"{tongue}"), description);
        }
        self.facts(note, &tongue);
        self.files(name, note, &tongue);
        self.raw("</article>\n");
    }

    fn facts(&mut self, note: &Note, tongue: &str) {
        let metadata = &note.metadata;
        self.raw("<dl>\n");
        if let Some(publisher) = &metadata.publisher {
            self.term("page-publisher");
            self.element("dd", tongue, publisher);
        }
        // The first day says nothing where nothing came after it.
        let issued = (note.issued != note.modified).then_some(("catalogue-issued", note.issued));
        for (id, at) in [("page-modified", note.modified)].into_iter().chain(issued) {
            self.term(id);
            let (day, iso) = self.day(at);
            self.raw("<dd>");
            self.element("time", &format!(" datetime=\"{iso}\""), &day);
            self.raw("</dd>\n");
        }
        if let Some(frequency) = metadata.frequency {
            self.term("page-frequency");
            let id = format!("frequency-{}", frequency.name().replace('_', "-"));
            let often = self.words.word(&id);
            self.element("dd", "", &often);
        }
        if let Some(license) = &metadata.license {
            self.term("page-license");
            self.element("dd", "", &license.name);
        }
        self.raw("</dl>\n");
    }

    fn term(&mut self, id: &str) {
        let word = self.words.word(id);
        self.element("dt", "", &word);
    }

    fn files(&mut self, name: &str, note: &Note, tongue: &str) {
        let title = note.metadata.title.as_deref().unwrap_or(name);
        let heading = self.words.word("page-files");
        self.element("h3", &format!(" id=\"files-of-{name}\""), &heading);
        let labels = format!("files-of-{name} dataset-{name}");
        self.raw(&format!("<ul class=\"formats\" aria-labelledby=\"{labels}\">\n"));
        for file in note.files.iter().filter(|file| file.format != FileFormat::Html) {
            let table = PackagedTable::title_of(&note.tables, file, &note.metadata);
            self.file(name, (file, table), title, tongue);
        }
        self.raw("</ul>\n");
    }

    /// A file by its form and size; whose it is, is said to those who hear the links alone.
    fn file(
        &mut self,
        name: &str,
        (file, table): (&PackagedFile, Option<&str>),
        title: &str,
        tongue: &str,
    ) {
        self.out.extend(["<li><a download href=\"dataset/", name, "/"]);
        self.text(&segment(&file.path));
        self.raw("\">");
        let form = self.words.word(&format!("format-{}", file.format.name()));
        self.text(&form);
        if let Some(table) = table {
            self.text(" · ");
            self.out.extend(["<bdi", tongue, ">"]);
            self.text(table);
            self.raw("</bdi>");
        }
        self.out.extend([" <span class=\"unseen\"", tongue, ">"]);
        self.text(title);
        self.raw("</span></a> (");
        let size = self.size(file.bytes);
        self.text(&size);
        self.raw(")</li>\n");
    }

    /// The day of `at` in UTC, in words and as ISO 8601.
    fn day(&self, at: Timestamp) -> (String, String) {
        let (year, month, day) = civil_from_days(at.as_second().div_euclid(86_400));
        let args = Args::from([
            ("day".to_owned(), Arg::from(day)),
            ("month".to_owned(), Arg::from(self.words.word(&format!("month-{month}")))),
            // A year is not grouped as a number would be.
            ("year".to_owned(), Arg::from(year.to_string())),
        ]);
        (self.words.say("page-day", &args), format!("{year:04}-{month:02}-{day:02}"))
    }

    /// A size in the unit that gives one to three digits, by powers of 1,000 (IEC 80000-13).
    fn size(&self, bytes: u64) -> String {
        let units = [(1e9, "page-size-gb"), (1e6, "page-size-mb"), (1e3, "page-size-kb")];
        let bytes = bytes as f64;
        let found = units.into_iter().find(|(unit, _)| bytes >= *unit);
        let (unit, id) = found.unwrap_or((1.0, "page-size-bytes"));
        let size = bytes / unit;
        let size = if size < 10.0 { (size * 10.0).round() / 10.0 } else { size.round() };
        self.words.say(id, &Args::from([("size".to_owned(), Arg::Number(size))]))
    }
}
