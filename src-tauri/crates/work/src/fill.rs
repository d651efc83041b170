//! An official template filled with the records of a file, and read back before it is handed over.

use std::path::{Path, PathBuf};

use serde::Serialize;
use vitrina_clean::sipot::{Filling, Layout, check, filling};
use vitrina_formats::read::{ReadOptions, sheet_parts};
use vitrina_formats::write::{FilledCell, FilledSheet, FilledTemplate};
use vitrina_model::{Cell, Finding, Progress, Recipe, SourceFormat, Table, Workbook};
use vitrina_store::Draft;

use crate::convert::{file_name, shape};
use crate::inspect::{open, open_as};
use crate::{Desk, Template, WorkError, Workbooks};

/// What is to be filled with what.
#[derive(Clone, Debug)]
pub struct Fill {
    /// The file with the records.
    pub file: PathBuf,
    /// The empty template, as the authority gives it out.
    pub template: PathBuf,
    /// Where the filled one goes.
    pub target: PathBuf,
    /// Sheet, box and header of the records as the person wants them.
    pub recipe: Recipe,
    /// The home whose rules hold.
    pub rules: Option<PathBuf>,
}

/// What was filled, as `vitrina sipot fill --json` prints it.
#[derive(Clone, Debug, Serialize)]
pub struct Filled {
    /// The file.
    pub path: String,
    /// The format's name.
    pub format: String,
    /// Records in each sheet.
    pub sheets: Vec<(String, usize)>,
    /// Columns of the file that the template has no field for: they are not in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// Fields that the file has no column for: they are empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub empty: Vec<String>,
    /// What the authority's upload would say of it.
    pub findings: Vec<Finding>,
}

impl Fill {
    /// Fills, reads the result back cell by cell, checks it, and only then gives it its name.
    pub fn run(&self, options: &ReadOptions, progress: &dyn Progress) -> Result<Filled, WorkError> {
        let book = open_as(&self.file, &self.recipe.reading, options, progress)?;
        let known = Template::of(&book, self.rules.as_deref());
        let name = file_name(&self.file);
        let table = shape(&book, known.as_ref(), &self.recipe, &name)?.value;
        self.with_table(&book, known.as_ref(), &table, options, progress)
    }

    /// The same with a table that is at hand.
    pub(crate) fn with_table(
        &self,
        book: &Workbook,
        known: Option<&Template>,
        table: &Table<'_>,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<Filled, WorkError> {
        let refused = || WorkError::NotATemplate { file: file_name(&self.template) };
        let empty = open(&self.template, options, progress)?;
        let template = Template::of(&empty, self.rules.as_deref()).ok_or_else(refused)?;
        if !is_fillable(&empty, &template) {
            return Err(refused());
        }
        let made = filling(book, known.map(|it| &it.format), table, &template.format);
        if made.sheets.first().is_none_or(|sheet| sheet.matched == 0) {
            return Err(WorkError::NothingFits { file: file_name(&self.file) });
        }
        let sheets = sheets(&self.template, &made)?;
        let originals = [self.file.as_path(), self.template.as_path()];
        let written =
            FilledTemplate::write(&self.template, &sheets, &self.target, &originals, progress)?;
        let again = open(written.path(), options, progress)?;
        same(&empty, &again, &made)?;
        let findings = match Template::of(&again, self.rules.as_deref()) {
            Some(filled) if filled.format.main.fields == template.format.main.fields => {
                check(&again, &filled.format, &filled.rules).findings
            }
            _ => return Err(WorkError::FilledDiffers { cell: template.format.main.name }),
        };
        written.place()?;
        Ok(Filled {
            path: self.target.display().to_string(),
            format: template.format.called(),
            sheets: made.sheets.iter().map(|it| (it.name.clone(), it.records.len())).collect(),
            left_out: made.left_out,
            empty: made.empty,
            findings,
        })
    }
}

