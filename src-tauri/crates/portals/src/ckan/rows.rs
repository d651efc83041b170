//! CKAN's row store: making a table, loading it batch by batch, comparing it.

use serde::Deserialize;
use serde_json::{Value, json};
use vitrina_model::{Progress, Stage};

use super::api::{Api, As};
use super::columns::MARK;
use super::dataset::Resource;
use super::table::Table;
use crate::http::address;
use crate::{Done, PortalError};

/// What there is of a table on the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing, or a table of something else.
    Nothing,
    /// This table with its first rows, which end where a batch does.
    Rows(u64),
}

#[derive(Deserialize)]
struct Page {
    #[serde(default)]
    fields: Vec<Value>,
    #[serde(default)]
    total: Option<u64>,
    #[serde(default)]
    records: Value,
}

/// The row store of a site.
pub(super) struct Rows<'a> {
    pub api: &'a Api,
    pub table: &'a Table,
    pub resource: &'a Resource,
}

impl Rows<'_> {
    fn mark(&self) -> String {
        self.table.file.sha256.to_string()
    }

    async fn page(&self, offset: u64, limit: u64, who: As) -> Result<Option<Page>, PortalError> {
        let (offset, limit) = (offset.to_string(), limit.to_string());
        let query = [
            ("resource_id", self.resource.id.as_str()),
            ("offset", &offset),
            ("limit", &limit),
            ("sort", "_id"),
            ("records_format", "csv"),
        ];
        let Some(page) = self.api.look("datastore_search", &query, who).await? else {
            return Ok(None);
        };
        serde_json::from_value(page).map(Some).map_err(|error| PortalError::Answer {
            url: address(&self.api.site),
            detail: crate::failure::brief(&error.to_string()),
        })
    }

    /// Looks at the table.
    pub(super) async fn found(&self, who: As) -> Result<Found, PortalError> {
        let Some(page) = self.page(0, 0, who).await? else {
            return Ok(Found::Nothing);
        };
        let mut fields = page.fields.iter().filter(|field| field["id"] != "_id");
        let marked = page.fields.iter().any(|field| field["info"][MARK] == self.mark());
        let same = self.table.columns.iter().all(|c| fields.next().is_some_and(|f| c.is(f)));
        match page.total {
            Some(rows) if marked && same && self.table.ends_a_batch(rows) => Ok(Found::Rows(rows)),
            _ => Ok(Found::Nothing),
        }
    }

    /// Makes the empty table, in place of any other.
    pub(super) async fn prepare(&self) -> Result<Done, PortalError> {
        let done = Done { resource: Some(self.resource.id.clone()), ..Done::default() };
        if self.found(As::Us).await? == Found::Rows(0) {
            return Ok(Done { already: true, ..done });
        }
        self.remove().await?;
        let mark = self.mark();
        let fields: Vec<Value> = (self.table.columns.iter().enumerate())
            .map(|(at, column)| column.field((at == 0).then_some(mark.as_str())))
            .collect();
        let body = json!({ "resource_id": self.resource.id, "force": true, "fields": fields });
        self.api.write("datastore_create", &body).await?;
        Ok(done)
    }

    /// Removes the table, if there is one.
    pub(super) async fn remove(&self) -> Result<(), PortalError> {
        if self.page(0, 0, As::Us).await?.is_none() {
            return Ok(());
        }
        let body = json!({ "resource_id": self.resource.id, "force": true });
        self.api.write("datastore_delete", &body).await.map(drop)
    }

    /// Loads the rows that are not there yet. Each batch is one transaction of CKAN's, so the total
    /// says which of them arrived.
    pub(super) async fn load(&self, progress: &dyn Progress) -> Result<Done, PortalError> {
        let moved = |detail: &str| PortalError::Conflict {
            url: address(&self.api.site),
            detail: detail.to_owned(),
        };
        let Found::Rows(start) = self.found(As::Us).await? else {
            return Err(moved("the table is not the one that was prepared"));
        };
        let rows = self.table.rows;
        let mut at = start;
        while at < rows {
            progress.at(Stage::LOAD, at, rows)?;
            let batch = self.table.batch(at)?;
            let records: Vec<Value> = batch.iter().map(|row| self.table.record(row)).collect();
            at += records.len() as u64;
            let body = json!({
                "resource_id": self.resource.id,
                "force": true,
                "method": "insert",
                "records": records,
                // So CKAN 2.12 forgets the count it keeps, and counts when asked. Told to count
                // now, it keeps the old one.
                "calculate_record_count": false,
            });
            let written = self.api.write("datastore_upsert", &body).await;
            written.map_err(|error| error.about(&self.table.file.path))?;
        }
        progress.at(Stage::LOAD, rows, rows)?;
        if self.found(As::Us).await? != Found::Rows(rows) {
            return Err(moved("the table has another number of rows than were loaded"));
        }
        let resource = Some(self.resource.id.clone());
        Ok(Done { already: start == rows, resource, rows: Some(rows), ..Done::default() })
    }

    /// Reads all rows back and compares them with the file, value by value and in order.
    pub(super) async fn compare(&self, progress: &dyn Progress) -> Result<(), PortalError> {
        let differs = || PortalError::PublicCopyDiffers {
            file: self.table.file.path.clone(),
            url: format!("{}api/3/action/datastore_search", address(&self.api.site)),
        };
        let rows = self.table.rows;
        if self.found(As::Us).await? != Found::Rows(rows) {
            return Err(differs());
        }
        let (mut first, mut at) = (0, 0);
        while first < rows {
            let batch = self.table.batch(first)?;
            first += batch.len() as u64;
            // A portal may give fewer rows at a time than it is asked for.
            while at < first {
                progress.at(Stage::CHECK, at, rows)?;
                let page = self.page(at, first - at, As::Us).await?.ok_or_else(differs)?;
                let text = page.records.as_str().ok_or_else(differs)?;
                let mut stored = csv::ReaderBuilder::new()
                    .has_headers(false)
                    .from_reader(text.as_bytes())
                    .into_records();
                let missing = (first - at) as usize;
                let mut read = 0;
                for sent in &batch[batch.len() - missing..] {
                    let Some(stored) = stored.next() else { break };
                    let stored = stored.map_err(|_| differs())?;
                    // The first is CKAN's own row number.
                    let same = stored.len() == self.table.columns.len() + 1
                        && (self.table.columns.iter().zip(sent).zip(stored.iter().skip(1)))
                            .all(|((column, sent), stored)| column.kind.same(sent, stored));
                    if !same {
                        return Err(differs());
                    }
                    read += 1;
                }
                if read == 0 {
                    return Err(differs());
                }
                at += read;
            }
        }
        // The count may be an old one: that nothing follows is certain only from looking.
        let beyond = self.page(rows, 1, As::Us).await?.ok_or_else(differs)?;
        if beyond.records.as_str().is_some_and(str::is_empty) { Ok(()) } else { Err(differs()) }
    }
}
