//! Cells from the clipboard as the file of a draft: the page of a table, or the text of it.

use std::path::Path;

use vitrina_formats::read::{Fault, ReadOptions};
use vitrina_model::{Cell, LimitReached, Progress, Recipe, Sheet, SourceFormat, Workbook};

use crate::home::sweep;
use crate::inspect::open;
use crate::pick::{Picked, keep_input};
use crate::{Desk, WorkError};

/// How the folder of pasted cells is called.
const PASTED: &str = "pasted-";

/// More than this is no selection of cells but a file.
const MOST: u64 = 64 << 20;

/// What a clipboard holds of the same cells.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pasted<'a> {
    /// As a web page, which knows merged cells and types.
    pub html: Option<&'a str>,
    /// As text with tabs, which shows every cell as it looks.
    pub text: Option<&'a str>,
}

impl Desk {
    /// Keeps pasted cells as a file called `name`: the page where it holds a table and loses
    /// nothing that the text has, else the text.
    pub fn keep_pasted(
        &self,
        pasted: Pasted<'_>,
        name: &str,
        progress: &dyn Progress,
    ) -> Result<Picked, WorkError> {
        let cache = self.home().cache();
        sweep(&cache, PASTED);
        let keep = |kind: &str, bytes: &str| {
            let file = format!("{name}.{kind}");
            if bytes.len() as u64 > MOST {
                let limit = LimitReached { limit: "file_bytes", most: MOST };
                return Err(WorkError::from(Fault::Limit(limit).at(Path::new(&file))));
            }
            keep_input(&mut bytes.as_bytes(), &file, Some(&cache), progress)
        };
        let held = |text: &&str| !text.trim().is_empty();
        let text = pasted.text.filter(held).map(|text| keep("tsv", text)).transpose()?;
        let Some(html) = pasted.html.filter(held) else {
            let cells = pasted.text.is_some_and(|text| text.trim().contains(['\t', '\n']));
            return text.filter(|_| cells).ok_or(WorkError::NothingPasted);
        };
        let page = keep("html", html)?;
        let options = self.options(None, &Recipe::default());
        match (opened(&page, &options, progress)?, text) {
            (Some(book), None) if book.format == SourceFormat::Html => Ok(page),
            (Some(book), Some(text)) if book.format == SourceFormat::Html => {
                let shown = opened(&text, &options, progress)?;
                let loses = shown.is_some_and(|shown| loses(&book, &shown));
                Ok(if loses { text } else { page })
            }
            // A page without a table: words were copied, or a program that marks none.
            (_, text) => {
                let cells = pasted.text.is_some_and(|text| text.trim().contains(['\t', '\n']));
                text.filter(|_| cells).ok_or(WorkError::NothingPasted)
            }
        }
    }
}

/// The workbook, nothing where it cannot be read; only stopping is an end.
fn opened(
    file: &Picked,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<Option<Workbook>, WorkError> {
    match open(&file.path, options, progress) {
        Err(error) if error.code() == "cancelled" => Err(error),
        read => Ok(read.ok()),
    }
}

/// Whether the page lacks cells that the text shows, or has as a number what begins with zeros.
fn loses(page: &Workbook, text: &Workbook) -> bool {
    let (Some(page), Some(text)) = (page.sheets.first(), text.sheets.first()) else { return true };
    page.len() < text.len() || codes(page) < codes(text)
}

/// How many cells are texts of digits that begin with a zero, or of more digits than a number keeps.
fn codes(sheet: &Sheet) -> usize {
    let is_code = |cell: Cell<'_>| match cell {
        Cell::Text(text) => {
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            digits && (text.len() > 15 || (text.len() > 1 && text.starts_with('0')))
        }
        _ => false,
    };
    sheet.rows().map(|row| row.iter().filter(|(_, cell)| is_code(*cell)).count()).sum()
}
