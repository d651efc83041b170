//! A portal as the office knows it: a name and an address.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The name that the office gave a portal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PortalName(pub String);

impl fmt::Display for PortalName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a portal is. Never a secret: tokens are in the keychain of the operating system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PortalAddress {
    /// A folder that becomes a static catalogue.
    Folder {
        /// Absolute path.
        directory: String,
    },
    /// A CKAN site.
    Ckan {
        /// Address of the site, without `/api`.
        url: String,
        /// Name or id of the organization that publishes.
        organization: String,
    },
}

/// A portal of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortalRecord {
    /// Its name.
    #[serde(rename = "portal")]
    pub name: PortalName,
    /// Where it is.
    #[serde(flatten)]
    pub address: PortalAddress,
}
