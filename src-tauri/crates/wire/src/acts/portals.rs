//! Being built.

use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn portals(
    _office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Vec<v::PortalView>, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn add_portal(
    _office: &Office,
    _request: v::AddPortal,
    _call: &Call,
) -> Result<v::PortalView, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn test_portal(
    _office: &Office,
    _request: v::PortalRef,
    _call: &Call,
) -> Result<v::StandingView, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn keep_token(
    _office: &Office,
    _request: v::KeepToken,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    Err(Failure::usage("being built".to_owned()))
}
