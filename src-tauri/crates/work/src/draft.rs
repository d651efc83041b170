//! Drafts: beginning one, describing and shaping it, looking at it, going back.

use std::fs::File;
use std::path::{Path, PathBuf};

use serde::Serialize;
use vitrina_formats::read::ReadError;
use vitrina_model::{
    DraftId, Finding, Frequency, License, Metadata, Outcome, PersonId, Progress, Recipe, Stage,
    Within, Words, slug,
};
use vitrina_store::{Act, Draft, Event, NewDraft};

use crate::compare::differing;
use crate::convert::{file_name, shape};
use crate::desk::now;
use crate::home::{plain_name, sweep};
use crate::inspect::TableView;
use crate::random::random_letters;
use crate::tables::resource;
use crate::{Desk, WorkError};

/// What a new draft is made of.
#[derive(Clone, Debug)]
pub struct NewDraftRequest {
    /// The spreadsheet.
    pub file: PathBuf,
    /// The zip that it came in, if it did.
    pub within: Option<Within>,
    /// Who prepares it: id or name.
    pub author: String,
    /// Sheet, box and header as the person wants them.
    pub recipe: Recipe,
}

/// A draft and the table it holds, as `vitrina draft new --json` prints them.
#[derive(Clone, Debug, Serialize)]
pub struct DraftView {
    /// The draft.
    #[serde(flatten)]
    pub draft: Draft,
    /// Its table.
    pub table: TableView,
    /// What is to be said about the data.
    pub findings: Vec<Finding>,
}

/// How the folder of an original that is being read is called.
pub(crate) const ORIGINAL: &str = "original-";

/// One property of the description and its new value; an empty value takes it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// `title`, `description`, `publisher`, `license`, `contact`, `frequency`, `keywords`,
    /// `language` or `identifier`.
    pub name: String,
    /// The value as typed.
    pub value: String,
}

impl Desk {
    /// Begins a draft: reads the file, finds its table, keeps the original in the database.
    pub fn new_draft(
        &mut self,
        request: &NewDraftRequest,
        words: &dyn Words,
        progress: &dyn Progress,
    ) -> Result<DraftView, WorkError> {
        let author = self.person(&request.author)?;
        let recipe = &request.recipe;
        let (workbook, password) = self.read_new(&request.file, recipe, progress)?;
        let name = file_name(&request.file);
        let (workbook, template) = self.known(workbook);
        let Outcome { value: table, mut findings } =
            shape(&workbook, template.as_ref(), &request.recipe, &name)?;
        let options = self.options(password.clone(), recipe);
        findings.extend(differing(&workbook, &request.file, &options, progress));
        let source = {
            let mut file = File::open(&request.file).map_err(|error| {
                ReadError::UnreadableFile { path: request.file.clone(), detail: error.to_string() }
            })?;
            let bytes = file.metadata().map(|facts| facts.len()).unwrap_or_default();
            self.store.put_source(&name, &mut file, progress, bytes)?
        };
        // Whoever asks for one table of a template gets that one.
        let plain = Recipe { damaged: request.recipe.damaged, ..Recipe::default() };
        let whole = template.filter(|_| request.recipe == plain);
        let resources = whole.map(|template| template.resources(&workbook, &plain));
        let resources = resources.unwrap_or_else(|| request.recipe.clone().into());
        if let Some(password) = &password {
            self.remember(&source.sha256, password);
        }
        let new = NewDraft {
            id: random_id()?,
            author: author.id,
            source,
            within: request.within.clone(),
            resources,
            metadata: Metadata::default(),
            at: now(),
        };
        let draft = self.store.create_draft(new)?;
        Ok(DraftView { draft, table: TableView::of(&table, words), findings })
    }

    /// The draft of that id.
    pub fn draft(&self, id: &DraftId) -> Result<Draft, WorkError> {
        let draft = self.store.draft(id)?;
        draft.ok_or_else(|| vitrina_store::StoreError::NoDraft(id.clone()).into())
    }

