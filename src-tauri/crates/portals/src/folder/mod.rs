//! A folder that becomes an accessible static catalogue: the portal that needs no server.
//!
//! ```text
//! index.html            the list of datasets
//! catalog.jsonld        the same for machines (DCAT 3)
//! vitrina.json          says that the files above are ours
//! dataset/<name>/       the package's files; its page is index.html
//! dataset/<name>/vitrina.json   what the list needs to know of it
//! ```

mod catalogue;
mod dcat;
mod disk;
mod note;
mod page;

use std::path::{Path, PathBuf};

use async_trait::async_trait;
use tokio::io::AsyncReadExt;
use url::Url;
use vitrina_model::{Hasher, Manifest, PackagedFile, Progress, PublishedFile, Receipt, Stage};

use crate::file::{self, PIECE};
use crate::http;
use crate::{Action, Capabilities, Done, Package, Portal, PortalError, PublicCopy, Standing};
use disk::Lock;
use note::Note;

/// A static catalogue in a folder.
pub(crate) struct Folder {
    root: PathBuf,
}

/// Where one dataset stands, and where its new and old versions stand while they change places.
struct Places {
    live: PathBuf,
    new: PathBuf,
    old: PathBuf,
}

impl Folder {
    pub(crate) fn new(directory: &str) -> Folder {
        Folder { root: PathBuf::from(directory) }
    }

    fn places(&self, name: &str) -> Places {
        let datasets = self.root.join("dataset");
        Places {
            live: datasets.join(name),
            new: datasets.join(format!(".vitrina-new-{name}")),
            old: datasets.join(format!("{}{name}", catalogue::ASIDE)),
        }
    }

    fn exists(&self) -> Result<(), PortalError> {
        if self.root.is_dir() {
            return Ok(());
        }
        Err(PortalError::FolderMissing { path: self.root.display().to_string() })
    }

