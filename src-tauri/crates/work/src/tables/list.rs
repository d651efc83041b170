//! The tables of a file beside those of a dataset.

use std::sync::Arc;

use serde::Serialize;
use vitrina_model::{Finding, ForeignKey, Progress, Rect, Resource, Visibility};
use vitrina_store::Draft;

use crate::dataset::Dataset;
use crate::{OpenBook, Shaped, WorkError};

/// A table that stands in the file, or that a person drew there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FileTable {
    /// Index of its sheet.
    pub sheet: usize,
    /// Name of its sheet.
    pub sheet_name: String,
    /// Whether the sheet's tab is hidden.
    pub hidden: bool,
    /// Header and body; nothing where an included table is not found any more.
    #[serde(rename = "box")]
    pub area: Option<Rect>,
    /// Which table of the dataset it is; nothing where it is left out.
    pub table: Option<usize>,
    /// Its name in files and addresses, where it is included.
    pub name: Option<String>,
    /// Its own title, where it has one.
    pub title: Option<String>,
    /// What its columns refer to.
    pub links: Vec<NamedLink>,
    /// Why links of it do not hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// A link as people say it: columns by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedLink {
    /// Columns of the table.
    pub columns: Vec<String>,
    /// Index of the other table.
    pub table: usize,
    /// Columns of the other table, as many.
    pub to: Vec<String>,
}

/// The index of a draft's table by its name in files, its title, or the name of its sheet.
pub fn table_named(draft: &Draft, tables: &[FileTable], name: &str) -> Result<usize, WorkError> {
    let names = draft.resources.names(&draft.metadata);
    let by_name = names.iter().position(|known| known == name);
    let by_title = || draft.resources.iter().position(|table| table.title.as_deref() == Some(name));
    let by_sheet = || tables.iter().find(|it| it.sheet_name == name).and_then(|it| it.table);
    let found = by_name.or_else(by_title).or_else(by_sheet);
    found.ok_or_else(|| WorkError::NoSuchTable { table: name.to_owned() })
}

/// Every table of the file in the order of its sheets, and those that were drawn by hand.
pub(super) fn all(
    draft: &Draft,
    book: &OpenBook,
    progress: &dyn Progress,
) -> Result<Vec<FileTable>, WorkError> {
    Listing { draft, book }.all(progress)
}

/// The links of each table by name, and why some do not hold.
struct Linked {
    named: Vec<Vec<NamedLink>>,
    broken: Vec<Vec<Finding>>,
}

/// A draft beside its file.
struct Listing<'a> {
    draft: &'a Draft,
    book: &'a OpenBook,
}

impl Listing<'_> {
    fn all(&self, progress: &dyn Progress) -> Result<Vec<FileTable>, WorkError> {
        let resources = &self.draft.resources;
        let shaped = self.book.shaped_all(resources, &self.draft.source.name, progress)?;
        let links = Linked { named: self.links(&shaped), broken: self.broken()? };
        let mut rest: Vec<(usize, usize, Option<Rect>)> = shaped
            .iter()
            .enumerate()
            .map(|(at, shaped)| (at, shaped.sheet, shaped.table.as_ref().map(|it| it.area)))
            .collect();
        let mut all = Vec::new();
        for sheet in 0..self.book.workbook.sheets.len() {
            for area in self.book.boxes(sheet, progress)?.iter() {
                let same = |(_, on, own): &(usize, usize, Option<Rect>)| {
                    *on == sheet && own.is_some_and(|own| meet(own, *area))
                };
                let included = rest.iter().position(same).map(|at| rest.remove(at));
                let (table, own) = included.map_or((None, None), |it| (Some(it.0), it.2));
                all.push(self.line(sheet, own.or(Some(*area)), table, &links));
            }
            // What a person drew where nothing was found.
            while let Some(at) = rest.iter().position(|(_, on, _)| *on == sheet) {
                let (table, _, area) = rest.remove(at);
                all.push(self.line(sheet, area, Some(table), &links));
            }
        }
        Ok(all)
    }

    /// Why links do not hold, table by table.
    fn broken(&self) -> Result<Vec<Vec<Finding>>, WorkError> {
        if self.draft.resources.iter().all(|table| table.foreign_keys.is_empty()) {
            return Ok(Vec::new());
        }
        Ok(Dataset::of(self.draft, self.book)?.broken)
    }

    /// The links of each table by the names of their columns; a column that is not there any more
    /// has none.
    fn links(&self, shaped: &[Arc<Shaped>]) -> Vec<Vec<NamedLink>> {
        let resources = &self.draft.resources;
        let name = |at: usize, source: u32| {
            let facts = shaped.get(at)?.table.as_ref()?;
            let column = facts.columns.iter().find(|column| column.source == source)?;
            Some(column.field.name.clone())
        };
        let names = |at: usize, sources: &[u32]| -> Vec<String> {
            sources.iter().map(|source| name(at, *source).unwrap_or_default()).collect()
        };
        let link = |at: usize, key: &ForeignKey| {
            let table = resources.position(key.table.as_deref())?;
            Some(NamedLink { columns: names(at, &key.columns), table, to: names(table, &key.to) })
        };
        let all = |(at, table): (usize, &Resource)| {
            table.foreign_keys.iter().filter_map(|key| link(at, key)).collect()
        };
        resources.iter().enumerate().map(all).collect()
    }

    fn line(
        &self,
        sheet: usize,
        area: Option<Rect>,
        table: Option<usize>,
        linked: &Linked,
    ) -> FileTable {
        let at = self.book.sheet(sheet);
        let names = self.draft.resources.names(&self.draft.metadata);
        FileTable {
            sheet,
            sheet_name: at.map(|sheet| sheet.name.clone()).unwrap_or_default(),
            hidden: at.is_some_and(|sheet| sheet.visibility != Visibility::Visible),
            area,
            table,
            name: table.and_then(|at| names.get(at).cloned()),
            title: table.and_then(|at| self.draft.resources.get(at)?.title.clone()),
            links: table.and_then(|at| linked.named.get(at).cloned()).unwrap_or_default(),
            findings: table.and_then(|at| linked.broken.get(at).cloned()).unwrap_or_default(),
        }
    }
}

/// Whether two boxes have a cell in common.
fn meet(one: Rect, other: Rect) -> bool {
    one.top <= other.bottom
        && other.top <= one.bottom
        && one.left <= other.right
        && other.left <= one.right
}
