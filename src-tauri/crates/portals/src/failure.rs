//! What can go wrong with a portal, by situation.

use std::io;
use std::path::Path;

use vitrina_model::{Arg, Args, Cancelled};

/// Longest piece of a portal's own words that is kept, in letters.
const DETAIL: usize = 300;

/// Why a portal could not be asked, written to or read. The words for people are
/// `failure-<code>` in the locales.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PortalError {
    /// No answer: unknown host, refused connection, silence, or a gateway that says so.
    #[error("{url} does not answer: {detail}")]
    Down {
        /// What was asked.
        url: String,
        /// Why, in the words of the network.
        detail: String,
    },
    /// The portal does not accept the token, or the token may not do this.
    #[error("{url} refuses the token: {detail}")]
    TokenRefused {
        /// What was asked.
        url: String,
        /// The portal's own words.
        detail: String,
    },
    /// The portal needs a token and none was given.
    #[error("no token")]
    TokenMissing,
    /// The organization that should publish does not exist there.
    #[error("no organization {organization} at {url}")]
    OrganizationMissing {
        /// The site.
        url: String,
        /// Its name as configured.
        organization: String,
    },
    /// The portal says that it failed.
    #[error("{url} failed: {detail}")]
    Failed {
        /// What was asked.
        url: String,
        /// The portal's own words.
        detail: String,
    },
    /// The portal does not take what was sent: its own rules ask for more or for something else.
    #[error("{url} does not take it: {detail}")]
    Refused {
        /// What was asked.
        url: String,
        /// The portal's own words.
        detail: String,
    },
    /// The answer is none: a login page, half a document, another shape.
    #[error("{url} answered what cannot be understood: {detail}")]
    Answer {
        /// What was asked.
        url: String,
        /// What is wrong with it.
        detail: String,
    },
    /// Somebody else changed the dataset in the meantime.
    #[error("{url} was changed by somebody else: {detail}")]
    Conflict {
        /// The dataset.
        url: String,
        /// What differs.
        detail: String,
    },
    /// Another dataset has the name.
    #[error("the name {name} belongs to another dataset")]
    NameTaken {
        /// The name in addresses.
        name: String,
    },
    /// The file is too large for the portal, or the portal has no room.
    #[error("the portal has no room for {file}: {detail}")]
    Full {
        /// The file.
        file: String,
        /// The portal's own words.
        detail: String,
    },
    /// Plain http over a network: the token would travel unprotected.
    #[error("{url} is not https")]
    InsecureAddress {
        /// The address as configured.
        url: String,
    },
    /// An address with a user, a password or parameters in it: whoever sees the list of portals
    /// would see them. What the address is, is not repeated.
    #[error("the address holds a user, a password or parameters")]
    AddressWithSecret,
    /// The site's certificate is not one to be trusted.
    #[error("the certificate of {url} is not valid: {detail}")]
    Certificate {
        /// The site.
        url: String,
        /// Why.
        detail: String,
    },
    /// What stands on the portal is not what was approved.
    #[error("the copy of {file} at {url} differs from what was approved")]
    PublicCopyDiffers {
        /// The file.
        file: String,
        /// Where it was read.
        url: String,
    },
    /// A file of the package is not what was approved.
    #[error("{file} was changed after it was approved")]
    FileChanged {
        /// The file.
        file: String,
    },
    /// A file of the package is not there or cannot be read.
    #[error("{file} cannot be read: {detail}")]
    MissingPackageFile {
        /// The file.
        file: String,
        /// Why.
        detail: String,
    },
    /// The portal's folder is not there.
    #[error("no folder {path}")]
    FolderMissing {
        /// Its path.
        path: String,
    },
    /// Something that was not made by this program is where it would write.
    #[error("{path} was not made by this program")]
    FolderNotOurs {
        /// Its path.
        path: String,
    },
    /// The disk is full.
    #[error("no room for {path}")]
    DiskFull {
        /// What could not be written.
        path: String,
    },
    /// The disk cannot be written to.
    #[error("{path} is on a read-only disk")]
    ReadOnly {
        /// What could not be written.
        path: String,
    },
    /// The folder cannot be written to.
    #[error("cannot write {path}: {detail}")]
    Unwritable {
        /// What could not be written.
        path: String,
        /// Why.
        detail: String,
    },
    /// The person stopped the work.
    #[error("stopped")]
    Cancelled,
}

impl From<Cancelled> for PortalError {
    fn from(_: Cancelled) -> PortalError {
        PortalError::Cancelled
    }
}

