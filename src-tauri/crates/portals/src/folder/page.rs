//! `index.html`: the list of datasets for people.

use vitrina_model::{FileFormat, Words, escape_html};

use super::catalogue::Catalogue;
use super::note::Note;

/// The style that all published pages share.
const STYLE: &str = include_str!("../../../../assets/page.css");

/// The whole page. It needs no script, no font and nothing from elsewhere.
pub(super) fn write(catalogue: &Catalogue, words: &dyn Words) -> String {
    let mut page = String::from("<!doctype html>\n<html lang=\"");
    escape_html(words.language(), &mut page);
    page.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element(&mut page, "title", &catalogue.title);
    page.push_str(
        "<link rel=\"alternate\" type=\"application/ld+json\" href=\"catalog.jsonld\">\n",
    );
    page.push_str("<style>\n");
    page.push_str(STYLE);
    page.push_str("</style>\n</head>\n<body>\n<main>\n");
    element(&mut page, "h1", &catalogue.title);
    element(&mut page, "p", &catalogue.description);
    if catalogue.datasets.is_empty() {
        element(&mut page, "p", &words.word("catalogue-empty"));
    }
    for (name, note) in &catalogue.datasets {
        dataset(&mut page, name, note, words);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn dataset(page: &mut String, name: &str, note: &Note, words: &dyn Words) {
    let metadata = &note.metadata;
    page.push_str("<article>\n<h2><a href=\"dataset/");
    escape_html(name, page);
    page.push_str("/index.html\">");
    escape_html(metadata.title.as_deref().unwrap_or(name), page);
    page.push_str("</a></h2>\n");
    if let Some(description) = &metadata.description {
        element(page, "p", description);
    }
    page.push_str("<dl>\n");
    if let Some(publisher) = &metadata.publisher {
        term(page, &words.word("catalogue-publisher"), publisher);
    }
    let day = |at: jiff::Timestamp| at.to_string().chars().take(10).collect::<String>();
    for (id, at) in [("catalogue-issued", note.issued), ("catalogue-modified", note.modified)] {
        let day = day(at);
        term(page, &words.word(id), &day);
    }
    page.push_str("<dt>");
    escape_html(&words.word("catalogue-files"), page);
    page.push_str("</dt>\n");
    for file in note.files.iter().filter(|file| file.format != FileFormat::Html) {
        page.push_str("<dd><a href=\"dataset/");
        escape_html(name, page);
        page.push('/');
        escape_html(&super::dcat::segment(&file.path), page);
        page.push_str("\">");
        escape_html(&file.path, page);
        page.push_str("</a></dd>\n");
    }
    page.push_str("</dl>\n</article>\n");
}

fn element(page: &mut String, name: &str, text: &str) {
    page.extend(["<", name, ">"]);
    escape_html(text, page);
    page.extend(["</", name, ">\n"]);
}

fn term(page: &mut String, name: &str, text: &str) {
    element(page, "dt", name);
    element(page, "dd", text);
}
