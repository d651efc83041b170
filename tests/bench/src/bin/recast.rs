//! `recast ods|xlsb|xls IN OUT`: the first sheet of a workbook in another format, as plainly as that
//! format allows: no program that is at hand everywhere writes all three.

use std::error::Error;
use std::fs::File;

use calamine::{Data, Range, Reader, open_workbook_auto};

#[path = "recast/ods.rs"]
mod ods;
#[path = "recast/xls.rs"]
mod xls;
#[path = "recast/xlsb.rs"]
mod xlsb;

/// What can go wrong.
type Failure = Box<dyn Error>;

fn main() -> Result<(), Failure> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [kind, input, output] = words.as_slice() else {
        return Err("recast ods|xlsb|xls IN OUT".into());
    };
    let mut workbook = open_workbook_auto(input)?;
    let range: Range<Data> = workbook.worksheet_range_at(0).ok_or("no sheet")??;
    let file = File::create(output)?;
    match kind.as_str() {
        "ods" => ods::write(&range, file),
        "xlsb" => xlsb::write(&range, file),
        "xls" => xls::write(&range, file),
        other => Err(format!("{other} is no format to recast into").into()),
    }
}
