//! Being built.

use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn drafts(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<v::DraftList, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn draft(
    _office: &Office,
    _request: v::DraftRef,
    _call: &Call,
) -> Result<v::DraftDetail, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn history(
    _office: &Office,
    _request: v::DraftRef,
    _call: &Call,
) -> Result<Vec<v::EventView>, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn undo(
    _office: &Office,
    _request: v::DraftRef,
    _call: &Call,
) -> Result<v::DraftDetail, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn redo(
    _office: &Office,
    _request: v::DraftRef,
    _call: &Call,
) -> Result<v::DraftDetail, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn go_back(
    _office: &Office,
    _request: v::GoBack,
    _call: &Call,
) -> Result<v::DraftDetail, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn reopen(
    _office: &Office,
    _request: v::DraftRef,
    _call: &Call,
) -> Result<v::DraftDetail, Failure> {
    Err(Failure::usage("being built".to_owned()))
}
