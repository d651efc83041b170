//! Names against contents: every kind under every name is read as what it is, and a name that
//! promises another kind is told.

use vitrina_model::SourceFormat;

use crate::support::{Xlsx, ods, read_named};

const ENDINGS: [&str; 13] = [
    "xlsx", "xlsm", "xlsb", "xls", "ods", "fods", "csv", "tsv", "html", "mht", "txt", "xml", "dat",
];

/// The endings that promise nothing else than a kind.
fn fits(format: SourceFormat, ending: &str) -> bool {
    let fitting: &[&str] = match format {
        SourceFormat::Xlsx => &["xlsx"],
        SourceFormat::Xls => &["xls"],
        SourceFormat::Ods => &["ods"],
        SourceFormat::Fods => &["fods"],
        SourceFormat::Html => &["html", "mht"],
        SourceFormat::Csv | SourceFormat::Tsv => &["csv", "tsv"],
        _ => &[],
    };
    // These promise nothing.
    ["txt", "xml", "dat"].contains(&ending) || fitting.contains(&ending)
}

/// One small table of each kind.
fn contents() -> Vec<(SourceFormat, Vec<u8>)> {
    let row = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let table = r#"<table:table table:name="A"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>"#;
    let flat = r#"<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table></office:spreadsheet></office:body></office:document>"#;
    let xml = r#"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>"#;
    // The oldest: one sheet of BIFF 2 with one number.
    let mut biff = b"\x09\0\x04\0\x02\0\x10\0\x03\0\x0F\0\0\0\0\0\0\0\0".to_vec();
    biff.extend(1_f64.to_le_bytes());
    biff.extend(b"\x0A\0\0\0");
    vec![
        (SourceFormat::Xlsx, Xlsx::of(row).bytes()),
        (SourceFormat::Xls, biff),
        (SourceFormat::Ods, ods("", table)),
        (SourceFormat::Fods, flat.into()),
        (SourceFormat::Xml2003, xml.into()),
        (SourceFormat::Html, b"<html><table><tr><td>a<td>b<tr><td>1<td>2</table></html>".to_vec()),
        (SourceFormat::Csv, b"clave,obra\n01,Puente\n02,Plaza\n".to_vec()),
        (SourceFormat::Tsv, b"clave\tobra\n01\tPuente\n02\tPlaza\n".to_vec()),
    ]
}

#[test]
fn every_kind_is_known_under_every_name_and_a_wrong_name_is_told() {
    for (format, bytes) in contents() {
        for ending in ENDINGS {
            let name = format!("obras.{ending}");
            let book = read_named(&name, &bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(book.format, format, "{name}");
            let told = book.findings.iter().any(|finding| finding.check == "name-differs");
            assert_eq!(told, !fits(format, ending), "{name} that is {format:?}");
        }
    }
}
