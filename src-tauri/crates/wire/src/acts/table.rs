//! Being built.

use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn table(
    _office: &Office,
    _request: v::DraftRef,
    _call: &Call,
) -> Result<v::TableDetail, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn sheet_rows(
    _office: &Office,
    _request: v::SheetRowsRequest,
    _call: &Call,
) -> Result<v::SheetRows, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn table_rows(
    _office: &Office,
    _request: v::TableRowsRequest,
    _call: &Call,
) -> Result<v::TableRows, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn shape(
    _office: &Office,
    _request: v::Shape,
    _call: &Call,
) -> Result<v::TableDetail, Failure> {
    Err(Failure::usage("being built".to_owned()))
}
