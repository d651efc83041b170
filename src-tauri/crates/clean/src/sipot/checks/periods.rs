//! Checks of the period: its start is not after its end, both are of the year, and all rows have
//! the same.

use std::collections::BTreeMap;

use vitrina_model::civil_from_days;

use super::super::format::TemplateField;
use super::{Checked, Hits, View, value};

/// Checks the period of every record of the main sheet.
pub(super) fn check(view: &View<'_>, found: &mut Checked) {
    let roles = &view.rules.roles;
    let format = view.format;
    let (Some(start), Some(end)) = (format.role(&roles.start), format.role(&roles.end)) else {
        return;
    };
    let year = format.role(&roles.year);
    let mut order = Hits::default();
    let mut periods: BTreeMap<(i64, i64), Hits> = BTreeMap::new();
    for cells in view.records(&format.main) {
        let date = |field: &TemplateField| value::date(cells.get(field.column), format.layout);
        let (Some(first), Some(last)) = (date(start), date(end)) else { continue };
        let said = format!("{} – {}", written(first), written(last));
        let of = |days: i64| civil_from_days(days).0;
        let stated = year.and_then(|field| value::year(cells.get(field.column)));
        let other = stated.is_some_and(|year| year != of(first) || year != of(last));
        if first > last || other {
            let stated = stated.map(|year| format!("{year}: ")).unwrap_or_default();
            order.add(cells.row(), &format!("{stated}{said}"));
        }
        periods.entry((first, last)).or_default().add(cells.row(), &said);
    }
    let at = (&format.main, start.column, start.name.as_str());
    view.say("sipot-period-order", at, &order, found);
    let Some((most, usual)) = periods.iter().max_by_key(|(_, hits)| hits.count) else { return };
    let (most, usual) = (*most, usual.value.clone());
    for (period, hits) in &periods {
        if *period != most {
            let hits = Hits { wanted: usual.clone(), ..hits.clone() };
            view.say("sipot-period-mixed", at, &hits, found);
        }
    }
}

/// A date as the template writes it.
fn written(days: i64) -> String {
    let (year, month, day) = civil_from_days(days);
    format!("{day:02}/{month:02}/{year:04}")
}
