//! The files that will be public, before and after they were sent, and sending them.

use std::path::Path;

use vitrina_model::{DraftId, FileFormat, Metadata, PackagedFile};
use vitrina_work::{FluentWords, Language, WorkError, random_letters};

use super::{drafts, here, people};
use crate::call::locked;
use crate::views as v;
use crate::{Call, Failure, Frame, Office};

/// The largest file that the isolated frame shows; larger ones are there to be saved.
const MOST: u64 = 64 << 20;

/// Letters of the token in a frame's address.
const TOKEN: usize = 26;

pub(crate) fn preview(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<v::Preview, Failure> {
    let desk = office.desk()?;
    let id = DraftId(request.draft);
    let words = words(&desk.draft(&id)?.metadata);
    let preview = desk.preview(&id, &office.books, &words, call)?;
    Ok(v::Preview {
        address: address(office, &preview.folder)?,
        files: preview.files.iter().map(view).collect(),
    })
}

pub(crate) fn save_file(
    office: &Office,
    request: v::FileRef,
    call: &Call,
) -> Result<Option<v::Written>, Failure> {
    let desk = office.desk()?;
    let id = DraftId(request.draft);
    let words = words(&desk.draft(&id)?.metadata);
    let from = desk.preview_file(&id, &request.path, &office.books, &words, call)?;
    let Some(to) = office.native.save_file(&request.path) else { return Ok(None) };
    let bytes = desk.save_outside(&from, &to, call)?;
    Ok(Some(v::Written { path: to.display().to_string(), bytes }))
}

pub(crate) fn open_file(
    office: &Office,
    request: v::FileRef,
    call: &Call,
) -> Result<v::Nothing, Failure> {
    let desk = office.desk()?;
    let id = DraftId(request.draft);
    let words = words(&desk.draft(&id)?.metadata);
    let from = desk.preview_file(&id, &request.path, &office.books, &words, call)?;
    let copy = desk.opened_copy(&from, call)?;
    Failure::unless_opened(office.native.open_path(&copy), &request.path)
}

pub(crate) fn submit(
    office: &Office,
    request: v::Submit,
    call: &Call,
) -> Result<v::DraftDetail, Failure> {
    let mut desk = office.desk()?;
    let id = DraftId(request.draft.clone());
    let words = words(&desk.draft(&id)?.metadata);
    let person = here::person(office, &desk)?;
    let passphrase = people::passphrase(&desk, &person, request.passphrase)?;
    desk.submit(&id, &person.id.0, &passphrase, &office.books, &words, call)?;
    drafts::detail(office, &desk, &request.draft, call)
}

/// A file of a folder that the frame may read. Only plain names of the formats that we write.
pub(crate) fn frame(office: &Office, path: &str) -> Option<Frame> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let (token, name) = path.trim_start_matches('/').split_once('/')?;
    let folder = locked(&office.frames).get(token)?.clone();
    let media_type = media_type(name)?;
    let path = folder.join(name);
    let facts = std::fs::symlink_metadata(&path).ok()?;
    if !facts.is_file() || facts.len() > MOST {
        return None;
    }
    Some(Frame { media_type, bytes: std::fs::read(path).ok()? })
}

/// The media type of a plain file name; nothing for any other name.
fn media_type(name: &str) -> Option<&'static str> {
    let plain = !name.starts_with('.') && !name.contains(['/', '\\', ':', '%', '\0']);
    let ending = Path::new(name).extension()?.to_str()?;
    let format = [FileFormat::Html, FileFormat::Csv, FileFormat::Json, FileFormat::Xlsx]
        .into_iter()
        .find(|format| format.name() == ending)?;
    plain.then_some(match format {
        FileFormat::Html => "text/html; charset=utf-8",
        FileFormat::Csv => "text/csv; charset=utf-8",
        other => other.media_type(),
    })
}

/// The address of the page in a folder, for the isolated frame. The same folder keeps its address.
pub(crate) fn address(office: &Office, folder: &Path) -> Result<String, WorkError> {
    let mut frames = locked(&office.frames);
    // Folders that were swept need no address any more.
    frames.retain(|_, known| known.is_dir());
    let known = frames.iter().find(|(_, known)| *known == folder).map(|(token, _)| token.clone());
    let token = match known {
        Some(token) => token,
        None => random_letters(TOKEN)?,
    };
    frames.insert(token.clone(), folder.to_owned());
    drop(frames);
    Ok(office.native.frame_address(&format!("{token}/index.html")))
}

/// The words of what is published: in the language of the data, for those who will read them.
pub(crate) fn words(metadata: &Metadata) -> FluentWords {
    FluentWords::new(Language::from_tag(metadata.language()).unwrap_or(Language::Spanish))
}

/// A file as the window shows it.
pub(crate) fn view(file: &PackagedFile) -> v::FileView {
    v::FileView {
        path: file.path.clone(),
        format: file.format.name().to_owned(),
        bytes: file.bytes,
        rows: file.rows,
        columns: file.columns,
        sha256: file.sha256.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn only_plain_names_of_our_formats_are_shown() {
        assert_eq!(media_type("index.html"), Some("text/html; charset=utf-8"));
        assert_eq!(media_type("obras.csv"), Some("text/csv; charset=utf-8"));
        assert_eq!(media_type("datapackage.json"), Some("application/json"));
        for name in [
            "../list.json",
            "..%2flist.json",
            "a/b.html",
            "a\\b.html",
            "C:b.html",
            ".part.csv",
            "a.js",
            "a.HTML",
            "html",
            "",
            "a.csv\0",
        ] {
            assert_eq!(media_type(name), None, "{name:?}");
        }
    }
}
