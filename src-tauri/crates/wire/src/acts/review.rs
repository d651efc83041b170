//! Being built.

use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn review(
    _office: &Office,
    _request: v::DraftRef,
    _call: &Call,
) -> Result<v::Review, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn decide(
    _office: &Office,
    _request: v::Decide,
    _call: &Call,
) -> Result<v::DraftDetail, Failure> {
    Err(Failure::usage("being built".to_owned()))
}
