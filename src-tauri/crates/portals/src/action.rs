//! The actions on a portal, written down before they start, and what came of them.

use serde::{Deserialize, Serialize};

/// One step of a publication. It holds no secret and nothing that is not in the package, so that
/// it can be kept in a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "kebab-case")]
pub enum Action {
    /// Folder: put the dataset's files in place, all at once.
    PlaceDataset {
        /// Name in addresses.
        name: String,
    },
    /// Folder: write the list of datasets and `catalog.jsonld`.
    WriteCatalogue,
    /// Make the dataset, private and without files.
    CreateDataset {
        /// Name in addresses.
        name: String,
    },
    /// Hide the dataset from the public and bring its description up to date.
    DescribeDataset {
        /// Name in addresses.
        name: String,
    },
    /// Send one file, or send it anew.
    SendFile {
        /// Its path in the package.
        file: String,
        /// Size.
        bytes: u64,
    },
    /// Remove a file of an earlier version that the package no longer has.
    RemoveFile {
        /// Its path in the earlier package.
        file: String,
        /// The portal's identifier of it.
        resource: String,
    },
    /// Make the empty table for a file's rows, in place of any other.
    PrepareRows {
        /// The file's path in the package.
        file: String,
    },
    /// Load a file's rows in batches.
    LoadRows {
        /// The file's path in the package.
        file: String,
        /// How many rows are there already.
        from: u64,
        /// How many rows there will be.
        rows: u64,
    },
    /// Read the private copy back, every byte and every row, and compare.
    CheckCopy {
        /// Name in addresses.
        name: String,
    },
    /// Show the dataset to the public.
    MakePublic {
        /// Name in addresses.
        name: String,
    },
}

impl Action {
    /// Its short name; its words are `action-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Action::PlaceDataset { .. } => "place-dataset",
            Action::WriteCatalogue => "write-catalogue",
            Action::CreateDataset { .. } => "create-dataset",
            Action::DescribeDataset { .. } => "describe-dataset",
            Action::SendFile { .. } => "send-file",
            Action::RemoveFile { .. } => "remove-file",
            Action::PrepareRows { .. } => "prepare-rows",
            Action::LoadRows { .. } => "load-rows",
            Action::CheckCopy { .. } => "check-copy",
            Action::MakePublic { .. } => "make-public",
        }
    }

    /// The file it is about.
    pub fn file(&self) -> Option<&str> {
        match self {
            Action::SendFile { file, .. }
            | Action::RemoveFile { file, .. }
            | Action::PrepareRows { file }
            | Action::LoadRows { file, .. } => Some(file),
            _ => None,
        }
    }
}

/// What came of an action, in the portal's own identifiers and counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Done {
    /// It had been done before: its answer was lost.
    pub already: bool,
    /// The portal's identifier of the dataset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dataset: Option<String>,
    /// The portal's identifier of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// Bytes sent or compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    /// Rows loaded or compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
}
