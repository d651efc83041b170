//! Being built.

use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn people(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Vec<v::PersonView>, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn add_person(
    _office: &Office,
    _request: v::AddPerson,
    _call: &Call,
) -> Result<v::PersonAdded, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn switch_person(
    _office: &Office,
    _request: v::SwitchPerson,
    _call: &Call,
) -> Result<v::PersonView, Failure> {
    Err(Failure::usage("being built".to_owned()))
}
