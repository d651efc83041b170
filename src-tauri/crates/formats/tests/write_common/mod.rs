//! Tables made by hand, and the real words, for the tests of the writers.
#![allow(dead_code, missing_docs, reason = "each test file uses its own part")]

use std::collections::BTreeMap;
use std::path::Path;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use vitrina_formats::write::{Document, DocumentTable, WriteError, write_all};
use vitrina_model::{
    Arg, Args, Cell, Field, FieldType, FileFormat, Frequency, Ledger, License, Limits, Metadata,
    PackagedFile, Proof, Rect, Sheet, SheetBuilder, Silent, Table, TableColumn, Words,
};

/// The words of one locale file, numbers printed plainly.
pub struct Locale(FluentBundle<FluentResource>, &'static str);

impl Locale {
    pub fn spanish() -> Locale {
        Locale::new("es-MX", include_str!("../../../../locales/es.ftl"))
    }

    pub fn english() -> Locale {
        Locale::new("en", include_str!("../../../../locales/en.ftl"))
    }

    fn new(tag: &'static str, source: &str) -> Locale {
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap()]);
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Locale(bundle, tag)
    }
}

impl Words for Locale {
    fn language(&self) -> &str {
        self.1
    }

    fn say(&self, id: &str, args: &Args) -> String {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(n, a)| (n, Some(a)));
        let message = self.0.get_message(name);
        let pattern = message.and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return format!("[{id}]") };
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Text(text) => FluentValue::from(text.clone()),
            };
            fluent.set(name.clone(), value);
        }
        let mut errors = Vec::new();
        let said = self.0.format_pattern(pattern, Some(&fluent), &mut errors).into_owned();
        assert!(errors.is_empty(), "{id} lacks an argument: {errors:?}");
        said
    }
}

pub fn column(source: u32, name: &str, kind: FieldType) -> TableColumn {
    let proof = Proof { reason: "all".into(), ..Proof::default() };
    let field = Field { name: name.into(), kind, proof, ..Field::default() };
    TableColumn { source, field, lexical: false }
}

pub fn lexical(source: u32, name: &str, kind: FieldType) -> TableColumn {
    TableColumn { lexical: true, ..column(source, name, kind) }
}

/// A sheet with a header in row 0 and `rows` under it.
pub fn sheet(columns: &[TableColumn], rows: &[Vec<Cell<'_>>]) -> Sheet {
    let mut builder = SheetBuilder::new("Hoja1", &Limits::default());
    for (index, column) in columns.iter().enumerate() {
        builder.push(0, index as u32, Cell::Text(&column.field.name)).unwrap();
    }
    for (row, cells) in rows.iter().enumerate() {
        for (index, cell) in cells.iter().enumerate() {
            builder.push(row as u32 + 1, index as u32, *cell).unwrap();
        }
    }
    builder.finish()
}

pub fn table(sheet: &Sheet, columns: Vec<TableColumn>, rows: u32) -> Table<'_> {
    let right = columns.len().max(1) as u32 - 1;
    Table {
        sheet,
        area: Rect { top: 0, left: 0, bottom: rows, right },
        header_rows: vec![0],
        columns,
        body: (rows > 0).then_some(1..rows + 1).into_iter().collect(),
        totals: Vec::new(),
        notes: Vec::new(),
        layout: vitrina_model::Layout::default(),
        ledger: Ledger { sheet: rows + 1, data: rows, headers: 1, ..Ledger::default() },
    }
}

pub fn metadata() -> Metadata {
    Metadata {
        title: Some("Contratos de obra 2024".into()),
        description: Some("Contratos firmados.\n\nIncluye <adjudicaciones> & licitaciones.".into()),
        publisher: Some("Secretaría de Obras".into()),
        license: License::from_word("CC-BY-4.0"),
        contact: Some("datos@example.org".into()),
        frequency: Some(Frequency::Quarterly),
        keywords: vec!["obra pública".into(), "contratos".into()],
        ..Metadata::default()
    }
}

pub fn modified() -> jiff::Timestamp {
    "2026-11-25T10:30:00Z".parse().unwrap()
}

/// Writes `table` with the usual description; the files by format.
pub fn write(
    table: &Table<'_>,
    formats: &[FileFormat],
    directory: &Path,
) -> Result<Vec<PackagedFile>, WriteError> {
    write_as(table, &metadata(), &Locale::spanish(), formats, directory)
}

pub fn write_as(
    table: &Table<'_>,
    metadata: &Metadata,
    words: &dyn Words,
    formats: &[FileFormat],
    directory: &Path,
) -> Result<Vec<PackagedFile>, WriteError> {
    let modified = Some(modified());
    let tables = [DocumentTable::plain(table, "contratos")];
    let document = Document {
        tables: &tables,
        original: None,
        metadata,
        stem: "contratos",
        page: "index.html",
        words,
        modified,
    };
    write_all(&document, formats, directory, &Silent)
}

/// Every file of a folder with its bytes.
pub fn folder(directory: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = std::fs::read_dir(directory).unwrap().map(|entry| {
        let entry = entry.unwrap();
        (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())
    });
    files.collect()
}

/// One column of each type, three rows: plain values, awkward ones, none.
pub fn all_types() -> (Vec<TableColumn>, Vec<Vec<Cell<'static>>>) {
    let columns = vec![
        column(0, "Clave", FieldType::String),
        column(1, "Número", FieldType::Integer),
        column(2, "Importe", FieldType::Number),
        column(3, "Vigente", FieldType::Boolean),
        column(4, "Fecha", FieldType::Date),
        column(5, "Registro", FieldType::Datetime),
        column(6, "Hora", FieldType::Time),
        lexical(7, "Tasa", FieldType::Number),
        column(8, "Observación, \"larga\"", FieldType::String),
    ];
    let rows = vec![
        vec![
            Cell::Text("00123"),
            Cell::Number(42.0),
            Cell::Number(1234.5),
            Cell::Boolean(true),
            Cell::DateTime(1_711_929_600_000),
            Cell::DateTime(1_711_929_600_000),
            Cell::Duration(37_800_000),
            Cell::Text("12.50"),
            Cell::Text("=1+1"),
        ],
        vec![
            Cell::Text("ñandú 🦤"),
            Cell::Number(-9_007_199_254_740_991.0),
            Cell::Number(0.1 + 0.2),
            Cell::Boolean(false),
            Cell::DateTime(-86_400_000),
            Cell::DateTime(1_711_965_600_000),
            Cell::Duration(0),
            Cell::Text("0.00"),
            Cell::Text("dice \"sí\",\r\ny <no> & \u{1}_x000D_ "),
        ],
        vec![Cell::Text("z")],
    ];
    (columns, rows)
}
