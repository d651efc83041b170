//! Looking into a file: its sheets, the tables on them, and why each column has its type.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use vitrina_formats::read::{ReadOptions, Reading, read};
use vitrina_model::{
    Evidence, Field, Finding, Ledger, MergedRange, Outcome, Progress, Rect, SourceFormat, Table,
    TextReading, Visibility, Within, Words, Workbook,
};

use crate::{Template, TemplateView, WorkError};

/// What a file holds, as `vitrina inspect --json` prints it. Rows are one-based.
#[derive(Clone, Debug, Serialize)]
pub struct Inspection {
    /// The zip that the file came in, if it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
    /// What the file is by its content.
    pub format: SourceFormat,
    /// The text encoding, for text formats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// The separator, for text formats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// How its accented words look in each encoding that it may be in, for text formats.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
    /// The official template that it was recognised as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateView>,
    /// The sheets in their order.
    pub sheets: Vec<SheetView>,
    /// What is to be said about the reading.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// A sheet of a file.
#[derive(Clone, Debug, Serialize)]
pub struct SheetView {
    /// Its name.
    pub name: String,
    /// Whether its tab is hidden.
    pub hidden: bool,
    /// The tables found on it.
    pub tables: Vec<TableView>,
    /// Why there is no table, as sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<String>,
    /// What is to be said about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// A table found on a sheet.
#[derive(Clone, Debug, Serialize)]
pub struct TableView {
    /// Header and body.
    #[serde(rename = "box")]
    pub area: Rect,
    /// Header rows.
    pub header_rows: Vec<u32>,
    /// First and last record, nothing where there are none.
    pub body: Option<(u32, u32)>,
    /// The columns.
    pub columns: Vec<ColumnView>,
    /// Rows of totals.
    pub totals: Vec<u32>,
    /// Rows of notes.
    pub notes: Vec<u32>,
    /// Rows of units, codes or column numbers under the header.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<u32>,
    /// Rows that repeat the header.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub repeated: Vec<u32>,
    /// The merged ranges of the sheet, each with what it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<MergedRange>,
    /// Why this is the table, as sentences.
    pub why: Vec<String>,
    /// Where each row of the sheet went.
    pub ledger: Ledger,
}

/// A column and the proof of its type in words.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnView {
    /// Its name.
    pub name: String,
    /// Its type by its name in Table Schema.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Why, as a sentence.
    pub proof: String,
    /// How its texts are read, as sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reading: Vec<String>,
    /// How many cells are of each kind.
    pub kinds: BTreeMap<String, u32>,
    /// What it says where it has no value, with the number of cells.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub missing: BTreeMap<String, u32>,
    /// Its unit, where a row under the header or a sign at its numbers says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

impl ColumnView {
    fn of(field: &Field, unit: Option<String>, words: &dyn Words) -> ColumnView {
        let kind = field.kind.name();
        let mut args = field.proof.args();
        args.insert("type".to_owned(), kind.into());
        let proof = words.say(&format!("proof-{}", field.proof.reason), &args);
        let reading = field.reading.facts();
        let seen = field.proof.missing.iter();
        let declared = seen.filter(|seen| field.reading.is_missing(&seen.value));
        ColumnView {
            name: field.name.clone(),
            kind,
            proof,
            reading: reading.iter().map(|(id, args)| words.say(id, args)).collect(),
            kinds: field.proof.kinds.iter().cloned().collect(),
            missing: declared.map(|seen| (seen.value.clone(), seen.count)).collect(),
            unit: unit.or_else(|| field.reading.unit.clone()),
        }
    }
}

impl TableView {
    /// The table as people count: rows from one.
    pub fn of(table: &Table<'_>, words: &dyn Words) -> TableView {
        let up = |rows: &[u32]| rows.iter().map(|row| row + 1).collect();
        TableView {
            area: table.area,
            header_rows: up(&table.header_rows),
            body: table.span().map(|(first, last)| (first + 1, last + 1)),
            columns: table
                .columns
                .iter()
                .map(|column| ColumnView::of(&column.field, unit(table, column.source), words))
                .collect(),
            totals: up(&table.totals),
            notes: up(&table.notes),
            units: up(&table.layout.units),
            repeated: up(&table.layout.repeated),
            merged: table.layout.merged.clone(),
            why: sentences(&table.layout.evidence, words),
            ledger: table.ledger,
        }
    }
}

fn unit(table: &Table<'_>, source: u32) -> Option<String> {
    let mut names = table.layout.unit_names.iter();
    names.find(|(column, _)| *column == source).map(|(_, unit)| unit.clone())
}

impl Inspection {
    /// Reads a file and looks for tables on every sheet; official templates by the rules of the
    /// home at `rules`.
    pub fn of(
        path: &Path,
        reading: &TextReading,
        options: &ReadOptions,
        rules: Option<&Path>,
        words: &dyn Words,
        progress: &dyn Progress,
    ) -> Result<Inspection, WorkError> {
        let workbook = open_as(path, reading, options, progress)?;
        let readings = match workbook.encoding {
            Some(_) => readings(path, reading, options)?,
            None => Vec::new(),
        };
        let template = Template::of(&workbook, rules);
        let sheets = workbook
            .sheets
            .iter()
            .map(|sheet| {
                let main = template.as_ref().filter(|it| it.format.main.name == sheet.name);
                let Outcome { value, findings } = main
                    .and_then(|template| template.table(&workbook))
                    .unwrap_or_else(|| vitrina_clean::tables(&workbook, sheet));
                let none = if value.is_empty() {
                    vitrina_clean::why_none(&workbook, sheet)
                } else {
                    Vec::new()
                };
                SheetView {
                    why: sentences(&none, words),
                    name: sheet.name.clone(),
                    hidden: sheet.visibility != Visibility::Visible,
                    tables: value.iter().map(|table| TableView::of(table, words)).collect(),
                    findings,
                }
            })
            .collect();
        Ok(Inspection {
            within: None,
            format: workbook.format,
            encoding: workbook.encoding.clone(),
            delimiter: workbook.delimiter,
            readings,
            template: template.as_ref().map(TemplateView::of),
            sheets,
            findings: workbook.findings,
        })
    }
}

fn sentences(evidence: &[Evidence], words: &dyn Words) -> Vec<String> {
    evidence.iter().map(|it| words.say(&format!("evidence-{}", it.code), &it.args)).collect()
}

/// Reads a file within the limits for its size.
pub fn open(
    path: &Path,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<Workbook, WorkError> {
    open_as(path, &TextReading::default(), options, progress)
}

/// Reads a file as `reading` asks.
pub(crate) fn open_as(
    path: &Path,
    reading: &TextReading,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<Workbook, WorkError> {
    Ok(read(path, &with(reading, options), progress)?)
}

fn with(reading: &TextReading, options: &ReadOptions) -> ReadOptions {
    let TextReading { encoding, delimiter } = reading.clone();
    ReadOptions { encoding, delimiter, ..options.clone() }
}

/// How a text file looks in each encoding that it may be in; nothing for other files.
pub fn readings(
    path: &Path,
    reading: &TextReading,
    options: &ReadOptions,
) -> Result<Vec<Reading>, WorkError> {
    Ok(vitrina_formats::read::readings(path, &with(reading, options))?)
}
