//! The outline of a recognised sheet: its header and records where the template puts them.

use std::ops::Range;

use vitrina_model::{Evidence, Outcome, Recipe, Table, Workbook};

use super::format::{Part, SipotFormat};
use super::rules::{Kind, Rules};
use crate::find::Frame;
use crate::{evidence, marks, table};

/// Below a gap, a row with fewer cells than this share of the fields belongs to nothing.
const LEAST_SHARE: usize = 5;

/// The rows of the records as rising ranges. Cells that somebody left far below are none: a row
/// behind a gap with less than a fifth of the fields.
pub(super) fn records(workbook: &Workbook, part: &Part) -> Vec<Range<u32>> {
    outline(workbook, part).0
}

/// Ranges of records, and the rows below the header that hold something but are none.
fn outline(workbook: &Workbook, part: &Part) -> (Vec<Range<u32>>, Vec<u32>) {
    let (Some(sheet), Some((left, right))) = (part.of(workbook), part.columns()) else {
        return Default::default();
    };
    let needed = part.fields.len().div_ceil(LEAST_SHARE).max(1);
    let mut records: Vec<Range<u32>> = Vec::new();
    let mut others = Vec::new();
    for cells in sheet.rows_in(part.first_record..u32::MAX) {
        let row = cells.row();
        let inside = |column: &u32| (left..=right).contains(column);
        let filled = cells.iter().filter(|(c, cell)| inside(c) && !crate::is_blank(*cell)).count();
        if filled == 0 {
            if cells.iter().any(|(_, cell)| !crate::is_blank(cell)) {
                others.push(row);
            }
            continue;
        }
        let end = records.last().map_or(part.first_record, |range| range.end);
        match records.last_mut() {
            Some(last) if last.end == row => last.end += 1,
            _ if row > end && filled < needed => others.push(row),
            _ => records.push(row..row + 1),
        }
    }
    (records, others)
}

/// The frame of a recognised sheet; nothing where it has no fields.
pub(crate) fn frame(workbook: &Workbook, part: &Part) -> Option<Frame> {
    let columns = part.columns()?;
    let (records, dropped) = outline(workbook, part);
    let header = vec![part.header_row];
    let mut frame = Frame { columns, header, records, dropped, ..Frame::default() };
    let mut said = evidence::of(&frame, false);
    if let Some(first) = said.first_mut() {
        *first = Evidence::new("template").with("row", part.header_row + 1);
    }
    frame.evidence = said;
    Some(frame)
}

/// The table of a recognised main sheet, typed as its template says where every cell is so; the
/// clerk's own choices come first.
pub(crate) fn shaped<'w>(
    workbook: &'w Workbook,
    format: &SipotFormat,
    rules: &Rules,
    chosen: &Recipe,
    lexical: bool,
) -> Option<Outcome<Table<'w>>> {
    let sheet = format.main.of(workbook)?;
    let mut frames = [frame(workbook, &format.main)?];
    marks::apply(&mut frames[0], &chosen.rows, sheet);
    let mut recipe = chosen.clone();
    let mut ours = Vec::new();
    for field in &format.main.fields {
        let choice = recipe.fields.entry(field.column).or_default();
        if choice.kind.is_none() && field.field_type().is_some() {
            choice.kind = field.field_type();
            ours.push(field.column);
        }
    }
    let shape = |recipe: &Recipe| table::Source { sheet, lexical, recipe }.build(&frames, 0);
    let mut built = shape(&recipe)?;
    let misfits = misfits(&built, &ours);
    if !misfits.is_empty() {
        for column in &misfits {
            if let Some(choice) = recipe.fields.get_mut(column) {
                choice.kind = None;
            }
        }
        ours.retain(|column| !misfits.contains(column));
        built = shape(&recipe)?;
    }
    finish(&mut built, workbook, format, rules, &ours);
    Some(built)
}

/// The columns of ours that hold something else than the template says.
fn misfits(built: &Outcome<Table<'_>>, ours: &[u32]) -> Vec<u32> {
    let of = |finding: &vitrina_model::Finding| match &finding.place {
        vitrina_model::Place::Cell { cell, .. } if finding.check == "type-does-not-fit" => {
            Some(cell.column)
        }
        _ => None,
    };
    built.findings.iter().filter_map(of).filter(|column| ours.contains(column)).collect()
}

/// Says where the types come from, leaves empty separators out, and adds what the checks found.
fn finish(
    built: &mut Outcome<Table<'_>>,
    workbook: &Workbook,
    format: &SipotFormat,
    rules: &Rules,
    ours: &[u32],
) {
    let checked = super::check(workbook, format, rules);
    for column in &mut built.value.columns {
        if ours.contains(&column.source) && column.field.proof.reason == "chosen" {
            "template".clone_into(&mut column.field.proof.reason);
        }
        let field = format.main.fields.iter().find(|field| field.column == column.source);
        column.field.schema =
            field.map(|field| Box::new(super::schema::of(field, format, rules, &checked)));
    }
    let separators = |column: u32| {
        let mut fields = format.main.fields.iter();
        fields.any(|field| field.column == column && field.kind == Some(Kind::Separator))
    };
    built.value.columns.retain(|column| {
        let filled = column.field.proof.filled > 0;
        filled || !separators(column.source)
    });
    built.findings.extend(checked.findings);
}