/// Whether a workbook is an upload template in a format that can be filled: an `.xls` is none.
pub fn is_fillable(workbook: &Workbook, template: &Template) -> bool {
    template.format.layout == Layout::Upload
        && matches!(workbook.format, SourceFormat::Xlsx | SourceFormat::Xlsm)
}

impl Desk {
    /// Fills a draft's own original, where that is a template, with the draft's table, and saves it
    /// at `target`; gives its size.
    pub fn save_filled(
        &self,
        draft: &Draft,
        target: &Path,
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<u64, WorkError> {
        self.home().outside(target)?;
        let book = self.book(draft, books, progress)?;
        let template = book.template.as_ref();
        let name = &draft.source.name;
        let table = shape(&book.workbook, template, &draft.resources[0].recipe, name)?.value;
        let original = self.original(draft, progress)?;
        let fill = Fill {
            file: original.path().to_owned(),
            template: original.path().to_owned(),
            target: target.to_owned(),
            recipe: draft.resources[0].recipe.clone(),
            rules: Some(self.home().root().to_owned()),
        };
        fill.with_table(&book.workbook, template, &table, &self.known_options(draft), progress)?;
        let facts = std::fs::metadata(target);
        facts.map(|facts| facts.len()).map_err(|error| WorkError::home(target, error))
    }
}

/// The sheets with the names of their parts in the package.
fn sheets(template: &Path, made: &Filling) -> Result<Vec<FilledSheet>, WorkError> {
    let parts = sheet_parts(template)?;
    let part = |name: &str| parts.iter().find(|(known, _)| known == name);
    let sheets = made.sheets.iter().filter_map(|sheet| {
        let (_, part) = part(&sheet.name)?;
        let records = sheet.records.iter().map(|record| record.iter().map(cell).collect());
        Some(FilledSheet { part: part.clone(), first: sheet.first, records: records.collect() })
    });
    Ok(sheets.collect())
}

fn cell((column, value): &(u32, vitrina_clean::sipot::Value)) -> (u32, FilledCell) {
    let value = match value {
        vitrina_clean::sipot::Value::Text(text) => FilledCell::Text(text.clone()),
        vitrina_clean::sipot::Value::Number(number) => FilledCell::Number(*number),
    };
    (*column, value)
}

/// Whether the filled workbook holds the template's own cells above the records, and the records
/// as they were meant; every other sheet is as it was.
fn same(empty: &Workbook, filled: &Workbook, made: &Filling) -> Result<(), WorkError> {
    let differs = |sheet: &str, row: u32, column: u32| WorkError::FilledDiffers {
        cell: format!("{sheet}!{}{}", vitrina_model::column_letters(column), row + 1),
    };
    for (before, after) in empty.sheets.iter().zip(&filled.sheets) {
        let records = made.sheets.iter().find(|sheet| sheet.name == before.name);
        let first = records.map_or(u32::MAX, |sheet| sheet.first);
        let mut kept = before.rows_in(0..first);
        for cells in after.rows_in(0..first) {
            let old =
                kept.next().filter(|old| old.row() == cells.row() && old.iter().eq(cells.iter()));
            old.ok_or_else(|| differs(&before.name, cells.row(), 0))?;
        }
        if let Some(lost) = kept.next() {
            return Err(differs(&before.name, lost.row(), 0));
        }
        let Some(records) = records else { continue };
        for (row, record) in (first..).zip(&records.records) {
            let cells = after.row(row);
            for (column, value) in record {
                let is_same = match (value, cells.get(*column)) {
                    (vitrina_clean::sipot::Value::Text(text), Cell::Text(read)) => text == read,
                    (vitrina_clean::sipot::Value::Number(it), Cell::Number(read)) => {
                        it.to_bits() == read.to_bits()
                    }
                    _ => false,
                };
                if !is_same {
                    return Err(differs(&before.name, row, *column));
                }
            }
        }
    }
    let whole = empty.sheets.len() == filled.sheets.len();
    if whole { Ok(()) } else { Err(differs("", 0, 0)) }
}
