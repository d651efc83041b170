//! The rows of a package's CSV files, cut into batches that are the same each time.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

use csv::{Position, ReaderBuilder, StringRecord};
use serde::Deserialize;
use serde_json::{Map, Value};
use vitrina_model::{FileFormat, PackagedFile};

use super::columns::{Column, Kind, ids};
use crate::file::{path_of, unreadable};
use crate::{Package, PortalError};

/// Most rows of a batch.
const ROWS: u64 = 5_000;

/// Most bytes of a batch as it is sent, more or less.
const BYTES: usize = 4 << 20;

/// Most columns of a row table: `PostgreSQL` ends at 1,600, and CKAN adds its own.
const COLUMNS: usize = 1_500;

/// Most bytes of a row: CKAN indexes the words of all its cells together, and `PostgreSQL`'s index of
/// words ends at 1 MiB.
const ROW: usize = 900_000;

/// Largest `datapackage.json` that is read.
const DESCRIPTION: u64 = 16 << 20;

/// A CSV file as a row table: its columns, and where its batches begin.
pub(super) struct Table {
    /// Its path in the package.
    pub file: PackagedFile,
    path: PathBuf,
    pub columns: Vec<Column>,
    /// The first row of each batch, from 0, and where it begins in the file.
    starts: Vec<(u64, Position)>,
    pub rows: u64,
}

/// A failed read of a CSV file.
fn broken(file: &PackagedFile, error: csv::Error) -> PortalError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => unreadable(file, &error),
        // The digest is the approved one or the file is refused elsewhere; whatever this is, it is
        // not the table that was written.
        _ => PortalError::FileChanged { file: file.path.clone() },
    }
}

impl Table {
    /// The table of one of the package's CSV files; `None` where a row store cannot hold it. Reads
    /// the whole file, so it belongs on a thread that may wait.
    pub(super) async fn of(
        package: &Package<'_>,
        file: &PackagedFile,
    ) -> Result<Option<Table>, PortalError> {
        let path = path_of(package, file)?;
        let types = types(package, file)?;
        let file = file.clone();
        let scan = move || Table::scan(file, path, &types);
        tokio::task::spawn_blocking(scan).await.unwrap_or(Err(PortalError::Cancelled))
    }

    fn scan(
        file: PackagedFile,
        path: PathBuf,
        types: &[(String, String)],
    ) -> Result<Option<Table>, PortalError> {
        let source = File::open(&path).map_err(|error| unreadable(&file, &error))?;
        let mut reader = ReaderBuilder::new().from_reader(source);
        let header = reader.headers().map_err(|error| broken(&file, error))?;
        let names: Vec<String> = header.iter().map(str::to_owned).collect();
        if names.is_empty() || names.len() > COLUMNS {
            return Ok(None);
        }
        let kind = |name: &String| {
            types.iter().find(|(known, _)| known == name).map_or(Kind::Text, |(_, t)| Kind::of(t))
        };
        let mut columns: Vec<Column> = names
            .iter()
            .zip(ids(&names))
            .map(|(name, id)| Column { name: name.clone(), id, kind: kind(name) })
            .collect();
        let frame = columns.iter().map(|column| column.id.len() + 8).sum::<usize>();
        let (mut starts, mut rows, mut bytes) = (Vec::<(u64, Position)>::new(), 0, 0);
        let mut record = StringRecord::new();
        loop {
            let position = reader.position().clone();
            if !reader.read_record(&mut record).map_err(|error| broken(&file, error))? {
                break;
            }
            let size = frame + record.as_slice().len();
            // PostgreSQL's texts have no NUL. The files hold the row all the same.
            if size > ROW || record.as_slice().contains('\0') {
                return Ok(None);
            }
            let full = starts.last().is_none_or(|(first, _)| rows - first >= ROWS);
            if full || bytes + size > BYTES {
                starts.push((rows, position));
                bytes = 0;
            }
            bytes += size;
            rows += 1;
            for (column, value) in columns.iter_mut().zip(&record) {
                if !value.is_empty() {
                    column.kind = column.kind.with(value);
                }
            }
        }
        Ok(Some(Table { file, path, columns, starts, rows }))
    }

    /// Whether a table with so many rows can be continued: it ends where a batch does.
    pub(super) fn ends_a_batch(&self, rows: u64) -> bool {
        rows == self.rows || self.starts.iter().any(|(first, _)| *first == rows)
    }

    /// The rows of the batch that begins with the row `first`.
    pub(super) fn batch(&self, first: u64) -> Result<Vec<StringRecord>, PortalError> {
        let Some(at) = self.starts.iter().position(|(row, _)| *row == first) else {
            return Ok(Vec::new());
        };
        let end = self.starts.get(at + 1).map_or(self.rows, |(row, _)| *row);
        let source = File::open(&self.path).map_err(|error| unreadable(&self.file, &error))?;
        let mut reader = ReaderBuilder::new().has_headers(false).from_reader(source);
        let fail = |error| broken(&self.file, error);
        reader.seek(self.starts[at].1.clone()).map_err(fail)?;
        let records = reader.into_records().take((end - first) as usize);
        let records: Vec<StringRecord> = records.collect::<Result<_, _>>().map_err(fail)?;
        if records.len() as u64 == end - first {
            return Ok(records);
        }
        Err(PortalError::FileChanged { file: self.file.path.clone() })
    }

    /// A row as CKAN takes it. Every value goes as text, which `PostgreSQL` reads digit by digit;
    /// an empty cell is nothing in a column of any type.
    pub(super) fn record(&self, row: &StringRecord) -> Value {
        let cells = self.columns.iter().zip(row).map(|(column, value)| {
            let value = if value.is_empty() { Value::Null } else { Value::from(value) };
            (column.id.clone(), value)
        });
        Value::Object(cells.collect::<Map<_, _>>())
    }
}

/// What of `datapackage.json` is needed here.
#[derive(Deserialize)]
struct Description {
    #[serde(default)]
    resources: Vec<Described>,
}

#[derive(Deserialize)]
struct Described {
    #[serde(default)]
    path: Value,
    #[serde(default)]
    schema: Schema,
}

#[derive(Default, Deserialize)]
struct Schema {
    #[serde(default)]
    fields: Vec<SchemaField>,
}

#[derive(Deserialize)]
struct SchemaField {
    name: String,
    #[serde(default, rename = "type")]
    kind: String,
}

/// The columns' types by name, from the package's own description; none where it has none.
fn types(package: &Package<'_>, csv: &PackagedFile) -> Result<Vec<(String, String)>, PortalError> {
    let files = &package.manifest().files;
    let Some(file) = files.iter().find(|file| file.format == FileFormat::Datapackage) else {
        return Ok(Vec::new());
    };
    let mut text = Vec::new();
    File::open(path_of(package, file)?)
        .and_then(|source| source.take(DESCRIPTION).read_to_end(&mut text))
        .map_err(|error| unreadable(file, &error))?;
    let description =
        serde_json::from_slice(&text).unwrap_or(Description { resources: Vec::new() });
    let fields = description.resources.into_iter().find(|found| found.path == csv.path.as_str());
    let fields = fields.map(|found| found.schema.fields).unwrap_or_default();
    Ok(fields.into_iter().map(|field| (field.name, field.kind)).collect())
}
