//! Commands on files: inspect, cells, convert, backup.

use std::io::{BufWriter, Write};
use std::path::Path;

use serde_json::json;
use vitrina_work::{
    Conversion, ConvertRequest, Inspection, Picked, Reading, TableView, TemplateView, Traced,
    WorkError, read_file,
};

use super::{Context, inside};
use crate::Failed;
use crate::args::{Convert, Text, Trace};
use crate::output::{Lines, args};

pub(super) fn inspect(
    context: &Context<'_>,
    file: &Picked,
    damaged: bool,
    text: &Text,
) -> Result<(), Failed> {
    let (words, reading, rules) = (context.words, text.reading(), context.rules());
    let (rules, options) = (rules.as_deref(), context.options(damaged));
    let path = &file.path;
    let mut found = Inspection::of(path, &reading, &options, rules, words, context.progress)?;
    found.within.clone_from(&file.within);
    context.output.result(&found, |lines| {
        if let Some(template) = &found.template {
            template_lines(template, lines);
        }
        for sheet in &found.sheets {
            let id = if sheet.hidden { "cli-sheet-hidden" } else { "cli-sheet" };
            lines.say(id, &args([("sheet", sheet.name.as_str().into())]));
            if sheet.tables.is_empty() {
                lines.say("cli-no-table", &args([]));
                sheet
                    .why
                    .iter()
                    .for_each(|why| lines.say("cli-why", &args([("why", why.as_str().into())])));
            }
            sheet.tables.iter().for_each(|table| table_lines(table, lines));
            lines.findings(&sheet.findings);
        }
        lines.findings(&found.findings);
        // Where there is nothing to choose, nothing is asked.
        if found.readings.len() > 1 {
            lines.say("cli-readings", &args([]));
            found.readings.iter().for_each(|reading| reading_line(reading, lines));
        }
    });
    Ok(())
}

fn reading_line(reading: &Reading, lines: &mut Lines<'_>) {
    let id = if reading.chosen { "cli-reading-chosen" } else { "cli-reading" };
    let words = reading.words.join(", ");
    let said = [("encoding", reading.encoding.as_str().into()), ("words", words.into())];
    lines.say(id, &args(said));
}

fn template_lines(template: &TemplateView, lines: &mut Lines<'_>) {
    let text = |text: &Option<String>| text.as_deref().unwrap_or_default().into();
    lines.say(
        "cli-template",
        &args([
            ("layout", template.layout.name().into()),
            ("name", template.name.as_str().into()),
            ("id", text(&template.id)),
            ("generation", template.generation.unwrap_or_default().to_string().into()),
            ("fields", template.fields.len().into()),
            ("catalogues", template.catalogues.len().into()),
            ("tables", template.tables.len().into()),
        ]),
    );
}

pub(super) fn table_lines(table: &TableView, lines: &mut Lines<'_>) {
    lines.say(
        "cli-table",
        &args([
            ("box", table.area.to_string().into()),
            ("rows", table.ledger.data.into()),
            ("columns", table.columns.len().into()),
        ]),
    );
    for why in &table.why {
        lines.say("cli-why", &args([("why", why.as_str().into())]));
    }
    lines.say("cli-ledger", &ledger_args(&table.ledger));
    for column in &table.columns {
        let said: Vec<&str> =
            std::iter::once(&column.proof).chain(&column.reading).map(String::as_str).collect();
        lines.say(
            "cli-column",
            &args([
                ("name", column.name.replace(['\r', '\n'], " ").into()),
                ("type", column.kind.into()),
                ("proof", said.join("; ").into()),
            ]),
        );
    }
}

