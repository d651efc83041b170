//! The list of datasets in a folder: read from the datasets' notes, written as a page and as DCAT.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use vitrina_model::{Arg, Args, Words};

use super::note::Note;
use super::{dcat, disk, page};
use crate::PortalError;

/// Begins the name of a dataset's old version while the new one takes its place.
pub(super) const ASIDE: &str = ".vitrina-old-";

/// Says that the catalogue's files are ours to replace.
const MARK: &str = "vitrina.json";

/// The contents of the mark.
#[derive(Serialize, Deserialize)]
struct Mark {
    /// Version of this form: 1.
    vitrina_catalogue: u32,
}

/// The catalogue as it should be.
pub(super) struct Catalogue {
    /// Name in addresses and note of every dataset, by title.
    pub datasets: Vec<(String, Note)>,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence.
    pub description: String,
    /// Who publishes it: the datasets' publisher where they have one in common.
    pub publisher: Option<String>,
}

impl Catalogue {
    /// Reads the notes of all datasets; a folder without a note is not ours and is passed over.
    fn read(root: &Path, words: &dyn Words) -> Catalogue {
        let mut datasets: Vec<(String, Note)> = names(root)
            .into_iter()
            .filter_map(|name| Some((name.clone(), Note::read(&root.join("dataset").join(name))?)))
            .collect();
        datasets.sort_by(|a, b| {
            let key = |pair: &(String, Note)| {
                (
                    pair.1.metadata.title.as_deref().unwrap_or_default().to_lowercase(),
                    pair.0.clone(),
                )
            };
            key(a).cmp(&key(b))
        });
        let mut publishers = datasets.iter().map(|(_, note)| note.metadata.publisher.clone());
        let first = publishers.next().flatten();
        let publisher = first.filter(|first| publishers.all(|other| other.as_ref() == Some(first)));
        let title = publisher.as_deref().map_or_else(
            || words.word("catalogue-title"),
            |publisher| {
                let args = Args::from([("publisher".to_owned(), Arg::from(publisher))]);
                words.say("catalogue-title-of", &args)
            },
        );
        let description = words.word("catalogue-description");
        Catalogue { datasets, title, description, publisher }
    }
}

/// The names of the datasets that stand in the folder or were moved aside there. Ours are named by
/// `slug`; other folders, and half-placed ones, are passed over.
pub(super) fn names(root: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(root.join("dataset")).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let name = name.strip_prefix(ASIDE).unwrap_or(&name);
            let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
            let ours = !name.is_empty() && name.bytes().all(fits);
            ours.then(|| name.to_owned())
        })
        .collect()
}

/// The files of the catalogue and their contents.
fn files(root: &Path, words: &dyn Words) -> [(&'static str, String); 2] {
    let catalogue = Catalogue::read(root, words);
    [
        ("catalog.jsonld", dcat::write(&catalogue, words)),
        ("index.html", page::write(&catalogue, words)),
    ]
}

/// The datasets of which a version stands aside, by their places: after a stop, or while another
/// program publishes.
fn aside(root: &Path) -> impl Iterator<Item = (PathBuf, PathBuf)> {
    let datasets = root.join("dataset");
    names(root).into_iter().filter_map(move |name| {
        let old = datasets.join(format!("{ASIDE}{name}"));
        old.is_dir().then(|| (datasets.join(name), old))
    })
}

/// Puts every dataset right that was left in the middle of a change. Needs the lock.
fn mend(root: &Path) -> Result<(), PortalError> {
    aside(root).try_for_each(|(live, old)| disk::mend(&live, &old))
}

/// Whether list and `catalog.jsonld` say what the datasets are, and each of these is in its place.
pub(super) fn is_current(root: &Path, words: &dyn Words) -> bool {
    is_marked(root)
        && aside(root).next().is_none()
        && files(root, words)
            .iter()
            .all(|(name, text)| fs::read(root.join(name)).is_ok_and(|now| now == text.as_bytes()))
}

fn is_marked(root: &Path) -> bool {
    let text = fs::read_to_string(root.join(MARK)).unwrap_or_default();
    serde_json::from_str::<Mark>(&text).is_ok_and(|mark| mark.vitrina_catalogue == 1)
}

/// Refuses a folder where somebody else's page or catalogue would be overwritten.
pub(super) fn is_ours(root: &Path) -> Result<(), PortalError> {
    if is_marked(root) {
        return Ok(());
    }
    let foreign = ["index.html", "catalog.jsonld", MARK].map(|name| root.join(name));
    match foreign.iter().find(|path| path.exists()) {
        Some(path) => Err(PortalError::FolderNotOurs { path: path.display().to_string() }),
        None => Ok(()),
    }
}

/// Writes what is not as it should be; `true` where nothing was to be done.
pub(super) fn write(root: &Path, words: &dyn Words) -> Result<bool, PortalError> {
    is_ours(root)?;
    if is_current(root, words) {
        return Ok(true);
    }
    // A dataset that stands aside would be missing from the list.
    mend(root)?;
    // The mark first: a page without it would be taken for somebody else's.
    let mark = serde_json::to_string(&Mark { vitrina_catalogue: 1 }).unwrap_or_default() + "\n";
    disk::write_whole(&root.join(MARK), mark.as_bytes())?;
    for (name, text) in files(root, words) {
        disk::write_whole(&root.join(name), text.as_bytes())?;
    }
    Ok(false)
}
