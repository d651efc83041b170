//! The description: its values, what is missing, and what is suggested and why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Said, Values};

/// A value that Vitrina suggests for a property.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Suggestion {
    /// The property.
    pub property: String,
    /// The value as it would be typed.
    pub value: String,
    /// Why: `suggest-<reason>`.
    pub why: Said,
}

/// A licence to choose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LicenseChoice {
    /// Identifier.
    pub id: String,
    /// Name as people know it.
    pub name: String,
    /// Address of its text.
    pub url: String,
}

/// A draft's description.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Description {
    /// Values as typed, by property: `title`, `description`, `publisher`, `license`, `contact`,
    /// `frequency`, `keywords`, `language`, `identifier`. Absent where empty.
    pub values: Values,
    /// Properties that must be filled before it is sent.
    pub missing: Vec<String>,
    /// What is suggested for empty properties.
    pub suggestions: Vec<Suggestion>,
    /// The name in addresses that follows from the title, where none was typed.
    pub identifier: String,
    /// The frequencies by name, most frequent first: `frequency-<name>`.
    pub frequencies: Vec<String>,
    /// The licences.
    pub licenses: Vec<LicenseChoice>,
}

/// A property and its new value; an empty one takes it away.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct PropertyChange {
    /// Its name.
    pub property: String,
    /// As typed.
    pub value: String,
}

/// Changes of a description, all or none.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Describe {
    /// The draft.
    pub draft: String,
    /// They.
    pub changes: Vec<PropertyChange>,
}
