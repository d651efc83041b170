//! A CKAN site, versions 2.11 and 2.12.
//!
//! A dataset of ours carries the draft it came from and the digest of the manifest it was described
//! by; a file of ours carries its path and digest; a row table of ours carries the digest of the
//! file it was loaded from. By these marks a plan finds what was done, whoever lost the answer.
//! A new version of a public dataset is private while it is being changed: the public never sees
//! half of one version and half of another.

mod act;
mod api;
mod columns;
mod dataset;
mod files;
mod plan;
mod rows;
mod table;

use async_trait::async_trait;
use serde_json::Value;
use tokio::sync::OnceCell;
use url::Url;
use vitrina_model::{Progress, PublishedFile, Receipt};

use crate::http::{self, Patience, address};
use crate::{
    Action, Capabilities, Done, Package, Portal, PortalError, PublicCopy, Standing, Token,
};
use api::{Api, As};
use dataset::Dataset;
use rows::{Found, Rows};

/// A CKAN site and the organization that publishes there.
pub(crate) struct Ckan {
    api: Api,
    organization: String,
    /// Whether the site keeps rows, once it was asked.
    row_store: OnceCell<bool>,
}

impl Ckan {
    pub(crate) fn new(
        url: &str,
        organization: &str,
        token: Option<&Token>,
    ) -> Result<Ckan, PortalError> {
        Ckan::patient(url, organization, token, Patience::default())
    }

    fn patient(
        url: &str,
        organization: &str,
        token: Option<&Token>,
        patience: Patience,
    ) -> Result<Ckan, PortalError> {
        let api = Api::new(http::site(url)?, token, patience)?;
        Ok(Ckan { api, organization: organization.to_owned(), row_store: OnceCell::new() })
    }

    fn strange(&self, detail: &str) -> PortalError {
        PortalError::Answer { url: address(&self.api.site), detail: detail.to_owned() }
    }

    /// A dataset by name or identifier; `None` where there is none.
    async fn show(&self, id: &str, who: As) -> Result<Option<Dataset>, PortalError> {
        let found = self.api.look("package_show", &[("id", id)], who).await?;
        found.map(|dataset| self.understand(dataset)).transpose()
    }

    fn understand(&self, dataset: Value) -> Result<Dataset, PortalError> {
        serde_json::from_value(dataset)
            .map_err(|error| self.strange(&crate::failure::brief(&error.to_string())))
    }

    /// What the site says of itself; an error where it is no CKAN.
    async fn status(&self) -> Result<Value, PortalError> {
        let status = self.api.look("status_show", &[], As::Us).await?;
        let status = status.filter(|status| status["ckan_version"].is_string());
        status.ok_or_else(|| self.strange("this is no CKAN: it has no version"))
    }

    async fn keeps_rows(&self) -> Result<bool, PortalError> {
        let look = async || Ok(has_row_store(&self.status().await?));
        self.row_store.get_or_try_init(look).await.copied()
    }

    /// Who the token is. CKAN treats a wrong token as no token, so it has to be asked.
    async fn user(&self) -> Result<String, PortalError> {
        self.api.need_token()?;
        let refused = || PortalError::TokenRefused {
            url: address(&self.api.site),
            detail: "the token belongs to nobody".to_owned(),
        };
        let user = self.api.look("user_show", &[], As::Us).await?.ok_or_else(refused)?;
        user["name"].as_str().map(str::to_owned).ok_or_else(refused)
    }

    /// The title of our organization, where the token may publish in it.
    async fn organization(&self) -> Result<String, PortalError> {
        let query = [("permission", "create_dataset")];
        let ours = self.api.look("organization_list_for_user", &query, As::Us).await?;
        let ours = ours.unwrap_or_default();
        let is_it = |found: &&Value| {
            found["name"] == self.organization.as_str() || found["id"] == self.organization.as_str()
        };
        if let Some(found) = ours.as_array().into_iter().flatten().find(is_it) {
            let title = found["title"].as_str().filter(|title| !title.is_empty());
            return Ok(title.unwrap_or(&self.organization).to_owned());
        }
        let query = [("id", self.organization.as_str())];
        match self.api.look("organization_show", &query, As::Us).await? {
            Some(_) => Err(PortalError::TokenRefused {
                url: address(&self.api.site),
                detail: format!("may not publish in the organization {}", self.organization),
            }),
            None => Err(PortalError::OrganizationMissing {
                url: address(&self.api.site),
                organization: self.organization.clone(),
            }),
        }
    }