    /// All drafts, the latest change first.
    pub fn drafts(&self) -> Result<Vec<Draft>, WorkError> {
        Ok(self.store.drafts()?)
    }

    /// Everything that happened to a draft, from the beginning.
    pub fn history(&self, id: &DraftId) -> Result<Vec<Event>, WorkError> {
        self.draft(id)?;
        Ok(self.store.history(id)?)
    }

    /// Changes properties of the description, all or none; `by` becomes one of its authors.
    pub fn describe(
        &mut self,
        id: &DraftId,
        by: &PersonId,
        changes: &[Property],
    ) -> Result<Draft, WorkError> {
        let draft = self.draft(id)?;
        let mut metadata = draft.metadata.clone();
        for change in changes {
            set(&mut metadata, change)?;
        }
        Ok(self.store.change(id, by, Act::Describe(metadata), now())?)
    }

    /// Changes the recipe of one table, after making sure that it gives one; `by` becomes an
    /// author.
    pub fn shape(
        &mut self,
        id: &DraftId,
        by: &PersonId,
        (at, recipe): (usize, Recipe),
        words: &dyn Words,
        progress: &dyn Progress,
    ) -> Result<DraftView, WorkError> {
        let draft = self.draft(id)?;
        resource(&draft, at)?;
        let original = self.original(&draft, progress)?;
        // What was accepted when the draft began stays accepted.
        let damaged = draft.resources.damaged() || recipe.damaged;
        let recipe = Recipe { damaged, ..recipe };
        let file = &draft.source.sha256;
        let workbook = self.read_known(original.path(), file, &recipe, progress)?;
        let (workbook, template) = self.known(workbook);
        let Outcome { value: table, findings } =
            shape(&workbook, template.as_ref(), &recipe, &draft.source.name)?;
        let draft =
            self.store.change(id, by, Act::Shape(draft.resources.reshaped(at, recipe)), now())?;
        Ok(DraftView { draft, table: TableView::of(&table, words), findings })
    }

    /// Brings recipe and description back to what they were after event `to`. Going back is an
    /// event itself, so nothing is lost by it.
    pub fn go_back(&mut self, id: &DraftId, by: &PersonId, to: u64) -> Result<Draft, WorkError> {
        Ok(self.store.change(id, by, Act::GoBack { to }, now())?)
    }

    /// Takes a draft back from approval, or opens the next version of a finished one.
    pub fn reopen(&mut self, id: &DraftId, by: &PersonId) -> Result<Draft, WorkError> {
        let _lock = self.home.lock(id)?;
        let draft = self.draft(id)?;
        let act = if draft.state == vitrina_model::DraftState::Submitted {
            Act::Withdraw
        } else {
            Act::Reopen
        };
        let open = self.store.change(id, by, act, now())?;
        self.keep_address(open, by)
    }

    /// A dataset that is public stays where it is, whatever its next version is called: the name
    /// that followed from its title is written down, and can still be changed on purpose.
    fn keep_address(&mut self, draft: Draft, by: &PersonId) -> Result<Draft, WorkError> {
        if draft.published.is_empty() || draft.metadata.identifier.is_some() {
            return Ok(draft);
        }
        let identifier = Some(draft.metadata.address_name());
        let metadata = Metadata { identifier, ..draft.metadata };
        Ok(self.store.change(&draft.id, by, Act::Describe(metadata), now())?)
    }

    /// The original file of a draft, out of the database, checked against its digest.
    pub(crate) fn original(
        &self,
        draft: &Draft,
        progress: &dyn Progress,
    ) -> Result<Original, WorkError> {
        sweep(&self.home.cache(), ORIGINAL);
        let folder = tempfile::Builder::new()
            .prefix(ORIGINAL)
            .tempdir_in(self.home.cache())
            .map_err(|error| WorkError::home(&self.home.cache(), error))?;
        // A text file's sheet is called as the file is.
        let path = folder.path().join(plain_name(&draft.source.name));
        let mut file = File::create(&path).map_err(|error| WorkError::home(&path, error))?;
        self.store.get_source(&draft.source.sha256, &mut file, progress)?;
        progress.at(Stage::KEEP, draft.source.bytes, draft.source.bytes)?;
        Ok(Original { path, _folder: folder })
    }
}

