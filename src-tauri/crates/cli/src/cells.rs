//! Every cell of a file as JSON, written as it goes: nothing but the sheet is held in memory.

use std::io::{self, Write};

use vitrina_model::{Cell, Sheet, Visibility, Workbook};

/// Writes `{"sheets":[{"name":"…","cells":[[row,col,value],…]}]}`, rows and columns from zero.
pub(crate) fn write(workbook: &Workbook, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{\"sheets\":[")?;
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        if index > 0 {
            out.write_all(b",")?;
        }
        sheet_to(sheet, out)?;
    }
    out.write_all(b"]}\n")
}

fn sheet_to(sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{\"name\":")?;
    serde_json::to_writer(&mut *out, &sheet.name)?;
    if sheet.visibility != Visibility::Visible {
        out.write_all(b",\"hidden\":true")?;
    }
    out.write_all(b",\"cells\":[")?;
    let mut scratch = String::new();
    let mut first = true;
    for row in sheet.rows() {
        for (column, cell) in row.iter() {
            let comma = if first { "" } else { "," };
            first = false;
            write!(out, "{comma}[{},{column},", row.row())?;
            value_to(cell, &mut scratch, out)?;
            out.write_all(b"]")?;
        }
    }
    out.write_all(b"]}")
}

fn value_to(cell: Cell<'_>, scratch: &mut String, out: &mut dyn Write) -> io::Result<()> {
    scratch.clear();
    cell.write(scratch);
    match cell {
        Cell::Boolean(_) => out.write_all(scratch.as_bytes()),
        Cell::Number(number) if number.is_finite() => out.write_all(scratch.as_bytes()),
        Cell::Error(error) => write!(out, "{{\"t\":\"x\",\"v\":\"{}\"}}", error.name()),
        _ => Ok(serde_json::to_writer(out, scratch.as_str())?),
    }
}

#[cfg(test)]
mod tests {
    use vitrina_model::{CellError, Limits, SheetBuilder, SourceFormat};

    use super::*;

    #[test]
    fn the_contract_holds_for_every_kind_of_cell() {
        let mut builder = SheetBuilder::new("Hoja \"1\"", &Limits::default());
        let cells = [
            Cell::Text("a\n\"b\""),
            Cell::Number(0.1),
            Cell::Boolean(false),
            Cell::DateTime(1_711_929_600_000),
            Cell::DateTime(1_711_965_600_000),
            Cell::Duration(95_400_000),
            Cell::Error(CellError::NotAvailable),
        ];
        for (row, cell) in cells.into_iter().enumerate() {
            builder.push(row as u32, 2, cell).unwrap();
        }
        builder.visibility(Visibility::Hidden);
        let workbook = Workbook {
            format: SourceFormat::Xlsx,
            encoding: None,
            delimiter: None,
            sheets: vec![builder.finish()],
            findings: Vec::new(),
        };
        let mut out = Vec::new();
        write(&workbook, &mut out).unwrap();
        let expected = r##"{"sheets":[{"name":"Hoja \"1\"","hidden":true,"cells":[[0,2,"a\n\"b\""],[1,2,0.1],[2,2,false],[3,2,"2024-04-01"],[4,2,"2024-04-01T10:00:00"],[5,2,"26:30:00"],[6,2,{"t":"x","v":"#N/A"}]]}]}"##;
        assert_eq!(String::from_utf8(out).unwrap().trim(), expected);
    }
}
