//! The two ways to a table: all that are found on a sheet, or the one that a recipe asks for.

use std::collections::HashSet;

use vitrina_model::{
    Cell, Finding, Outcome, Recipe, Rect, Sheet, SheetChoice, Table, Visibility, Workbook,
};

use crate::find::{self, Frame};
use crate::sipot::{self, Rules, SipotFormat};
use crate::{findings, marks, table};

/// Every table found on a sheet, with what is to be said about each. Forms, covers and prose give
/// none, which is no finding here.
pub fn tables<'w>(workbook: &'w Workbook, sheet: &'w Sheet) -> Outcome<Vec<Table<'w>>> {
    let lexical = is_text(workbook);
    let frames = frames(workbook, sheet);
    let recipe = Recipe::default();
    let mut findings = Vec::new();
    let mut tables = Vec::new();
    for n in 0..frames.len() {
        let source = table::Source { sheet, lexical, recipe: &recipe };
        let Some(built) = source.build(&frames, n) else { continue };
        tables.push(built.value);
        findings.extend(built.findings);
    }
    Outcome { value: tables, findings }
}

/// Boxes of the tables found on a sheet, header and body, from the top.
pub fn boxes(workbook: &Workbook, sheet: &Sheet) -> Vec<Rect> {
    frames(workbook, sheet).iter().filter_map(Frame::area).collect()
}

/// The table that `recipe` asks for, of a workbook recognised as `format`: where the recipe leaves
/// the box to us, it is where the template puts it. Otherwise as [`run`].
pub fn run_as<'w>(
    workbook: &'w Workbook,
    recipe: &Recipe,
    format: Option<(&SipotFormat, &Rules)>,
) -> Outcome<Option<Table<'w>>> {
    let free = recipe.area.is_none() && recipe.header_rows.is_none();
    let meant = |format: &SipotFormat| match &recipe.sheet {
        SheetChoice::First => true,
        choice => sheet_named(workbook, choice).is_some_and(|sheet| sheet.name == format.main.name),
    };
    let Some((format, rules)) = format.filter(|(format, _)| free && meant(format)) else {
        return run(workbook, recipe);
    };
    let lexical = is_text(workbook);
    let Some(built) = sipot::shaped(workbook, format, rules, recipe, lexical) else {
        return run(workbook, recipe);
    };
    let mut findings: Vec<Finding> = findings::hidden_sheets(workbook).into_iter().collect();
    findings.extend(built.findings);
    Outcome { value: Some(built.value), findings }
}

/// The table that `recipe` asks for; `None`, with the finding `no-table`, where there is none.
pub fn run<'w>(workbook: &'w Workbook, recipe: &Recipe) -> Outcome<Option<Table<'w>>> {
    let mut findings: Vec<Finding> = findings::hidden_sheets(workbook).into_iter().collect();
    let Some((sheet, mut frames, n)) = framed(workbook, recipe) else {
        findings.push(findings::no_table(sheet_named(workbook, &recipe.sheet)));
        return Outcome { value: None, findings };
    };
    marks::apply(&mut frames[n], &recipe.rows, sheet);
    let source = table::Source { sheet, lexical: is_text(workbook), recipe };
    let Some(built) = source.build(&frames, n) else {
        findings.push(findings::no_table(Some(sheet)));
        return Outcome { value: None, findings };
    };
    findings.extend(built.findings);
    Outcome { value: Some(built.value), findings }
}

/// The sheet that a choice means: for `First`, the first visible sheet with a table, then any with
/// a table, then the first visible one that holds something.
pub fn sheet_of<'w>(workbook: &'w Workbook, choice: &SheetChoice) -> Option<&'w Sheet> {
    if !matches!(choice, SheetChoice::First) {
        return sheet_named(workbook, choice);
    }
    let mut filled = workbook.sheets.iter().filter(|sheet| !sheet.is_empty());
    if let (Some(only), None) = (filled.next(), filled.next()) {
        return Some(only);
    }
    by_visibility(workbook)
        .find(|sheet| !frames(workbook, sheet).is_empty())
        .or_else(|| by_visibility(workbook).find(|sheet| !sheet.is_empty()))
}