pub(super) fn cells(context: &Context<'_>, file: &Path, damaged: bool) -> Result<(), Failed> {
    let workbook = read_file(file, &context.options(damaged), context.progress)?;
    let mut out = BufWriter::with_capacity(1 << 18, std::io::stdout().lock());
    let written = crate::cells::write(&workbook, &mut out).and_then(|()| out.flush());
    // Whoever closes the pipe early has seen enough.
    written.or_else(|error| match error.kind() {
        std::io::ErrorKind::BrokenPipe => Ok(()),
        _ => Err(WorkError::Home { path: file.display().to_string(), error }.into()),
    })
}

pub(super) fn compare(context: &Context<'_>, file: &Path) -> Result<(), Failed> {
    let found = vitrina_work::compare(file, &context.options(false), context.progress)?;
    context.output.result(&found, |lines| {
        let said = [("cells", found.cells.into()), ("differing", found.differing.into())];
        lines.say("cli-compared", &args(said));
        for difference in &found.differences {
            let said = |text: &Option<String>| text.as_deref().unwrap_or_default().into();
            lines.say(
                "cli-difference",
                &args([
                    ("sheet", difference.sheet.as_str().into()),
                    ("cell", difference.cell.to_string().into()),
                    ("first", said(&difference.first)),
                    ("second", said(&difference.second)),
                ]),
            );
        }
    });
    Ok(())
}

pub(super) fn convert(context: &Context<'_>, convert: &Convert) -> Result<(), Failed> {
    let mut formats = Vec::new();
    for format in convert.to.iter().map(|format| (*format).into()) {
        if !formats.contains(&format) {
            formats.push(format);
        }
    }
    let picked = inside::pick(context, &convert.given)?;
    let request = ConvertRequest {
        file: picked.path.clone(),
        formats,
        directory: convert.out.clone(),
        recipe: convert.shape.recipe(),
        rules: context.rules(),
    };
    let done = Conversion::of(
        &request,
        &context.options(convert.given.damaged),
        context.words,
        context.progress,
    )?;
    context.output.result(&done, |lines| {
        for file in &done.files {
            lines.say(
                "cli-file",
                &args([
                    ("path", file.path.as_str().into()),
                    ("rows", file.rows.into()),
                    ("bytes", file.bytes.into()),
                ]),
            );
        }
        lines.say("cli-ledger", &ledger_args(&done.ledger));
        lines.findings(&done.findings);
    });
    Ok(())
}

pub(super) fn trace(context: &Context<'_>, trace: &Trace) -> Result<(), Failed> {
    let Trace { given, row, column, shape } = trace;
    let file = &inside::pick(context, given)?.path;
    let asked = (row.saturating_sub(1), column.as_str());
    let (recipe, rules, options) =
        (shape.recipe(), context.rules(), context.options(given.damaged));
    let traced = Traced::of(file, &recipe, asked, rules.as_deref(), &options, context.progress)?;
    let said = args([
        ("place", traced.place.as_str().into()),
        ("column", traced.column.as_str().into()),
        ("value", traced.value.as_str().into()),
        ("row", traced.row.into()),
    ]);
    let id = if traced.filled { "cli-traced-filled" } else { "cli-traced" };
    context.output.result(&traced, |lines| lines.say(id, &said));
    Ok(())
}

pub(super) fn ledger_args(ledger: &vitrina_model::Ledger) -> vitrina_model::Args {
    args([
        ("sheet", ledger.sheet.into()),
        ("data", ledger.data.into()),
        ("titles", ledger.titles.into()),
        ("headers", ledger.headers.into()),
        ("totals", ledger.totals.into()),
        ("notes", ledger.notes.into()),
        ("blank", ledger.blank.into()),
        ("dropped", ledger.dropped.into()),
        ("units", ledger.units.into()),
        ("repeated", ledger.repeated.into()),
    ])
}

pub(super) fn backup(context: &Context<'_>, file: &Path) -> Result<(), Failed> {
    context.desk()?.copy_to(file)?;
    let path = file.display().to_string();
    let said = args([("path", path.as_str().into())]);
    context.output.result(&json!({ "path": path }), |lines| lines.say("cli-backup-done", &said));
    Ok(())
}
