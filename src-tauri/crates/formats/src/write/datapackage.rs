//! `datapackage.json`: the description of the package for programs (Data Package v2).

use std::path::Path;

use serde::Serialize;
use vitrina_model::{
    Batch, FieldSchema, FieldType, FileFormat, Metadata, PackagedFile, TableColumn, slug,
};

use super::contact::Contact;
use super::document::DocumentTable;
use super::text::TextFile;
use super::{Document, Finished, WriteError, WriteFormat};

/// The file's name, given by the standard (Data Package v2, "Descriptor").
pub const NAME: &str = "datapackage.json";

/// Its members in the order in which people look for them.
#[derive(Serialize)]
struct Package<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contributors: Vec<Contributor<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<PackageLicense<'a>>,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize, Default)]
struct Contributor<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    roles: [&'static str; 1],
}

#[derive(Serialize)]
struct PackageLicense<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    path: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct Resource<'a> {
    name: String,
    path: &'a str,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    format: &'static str,
    mediatype: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    bytes: u64,
    hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    dialect: Option<Dialect>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<Schema<'a>>,
}

/// How to find the table in a file (Data Package v2, Table Dialect).
#[derive(Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
enum Dialect {
    Csv {
        delimiter: char,
        line_terminator: &'static str,
        quote_char: char,
        double_quote: bool,
        header: bool,
    },
    Xlsx {
        header: bool,
        header_rows: [u32; 1],
        sheet_number: u32,
    },
}

impl Dialect {
    /// How a table stands in a file; `at` is its place among the tables of a workbook.
    fn of(format: FileFormat, at: usize) -> Option<Dialect> {
        match format {
            FileFormat::Csv => Some(Dialect::Csv {
                delimiter: ',',
                line_terminator: "\r\n",
                quote_char: '"',
                double_quote: true,
                header: true,
            }),
            FileFormat::Xlsx => Some(Dialect::Xlsx {
                header: true,
                header_rows: [super::xlsx::HEADER + 1],
                sheet_number: at as u32 + 1,
            }),
            _ => None,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'a> {
    fields: Vec<SchemaField<'a>>,
    missing_values: [&'static str; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey<'a>>,
}

/// Table Schema v2, "Foreign Keys".
#[derive(Serialize)]
struct ForeignKey<'a> {
    fields: Vec<&'a str>,
    reference: Reference<'a>,
}

#[derive(Serialize)]
struct Reference<'a> {
    resource: String,
    fields: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SchemaField<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(rename = "type")]
    kind: &'static str,
    /// What the column says where it has no value; an empty cell always does.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missing_values: Vec<&'a str>,
    /// The sign that stood at its numbers; a property of our own, which the standard allows.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'a str>,
    /// The id that an authority gave the field: a property of our own, as the standard allows.
    #[serde(rename = "officialId", skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints<'a>>,
}

/// What every value keeps to (Table Schema v2, "Field Constraints").
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Constraints<'a> {
    #[serde(rename = "enum", skip_serializing_if = "<[String]>::is_empty")]
    one_of: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    max_length: Option<u32>,
}

impl SchemaField<'_> {
    /// A column's field, with what its template says of a text.
    fn of(column: &TableColumn) -> SchemaField<'_> {
        let field = &column.field;
        let schema = field.schema.as_deref();
        let of_text = schema.filter(|_| field.kind == FieldType::String);
        let bounded = |it: &&FieldSchema| !it.one_of.is_empty() || it.max_length.is_some();
        SchemaField {
            name: &field.name,
            missing_values: missing_values(&field.reading.missing),
            unit: field.reading.unit.as_deref(),
            title: schema.and_then(|it| it.title.as_deref()).filter(|it| *it != field.name),
            kind: field.kind.name(),
            format: of_text.and_then(|it| it.format.as_deref()),
            id: schema.and_then(|it| it.id.as_deref()),
            constraints: of_text
                .filter(bounded)
                .map(|it| Constraints { one_of: &it.one_of, max_length: it.max_length }),
        }
    }
}

/// The description, written when all other files are known.
struct Datapackage<'d> {
    document: &'d Document<'d>,
    file: TextFile,
}

/// Starts `datapackage.json`.
pub fn open<'d>(
    document: &'d Document<'d>,
    directory: &Path,
) -> Result<Box<dyn WriteFormat + 'd>, WriteError> {
    Ok(Box::new(Datapackage { document, file: TextFile::create(directory, NAME)? }))
}

impl WriteFormat for Datapackage<'_> {
    fn batch(&mut self, _: usize, _: &Batch) -> Result<(), WriteError> {
        Ok(())
    }

    fn finish(
        mut self: Box<Self>,
        files: &[PackagedFile],
        _: &[FileFormat],
    ) -> Result<Finished, WriteError> {
        let package = package(self.document, files);
        let text = serde_json::to_string_pretty(&package)
            .map_err(|error| WriteError::Unwritable { path: NAME.into(), source: error.into() })?;
        self.file.out.push_str(&text);
        self.file.out.push('\n');
        Ok(Finished::new(FileFormat::Datapackage, NAME.to_owned(), 0, 0, self.file.seal()?))
    }
}

