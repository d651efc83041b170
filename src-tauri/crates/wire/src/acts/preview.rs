//! Being built.

use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn preview(
    _office: &Office,
    _request: v::DraftRef,
    _call: &Call,
) -> Result<v::Preview, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn save_file(
    _office: &Office,
    _request: v::FileRef,
    _call: &Call,
) -> Result<Option<v::Written>, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn open_file(
    _office: &Office,
    _request: v::FileRef,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn submit(
    _office: &Office,
    _request: v::Submit,
    _call: &Call,
) -> Result<v::DraftDetail, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn frame(_office: &Office, _path: &str) -> Option<crate::Frame> {
    None
}
