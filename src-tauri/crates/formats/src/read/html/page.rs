//! A page's tags in their order: which table, row and cell each belongs to, and what is left out.

use std::cell::Cell as Counter;

use html5gum::emitters::callback::CallbackEvent;
use vitrina_model::{Finding, LimitReached, Place, Severity, Sheet};

use super::super::error::Fault;
use super::super::format::{Book, Job};
use super::super::serial::Epoch;
use super::css::Formats;
use super::table::Table;
use super::tag::Tag;

/// Pages put tables into tables a dozen deep; hostile ones a million.
const MOST_DEPTH: usize = 64;
/// So much of a text outside of all tables is shown.
const SAMPLE: usize = 80;
/// Excel's own names of sheets come in comments that are read so far.
const MOST_NOTES: usize = 1 << 20;

/// What is read into.
pub struct Page<'a> {
    job: &'a Job<'a>,
    total: u64,
    done: &'a Counter<u64>,
    events: u64,
    tag: Tag,
    in_end: bool,
    /// The element whose text is not shown: a script, a style, a choice that is not chosen.
    passed: Option<Vec<u8>>,
    style: String,
    verbatim: u32,
    formats: Formats,
    epoch: Epoch,
    /// Names that Excel gives its sheets.
    names: Vec<String>,
    tables: Vec<Table>,
    begun: usize,
    sheets: Vec<(usize, Sheet)>,
    outside: Outside,
    unclosed: bool,
}

/// Text that is in no table.
#[derive(Default)]
struct Outside {
    pieces: u64,
    sample: String,
}

impl Outside {
    fn add(&mut self, text: &str) {
        let mut words = text.split_whitespace().peekable();
        if words.peek().is_none() {
            return;
        }
        self.pieces += 1;
        for word in words {
            if self.sample.chars().count() + word.chars().count() > SAMPLE {
                return;
            }
            if !self.sample.is_empty() {
                self.sample.push(' ');
            }
            self.sample.push_str(word);
        }
    }
}