    /// Whether the dataset stands there as approved, byte for byte, with nothing left over.
    async fn is_placed(
        &self,
        name: &str,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<bool, PortalError> {
        let places = self.places(name);
        if places.new.exists() || places.old.exists() {
            return Ok(false);
        }
        let issued = Note::read(&places.live).map(|note| note.issued);
        if issued.is_none_or(|issued| Note::read(&places.live) != Some(Note::of(package, issued))) {
            return Ok(false);
        }
        for file in &package.manifest().files {
            let url = String::new();
            if let Err(error) = read_published(&places.live, file, url, progress).await {
                return if error == PortalError::Cancelled { Err(error) } else { Ok(false) };
            }
        }
        Ok(true)
    }

    /// The name under which the draft's dataset stands, by its note. An earlier version may have
    /// had another title: its address stays, for people link to it.
    fn standing(&self, package: &Package<'_>) -> Option<String> {
        let named = package.name();
        let ours = catalogue::names(&self.root).into_iter().filter_map(|name| {
            let places = self.places(&name);
            let note = [places.live, places.old].iter().find_map(|place| Note::read(place))?;
            let ours = note.draft == package.manifest().draft;
            ours.then_some((name == named, note.version, name))
        });
        ours.max().map(|(_, _, name)| name)
    }

    /// The dataset's name in addresses: the one it has, or its own. `dataset_taken` where that is
    /// somebody else's, by the note of the version that is there, or of the one that was moved
    /// aside when the program was stopped. Whoever writes asks with the lock in hand.
    fn name(&self, package: &Package<'_>) -> Result<String, PortalError> {
        let name = self.standing(package).unwrap_or_else(|| package.name());
        let places = self.places(&name);
        for place in [&places.live, &places.old] {
            if !place.exists() {
                continue;
            }
            if Note::read(place).is_none_or(|note| note.draft != package.manifest().draft) {
                return Err(PortalError::NameTaken { name });
            }
        }
        Ok(name)
    }

    async fn place(
        &self,
        name: &str,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<Done, PortalError> {
        let places = self.places(name);
        disk::make_folder(&self.root.join("dataset"))?;
        disk::mend(&places.live, &places.old)?;
        disk::remove(&places.new)?;
        let done = Done { bytes: Some(bytes(package.manifest())), ..Done::default() };
        if self.is_placed(name, package, progress).await? {
            return Ok(Done { already: true, ..done });
        }
        let issued = Note::read(&places.live).map(|note| note.issued);
        let filled = fill(&places.new, package, issued, progress).await;
        if let Err(error) = filled {
            disk::remove(&places.new).ok();
            return Err(error);
        }
        disk::replace(&places.live, &places.new, &places.old)?;
        Ok(done)
    }

    fn page(&self, name: &str, file: Option<&str>) -> String {
        let place = self.root.join("dataset").join(name);
        let path = file.map_or_else(|| place.join("index.html"), |file| place.join(file));
        let absolute = std::path::absolute(&path).unwrap_or(path);
        Url::from_file_path(&absolute)
            .map_or_else(|()| absolute.display().to_string(), |url| url.to_string())
    }
}

/// The file on this computer that the address of a page in a folder means.
pub fn local_file(address: &str) -> Option<PathBuf> {
    Url::parse(address).ok()?.to_file_path().ok()
}

/// All bytes of a package.
fn bytes(manifest: &Manifest) -> u64 {
    manifest.files.iter().map(|file| file.bytes).sum()
}

/// Copies the package's files into a fresh folder, with the note beside them.
async fn fill(
    place: &Path,
    package: &Package<'_>,
    issued: Option<jiff::Timestamp>,
    progress: &dyn Progress,
) -> Result<(), PortalError> {
    disk::make_folder(place)?;
    let total = bytes(package.manifest());
    let mut sent = 0;
    for file in &package.manifest().files {
        let source = file::ApprovedBytes::new(file::open(package, file).await?, file);
        disk::copy(source, &place.join(&file.path), file, |more| {
            sent += more;
            progress.at(Stage::SEND, sent, total)
        })
        .await?;
    }
    let issued = issued.unwrap_or(package.approved.approval().at);
    disk::write_whole(&place.join(note::NAME), Note::of(package, issued).text().as_bytes())?;
    disk::sync_folder(place)
}

/// Reads a published file to its end; an error where it is not what was approved.
async fn read_published(
    place: &Path,
    file: &PackagedFile,
    url: String,
    progress: &dyn Progress,
) -> Result<PublishedFile, PortalError> {
    let path = place.join(&file.path);
    let differs = || PortalError::PublicCopyDiffers {
        file: file.path.clone(),
        url: if url.is_empty() { path.display().to_string() } else { url.clone() },
    };
    let mut source = tokio::fs::File::open(&path).await.map_err(|_| differs())?;
    let (mut hasher, mut read, mut piece) = (Hasher::default(), 0_u64, vec![0; PIECE]);
    loop {
        progress.at(Stage::READ_BACK, read, file.bytes)?;
        let more = source.read(&mut piece).await.map_err(|_| differs())?;
        if more == 0 {
            break;
        }
        hasher.update(&piece[..more]);
        read += more as u64;
    }
    let sha256 = hasher.finish();
    if sha256 != file.sha256 || read != file.bytes {
        return Err(differs());
    }
    Ok(PublishedFile { path: file.path.clone(), url, bytes: read, sha256 })
}

#[async_trait]
impl Portal for Folder {
    fn capabilities(&self) -> Capabilities {
        Capabilities { max_bytes: None, private_drafts: true, row_store: false, token: false }
    }

    async fn preflight(&self) -> Result<Standing, PortalError> {
        self.exists()?;
        catalogue::is_ours(&self.root)?;
        disk::can_write(&self.root)?;
        let root = std::path::absolute(&self.root).unwrap_or_else(|_| self.root.clone());
        let url = Url::from_directory_path(&root)
            .map_or_else(|()| root.display().to_string(), |url| url.to_string());
        Ok(Standing {
            kind: "folder",
            url,
            version: None,
            user: None,
            organization: None,
            row_store: false,
        })
    }

    async fn plan(&self, package: &Package<'_>) -> Result<Vec<Action>, PortalError> {
        self.exists()?;
        catalogue::is_ours(&self.root)?;
        let name = self.name(package)?;
        let placed = self.is_placed(&name, package, &vitrina_model::Silent).await?;
        let mut actions = Vec::new();
        if !placed {
            actions.push(Action::PlaceDataset { name });
        }
        if !placed || !catalogue::is_current(&self.root, package.words) {
            actions.push(Action::WriteCatalogue);
        }
        Ok(actions)
    }

    async fn carry_out(
        &self,
        action: &Action,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<Done, PortalError> {
        self.exists()?;
        catalogue::is_ours(&self.root)?;
        let _lock = Lock::take(&self.root).await?;
        // Only now: while we waited, another program may have taken folder or name.
        catalogue::is_ours(&self.root)?;
        let name = self.name(package)?;
        match action {
            Action::PlaceDataset { .. } => {
                for file in &package.manifest().files {
                    file::verify(package, file, progress).await?;
                }
                self.place(&name, package, progress).await
            }
            Action::WriteCatalogue => {
                let already = catalogue::write(&self.root, package.words)?;
                Ok(Done { already, ..Done::default() })
            }
            other => Err(PortalError::Conflict {
                url: self.root.display().to_string(),
                detail: format!("a folder knows no {}", other.id()),
            }),
        }
    }

    async fn read_back(
        &self,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<PublicCopy, PortalError> {
        let name = self.standing(package).unwrap_or_else(|| package.name());
        let place = self.places(&name).live;
        let mut files = Vec::new();
        for file in &package.manifest().files {
            let url = self.page(&name, Some(&file.path));
            files.push(read_published(&place, file, url, progress).await?);
        }
        Ok(PublicCopy { url: self.page(&name, None), files })
    }

    async fn check(&self, receipt: &Receipt, progress: &dyn Progress) -> Result<(), PortalError> {
        self.exists()?;
        for published in &receipt.files {
            let differs = || PortalError::PublicCopyDiffers {
                file: published.path.clone(),
                url: http::shown(&published.url),
            };
            let url = Url::parse(&published.url).map_err(|_| differs())?;
            let path = url.to_file_path().map_err(|()| differs())?;
            let Some((place, name)) = path.parent().zip(path.file_name()) else {
                return Err(differs());
            };
            let expected = PackagedFile {
                path: name.to_string_lossy().into_owned(),
                format: vitrina_model::FileFormat::Csv,
                bytes: published.bytes,
                sha256: published.sha256,
                table: None,
                rows: 0,
                columns: 0,
            };
            read_published(place, &expected, http::shown(&published.url), progress).await?;
        }
        Ok(())
    }
}
