//! What a workbook holds beside its tables, format by format, within limits.
//!
//! Nothing is read into memory but what is told. A part that cannot be looked at is told as such:
//! only a file whose list of sheets cannot be read has no X-ray.

mod colour;
mod look;
mod ods;
mod office;
mod seen;
mod xls;
mod xlsb;
mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use vitrina_model::{Glimpse, HiddenKind, Limits, Progress, SourceFormat, Xray};

use crate::read::{
    Fault, Isolation, Job, ReadError, ReadOptions, Source, child, crypt, is_packed, said, sniff,
};
use look::Look;

/// Looks through the file at `path`, where and within what [`read`](crate::read::read) reads it.
/// A text file holds nothing but its text.
pub fn xray(
    path: &Path,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<Xray, ReadError> {
    let limits = options.limits_for(path);
    match &options.isolation {
        Isolation::Child { program } if is_packed(path) => {
            child::xray(program, path, options, &limits, progress)
        }
        _ => xray_here(path, options, &limits, progress),
    }
}

/// Looks in this process; a panic is an error like any other.
pub(crate) fn xray_here(
    path: &Path,
    options: &ReadOptions,
    limits: &Limits,
    progress: &dyn Progress,
) -> Result<Xray, ReadError> {
    let work = || {
        let mut source = Source::open(path, limits.file_bytes)?;
        let format = match sniff::sniff(&source, path) {
            Err(Fault::Locked) => {
                let password = options.password.as_ref();
                let job = Job { password, ..Job::plain(limits, progress) };
                source = crypt::unlocked(&source, &job)?;
                sniff::sniff(&source, path)?
            }
            known => known?,
        };
        let mut look = Look::new(format, limits, progress, source.bytes);
        look.breathe()?;
        match format {
            SourceFormat::Xlsx | SourceFormat::Xlsm => xlsx::look(&source, &mut look)?,
            SourceFormat::Xlsb => xlsb::look(&source, &mut look)?,
            SourceFormat::Xls => xls::look(&source, &mut look)?,
            SourceFormat::Ods => ods::look(&source, &mut look)?,
            // What these could hide is not known yet: it is said, not passed over.
            SourceFormat::Fods | SourceFormat::Xml2003 | SourceFormat::Html => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                look.found(HiddenKind::Unread, None, Glimpse::named(&name, ""));
            }
            SourceFormat::Csv | SourceFormat::Tsv => {}
        }
        Ok(look.xray.sorted())
    };
    let done = catch_unwind(AssertUnwindSafe(work));
    let done = done.unwrap_or_else(|panic| Err(Fault::Died(said(panic.as_ref()))));
    done.map_err(|fault| fault.at(path))
}
