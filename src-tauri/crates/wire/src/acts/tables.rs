//! The tables of a file and of a dataset: the list, and each change of it.

use vitrina_model::{DraftId, PersonId, Rect};
use vitrina_work::{Desk, Draft, NamedLink, WorkError, Workbooks};

use super::{here, sheet_tab};
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn tables(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<Vec<v::FileTable>, Failure> {
    let desk = office.desk()?;
    list(office, &desk, &desk.draft(&here::id(&request.draft))?, call)
}

pub(crate) fn add_table(
    office: &Office,
    request: v::AddTable,
    call: &Call,
) -> Result<Vec<v::FileTable>, Failure> {
    let area =
        request.area.map(|v::Area { top, left, bottom, right }| Rect { top, left, bottom, right });
    let place = (request.sheet as usize, area);
    change(office, &request.draft, call, |desk, id, by, books| {
        desk.add_table(id, by, place, books, call)
    })
}

pub(crate) fn remove_table(
    office: &Office,
    request: v::TableRef,
    call: &Call,
) -> Result<Vec<v::FileTable>, Failure> {
    let at = request.table.unwrap_or_default() as usize;
    change(office, &request.draft, call, |desk, id, by, books| {
        desk.remove_table(id, by, at, books, call)
    })
}

pub(crate) fn name_table(
    office: &Office,
    request: v::NameTable,
    call: &Call,
) -> Result<Vec<v::FileTable>, Failure> {
    let called = (request.name.as_deref(), request.title.as_deref());
    change(office, &request.draft, call, |desk, id, by, books| {
        desk.name_table(id, by, request.table as usize, called, books, call)
    })
}

pub(crate) fn link_table(
    office: &Office,
    request: v::LinkTable,
    call: &Call,
) -> Result<Vec<v::FileTable>, Failure> {
    let link =
        |v::TableLink { columns, table, to }| NamedLink { columns, table: table as usize, to };
    let links: Vec<_> = request.links.into_iter().map(link).collect();
    change(office, &request.draft, call, |desk, id, by, books| {
        desk.link_table(id, by, request.table as usize, &links, books, call)
    })
}

/// Changes the tables in the name of who sits here, and gives the list as it is then.
fn change(
    office: &Office,
    draft: &str,
    call: &Call,
    act: impl FnOnce(&mut Desk, &DraftId, &PersonId, &Workbooks) -> Result<Draft, WorkError>,
) -> Result<Vec<v::FileTable>, Failure> {
    let mut desk = office.desk()?;
    let person = here::person(office, &desk)?;
    let draft = act(&mut desk, &here::id(draft), &person.id, &office.books)?;
    list(office, &desk, &draft, call)
}

fn list(
    office: &Office,
    desk: &Desk,
    draft: &Draft,
    call: &Call,
) -> Result<Vec<v::FileTable>, Failure> {
    let view = |table: vitrina_work::FileTable| v::FileTable {
        sheet: table.sheet as u32,
        sheet_name: table.sheet_name,
        hidden: table.hidden,
        area: table.area.map(sheet_tab::area),
        table: table.table.map(|at| at as u32),
        name: table.name,
        title: table.title,
        links: table.links.into_iter().map(link).collect(),
        findings: table.findings.into_iter().map(v::FindingView::from).collect(),
    };
    Ok(desk.tables(draft, &office.books, call)?.into_iter().map(view).collect())
}

fn link(link: NamedLink) -> v::TableLink {
    v::TableLink { columns: link.columns, table: link.table as u32, to: link.to }
}
