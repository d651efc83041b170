//! Choosing the file that is meant: itself, or one within a zip or a folder.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use vitrina_formats::read::{Entry, Fault, Inside, Isolation, ReadOptions, What, inside, take};
use vitrina_model::{Digest, Hasher, LimitReached, Limits, Progress, SourceFormat, Stage, Within};

use crate::WorkError;
use crate::convert::file_name;
use crate::draft::ORIGINAL;
use crate::home::plain_name;

/// Which file of a zip or folder is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Member {
    /// The only one that can be opened.
    #[default]
    Only,
    /// The one of this name, or else of this number in the list, from 1.
    Named(String),
    /// The one at this place in the zip.
    At(usize),
}

/// The file that is meant.
#[derive(Debug)]
pub struct Picked {
    /// Where it is: the file itself, or what was unpacked, which goes away with this.
    pub path: PathBuf,
    /// The zip it came in.
    pub within: Option<Within>,
    kept: Vec<tempfile::TempDir>,
}

impl Picked {
    fn itself(path: &Path) -> Picked {
        Picked { path: path.to_owned(), within: None, kept: Vec::new() }
    }
}

/// What stands for standard input in place of a file's name.
pub const INPUT: &str = "-";

/// Keeps all of `input` below `scratch` as a file of that name, within the limit for files.
pub fn keep_input(
    input: &mut dyn Read,
    name: &str,
    scratch: Option<&Path>,
    progress: &dyn Progress,
) -> Result<Picked, WorkError> {
    let folder = scratch_folder(scratch)?;
    let home = |error| WorkError::home(folder.path(), error);
    let place = folder.path().join(plain_name(name));
    let mut to = File::create(&place).map_err(home)?;
    let most = Limits::default().file_bytes;
    let (mut piece, mut done) = (vec![0; 1 << 18], 0);
    loop {
        progress.at(Stage::READ, done, 0)?;
        let read = input.read(&mut piece).map_err(|error| Fault::from(error).at(&place))?;
        if read == 0 {
            return Ok(Picked { path: place, within: None, kept: vec![folder] });
        }
        done += read as u64;
        if done > most {
            return Err(Fault::Limit(LimitReached { limit: "file_bytes", most }).at(&place).into());
        }
        to.write_all(&piece[..read]).map_err(home)?;
    }
}

impl Picked {
    /// The file that is meant within this one, which stays as long.
    pub fn within(
        mut self,
        member: &Member,
        scratch: Option<&Path>,
        progress: &dyn Progress,
    ) -> Result<Picked, WorkError> {
        let mut found = pick(&self.path, member, scratch, progress)?;
        found.kept.append(&mut self.kept);
        Ok(found)
    }
}

/// What a zip or folder holds, as `vitrina inspect --json` prints it.
#[derive(Clone, Debug, Serialize)]
pub struct Listing {
    /// Its name.
    pub name: String,
    /// Whether it is a folder.
    pub folder: bool,
    /// Its files.
    pub files: Vec<ListingEntry>,
    /// How many more there are, at least.
    pub left_out: u64,
}

/// A file of a list.
#[derive(Clone, Debug, Serialize)]
pub struct ListingEntry {
    /// Its number in the list, from 1.
    pub number: usize,
    /// Its place in the zip.
    #[serde(skip)]
    pub at: usize,
    /// Its name with the folders above it.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Whether it can be opened.
    pub opens: bool,
    /// What it is, by its name in the locales: `inside-kind`.
    pub kind: String,
}

impl ListingEntry {
    fn of((index, entry): (usize, Entry)) -> ListingEntry {
        let kind = match entry.what {
            What::Opens(format) => format_name(format),
            What::Locked => "locked".to_owned(),
            What::Zip => "zip".to_owned(),
            What::Unseen => "unseen".to_owned(),
            What::Not(why) => why.to_owned(),
        };
        let Entry { at, name, bytes, what } = entry;
        ListingEntry { number: index + 1, at, name, bytes, opens: what.opens(), kind }
    }
}

