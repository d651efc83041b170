//! A CKAN site, versions 2.11 and 2.12.

use async_trait::async_trait;
use reqwest::Client;
use url::Url;
use vitrina_model::{Progress, Receipt};

use crate::http::{self, Patience};
use crate::{
    Action, Capabilities, Done, Package, Portal, PortalError, PublicCopy, Standing, Token,
};

/// A CKAN site.
pub(crate) struct Ckan {
    site: Url,
    #[allow(dead_code)]
    client: Client,
    #[allow(dead_code)]
    organization: String,
    #[allow(dead_code)]
    token: Option<Token>,
}

impl Ckan {
    pub(crate) fn new(
        url: &str,
        organization: &str,
        token: Option<Token>,
    ) -> Result<Ckan, PortalError> {
        let site = http::site(url)?;
        let client = http::client(&site, Patience::default())?;
        Ok(Ckan { site, client, organization: organization.to_owned(), token })
    }

    fn unbuilt<T>(&self) -> Result<T, PortalError> {
        Err(PortalError::Failed { url: self.site.to_string(), detail: "not built yet".into() })
    }
}

#[async_trait]
impl Portal for Ckan {
    fn capabilities(&self) -> Capabilities {
        Capabilities {
            max_bytes: None,
            private_drafts: true,
            row_store: true,
            resumes_files: false,
            token: true,
        }
    }
    async fn preflight(&self) -> Result<Standing, PortalError> {
        self.unbuilt()
    }
    async fn plan(&self, _: &Package<'_>) -> Result<Vec<Action>, PortalError> {
        self.unbuilt()
    }
    async fn carry_out(
        &self,
        _: &Action,
        _: &Package<'_>,
        _: &dyn Progress,
    ) -> Result<Done, PortalError> {
        self.unbuilt()
    }
    async fn read_back(
        &self,
        _: &Package<'_>,
        _: &dyn Progress,
    ) -> Result<PublicCopy, PortalError> {
        self.unbuilt()
    }
    async fn check(&self, _: &Receipt, _: &dyn Progress) -> Result<(), PortalError> {
        self.unbuilt()
    }
}
