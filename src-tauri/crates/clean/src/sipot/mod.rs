//! Mexico's transparency formats: recognised by what stands in the file, never by its name.
//!
//! Three layouts: the upload template, the public download, the export of IPOMEX. What differs by
//! office is in [`Rules`], which are data.

mod checks;
mod download;
mod export;
mod filling;
mod format;
mod frame;
mod linked;
mod rules;
mod schema;
mod text;
mod upload;

use vitrina_model::{Recipe, SheetChoice, Workbook};

pub use checks::{Checked, check};
pub use filling::{FilledPart, Filling, Value, filling};
pub use format::{Catalogue, Layout, Part, SipotFormat, TemplateField};
pub(crate) use frame::{frame, shaped};
pub use rules::{BadRules, Kind, Names, Rules, TypeRule};

/// What the workbook is, if it is one of the three layouts.
pub fn recognise(workbook: &Workbook, rules: &Rules) -> Option<SipotFormat> {
    upload::recognise(workbook, rules)
        .or_else(|| download::recognise(workbook, rules))
        .or_else(|| export::recognise(workbook, rules))
        .filter(|format| !format.main.fields.is_empty())
}

/// A table of a recognised workbook, and how it hangs together with the main one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The table's number; nothing for the main one.
    pub id: Option<String>,
    /// What it is called: the header of the field that points to it.
    pub title: String,
    /// What makes the table of the workbook.
    pub recipe: Recipe,
    /// Column of its key, zero-based in its sheet; nothing for the main one.
    pub key: Option<u32>,
    /// Column of the main sheet that holds those keys.
    pub parent: Option<u32>,
}

/// The main table and then every linked one that holds a record, as recipes.
pub fn recipes(workbook: &Workbook, format: &SipotFormat) -> Vec<Related> {
    let recipe = |part: &Part| {
        let records = frame::records(workbook, part);
        let (left, right) = part.columns().unwrap_or_default();
        let bottom = records.last().map_or(part.header_row, |range| range.end - 1);
        Recipe {
            sheet: SheetChoice::Name(part.name.clone()),
            area: Some(vitrina_model::Rect { top: part.header_row, left, bottom, right }),
            header_rows: Some((part.header_row, part.header_row)),
            ..Recipe::default()
        }
    };
    let main = Related {
        id: None,
        title: format.called(),
        recipe: recipe(&format.main),
        key: None,
        parent: None,
    };
    let linked = format.tables.iter().filter(|part| !frame::records(workbook, part).is_empty());
    let linked = linked.map(|part| {
        let parent = format.parent_of(part);
        Related {
            id: part.id.clone(),
            title: parent.map_or_else(|| part.name.clone(), |field| field.name.clone()),
            recipe: recipe(part),
            key: part.key,
            parent: parent.map(|field| field.column),
        }
    });
    std::iter::once(main).chain(linked).collect()
}