/// A format by its name in JSON.
fn format_name(format: SourceFormat) -> String {
    let name = serde_json::to_value(format).ok();
    name.and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

impl Listing {
    /// The files that can be opened.
    pub fn openable(&self) -> impl Iterator<Item = &ListingEntry> {
        self.files.iter().filter(|file| file.opens)
    }

    fn chosen(&self, member: &Member) -> Result<&ListingEntry, WorkError> {
        let file = || self.name.clone();
        let missing = |member: String| WorkError::NoMember { file: file(), member };
        let count = self.openable().count();
        match member {
            Member::Only => match self.openable().next() {
                Some(only) if count == 1 && self.left_out == 0 => Ok(only),
                Some(_) => Err(WorkError::SeveralFiles { file: file(), count }),
                None => Err(WorkError::NothingInside { file: file() }),
            },
            Member::At(at) => {
                let found = self.openable().find(|entry| entry.at == *at);
                found.ok_or_else(|| missing((at + 1).to_string()))
            }
            Member::Named(name) => {
                let plain = name.replace('\\', "/");
                let by_name = self.openable().find(|entry| entry.name == plain);
                let by_number = || {
                    let number = name.parse::<usize>().ok();
                    self.openable().find(|entry| Some(entry.number) == number)
                };
                by_name.or_else(by_number).ok_or_else(|| missing(name.clone()))
            }
        }
    }
}

/// What the zip or folder at `path` holds; nothing where it is a file like any other.
pub fn list_inside(path: &Path, progress: &dyn Progress) -> Result<Option<Listing>, WorkError> {
    let found = inside(path, &options(), progress)?;
    Ok(found.map(|Inside { entries, left_out }| Listing {
        name: file_name(path),
        folder: path.is_dir(),
        files: entries.into_iter().enumerate().map(ListingEntry::of).collect(),
        left_out,
    }))
}

/// The file that is meant by `path` and `member`; what must be unpacked goes below `scratch`, or
/// where the system keeps what is soon gone.
pub fn pick(
    path: &Path,
    member: &Member,
    scratch: Option<&Path>,
    progress: &dyn Progress,
) -> Result<Picked, WorkError> {
    let Some(listing) = list_inside(path, progress)? else {
        return match member {
            Member::Named(member) => {
                Err(WorkError::NoMember { file: file_name(path), member: member.clone() })
            }
            _ => Ok(Picked::itself(path)),
        };
    };
    let chosen = listing.chosen(member)?;
    if listing.folder {
        return pick(&path.join(&chosen.name), &Member::Only, scratch, progress);
    }
    let alone = listing.openable().count() == 1;
    unpack(path, chosen, alone, scratch, progress)
}

fn unpack(
    path: &Path,
    chosen: &ListingEntry,
    alone: bool,
    scratch: Option<&Path>,
    progress: &dyn Progress,
) -> Result<Picked, WorkError> {
    let folder = scratch_folder(scratch)?;
    let home = |error| WorkError::home(folder.path(), error);
    let own = chosen.name.rsplit('/').next().unwrap_or(&chosen.name);
    let place = folder.path().join(plain_name(own));
    let mut to = File::create(&place).map_err(home)?;
    take(path, chosen.at, &mut to, &options(), progress)?;
    let (sha256, bytes) = digest(path, progress)?;
    let (name, member) = (file_name(path), chosen.name.clone());
    let within = Some(Within { name, bytes, sha256, member, alone });
    Ok(Picked { path: place, within, kept: vec![folder] })
}

/// A folder of one's own below `scratch`, or where the system keeps what is soon gone.
fn scratch_folder(scratch: Option<&Path>) -> Result<tempfile::TempDir, WorkError> {
    let mut builder = tempfile::Builder::new();
    let builder = builder.prefix(ORIGINAL);
    let made = scratch.map_or_else(|| builder.tempdir(), |place| builder.tempdir_in(place));
    made.map_err(|error| WorkError::home(scratch.unwrap_or_else(|| Path::new("")), error))
}

/// Digest and size of the file at `path`.
fn digest(path: &Path, progress: &dyn Progress) -> Result<(Digest, u64), WorkError> {
    let failed = |error| Fault::from(error).at(path);
    let mut file = File::open(path).map_err(failed)?;
    let (mut hasher, mut piece, mut done) = (Hasher::default(), vec![0; 1 << 18], 0);
    loop {
        progress.at(Stage::CHECK, done, 0)?;
        let read = file.read(&mut piece).map_err(failed)?;
        if read == 0 {
            return Ok((hasher.finish(), done));
        }
        hasher.update(&piece[..read]);
        done += read as u64;
    }
}

/// Lists and bytes are taken apart here: both are bounded, and no cell is read.
fn options() -> ReadOptions {
    ReadOptions::new(Isolation::InProcess)
}
