//! Apache Parquet: typed columns, Snappy, with the title and the licence among its key-value metadata.

mod plan;
mod typed;

use std::path::Path;
use std::sync::Arc;

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::errors::ParquetError;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::{EnabledStatistics, WriterProperties};
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_schema::{Field, Schema};
use vitrina_model::{Batch, FieldType, FileFormat, Metadata, PackagedFile, TableColumn};

use super::atomic::AtomicFile;
use super::{Document, Finished, WriteError, WriteFormat};
use plan::Plan;

/// Records of a row group: what a reader fetches at least, and what is held in memory.
const GROUP: usize = 1 << 18;

/// A table as Parquet. Amounts are decimals with as many places as the file has, never floats.
struct Parquet<'d> {
    columns: &'d [TableColumn],
    plans: Vec<Plan>,
    schema: Arc<Schema>,
    name: String,
    file: ArrowWriter<AtomicFile>,
    rows: u64,
}

/// Starts `<stem>.parquet`.
pub fn open<'d>(
    document: &'d Document<'d>,
    at: usize,
    directory: &Path,
) -> Result<Box<dyn WriteFormat + 'd>, WriteError> {
    let part = &document.tables[at];
    let columns = part.table.columns.as_slice();
    let plans = plan::all(part.table)?;
    let fields: Vec<Field> = columns
        .iter()
        .zip(&plans)
        .map(|(column, plan)| Field::new(&column.field.name, plan.data_type(), true))
        .collect();
    let schema = Arc::new(Schema::new(fields));
    let name = document.file(part.name, "parquet");
    let target = directory.join(&name);
    let properties = WriterProperties::builder()
        .set_created_by("Vitrina".to_owned())
        .set_compression(Compression::SNAPPY)
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_max_row_group_row_count(Some(GROUP))
        .set_key_value_metadata(Some(said(document.metadata)))
        .build();
    let file = AtomicFile::create(directory, &name)?;
    let file = ArrowWriter::try_new(file, schema.clone(), Some(properties));
    let file = file.map_err(|error| from_parquet(&target, error))?;
    Ok(Box::new(Parquet { columns, plans, schema, name, file, rows: 0 }))
}

/// What is known of the dataset, by the names of Dublin Core.
fn said(metadata: &Metadata) -> Vec<KeyValue> {
    let license = metadata.license.as_ref();
    let said = [
        ("title", metadata.title.clone()),
        ("description", metadata.description.clone()),
        ("publisher", metadata.publisher.clone()),
        ("license", license.map(|license| license.url.clone())),
    ];
    let pair = |(key, value): (&str, Option<String>)| Some(KeyValue::new(key.to_owned(), value?));
    said.into_iter().filter_map(pair).collect()
}

/// The column with nothing where a value says that there is none.
fn present(column: &TableColumn, array: &ArrayRef) -> ArrayRef {
    let reading = &column.field.reading;
    let typed = column.field.kind != FieldType::String && !reading.missing.is_empty();
    let Some(texts) = array.as_any().downcast_ref::<StringArray>().filter(|_| typed) else {
        return array.clone();
    };
    let values = texts.iter().map(|text| text.filter(|text| !reading.is_missing(text)));
    Arc::new(values.collect::<StringArray>())
}

impl WriteFormat for Parquet<'_> {
    fn batch(&mut self, _: usize, batch: &Batch) -> Result<(), WriteError> {
        let arrays = self.columns.iter().zip(&self.plans).zip(&batch.columns);
        let arrays: Result<Vec<_>, _> = arrays
            .map(|((column, plan), array)| {
                let mistyped = || WriteError::MistypedColumn { column: column.field.name.clone() };
                typed::array(*plan, &present(column, array)).ok_or_else(mistyped)
            })
            .collect();
        let path = self.file.inner().target().to_owned();
        let mistyped = |_| WriteError::MistypedColumn { column: String::new() };
        let records = RecordBatch::try_new(self.schema.clone(), arrays?).map_err(mistyped)?;
        self.file.write(&records).map_err(|error| from_parquet(&path, error))?;
        self.rows += batch.len() as u64;
        Ok(())
    }

    fn finish(
        self: Box<Self>,
        _: &[PackagedFile],
        _: &[FileFormat],
    ) -> Result<Finished, WriteError> {
        let columns = self.columns.len() as u32;
        let path = self.file.inner().target().to_owned();
        let file = self.file.into_inner().map_err(|error| from_parquet(&path, error))?;
        Ok(Finished::new(FileFormat::Parquet, self.name, self.rows, columns, file.seal()?))
    }
}

/// What the library said about `path`: nearly always what the system said to it.
fn from_parquet(path: &Path, error: ParquetError) -> WriteError {
    let error = match error {
        ParquetError::External(source) => match source.downcast::<std::io::Error>() {
            Ok(error) => *error,
            Err(other) => std::io::Error::other(other),
        },
        other => std::io::Error::other(other.to_string()),
    };
    WriteError::from_io(path, error)
}
