//! Files that a person gives: asked for, dropped, or the sample; and the drafts made of them.

use std::path::{Path, PathBuf};

use vitrina_model::{Progress, Words};
use vitrina_work::{
    Begin, Begun, Desk, Draft, Listing, ListingEntry, Member, Password, Pasted, ReadError,
    WorkError, list_inside, refusal, remember_file,
};

use super::here;
use super::office::words;
use crate::call::locked;
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn choose_file(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Option<v::Offered>, Failure> {
    Ok(office.native.choose_file().map(|path| offer(office, &path)))
}

pub(crate) fn choose_folder(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Option<v::OfferedFolder>, Failure> {
    let chosen = office.native.choose_folder();
    Ok(chosen.map(|path| v::OfferedFolder {
        token: locked(&office.offered).give(&path),
        path: path.display().to_string(),
    }))
}

pub(crate) fn early_files(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Vec<v::Offered>, Failure> {
    Ok(std::mem::take(&mut *locked(&office.early)))
}

pub(crate) fn new_draft(
    office: &Office,
    request: v::NewDraft,
    call: &Call,
) -> Result<v::Made, Failure> {
    let (path, member) = given(office, &request.file)?;
    let mut desk = office.desk()?;
    let made = begin(office, &mut desk, (&path, &member), &request, call)?;
    if desk.home().holds(&path) {
        // Pasted cells: nothing to come back to.
        return Ok(made);
    }
    // A convenience: that it could not be kept is no reason to say that the file was not opened.
    let _ = remember_file(desk.home(), &path);
    Ok(made)
}

/// The file behind a token.
fn given(office: &Office, token: &str) -> Result<(PathBuf, Member), Failure> {
    let given = locked(&office.offered).file(token);
    given.ok_or_else(|| Failure::usage(format!("no file {token}")))
}

pub(crate) fn look_inside(
    office: &Office,
    request: v::LookInside,
    call: &Call,
) -> Result<v::LookedInside, Failure> {
    let (path, member) = given(office, &request.file)?;
    if member != Member::Only {
        return Ok(v::LookedInside { inside: None });
    }
    let listing = list_inside(&path, call)?;
    let alone = |it: &Listing| !it.folder && it.left_out == 0 && it.openable().count() == 1;
    let listing = listing.filter(|it| !alone(it));
    Ok(v::LookedInside { inside: listing.map(|listing| inside(office, &path, listing)) })
}

fn inside(office: &Office, path: &Path, listing: Listing) -> v::InsideView {
    let Listing { name, folder, files, left_out } = listing;
    let mut tokens = locked(&office.offered);
    let mut view = |file: ListingEntry| v::InsideFile {
        token: match folder {
            true if file.opens => Some(tokens.give(&path.join(&file.name))),
            false if file.opens => Some(tokens.give_member(path, file.at)),
            _ => None,
        },
        name: file.name,
        bytes: file.bytes,
        kind: file.kind,
    };
    let files = files.into_iter().map(&mut view).collect();
    v::InsideView { name, folder, files, left_out }
}

pub(crate) fn paste_cells(
    office: &Office,
    request: v::PastedCells,
    call: &Call,
) -> Result<v::Offered, Failure> {
    let desk = office.desk()?;
    let name = words(&desk).word("start-pasted-name");
    let pasted = Pasted { html: request.html.as_deref(), text: request.text.as_deref() };
    let kept = desk.keep_pasted(pasted, &name, call)?;
    let offered = offer(office, &kept.path);
    *locked(&office.pasted) = Some(kept);
    Ok(offered)
}

pub(crate) fn recent_files(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Vec<v::Offered>, Failure> {
    let paths = vitrina_work::recent_files(office.desk()?.home());
    Ok(paths.iter().map(|path| offer(office, path)).collect())
}

/// Makes a draft of the file at `path` for who sits here.
fn begin(
    office: &Office,
    desk: &mut Desk,
    (path, member): (&Path, &Member),
    request: &v::NewDraft,
    progress: &dyn Progress,
) -> Result<v::Made, Failure> {
    let author = here::person(office, desk)?;
    let password = request.password.as_deref().and_then(Password::new);
    let v::NewDraft { again, damaged, .. } = *request;
    let begin = Begin { path, member, author: &author.id, again, password, damaged };
    Ok(match desk.begin_with(&begin, &office.books, progress)? {
        Begun::Made(draft) => v::Made { draft: Some(draft.id.0), twin: None },
        Begun::Twin(draft) => v::Made { draft: None, twin: Some(twin(*draft)) },
    })
}

pub(crate) fn unlock(
    office: &Office,
    request: v::Unlock,
    call: &Call,
) -> Result<v::Nothing, Failure> {
    let desk = office.desk()?;
    let draft = desk.draft(&here::id(&request.draft))?;
    let typed = Password::new(request.password);
    // Nothing typed is no password either: the file says so in its own words.
    match typed {
        Some(password) => desk.unlock(&draft, &password, call)?,
        None => drop(desk.book(&draft, &office.books, call)?),
    }
    Ok(v::Nothing {})
}

fn twin(draft: Draft) -> v::Twin {
    let title = draft.metadata.title.unwrap_or(draft.source.name);
    v::Twin { draft: draft.id.0, title, state: draft.state }
}

pub(crate) fn practice(
    office: &Office,
    _request: v::Nothing,
    call: &Call,
) -> Result<v::Made, Failure> {
    let mut desk = office.desk()?;
    let author = here::person(office, &desk)?;
    let portal = words(&desk).word("practice-portal");
    desk.add_practice_portal(&portal)?;
    let draft = desk.practise(&author.id, &office.books, call)?;
    Ok(v::Made { draft: Some(draft.id.0), twin: None })
}

/// Takes a path that came from outside of the window, and says at once where it cannot be opened.
pub(crate) fn offer(office: &Office, path: &Path) -> v::Offered {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let token = locked(&office.offered).give(path);
    let (bytes, refused) = match refusal(path) {
        // A folder has a list.
        Err(ReadError::NotAFile { .. }) if path.is_dir() => (0, None),
        Ok(bytes) => (bytes, None),
        Err(error) => (0, Some(unread(error))),
    };
    v::Offered { token, name, bytes, refused }
}

fn unread(error: ReadError) -> Failure {
    Failure::from(WorkError::from(error)).without_folders()
}
