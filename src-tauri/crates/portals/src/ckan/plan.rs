//! What remains to be done on a CKAN site, found by looking.

use vitrina_model::{FileFormat, Silent};

use super::Ckan;
use super::api::As;
use super::dataset::{DRAFT, Dataset};
use super::files;
use super::rows::{Found, Rows};
use super::table::Table;
use crate::{Action, Package, PortalError};

impl Ckan {
    /// The dataset of the package's draft. `None` where there is none yet; `dataset_taken` where
    /// the name is somebody else's.
    pub(super) async fn find(&self, package: &Package<'_>) -> Result<Option<Dataset>, PortalError> {
        let name = package.name();
        let named = match self.show(&name, As::Us).await {
            // What we may not see is not ours: the portal says whether the name is free when the
            // dataset is made.
            Err(PortalError::TokenRefused { .. }) => None,
            other => other?,
        };
        if named.as_ref().is_some_and(|dataset| dataset.is_ours(package)) {
            return Ok(named);
        }
        // An earlier version may have had another title. Its address stays: people link to it.
        if package.manifest().version > 1
            && let Some(dataset) = self.search(package).await?
        {
            return Ok(Some(dataset));
        }
        match named {
            Some(dataset) if dataset.state != "deleted" => Err(PortalError::NameTaken { name }),
            _ => Ok(None),
        }
    }

    async fn search(&self, package: &Package<'_>) -> Result<Option<Dataset>, PortalError> {
        let draft: String =
            package.manifest().draft.0.chars().filter(char::is_ascii_alphanumeric).collect();
        let filter = format!("{DRAFT}:\"{draft}\"");
        let query =
            [("fq", filter.as_str()), ("include_private", "true"), ("include_drafts", "true")];
        let Some(found) = self.api.look("package_search", &query, As::Us).await? else {
            return Ok(None);
        };
        for id in found["results"].as_array().into_iter().flatten().filter_map(|d| d["id"].as_str())
        {
            // The index may lag behind: what counts is the dataset itself.
            let dataset = self.show(id, As::Us).await?;
            if let Some(dataset) = dataset.filter(|dataset| dataset.is_ours(package)) {
                return Ok(Some(dataset));
            }
        }
        Ok(None)
    }

    /// The row tables of the package, where the portal keeps rows: one for each CSV file that it
    /// can hold.
    pub(super) async fn tables(&self, package: &Package<'_>) -> Result<Vec<Table>, PortalError> {
        let mut tables = Vec::new();
        if self.keeps_rows().await? {
            let files = &package.manifest().files;
            for file in files.iter().filter(|file| file.format == FileFormat::Csv) {
                tables.extend(Table::of(package, file).await?);
            }
        }
        Ok(tables)
    }

    pub(super) async fn remaining(
        &self,
        package: &Package<'_>,
    ) -> Result<Vec<Action>, PortalError> {
        let tables = self.tables(package).await?;
        let Some(dataset) = self.find(package).await? else {
            let name = package.name();
            let mut actions = vec![Action::CreateDataset { name: name.clone() }];
            actions.extend(package.manifest().files.iter().map(send));
            actions.extend(tables.iter().flat_map(load_anew));
            actions.extend([Action::CheckCopy { name: name.clone() }, Action::MakePublic { name }]);
            return Ok(actions);
        };
        let mut changes = self.changes(package, &dataset, &tables).await?;
        if changes.is_empty() && dataset.is_described(package) && !dataset.private {
            changes = self.damages(package, &dataset).await?;
            if changes.is_empty() {
                return Ok(changes);
            }
        }
        let name = dataset.name.clone();
        if !dataset.is_described(package) || !dataset.private {
            changes.insert(0, Action::DescribeDataset { name: name.clone() });
        }
        changes.extend([Action::CheckCopy { name: name.clone() }, Action::MakePublic { name }]);
        Ok(changes)
    }

    /// The files and rows that are not there, and the files that should not be, as far as the
    /// portal's own description says.
    pub(super) async fn changes(
        &self,
        package: &Package<'_>,
        dataset: &Dataset,
        tables: &[Table],
    ) -> Result<Vec<Action>, PortalError> {
        let files = &package.manifest().files;
        let there = |path: &str| dataset.resource(path);
        let missing = files
            .iter()
            .filter(|file| there(&file.path).is_none_or(|resource| !resource.claims(file)));
        let mut actions: Vec<Action> = missing.map(send).collect();
        actions.extend(dataset.surplus(package).into_iter().map(|(file, resource)| {
            Action::RemoveFile { file: file.to_owned(), resource: resource.id.clone() }
        }));
        for table in tables {
            let found = match there(&table.file.path) {
                Some(resource) => Rows { api: &self.api, table, resource }.found(As::Us).await?,
                None => Found::Nothing,
            };
            match found {
                Found::Nothing => actions.extend(load_anew(table)),
                Found::Rows(rows) if rows == table.rows => {}
                Found::Rows(from) => actions.push(load(table, from)),
            }
        }
        Ok(actions)
    }

    /// The files that are there by name, digest and size, and still hold other bytes.
    async fn damages(
        &self,
        package: &Package<'_>,
        dataset: &Dataset,
    ) -> Result<Vec<Action>, PortalError> {
        let mut actions = Vec::new();
        for file in &package.manifest().files {
            let url = dataset
                .resource(&file.path)
                .and_then(|resource| files::private_address(&self.api, dataset, resource));
            let Some(url) = url else { continue };
            let expected = (file.path.as_str(), file.bytes, file.sha256);
            match files::compare(&self.api, &url, As::Us, expected, &Silent).await {
                Ok(()) => {}
                Err(PortalError::PublicCopyDiffers { .. }) => actions.push(send(file)),
                Err(error) => return Err(error),
            }
        }
        Ok(actions)
    }
}

fn send(file: &vitrina_model::PackagedFile) -> Action {
    Action::SendFile { file: file.path.clone(), bytes: file.bytes }
}

fn load(table: &Table, from: u64) -> Action {
    Action::LoadRows { file: table.file.path.clone(), from, rows: table.rows }
}

fn load_anew(table: &Table) -> Vec<Action> {
    let mut actions = vec![Action::PrepareRows { file: table.file.path.clone() }];
    if table.rows > 0 {
        actions.push(load(table, 0));
    }
    actions
}
