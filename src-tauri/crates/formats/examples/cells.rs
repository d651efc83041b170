//! Prints the cells of a spreadsheet as JSON; also the child process that the tests read in.

use std::io::{BufWriter, Write, stdout};
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};
use vitrina_formats::read::{Isolation, ReadOptions, child, read};
use vitrina_model::{Cell, Sheet, Silent, Visibility, Workbook};

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

fn write_sheet(sheet: &Sheet, out: &mut impl Write) -> std::io::Result<()> {
    let hidden = sheet.visibility != Visibility::Visible;
    write!(out, "{{\"name\":{},\"hidden\":{hidden},\"cells\":[", json!(sheet.name))?;
    let mut first = true;
    for row in sheet.rows() {
        for (column, cell) in row.iter() {
            let comma = if std::mem::take(&mut first) { "" } else { "," };
            write!(out, "{comma}[{},{column},", row.row())?;
            serde_json::to_writer(&mut *out, &value(cell))?;
            out.write_all(b"]")?;
        }
    }
    out.write_all(b"]}")
}

fn write_book(book: &Workbook, out: &mut impl Write) -> std::io::Result<()> {
    let (format, encoding) = (json!(book.format), json!(book.encoding));
    let (delimiter, findings) = (json!(book.delimiter), json!(book.findings));
    write!(out, "{{\"format\":{format},\"encoding\":{encoding},\"delimiter\":{delimiter},")?;
    write!(out, "\"findings\":{findings},\"sheets\":[")?;
    for (n, sheet) in book.sheets.iter().enumerate() {
        out.write_all(if n > 0 { b"," } else { b"" })?;
        write_sheet(sheet, out)?;
    }
    out.write_all(b"]}\n")?;
    out.flush()
}

fn main() -> ExitCode {
    if let Some(code) = child::serve(std::env::args_os(), &MEMORY) {
        return code;
    }
    let isolation = match std::env::current_exe() {
        Ok(program) => Isolation::Child { program },
        Err(_) => Isolation::InProcess,
    };
    let path = std::env::args_os().nth(1).unwrap_or_default();
    let mut out = BufWriter::with_capacity(1 << 18, stdout().lock());
    let (code, written) = match read(Path::new(&path), &ReadOptions::new(isolation), &Silent) {
        Ok(book) => (ExitCode::SUCCESS, write_book(&book, &mut out)),
        Err(error) => {
            let said = json!({"error": {"code": error.code(), "message": error.to_string()}});
            (ExitCode::FAILURE, writeln!(out, "{said}").and_then(|()| out.flush()))
        }
    };
    if written.is_ok() { code } else { ExitCode::FAILURE }
}
