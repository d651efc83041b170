//! What is written: the tables of a dataset, what is said about it, and in which words.

use std::path::Path;

use jiff::Timestamp;
use vitrina_model::{FileFormat, Metadata, Table, Words};

use super::place::same_file;
use super::{WriteError, datapackage};

/// A dataset on its way into files.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// Its tables in their order, at least one.
    pub tables: &'a [DocumentTable<'a>],
    /// The file that was read, which must not be replaced; nothing where it is somewhere safe.
    pub original: Option<&'a Path>,
    /// Its description.
    pub metadata: &'a Metadata,
    /// Name of the files about the whole dataset, without extension: one path segment.
    pub stem: &'a str,
    /// Name of the web page, `index.html` for instance: one path segment.
    pub page: &'a str,
    /// The words of the pages, in the language of their readers.
    pub words: &'a dyn Words,
    /// When the data was last changed; the same moment gives the same bytes.
    pub modified: Option<Timestamp>,
}

/// A table of a dataset.
#[derive(Clone, Debug)]
pub struct DocumentTable<'a> {
    /// The table.
    pub table: &'a Table<'a>,
    /// Name of its files without extension: one path segment, apart from those of the others.
    pub name: &'a str,
    /// Its title, where it is not the dataset's.
    pub title: Option<&'a str>,
    /// What its columns refer to.
    pub links: Vec<Link>,
}

/// Columns of one table that refer to as many of another (Table Schema v2, "Foreign Keys").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Indexes of this table's columns.
    pub columns: Vec<usize>,
    /// Index of the other table.
    pub table: usize,
    /// Indexes of the other table's columns.
    pub to: Vec<usize>,
}

impl<'a> DocumentTable<'a> {
    /// A table that is the whole dataset, or knows nothing of its neighbours.
    pub fn plain(table: &'a Table<'a>, name: &'a str) -> DocumentTable<'a> {
        DocumentTable { table, name, title: None, links: Vec::new() }
    }
}

impl<'a> Document<'a> {
    /// Whether there is more than one table.
    pub(super) fn several(&self) -> bool {
        self.tables.len() > 1
    }

    /// Records of all tables.
    pub(super) fn rows(&self) -> u64 {
        self.tables.iter().map(|part| part.table.rows()).sum()
    }

    /// Columns of all tables.
    pub(super) fn columns(&self) -> u32 {
        self.tables.iter().map(|part| part.table.columns.len() as u32).sum()
    }

    /// The dataset's title, or what it is called.
    pub(super) fn title(&self) -> &'a str {
        self.metadata.title.as_deref().unwrap_or(self.stem)
    }

    /// A table's title, or the dataset's.
    pub(super) fn title_of(&self, part: &DocumentTable<'a>) -> &'a str {
        part.title.unwrap_or_else(|| self.title())
    }

    /// `name` with `extension`; never that of the page or of the data package, which would replace
    /// it.
    pub(super) fn file(&self, name: &str, extension: &str) -> String {
        let file = format!("{name}.{extension}");
        let taken = [datapackage::NAME, self.page].iter().any(|it| it.eq_ignore_ascii_case(&file));
        if taken { format!("{name}-data.{extension}") } else { file }
    }

    /// The names of the files in `format`.
    fn names(&self, format: FileFormat) -> Vec<String> {
        let each = |extension| self.tables.iter().map(|it| self.file(it.name, extension)).collect();
        match format {
            FileFormat::Csv => each("csv"),
            FileFormat::Json => each("json"),
            FileFormat::Parquet => each("parquet"),
            FileFormat::Xlsx => vec![self.file(self.stem, "xlsx")],
            FileFormat::Html => vec![self.page.to_owned()],
            FileFormat::Datapackage => vec![datapackage::NAME.to_owned()],
        }
    }

    /// Refuses to put one of the `formats` in the place of the file that was read.
    pub(super) fn spare_original(
        &self,
        formats: &[FileFormat],
        directory: &Path,
    ) -> Result<(), WriteError> {
        let Some(original) = self.original else { return Ok(()) };
        let names = formats.iter().flat_map(|format| self.names(*format));
        match names.map(|name| directory.join(name)).find(|path| same_file(path, original)) {
            Some(path) => Err(WriteError::WouldReplaceOriginal { path }),
            None => Ok(()),
        }
    }
}
