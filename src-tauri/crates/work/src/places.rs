//! Portals: adding one, listing them, testing one.

use std::path::Path;

use vitrina_model::{PortalAddress, PortalName, PortalRecord};
use vitrina_portals::{Portal, Token, connect, site_address};

use crate::desk::now;
use crate::{Desk, Standing, WorkError};

/// The address of a folder portal, made absolute, or of a CKAN site as typed.
pub fn portal_address(folder: Option<&Path>, ckan: Option<(&str, &str)>) -> Option<PortalAddress> {
    match (folder, ckan) {
        (Some(folder), None) => {
            let directory = std::path::absolute(folder).ok()?.display().to_string();
            Some(PortalAddress::Folder { directory })
        }
        (None, Some((url, organization))) => Some(PortalAddress::Ckan {
            url: url.trim().to_owned(),
            organization: organization.trim().to_owned(),
        }),
        _ => None,
    }
}

impl Desk {
    /// Adds a portal. An address that cannot be one is refused; whether it answers is another act.
    pub fn add_portal(
        &mut self,
        name: &str,
        address: PortalAddress,
    ) -> Result<PortalRecord, WorkError> {
        let name = name.trim();
        if name.is_empty() {
            return Err(WorkError::NameEmpty);
        }
        let address = match address {
            PortalAddress::Ckan { url, organization } => {
                PortalAddress::Ckan { url: site_address(&url)?, organization }
            }
            folder @ PortalAddress::Folder { .. } => folder,
        };
        let record = PortalRecord { name: PortalName(name.to_owned()), address };
        connect(&record, None)?;
        // Only now: a folder that is gone when something is published is a disk that is missing.
        if let PortalAddress::Folder { directory } = &record.address {
            if Path::new(directory) != self.practice_folder() {
                self.home.outside(Path::new(directory))?;
            }
            let made = std::fs::create_dir_all(directory);
            made.map_err(|error| WorkError::home(directory.as_ref(), error))?;
        }
        self.store.add_portal(&record, now())?;
        Ok(record)
    }

    /// All portals, in the order they were added.
    pub fn portals(&self) -> Result<Vec<PortalRecord>, WorkError> {
        Ok(self.store.portals()?)
    }

    /// Whether the portal answers, knows the token and lets it publish.
    pub async fn test_portal(
        &self,
        name: &PortalName,
        token: Option<Token>,
    ) -> Result<Standing, WorkError> {
        Ok(self.portal(name, token)?.1.preflight().await?)
    }

    /// The portal of that name as it is on the list.
    pub fn portal_record(&self, name: &PortalName) -> Result<PortalRecord, WorkError> {
        let record = self.store.portal(name)?;
        record.ok_or_else(|| WorkError::NoPortal { portal: name.clone() })
    }

    /// The portal of that name, ready to be asked.
    pub(crate) fn portal(
        &self,
        name: &PortalName,
        token: Option<Token>,
    ) -> Result<(PortalRecord, Box<dyn Portal>), WorkError> {
        let record = self.portal_record(name)?;
        let portal = connect(&record, token)?;
        Ok((record, portal))
    }
}
