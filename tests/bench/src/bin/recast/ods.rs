//! OpenDocument (ODF 1.3, part 3): one table, every cell with its value and its text.

use std::fs::File;
use std::io::{BufWriter, Write};

use calamine::{Data, Range};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Failure;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="S">"#;
const FOOT: &str = "</table:table></office:spreadsheet></office:body></office:document-content>";
const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;

/// Writes the cells.
pub(crate) fn write(range: &Range<Data>, file: File) -> Result<(), Failure> {
    let mut zip = ZipWriter::new(BufWriter::new(file));
    let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("mimetype", plain)?;
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet")?;
    zip.start_file("META-INF/manifest.xml", SimpleFileOptions::default())?;
    zip.write_all(MANIFEST.as_bytes())?;
    zip.start_file("content.xml", SimpleFileOptions::default())?;
    zip.write_all(HEAD.as_bytes())?;
    let mut text = String::new();
    for row in range.rows() {
        text.clear();
        text.push_str("<table:table-row>");
        for cell in row {
            push(cell, &mut text);
        }
        text.push_str("</table:table-row>");
        zip.write_all(text.as_bytes())?;
    }
    zip.write_all(FOOT.as_bytes())?;
    zip.finish()?.flush()?;
    Ok(())
}

fn push(cell: &Data, out: &mut String) {
    let (kind, shown) = match cell {
        Data::Empty => return out.push_str("<table:table-cell/>"),
        Data::Float(number) => (format!("float\" office:value=\"{number}"), number.to_string()),
        Data::Int(number) => (format!("float\" office:value=\"{number}"), number.to_string()),
        Data::Bool(truth) => {
            (format!("boolean\" office:boolean-value=\"{truth}"), truth.to_string())
        }
        Data::DateTime(date) => {
            let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            let moment = format!("{day}T{hour:02}:{minute:02}:{second:02}");
            let value = if (hour, minute, second) == (0, 0, 0) { day } else { moment };
            (format!("date\" office:date-value=\"{value}"), value)
        }
        other => ("string".to_owned(), escaped(&other.to_string())),
    };
    out.push_str(r#"<table:table-cell office:value-type=""#);
    out.push_str(&kind);
    out.push_str(r#""><text:p>"#);
    out.push_str(&shown);
    out.push_str("</text:p></table:table-cell>");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
