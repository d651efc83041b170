//! What can go wrong with an act, by situation, with all that the words need.
// Long: one situation after the other, each with its code and what its words need.

use std::io;
use std::path::Path;

use vitrina_formats::read::ReadError;
use vitrina_formats::write::WriteError;
use vitrina_model::{
    ApprovalRefused, Arg, Args, Cancelled, DraftId, Finding, PersonId, Place, PortalName,
};
use vitrina_portals::PortalError;
use vitrina_store::StoreError;

use crate::secrets::KeychainError;

/// Why an act was not done. Nothing is lost by any of them.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// The file could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The files could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The portal did not do it.
    #[error(transparent)]
    Portal(#[from] PortalError),
    /// The keychain did not do it.
    #[error(transparent)]
    Keychain(#[from] KeychainError),
    /// The home cannot be used.
    #[error("the home at {path}: {error}")]
    Home {
        /// Where.
        path: String,
        /// Why.
        error: io::Error,
    },
    /// The system says no folder for data and none was given.
    #[error("no home")]
    NoHome,
    /// A zip or folder holds several files, and none was chosen.
    #[error("{file} holds {count} files")]
    SeveralFiles {
        /// Its name.
        file: String,
        /// How many of them can be opened.
        count: usize,
    },
    /// A zip or folder holds nothing that can be opened.
    #[error("nothing in {file} can be opened")]
    NothingInside {
        /// Its name.
        file: String,
    },
    /// A zip or folder does not hold the chosen file, or it cannot be opened.
    #[error("no {member} in {file}")]
    NoMember {
        /// Its name.
        file: String,
        /// The choice, as typed.
        member: String,
    },
    /// The clipboard holds no cells.
    #[error("no cells in the clipboard")]
    NothingPasted,
    /// No table was found, or the box holds none.
    #[error("no table in {file}")]
    NoTable {
        /// The file's name.
        file: String,
    },
    /// The chosen sheet is not in the file.
    #[error("no sheet {sheet} in {file}")]
    NoSheet {
        /// The file's name.
        file: String,
        /// The choice, as typed.
        sheet: String,
    },
    /// The dataset has no table of that name or number.
    #[error("no table {table}")]
    NoSuchTable {
        /// As typed.
        table: String,
    },
    /// The only table of a dataset cannot be left out.
    #[error("the last table stays")]
    LastTable,
    /// A file that is no official upload template of Office's own format.
    #[error("{file} is no template that can be filled")]
    NotATemplate {
        /// The file's name.
        file: String,
    },
    /// None of the table's columns is a field of the template.
    #[error("nothing of {file} fits the template")]
    NothingFits {
        /// The file's name.
        file: String,
    },
    /// The filled template did not read back as it was written: a mistake of this program.
    #[error("the filled template differs at {cell}")]
    FilledDiffers {
        /// The first cell that differs, with its sheet.
        cell: String,
    },
    /// The draft cannot be sent yet.
    #[error("the description lacks {missing:?}")]
    NotReady {
        /// Properties that are missing.
        missing: Vec<&'static str>,
    },
    /// Findings that must be mended first.
    #[error("{} findings must be mended", .findings.len())]
    Findings {
        /// They.
        findings: Vec<Finding>,
    },
    /// A property that a description does not have.
    #[error("no property {property}")]
    UnknownProperty {
        /// As typed.
        property: String,
    },
    /// A value that a property cannot take.
    #[error("{property} cannot be {value}")]
    BadValue {
        /// The property.
        property: String,
        /// As typed.
        value: String,
    },
    /// A box, header rows or a column's name that the table cannot have.
    #[error("{part} cannot be {value}")]
    BadShape {
        /// Which: `box`, `header_rows` or `column`.
        part: &'static str,
        /// As drawn or typed.
        value: String,
        /// Where.
        place: Place,
    },
    /// A passphrase is needed and nobody is there to type it.
    #[error("a passphrase is needed")]
    PassphraseNeeded,
    /// An empty passphrase.
    #[error("an empty passphrase")]
    PassphraseEmpty,
    /// The passphrase does not open the person's key.
    #[error("wrong passphrase of {person}")]
    WrongPassphrase {
        /// Whose key it is.
        person: PersonId,
    },
    /// A name without a letter or digit.
    #[error("a name is needed")]
    NameEmpty,
    /// A name with letters of two scripts that look alike.
    #[error("the name {name} mixes scripts")]
    NameMixed {
        /// As typed.
        name: String,
    },
    /// Nobody of that id.
    #[error("no person {person}")]
    NoPerson {
        /// As typed.
        person: String,
    },
    /// Only a supervisor may do this.
    #[error("{person} is no supervisor")]
    NotASupervisor {
        /// Who tried.
        person: PersonId,
    },
    /// The passphrase opens the key of one who prepared the draft, too.
    #[error("{person} also opens an author's key")]
    NotASecondPerson {
        /// Who tried.
        person: PersonId,
    },
    /// A return without a reason.
    #[error("a return needs a reason")]
    ReasonNeeded,
    /// The draft was never sent, or not approved.
    #[error("draft {draft} is not approved")]
    NotApproved {
        /// The draft.
        draft: DraftId,
    },
    /// The signatures do not hold.
    #[error(transparent)]
    Refused(#[from] ApprovalRefused),
    /// A byte of the package, of the original or of the description changed after it was sent.
    #[error("{file} was changed after it was approved")]
    FileChanged {
        /// Which.
        file: String,
    },
    /// Another window or command holds the draft.
    #[error("draft {draft} is in use by another process")]
    AlreadyRunning {
        /// The draft.
        draft: DraftId,
    },
    /// No portal of that name.
    #[error("no portal {portal}")]
    NoPortal {
        /// As typed.
        portal: PortalName,
    },
    /// The portal says each time that the same work remains.
    #[error("{portal} does not come to an end")]
    NoEnd {
        /// The portal.
        portal: PortalName,
    },
    /// The file is no receipt.
    #[error("{path} is no receipt")]
    NotAReceipt {
        /// The file.
        path: String,
    },
    /// Something of a receipt was changed.
    #[error("the receipt's {part} was changed")]
    ReceiptChanged {
        /// What: `receipt`, `manifest`, `submission`, `approval`, `files`, `record`.
        part: &'static str,
    },
    /// Nothing was changed that could be taken back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing was taken back that could be done again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The system gives no random numbers.
    #[error("no random numbers")]
    NoRandom,
    /// The person stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl WorkError {
    pub(crate) fn home(path: &Path, error: io::Error) -> WorkError {
        WorkError::Home { path: path.display().to_string(), error }
    }

    /// No table in a file of that name.
    pub(crate) fn no_table(file: &str) -> WorkError {
        WorkError::NoTable { file: file.to_owned() }
    }

    /// The code that hosts and words know it by.
    pub fn code(&self) -> &'static str {
        match self {
            WorkError::Read(error) => error.code(),
            WorkError::Write(error) => error.code(),
            WorkError::Store(error) => error.code(),
            WorkError::Portal(error) => error.code(),
            WorkError::Keychain(_) => "no_keychain",
            WorkError::Home { error, .. } => home_code(error),
            WorkError::NoHome => "no_home",
            WorkError::SeveralFiles { .. } => "several_files",
            WorkError::NothingInside { .. } => "nothing_inside",
            WorkError::NoMember { .. } => "no_member",
            WorkError::NothingPasted => "nothing_pasted",
            WorkError::NoTable { .. } => "no_table",
            WorkError::NoSheet { .. } => "no_sheet",
            WorkError::NoSuchTable { .. } => "no_such_table",
            WorkError::LastTable => "last_table",
            WorkError::NotATemplate { .. } => "not_a_template",
            WorkError::NothingFits { .. } => "nothing_fits",
            WorkError::FilledDiffers { .. } => "filled_differs",
            WorkError::NotReady { .. } => "not_ready",
            WorkError::Findings { .. } => "findings_open",
            WorkError::UnknownProperty { .. } => "unknown_property",
            WorkError::BadValue { .. } | WorkError::BadShape { .. } => "bad_value",
            WorkError::PassphraseNeeded => "passphrase_needed",
            WorkError::PassphraseEmpty => "passphrase_empty",
            WorkError::WrongPassphrase { .. } => "wrong_passphrase",
            WorkError::NameEmpty => "name_empty",
            WorkError::NameMixed { .. } => "name_mixed",
            WorkError::NoPerson { .. } => "no_person",
            WorkError::NotASupervisor { .. } => "not_a_supervisor",
            WorkError::NotASecondPerson { .. } => "not_a_second_person",
            WorkError::ReasonNeeded => "reason_needed",
            WorkError::NotApproved { .. } => "not_approved",
            WorkError::Refused(ApprovalRefused::Author(_)) => "author_cannot_approve",
            WorkError::Refused(_) => "approval_refused",
            WorkError::FileChanged { .. } => "file_changed",
            WorkError::AlreadyRunning { .. } => "already_running",
            WorkError::NoPortal { .. } => "no_portal",
            WorkError::NoEnd { .. } => "portal_answer",
            WorkError::NotAReceipt { .. } => "not_a_receipt",
            WorkError::ReceiptChanged { .. } => "receipt_changed",
            WorkError::NothingToUndo => "nothing_to_undo",
            WorkError::NothingToRedo => "nothing_to_redo",
            WorkError::NoRandom => "no_random",
            WorkError::Cancelled(_) => "cancelled",
        }
    }

    /// What the words need.
    pub fn args(&self) -> Args {
        match self {
            WorkError::Read(error) => error.args(),
            WorkError::Write(error) => error.args(),
            WorkError::Store(error) => error.args(),
            WorkError::Portal(error) => error.args(),
            _ => {
                let own = self.own_args().into_iter();
                own.map(|(name, value)| (name.to_owned(), value)).collect()
            }
        }
    }

    /// The arguments of this crate's own situations.
    fn own_args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            WorkError::Home { path, error } => {
                vec![("path", path.as_str().into()), ("detail", error.to_string().into())]
            }
            WorkError::Keychain(error) => vec![("detail", error.to_string().into())],
            WorkError::NoTable { file }
            | WorkError::NothingInside { file }
            | WorkError::FileChanged { file }
            | WorkError::NotATemplate { file }
            | WorkError::NothingFits { file } => vec![("file", file.as_str().into())],
            WorkError::FilledDiffers { cell } => vec![("cell", cell.as_str().into())],
            WorkError::SeveralFiles { file, count } => {
                vec![("file", file.as_str().into()), ("count", (*count).into())]
            }
            WorkError::NoMember { file, member } => {
                vec![("file", file.as_str().into()), ("member", member.as_str().into())]
            }
            WorkError::NoSheet { file, sheet } => {
                vec![("file", file.as_str().into()), ("sheet", sheet.as_str().into())]
            }
            WorkError::NoSuchTable { table } => vec![("table", table.as_str().into())],
            WorkError::NotReady { missing } => {
                vec![("count", missing.len().into()), ("missing", missing.join(", ").into())]
            }
            WorkError::Findings { findings } => vec![("count", findings.len().into())],
            WorkError::UnknownProperty { property } => vec![("property", property.as_str().into())],
            WorkError::BadValue { property, value } => {
                vec![("property", property.as_str().into()), ("value", value.as_str().into())]
            }
            WorkError::BadShape { part, value, .. } => {
                vec![("property", (*part).into()), ("value", value.as_str().into())]
            }
            WorkError::NameMixed { name } => vec![("name", name.as_str().into())],
            WorkError::NoPerson { person } => vec![("person", person.as_str().into())],
            WorkError::WrongPassphrase { person }
            | WorkError::NotASupervisor { person }
            | WorkError::NotASecondPerson { person }
            | WorkError::Refused(
                ApprovalRefused::Author(person) | ApprovalRefused::Stranger(person),
            ) => vec![("person", person.to_string().into())],
            WorkError::NotApproved { draft } | WorkError::AlreadyRunning { draft } => {
                vec![("draft", draft.to_string().into())]
            }
            WorkError::NoPortal { portal } => vec![("portal", portal.to_string().into())],
            WorkError::NoEnd { portal } => {
                vec![("url", portal.to_string().into()), ("detail", "".into())]
            }
            WorkError::NotAReceipt { path } => vec![("file", path.as_str().into())],
            WorkError::ReceiptChanged { part } => vec![("part", (*part).into())],
            _ => Vec::new(),
        }
    }

    /// Where it belongs.
    pub fn place(&self) -> Place {
        match self {
            WorkError::BadValue { property, .. } | WorkError::UnknownProperty { property } => {
                Place::Metadata { property: property.clone() }
            }
            WorkError::BadShape { place, .. } => place.clone(),
            WorkError::NotReady { missing } => {
                let property = missing.first().map(|name| (*name).to_owned()).unwrap_or_default();
                Place::Metadata { property }
            }
            WorkError::Findings { findings } => {
                findings.first().map(|finding| finding.place.clone()).unwrap_or_default()
            }
            WorkError::Read(error) => error.place(),
            _ => file_place(&self.args()),
        }
    }

    /// Whether trying again later may help without anyone doing anything.
    pub fn again(&self) -> bool {
        match self {
            WorkError::Portal(error) => error.again(),
            WorkError::AlreadyRunning { .. } => true,
            _ => self.code() == "database_busy",
        }
    }
}

fn home_code(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "disk_full",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "read_only",
        _ => "unwritable",
    }
}

/// The sheet or file that the arguments name.
fn file_place(args: &Args) -> Place {
    let text = |name: &str| match args.get(name) {
        Some(Arg::Text(text)) if !text.is_empty() => Some(text.clone()),
        _ => None,
    };
    match (text("sheet"), text("file")) {
        (Some(sheet), _) => Place::Sheet { sheet },
        (None, Some(path)) => Place::File { path },
        (None, None) => Place::Whole,
    }
}
