//! Being built.

use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn description(
    _office: &Office,
    _request: v::DraftRef,
    _call: &Call,
) -> Result<v::Description, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn describe(
    _office: &Office,
    _request: v::Describe,
    _call: &Call,
) -> Result<v::Description, Failure> {
    Err(Failure::usage("being built".to_owned()))
}
