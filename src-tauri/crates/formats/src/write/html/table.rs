//! One table of a page: its rows, what a reader must know of them, its columns and its links.

use std::collections::HashSet;

use vitrina_model::{Arg, FieldType};

use super::super::cells::Cells;
use super::super::document::{Document, DocumentTable};
use super::super::page::Page;
use super::super::{WriteError, said};
use super::{Shown, tongue};

/// Columns from which a table is printed across the paper, and beyond which paper cannot hold it.
const PAPER: (usize, usize) = (8, 16);

/// A batch's rows and cells.
type Rows<'b> = (usize, Vec<Cells<'b>>);

/// A table on its page.
struct OnPage<'d> {
    document: &'d Document<'d>,
    part: &'d DocumentTable<'d>,
    /// What is added to its names on the page: nothing where it is the only one.
    mark: String,
    shown: u64,
}

/// Appends the table with that index, and the list of its columns; `files` says whether there are
/// some that hold all of it.
pub fn write(
    page: &mut Page,
    document: &Document<'_>,
    at: usize,
    shown: &Shown,
    files: bool,
) -> Result<(), WriteError> {
    let part = &document.tables[at];
    let columns = &part.table.columns;
    let mark = if document.several() { format!("-{}", at + 1) } else { String::new() };
    let table = OnPage { document, part, mark, shown: shown.rows };
    if columns.is_empty() {
        return Ok(());
    }
    let batches: Result<Vec<Rows<'_>>, _> = shown
        .batches
        .iter()
        .map(|batch| Cells::of(columns, batch).map(|cells| (batch.len(), cells)))
        .collect();
    table.rows(page, &batches?, files);
    table.columns(page);
    Ok(())
}

impl OnPage<'_> {
    fn rows(&self, page: &mut Page, batches: &[Rows<'_>], files: bool) {
        let (document, mark) = (self.document, &self.mark);
        let columns = &self.part.table.columns;
        let title = document.title_of(self.part);
        let paper = match columns.len() {
            count if count > PAPER.1 => " class=\"wide\"",
            count if count > PAPER.0 => " class=\"broad\"",
            _ => "",
        };
        if document.several() {
            // Its heading says the same as the caption of the rows, which names their region.
            page.raw(&format!("<section{paper}>\n"));
            page.element("h2", &format!(" id=\"table{mark}\"{}", tongue(document)), title);
        } else {
            page.raw(&format!("<section{paper} aria-labelledby=\"table\">\n"));
            page.element("h2", " id=\"table\"", &document.words.word("page-table"));
        }
        self.links(page);
        self.notes(page, batches, files);
        page.raw(&format!(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"caption{mark}\">\n"
        ));
        page.raw(&format!("<table class=\"rows\"{}>\n", tongue(document)));
        page.caption(&format!("caption{mark}"), title);
        page.thead(columns.iter().map(|it| (it.field.name.as_str(), class(it.field.kind))));
        page.raw("<tbody>\n");
        let named = names_rows(batches);
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
    }

    /// What the columns refer to in other tables.
    fn links(&self, page: &mut Page) {
        let name = |part: &DocumentTable<'_>, columns: &[usize]| {
            let names = columns.iter().filter_map(|at| part.table.columns.get(*at));
            names.map(|column| column.field.name.as_str()).collect::<Vec<_>>().join(", ")
        };
        for link in &self.part.links {
            let Some(other) = self.document.tables.get(link.table) else { continue };
            let args = said::args(&[
                ("column", Arg::from(name(self.part, &link.columns))),
                ("other", Arg::from(name(other, &link.to))),
            ]);
            page.raw("<p>");
            page.text(&self.document.words.say("page-link", &args));
            page.raw(" ");
            page.link(&format!("#table-{}", link.table + 1), self.document.title_of(other));
            page.raw("</p>\n");
        }
    }

    /// What a reader must know before the table: that it is not all of it, what a blank means.
    fn notes(&self, page: &mut Page, batches: &[Rows<'_>], files: bool) {
        let words = self.document.words;
        let rows = self.part.table.rows();
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
        let count = self.part.table.columns.len();
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

    /// The list of columns: the type of each, and how many rows have a value.
    fn columns(&self, page: &mut Page) {
        let (words, mark) = (self.document.words, &self.mark);
        let (heading, caption) = if self.document.several() {
            let title = Arg::from(self.document.title_of(self.part));
            let args = said::args(&[("table", title)]);
            ["page-columns-of", "page-columns-of-caption"].map(|id| words.say(id, &args)).into()
        } else {
            ["page-columns-list", "page-columns-caption"].map(|id| words.word(id)).into()
        };
        page.raw(&format!("<section aria-labelledby=\"columns{mark}\">\n"));
        page.element("h2", &format!(" id=\"columns{mark}\""), &heading);
        page.raw(&format!(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"columns-caption{mark}\">\n"
        ));
        page.raw("<table>\n");
        page.caption(&format!("columns-caption{mark}"), &caption);
        let heads = ["page-column", "page-type", "page-filled"].map(|id| words.word(id));
        page.thead([(heads[0].as_str(), ""), (&heads[1], ""), (&heads[2], " class=\"n\"")]);
        page.raw("<tbody>\n");
        let scope = format!(" scope=\"row\"{}", tongue(self.document));
        for column in &self.part.table.columns {
            page.raw("<tr>");
            page.inline("th", &scope, &column.field.name);
            page.inline("td", "", &said::kind(&column.field, words));
            let filled = said::number(column.field.proof.filled.into(), words);
            page.inline("td", " class=\"n\"", &filled);
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</div>\n</section>\n");
    }
}

/// Whether the first column names each row: nowhere empty, nothing twice.
fn names_rows(batches: &[Rows<'_>]) -> bool {
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
