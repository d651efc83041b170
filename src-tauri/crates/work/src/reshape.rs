//! Another recipe from what a person changes on the sheet: only what is given changes.

use vitrina_formats::read::is_encoding;
use vitrina_model::{
    CellAddress, DateOrder, DecimalMark, DraftId, FieldChoice, FieldType, MergedCells, PersonId,
    Place, Progress, Recipe, Rect, Resources, RowRole, SheetChoice, TextReading,
};
use vitrina_store::Draft;

use crate::tables::resource;
use crate::{Desk, OpenBook, Shaped, TableFacts, WorkError, Workbooks};

/// What a person changes. A `None` inside of a `Some` takes a decision back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reshape {
    /// How a text file is to be read; with another separator its table is found anew.
    pub reading: Option<TextReading>,
    /// Another sheet, by index; its table is found anew.
    pub sheet: Option<usize>,
    /// Another box.
    pub area: Option<Rect>,
    /// First and last header row.
    pub header_rows: Option<(u32, u32)>,
    /// Decisions about columns.
    pub columns: Vec<ReshapeColumn>,
    /// What a person says of rows; nothing takes it back.
    pub rows: Vec<(u32, Option<RowRole>)>,
    /// What becomes of cells under merged ranges.
    pub merged: Option<MergedCells>,
    /// Forget box, header and rows that a person chose.
    pub find_again: bool,
}

/// What a person decides about one column of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReshapeColumn {
    /// Column of the sheet.
    pub source: u32,
    /// Another name.
    pub name: Option<Option<String>>,
    /// Another type.
    pub kind: Option<Option<FieldType>>,
    /// Another decimal mark.
    pub decimal: Option<Option<DecimalMark>>,
    /// Another order of day and month.
    pub order: Option<Option<DateOrder>>,
    /// All values that say that there is none.
    pub missing: Option<Option<Vec<String>>>,
}

impl Desk {
    /// Changes the recipe of one of a draft's tables where the new one gives a table; otherwise
    /// nothing changes.
    pub fn reshape(
        &mut self,
        id: &DraftId,
        by: &PersonId,
        (at, change): (usize, &Reshape),
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Draft, WorkError> {
        let mut draft = self.draft(id)?;
        if let Some(reading) = &change.reading {
            draft.resources = reread(&draft.resources, reading)?;
        }
        let file = draft.source.name.as_str();
        let book = self.book(&draft, books, progress)?;
        let before = &resource(&draft, at)?.recipe;
        let shaped = book.shaped(before, file, progress)?;
        let recipe = Sketch { book: &book, shaped: &shaped, file }.apply(before, change)?;
        let after = book.shaped(&recipe, file, progress)?;
        let facts = after.table.as_ref();
        let facts = facts.ok_or_else(|| WorkError::NoTable { file: file.to_owned() })?;
        let sheet = book.sheet(after.sheet).map(|sheet| sheet.name.as_str()).unwrap_or_default();
        names_apart(facts, &recipe, change, sheet)?;
        self.keep_tables(&draft, by, draft.resources.reshaped(at, recipe), books, progress)
    }
}

/// The tables of the file as `reading` reads it. Another separator makes other cells of it, where
/// box, header and columns mean nothing.
fn reread(resources: &Resources, reading: &TextReading) -> Result<Resources, WorkError> {
    if let Some(label) = reading.encoding.as_ref().filter(|label| !is_encoding(label)) {
        let (value, place) = (label.clone(), Place::Whole);
        return Err(WorkError::BadShape { part: "encoding", value, place });
    }
    Ok(resources.each(|recipe| {
        let reading = reading.clone();
        if recipe.reading.delimiter == reading.delimiter {
            return Recipe { reading, ..recipe.clone() };
        }
        Recipe { reading, ..Recipe::default() }
    }))
}

/// The sheet that a change is drawn on.
struct Sketch<'a> {
    book: &'a OpenBook,
    shaped: &'a Shaped,
    file: &'a str,
}