/// Visible sheets first, each group in its order.
fn by_visibility(workbook: &Workbook) -> impl Iterator<Item = &Sheet> {
    let visible = |sheet: &&Sheet| sheet.visibility == Visibility::Visible;
    let hidden = move |sheet: &&Sheet| !visible(sheet);
    workbook.sheets.iter().filter(visible).chain(workbook.sheets.iter().filter(hidden))
}

fn sheet_named<'w>(workbook: &'w Workbook, choice: &SheetChoice) -> Option<&'w Sheet> {
    match choice {
        SheetChoice::First => None,
        SheetChoice::Number(number) => workbook.sheets.get((*number as usize).checked_sub(1)?),
        SheetChoice::Name(name) => workbook.sheets.iter().find(|sheet| sheet.name == *name),
    }
}

/// The frames of a sheet; a table of contents, whose records name other sheets, is none.
fn frames(workbook: &Workbook, sheet: &Sheet) -> Vec<Frame> {
    let mut frames = find::frames(sheet, is_text(workbook));
    if workbook.sheets.len() > 2 {
        let names: HashSet<String> =
            workbook.sheets.iter().map(|other| plain(&other.name)).collect();
        frames.retain(|frame| !is_contents(sheet, frame, &names));
    }
    frames
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase().replace('_', " ")
}

/// Whether a text is the name of a sheet, a word such as `Cuadro` before it allowed.
fn points(text: &str, names: &HashSet<String>) -> bool {
    let text = plain(text);
    let behind = || text.split_once(' ').map(|(_, rest)| rest.trim_start_matches(['.', ' ']));
    names.contains(&text) || behind().is_some_and(|rest| names.contains(rest))
}

/// Whether most records of a short and narrow table hold the name of a sheet.
fn is_contents(sheet: &Sheet, frame: &Frame, names: &HashSet<String>) -> bool {
    let (left, right) = frame.columns;
    let most = 2 * names.len() as u64 + 10;
    if right - left > 4 || frame.len() < 2 || frame.len() > most {
        return false;
    }
    let rows = frame.records.iter().flat_map(|range| sheet.rows_in(range.clone()));
    let pointing = rows.filter(|cells| {
        cells.iter().take(3).any(|(_, cell)| match cell {
            Cell::Text(text) => points(text, names),
            Cell::Number(_) => names.contains(&plain(&cell.to_text())),
            _ => false,
        })
    });
    pointing.count() as u64 * 2 > frame.len()
}

/// The chosen sheet, its frames, and which of them is meant.
fn framed<'w>(workbook: &'w Workbook, recipe: &Recipe) -> Option<(&'w Sheet, Vec<Frame>, usize)> {
    let lexical = is_text(workbook);
    let given = recipe.area.is_some() || recipe.header_rows.is_some();
    if given {
        let sheet = sheet_of(workbook, &recipe.sheet)?;
        let frame = given_frame(sheet, recipe.area, recipe.header_rows, lexical)?;
        return Some((sheet, vec![frame], 0));
    }
    let found = |sheet: &'w Sheet| {
        let frames = frames(workbook, sheet);
        (!frames.is_empty()).then_some((sheet, frames, 0))
    };
    match recipe.sheet {
        SheetChoice::First => by_visibility(workbook).find_map(found),
        _ => found(sheet_named(workbook, &recipe.sheet)?),
    }
}

fn given_frame(
    sheet: &Sheet,
    area: Option<Rect>,
    header: Option<(u32, u32)>,
    lexical: bool,
) -> Option<Frame> {
    match (area, header) {
        (Some(area), header) => Some(find::within(sheet, area, header, lexical)),
        (None, Some(header)) => find::under(sheet, header, lexical),
        (None, None) => None,
    }
}

/// Whether the values of the file are texts, letter for letter.
pub(crate) fn is_text(workbook: &Workbook) -> bool {
    workbook.is_text()
}
