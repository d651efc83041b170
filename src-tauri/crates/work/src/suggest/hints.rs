//! What a description can be suggested from, read off the sheet once.

use vitrina_model::{Cell, Field, FieldType, RowRole, Sheet, write_date};

use super::{Above, Hints};
use crate::TableFacts;

/// Rows above the table, cells of each, letters of each cell, and columns that are looked at.
const ROWS: usize = 12;
const CELLS: usize = 40;
const LETTERS: usize = 400;
const COLUMNS: usize = 50;
/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

impl TableFacts {
    /// What a description can be suggested from.
    pub(crate) fn hints(&self, sheet: &Sheet) -> Hints {
        let title = self.lines.iter().find(|line| line.0 == RowRole::Title);
        let runs = title.into_iter().flat_map(|line| &line.2);
        let rows = runs.flat_map(|[first, last]| *first..=*last).take(ROWS);
        Hints {
            above: rows.map(|row| above(sheet, row)).collect(),
            columns: self.columns.iter().take(COLUMNS).map(|it| it.field.name.clone()).collect(),
            period: self.period(sheet),
        }
    }

    /// First and last day of the first column of dates.
    fn period(&self, sheet: &Sheet) -> Option<[String; 2]> {
        let is_date = |kind| matches!(kind, FieldType::Date | FieldType::Datetime);
        let column = self.columns.iter().find(|column| is_date(column.field.kind))?;
        let rows = self.body().iter().flat_map(|range| sheet.rows_in(range.clone()));
        let Field { kind, reading, .. } = &column.field;
        let mut bounds: Option<(String, String)> = None;
        let mut days: Option<(i64, i64)> = None;
        let mut text = String::new();
        for cells in rows {
            match cells.get(column.source) {
                Cell::DateTime(ms) => {
                    let day = ms.div_euclid(DAY);
                    let (first, last) = days.unwrap_or((day, day));
                    days = Some((first.min(day), last.max(day)));
                }
                Cell::Text(missing) if reading.is_missing(missing) => {}
                // Dates in texts are handed on in the form that sorts as time goes.
                cell @ Cell::Text(_) => {
                    text.clear();
                    reading.write(*kind, cell, &mut text);
                    widen(&mut bounds, &text);
                }
                _ => {}
            }
        }
        let iso = |day: i64| {
            let mut text = String::new();
            write_date(day, &mut text);
            text
        };
        if let Some((first, last)) = days {
            widen(&mut bounds, &iso(first));
            widen(&mut bounds, &iso(last));
        }
        bounds.map(|(first, last)| [first, last])
    }
}

fn above(sheet: &Sheet, row: u32) -> Above {
    let text =
        |(column, cell): (u32, Cell<'_>)| (column, cell.to_text().chars().take(LETTERS).collect());
    sheet.row(row).iter().take(CELLS).map(text).collect()
}

/// Makes room for `text` between the first and the last.
fn widen(bounds: &mut Option<(String, String)>, text: &str) {
    match bounds {
        Some((first, _)) if text < first.as_str() => text.clone_into(first),
        Some((_, last)) if text > last.as_str() => text.clone_into(last),
        Some(_) => {}
        None => *bounds = Some((text.to_owned(), text.to_owned())),
    }
}
