//! Drafts: what never changes of one, and how it stands now, which is its last event.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use serde_json::json;
use vitrina_model::{
    Digest, DraftId, DraftState, Metadata, PersonId, PortalName, Resources, Source, Within,
};

use crate::column::{Json, Text, Time, Word};
use crate::fault::Fault;
use crate::table::{decision, event, person, receipt, source, submission};
use crate::{Store, StoreError};

/// A draft as it stands now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Draft {
    /// Identifier.
    #[serde(rename = "draft")]
    pub id: DraftId,
    /// Where it stands.
    pub state: DraftState,
    /// Who began it.
    pub author: PersonId,
    /// Everyone who began, changed or sent it, each once, in that order. None of them may decide.
    pub authors: Vec<PersonId>,
    /// The clerk's file.
    pub source: Source,
    /// Its tables, each with its recipe; a lone one is written as its recipe alone.
    #[serde(rename = "recipe")]
    pub resources: Resources,
    /// The description.
    pub metadata: Metadata,
    /// How often it was sent so far.
    pub version: u32,
    /// Digest of the manifest that was sent last.
    pub manifest: Option<Digest>,
    /// Why it came back, while it is returned.
    pub returned: Option<Return>,
    /// When it was begun.
    pub created: Timestamp,
    /// When its last event was.
    pub changed: Timestamp,
    /// Number of its last event.
    pub revision: u64,
    /// The portals on which a version of it was published, in that order.
    pub published: Vec<PortalName>,
}

/// Who returned a draft, and what is to be mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Return {
    /// The supervisor.
    pub by: PersonId,
    /// What is to be mended.
    pub reason: String,
    /// Which part of the work it is about, where the supervisor said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// What a draft begins with. Its source must be kept already.
#[derive(Clone, Debug, PartialEq)]
pub struct NewDraft {
    /// Identifier.
    pub id: DraftId,
    /// Who begins it.
    pub author: PersonId,
    /// The clerk's file.
    pub source: Source,
    /// The zip that it came in, if it did.
    pub within: Option<Within>,
    /// Its tables.
    pub resources: Resources,
    /// The description.
    pub metadata: Metadata,
    /// When.
    pub at: Timestamp,
}

impl Store {
    /// Begins a draft.
    pub fn create_draft(&mut self, new: NewDraft) -> Result<Draft, StoreError> {
        self.write(|tx| {
            person::require(tx, &new.author)?;
            let sha256 = new.source.sha256;
            if source::find(tx, &sha256)?.map(|(_, bytes)| bytes) != Some(new.source.bytes) {
                return Err(StoreError::SourceDamaged { sha256 }.into());
            }
            if get(tx, &new.id)?.is_some() {
                return Err(StoreError::DraftTaken(new.id).into());
            }
            tx.execute(
                "INSERT INTO draft (id, author, source, source_name, created)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                params![new.id.0, new.author.0, Text(sha256), new.source.name, Time(new.at)],
            )?;
            let mut detail = json!({ "source": new.source });
            if let Some(within) = &new.within {
                detail["within"] = json!(within);
            }
            let (resources, metadata) = (&new.resources, &new.metadata);
            let after = event::After { state: DraftState::Draft, resources, metadata };
            event::append(tx, &new.id, &new.author, "created", &detail, &after, new.at)?;
            require(tx, &new.id)
        })
    }

    /// One draft.
    pub fn draft(&self, id: &DraftId) -> Result<Option<Draft>, StoreError> {
        self.read(|tx| get(tx, id))
    }

    /// Every draft, the one that changed last first.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        self.read(|tx| {
            let sql = format!("{SELECT} ORDER BY event.at DESC, event.id DESC");
            let mut query = tx.prepare_cached(&sql)?;
            let rows = query.query_map([], stem)?.collect::<Result<Vec<_>, _>>()?;
            rows.into_iter().map(|draft| complete(tx, draft)).collect()
        })
    }
}

const SELECT: &str = "
    SELECT draft.id, draft.author, draft.source_name, source.bytes, draft.source, draft.created,
           event.seq, event.at, event.state, event.recipe, event.metadata
    FROM draft
    JOIN source ON source.sha256 = draft.source
    JOIN event ON event.draft = draft.id
     AND event.seq = (SELECT max(seq) FROM event WHERE event.draft = draft.id)";

pub(crate) fn get(conn: &Connection, id: &DraftId) -> Result<Option<Draft>, Fault> {
    let sql = format!("{SELECT} WHERE draft.id = ?1");
    let draft = conn.prepare_cached(&sql)?.query_row([&id.0], stem).optional()?;
    draft.map(|draft| complete(conn, draft)).transpose()
}

pub(crate) fn require(conn: &Connection, id: &DraftId) -> Result<Draft, Fault> {
    get(conn, id)?.ok_or_else(|| StoreError::NoDraft(id.clone()).into())
}

/// The draft as far as its row and its last event say it.
fn stem(row: &Row<'_>) -> rusqlite::Result<Draft> {
    let Text(sha256) = row.get(4)?;
    let (Time(created), Time(changed)) = (row.get(5)?, row.get(7)?);
    let Word(state) = row.get(8)?;
    let (Json(resources), Json(metadata)) = (row.get(9)?, row.get(10)?);
    Ok(Draft {
        id: DraftId(row.get(0)?),
        state,
        author: PersonId(row.get(1)?),
        authors: Vec::new(),
        source: Source { name: row.get(2)?, bytes: row.get(3)?, sha256 },
        resources,
        metadata,
        version: 0,
        manifest: None,
        returned: None,
        created,
        changed,
        revision: row.get(6)?,
        published: Vec::new(),
    })
}

/// The rest of it, from the other tables.
fn complete(conn: &Connection, mut draft: Draft) -> Result<Draft, Fault> {
    draft.authors = event::authors(conn, &draft.id)?;
    draft.published = receipt::portals(conn, &draft.id)?;
    if let Some(sent) = submission::latest(conn, &draft.id)? {
        draft.version = sent.version;
        draft.manifest = Some(sent.sha256);
        if draft.state == DraftState::Returned {
            draft.returned = decision::returned(conn, &draft.id, sent.id)?;
        }
    }
    Ok(draft)
}
