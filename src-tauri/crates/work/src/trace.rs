//! Which cell of the clerk's file a published value comes from.

use std::path::Path;

use serde::Serialize;
use vitrina_formats::read::ReadOptions;
use vitrina_model::{Outcome, Place, Progress, Recipe, Table};

use crate::convert::{file_name, shape};
use crate::inspect::open_as;
use crate::{Template, WorkError};

/// A published value and its cell, as `vitrina trace --json` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Traced {
    /// Sheet and cell, `Hoja1!B7`.
    pub place: String,
    /// One-based row of the published table.
    pub row: u64,
    /// Name of the column.
    pub column: String,
    /// What the cell holds.
    pub value: String,
    /// Whether the value was filled in from a merged range.
    pub filled: bool,
}

impl Traced {
    /// Where record `row`, counted from zero, has its value of a column, by name or by number
    /// counted from one; official templates are known by the rules of the home `rules`.
    pub fn of(
        file: &Path,
        recipe: &Recipe,
        (row, column): (u64, &str),
        rules: Option<&Path>,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<Traced, WorkError> {
        let workbook = open_as(file, &recipe.reading, options, progress)?;
        let template = Template::of(&workbook, rules);
        let Outcome { value: table, .. } =
            shape(&workbook, template.as_ref(), recipe, &file_name(file))?;
        in_table(&table, row, column).ok_or_else(|| WorkError::BadShape {
            part: "cell",
            value: format!("{}, {column}", row.saturating_add(1)),
            place: Place::Sheet { sheet: table.sheet.name.clone() },
        })
    }
}

fn in_table(table: &Table<'_>, row: u64, column: &str) -> Option<Traced> {
    let named = table.columns.iter().position(|it| it.field.name == column);
    let numbered = || column.parse::<usize>().ok()?.checked_sub(1);
    let at = named.or_else(numbered)?;
    let cell = table.trace(row, at)?;
    let own = table.row_of(row)?;
    let source = table.columns.get(at)?;
    Some(Traced {
        place: format!("{}!{cell}", table.sheet.name),
        row: row + 1,
        column: source.field.name.clone(),
        value: table.sheet.cell(cell.row, cell.column).to_text(),
        filled: (cell.row, cell.column) != (own, source.source),
    })
}
