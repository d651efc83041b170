//! The tables of a dataset: which of the file's tables are included, what they are called, how they
//! are linked.

use vitrina_model::{
    DraftId, ForeignKey, PersonId, Progress, Recipe, Rect, Resource, Resources, slug,
};
use vitrina_store::{Act, Draft};

use crate::desk::now;
use crate::{Desk, WorkError, Workbooks};

mod guess;
mod list;

pub use list::{FileTable, NamedLink, table_named};

impl Desk {
    /// Every table of the file in the order of its sheets, and those of the dataset that were drawn
    /// by hand.
    pub fn tables(
        &self,
        draft: &Draft,
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Vec<FileTable>, WorkError> {
        let book = self.book(draft, books, progress)?;
        list::all(draft, &book, progress)
    }

    /// The recipe of one of a draft's tables.
    pub fn recipe<'d>(&self, draft: &'d Draft, at: usize) -> Result<&'d Recipe, WorkError> {
        Ok(&resource(draft, at)?.recipe)
    }

    /// The index of a sheet by its number from one, or its name.
    pub fn sheet_index(
        &self,
        draft: &Draft,
        sheet: &str,
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<usize, WorkError> {
        let book = self.book(draft, books, progress)?;
        let sheets = &book.workbook.sheets;
        let number = sheet.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let number = number.filter(|index| *index < sheets.len());
        let found = number.or_else(|| sheets.iter().position(|known| known.name == sheet));
        let file = draft.source.name.clone();
        found.ok_or_else(|| WorkError::NoSheet { file, sheet: sheet.to_owned() })
    }

    /// Includes the table in `area` of a sheet, or the only or first one of the sheet. It is called
    /// as the sheet is, and linked where a column names the sheet.
    pub fn add_table(
        &mut self,
        id: &DraftId,
        by: &PersonId,
        (sheet, area): (usize, Option<Rect>),
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Draft, WorkError> {
        let draft = self.draft(id)?;
        let file = draft.source.name.as_str();
        let book = self.book(&draft, books, progress)?;
        let choice = book.choice(sheet, file)?;
        // The first table of a sheet is found again next month, wherever it begins.
        let first = book.boxes(sheet, progress)?.first().copied();
        let recipe = Recipe {
            sheet: choice,
            area: area.filter(|it| Some(*it) != first),
            reading: draft.resources.reading().clone(),
            ..Recipe::default()
        };
        if book.shaped(&recipe, file, progress)?.table.is_none() {
            return Err(WorkError::NoTable { file: file.to_owned() });
        }
        let title = book.sheet(sheet).map(|sheet| sheet.name.trim().to_owned());
        let name = draft.resources.free_name(title.as_deref().unwrap_or_default(), &draft.metadata);
        let title = title.filter(|title| !title.is_empty());
        let table = Resource { name: Some(name), title, recipe, foreign_keys: Vec::new() };
        let resources = draft.resources.and(table).map_err(|_| WorkError::no_table(file))?;
        let resources = guess::linked(&resources, &book, file, progress)?;
        self.keep_tables(&draft, by, resources, books, progress)
    }

    /// Leaves a table out of the dataset, with the links to it; the last one stays.
    pub fn remove_table(
        &mut self,
        id: &DraftId,
        by: &PersonId,
        at: usize,
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Draft, WorkError> {
        let draft = self.draft(id)?;
        resource(&draft, at)?;
        let resources = draft.resources.without(at).map_err(|_| WorkError::LastTable)?;
        self.keep_tables(&draft, by, resources, books, progress)
    }

    /// Gives a table another name in files and addresses, or another title; an empty one takes it
    /// away.
    pub fn name_table(
        &mut self,
        id: &DraftId,
        by: &PersonId,
        at: usize,
        (name, title): (Option<&str>, Option<&str>),
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Draft, WorkError> {
        let draft = self.draft(id)?;
        let table = resource(&draft, at)?;
        let given = |new: Option<&str>, old: &Option<String>| match new.map(str::trim) {
            None => old.clone(),
            Some("") => None,
            Some(text) => Some(text.to_owned()),
        };
        let (new, title) = (given(name, &table.name), given(title, &table.title));
        let bad = || WorkError::BadValue {
            property: "name".to_owned(),
            value: name.unwrap_or_default().to_owned(),
        };
        if new.as_ref().is_some_and(|new| slug(new) != *new) {
            return Err(bad());
        }
        let resources = draft.resources.called(at, new, title).map_err(|_| bad())?;
        self.keep_tables(&draft, by, resources, books, progress)
    }

    /// Says what columns of a table refer to; replaces all its links.
    pub fn link_table(
        &mut self,
        id: &DraftId,
        by: &PersonId,
        at: usize,
        links: &[NamedLink],
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Draft, WorkError> {
        let draft = self.draft(id)?;
        resource(&draft, at)?;
        let book = self.book(&draft, books, progress)?;
        let shaped = book.shaped_all(&draft.resources, &draft.source.name, progress)?;
        let sources = |table: usize, names: &[String]| {
            let facts = shaped.get(table).and_then(|shaped| shaped.table.as_ref());
            let find = |name: &String| {
                let columns = facts.into_iter().flat_map(|facts| &facts.columns);
                let found = columns.clone().find(|column| column.field.name == *name);
                let bad = || WorkError::BadValue { property: "column".into(), value: name.clone() };
                found.map(|column| column.source).ok_or_else(bad)
            };
            names.iter().map(find).collect::<Result<Vec<u32>, _>>()
        };
        let mut tables: Vec<Resource> = draft.resources.to_vec();
        let mut keys = Vec::new();
        for link in links {
            let other = resource(&draft, link.table)?.name.clone();
            let (columns, to) = (sources(at, &link.columns)?, sources(link.table, &link.to)?);
            keys.push(ForeignKey { columns, table: other, to });
        }
        tables[at].foreign_keys = keys;
        let bad = |_| WorkError::BadValue { property: "column".into(), value: String::new() };
        self.keep_tables(&draft, by, Resources::new(tables).map_err(bad)?, books, progress)
    }

    /// Puts other tables in the place of a draft's, and sums them up for the list.
    pub(crate) fn keep_tables(
        &mut self,
        draft: &Draft,
        by: &PersonId,
        resources: Resources,
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Draft, WorkError> {
        let book = self.book(draft, books, progress)?;
        let shaped = book.shaped_all(&resources, &draft.source.name, progress)?;
        let done = self.store.change(&draft.id, by, Act::Shape(resources), now())?;
        self.sum_up(&draft.source.sha256, &done.resources, &book, &shaped);
        Ok(done)
    }
}

/// The table of a draft with that index.
pub(crate) fn resource(draft: &Draft, at: usize) -> Result<&Resource, WorkError> {
    let number = || (at as u64 + 1).to_string();
    draft.resources.get(at).ok_or_else(|| WorkError::NoSuchTable { table: number() })
}