    fn page(&self, name: &str) -> String {
        self.api
            .site
            .join(&format!("dataset/{name}"))
            .map_or_else(|_| address(&self.api.site), |url| url.to_string())
    }
}

fn has_row_store(status: &Value) -> bool {
    status["extensions"].as_array().is_some_and(|all| all.iter().any(|name| name == "datastore"))
}

#[async_trait]
impl Portal for Ckan {
    fn capabilities(&self) -> Capabilities {
        Capabilities { max_bytes: None, private_drafts: true, row_store: true, token: true }
    }

    async fn preflight(&self) -> Result<Standing, PortalError> {
        let status = self.status().await?;
        let user = self.user().await?;
        let organization = self.organization().await?;
        Ok(Standing {
            kind: "ckan",
            url: address(&self.api.site),
            version: status["ckan_version"].as_str().map(str::to_owned),
            user: Some(user),
            organization: Some(organization),
            row_store: has_row_store(&status),
        })
    }

    async fn plan(&self, package: &Package<'_>) -> Result<Vec<Action>, PortalError> {
        self.user().await?;
        self.organization().await?;
        self.remaining(package).await
    }

    async fn carry_out(
        &self,
        action: &Action,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<Done, PortalError> {
        self.api.need_token()?;
        self.act(action, package, progress).await
    }

    async fn read_back(
        &self,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<PublicCopy, PortalError> {
        let differs = |file: &str, url: &str| PortalError::PublicCopyDiffers {
            file: file.to_owned(),
            url: url.to_owned(),
        };
        let name = self.find(package).await?.map_or_else(|| package.name(), |found| found.name);
        let url = self.page(&name);
        let tables = self.tables(package).await?;
        let first = package.manifest().files.first().map_or("", |file| file.path.as_str());
        let dataset = match self.show(&name, As::Public).await {
            Err(PortalError::TokenRefused { .. }) | Ok(None) => return Err(differs(first, &url)),
            other => other?,
        };
        let dataset = dataset.filter(|dataset| dataset.is_ours(package) && !dataset.private);
        let dataset = dataset.ok_or_else(|| differs(first, &url))?;
        let mut read = Vec::new();
        for file in &package.manifest().files {
            let resource = dataset.resource(&file.path).ok_or_else(|| differs(&file.path, &url))?;
            let place = Url::parse(&resource.url).map_err(|_| differs(&file.path, &url))?;
            let expected = (file.path.as_str(), file.bytes, file.sha256);
            files::compare(&self.api, &place, As::Public, expected, progress).await?;
            if let Some(table) = tables.iter().find(|table| table.file.path == file.path) {
                let rows = Rows { api: &self.api, table, resource };
                if rows.found(As::Public).await? != Found::Rows(table.rows) {
                    return Err(differs(&file.path, &url));
                }
            }
            read.push(PublishedFile {
                path: file.path.clone(),
                url: resource.url.clone(),
                bytes: file.bytes,
                sha256: file.sha256,
            });
        }
        Ok(PublicCopy { url, files: read })
    }

    async fn check(&self, receipt: &Receipt, progress: &dyn Progress) -> Result<(), PortalError> {
        for file in &receipt.files {
            let url = Url::parse(&file.url).map_err(|_| PortalError::PublicCopyDiffers {
                file: file.path.clone(),
                url: http::shown(&file.url),
            })?;
            let expected = (file.path.as_str(), file.bytes, file.sha256);
            files::compare(&self.api, &url, As::Public, expected, progress).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "faults_test.rs"]
mod tests;
