//! Being built.

use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn choose_file(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Option<v::Offered>, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn choose_folder(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Option<v::OfferedFolder>, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn early_files(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Vec<v::Offered>, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn new_draft(
    _office: &Office,
    _request: v::NewDraft,
    _call: &Call,
) -> Result<v::Made, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn practice(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<v::Made, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn offer(_office: &Office, _path: &std::path::Path) -> v::Offered {
    v::Offered { token: String::new(), name: String::new(), bytes: 0, refused: None }
}