impl PortalError {
    /// The code in replies; its words are `failure-` and the code with hyphens.
    pub fn code(&self) -> &'static str {
        match self {
            PortalError::Down { .. } => "portal_down",
            PortalError::TokenRefused { .. } => "token_refused",
            PortalError::TokenMissing => "token_missing",
            PortalError::OrganizationMissing { .. } => "organization_missing",
            PortalError::Failed { .. } => "portal_error",
            PortalError::Refused { .. } => "portal_refused",
            PortalError::Answer { .. } => "portal_answer",
            PortalError::Conflict { .. } => "portal_conflict",
            PortalError::NameTaken { .. } => "dataset_taken",
            PortalError::Full { .. } => "portal_full",
            PortalError::InsecureAddress { .. } => "insecure_address",
            PortalError::AddressWithSecret => "address_with_secret",
            PortalError::Certificate { .. } => "certificate",
            PortalError::PublicCopyDiffers { .. } => "public_copy_differs",
            PortalError::FileChanged { .. } => "file_changed",
            PortalError::MissingPackageFile { .. } => "missing_package_file",
            PortalError::FolderMissing { .. } => "folder_missing",
            PortalError::FolderNotOurs { .. } => "folder_not_ours",
            PortalError::DiskFull { .. } => "disk_full",
            PortalError::ReadOnly { .. } => "read_only",
            PortalError::Unwritable { .. } => "unwritable",
            PortalError::Cancelled => "cancelled",
        }
    }

    /// Whether the same may work later without anybody's doing.
    pub fn again(&self) -> bool {
        matches!(self, PortalError::Down { .. } | PortalError::Failed { .. })
    }

    /// The arguments of the words: `url`, `detail`, `file`, `name`, `organization`, `path`.
    pub fn args(&self) -> Args {
        let pairs: Vec<(&str, &String)> = match self {
            PortalError::Down { url, detail }
            | PortalError::TokenRefused { url, detail }
            | PortalError::Failed { url, detail }
            | PortalError::Refused { url, detail }
            | PortalError::Answer { url, detail }
            | PortalError::Conflict { url, detail }
            | PortalError::Certificate { url, detail } => vec![("url", url), ("detail", detail)],
            PortalError::OrganizationMissing { url, organization } => {
                vec![("url", url), ("organization", organization)]
            }
            PortalError::NameTaken { name } => vec![("name", name)],
            PortalError::Full { file, detail }
            | PortalError::MissingPackageFile { file, detail } => {
                vec![("file", file), ("detail", detail)]
            }
            PortalError::InsecureAddress { url } => vec![("url", url)],
            PortalError::PublicCopyDiffers { file, url } => vec![("file", file), ("url", url)],
            PortalError::FileChanged { file } => vec![("file", file)],
            PortalError::FolderMissing { path }
            | PortalError::FolderNotOurs { path }
            | PortalError::DiskFull { path }
            | PortalError::ReadOnly { path } => vec![("path", path)],
            PortalError::Unwritable { path, detail } => vec![("path", path), ("detail", detail)],
            PortalError::TokenMissing | PortalError::AddressWithSecret | PortalError::Cancelled => {
                Vec::new()
            }
        };
        pairs.into_iter().map(|(name, text)| (name.to_owned(), Arg::from(text.as_str()))).collect()
    }

    /// The same, said of a file where it is a matter of files.
    pub(crate) fn about(self, file: &str) -> PortalError {
        match self {
            PortalError::Full { detail, .. } => PortalError::Full { file: file.to_owned(), detail },
            other => other,
        }
    }

    /// The situation behind a failed write to `path`.
    pub(crate) fn writing(path: &Path, error: &io::Error) -> PortalError {
        let detail = brief(&error.to_string());
        let path = path.display().to_string();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                PortalError::DiskFull { path }
            }
            io::ErrorKind::ReadOnlyFilesystem => PortalError::ReadOnly { path },
            _ => PortalError::Unwritable { path, detail },
        }
    }
}

/// `text` on one line and short enough to show: a portal may answer with a megabyte of HTML.
pub(crate) fn brief(text: &str) -> String {
    let mut words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let mut line = String::new();
    for word in words.by_ref().filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().take(DETAIL));
        if line.chars().count() > DETAIL {
            return line.chars().take(DETAIL).chain(['…']).collect();
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_portals_words_stay_short() {
        assert_eq!(brief(" <p>\n no\tgood </p> "), "<p> no good </p>");
        assert_eq!(brief(&"ñ".repeat(5000)).chars().count(), DETAIL, "one endless word is cut");
        assert_eq!(brief(&"ñ ".repeat(5000)).chars().count(), DETAIL + 1, "a mark says it was cut");
    }
}
