//! A file whose name says another format than its content is: read all the same, and told.

use std::path::Path;

use vitrina_model::{Finding, Place, Severity, SourceFormat};

/// What is to be said of a file at `path` that is of `format` by its content; nothing where its
/// name agrees or promises nothing.
pub fn otherwise(path: &Path, format: SourceFormat) -> Option<Finding> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    let promised: &[SourceFormat] = match ending.as_str() {
        "xlsx" => &[SourceFormat::Xlsx],
        "xlsm" | "xltm" => &[SourceFormat::Xlsm],
        "xlsb" => &[SourceFormat::Xlsb],
        "xls" => &[SourceFormat::Xls],
        "ods" => &[SourceFormat::Ods],
        "fods" => &[SourceFormat::Fods],
        "csv" | "tsv" | "tab" => &[SourceFormat::Csv, SourceFormat::Tsv],
        "htm" | "html" | "mht" | "mhtml" => &[SourceFormat::Html],
        _ => return None,
    };
    if promised.contains(&format) {
        return None;
    }
    let kind = serde_json::to_value(format).ok()?;
    let finding = Finding::new("name-differs", Severity::Note, Place::Whole);
    Some(finding.with("ending", ending).with("format", kind.as_str()?))
}
