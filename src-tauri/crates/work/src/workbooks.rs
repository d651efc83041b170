//! The workbooks that are open in a window: each is read once, and shaped once by each recipe.

use std::ptr;
use std::sync::Arc;

use vitrina_formats::read::Reading;
use vitrina_model::{
    Digest, Outcome, Progress, Recipe, Rect, Resources, Sheet, SheetChoice, SourceFormat, Stage,
    Table, TextReading, Workbook,
};
use vitrina_store::Draft;

use crate::convert::missing_sheet;
use crate::facts::{Shaped, TableFacts};
use crate::shelf::Shelf;
use crate::{Desk, Template, WorkError};

/// How many workbooks are kept, and what they may take together.
const MOST: usize = 3;
const BYTES: u64 = 1 << 30;
/// How many recipes are remembered of each: undo and redo go to and fro between a few.
const RECIPES: usize = 6;
/// How many tables a dataset may have beside; sheets whose boxes are remembered.
const TABLES: usize = 250;

/// The open workbooks by the digest of their file and how it was read.
pub struct Workbooks {
    books: Shelf<(Digest, TextReading), OpenBook>,
}

impl Default for Workbooks {
    fn default() -> Workbooks {
        Workbooks { books: Shelf::new(MOST, BYTES) }
    }
}

impl Workbooks {
    /// The workbook of that digest, read with `read` where it is not open.
    pub(crate) fn get(
        &self,
        (sha256, reading): (&Digest, &TextReading),
        progress: &dyn Progress,
        read: impl FnOnce() -> Result<(Workbook, Option<Template>), WorkError>,
    ) -> Result<Arc<OpenBook>, WorkError> {
        self.books.get(&(*sha256, reading.clone()), (Stage::READ, progress), || {
            let (workbook, template) = read()?;
            let book = OpenBook::of(workbook, template);
            let bytes = book.bytes();
            Ok((book, bytes))
        })
    }
}

/// An open workbook with what was found on its sheets.
pub struct OpenBook {
    /// As it was read.
    pub workbook: Workbook,
    /// What it was recognised as.
    pub template: Option<Template>,
    /// The filled part of each sheet.
    pub extents: Vec<Option<Rect>>,
    shaped: Shelf<Recipe, Shaped>,
    boxes: Shelf<usize, Vec<Rect>>,
}

impl OpenBook {
    fn of(workbook: Workbook, template: Option<Template>) -> OpenBook {
        OpenBook {
            extents: workbook.sheets.iter().map(Sheet::extent).collect(),
            workbook,
            template,
            shaped: Shelf::new(RECIPES + TABLES, u64::MAX),
            boxes: Shelf::new(TABLES, u64::MAX),
        }
    }

    fn bytes(&self) -> u64 {
        let bytes = |sheet: &Sheet| {
            let parts = sheet.parts();
            11 * sheet.len() as u64 + 8 * parts.rows.len() as u64 + parts.strings.bytes()
        };
        self.workbook.sheets.iter().map(bytes).sum()
    }

    /// The sheet of that index.
    pub fn sheet(&self, index: usize) -> Option<&Sheet> {
        self.workbook.sheets.get(index)
    }

    /// Boxes of the tables on a sheet, from the top.
    pub fn boxes(
        &self,
        sheet: usize,
        progress: &dyn Progress,
    ) -> Result<Arc<Vec<Rect>>, WorkError> {
        self.boxes.get(&sheet, (Stage::SHAPE, progress), || {
            progress.at(Stage::SHAPE, 0, 0)?;
            let found = self.sheet(sheet).map(|at| vitrina_clean::boxes(&self.workbook, at));
            Ok((found.unwrap_or_default(), 0))
        })
    }

