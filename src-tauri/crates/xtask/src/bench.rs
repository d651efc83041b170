//! `bench`: our conversion of large workbooks beside a bare calamine loop, in the same run.

use crate::Done;
use crate::options::Options;

/// Later.
pub fn bench(_: &Options) -> Done {
    Ok(())
}
