//! An official template filled: every part of its package is copied as it is, and only the rows of
//! records of its sheets are written anew.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use vitrina_model::{Progress, Stage};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::WriteError;
use super::place::same_file;
use super::rows::{self, NotRows};

/// A cell to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum FilledCell {
    /// A text, letter for letter.
    Text(String),
    /// A number.
    Number(f64),
}

/// The records of one sheet: its part in the package, where they begin, and their cells.
#[derive(Clone, Debug, Default)]
pub struct FilledSheet {
    /// Name of the part within the package.
    pub part: String,
    /// Zero-based row of the first record.
    pub first: u32,
    /// Each record's cells by zero-based column, rising.
    pub records: Vec<Vec<(u32, FilledCell)>>,
}

/// A filled template under a temporary name beside its target: read it, then place it.
pub struct FilledTemplate {
    file: NamedTempFile,
    target: PathBuf,
}

/// The largest sheet of a template that is rewritten, unpacked.
const MOST: u64 = 256 << 20;

impl FilledTemplate {
    /// Copies the package at `template` with other records; it will be `target`, which must not be
    /// one of the `originals`.
    pub fn write(
        template: &Path,
        sheets: &[FilledSheet],
        target: &Path,
        originals: &[&Path],
        progress: &dyn Progress,
    ) -> Result<FilledTemplate, WriteError> {
        if originals.iter().any(|original| same_file(original, target)) {
            return Err(WriteError::WouldReplaceOriginal { path: target.to_owned() });
        }
        let failed = |error| WriteError::from_io(target, error);
        let folder = target.parent().filter(|it| !it.as_os_str().is_empty());
        let mut builder = tempfile::Builder::new();
        builder.prefix(".vitrina-").suffix(".part");
        // A temporary file is for its owner's eyes; this one is to be handed in.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = builder.tempfile_in(folder.unwrap_or(Path::new("."))).map_err(failed)?;
        let source = File::open(template).map_err(|error| WriteError::from_io(template, error))?;
        let mut from = ZipArchive::new(BufReader::new(source)).map_err(|it| failed(it.into()))?;
        let mut to = ZipWriter::new(file);
        let parts: BTreeMap<&str, &FilledSheet> =
            sheets.iter().map(|sheet| (sheet.part.as_str(), sheet)).collect();
        let total = from.len() as u64;
        for index in 0..from.len() {
            progress.at(Stage::WRITE, index as u64, total)?;
            copy(&mut from, index, &parts, &mut to).map_err(failed)?;
        }
        let file = to.finish().map_err(|it| failed(it.into()))?;
        file.as_file().sync_all().map_err(failed)?;
        Ok(FilledTemplate { file, target: target.to_owned() })
    }

    /// Where it is as long as it is not placed.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Gives it its name, replacing what has that name.
    pub fn place(self) -> Result<(), WriteError> {
        let target = self.target;
        self.file.persist(&target).map_err(|it| WriteError::from_io(&target, it.error))?;
        Ok(())
    }
}

/// Copies one part: packed as it is, or unpacked and with other rows.
fn copy<R: Read + Seek, W: Write + Seek>(
    from: &mut ZipArchive<R>,
    index: usize,
    sheets: &BTreeMap<&str, &FilledSheet>,
    to: &mut ZipWriter<W>,
) -> std::io::Result<()> {
    let raw = from.by_index_raw(index)?;
    let name = raw.name()?.into_owned();
    let plain = name.replace('\\', "/");
    let sheet = sheets.iter().find(|(part, _)| {
        part.trim_start_matches('/').eq_ignore_ascii_case(plain.trim_start_matches('/'))
    });
    let Some((_, sheet)) = sheet else {
        return Ok(to.raw_copy_file(raw)?);
    };
    drop(raw);
    let mut xml = String::new();
    from.by_index(index)?.take(MOST).read_to_string(&mut xml)?;
    let written = rows::replaced(&xml, sheet)
        .map_err(|NotRows| std::io::Error::from(std::io::ErrorKind::InvalidData))?;
    to.start_file(name, SimpleFileOptions::default())?;
    to.write_all(written.as_bytes())
}
