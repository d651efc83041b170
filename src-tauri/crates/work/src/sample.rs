//! Practice: a draft of the sample, and a portal in the home that nobody else sees.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use vitrina_model::{Digest, DraftState, PersonId, PortalAddress, PortalRecord, Progress};
use vitrina_store::Draft;

use crate::draft::ORIGINAL;
use crate::home::sweep;
use crate::pick::Member;
use crate::{Begin, Begun, Desk, Overview, WorkError, Workbooks};

/// The sample, as `tests/files/obra_publica.xlsx` has it.
const SAMPLE: &[u8] = include_bytes!("../../../assets/sample.xlsx");
/// Its name.
const NAME: &str = "obra_publica.xlsx";
/// The folder of the practice portal in the home.
const PORTAL: &str = "practice";

fn digest() -> &'static Digest {
    static DIGEST: OnceLock<Digest> = OnceLock::new();
    DIGEST.get_or_init(|| Digest::of(SAMPLE))
}

impl Overview {
    /// Whether the draft is one for practice: made of the sample.
    pub fn is_practice(&self) -> bool {
        self.draft.source.sha256 == *digest()
    }
}

impl Desk {
    /// A draft of the sample: a new one, or the person's last where nothing was done with it yet.
    pub fn practise(
        &mut self,
        author: &PersonId,
        books: &Workbooks,
        progress: &dyn Progress,
    ) -> Result<Draft, WorkError> {
        let untouched = |draft: &Draft| {
            draft.state == DraftState::Draft && draft.revision == 1 && draft.author == *author
        };
        let known = self.drafts()?.into_iter().find(|draft| draft.source.sha256 == *digest());
        if let Some(known) = known.filter(untouched) {
            return Ok(known);
        }
        let cache = self.home().cache();
        sweep(&cache, ORIGINAL);
        let failed = |error| WorkError::home(&cache, error);
        let folder = tempfile::Builder::new().prefix(ORIGINAL).tempdir_in(&cache);
        let folder = folder.map_err(failed)?;
        let file = folder.path().join(NAME);
        fs::write(&file, SAMPLE).map_err(failed)?;
        let begin = Begin {
            path: &file,
            member: &Member::Only,
            author,
            again: true,
            password: None,
            damaged: false,
        };
        match self.begin_with(&begin, books, progress)? {
            Begun::Made(draft) | Begun::Twin(draft) => Ok(*draft),
        }
    }

    /// Where the practice portal is.
    pub fn practice_folder(&self) -> PathBuf {
        self.home().root().join(PORTAL)
    }

    /// Adds the practice portal under that name where it is not there.
    pub fn add_practice_portal(&mut self, name: &str) -> Result<PortalRecord, WorkError> {
        let directory = self.practice_folder().display().to_string();
        let address = PortalAddress::Folder { directory };
        let known = self.portals()?.into_iter().find(|record| record.address == address);
        known.map_or_else(|| self.add_portal(name, address.clone()), Ok)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_sample_is_the_file_of_the_tests() {
        let place = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/files/obra_publica.xlsx");
        assert!(std::fs::read(place).unwrap() == super::SAMPLE);
    }
}