impl<'a> Page<'a> {
    /// A page of `total` bytes, of which `done` counts those that were read.
    pub fn new(job: &'a Job<'a>, total: u64, done: &'a Counter<u64>) -> Page<'a> {
        Page {
            job,
            total,
            done,
            events: 0,
            tag: Tag::default(),
            in_end: false,
            passed: None,
            style: String::new(),
            verbatim: 0,
            formats: Formats::default(),
            epoch: Epoch::default(),
            names: Vec::new(),
            tables: Vec::new(),
            begun: 0,
            sheets: Vec::new(),
            outside: Outside::default(),
            unclosed: false,
        }
    }

    /// Takes what comes next.
    #[expect(clippy::needless_pass_by_value, reason = "it is how html5gum hands it over")]
    pub fn take(&mut self, event: CallbackEvent<'_>) -> Result<(), Fault> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.in_end = false;
                self.tag.begin(name);
            }
            CallbackEvent::AttributeName { name } if !self.in_end => self.tag.attribute(name),
            CallbackEvent::AttributeValue { value } if !self.in_end => self.tag.value(value),
            CallbackEvent::CloseStartTag { .. } => {
                let tag = std::mem::take(&mut self.tag);
                let done = self.start(&tag);
                self.tag = tag;
                self.breathe()?;
                done?;
            }
            CallbackEvent::EndTag { name } => {
                self.in_end = true;
                self.end(name)?;
            }
            CallbackEvent::String { value } => self.text(&String::from_utf8_lossy(value)),
            CallbackEvent::Comment { value } => self.note(value),
            _ => {}
        }
        Ok(())
    }

    fn breathe(&mut self) -> Result<(), Fault> {
        self.events += 1;
        self.job.breathe(self.events, self.done.get(), self.total)
    }

    fn start(&mut self, tag: &Tag) -> Result<(), Fault> {
        let epoch = self.epoch;
        if let Some(passed) = &self.passed {
            // A choice is closed by the next one too.
            if passed == b"option" && tag.name == b"option" && tag.get("selected").is_some() {
                self.passed = None;
            }
            return Ok(());
        }
        let table = self.tables.last_mut();
        match (tag.name.as_slice(), table) {
            (b"script" | b"style" | b"title" | b"template" | b"noscript" | b"noframes", _) => {
                self.passed = Some(tag.name.clone());
            }
            (b"option", _) if tag.get("selected").is_none() => {
                self.passed = Some(tag.name.clone());
            }
            (b"table", _) => self.begin_table()?,
            (b"caption", Some(table)) => table.begin_caption(epoch)?,
            (b"thead" | b"tbody" | b"tfoot", Some(table)) => table.end_part(epoch)?,
            (b"tr", Some(table)) => table.begin_row(epoch)?,
            (b"td" | b"th", Some(table)) => table.begin_cell(tag, &self.formats, epoch)?,
            (b"br", _) => {
                if let Some((cell, text)) = self.tables.last_mut().and_then(Table::open) {
                    cell.ends_line(text);
                }
            }
            (b"input", _) => self.input(tag),
            (name, _) if is_block(name) => {
                self.verbatim += u32::from(name == b"pre");
                self.edge();
            }
            _ => {}
        }
        Ok(())
    }

    /// A field shows what was typed into it.
    fn input(&mut self, tag: &Tag) {
        let kind = tag.get("type").unwrap_or("text").to_ascii_lowercase();
        if matches!(kind.as_str(), "text" | "number" | "date" | "email" | "tel" | "url") {
            self.text(tag.get("value").unwrap_or_default());
        }
    }

    fn end(&mut self, name: &[u8]) -> Result<(), Fault> {
        let epoch = self.epoch;
        if let Some(passed) = &self.passed {
            if passed == name || (passed == b"option" && name == b"select") {
                self.formats.sheet(&self.style);
                self.style.clear();
                self.passed = None;
            }
            return Ok(());
        }
        if name == b"table" {
            if let Some(table) = self.tables.pop() {
                self.end_table(table)?;
            }
            return Ok(());
        }
        if is_block(name) {
            self.verbatim = self.verbatim.saturating_sub(u32::from(name == b"pre"));
            self.edge();
        }
        let Some(table) = self.tables.last_mut() else { return Ok(()) };
        match name {
            b"caption" => table.end_caption(epoch),
            b"thead" | b"tbody" | b"tfoot" => table.end_part(epoch),
            b"tr" => table.end_row(epoch),
            b"td" | b"th" => table.end_cell(epoch),
            _ => Ok(()),
        }
    }

    fn edge(&mut self) {
        if let Some((cell, text)) = self.tables.last_mut().and_then(Table::open) {
            cell.edge(text);
        }
    }

    fn text(&mut self, text: &str) {
        match self.passed.as_deref() {
            Some(b"style") => return self.style.push_str(text),
            Some(_) => return,
            None => {}
        }
        match self.tables.last_mut().and_then(Table::open) {
            Some((cell, out)) => cell.text(text, self.verbatim > 0, out),
            None => self.outside.add(text),
        }
    }

    /// Excel says in a comment what its sheets are called and how dates count.
    fn note(&mut self, comment: &[u8]) {
        let text = String::from_utf8_lossy(&comment[..comment.len().min(MOST_NOTES)]);
        if !text.contains("<x:ExcelWorkbook>") {
            return;
        }
        if text.contains("<x:Date1904/>") {
            self.epoch = Epoch::Y1904;
        }
        for part in text.split("<x:ExcelWorksheet>").skip(1) {
            let name = part.split("<x:Name>").nth(1).and_then(|rest| rest.split('<').next());
            self.names.extend(name.map(unescaped));
        }
    }

    fn begin_table(&mut self) -> Result<(), Fault> {
        if self.tables.len() >= MOST_DEPTH {
            return Err(Fault::damaged("tables nested too deeply"));
        }
        let most = u64::from(self.job.limits.sheets);
        if self.begun as u64 >= most {
            return Err(LimitReached { limit: "sheets", most }.into());
        }
        if let Some(outer) = self.tables.last_mut() {
            outer.holds_tables = true;
        }
        self.edge();
        let used = self.sheets.iter().map(|(_, sheet)| sheet.len() as u64).sum();
        let written = self.sheets.iter().map(|(_, sheet)| sheet.written_bytes()).sum();
        let builder = self.job.held_back(self.job.name, used, written);
        self.tables.push(Table::new(self.begun, builder, self.job.limits.columns));
        self.begun += 1;
        Ok(())
    }

    /// Keeps a table that is over. One that holds others and has no two rows of its own is layout:
    /// what it says is told like any text outside of tables.
    fn end_table(&mut self, mut table: Table) -> Result<(), Fault> {
        table.end_part(self.epoch)?;
        let layout = table.holds_tables && table.full_rows < 2;
        let (order, caption) = (table.order, table.caption.clone());
        let mut sheet = table.finish(self.epoch)?;
        if layout {
            for (_, cell) in sheet.rows().flat_map(|row| row.iter().collect::<Vec<_>>()) {
                self.outside.add(&cell.to_text());
            }
        } else if !sheet.is_empty() {
            sheet.name = caption;
            self.sheets.push((order, sheet));
        }
        Ok(())
    }

    /// Ends a page; another part of the same file may follow.
    pub fn end_page(&mut self) -> Result<(), Fault> {
        self.unclosed |= self.tables.iter().any(|table| !table.is_empty());
        while let Some(table) = self.tables.pop() {
            self.end_table(table)?;
        }
        self.passed = None;
        self.verbatim = 0;
        Ok(())
    }

    /// The sheets and what is to be said about them.
    pub fn finish(mut self) -> Result<Book, Fault> {
        self.end_page()?;
        if self.sheets.is_empty() {
            return Err(Fault::NotASpreadsheet("html"));
        }
        self.sheets.sort_by_key(|(order, _)| *order);
        let sheets = self.sheets.into_iter().map(|(_, sheet)| sheet).collect();
        let sheets = called(sheets, &self.names, self.job.name);
        let mut findings = Vec::new();
        if self.unclosed {
            findings.push(Finding::new("web-cut-off", Severity::Warning, Place::Whole));
        }
        if self.outside.pieces > 0 {
            let found = Finding::new("web-outside", Severity::Note, Place::Whole);
            findings.push(found.with("text", self.outside.sample));
        }
        Ok(Book { sheets, findings, ..Book::default() })
    }
}

