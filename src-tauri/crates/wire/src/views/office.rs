//! The office: people, portals, preferences, files that were offered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vitrina_model::Role;

use crate::Failure;

/// What the window must know before it shows anything.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Hello {
    /// Version of the program.
    pub version: String,
    /// What the person chose.
    pub preferences: Preferences,
    /// Who sits here; nobody before the first person was added.
    pub person: Option<PersonView>,
    /// How many people are on the list.
    pub people: u32,
    /// Where the data lies, for reading.
    pub home: String,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What a person chose about the window; kept in the home, whatever is absent is the system's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Preferences {
    /// `es-MX` or `en`; the system's where nothing was chosen.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// Size of text in percent, 100 to 200.
    pub text_size: u16,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences { language: None, theme: Theme::System, text_size: 100 }
    }
}

/// A person on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonView {
    /// Id.
    pub person: String,
    /// Name as written.
    pub name: String,
    /// What they may do.
    #[ts(type = "'clerk' | 'supervisor'")]
    pub role: Role,
}

/// Who is to be added; they sit here from then on where nobody did.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddPerson {
    /// Name as people say it.
    pub name: String,
    /// What they may do.
    #[ts(type = "'clerk' | 'supervisor'")]
    pub role: Role,
    /// Their own passphrase.
    pub passphrase: String,
    /// Whether the system's keychain should remember it.
    pub remember: bool,
}

/// A person who was added.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonAdded {
    /// They.
    pub person: PersonView,
    /// Whether the keychain remembers the passphrase; not where it was not asked or did not answer.
    pub remembered: bool,
}

/// Who wants to sit here now.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SwitchPerson {
    /// Id.
    pub person: String,
    /// Their own passphrase.
    pub passphrase: String,
}

/// A portal on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PortalView {
    /// Its name.
    pub portal: String,
    /// `folder` or `ckan`.
    #[ts(type = "'folder' | 'ckan'")]
    pub kind: String,
    /// Where it is, for reading.
    pub address: String,
    /// The organization that publishes, for CKAN.
    pub organization: Option<String>,
    /// Whether it is the practice portal, which nobody sees.
    pub practice: bool,
    /// Whether publishing there needs a token that is not in the keychain yet.
    pub token_missing: bool,
}

/// One portal.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PortalRef {
    /// Its name.
    pub portal: String,
}

/// Which kind of portal is to be added, and where it is.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NewAddress {
    /// A folder that becomes a web site.
    Folder {
        /// Token from `choose_folder`.
        folder: String,
    },
    /// A CKAN site.
    Ckan {
        /// Address of the site.
        url: String,
        /// Name of the organization.
        organization: String,
    },
}

/// A portal to be added.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddPortal {
    /// Its name for the office.
    pub name: String,
    /// Where it is.
    pub address: NewAddress,
}

/// A portal's token.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct KeepToken {
    /// The portal.
    pub portal: String,
    /// The token.
    pub token: String,
    /// Only until the program is closed: for systems without a keychain.
    pub this_time: bool,
}

/// How the office stands with a portal right now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StandingView {
    /// `folder` or `ckan`.
    pub kind: String,
    /// Where it is.
    pub url: String,
    /// Version of its software.
    pub version: Option<String>,
    /// Who the token says we are.
    pub user: Option<String>,
    /// Title of the organization.
    pub organization: Option<String>,
    /// Whether it keeps rows that can be queried.
    pub row_store: bool,
}

/// A file that a person dropped, chose or opened with Vitrina.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Offered {
    /// What a request names it by.
    pub token: String,
    /// Its name without the folder.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// Why it cannot be opened, where that is plain at once: empty, a lock file.
    pub refused: Option<Failure>,
}

/// A file that may hold others.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct LookInside {
    /// Token of the file or folder.
    pub file: String,
}

/// What was found in a file that may hold others.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LookedInside {
    /// The list to choose from; nothing where the file is simply opened.
    pub inside: Option<InsideView>,
}

/// What a zip or folder holds.
#[derive(Clone, Debug, Serialize, TS)]
pub struct InsideView {
    /// Its name.
    pub name: String,
    /// Whether it is a folder.
    pub folder: bool,
    /// Its files.
    pub files: Vec<InsideFile>,
    /// How many more there are, at least.
    pub left_out: u64,
}

/// A file in a zip or folder.
#[derive(Clone, Debug, Serialize, TS)]
pub struct InsideFile {
    /// What a request names it by; nothing where it cannot be opened.
    pub token: Option<String>,
    /// Its name with the folders above it.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// What it is, or why it cannot be opened: `inside-kind`.
    pub kind: String,
}

/// Cells of the clipboard, in the forms it has them.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct PastedCells {
    /// As a web page.
    pub html: Option<String>,
    /// As text with tabs.
    pub text: Option<String>,
}

/// A folder that a person chose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferedFolder {
    /// What a request names it by.
    pub token: String,
    /// Its path, for reading.
    pub path: String,
}

/// Something written to a place that the person chose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Written {
    /// Where, for reading.
    pub path: String,
    /// Size.
    pub bytes: u64,
}

/// Work that is going on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Running {
    /// What `cancel` names it by.
    pub call: String,
    /// The command.
    pub command: String,
    /// The draft it is about.
    pub draft: Option<String>,
    /// The last news of it.
    pub news: Option<News>,
}

/// One running call.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CallRef {
    /// As the caller named it.
    pub call: String,
}

/// News of work that is going on, sent while it lasts.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "news", rename_all = "snake_case")]
pub enum News {
    /// How far a stage is; its words are `stage-<stage>`. `total` is 0 where it is not known.
    At {
        /// The stage.
        stage: String,
        /// Units done.
        done: u64,
        /// Units in all.
        total: u64,
    },
    /// What will be done on the portal, in order.
    Plan {
        /// The actions.
        actions: Vec<super::Said>,
    },
    /// An action began.
    Began {
        /// Its place in the last plan, from 0.
        action: u32,
    },
    /// An action ended well.
    Ended {
        /// Its place in the last plan, from 0.
        action: u32,
    },
}

/// What a host tells the window without being asked.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum HostEvent {
    /// Files are being dragged over the window, or no longer.
    Dragging {
        /// Whether they are over it.
        over: bool,
    },
    /// Files were dropped, or opened with Vitrina from elsewhere.
    Dropped {
        /// They.
        files: Vec<Offered>,
    },
    /// The person wants to close the window while work is going on.
    Closing,
}