fn package<'a>(document: &Document<'a>, files: &'a [PackagedFile]) -> Package<'a> {
    let metadata = document.metadata;
    Package {
        schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: metadata.address_name(),
        title: metadata.title.as_deref(),
        description: metadata.description.as_deref(),
        created: document.modified.map(|at| at.to_string()),
        keywords: metadata.keywords.iter().map(String::as_str).collect(),
        contributors: contributors(metadata),
        licenses: licenses(metadata),
        resources: files.iter().flat_map(|file| resources(document, file)).collect(),
    }
}

/// The publisher and whom to ask (Data Package v2, `contributors`).
fn contributors(metadata: &Metadata) -> Vec<Contributor<'_>> {
    let publisher = metadata.publisher.as_deref().map(|title| Contributor {
        title: Some(title),
        roles: ["publisher"],
        ..Contributor::default()
    });
    let contact = metadata.contact.as_deref().map(|contact| {
        let roles = ["contactPoint"];
        match Contact::of(contact) {
            Contact::Email(email) => {
                Contributor { email: Some(email), roles, ..Contributor::default() }
            }
            Contact::Web(path) => Contributor { path: Some(path), roles, ..Contributor::default() },
            Contact::Name(title) => {
                Contributor { title: Some(title), roles, ..Contributor::default() }
            }
        }
    });
    publisher.into_iter().chain(contact).collect()
}

fn licenses(metadata: &Metadata) -> Vec<PackageLicense<'_>> {
    let license = metadata.license.iter().map(|license| {
        // An unknown licence has its address for an id, which is no licence name.
        let named = license.id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b));
        let name = (named && !license.id.is_empty()).then_some(license.id.as_str());
        PackageLicense { name, path: &license.url, title: &license.name }
    });
    license.collect()
}

/// What a file holds: its own table, each table of the workbook, or none where it is a page.
fn resources<'a>(document: &Document<'a>, file: &'a PackagedFile) -> Vec<Resource<'a>> {
    let tables = document.tables.iter().enumerate();
    let held = tables.filter(|(_, part)| match &file.table {
        Some(table) => table == part.name,
        None => file.format == FileFormat::Xlsx,
    });
    let mut all: Vec<_> =
        held.map(|(at, part)| resource(document, file, Some((at, part)))).collect();
    if all.is_empty() {
        all.push(resource(document, file, None));
    }
    all
}

/// The name of a table in one format.
fn called(name: &str, format: FileFormat) -> String {
    format!("{}-{}", slug(name), format.name()).trim_matches('-').to_owned()
}

fn resource<'a>(
    document: &Document<'a>,
    file: &'a PackagedFile,
    held: Option<(usize, &'a DocumentTable<'a>)>,
) -> Resource<'a> {
    let is_table = matches!(file.format, FileFormat::Csv | FileFormat::Xlsx);
    let table = held.filter(|(_, part)| is_table && !part.table.columns.is_empty());
    let own = held.and_then(|(_, part)| part.title);
    // The place in a workbook; a text file holds one table.
    let at = if file.table.is_some() { 0 } else { held.map_or(0, |(at, _)| at) };
    Resource {
        name: called(held.map_or(document.stem, |(_, part)| part.name), file.format),
        path: &file.path,
        kind: is_table.then_some("table"),
        title: own.or(document.metadata.title.as_deref()),
        format: file.format.name(),
        mediatype: file.format.media_type(),
        encoding: (file.format != FileFormat::Xlsx).then_some("utf-8"),
        bytes: file.bytes,
        hash: format!("sha256:{}", file.sha256),
        dialect: Dialect::of(file.format, at),
        schema: table.map(|(_, part)| schema(document, part, file.format)),
    }
}

fn schema<'a>(
    document: &Document<'a>,
    part: &'a DocumentTable<'a>,
    format: FileFormat,
) -> Schema<'a> {
    let columns = &part.table.columns;
    let fields = columns.iter().map(SchemaField::of);
    let keys = part.links.iter().filter_map(|link| {
        let other = document.tables.get(link.table)?;
        let resource = called(other.name, format);
        let to = names(&other.table.columns, &link.to)?;
        Some(ForeignKey {
            fields: names(columns, &link.columns)?,
            reference: Reference { resource, fields: to },
        })
    });
    Schema { fields: fields.collect(), missing_values: [""], foreign_keys: keys.collect() }
}

/// The names of some columns, where all of them are there.
fn names<'a>(columns: &'a [TableColumn], which: &[usize]) -> Option<Vec<&'a str>> {
    which.iter().map(|at| Some(columns.get(*at)?.field.name.as_str())).collect()
}

/// What a column says where it has no value: nothing of its own, or the empty cell and its signs.
fn missing_values(declared: &[String]) -> Vec<&str> {
    if declared.is_empty() {
        return Vec::new();
    }
    std::iter::once("").chain(declared.iter().map(String::as_str)).collect()
}
