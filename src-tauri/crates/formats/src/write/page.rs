//! The frame that all published pages share: valid HTML without script or anything from elsewhere.

use std::fmt::Write;

use vitrina_model::{Words, escape_html};

/// The style of published pages.
const STYLE: &str = include_str!("../../../../assets/page.css");
/// Nothing may be loaded or run, whatever the data says.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// A page that is being written.
pub struct Page {
    out: String,
}

impl Page {
    /// The head of a page and its `header`, up to the begin of `main`.
    pub fn new(title: &str, header: Option<&str>, words: &dyn Words) -> Page {
        let mut page = Page { out: String::from("<!doctype html>\n<html lang=\"") };
        page.text(words.language());
        page.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"");
        page.raw(POLICY);
        page.raw("\">\n");
        page.element("title", "", title);
        page.raw("<style>\n");
        page.raw(STYLE);
        page.raw("</style>\n</head>\n<body>\n");
        page.element("a", " class=\"skip\" href=\"#main\"", &words.word("page-skip"));
        if let Some(header) = header {
            page.raw("<header>\n");
            page.element("p", "", header);
            page.raw("</header>\n");
        }
        page.raw("<main id=\"main\">\n");
        page
    }

    /// The end of `main` and of the page.
    pub fn finish(mut self) -> String {
        self.raw("</main>\n</body>\n</html>\n");
        self.out
    }

    /// Appends markup.
    pub fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Appends text.
    pub fn text(&mut self, text: &str) {
        escape_html(text, &mut self.out);
    }

    /// Appends an element on a line of its own; `attributes` is markup that begins with a blank.
    pub fn element(&mut self, name: &str, attributes: &str, text: &str) {
        self.inline(name, attributes, text);
        self.raw("\n");
    }

    /// Appends an element within a line.
    pub fn inline(&mut self, name: &str, attributes: &str, text: &str) {
        self.raw("<");
        self.raw(name);
        self.raw(attributes);
        self.raw(">");
        self.text(text);
        self.raw("</");
        self.raw(name);
        self.raw(">");
    }

    /// Appends a link within a line.
    pub fn link(&mut self, url: &str, text: &str) {
        self.raw("<a href=\"");
        self.text(url);
        self.raw("\">");
        self.text(text);
        self.raw("</a>");
    }

    /// Appends a term and what is said about it.
    pub fn term(&mut self, term: &str, said: impl FnOnce(&mut Page)) {
        self.element("dt", "", term);
        self.raw("<dd>");
        said(self);
        self.raw("</dd>\n");
    }

    /// Appends a table's caption, by which the box around the table is named too.
    pub fn caption(&mut self, id: &str, text: &str) {
        self.raw(&format!("<caption id=\"{id}\">"));
        self.inline("span", "", text);
        self.raw("</caption>\n");
    }

    /// Appends a table's head of names, each with its attributes as markup.
    pub fn thead<'n>(&mut self, names: impl IntoIterator<Item = (&'n str, &'n str)>) {
        self.raw("<thead>\n<tr>");
        for (name, attributes) in names {
            self.inline("th", &format!(" scope=\"col\"{attributes}"), name);
        }
        self.raw("</tr>\n</thead>\n");
    }
}

/// A file's name as a relative address (RFC 3986, section 2): all but unreserved letters encoded.
pub fn segment(name: &str) -> String {
    let mut out = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
