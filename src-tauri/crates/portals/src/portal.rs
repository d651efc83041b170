//! The port to a portal: what every kind of portal must be able to do.

use std::path::Path;

use async_trait::async_trait;
use serde::Serialize;
use vitrina_model::{
    Approved, Manifest, PortalAddress, PortalRecord, Progress, PublishedFile, Receipt, Words,
};

use crate::ckan::Ckan;
use crate::folder::Folder;
use crate::{Action, Done, PortalError, Token};

/// What is to be published: the approval, and the folder that holds the files it names.
pub struct Package<'a> {
    /// The approval; its manifest lists the files.
    pub approved: &'a Approved,
    /// The folder with the manifest's files, by path.
    pub directory: &'a Path,
    /// The words for the pages and descriptions on the portal.
    pub words: &'a dyn Words,
}

impl Package<'_> {
    /// The manifest.
    pub fn manifest(&self) -> &Manifest {
        self.approved.manifest()
    }

    /// The dataset's name in addresses.
    pub(crate) fn name(&self) -> String {
        self.manifest().metadata.address_name()
    }
}

/// What a kind of portal can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Capabilities {
    /// Largest file in bytes, where the portal says so.
    pub max_bytes: Option<u64>,
    /// A dataset can be complete there before the public sees it.
    pub private_drafts: bool,
    /// It keeps rows that can be queried.
    pub row_store: bool,
    /// It needs a token.
    pub token: bool,
}

/// How the office stands with a portal right now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// `folder` or `ckan`.
    pub kind: &'static str,
    /// Where it is.
    pub url: String,
    /// Version of its software.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Who the token says we are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Title of the organization that publishes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// Whether it keeps rows that can be queried.
    pub row_store: bool,
}

/// The public copy as it was read back, every digest equal to the approved one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicCopy {
    /// Address of the dataset's page.
    pub url: String,
    /// Every file, in the manifest's order.
    pub files: Vec<PublishedFile>,
}

/// A place where datasets are published. Deliberately absent: drafts, people, clocks, the journal.
/// Whoever calls [`Portal::carry_out`] writes the action down first.
#[async_trait]
pub trait Portal: Send + Sync {
    /// What it can do.
    fn capabilities(&self) -> Capabilities;

    /// Looks whether it can be reached and would let us publish. Writes nothing.
    async fn preflight(&self) -> Result<Standing, PortalError>;

    /// Looks at the portal and says what remains to be done, in order. Nothing remains when every
    /// file is there and public.
    async fn plan(&self, package: &Package<'_>) -> Result<Vec<Action>, PortalError>;

    /// Does one action. After a failure the next step is a new plan, never the same action blindly.
    async fn carry_out(
        &self,
        action: &Action,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<Done, PortalError>;

    /// Reads every file as the public does, without a token, and compares digests.
    async fn read_back(
        &self,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<PublicCopy, PortalError>;

    /// Reads the files named in a receipt once more and compares digests.
    async fn check(&self, receipt: &Receipt, progress: &dyn Progress) -> Result<(), PortalError>;
}

/// The portal behind a record. `token` is for portals that need one; reading needs none.
#[allow(clippy::needless_pass_by_value, reason = "the token is given away, to be wiped here")]
pub fn connect(
    record: &PortalRecord,
    token: Option<Token>,
) -> Result<Box<dyn Portal>, PortalError> {
    match &record.address {
        PortalAddress::Folder { directory } => Ok(Box::new(Folder::new(directory))),
        PortalAddress::Ckan { url, organization } => {
            Ok(Box::new(Ckan::new(url, organization, token.as_ref())?))
        }
    }
}
