//! What a draft's file holds beside its table.

use vitrina_model::{Glimpse, Hidden};

use super::here;
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn xray(
    office: &Office,
    request: v::DraftRef,
    call: &Call,
) -> Result<v::XrayView, Failure> {
    let desk = office.desk()?;
    let draft = desk.draft(&here::id(&request.draft))?;
    let found = desk.look_through(&draft, &office.books, call)?;
    Ok(v::XrayView { found: found.hidden.into_iter().map(hidden).collect() })
}

fn hidden(found: Hidden) -> v::HiddenView {
    v::HiddenView {
        kind: found.kind.name().to_owned(),
        sheet: found.sheet,
        count: found.count,
        in_table: found.in_table,
        examples: found.examples.into_iter().map(glimpse).collect(),
    }
}

fn glimpse(found: Glimpse) -> v::GlimpseView {
    let Glimpse { spot, name, text, count } = found;
    let spot = spot.map(|spot| spot.to_string()).unwrap_or_default();
    v::GlimpseView { spot, name, text, count }
}
