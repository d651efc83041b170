//! One action on a CKAN site. Each looks first, so that one whose answer was lost is not repeated.

use serde_json::{Value, json};
use vitrina_model::Progress;

use super::api::As;
use super::dataset::{Dataset, describe};
use super::rows::Rows;
use super::table::Table;
use super::{Ckan, files};
use crate::http::address;
use crate::{Action, Done, Package, PortalError, file};

impl Ckan {
    pub(super) async fn act(
        &self,
        action: &Action,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<Done, PortalError> {
        match action {
            Action::CreateDataset { name } => self.create(name, package).await,
            Action::DescribeDataset { .. } => self.revise_description(package).await,
            Action::SendFile { file, .. } => self.send(file, package, progress).await,
            Action::RemoveFile { resource, .. } => self.remove(resource, package).await,
            Action::PrepareRows { .. } | Action::LoadRows { .. } => {
                self.act_on_rows(action, package, progress).await
            }
            Action::CheckCopy { .. } => self.check_copy(package, progress).await,
            Action::MakePublic { .. } => self.make_public(package).await,
            Action::PlaceDataset { .. } | Action::WriteCatalogue => {
                Err(self.moved(&format!("CKAN knows no {}", action.id())))
            }
        }
    }

    /// The portal is not as the plan saw it: time for a new plan.
    fn moved(&self, detail: &str) -> PortalError {
        PortalError::Conflict { url: address(&self.api.site), detail: detail.to_owned() }
    }

    /// The dataset, which must be there.
    async fn ours(&self, package: &Package<'_>) -> Result<Dataset, PortalError> {
        let found = self.find(package).await?;
        found.ok_or_else(|| self.moved("the dataset is not there any more"))
    }

    async fn create(&self, name: &str, package: &Package<'_>) -> Result<Done, PortalError> {
        let already =
            |dataset: Dataset| Done { already: true, dataset: Some(dataset.id), ..Done::default() };
        if let Some(dataset) = self.find(package).await? {
            return Ok(already(dataset));
        }
        let mut body = describe(package, None);
        body["name"] = json!(name);
        body["owner_org"] = json!(self.organization);
        body["private"] = json!(true);
        match self.api.write("package_create", &body).await {
            Ok(made) => Ok(Done { dataset: Some(self.understand(made)?.id), ..Done::default() }),
            // Taken since we looked, or by a dataset that we may not see, or refused for something
            // else; CKAN says which in the language of the portal.
            Err(refused @ PortalError::Refused { .. }) => match self.show(name, As::Us).await {
                Ok(None) => Err(refused),
                Ok(Some(_)) | Err(PortalError::TokenRefused { .. }) => {
                    Err(PortalError::NameTaken { name: name.to_owned() })
                }
                Err(error) => Err(error),
            },
            Err(error) => Err(error),
        }
    }

    async fn revise(&self, dataset: &Dataset, update: &Value) -> Result<Done, PortalError> {
        let body = json!({ "match": dataset.unchanged(), "update": update });
        self.api.write("package_revise", &body).await?;
        Ok(Done { dataset: Some(dataset.id.clone()), ..Done::default() })
    }

    async fn revise_description(&self, package: &Package<'_>) -> Result<Done, PortalError> {
        let dataset = self.ours(package).await?;
        if dataset.is_described(package) && dataset.private {
            return Ok(Done { already: true, dataset: Some(dataset.id), ..Done::default() });
        }
        let mut update = describe(package, Some(&dataset));
        update["private"] = json!(true);
        self.revise(&dataset, &update).await
    }

    async fn send(
        &self,
        path: &str,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<Done, PortalError> {
        let file = file::named(package, path)?;
        let dataset = self.private(package).await?;
        let there = dataset.resource(path).filter(|resource| resource.claims(file));
        let done = |already, resource: &str| Done {
            already,
            dataset: Some(dataset.id.clone()),
            resource: Some(resource.to_owned()),
            bytes: Some(file.bytes),
            rows: None,
        };
        if let Some(resource) = there
            && let Some(url) = files::private_address(&self.api, &dataset, resource)
        {
            let expected = (path, file.bytes, file.sha256);
            match files::compare(&self.api, &url, As::Us, expected, progress).await {
                Ok(()) => return Ok(done(true, &resource.id)),
                Err(PortalError::PublicCopyDiffers { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        let mut answer = files::send(&self.api, &dataset, package, file, progress).await?;
        let sent = self.understand(answer["package"].take())?;
        let resource = sent.resource(path).ok_or_else(|| self.strange("the file is not listed"))?;
        Ok(done(false, &resource.id))
    }

    async fn remove(&self, resource: &str, package: &Package<'_>) -> Result<Done, PortalError> {
        let dataset = self.private(package).await?;
        let surplus = dataset.surplus(package).into_iter().any(|(_, found)| found.id == resource);
        let done = Done { resource: Some(resource.to_owned()), ..Done::default() };
        if !surplus {
            return Ok(Done { already: true, ..done });
        }
        self.api.write("resource_delete", &json!({ "id": resource })).await?;
        Ok(done)
    }

    async fn act_on_rows(
        &self,
        action: &Action,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<Done, PortalError> {
        let dataset = self.private(package).await?;
        let file = file::named(package, action.file().unwrap_or_default())?;
        let keeps = self.keeps_rows().await?;
        let table = if keeps { Table::of(package, file).await? } else { None };
        let table = table.ok_or_else(|| self.moved("the portal keeps no rows any more"))?;
        let resource = dataset.resource(&table.file.path);
        let resource = resource.ok_or_else(|| self.moved("the rows' file is not there"))?;
        let rows = Rows { api: &self.api, table: &table, resource };
        if matches!(action, Action::PrepareRows { .. }) {
            return rows.prepare().await;
        }
        file::verify(package, &table.file, progress).await?;
        rows.load(progress).await
    }

    /// The dataset, which must be there and hidden: nothing of it is changed in public.
    async fn private(&self, package: &Package<'_>) -> Result<Dataset, PortalError> {
        let dataset = self.ours(package).await?;
        if dataset.private {
            return Ok(dataset);
        }
        Err(self.moved("the dataset is public already"))
    }

    /// Compares every byte and every row. What differs loses its mark, so that the next plan sends
    /// it anew.
    async fn check_copy(
        &self,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<Done, PortalError> {
        let dataset = self.ours(package).await?;
        let mut bytes = 0;
        for file in &package.manifest().files {
            let resource = dataset.resource(&file.path);
            let resource = resource.ok_or_else(|| self.moved("a file is not there"))?;
            let url = files::private_address(&self.api, &dataset, resource)
                .ok_or_else(|| self.strange("a file without an address"))?;
            let expected = (file.path.as_str(), file.bytes, file.sha256);
            let compared = files::compare(&self.api, &url, As::Us, expected, progress).await;
            if matches!(compared, Err(PortalError::PublicCopyDiffers { .. })) && dataset.private {
                let body = json!({ "id": resource.id, "vitrina_sha256": "" });
                self.api.write("resource_patch", &body).await?;
            }
            compared?;
            bytes += file.bytes;
        }
        let rows = self.check_rows(&dataset, package, progress).await?;
        let bytes = Some(bytes);
        Ok(Done { dataset: Some(dataset.id), bytes, rows, ..Done::default() })
    }

    async fn check_rows(
        &self,
        dataset: &Dataset,
        package: &Package<'_>,
        progress: &dyn Progress,
    ) -> Result<Option<u64>, PortalError> {
        let tables = self.tables(package).await?;
        for table in &tables {
            file::verify(package, &table.file, progress).await?;
            let resource = dataset.resource(&table.file.path);
            let resource = resource.ok_or_else(|| self.moved("the rows' file is not there"))?;
            let rows = Rows { api: &self.api, table, resource };
            let compared = rows.compare(progress).await;
            if matches!(compared, Err(PortalError::PublicCopyDiffers { .. })) && dataset.private {
                rows.remove().await?;
            }
            compared?;
        }
        let rows = tables.iter().map(|table| table.rows).sum();
        Ok((!tables.is_empty()).then_some(rows))
    }

    async fn make_public(&self, package: &Package<'_>) -> Result<Done, PortalError> {
        let dataset = self.ours(package).await?;
        let tables = self.tables(package).await?;
        let changes = self.changes(package, &dataset, &tables).await?;
        if !changes.is_empty() || !dataset.is_described(package) {
            return Err(self.moved("the dataset is not complete any more"));
        }
        if !dataset.private {
            return Ok(Done { already: true, dataset: Some(dataset.id), ..Done::default() });
        }
        self.revise(&dataset, &json!({ "private": false })).await
    }
}
