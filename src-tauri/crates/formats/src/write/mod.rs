//! Tables and their description into open files: each table in one pass, whole or not at all.

use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::thread;

use vitrina_model::{Batch, FileFormat, PackagedFile, Progress, Stage};

mod atomic;
mod cells;
mod contact;
mod csv;
mod datapackage;
mod document;
mod error;
mod html;
mod json;
mod page;
mod parquet;
mod place;
mod receipt;
mod rows;
mod said;
mod template;
mod text;
mod xlsx;

pub use cells::Cells;
pub use document::{Document, DocumentTable, Link};
pub use error::WriteError;
pub use receipt::receipt_page;
pub use template::{FilledCell, FilledSheet, FilledTemplate};

use atomic::Sealed;
use place::place_all;

/// Rows that all writers see at a time.
const BATCH: usize = 8_192;

/// One output format while tables pass by, from the first row of the first table to the last of the
/// last. Deliberately absent: names of people, paths of the original, anything but the document.
pub trait WriteFormat {
    /// Takes in the next rows of a table, given by its index.
    fn batch(&mut self, table: usize, batch: &Batch) -> Result<(), WriteError>;

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
        let file = PackagedFile { path, format, table: None, bytes, sha256, rows, columns };
        Finished { file, sealed }
    }

    /// The same, as the file of one table.
    fn of(mut self, table: &str) -> Finished {
        self.file.table = Some(table.to_owned());
        self
    }
}

/// How a format spreads over files.
enum Spread {
    /// A file for each table, given by its index.
    Each(for<'d> fn(&'d Document<'d>, usize, &Path) -> Opened<'d>),
    /// One file for the dataset.
    Whole(for<'d> fn(&'d Document<'d>, &Path) -> Opened<'d>),
}

/// A file that was started.
type Opened<'d> = Result<Box<dyn WriteFormat + 'd>, WriteError>;

/// Every format, in the order in which files are finished: the page names the data files, and the
/// data package names all.
const FORMATS: &[(FileFormat, Spread)] = &[
    (FileFormat::Csv, Spread::Each(csv::open)),
    (FileFormat::Json, Spread::Each(json::open)),
    (FileFormat::Parquet, Spread::Each(parquet::open)),
    (FileFormat::Xlsx, Spread::Whole(xlsx::open)),
    (FileFormat::Html, Spread::Whole(html::open)),
    (FileFormat::Datapackage, Spread::Whole(datapackage::open)),
];

/// A writer, its format, and its table where it has one of its own.
struct Running<'d> {
    format: FileFormat,
    table: Option<usize>,
    file: Box<dyn WriteFormat + 'd>,
}

/// Starts every file of the chosen formats: those of the tables, table by table, then the others.
fn open_all<'d>(
    document: &'d Document<'d>,
    formats: &[FileFormat],
    directory: &Path,
) -> Result<Vec<Running<'d>>, WriteError> {
    let chosen = || FORMATS.iter().filter(|(format, _)| formats.contains(format));
    let mut writers = Vec::new();
    for at in 0..document.tables.len() {
        for (format, spread) in chosen() {
            let Spread::Each(open) = spread else { continue };
            let file = open(document, at, directory)?;
            writers.push(Running { format: *format, table: Some(at), file });
        }
    }
    for (format, spread) in chosen() {
        let Spread::Whole(open) = spread else { continue };
        writers.push(Running { format: *format, table: None, file: open(document, directory)? });
    }
    Ok(writers)
}

/// Gives every batch to `each`; the next one is read by another thread meanwhile.
fn ahead(
    batches: impl Iterator<Item = Batch> + Send,
    mut each: impl FnMut(Batch) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    thread::scope(|scope| {
        let (send, receive) = sync_channel(1);
        scope.spawn(move || {
            for batch in batches {
                // Nobody takes it any more where writing failed.
                if send.send(batch).is_err() {
                    return;
                }
            }
        });
        receive.into_iter().try_for_each(&mut each)
    })
}

/// Writes `document` in all `formats` into `directory`, reading each table once. The files appear
/// together at the end, replacing files of the same name, but never the original; after an error
/// or a stop the folder is as it was. They are in the order in which they were finished.
pub fn write_all(
    document: &Document<'_>,
    formats: &[FileFormat],
    directory: &Path,
    progress: &dyn Progress,
) -> Result<Vec<PackagedFile>, WriteError> {
    let total = document.rows();
    progress.at(Stage::WRITE, 0, total)?;
    document.spare_original(formats, directory)?;
    let mut writers = open_all(document, formats, directory)?;
    let coming: Vec<FileFormat> = writers.iter().map(|writer| writer.format).collect();
    let mut done = 0;
    for (at, part) in document.tables.iter().enumerate() {
        ahead(part.table.batches(BATCH), |batch| {
            for writer in &mut writers {
                if writer.table.is_none_or(|table| table == at) {
                    writer.file.batch(at, &batch)?;
                }
            }
            done += batch.len() as u64;
            Ok(progress.at(Stage::WRITE, done, total)?)
        })?;
    }
    let (mut files, mut sealed) = (Vec::new(), Vec::new());
    for (index, writer) in writers.into_iter().enumerate() {
        let mut finished = writer.file.finish(&files, &coming[index + 1..])?;
        if let Some(part) = writer.table.and_then(|at| document.tables.get(at)) {
            finished = finished.of(part.name);
        }
        files.push(finished.file);
        sealed.push(finished.sealed);
        progress.at(Stage::WRITE, done, total)?;
    }
    place_all(sealed)?;
    Ok(files)
}