/// The sheets by Excel's names where there is one for each, else by their captions, else by the
/// file's name; no two alike.
fn called(mut sheets: Vec<Sheet>, names: &[String], file: &str) -> Vec<Sheet> {
    let (many, by_excel) = (sheets.len() > 1, sheets.len() == names.len());
    let mut known = std::collections::HashSet::new();
    for (n, sheet) in sheets.iter_mut().enumerate() {
        let name = if by_excel { names[n].clone() } else { std::mem::take(&mut sheet.name) };
        let plain = if many { format!("{file} {}", n + 1) } else { file.to_owned() };
        let short = !name.trim().is_empty() && name.chars().count() <= 60;
        sheet.name = if short && !known.contains(&name) { name } else { plain };
        known.insert(sheet.name.clone());
    }
    sheets
}

fn unescaped(text: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    marks.iter().fold(text.to_owned(), |text, (mark, letter)| text.replace(mark, letter))
}

/// Elements that stand on lines of their own.
fn is_block(name: &[u8]) -> bool {
    const BLOCKS: [&[u8]; 20] = [
        b"address",
        b"article",
        b"blockquote",
        b"center",
        b"dd",
        b"div",
        b"dl",
        b"dt",
        b"form",
        b"h1",
        b"h2",
        b"h3",
        b"h4",
        b"h5",
        b"h6",
        b"hr",
        b"li",
        b"ol",
        b"p",
        b"pre",
    ];
    BLOCKS.contains(&name) || matches!(name, b"section" | b"ul")
}
