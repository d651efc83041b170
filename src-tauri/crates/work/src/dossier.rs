//! Everything that a supervisor decides on: what was sent, against what is public now.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use vitrina_model::{Digest, FileFormat, Manifest, PackagedFile, Progress, Receipt};
use vitrina_store::Draft;

use crate::preview::is_there;
use crate::{Changes, Desk, WorkError};

/// What was sent for approval last, and what it takes the place of.
#[derive(Debug)]
pub struct Dossier {
    /// The manifest.
    pub manifest: Manifest,
    /// Its digest.
    pub digest: Digest,
    /// The folder that holds the files.
    pub folder: PathBuf,
    /// The version before it that was published last, and its receipt.
    pub public: Option<(Manifest, Receipt)>,
}

impl Desk {
    /// What was sent for approval last. Not checked here byte by byte: the decision does that.
    pub fn dossier(&self, draft: &Draft) -> Result<Dossier, WorkError> {
        let frozen = self.frozen(draft)?;
        let (manifest, folder) =
            frozen.ok_or_else(|| WorkError::NotApproved { draft: draft.id.clone() })?;
        if let Some(lost) = manifest.files.iter().find(|file| !is_there(&folder, file)) {
            return Err(WorkError::FileChanged { file: lost.path.clone() });
        }
        let digest = Digest::of(manifest.canonical());
        let receipts = self.store.receipts(&draft.id)?.into_iter();
        let public = receipts.rev().find(|receipt| receipt.manifest_sha256 != digest);
        let public = public
            .and_then(|receipt| Some((serde_json::from_str(&receipt.manifest).ok()?, receipt)));
        Ok(Dossier { manifest, digest, folder, public })
    }

    /// What changes in each table against what is public, those that went last; nothing where
    /// nothing is public, or where its files are no longer kept.
    pub fn changes(
        &self,
        dossier: &Dossier,
        progress: &dyn Progress,
    ) -> Result<Vec<TableChange>, WorkError> {
        let Some((public, receipt)) = &dossier.public else { return Ok(Vec::new()) };
        let before = self.home.package(&receipt.manifest_sha256);
        let mut old = csvs(public);
        let mut all = Vec::new();
        for file in csvs(&dossier.manifest) {
            let what = match taken(&mut old, file, &dossier.manifest) {
                None => Against::Added,
                Some(was) => {
                    let (was, now) = (before.join(&was.path), dossier.folder.join(&file.path));
                    if !was.is_file() || !now.is_file() {
                        continue;
                    }
                    let mut numbers = numbers(&dossier.folder, &file.path);
                    numbers.append(&mut self::numbers(&before, name_of(&was)));
                    let changes = Changes::between(&was, &now, &numbers, progress)?;
                    Against::Changed(Box::new(changes))
                }
            };
            all.push(TableChange::of(&dossier.manifest, file, what));
        }
        all.extend(old.into_iter().map(|file| TableChange::of(public, file, Against::Removed)));
        Ok(all)
    }
}

/// How a table stands against what is public.
#[derive(Clone, Debug, PartialEq)]
pub struct TableChange {
    /// Its title, where there are several tables to tell apart; else nothing.
    pub title: Option<String>,
    /// Its records and columns now; of a table that went, as they were.
    pub size: [u64; 2],
    /// What changes.
    pub what: Against,
}

/// What becomes of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Against {
    /// It is public in another version.
    Changed(Box<Changes>),
    /// It was not public before.
    Added,
    /// It is public and will not be any more.
    Removed,
}

impl TableChange {
    fn of(manifest: &Manifest, file: &PackagedFile, what: Against) -> TableChange {
        let named = || file.table.clone().filter(|_| !matches!(what, Against::Changed(_)));
        let title = manifest.title_of(file).map(str::to_owned).or_else(named);
        TableChange { title, size: [file.rows, file.columns.into()], what }
    }
}

fn csvs(manifest: &Manifest) -> Vec<&PackagedFile> {
    manifest.files.iter().filter(|file| file.format == FileFormat::Csv).collect()
}

/// Takes the table of before that a table takes the place of: the one of the same name, else the
/// only one, where there is only one now, too.
fn taken<'m>(
    old: &mut Vec<&'m PackagedFile>,
    file: &PackagedFile,
    now: &Manifest,
) -> Option<&'m PackagedFile> {
    let same = old.iter().position(|was| was.path == file.path);
    let only = old.len() == 1 && csvs(now).len() == 1;
    same.or(only.then_some(0)).map(|at| old.remove(at))
}

fn name_of(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

/// The columns of numbers in a file, as the package in the folder says of itself.
fn numbers(folder: &Path, path: &str) -> BTreeSet<String> {
    let text = std::fs::read(folder.join("datapackage.json")).unwrap_or_default();
    let package: Value = serde_json::from_slice(&text).unwrap_or_default();
    let resources = package["resources"].as_array();
    let resource = resources.into_iter().flatten().find(|resource| resource["path"] == path);
    let fields = resource.and_then(|resource| resource["schema"]["fields"].as_array());
    let is_number = |field: &&Value| matches!(field["type"].as_str(), Some("integer" | "number"));
    let names = fields.into_iter().flatten().filter(is_number);
    names.filter_map(|field| Some(field["name"].as_str()?.to_owned())).collect()
}
