//! Commands on the tables of a draft: which there are, which are included, how they are linked.

use serde_json::{Value, json};
use vitrina_model::{PersonId, Rect};
use vitrina_work::{Desk, FileTable, NamedLink, WorkError, Workbooks, table_named};

use super::Context;
use super::draft::draft_id;
use crate::Failed;
use crate::args::Draft;
use crate::output::{Lines, args};

pub(super) fn run(context: &Context<'_>, desk: &mut Desk, command: &Draft) -> Result<(), Failed> {
    let books = Workbooks::default();
    let (Draft::Tables { id }
    | Draft::AddTable { id, .. }
    | Draft::RemoveTable { id, .. }
    | Draft::NameTable { id, .. }
    | Draft::LinkTable { id, .. }) = command
    else {
        return Ok(());
    };
    let draft = desk.draft(&draft_id(id))?;
    let (id, by) = (&draft.id, &draft.author);
    let progress = context.progress;
    let tables = desk.tables(&draft, &books, progress)?;
    let at = |name: &str| table_named(&draft, &tables, name);
    match command {
        Draft::AddTable { sheet, area, .. } => {
            let wanted = match sheet {
                Some(sheet) => vec![(desk.sheet_index(&draft, sheet, &books, progress)?, *area)],
                None => left_out(&tables),
            };
            add(context, desk, (id, by), &wanted, &books)?;
        }
        Draft::RemoveTable { table, .. } => {
            desk.remove_table(id, by, at(table)?, &books, progress)?;
        }
        Draft::NameTable { table, new_name, title, .. } => {
            let called = (new_name.as_deref(), title.as_deref());
            desk.name_table(id, by, at(table)?, called, &books, progress)?;
        }
        Draft::LinkTable { table, column, with_table, with_column, none, .. } => {
            let at_table = at(table)?;
            let known = tables.iter().find(|it| it.table == Some(at_table));
            let mut links = known.map(|it| it.links.clone()).unwrap_or_default();
            if *none {
                links.clear();
            } else if let Some(other) = with_table {
                let (columns, to) = (column.clone(), with_column.clone());
                links.push(NamedLink { columns, table: at(other)?, to });
            }
            desk.link_table(id, by, at_table, &links, &books, progress)?;
        }
        _ => {}
    }
    let draft = desk.draft(id)?;
    let tables = desk.tables(&draft, &books, progress)?;
    show(context, &draft.id.0, &tables);
    Ok(())
}

/// The index of a table by its name.
pub(super) fn named(
    context: &Context<'_>,
    desk: &Desk,
    draft: &vitrina_work::Draft,
    name: &str,
) -> Result<usize, WorkError> {
    let tables = desk.tables(draft, &Workbooks::default(), context.progress)?;
    table_named(draft, &tables, name)
}

fn add(
    context: &Context<'_>,
    desk: &mut Desk,
    (id, by): (&vitrina_model::DraftId, &PersonId),
    wanted: &[(usize, Option<Rect>)],
    books: &Workbooks,
) -> Result<(), WorkError> {
    for table in wanted {
        desk.add_table(id, by, *table, books, context.progress)?;
    }
    Ok(())
}

/// Every table on a sheet that can be seen and is not included yet.
fn left_out(tables: &[FileTable]) -> Vec<(usize, Option<Rect>)> {
    let rest = tables.iter().filter(|it| it.table.is_none() && !it.hidden);
    rest.map(|it| (it.sheet, it.area)).collect()
}

fn show(context: &Context<'_>, draft: &str, tables: &[FileTable]) {
    let all: Vec<Value> = tables.iter().map(|table| document(table, tables)).collect();
    context.output.result(&json!({ "draft": draft, "tables": all }), |lines| {
        for table in tables {
            line(table, lines);
            for link in &table.links {
                linked(link, tables, lines);
            }
            lines.findings(&table.findings);
        }
        let more = left_out(tables).len();
        if more > 0 {
            lines.say("cli-tables-more", &args([("count", more.into())]));
        }
    });
}

fn line(table: &FileTable, lines: &mut Lines<'_>) {
    let id = match (table.table, table.hidden) {
        (Some(_), _) => "cli-table-included",
        (None, false) => "cli-table-left-out",
        (None, true) => "cli-table-hidden",
    };
    let area = table.area.map(|area| area.to_string()).unwrap_or_default();
    let name = table.name.as_deref().unwrap_or_default();
    let said =
        [("sheet", table.sheet_name.as_str().into()), ("box", area.into()), ("name", name.into())];
    lines.say(id, &args(said));
}

fn linked(link: &NamedLink, tables: &[FileTable], lines: &mut Lines<'_>) {
    let said = [
        ("column", link.columns.join(", ").into()),
        ("other", link.to.join(", ").into()),
        ("name", name(link.table, tables).into()),
    ];
    lines.say("cli-table-link", &args(said));
}

fn name(at: usize, tables: &[FileTable]) -> &str {
    let table = tables.iter().find(|table| table.table == Some(at));
    table.and_then(|table| table.name.as_deref()).unwrap_or_default()
}

/// A table as JSON; its sheet is counted from one.
fn document(table: &FileTable, tables: &[FileTable]) -> Value {
    let links = table.links.iter().map(
        |link| json!({ "columns": link.columns, "with": name(link.table, tables), "to": link.to }),
    );
    json!({
        "sheet": table.sheet_name,
        "number": table.sheet + 1,
        "hidden": table.hidden,
        "box": table.area,
        "included": table.table.is_some(),
        "name": table.name,
        "title": table.title,
        "links": links.collect::<Vec<_>>(),
        "findings": table.findings,
    })
}
