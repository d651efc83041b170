//! The tables of a dataset: what was asked for each, what it is called, and how they are linked.

use std::collections::HashSet;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Metadata, Recipe, TextReading, slug};

/// A link to another table of the dataset (Table Schema v2, "Foreign Keys"). Columns are those of
/// the sheets, as in a recipe, so that a link outlives another name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignKey {
    /// Zero-based columns of this table's sheet.
    pub columns: Vec<u32>,
    /// The other table's own name; nothing for the one that is called as the dataset is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// Zero-based columns of the other table's sheet, as many.
    pub to: Vec<u32>,
}

/// A table of the dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Resource {
    /// Its own name in files and addresses, a [`slug`]; one table has none and is called as the
    /// dataset is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its own title; the dataset's where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Which table of the file it is.
    pub recipe: Recipe,
    /// What its columns refer to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub foreign_keys: Vec<ForeignKey>,
}

/// Why tables are no dataset.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotResources {
    /// There is none.
    #[error("a dataset has at least one table")]
    Empty,
    /// A name that is no slug.
    #[error("{0:?} is no name of a table")]
    Name(String),
    /// Two tables without a name of their own, or with the same.
    #[error("two tables are called {0:?}")]
    Twice(String),
    /// A link to a table that is not there, or between unlike numbers of columns.
    #[error("a link of {0:?} leads nowhere")]
    Link(String),
}

/// The tables of a dataset in their order: never none, no two called alike, no link to nowhere.
///
/// A lone table without name and title is written as its recipe alone: that is what every draft
/// was before there could be several, so old drafts, their digests and signatures hold as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resources(Vec<Resource>);

impl Resources {
    /// The tables, where they are a dataset.
    pub fn new(tables: Vec<Resource>) -> Result<Resources, NotResources> {
        if tables.is_empty() {
            return Err(NotResources::Empty);
        }
        let called = |table: &Resource| table.name.clone().unwrap_or_default();
        let mut names = HashSet::new();
        for table in &tables {
            let name = called(table);
            if table.name.is_some() && (name.is_empty() || slug(&name) != name) {
                return Err(NotResources::Name(name));
            }
            if !names.insert(name.clone()) {
                return Err(NotResources::Twice(name));
            }
        }
        for table in &tables {
            let holds = |key: &ForeignKey| {
                !key.columns.is_empty()
                    && key.columns.len() == key.to.len()
                    && tables.iter().any(|other| other.name == key.table)
            };
            if !table.foreign_keys.iter().all(holds) {
                return Err(NotResources::Link(called(table)));
            }
        }
        Ok(Resources(tables))
    }

    /// The tables with another recipe for one of them; as they are where there is no such table.
    /// They stand in one file, so all of them are read as that one is.
    #[must_use]
    pub fn reshaped(&self, at: usize, recipe: Recipe) -> Resources {
        let mut tables = self.0.clone();
        if at < tables.len() {
            for table in &mut tables {
                table.recipe.reading = recipe.reading.clone();
                table.recipe.damaged = recipe.damaged;
            }
            tables[at].recipe = recipe;
        }
        Resources(tables)
    }

    /// The tables with a recipe of each made from the one it has.
    #[must_use]
    pub fn each(&self, recipe: impl Fn(&Recipe) -> Recipe) -> Resources {
        let tables = self.0.iter();
        let made = |table: &Resource| Resource { recipe: recipe(&table.recipe), ..table.clone() };
        Resources(tables.map(made).collect())
    }

    /// How the file is to be read where it is a text file: all tables stand in the one file.
    pub fn reading(&self) -> &TextReading {
        &self.0[0].recipe.reading
    }

    /// Whether what is left of the damaged file may stand for it.
    pub fn damaged(&self) -> bool {
        self.0[0].recipe.damaged
    }

    /// The tables and one more, read as they are.
    pub fn and(&self, mut table: Resource) -> Result<Resources, NotResources> {
        let mut tables = self.0.clone();
        table.recipe.reading = self.reading().clone();
        table.recipe.damaged = self.damaged();
        tables.push(table);
        Resources::new(tables)
    }

    /// The tables without one of them, and without the links to it.
    pub fn without(&self, at: usize) -> Result<Resources, NotResources> {
        let mut tables = self.0.clone();
        if at < tables.len() {
            let gone = tables.remove(at);
            for table in &mut tables {
                table.foreign_keys.retain(|key| key.table != gone.name);
            }
        }
        Resources::new(tables)
    }

    /// The tables with another name and title for one of them; links to it follow.
    pub fn called(
        &self,
        at: usize,
        name: Option<String>,
        title: Option<String>,
    ) -> Result<Resources, NotResources> {
        let mut tables = self.0.clone();
        if let Some(before) = tables.get(at).map(|table| table.name.clone()) {
            for key in tables.iter_mut().flat_map(|table| &mut table.foreign_keys) {
                if key.table == before {
                    key.table.clone_from(&name);
                }
            }
            (tables[at].name, tables[at].title) = (name, title);
        }
        Resources::new(tables)
    }

    /// What each table is called in files and addresses: its own name, else the dataset's. No two
    /// are alike: what is taken gets a number.
    pub fn names(&self, metadata: &Metadata) -> Vec<String> {
        let mut names: Vec<String> = Vec::with_capacity(self.0.len());
        for table in &self.0 {
            let name = table.name.clone().unwrap_or_else(|| metadata.address_name());
            let free = apart(&name, |other| names.iter().any(|known| known == other));
            names.push(free);
        }
        names
    }

    /// The table of that own name; the one that is called as the dataset is for none.
    pub fn position(&self, name: Option<&str>) -> Option<usize> {
        self.0.iter().position(|table| table.name.as_deref() == name)
    }

    /// A name made of `text` that no table has.
    pub fn free_name(&self, text: &str, metadata: &Metadata) -> String {
        let taken = self.names(metadata);
        let name = slug(text);
        let name = if name.is_empty() { "table".to_owned() } else { name };
        apart(&name, |other| taken.iter().any(|known| known == other))
    }
}

/// `name`, or with the first number that is free.
fn apart(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut free = name.to_owned();
    let mut number = 2;
    while taken(&free) {
        free = format!("{name}-{number}");
        number += 1;
    }
    free
}

impl From<Recipe> for Resources {
    fn from(recipe: Recipe) -> Resources {
        Resources(vec![Resource { recipe, ..Resource::default() }])
    }
}

impl Deref for Resources {
    type Target = [Resource];

    fn deref(&self) -> &[Resource] {
        &self.0
    }
}

impl Serialize for Resources {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [Resource { name: None, title: None, recipe, foreign_keys }]
                if foreign_keys.is_empty() =>
            {
                recipe.serialize(serializer)
            }
            tables => tables.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Resources {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Resources, D::Error> {
        // By way of a value: serde's own untagged enums do not know numbers as names of members.
        let value = serde_json::Value::deserialize(deserializer)?;
        let bad = serde::de::Error::custom::<serde_json::Error>;
        if value.is_array() {
            let tables = serde_json::from_value(value).map_err(bad)?;
            return Resources::new(tables).map_err(serde::de::Error::custom);
        }
        serde_json::from_value::<Recipe>(value).map(Resources::from).map_err(bad)
    }
}

#[cfg(test)]
#[path = "resource_test.rs"]
mod tests;
