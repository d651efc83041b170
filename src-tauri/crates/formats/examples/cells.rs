//! Prints the cells of a spreadsheet as JSON; also the child process that the tests read in.

use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};
use vitrina_formats::read::{Isolation, ReadOptions, child, read};
use vitrina_model::{Cell, Sheet, Silent, Visibility};

#[global_allocator]
static MEMORY: child::Capped = child::capped();

fn value(cell: Cell<'_>) -> Value {
    match cell {
        Cell::Number(number) => json!(number),
        Cell::Boolean(truth) => json!(truth),
        Cell::Error(error) => json!({"t": "x", "v": error.name()}),
        other => json!(other.to_text()),
    }
}

fn sheet(sheet: &Sheet) -> Value {
    let cells: Vec<Value> = sheet
        .rows()
        .flat_map(|row| {
            let at = row.row();
            row.iter()
                .map(move |(column, cell)| json!([at, column, value(cell)]))
                .collect::<Vec<_>>()
        })
        .collect();
    let hidden = sheet.visibility != Visibility::Visible;
    json!({"name": sheet.name, "hidden": hidden, "cells": cells})
}

#[allow(clippy::print_stdout, reason = "printing is what this example does")]
fn main() -> ExitCode {
    if let Some(code) = child::serve(std::env::args_os(), &MEMORY) {
        return code;
    }
    let isolation = match std::env::current_exe() {
        Ok(program) => Isolation::Child { program },
        Err(_) => Isolation::InProcess,
    };
    let path = std::env::args_os().nth(1).unwrap_or_default();
    let (code, document) = match read(Path::new(&path), &ReadOptions::new(isolation), &Silent) {
        Ok(book) => {
            let sheets: Vec<Value> = book.sheets.iter().map(sheet).collect();
            (
                ExitCode::SUCCESS,
                json!({"format": book.format, "encoding": book.encoding,
                    "delimiter": book.delimiter, "findings": book.findings, "sheets": sheets}),
            )
        }
        Err(error) => (
            ExitCode::FAILURE,
            json!({"error": {"code": error.code(), "message": error.to_string()}}),
        ),
    };
    println!("{document}");
    code
}
