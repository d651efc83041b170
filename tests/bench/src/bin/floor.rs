//! `floor IN OUT`: a workbook's first sheet into CSV with calamine and csv, as anyone would write it.
//! `floor --inflate IN`: unpacks its largest part and does nothing with it.

use std::error::Error;
use std::fs::File;
use std::io::BufReader;

use calamine::{Data, ExcelDateTime, Reader, open_workbook_auto};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(input), Some(output)) = (words.next(), words.next()) else {
        return Err("floor IN OUT, or floor --inflate IN".into());
    };
    if input == "--inflate" {
        return inflate(&output);
    }
    let mut workbook = open_workbook_auto(input)?;
    let range = workbook.worksheet_range_at(0).ok_or("no sheet")??;
    let mut writer = csv::Writer::from_path(output)?;
    for row in range.rows() {
        for cell in row {
            match cell {
                Data::DateTime(date) => writer.write_field(iso(*date))?,
                cell => writer.write_field(cell.to_string())?,
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()?;
    Ok(())
}

/// What no reader can do without.
fn inflate(file: &str) -> Result<(), Box<dyn Error>> {
    let mut package = zip::ZipArchive::new(BufReader::new(File::open(file)?))?;
    let sizes = (0..package.len()).map(|at| Ok((package.by_index_raw(at)?.size(), at)));
    let sizes: Result<Vec<_>, zip::result::ZipError> = sizes.collect();
    let (_, largest) = sizes?.into_iter().max().ok_or("an empty package")?;
    std::io::copy(&mut package.by_index(largest)?, &mut std::io::sink())?;
    Ok(())
}

/// A date as ISO text; calamine knows which of the two calendars the workbook counts by.
fn iso(date: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        return format!("{year:04}-{month:02}-{day:02}");
    }
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
}
