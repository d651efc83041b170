//! Being built.

use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn publication(
    _office: &Office,
    _request: v::DraftRef,
    _call: &Call,
) -> Result<v::Publication, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn plan(
    _office: &Office,
    _request: v::DraftPortal,
    _call: &Call,
) -> Result<v::Plan, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn publish(
    _office: &Office,
    _request: v::DraftPortal,
    _call: &Call,
) -> Result<v::ReceiptView, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn open_public(
    _office: &Office,
    _request: v::ReceiptRef,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn open_receipt(
    _office: &Office,
    _request: v::ReceiptRef,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    Err(Failure::usage("being built".to_owned()))
}

pub(crate) fn check_public(
    _office: &Office,
    _request: v::ReceiptRef,
    _call: &Call,
) -> Result<v::StillThere, Failure> {
    Err(Failure::usage("being built".to_owned()))
}
