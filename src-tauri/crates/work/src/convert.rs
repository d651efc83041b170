//! Converting a file to open formats without keeping a draft.

use std::path::{Path, PathBuf};

use serde::Serialize;
use vitrina_formats::read::ReadOptions;
use vitrina_formats::write::{Document, DocumentTable, write_all};
use vitrina_model::{
    FileFormat, Finding, Ledger, Metadata, Outcome, PackagedFile, Progress, Recipe, SheetChoice,
    Table, Words, Workbook,
};

use crate::inspect::open_as;
use crate::{Template, WorkError};

/// What is to be converted, and to what.
#[derive(Clone, Debug)]
pub struct ConvertRequest {
    /// The spreadsheet.
    pub file: PathBuf,
    /// The formats wanted.
    pub formats: Vec<FileFormat>,
    /// Where the files go; made where it does not exist.
    pub directory: PathBuf,
    /// Sheet, box and header as the person wants them.
    pub recipe: Recipe,
    /// The home whose rules for official templates hold, where there is one.
    pub rules: Option<PathBuf>,
}

/// What was written, as `vitrina convert --json` prints it.
#[derive(Clone, Debug, Serialize)]
pub struct Conversion {
    /// The files; `path` with the directory.
    pub files: Vec<PackagedFile>,
    /// Where each row of the sheet went.
    pub ledger: Ledger,
    /// What is to be said about the data.
    pub findings: Vec<Finding>,
}

impl Conversion {
    /// Reads, shapes and writes. Either all files appear or none.
    pub fn of(
        request: &ConvertRequest,
        options: &ReadOptions,
        words: &dyn Words,
        progress: &dyn Progress,
    ) -> Result<Conversion, WorkError> {
        let workbook = open_as(&request.file, &request.recipe.reading, options, progress)?;
        let template = Template::of(&workbook, request.rules.as_deref());
        let name = file_name(&request.file);
        let Outcome { value: table, findings } =
            shape(&workbook, template.as_ref(), &request.recipe, &name)?;
        let stem = request.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let metadata = Metadata { title: Some(stem.clone()), ..Metadata::default() };
        std::fs::create_dir_all(&request.directory)
            .map_err(|error| WorkError::home(&request.directory, error))?;
        let tables = [DocumentTable::plain(&table, &stem)];
        let document = Document {
            tables: &tables,
            original: Some(&request.file),
            metadata: &metadata,
            stem: &stem,
            page: &format!("{stem}.html"),
            words,
            modified: None,
        };
        let mut files = write_all(&document, &request.formats, &request.directory, progress)?;
        for file in &mut files {
            file.path = request.directory.join(&file.path).display().to_string();
        }
        Ok(Conversion { files, ledger: table.ledger, findings })
    }
}

pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The table that the recipe asks for, of a workbook recognised as `template`.
pub(crate) fn shape<'w>(
    workbook: &'w Workbook,
    template: Option<&Template>,
    recipe: &Recipe,
    file: &str,
) -> Result<Outcome<Table<'w>>, WorkError> {
    let file = file.to_owned();
    if let Some(sheet) = missing_sheet(workbook, recipe) {
        return Err(WorkError::NoSheet { file, sheet });
    }
    let Outcome { value, mut findings } =
        vitrina_clean::run_as(workbook, recipe, template.map(Template::parts));
    findings.splice(0..0, workbook.findings.iter().cloned());
    match value {
        Some(value) => Ok(Outcome { value, findings }),
        None => Err(WorkError::NoTable { file }),
    }
}

/// The chosen sheet, as typed, where the workbook does not have it.
pub(crate) fn missing_sheet(workbook: &Workbook, recipe: &Recipe) -> Option<String> {
    let named = match &recipe.sheet {
        SheetChoice::First => None,
        SheetChoice::Number(number) => Some(number.to_string()),
        SheetChoice::Name(name) => Some(name.clone()),
    };
    named.filter(|_| vitrina_clean::sheet_of(workbook, &recipe.sheet).is_none())
}
