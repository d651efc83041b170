//! A table and its description into open files: all formats in one pass, whole or not at all.

use std::path::Path;

use jiff::Timestamp;
use vitrina_model::{Batch, FileFormat, Metadata, PackagedFile, Progress, Stage, Table, Words};

mod atomic;
mod cells;
mod contact;
mod csv;
mod datapackage;
mod error;
mod html;
mod json;
mod page;
mod parquet;
mod place;
mod receipt;
mod said;
mod text;
mod xlsx;

pub use cells::Cells;
pub use error::WriteError;
pub use receipt::receipt_page;

use atomic::Sealed;
use place::{place_all, same_file};

/// Rows that all writers see at a time.
const BATCH: usize = 8_192;

/// What is written: a table, what is said about it, and in which words.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// The table.
    pub table: &'a Table<'a>,
    /// The file that was read, which must not be replaced; nothing where it is somewhere safe.
    pub original: Option<&'a Path>,
    /// Its description.
    pub metadata: &'a Metadata,
    /// Name of the data files without extension: one path segment.
    pub stem: &'a str,
    /// Name of the web page, `index.html` for instance: one path segment.
    pub page: &'a str,
    /// The words of the pages, in the language of their readers.
    pub words: &'a dyn Words,
    /// When the data was last changed; the same moment gives the same bytes.
    pub modified: Option<Timestamp>,
}

impl Document<'_> {
    /// The name of the data file with `extension`; never that of the page or of the data package,
    /// which would replace it.
    fn file(&self, extension: &str) -> String {
        let name = format!("{}.{extension}", self.stem);
        let taken = [datapackage::NAME, self.page].iter().any(|it| it.eq_ignore_ascii_case(&name));
        if taken { format!("{}-data.{extension}", self.stem) } else { name }
    }

    /// The name of the file in `format`.
    fn name(&self, format: FileFormat) -> String {
        match format {
            FileFormat::Csv => self.file("csv"),
            FileFormat::Json => self.file("json"),
            FileFormat::Parquet => self.file("parquet"),
            FileFormat::Xlsx => self.file("xlsx"),
            FileFormat::Html => self.page.to_owned(),
            FileFormat::Datapackage => datapackage::NAME.to_owned(),
        }
    }

    /// Refuses to put one of the `formats` in the place of the file that was read.
    fn spare_original(&self, formats: &[FileFormat], directory: &Path) -> Result<(), WriteError> {
        let Some(original) = self.original else { return Ok(()) };
        let mut targets = formats.iter().map(|format| directory.join(self.name(*format)));
        match targets.find(|target| same_file(target, original)) {
            Some(path) => Err(WriteError::WouldReplaceOriginal { path }),
            None => Ok(()),
        }
    }
}

/// One output format while a table passes by. A writer sees every batch once, from the top.
/// Deliberately absent: names of people, paths of the original, anything but the document.
pub trait WriteFormat {
    /// Takes in the next rows.
    fn batch(&mut self, batch: &Batch) -> Result<(), WriteError>;

    /// Brings the file to the disk, knowing the `files` that were finished before it and the
    /// formats that are `coming` after it.
    fn finish(
        self: Box<Self>,
        files: &[PackagedFile],
        coming: &[FileFormat],
    ) -> Result<Finished, WriteError>;
}

/// A file that is complete and waits for its name.
pub struct Finished {
    file: PackagedFile,
    sealed: Sealed,
}

impl Finished {
    fn new(format: FileFormat, path: String, rows: u64, columns: u32, sealed: Sealed) -> Finished {
        let (bytes, sha256) = (sealed.bytes, sealed.sha256);
        Finished { file: PackagedFile { path, format, bytes, sha256, rows, columns }, sealed }
    }
}

/// Starts a file of one format in a folder.
type Open = for<'d> fn(&'d Document<'d>, &Path) -> Result<Box<dyn WriteFormat + 'd>, WriteError>;

/// Every format, in the order in which files are finished: the page names the data files, and the
/// data package names all.
const FORMATS: &[(FileFormat, Open)] = &[
    (FileFormat::Csv, csv::open),
    (FileFormat::Json, json::open),
    (FileFormat::Parquet, parquet::open),
    (FileFormat::Xlsx, xlsx::open),
    (FileFormat::Html, html::open),
    (FileFormat::Datapackage, datapackage::open),
];

/// Writes `document` in all `formats` into `directory`, reading the table once. The files appear
/// together at the end, replacing files of the same name, but never the original; after an error
/// or a stop the folder is as it was. They are in the order in which they were finished.
pub fn write_all(
    document: &Document<'_>,
    formats: &[FileFormat],
    directory: &Path,
    progress: &dyn Progress,
) -> Result<Vec<PackagedFile>, WriteError> {
    let total = document.table.rows();
    progress.at(Stage::WRITE, 0, total)?;
    let chosen: Vec<_> = FORMATS.iter().filter(|(format, _)| formats.contains(format)).collect();
    let coming: Vec<FileFormat> = chosen.iter().map(|(format, _)| *format).collect();
    document.spare_original(&coming, directory)?;
    let writers: Result<Vec<_>, _> =
        chosen.iter().map(|(_, open)| open(document, directory)).collect();
    let mut writers = writers?;
    let mut done = 0;
    for batch in document.table.batches(BATCH) {
        for writer in &mut writers {
            writer.batch(&batch)?;
        }
        done += batch.len() as u64;
        progress.at(Stage::WRITE, done, total)?;
    }
    let (mut files, mut sealed) = (Vec::new(), Vec::new());
    for (index, writer) in writers.into_iter().enumerate() {
        let finished = writer.finish(&files, &coming[index + 1..])?;
        files.push(finished.file);
        sealed.push(finished.sealed);
        progress.at(Stage::WRITE, done, total)?;
    }
    place_all(sealed)?;
    Ok(files)
}
