//! A place as people count it: cells by letters and numbers, rows from one.

use serde::Serialize;
use ts_rs::TS;
use vitrina_model::{Place, Rect};

/// Where a failure or finding belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PlaceView {
    /// The whole of what was asked.
    Whole,
    /// A file.
    File {
        /// As the person named it.
        path: String,
    },
    /// A sheet.
    Sheet {
        /// Its name.
        sheet: String,
    },
    /// A cell.
    Cell {
        /// The sheet's name.
        sheet: String,
        /// `B7`.
        cell: String,
    },
    /// A column of the table.
    Column {
        /// The field's name.
        field: String,
    },
    /// A property of the description.
    Metadata {
        /// Its name.
        property: String,
    },
}

impl From<&Place> for PlaceView {
    fn from(place: &Place) -> PlaceView {
        match place.clone() {
            Place::Whole => PlaceView::Whole,
            Place::File { path } => PlaceView::File { path },
            Place::Sheet { sheet } => PlaceView::Sheet { sheet },
            Place::Cell { sheet, row, column } => {
                let one = Rect { top: row, left: column, bottom: row, right: column };
                let range = one.to_string();
                let cell = range.split(':').next().unwrap_or_default().to_owned();
                PlaceView::Cell { sheet, cell }
            }
            Place::Column { field } => PlaceView::Column { field },
            Place::Metadata { property } => PlaceView::Metadata { property },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_excel_names_them() {
        let place = Place::Cell { sheet: "Hoja".into(), row: 6, column: 1 };
        let PlaceView::Cell { cell, .. } = PlaceView::from(&place) else { panic!("a cell") };
        assert_eq!(cell, "B7");
    }
}