/// An original file on the disk for as long as it is read.
pub(crate) struct Original {
    path: PathBuf,
    _folder: tempfile::TempDir,
}

impl Original {
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}

/// Puts a typed value into its property.
fn set(metadata: &mut Metadata, change: &Property) -> Result<(), WorkError> {
    let value = change.value.trim();
    let text = (!value.is_empty()).then(|| value.to_owned());
    let bad = || WorkError::BadValue { property: change.name.clone(), value: change.value.clone() };
    match change.name.as_str() {
        "title" => metadata.title = text,
        "description" => metadata.description = text,
        "publisher" => metadata.publisher = text,
        "contact" => metadata.contact = text,
        "license" => {
            metadata.license =
                text.map(|text| License::from_word(&text).ok_or_else(bad)).transpose()?;
        }
        "frequency" => {
            metadata.frequency =
                text.map(|text| Frequency::from_word(&text).ok_or_else(bad)).transpose()?;
        }
        "language" => {
            metadata.language = text.map(|tag| language(&tag).ok_or_else(bad)).transpose()?;
        }
        "identifier" => {
            let fits = |text: String| if slug(&text) == text { Ok(text) } else { Err(bad()) };
            metadata.identifier = text.map(fits).transpose()?;
        }
        "keywords" => {
            let words = value.split([',', ';']).map(str::trim).filter(|word| !word.is_empty());
            metadata.keywords = words.map(str::to_owned).collect();
        }
        _ => return Err(WorkError::UnknownProperty { property: change.name.clone() }),
    }
    Ok(())
}

/// A language tag of two or three letters with an optional region (BCP 47, the part that HTML and
/// DCAT need).
fn language(tag: &str) -> Option<String> {
    let mut parts = tag.split('-');
    let first = parts.next().filter(|part| matches!(part.len(), 2..=3))?;
    let letters = |part: &str| part.chars().all(|letter| letter.is_ascii_alphanumeric());
    let rest_fits = parts.all(|part| matches!(part.len(), 2..=8) && letters(part));
    (rest_fits && letters(first)).then(|| tag.to_owned())
}

/// An id of ten random letters and digits.
pub(crate) fn random_id() -> Result<DraftId, WorkError> {
    Ok(DraftId(random_letters(10)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(name: &str, value: &str) -> Result<Metadata, WorkError> {
        let mut metadata = Metadata { title: Some("Antes".into()), ..Metadata::default() };
        set(&mut metadata, &Property { name: name.into(), value: value.into() })?;
        Ok(metadata)
    }

    #[test]
    fn typed_values_go_into_their_properties() {
        assert_eq!(put("title", " Obras ").unwrap().title.as_deref(), Some("Obras"));
        assert_eq!(put("title", "").unwrap().title, None, "an empty value takes it away");
        assert_eq!(put("keywords", "agua, luz;;gas").unwrap().keywords, ["agua", "luz", "gas"]);
        assert_eq!(put("frequency", "mensual").unwrap().frequency, Some(Frequency::Monthly));
        for (name, value, code) in [
            ("frequency", "a veces", "bad_value"),
            ("license", "la de siempre", "bad_value"),
            ("identifier", "Con Espacios", "bad_value"),
            ("language", "español", "bad_value"),
            ("colour", "red", "unknown_property"),
        ] {
            assert_eq!(put(name, value).unwrap_err().code(), code, "{name}={value}");
        }
    }

    #[test]
    fn ids_are_ten_plain_letters() {
        let id = random_id().unwrap().0;
        assert_eq!(id.len(), 10);
        assert_eq!(slug(&id), id);
        assert_ne!(random_id().unwrap().0, id);
    }
}