impl Sketch<'_> {
    fn apply(&self, recipe: &Recipe, change: &Reshape) -> Result<Recipe, WorkError> {
        let mut next = recipe.clone();
        let sheet = change.sheet.unwrap_or(self.shaped.sheet);
        if sheet != self.shaped.sheet {
            let (reading, sheet) = (next.reading, self.book.choice(sheet, self.file)?);
            next = Recipe { reading, sheet, damaged: next.damaged, ..Recipe::default() };
        }
        if change.find_again {
            (next.area, next.header_rows) = (None, None);
            next.rows.clear();
        }
        if let Some(area) = change.area {
            self.check_area(sheet, area)?;
            next.area = Some(area);
            let inside = |rows: &(u32, u32)| area.top <= rows.0 && rows.1 <= area.bottom;
            next.header_rows = next.header_rows.filter(inside);
        }
        if let Some(rows) = change.header_rows {
            self.check_header(sheet, rows, next.area)?;
            next.header_rows = Some(rows);
        }
        let rows = !next.rows.is_empty() || !change.rows.is_empty();
        let given = next.area.is_some() || next.header_rows.is_some() || rows;
        if given && self.book.workbook.sheets.len() > 1 && next.sheet == SheetChoice::First {
            // A box belongs to the sheet that it was drawn on.
            next.sheet = self.book.choice(sheet, self.file)?;
        }
        for (row, role) in &change.rows {
            match role {
                Some(role) => next.rows.insert(*row, *role),
                None => next.rows.remove(row),
            };
        }
        next.merged = change.merged.or(next.merged);
        for column in &change.columns {
            self.decide(&mut next, sheet, column)?;
        }
        Ok(next)
    }

    fn check_area(&self, sheet: usize, area: Rect) -> Result<(), WorkError> {
        let extent = self.book.extents.get(sheet).copied().flatten();
        let ordered = area.top <= area.bottom && area.left <= area.right;
        let inside = |extent: Rect| area.bottom <= extent.bottom && area.right <= extent.right;
        if ordered && extent.is_some_and(inside) {
            return Ok(());
        }
        let value = if ordered { area.to_string() } else { String::new() };
        Err(WorkError::BadShape { part: "box", value, place: self.place(sheet) })
    }

    fn check_header(
        &self,
        sheet: usize,
        (first, last): (u32, u32),
        area: Option<Rect>,
    ) -> Result<(), WorkError> {
        let extent = self.book.extents.get(sheet).copied().flatten();
        let within = |rect: Rect| rect.top <= first && last <= rect.bottom;
        let inside = area.map_or(extent.is_some_and(|rect| last <= rect.bottom), within);
        if first <= last && inside {
            return Ok(());
        }
        let value = format!("{}–{}", u64::from(first) + 1, u64::from(last) + 1);
        Err(WorkError::BadShape { part: "header_rows", value, place: self.place(sheet) })
    }

    fn decide(
        &self,
        recipe: &mut Recipe,
        sheet: usize,
        column: &ReshapeColumn,
    ) -> Result<(), WorkError> {
        let mut choice = recipe.fields.remove(&column.source).unwrap_or_default();
        if let Some(name) = &column.name {
            let name = name.as_deref().map(str::trim);
            if name == Some("") {
                let row = self.shaped.table.as_ref().and_then(|facts| facts.header_rows.last());
                let cell = CellAddress { row: row.copied().unwrap_or(0), column: column.source };
                let sheet = self.book.sheet(sheet).map(|sheet| sheet.name.clone());
                let place = Place::Cell { sheet: sheet.unwrap_or_default(), cell };
                return Err(WorkError::BadShape { part: "column", value: String::new(), place });
            }
            // The header's own name is no decision.
            let own = name.filter(|name| self.header(column.source) != Some(*name));
            choice.name = own.map(str::to_owned);
        }
        if let Some(kind) = column.kind {
            choice.kind = kind;
        }
        read(&mut choice, column);
        if choice != FieldChoice::default() {
            recipe.fields.insert(column.source, choice);
        }
        Ok(())
    }

    /// The name that the header gives a column of the table.
    fn header(&self, source: u32) -> Option<&str> {
        let facts = self.shaped.table.as_ref()?;
        let at = facts.columns.iter().position(|column| column.source == source)?;
        facts.headers.get(at).map(String::as_str)
    }

    fn place(&self, sheet: usize) -> Place {
        let name = self.book.sheet(sheet).map(|sheet| sheet.name.clone());
        name.map_or(Place::Whole, |sheet| Place::Sheet { sheet })
    }
}

/// Puts in how the texts of the column are read.
fn read(choice: &mut FieldChoice, column: &ReshapeColumn) {
    if let Some(decimal) = column.decimal {
        choice.decimal = decimal;
    }
    if let Some(order) = column.order {
        choice.order = order;
    }
    if let Some(missing) = &column.missing {
        choice.missing.clone_from(missing);
    }
}

/// No column that was named now may be called as another one: citizens could not tell them apart.
fn names_apart(
    facts: &TableFacts,
    recipe: &Recipe,
    change: &Reshape,
    sheet: &str,
) -> Result<(), WorkError> {
    let plain = |name: &str| name.trim().to_lowercase();
    let name = |at: usize| {
        let chosen = recipe.fields.get(&facts.columns[at].source);
        let chosen = chosen.and_then(|choice| choice.name.clone());
        plain(&chosen.unwrap_or_else(|| facts.headers[at].clone()))
    };
    let names: Vec<String> = (0..facts.columns.len()).map(name).collect();
    let row = facts.header_rows.last().copied().unwrap_or(facts.area.top);
    for column in &change.columns {
        let own = facts.columns.iter().position(|known| known.source == column.source);
        let renames = matches!(column.name, Some(Some(_)));
        let others = |own: usize| names.iter().enumerate().filter(move |(at, _)| *at != own);
        let apart = own.is_some_and(|own| !renames || others(own).all(|(_, it)| *it != names[own]));
        if !apart {
            let cell = CellAddress { row, column: column.source };
            let place = Place::Cell { sheet: sheet.to_owned(), cell };
            let value = column.name.clone().flatten();
            let value = value.unwrap_or_else(|| vitrina_model::column_letters(column.source));
            return Err(WorkError::BadShape { part: "column", value, place });
        }
    }
    Ok(())
}
