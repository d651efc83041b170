//! Beginning a draft in a window: a readable file is kept even where no table is found in it yet.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use vitrina_formats::read::{Fault, Password, ReadError, damage};
use vitrina_model::{
    Digest, Hasher, LimitReached, Limits, Metadata, PersonId, Progress, Recipe, Resources, Stage,
};
use vitrina_store::{Draft, NewDraft};

use crate::convert::file_name;
use crate::desk::now;
use crate::draft::{ORIGINAL, random_id};
use crate::home::{plain_name, sweep};
use crate::inspect::open_as;
use crate::pick::{Member, pick};
use crate::{Desk, WorkError, Workbooks};

/// A file that a draft begins with.
#[derive(Clone, Debug)]
pub struct Begin<'a> {
    /// Where it is.
    pub path: &'a Path,
    /// Which file is meant where that is a zip or a folder.
    pub member: &'a Member,
    /// Who prepares the draft.
    pub author: &'a PersonId,
    /// Begin one even where another has the same bytes.
    pub again: bool,
    /// The password of a locked file, where somebody typed one.
    pub password: Option<Password>,
    /// Whether what is left of a damaged file may stand for it.
    pub damaged: bool,
}

/// What came of a file.
#[derive(Clone, Debug)]
pub enum Begun {
    /// A new draft.
    Made(Box<Draft>),
    /// A draft has the very same file.
    Twin(Box<Draft>),
}

/// A file on its way into the home: a copy, so that what is read is what is kept.
struct Copy {
    path: PathBuf,
    sha256: Digest,
    bytes: u64,
    _folder: tempfile::TempDir,
}

impl Desk {
    /// Begins a draft, of the file itself or of the one that was chosen in the zip there. Where
    /// another draft has the same bytes it is named instead, unless `again`. Stopped before its end
    /// it leaves nothing.
    pub fn begin_with(
        &mut self,
        begin: &Begin<'_>,
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Begun, WorkError> {
        let author = self.person(&begin.author.0)?;
        let picked = pick(begin.path, begin.member, Some(&self.home().cache()), progress)?;
        let path = picked.path.as_path();
        let name = file_name(path);
        let copy = self.copy(path, &name, progress)?;
        if !begin.again
            && let Some(twin) = self.with_source(&copy.sha256)?
        {
            return Ok(Begun::Twin(Box::new(twin)));
        }
        let recipe = Recipe { damaged: begin.damaged, ..Recipe::default() };
        let reading = &recipe.reading;
        let book = books.get((&copy.sha256, reading), progress, || {
            let read = match &begin.password {
                Some(password) => {
                    let options = self.options(Some(password.clone()), &recipe);
                    let read = open_as(&copy.path, reading, &options, progress)?;
                    self.remember(&copy.sha256, password);
                    read
                }
                None => self.read_known(&copy.path, &copy.sha256, &recipe, progress)?,
            };
            Ok(self.known(read))
        })?;
        // It may be open already for a draft where somebody accepted the damage.
        if let Some(error) = damage(begin.path, &book.workbook).filter(|_| !begin.damaged) {
            return Err(error.into());
        }
        let alone = || Resources::from(recipe.clone());
        let template = book.template.as_ref();
        let resources =
            template.map_or_else(alone, |template| template.resources(&book.workbook, &recipe));
        let shaped = book.shaped_all(&resources, &name, progress)?;
        self.sum_up(&copy.sha256, &resources, &book, &shaped);
        let mut file =
            File::open(&copy.path).map_err(|error| WorkError::home(&copy.path, error))?;
        let source = self.store.put_source(&name, &mut file, progress, copy.bytes)?;
        let new = NewDraft {
            id: random_id()?,
            author: author.id,
            source,
            within: picked.within,
            resources,
            metadata: Metadata::default(),
            at: now(),
        };
        Ok(Begun::Made(Box::new(self.store.create_draft(new)?)))
    }

    /// The latest draft with that file.
    pub fn with_source(&self, sha256: &Digest) -> Result<Option<Draft>, WorkError> {
        Ok(self.drafts()?.into_iter().find(|draft| draft.source.sha256 == *sha256))
    }

    fn copy(&self, path: &Path, name: &str, progress: &dyn Progress) -> Result<Copy, WorkError> {
        let (mut from, total) = opened(path)?;
        let cache = self.home().cache();
        sweep(&cache, ORIGINAL);
        let folder = tempfile::Builder::new()
            .prefix(ORIGINAL)
            .tempdir_in(&cache)
            .map_err(|error| WorkError::home(&cache, error))?;
        let place = folder.path().join(plain_name(name));
        let mut to = File::create(&place).map_err(|error| WorkError::home(&place, error))?;
        let mut hasher = Hasher::default();
        let mut piece = vec![0; 1 << 18];
        let mut done = 0;
        loop {
            progress.at(Stage::READ, done, total)?;
            let read = from.read(&mut piece).map_err(|error| Fault::from(error).at(path))?;
            if read == 0 {
                break;
            }
            hasher.update(&piece[..read]);
            to.write_all(&piece[..read]).map_err(|error| WorkError::home(&place, error))?;
            done += read as u64;
        }
        Ok(Copy { path: place, sha256: hasher.finish(), bytes: done, _folder: folder })
    }
}

/// The file ready to be read, and its size, within the limit for files.
fn opened(path: &Path) -> Result<(File, u64), ReadError> {
    refusal(path)?;
    let failed = |error| Fault::from(error).at(path);
    let file = File::open(path).map_err(failed)?;
    let bytes = file.metadata().map_err(failed)?.len();
    let most = Limits::for_file(bytes).file_bytes;
    if bytes > most {
        return Err(Fault::Limit(LimitReached { limit: "file_bytes", most }).at(path));
    }
    Ok((file, bytes))
}

/// Why the file at `path` cannot be opened, as far as that is plain without reading it; its size
/// where it is not.
pub fn refusal(path: &Path) -> Result<u64, ReadError> {
    let path_buf = || path.to_owned();
    let facts = fs::metadata(path).map_err(|error| Fault::from(error).at(path))?;
    if !facts.is_file() {
        return Err(ReadError::NotAFile { path: path_buf() });
    }
    if facts.len() == 0 {
        return Err(ReadError::EmptyFile { path: path_buf() });
    }
    // Office's own files of this kind have 54 or 165 bytes; nobody calls a workbook so.
    if file_name(path).starts_with("~$") && facts.len() < 1_024 {
        return Err(ReadError::LockFile { path: path_buf() });
    }
    Ok(facts.len())
}