    /// What `recipe` makes of it; `file` is its name, for the words of a failure.
    pub fn shaped(
        &self,
        recipe: &Recipe,
        file: &str,
        progress: &dyn Progress,
    ) -> Result<Arc<Shaped>, WorkError> {
        if let Some(sheet) = missing_sheet(&self.workbook, recipe) {
            return Err(WorkError::NoSheet { file: file.to_owned(), sheet });
        }
        self.shaped.get(recipe, (Stage::SHAPE, progress), || {
            progress.at(Stage::SHAPE, 0, 0)?;
            let Outcome { value, mut findings } = {
                let template = self.template.as_ref().map(Template::parts);
                vitrina_clean::run_as(&self.workbook, recipe, template)
            };
            findings.splice(0..0, self.workbook.findings.iter().cloned());
            // Stable: within a severity they stay in the order of the data.
            findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
            let sheet = self.index_of(value.as_ref(), recipe);
            let table =
                value.map(|table| self.facts(table, sheet, recipe, progress)).transpose()?;
            Ok((Shaped { sheet, table, findings }, 0))
        })
    }

    /// What the recipes of all tables make of it, in their order.
    pub fn shaped_all(
        &self,
        resources: &Resources,
        file: &str,
        progress: &dyn Progress,
    ) -> Result<Vec<Arc<Shaped>>, WorkError> {
        resources.iter().map(|table| self.shaped(&table.recipe, file, progress)).collect()
    }

    /// How a recipe names a sheet: by its name, which next month's file has, too.
    pub(crate) fn choice(&self, sheet: usize, file: &str) -> Result<SheetChoice, WorkError> {
        let number = || u32::try_from(sheet + 1).unwrap_or(u32::MAX);
        let Some(chosen) = self.sheet(sheet) else {
            let sheet = number().to_string();
            return Err(WorkError::NoSheet { file: file.to_owned(), sheet });
        };
        let same = |other: &&Sheet| other.name == chosen.name;
        let unique = self.workbook.sheets.iter().filter(same).count() == 1;
        let by_name = || SheetChoice::Name(chosen.name.clone());
        Ok(if unique { by_name() } else { SheetChoice::Number(number()) })
    }

    fn facts(
        &self,
        table: Table<'_>,
        sheet: usize,
        recipe: &Recipe,
        progress: &dyn Progress,
    ) -> Result<TableFacts, WorkError> {
        let given = recipe.area.is_some() || recipe.header_rows.is_some();
        let mut others = Vec::new();
        if !given {
            others.extend(self.boxes(sheet, progress)?.iter().filter(|area| **area != table.area));
        }
        Ok(TableFacts::of(table, others))
    }

    /// The sheet of the table; else the one where a person would look for it.
    fn index_of(&self, table: Option<&Table<'_>>, recipe: &Recipe) -> usize {
        let sheets = &self.workbook.sheets;
        let of = |sheet: &Sheet| sheets.iter().position(|known| ptr::eq(known, sheet));
        let sheet = table
            .map(|table| table.sheet)
            .or_else(|| vitrina_clean::sheet_of(&self.workbook, &recipe.sheet));
        sheet.and_then(of).unwrap_or_default()
    }

    /// Whether it is a text file, which has no sheets of its own.
    pub fn is_text(&self) -> bool {
        matches!(self.workbook.format, SourceFormat::Csv | SourceFormat::Tsv)
    }
}

impl Desk {
    /// The workbook of a draft, read from the kept original where it is not open.
    pub fn book(
        &self,
        draft: &Draft,
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Arc<OpenBook>, WorkError> {
        let reading = draft.resources.reading();
        books.get((&draft.source.sha256, reading), progress, || {
            let original = self.original(draft, progress)?;
            self.read_known(
                original.path(),
                &draft.source.sha256,
                &draft.resources[0].recipe,
                progress,
            )
            .map(|book| self.known(book))
        })
    }

    /// How a draft's text file looks in each encoding that it may be in; nothing for other files.
    pub fn readings(
        &self,
        draft: &Draft,
        progress: &dyn Progress,
    ) -> Result<Vec<Reading>, WorkError> {
        let original = self.original(draft, progress)?;
        let recipe = &draft.resources[0].recipe;
        crate::readings(original.path(), &recipe.reading, &self.options(None, recipe))
    }
}
