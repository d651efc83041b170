//! Being built.

use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn hello(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<v::Hello, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn prefer(
    _office: &Office,
    _request: v::Preferences,
    _call: &Call,
) -> Result<v::Preferences, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn copy_everything(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Option<v::Written>, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn show_home(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn running(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Vec<v::Running>, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn cancel(
    _office: &Office,
    _request: v::CallRef,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    Err(Failure::usage("being built".to_owned()))
}
